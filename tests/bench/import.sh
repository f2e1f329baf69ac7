#!/bin/sh
# A spreadsheet of many rows becomes a pack: time of import and build for 12,500, 25,000 and 50,000 rows, and of a search in the largest.
# Prints figures and asserts nothing.      import.sh BUILD-FOLDER [ROWS...]
set -eu
build=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- 12500 25000 50000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME="$work/cache"

# seconds COMMAND...: how long it takes.
seconds() {
    begin=$(date +%s.%N)
    "$@" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
    echo "$(date +%s.%N) $begin" | awk '{ printf "%.1f", $1 - $2 }'
}

for rows in "$@"; do
    "$build/pavilion-pack" new "$work/$rows" >/dev/null
    awk -v rows="$rows" 'BEGIN {
        print "id,hall,family,order,year,title.zh,title.en,title.ja,title.de,subtitle.zh,subtitle.en,subtitle.ja,subtitle.de,story.zh,story.en,story.ja,story.de"
        split("Silk Tea Bowl Lamp Boat Kite Fan Ink Paper Knife", noun, " ")
        for (i = 1; i <= rows; ++i) {
            n = noun[i % 10 + 1]
            printf "row-%d,tea-house,%s,%d,%d,展品%d号,%s %d,展示%d番,%s Nummer %d,第%d件,\"Number %d, a line\",%d番目,Stück %d,这是第%d件展品。,\"This is %s number %d.\",これは%d番です。,Das ist Stück %d.\n", \
                i, i % 2 ? "tea" : "ware", i + 100, 1000 + i % 1000, i, n, i, i, n, i, i, i, i, i, i, n, i, i, i
        }
    }' >"$work/$rows.csv"
    families=$(sed -n 's/^ *- id: *//p' "$work/$rows/halls/tea-house/hall.yaml" | tr '\n' ' ')
    first=${families%% *}
    second=$(echo "$families" | cut -d" " -f2)
    sed -i "s/,tea-house,tea,/,tea-house,$first,/; s/,tea-house,ware,/,tea-house,$second,/" "$work/$rows.csv"
    import=$(seconds "$build/pavilion-pack" import "$work/$rows.csv" "$work/$rows")
    made=$(seconds "$build/pavilion-pack" build "$work/$rows" -o "$work/$rows.pavpack")
    echo "import: $rows rows, $import s; build: $made s; pack: $(du -m "$work/$rows.pavpack" | cut -f1) MB"
    largest=$work/$rows.pavpack
    rm -rf "${work:?}/$rows" "$work/$rows.csv"
done
"$build/bench_pack_search" "$largest"
