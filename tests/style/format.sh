#!/bin/sh
# All C++ is as clang-format writes it. Versions format differently: only the one of Debian 12 decides (77: skipped).
. "$(dirname "$0")/sources.sh"
version=$(clang-format --version | grep -o 'version [0-9]*')
if [ "$version" != "version 14" ]; then
    echo "skipped: clang-format is $version, not 14"
    exit 77
fi
cpp_files | xargs -P "$(nproc)" -n 40 clang-format --dry-run --Werror
