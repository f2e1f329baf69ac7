#!/bin/sh
# A staff member's whole day with the real programs: a new pack, a mistake and its message, build, sign, stock minisign, install while a
# visitor reads, change-over once they have gone, roll back; and everything that must be refused.      staff_day.sh BUILD_FOLDER
set -eu
build=$(cd "$1" && pwd)
pack=$build/pavilion-pack
kiosk=$build/pavilion-kiosk
work=$(mktemp -d)
visitor=
finish() {
    [ -z "$visitor" ] || kill "$visitor" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
export PAVILION_STORE="$work/store" PAVILION_KEYS="$work/keys" XDG_CACHE_HOME="$work/cache" XDG_CONFIG_HOME=/nonexistent
export LIBGL_ALWAYS_SOFTWARE=1 GALLIUM_DRIVER=llvmpipe LP_NATIVE_VECTOR_WIDTH=128
cd "$work"

say() { echo "-- $*"; }
fail() {
    echo "staff_day: $*" >&2
    exit 1
}
# expect STATUS TEXT COMMAND...: the command ends so and says so.
expect() {
    wanted=$1 text=$2
    shift 2
    status=0
    "$@" >said 2>&1 || status=$?
    [ "$status" = "$wanted" ] || fail "$* ended with $status, not $wanted: $(cat said)"
    grep -q -- "$text" said || fail "$* did not say \"$text\": $(cat said)"
}
wait_for() {
    tries=0
    until [ -s "$1" ]; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] || fail "the visitor never came to $1: $(cat visitor.log)"
        kill -0 "$visitor" 2>/dev/null || fail "the kiosk ended early: $(cat visitor.log)"
        sleep 0.1
    done
}
build() { expect 0 "$1.pavpack" "$pack" build tea-house -o "$1.pavpack"; }
version() { sed -i "s/^version: .*/version: $1/" tea-house/pack.yaml; }

say "a new pack is without faults"
expect 0 "tea-house" "$pack" new tea-house
expect 0 "no faults" "$pack" check tea-house

say "a mistake is named with file and line"
page=tea-house/halls/tea-house/green-tea/en.md
facts=tea-house/halls/tea-house/green-tea/exhibit.yaml
cp "$facts" facts.good
sed -i 's/^family: .*/family: coffee/' "$facts"
line=$(grep -n '^family: coffee' "$facts" | cut -d: -f1)
expect 1 "halls/tea-house/green-tea/exhibit.yaml:$line: no such family" "$pack" check tea-house
expect 1 "no such family" "$pack" build tea-house -o broken.pavpack
[ ! -e broken.pavpack ] || fail "a pack with faults was written"
cp facts.good "$facts"

say "a text that does not fit its place is found by drawing it"
cp "$page" page.good
sed -i 's/^title: .*/title: Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft/' "$page"
line=$(grep -n '^title: Donau' "$page" | cut -d: -f1)
expect 1 "halls/tea-house/green-tea/en.md:$line: \[en\] .*place on" "$pack" check tea-house
cp page.good "$page"
expect 0 "no faults" "$pack" check tea-house

say "an interface text that every language has lost is missed by the kiosk itself"
cp -r tea-house/ui ui.good
for po in tea-house/ui/*.po; do
    awk '/^msgid "touch_to_start"$/ { skip = 1; next } skip && /^msgstr/ { skip = 0; next } !skip' "$po" >po.new && mv po.new "$po"
done
expect 1 '"touch_to_start" is an interface text that the pack lacks' "$pack" check tea-house
rm -r tea-house/ui && mv ui.good tea-house/ui

say "build, sign, and stock minisign agrees"
build one
cp one.pavpack again.pavpack
build one
cmp one.pavpack again.pavpack || fail "the same source gave other bytes"
mkdir keys
expect 0 "" "$pack" keygen --no-password -o staff
expect 0 "" "$pack" keygen --no-password -o stranger
cp staff.pub keys/
expect 0 "" "$pack" sign one.pavpack --key staff.key
expect 0 "tea-house" "$pack" verify one.pavpack
expect 0 "verified" minisign -V -m one.pavpack -p staff.pub

say "what is refused: unsigned, a stranger's key, a changed byte, another pack's signature"
cp one.pavpack unsigned.pavpack
expect 3 "signed" "$pack" install unsigned.pavpack
cp one.pavpack strange.pavpack
expect 0 "" "$pack" sign strange.pavpack --key stranger.key
expect 3 "key" "$pack" install strange.pavpack
cp one.pavpack tampered.pavpack
cp one.pavpack.minisig tampered.pavpack.minisig
printf 'X' | dd of=tampered.pavpack bs=1 seek=60000 conv=notrunc status=none
expect 3 "" "$pack" install tampered.pavpack
version 1.0.1
sed -i 's/^subtitle: .*/subtitle: A new sentence for tonight/' "$page"
build two
cp one.pavpack.minisig two.pavpack.minisig
expect 3 "" "$pack" install two.pavpack
[ -z "$(find "$work/store" -name '*.pavpack' 2>/dev/null)" ] || fail "something refused was installed"

say "install the first, then the second while a visitor reads"
expect 0 "1.0.0" "$pack" install one.pavpack
expect 0 "" "$pack" sign two.pavpack --key staff.key
cat >visit.journey <<'J'
start attract
expect pack 1.0.0
tap start:en
expect place home
tap hall:tea-house
expect still
tap exhibit:green-tea
expect still
shoot reading
await offer 1.0.1
expect pack 1.0.0
expect place exhibit/green-tea
expect session active
idle 61
expect pack 1.0.0
idle 25
expect session idle
expect place attract
await pack 1.0.1
expect place attract
tap start:en
tap hall:tea-house
expect still
tap exhibit:green-tea
expect still
shoot changed
idle 90
await pack 1.0.0
shoot back
J
"$kiosk" --offscreen --size 960x540 --journey visit.journey --screenshot "$work/shots.png" >visitor.log 2>&1 &
visitor=$!
wait_for reading.png
expect 0 "1.0.1" "$pack" install two.pavpack
wait_for changed.png
cmp -s reading.png changed.png && fail "the new sentence is not on the screen"

say "a lower version needs a word; rolling back is one step"
expect 3 "1.0.0" "$pack" install one.pavpack
expect 0 "1.0.1" "$pack" list
expect 0 "1.0.0" "$pack" rollback tea-house
wait "$visitor" || fail "the visit failed: $(cat visitor.log)"
visitor=
[ -s back.png ] || fail "the rolled-back pack was not shown"

say "contact sheets"
expect 0 "tea-house-de.png" "$pack" sheet one.pavpack -o sheets
[ "$(find sheets -name '*.png' | wc -l)" = 4 ] || fail "not a sheet a language: $(ls sheets)"
echo "staff_day: passed"
