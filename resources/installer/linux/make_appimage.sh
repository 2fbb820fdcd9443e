#!/bin/sh
# Makes the AppImage of a bundle: make appimage RUNTIME=FILE
# Usage: make_appimage.sh BUNDLE FOLDER OUTPUT RUNTIME
# An AppImage is AppImage's runtime with a file system behind it. RUNTIME is the static one (runtime-x86_64 of its
# project type2-runtime), which needs no FUSE 2 on the user's machine.
set -eu

bundle=$1 folder=$2 output=$3 runtime=${4:-}
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../needs.sh"
needs mksquashfs:squashfs-tools
[ -f "$runtime" ] || {
    echo "Say where AppImage's static runtime is: make appimage RUNTIME=runtime-$(uname -m)" >&2
    exit 1
}

PYTHONPATH=.:resources/installer "${PYTHON:-.venv/bin/python}" -m linux.tree "$bundle" "$folder/AppDir"
cp "$here/AppRun" "$folder/AppDir/AppRun"
cp "$folder/AppDir/usr/share/applications/photomend.desktop" "$folder/AppDir/"
cp "$here/../../icons/photomend-256.png" "$folder/AppDir/photomend.png"
ln -sf photomend.png "$folder/AppDir/.DirIcon"

version=$("$bundle/photomend" --version | cut -d' ' -f2)
image=$output/Photomend-$version-$(uname -m).AppImage
rm -f "$folder/files.squashfs"
mksquashfs "$folder/AppDir" "$folder/files.squashfs" -quiet -no-progress -root-owned -comp zstd -Xcompression-level 19
cat "$runtime" "$folder/files.squashfs" >"$image.part"
chmod +x "$image.part"
mv "$image.part" "$image"
echo "$image"
