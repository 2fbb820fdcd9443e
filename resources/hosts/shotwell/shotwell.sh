#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# photomend-host-file: put here by `photomend hosts --install shotwell`, and taken away by `--remove shotwell`.
# Shotwell hands over a copy, NAME_modified.ENDING, and takes up what is written over it: that is a round trip. Any other
# photo is an original, which is opened as usual and never written over.
recorded=$(dirname "$(readlink -f "$0")")/photomend.command

say() {
    zenity --error --text "$1" 2>/dev/null || notify-send Photomend "$1" 2>/dev/null || echo "$1" >&2
    exit 1
}

IFS='
'
set -f
if [ -n "${PHOTOMEND:-}" ]; then
    command=$PHOTOMEND
elif [ -f "$recorded" ] && command -v "$(grep -v '^#' "$recorded" | head -n 1)" >/dev/null; then
    command=$(grep -v '^#' "$recorded") # an argument a line
elif command -v photomend >/dev/null; then
    command=photomend
else
    say "Photomend was not found. Install it, then say in a terminal: photomend hosts --install shotwell"
fi
case $1 in
    *_modified.* | *_modified_[0-9]*.*) exec $command edit "$1" ;;
    *) exec $command "$@" ;;
esac
