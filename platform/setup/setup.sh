#!/bin/sh
# Makes a bare Debian 12 or newer, or Ubuntu 24.04 or newer, ready to build the kiosk: installs the packages that are missing
# (naming them first) and fetches the source of Dear ImGui 1.92 into build/deps/imgui. Sourced by ./run and ./test.
# What is there already costs a few milliseconds.

build_packages="build-essential cmake ninja-build pkg-config libsdl2-dev libepoxy-dev libglm-dev libstb-dev libsqlite3-dev
libicu-dev libfreetype-dev fonts-noto-cjk librsvg2-dev libyaml-cpp-dev libmd4c-dev libgettextpo-dev libcsv-dev libcli11-dev
libtomlplusplus-dev libsodium-dev libspdlog-dev libfmt-dev libexpected-dev libgl1-mesa-dri libegl1 libgles2 libgl1 ca-certificates dpkg-dev xz-utils"
fuzz_packages="clang" # for tests/fuzz/run alone
test_packages="libgtest-dev libgmock-dev libbenchmark-dev clang-format clang-tidy sqlite3 gettext minisign"

say() { echo "pavilion-kiosk: $*" >&2; }

# The packages of the arguments that are not installed.
missing_packages() {
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || echo "$package"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "root is needed to run: $*"
        exit 1
    fi
}

install_packages() {
    command -v dpkg-query >/dev/null || { say "this set-up knows Debian and Ubuntu; install by hand: $*"; exit 1; }
    packages=$(missing_packages "$@")
    [ -z "$packages" ] && return 0
    say "installing from the system's package sources:" $packages
    as_root apt-get update -q >&2
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $packages >&2
}

# The machine's own Debian mirror: the first that its package sources name, else Debian's.
debian_mirror() {
    mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v '^#' |
        grep -o -E 'https?://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' ')
    echo "${mirror:-http://ftp.debian.org/debian}"
}

# A system package of Dear ImGui 1.92 or newer (Debian 14 on) is taken as it is.
system_has_imgui() {
    header=$(ls /usr/include/imgui.h /usr/include/imgui/imgui.h 2>/dev/null | head -n 1)
    [ -n "$header" ] && [ "$(sed -n 's/^#define IMGUI_VERSION_NUM *\([0-9]*\).*/\1/p' "$header")" -ge 19200 ]
}

# Debian 12 has Dear ImGui 1.86, too old. The source package of the testing suite is fetched and verified by apt, with a package
# list of its own, so nothing of the system's is changed. A mirror that has fallen behind still has what we need.
fetch_imgui() {
    imgui=$root/build/deps/imgui
    if system_has_imgui || [ -e "$imgui/imgui.h" ]; then
        return 0
    fi
    keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    [ -e $keyring ] || install_packages debian-archive-keyring
    say "fetching the source of Dear ImGui from Debian's testing suite"
    work=$root/build/deps/apt
    rm -rf "$work" "$imgui"
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
    echo "deb-src [signed-by=$keyring] $(debian_mirror) forky main" >"$work/sources.list"
    set -- -q -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User=root \
        -o Acquire::Languages=none -o Acquire::Check-Valid-Until=false
    apt-get "$@" update >&2 && (cd "$work" && apt-get "$@" source --download-only imgui >&2) || {
        say "could not fetch Dear ImGui; unpack 1.92 or newer into build/deps/imgui and start again"
        exit 1
    }
    mkdir -p "$work/unpacked"
    tar -xf "$work"/imgui_*.orig.tar.* -C "$work/unpacked" --strip-components=1
    mv "$work/unpacked" "$imgui"
    rm -rf "$work"
}

# Set-up is skipped while neither this script nor the list of packages changed since it last succeeded.
set_up() {
    stamp=$root/build/deps/ready-$1
    shift
    wanted=$(cksum <"$root/platform/setup/setup.sh")
    if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
        return 0
    fi
    install_packages "$@"
    fetch_imgui
    mkdir -p "$root/build/deps"
    echo "$wanted" >"$stamp"
}
