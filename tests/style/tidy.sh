#!/bin/sh
# clang-tidy over the program's own sources.   tidy.sh BUILD-FOLDER quick|full
# quick, in ./test: the checks that find most and cost little. full, the target `tidy-full`: all of .clang-tidy,
# about 5 s a file. A file is looked at again only when it, a header of ours that it includes, .clang-tidy or this script changed:
# what was good lies in BUILD-FOLDER/tidy-cache under a sum of all that. Versions differ in what they find: only that of Debian 12
# decides (77: skipped).
build=$(cd "$1" && pwd)
mode=$2
. "$(dirname "$0")/sources.sh"

quick='-*,performance-move-const-arg,performance-for-range-copy,performance-unnecessary-value-param,'\
'performance-unnecessary-copy-initialization,bugprone-use-after-move,bugprone-dangling-handle,bugprone-unused-raii,'\
'readability-identifier-naming,readability-function-size,google-explicit-constructor,'\
'cppcoreguidelines-avoid-non-const-global-variables'
[ "$mode" = quick ] && checks=--checks=$quick || checks=

version=$(clang-tidy --version | grep -o 'version [0-9]*')
if [ "$version" != "version 14" ]; then
    echo "skipped: clang-tidy is $version, not 14"
    exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cache=$build/tidy-cache/$mode
mkdir -p "$cache"

cpp_files | grep -E '^(platform|content|kiosk)/.*\.cpp$' | while read -r source; do
    grep -qF "/$source\"" "$build/compile_commands.json" && echo "$source"
done >"$work/sources"
# FILE SUM for all of ours; then SOURCE HEADER for what each object was last compiled from, headers without their layer's root.
cpp_files | xargs cksum | awk '{ print $3, $1 "-" $2 }' >"$work/sums"
ninja -C "$build" -t deps | awk -v root="$PWD/" '
    /^[^ ]/ { source = "" }
    /^ / {
        sub(/^ +/, ""); sub(/^.*layers\/[^\/]*\//, ""); if (index($0, root) == 1) $0 = substr($0, length(root) + 1)
        if (source == "") source = $0
        if ($0 ~ /^(platform|content|kiosk)\//) print source, $0
    }' >"$work/includes"
common=$(cat .clang-tidy tests/style/tidy.sh | cksum)
# SOURCE KEY; a source that was never compiled has no key and is not remembered.
awk -v common="$common" '
    FILENAME == ARGV[1] { sum[$1] = $2; next }
    { all[$1] = all[$1] " " $2 "=" sum[$2] }
    END { for (source in all) print source "\t" common all[source] }' "$work/sums" "$work/includes" |
    while IFS="$(printf '\t')" read -r source inputs; do
        echo "$source $(echo "$inputs" | cksum | tr ' ' -)"
    done >"$work/keys"

: >"$work/todo"
while read -r source; do
    key=$(awk -v source="$source" '$1 == source { print $2; exit }' "$work/keys")
    [ -n "$key" ] && [ -e "$cache/$key" ] || echo "$source" "${key:-none}" >>"$work/todo"
done <"$work/sources"
echo "$(wc -l <"$work/sources") sources, $(wc -l <"$work/todo") to look at"

export build checks cache work
# shellcheck disable=SC2016
xargs -r -P "$(nproc)" -n 2 sh -c '
    found=$(clang-tidy --quiet -p "$build" $checks "$1" 2>&1) && good=yes || good=no
    if [ $good = yes ]; then
        [ "$2" = none ] || : >"$cache/$2"
    else
        echo "$found" | grep -v "warnings generated\|warnings treated as errors\|warning generated\|errors generated"
        : >"$work/bad"
    fi' tidy <"$work/todo"
# Keys of files as they are no more.
awk '{ print $2 }' "$work/keys" | sort >"$work/known"
ls "$cache" | sort | comm -23 - "$work/known" | while read -r key; do rm -f "$cache/$key"; done
[ ! -e "$work/bad" ]
