#!/bin/sh
# install.sh PYTHON: the pinned packages for that Python, and Photomend as it lies here.
#
# All but torch are held to their digests. The same version of torch comes in builds for processors and for each kind of
# graphics card, from several places or from a file on the machine, each with a digest of its own; which of them it is, is
# the machine's choice. So torch, and what it brings, are held to their versions in constraints.txt alone.
set -eu
cd "$(dirname "$0")/../.."
python=$1
install() {
    "$python" -m pip install --quiet --disable-pip-version-check "$@"
}
install --require-hashes --no-deps -r resources/installer/locked.txt
install -c constraints.txt torch
install --no-deps --no-build-isolation -e .
