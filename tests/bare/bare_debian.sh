#!/bin/sh
# Shows that nothing needs to be prepared by hand: on a bare Debian (debootstrap --variant=minbase, only apt configured) a clone of
# the committed tree passes ./test and draws with ./run. Needs root and debootstrap; takes about 20 minutes a suite.
#
#   tests/bare/bare_debian.sh bookworm trixie
#   BARE_DIR=/var/tmp/bare tests/bare/bare_debian.sh --keep bookworm     # keeps the folder for the next time
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/platform/setup/setup.sh"
base=${BARE_DIR:-${TMPDIR:-/tmp}/pavilion-bare}
keep=
if [ "${1:-}" = --keep ]; then
    keep=yes
    shift
fi
[ $# -gt 0 ] || { echo "usage: $0 [--keep] SUITE..." >&2; exit 2; }
[ "$(id -u)" = 0 ] || { say "root is needed for chroot"; exit 1; }
install_packages debootstrap git

leave() {
    for mounted in proc dev/shm dev; do
        umount -l "$base/$1/$mounted" 2>/dev/null || true
    done
}

for suite in "$@"; do
    inside=$base/$suite
    leave "$suite"
    if [ ! -e "$inside/etc/debian_version" ]; then
        mkdir -p "$inside"
        debootstrap --variant=minbase "$suite" "$inside" "$(debian_mirror)"
    fi
    echo "deb $(debian_mirror) $suite main" >"$inside/etc/apt/sources.list"
    cp /etc/resolv.conf "$inside/etc/resolv.conf"
    cp /etc/hosts "$inside/etc/hosts"
    # How this machine reaches its package mirror (a proxy, say) is part of "apt is configured".
    cp /etc/apt/apt.conf.d/*proxy* "$inside/etc/apt/apt.conf.d/" 2>/dev/null || true
    rm -rf "$inside/kiosk"
    git clone -q "$root" "$inside/kiosk"
    trap 'leave "$suite"' EXIT
    mount --bind /dev "$inside/dev"
    mount -t proc proc "$inside/proc"
    chroot "$inside" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 http_proxy="${http_proxy:-}" \
        https_proxy="${https_proxy:-}" sh -c \
        'cd /kiosk && ./test && ./run --offscreen --place home --screenshot /home.png && test -s /home.png'
    cp "$inside/home.png" "$base/home-$suite.png"
    leave "$suite"
    trap - EXIT
    [ -n "$keep" ] || rm -rf "$inside"
    say "$suite: tests green, drew $base/home-$suite.png"
done
