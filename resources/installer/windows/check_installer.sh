#!/bin/sh
# Installs and removes the Windows installer silently under Wine, and looks at the files and keys that it leaves.
# Usage: check_installer.sh PYTHON FOLDER [INSTALLER BUNDLE]. Without an installer one is compiled of a stand-in bundle.
set -eu

python=$1 folder=$2 installer=${3:-} bundle=${4:-}
here=$(cd "$(dirname "$0")" && pwd)

say() { echo "== $*"; }
fail() {
    echo "FAILED: $*" >&2
    exit 1
}

. "$here/../needs.sh"
needs makensis:nsis wine:wine xvfb-run:xvfb

rm -rf "$folder" && mkdir -p "$folder"
folder=$(cd "$folder" && pwd)  # Wine wants it whole
if [ -z "$installer" ]; then
    bundle=$folder/stand-in
    mkdir -p "$bundle/_internal/licences/photomend" "$bundle/_internal/a folder/böse"
    cp "$here/../../../LICENSE" "$bundle/_internal/licences/photomend/LICENSE"
    for name in Photomend.exe photomend.com _internal/python3.dll "_internal/a folder/böse/ä \$x.txt"; do
        echo "stand-in" >"$bundle/$name"
    done
    installer=$("$python" -m windows.make_installer "$bundle" "$folder")
fi

export WINEPREFIX="$folder/wine" WINEDEBUG=-all WINEARCH=win64 LC_ALL=C.UTF-8
run() { xvfb-run -a wine "$@" 2>>"$folder/wine.log"; }
key() { run reg query "$1" /v "$2" 2>/dev/null | tr -d '\r' | grep -F "$2"; }
listed() { (cd "$1" && find . -type f | LC_ALL=C sort); }

say "A new Windows"
run wineboot --init
run winecfg /v win10
drive=$WINEPREFIX/drive_c
uninstall_key='Software\Microsoft\Windows\CurrentVersion\Uninstall\Photomend'

# check MODE HIVE PLACE: install for MODE, look, remove, look again. PLACE is the folder below drive C.
check() {
    mode=$1 hive=$2 place=$3 target=$drive/$3
    say "Install: $mode"
    run "$installer" /S "/$mode" || fail "the installer ended with $?"
    [ -d "$target" ] || fail "nothing was installed in C:/$place"
    listed "$bundle" >"$folder/expected.txt"
    listed "$target" | grep -v '^\./uninstall\.exe$' >"$folder/installed.txt"
    diff "$folder/expected.txt" "$folder/installed.txt" || fail "other files were installed than are in the bundle"
    key "$hive\\$uninstall_key" DisplayVersion || fail "there is no entry for removing it"
    key "$hive\\Software\\Classes\\.jpg\\OpenWithProgids" Photomend.Photo || fail "it is not in Open with"
    find "$drive" -name "Photomend.lnk" | grep -q SendTo || fail "it is not in Send to"
    find "$drive" -name "Photomend.lnk" | grep -q "Start Menu" || fail "it is not in the start menu"
    echo "mine" >"$target/mine.txt"
    say "Install again, over itself"
    run "$installer" /S "/$mode" || fail "the second installation ended with $?"
    say "Remove: $mode"
    run "$target/uninstall.exe" /S "/$mode" || fail "the uninstaller ended with $?"
    wineserver -w # it goes on in a copy of itself
    left=$(listed "$target" | tr '\n' ' ')
    [ "$left" = "./mine.txt " ] || fail "left in C:/$place: $left"
    rm -r "$target"
    [ -z "$(find "$drive" -iname '*photomend*' -print -quit)" ] || fail "left: $(find "$drive" -iname '*photomend*')"
    run reg query "$hive\\$uninstall_key" >/dev/null 2>&1 && fail "the entry for removing it is still there"
    key "$hive\\Software\\Classes\\.jpg\\OpenWithProgids" Photomend.Photo && fail "it is still in Open with"
    return 0
}

user=$(ls "$drive/users" | grep -v Public | head -1)
check CurrentUser HKCU "users/$user/AppData/Local/Programs/Photomend"
check AllUsers HKLM "Program Files/Photomend"
say "Installed and removed, for one user and for all."
