#!/bin/sh
# Prepares .venv with the pinned packages, and the Debian libraries that Python and the window need.
set -eu

LIBRARIES="python3-venv libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0
libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0"

install_libraries() {
    command -v dpkg-query >/dev/null || return 0
    missing=""
    for package in $LIBRARIES; do
        state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
        [ "$state" = "install ok installed" ] || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing && return 0
    elif sudo -n true 2>/dev/null; then
        sudo apt-get update -q && sudo apt-get install -qy --no-install-recommends $missing && return 0
    fi
    echo "The window needs Debian packages that could not be installed here; run: sudo apt-get install$missing" >&2
}

find_python() {
    for name in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return 0
        fi
    done
    echo "Photomend needs Python 3.11 or newer with its venv module; install python3 and python3-venv." >&2
    return 1
}

install_libraries
python=$(find_python)
[ -x .venv/bin/python ] || "$python" -m venv .venv
resources/installer/install.sh .venv/bin/python
