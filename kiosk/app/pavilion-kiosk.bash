# Completes pavilion-kiosk in bash; needs none of bash-completion's functions. tests/style/manuals.sh holds it to the program.

# Files that end in .$2, where it is given, and folders.
_pavilion_kiosk_files() {
    local typed=${1//\\/} files=() # bash hands over what was typed, quotes and all, and quotes the answers itself
    typed=${typed#[\"\']}
    compopt -o filenames 2>/dev/null # fails outside of a completion
    mapfile -t COMPREPLY < <(compgen -d -- "$typed")
    [ -z "$2" ] || mapfile -t files < <(compgen -f -X "!*.$2" -- "$typed")
    COMPREPLY+=("${files[@]}")
}

_pavilion_kiosk() {
    local typed=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words
    [ "$before" != = ] || before=${COMP_WORDS[COMP_CWORD - 2]} # --lang=de comes as three words
    if [ "$typed" = = ]; then typed=; fi
    COMPREPLY=()
    case $before in
        --pack) _pavilion_kiosk_files "$typed" pavpack && return ;;
        --preview | --sheet) _pavilion_kiosk_files "$typed" && return ;;
        --config) _pavilion_kiosk_files "$typed" toml && return ;;
        --screenshot) _pavilion_kiosk_files "$typed" png && return ;;
        --journey | --record) _pavilion_kiosk_files "$typed" journey && return ;;
        --size) words="1920x1080 1080x1920 3840x2160 2160x3840" ;;
        --lang) words="zh en ja de" ;;
        --theme) words="paper contrast" ;;
        --text) words="1 1.25 1.5" ;;
        --place)
            words="attract home glance picks robots factory hall/ exhibit/ robots/ factory/"
            compopt -o nospace 2>/dev/null
            ;;
        --display | --exit-after) return ;;
        *) words="-h --help --demo --pack --preview --config --windowed --size --offscreen --display --lang --theme --text --place
            --screenshot --journey --sheet --inspect --record --exit-after --stats-overlay --reduced-motion --version" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$typed")
}
complete -F _pavilion_kiosk pavilion-kiosk
