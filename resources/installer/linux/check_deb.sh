#!/bin/sh
# Installs the Debian package into a new Debian 12, uses it there without a network, and removes it: make check-installers
# Usage: check_deb.sh PACKAGE FOLDER [PICTURES]. FOLDER is for the system; PICTURES is where pictures of the window go.
set -eu

package=$1 folder=$2 pictures=${3:-}
here=$(cd "$(dirname "$0")" && pwd)
root=$folder/root base=$folder/debian-12.tar screen=:97
PATH=$PATH:/usr/sbin:/sbin

say() { echo "== $*"; }
fail() {
    echo "FAILED: $*" >&2
    exit 1
}

. "$here/../needs.sh"
needs debootstrap:debootstrap Xvfb:xvfb unshare:util-linux ${pictures:+xdotool:xdotool import:imagemagick}
[ -f "$package" ] || fail "there is no package to install; run make deb first."
[ "$(id -u)" = 0 ] || fail "a new system can only be made by root; run it with sudo."

clean_up() {
    [ -z "${xvfb:-}" ] || kill "$xvfb" 2>/dev/null || true
    for place in "$root/tmp/.X11-unix" "$root/proc"; do
        umount "$place" 2>/dev/null || true
    done
}
trap clean_up EXIT
trap 'exit 1' INT TERM

# In the new system, as root with the network, and as its user without.
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() {
    unshare --net chroot --userspec=1000:1000 "$root" \
        env -i PATH=/usr/bin:/bin HOME=/home/user LC_ALL=C.UTF-8 DISPLAY="$screen" "$@"
}
# What a package may leave: not the logs and caches of the system itself.
files() { (cd "$root" && find . -xdev \( -path ./var/log -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./tmp -o -path ./home \) -prune -o -print | sort); }

say "A new Debian 12"
mkdir -p "$folder"
umount "$root/tmp/.X11-unix" "$root/proc" 2>/dev/null || true
rm -rf "$root"
if [ ! -f "$base" ]; then
    debootstrap --variant=minbase bookworm "$root" >"$folder/debootstrap.log" 2>&1 || fail "debootstrap; see $folder/debootstrap.log"
    tar -C "$root" -cf "$base.part" . && mv "$base.part" "$base"
else
    mkdir "$root" && tar -C "$root" -xf "$base"
fi
mkdir -p "$root/tmp/.X11-unix" "$root/home/user"
chown 1000:1000 "$root/home/user"
mount -t proc proc "$root/proc"
Xvfb "$screen" -screen 0 1400x900x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
inside sh -c 'command -v python3' && fail "there is a Python in the new system, so that nothing is shown"

say "Install"
inside apt-get update -q >"$folder/apt.log" 2>&1 || fail "apt-get update; see $folder/apt.log"
files >"$folder/before.txt"
cp "$package" "$root/tmp/photomend.deb"
inside apt-get install -qy --no-install-recommends /tmp/photomend.deb >>"$folder/apt.log" 2>&1 || fail "apt-get install; see $folder/apt.log"
grep -q "photomend hosts --install all" "$folder/apt.log" || fail "apt did not say how the plug-ins come into editors"
rm "$root/tmp/photomend.deb"
inside dpkg -s photomend | grep -E '^(Version|Installed-Size|Depends)'
inside test -f /usr/share/man/man1/photomend.1.gz || echo "(dpkg leaves manual pages out in this system)"

say "Self-test, no network, no Python"
as_user photomend selftest || fail "selftest"

say "Mend a photo"
cp "$here/../../samples/rocket.jpg" "$root/home/user/photo.jpg"
cp "$here/../../samples/astronaut.png" "$root/home/user/other photo.png"
sums() { (cd "$root/home/user" && sha256sum photo.jpg "other photo.png"); }
before=$(sums)
as_user photomend restore /home/user/photo.jpg -i "take the noise out"
as_user photomend restore "/home/user/other photo.png" --model moce-ir -o /home/user/mended.avif
as_user photomend restore /home/user/mended.avif -i "brighten it" -o /home/user/again.jxl
as_user photomend diagnose /home/user/again.jxl
[ "$before" = "$(sums)" ] || fail "an original was changed"
[ -s "$root/home/user/photo-mended.jpg" ] || fail "there is no photo-mended.jpg"

[ -z "$pictures" ] || . "$here/pictures.sh"

say "Remove"
inside apt-get purge -qy photomend >>"$folder/apt.log" 2>&1
inside apt-get autoremove -qy --purge >>"$folder/apt.log" 2>&1
files >"$folder/after.txt"
diff "$folder/before.txt" "$folder/after.txt" >"$folder/left.txt" || true
cat "$folder/left.txt"
! grep -qi photomend "$folder/left.txt" || fail "the package left something behind"
say "Installed, used and removed."
