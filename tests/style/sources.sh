# Sourced by the style tests: goes to the root of the repository; `files PATTERN...` lists what is ours there (also what is not
# committed yet, so that a fault shows before it is), `cpp_files` the C++ of it.
set -eu
cd "$(dirname "$0")/../.."

files() {
    if git rev-parse --git-dir >/dev/null 2>&1; then
        git ls-files --cached --others --exclude-standard --deduplicate -- "$@" | while read -r file; do
            [ -e "$file" ] && echo "$file"
        done
    else
        for pattern in "$@"; do
            find . -path ./build -prune -o -type f -name "$pattern" -print | sed 's#^\./##'
        done
    fi
}

cpp_files() { files '*.h' '*.cpp'; }
