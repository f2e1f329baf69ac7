# Completes pavilion-pack in bash; needs none of bash-completion's functions. tests/style/manuals.sh holds it to the program.

# The command on the line, "" before it is typed, and what it takes behind it.
_pavilion_pack_options() {
    case $1 in
        new) echo --id --title ;;
        check) echo --json --no-screens --cache ;;
        build) echo -o --output --cache --jobs --strict --json ;;
        info) echo --json ;;
        sheet) echo -o --output --portrait ;;
        import) echo --hall --photos --replace --dry-run --json ;;
        "texts export") echo -o --output --format --languages --from --overwrite --json ;;
        "texts import") echo --overwrite-stale --dry-run --json ;;
        keygen) echo -o --output --no-password ;;
        sign) echo --key ;;
        verify) echo --keys --key --json ;;
        install) echo --store --json --keys --downgrade --unsigned ;;
        list) echo --store --json ;;
        rollback) echo --to --store --json ;;
    esac
    echo -h --help
}

# Files that end in one of .$2, .$3 ..., and folders.
_pavilion_pack_files() {
    local typed=$1 ending found
    shift
    typed=${typed//\\/} # bash hands over what was typed, quotes and all, and quotes the answers itself
    typed=${typed#[\"\']}
    compopt -o filenames 2>/dev/null # fails outside of a completion
    mapfile -t COMPREPLY < <(compgen -d -- "$typed")
    for ending in "$@"; do
        mapfile -t found < <(compgen -f -X "!*.$ending" -- "$typed")
        COMPREPLY+=("${found[@]}")
    done
}

# Values of one key in what is installed, of the pack $3" if it is given.
_pavilion_pack_installed() {
    local program=$1 key=$2 id=$3 store=()
    [ -z "$_pavilion_pack_store" ] || store=(--store "$_pavilion_pack_store")
    "$program" list --json "${store[@]}" 2>/dev/null |
        grep -F "\"id\": \"$id" | sed -n "s/.*\"$key\": \"\([^\"]*\)\".*/\1/p" | sort -u
}

# The option again where a value follows it, else nothing.
_pavilion_pack_takes_value() {
    case $1 in
        -o | --output | --id | --title | --cache | --jobs | --hall | --photos | --format | --languages | --from | --key | \
            --keys | --store | --to) echo "$1" ;;
    esac
}

# The value of the option $1 of the command $2.
_pavilion_pack_value() {
    local option=$1 command=$2 typed=$3 program=$4 id=$5 words='' found
    case "$command $option" in
        "build "-o | "build "--output) _pavilion_pack_files "$typed" pavpack ;;
        "texts export "-o | "texts export "--output) _pavilion_pack_files "$typed" csv ;;
        "sign "--key) _pavilion_pack_files "$typed" key ;;
        "verify "--key) _pavilion_pack_files "$typed" pub ;;
        *" "-o | *" "--output | *" "--cache | *" "--keys | *" "--photos | *" "--store) _pavilion_pack_files "$typed" ;;
        *" "--format) words="csv po" ;;
        *" "--from) words="zh en ja de" ;;
        *" "--languages)
            _pavilion_pack_files "$typed" # the folder may follow the last language
            words="zh en ja de"
            ;;
        "rollback "--to) words=$(_pavilion_pack_installed "$program" version "${id:+$id\"}") ;;
    esac
    mapfile -t found < <(compgen -W "$words" -- "$typed")
    COMPREPLY+=("${found[@]}")
}

# The file, folder or id at place $2, from 0, behind the command.
_pavilion_pack_argument() {
    local command=$1 place=$2 typed=$3 program=$4
    case "$command $place" in
        "new 0" | "check 0" | "build 0" | "texts export 0" | "import 1" | "texts import 1") _pavilion_pack_files "$typed" ;;
        "import 0") _pavilion_pack_files "$typed" csv ;;
        "texts import 0") _pavilion_pack_files "$typed" csv po ;;
        "info 0" | "sheet 0" | "sign 0" | "verify 0" | "install 0") _pavilion_pack_files "$typed" pavpack ;;
        "rollback 0") mapfile -t COMPREPLY < <(compgen -W "$(_pavilion_pack_installed "$program" id)" -- "$typed") ;;
    esac
}

_pavilion_pack() {
    local program=$1 words=() word command='' option='' place=0 id='' _pavilion_pack_store='' i
    local typed=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do # --store=DIR comes as three words
        [ "${COMP_WORDS[i]}" = = ] || words+=("${COMP_WORDS[i]}")
    done
    [ "$typed" != = ] || typed=
    for word in "${words[@]}"; do
        if [[ $word == -* ]]; then
            option=$(_pavilion_pack_takes_value "$word")
        elif [ -n "$option" ]; then
            [ "$option" != --store ] || _pavilion_pack_store=$word
            [ "$option" = --languages ] || option='' # takes several
        elif [ -z "$command" ] || [ "$command" = texts ]; then
            command="${command:+$command }$word"
        else
            [ "$place" != 0 ] || id=$word
            place=$((place + 1))
        fi
    done
    if [[ $typed == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_pavilion_pack_options "$command")" -- "$typed")
    elif [ -n "$option" ]; then
        _pavilion_pack_value "$option" "$command" "$typed" "$program" "$id"
    elif [ -z "$command" ]; then
        local commands="new check build info sheet import texts keygen sign verify install list rollback"
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$typed")
    elif [ "$command" = texts ]; then
        mapfile -t COMPREPLY < <(compgen -W "export import" -- "$typed")
    else
        _pavilion_pack_argument "$command" "$place" "$typed" "$program"
    fi
}
complete -F _pavilion_pack pavilion-pack
