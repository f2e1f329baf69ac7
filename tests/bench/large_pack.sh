#!/bin/sh
# Builds a pack with many exhibits for benchmarks, from the default one's source plus COUNT exhibits with short texts and one shared
# picture, spread over the families of the first hall.     large_pack.sh PAVILION-PACK COUNT OUT.pavpack
# The source stays beside it in OUT.pavpack.source until the next run.
set -eu
tool=$1
count=$2
out=$3
assets=$(cd "$(dirname "$0")/../../assets" && pwd)
source=$out.source
rm -rf "$source"
mkdir -p "$(dirname "$out")"
cp -r "$assets/pavilion" "$source"
hall=$source/halls/industries
seq -f "$hall/bench-%g" "$count" | xargs mkdir
families=$(sed -n 's/^ *- id: *//p' "$hall/hall.yaml" | tr '\n' ' ')

awk -v count="$count" -v hall="$hall" -v families="$families" '
    function write(file, text) { print text >file; close(file) }
    BEGIN {
        n = split(families, family, " ")
        split("zh en ja de", language, " ")
        name["zh"] = "展品"; name["en"] = "Exhibit"; name["ja"] = "展示"; name["de"] = "Exponat"
        for (i = 1; i <= count; ++i) {
            folder = hall "/bench-" i
            write(folder "/exhibit.yaml", "order: " 100 + i "\nfamily: " family[i % n + 1] "\nyear: " 1000 + i % 1000 \
                "\nart: art.svg\nart_alt: {zh: 纸, en: Paper, ja: 紙, de: Papier}\ncity: hangzhou" \
                "\nplace: {zh: 西湖区, en: Xihu District, ja: 西湖区, de: Bezirk Xihu}\ncoordinates: [30.22, 120.10]")
            for (l = 1; l <= 4; ++l)
                write(folder "/" language[l] ".md", "---\ntitle: " name[language[l]] " " i "\nsubtitle: " name[language[l]] \
                    " " i % 97 "\n---\n" name[language[l]] " " i "." )
        }
    }'
cat >"$source/art.svg" <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1200">
<rect width="1600" height="1200" fill="#8aa"/><circle cx="800" cy="600" r="400" fill="#b33"/>
</svg>
SVG
for folder in "$hall"/bench-*; do echo "$folder/art.svg"; done | xargs -n 1 ln "$source/art.svg"
rm "$source/art.svg"
"$tool" build "$source" -o "$out" --cache "$out.cache"
