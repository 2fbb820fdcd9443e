"""Which kinds of files the installers tell the system that Photomend opens, and what each system calls them.

HEIC is not among them: what opens it is under the GPL and not in the installers.
"""

from __future__ import annotations

from core.photo.formats import RAW_SUFFIXES

MIME = {
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"),
    "image/png": (".png",),
    "image/tiff": (".tif", ".tiff"),
    "image/webp": (".webp",),
    "image/avif": (".avif",),
    "image/jxl": (".jxl",),
    "image/bmp": (".bmp",),
    "image/gif": (".gif",),
    "image/x-adobe-dng": (".dng",),
    "image/x-canon-cr2": (".cr2",),
    "image/x-canon-cr3": (".cr3",),
    "image/x-canon-crw": (".crw",),
    "image/x-fuji-raf": (".raf",),
    "image/x-kodak-dcr": (".dcr",),
    "image/x-kodak-kdc": (".kdc",),
    "image/x-minolta-mrw": (".mrw",),
    "image/x-nikon-nef": (".nef",),
    "image/x-nikon-nrw": (".nrw",),
    "image/x-olympus-orf": (".orf",),
    "image/x-panasonic-rw": (".raw",),
    "image/x-panasonic-rw2": (".rw2",),
    "image/x-pentax-pef": (".pef",),
    "image/x-sigma-x3f": (".x3f",),
    "image/x-sony-arw": (".arw",),
    "image/x-sony-sr2": (".sr2",),
    "image/x-sony-srf": (".srf",),
}
"""Types that shared-mime-info knows, and their suffixes."""

UNNAMED = frozenset(RAW_SUFFIXES) - {suffix for suffixes in MIME.values() for suffix in suffixes}
"""Camera RAW that has no type of its own there."""

SUFFIXES = (*(suffix for suffixes in MIME.values() for suffix in suffixes), *sorted(UNNAMED))
"""For systems that go by names."""
