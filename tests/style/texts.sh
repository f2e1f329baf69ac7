#!/bin/sh
# Interface texts: every language has every key, the kiosk uses every key, and gettext can read the files.
. "$(dirname "$0")/sources.sh"
folder=assets/pavilion/ui
faults=0
say() {
    echo "$*"
    faults=1
}
keys() { sed -n 's/^msgid "\([a-z0-9_]\{1,\}\)"$/\1/p' "$1" | sort; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
keys $folder/en.po >"$work/en"
[ -s "$work/en" ] || say "$folder/en.po: no keys"
for language in zh ja de; do
    keys $folder/$language.po >"$work/$language"
    for key in $(comm -23 "$work/en" "$work/$language"); do say "$folder/$language.po: $key is missing"; done
    for key in $(comm -13 "$work/en" "$work/$language"); do say "$folder/$language.po: $key is not in en.po"; done
done
for language in zh en ja de; do
    msgfmt --check-format --check-domain -o /dev/null $folder/$language.po || say "$folder/$language.po: see above"
    [ -z "$(uniq -d "$work/$language")" ] || say "$folder/$language.po: twice: $(uniq -d "$work/$language" | tr '\n' ' ')"
done

# The two texts of the safe screen are compiled in by .cmake/text_ids.cmake.
{ grep -rhoE 'TextId::[a-z0-9_]+' kiosk | sed 's/TextId:://'; grep -ohE 'k_safe_[a-z]+' -r kiosk | sed 's/k_//'; } | sort -u >"$work/used"
for key in $(comm -23 "$work/en" "$work/used"); do say "$folder/en.po: $key is used nowhere in kiosk/"; done
exit $faults
