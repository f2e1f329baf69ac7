#!/bin/sh
# What CONVENTIONS.md asks of every file and neither the compiler nor clang-format looks at. Prints all offences.
. "$(dirname "$0")/sources.sh"
faults=$(mktemp)
trap 'rm -f "$faults"' EXIT
# Each line from stdin is an offence against $1.
offend() { sed "s|\$|: $1|" >>"$faults"; }
ours=$(cpp_files)
cpp_in() { echo "$ours" | grep -E "$1" || true; }
lines_with() { xargs -r grep -nHE "$1" || true; }

echo "$ours" | xargs wc -l | awk '$2 != "total" && $1 > 600 { print $2 }' | offend "longer than 600 lines; split it by idea"
echo "$ours" | lines_with '#include "\.\.?/' | offend "spell includes from the repository root"
files | grep -vE '\.(png|jpg|pavpack)$' | xargs grep -nHIE '(^|[^A-Za-z0-9_.$}])/(home|root|Users|work)/' |
    offend "names a path of one machine"

# Third-party headers under /usr/include are seen by every layer, so the layers' compiler test cannot find these.
cpp_in '^(content|platform/base|kiosk/core)/' | lines_with '#include [<"](SDL|GL/|EGL/|epoxy|imgui)' |
    offend "this layer knows no screen"
cpp_in '^(platform|kiosk)/' | lines_with '#include [<"](sqlite3|librsvg|yaml-cpp|md4c|gettext-po)' |
    offend "only content reads these"
cpp_in '^content/(catalogue|search)/' | lines_with '#include [<"](librsvg|yaml-cpp|md4c|gettext-po)' |
    offend "only content/build reads these"

cpp_in '^(platform|content|kiosk)/' | lines_with '\b(TODO|FIXME|XXX)\b' | offend "finish it or open an issue"
cpp_in '^(platform|content|kiosk)/.*\.h$' | xargs -r grep -L '#pragma once' | offend "begins with #pragma once"
# A header with a .cpp of its name is that file's first include: so building proves that it compiles alone.
for source in $(cpp_in '^(platform|content|kiosk)/.*\.cpp$'); do
    header=${source%.cpp}.h
    [ -e "$header" ] || continue
    first=$(grep -m 1 '^#include' "$source" || true)
    [ "$first" = "#include \"$header\"" ] || echo "$source" | offend "includes $header first"
done

cat "$faults"
[ ! -s "$faults" ]
