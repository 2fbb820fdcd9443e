#!/bin/sh
# Makes the disk image of Photomend.app, and signs and notarises it where there is an identity: make dmg
# Usage: make_dmg.sh APP FOLDER
# PHOTOMEND_IDENTITY: "Developer ID Application: ...", in the keychain; `make bundle` signs the app with it, too.
# PHOTOMEND_NOTARY: a profile made once with `xcrun notarytool store-credentials`.
set -eu

app=$1 folder=$2
[ "$(uname -s)" = Darwin ] || {
    echo "A disk image can only be made on macOS." >&2
    exit 1
}
version=$(/usr/libexec/PlistBuddy -c "Print CFBundleShortVersionString" "$app/Contents/Info.plist")
image=$folder/Photomend-$version-$(uname -m).dmg

if [ -n "${PHOTOMEND_IDENTITY:-}" ]; then
    codesign --verify --deep --strict --verbose=2 "$app"
else
    echo "There is no PHOTOMEND_IDENTITY: the image is not signed, and macOS will ask before it opens the app." >&2
fi

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -volname Photomend -srcfolder "$stage" -format ULMO -fs APFS "$image"

if [ -n "${PHOTOMEND_IDENTITY:-}" ]; then
    codesign --sign "$PHOTOMEND_IDENTITY" --timestamp "$image"
fi
if [ -n "${PHOTOMEND_NOTARY:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$PHOTOMEND_NOTARY" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
echo "$image"
