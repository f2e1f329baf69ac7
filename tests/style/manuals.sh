#!/bin/sh
# Manual pages and bash completions name exactly the commands and options that the programs have:
#   manuals.sh PAVILION-PACK PAVILION-KIOSK
# What a program has is its --help, and that of each of its commands. Compared are lines "COMMAND OPTION" ("texts export -o");
# -h and --help, which every command has, are told once. Without man, groff or bash their part is left out.
pack=$(realpath "$1")
kiosk=$(realpath "$2")
. "$(dirname "$0")/sources.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
# Every line of $1 that is not in $2 is a fault, told as: FILE: LINE WHY.
compare() {
    comm -23 "$1" "$2" | sed "s|^ *|$3: |; s| *\$| $4|" >"$work/faults"
    [ -s "$work/faults" ] || return 0
    cat "$work/faults"
    faults=1
}
# Lines from stdin, those of each command's help left out.
once() { grep -vE '^[^ ].* (-h|--help)$' | sort -u; }

subcommands() { sed -n '/^Subcommands:/,/^$/s/^  \([a-z][a-z-]*\).*/\1/p' "$1"; }
# "COMMAND" and "COMMAND OPTION" of the program $1 and of the command $2...
told() {
    "$@" --help >"$work/help"
    program=$1
    shift
    # Continued descriptions are indented further.
    sed -n 's/^  \(-[^ ]*\).*/\1/p' "$work/help" | tr , '\n' | sed "s/^/$* /"
    for command in $(subcommands "$work/help"); do
        echo "$* $command" | sed 's/^ //'
        told "$program" "$@" "$command"
    done
}

# The same of a page in mdoc: commands are its .Ss in COMMANDS, options its .It Fl.
in_page() {
    awk '/^\.Sh/ { command = ""; commands = ($2 == "COMMANDS") }
        /^\.Ss/ && commands { sub(/^\.Ss /, ""); command = $0; print }
        /^\.It Fl/ { for (i = 2; i < NF; ++i) if ($i == "Fl") print command " -" $(i + 1) }' "$1"
}

# The same of a completion: what it offers for "PROGRAM COMMAND" and for "PROGRAM COMMAND -".
cat >"$work/complete.bash" <<'END'
. "$1"
program=$2
shift 2
function=$(complete -p "$(basename "$program")" | sed 's/.*-F \([^ ]*\).*/\1/')
COMP_WORDS=("$program" "$@")
COMP_CWORD=$#
"$function" "$program"
printf '%s\n' "${COMPREPLY[@]}"
END
offered() { (cd "$work" && bash "$work/complete.bash" "$@" | sed '/^$/d'); }
in_completion() {
    file=$(realpath "$1")
    program=$2
    sed '/ -/d' "$3" | { echo; cat; } | while read -r command; do
        # shellcheck disable=SC2086
        offered "$file" "$program" $command - | sed "s/^/$command /"
        # shellcheck disable=SC2086
        if [ -z "$command" ] || grep -q "^$command [a-z]" "$3"; then
            offered "$file" "$program" $command "" | grep '^[a-z]*$' | sed "s/^/$command /; s/^ //"
        fi
    done
}

# Every --word of a file, examples and prose too, is an option of one of our programs.
words_of() { sed 's/^\.\\".*//; s/\\-/-/g; s/Fl -/--/g' "$1" | grep -oE -e '--[a-z][a-z-]*' | sort -u; }

check() {
    program=$1
    page=$2
    completion=$3
    name=$(basename "$program")
    told "$program" | once >"$work/told"
    # A program that cannot run, or a help in another form, would agree with empty pages.
    [ "$(wc -l <"$work/told")" -ge 10 ] || { echo "$name --help: cannot be read"; exit 1; }

    in_page "$page" | once >"$work/page"
    compare "$work/told" "$work/page" "$page" "is missing, $name has it"
    compare "$work/page" "$work/told" "$page" "is named, $name has it not"

    if command -v bash >/dev/null; then
        in_completion "$completion" "$program" "$work/told" | once >"$work/completion"
        compare "$work/told" "$work/completion" "$completion" "is missing, $name has it"
        compare "$work/completion" "$work/told" "$completion" "is offered, $name has it not"
    fi

    { told "$pack"; told "$kiosk"; } | grep -oE -e '--[a-z][a-z-]*$' | sort -u >"$work/options"
    for file in "$page" "$completion"; do
        words_of "$file" >"$work/words"
        compare "$work/words" "$work/options" "$file" "is named, no program has it"
    done
    # Ubuntu's small images have a man that only says how to get one; it says so on stdout.
    if command -v man >/dev/null && command -v groff >/dev/null; then
        man -l --warnings -E UTF-8 "$page" 2>&1 >/dev/null | sed 's/^/man: /' >"$work/groff"
        cat "$work/groff"
        [ ! -s "$work/groff" ] || faults=1
    fi
}

check "$pack" content/tool/pavilion-pack.1 content/tool/pavilion-pack.bash
check "$kiosk" kiosk/app/pavilion-kiosk.1 kiosk/app/pavilion-kiosk.bash

# The kiosk names its configuration keys when it meets one that it does not know.
echo 'no_such_key = 1' >"$work/kiosk.toml"
HOME=$work XDG_CONFIG_HOME=$work "$kiosk" --config "$work/kiosk.toml" 2>&1 | sed -n 's/.*no such key no_such_key; there are //p' |
    tr -d ' ' | tr , '\n' | sort >"$work/told"
[ -s "$work/told" ] || { echo "pavilion-kiosk: no longer names its configuration keys"; faults=1; }
sed -n 's/^\.It Va //p' kiosk/app/pavilion-kiosk.1 | sort >"$work/page"
compare "$work/told" "$work/page" kiosk/app/pavilion-kiosk.1 "is missing, a configuration key"
compare "$work/page" "$work/told" kiosk/app/pavilion-kiosk.1 "is named, but no configuration key"
exit $faults
