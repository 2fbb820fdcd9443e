"""Which files are photos, told by their names and by their first bytes, and what is written in their place."""

from __future__ import annotations

from pathlib import Path

FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".jfif": "JPEG",
    ".png": "PNG",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".webp": "WEBP",
    ".avif": "AVIF",
    ".jxl": "JPEG XL",
}
"""Suffixes that can be written, and the formats that they mean."""

RAW_SUFFIXES = frozenset(
    f".{name}"
    for name in (
        *("3fr", "arw", "cr2", "cr3", "crw", "dcr", "dng", "erf", "iiq", "kdc", "mef", "mos", "mrw"),
        *("nef", "nrw", "orf", "pef", "raf", "raw", "rw2", "rwl", "sr2", "srf", "srw", "x3f"),
    )
)

READABLE = (*FORMATS, ".bmp", ".gif", ".heic", ".heif", ".mpo", *sorted(RAW_SUFFIXES))
"""Suffixes that a dialog offers; other names open as well when their content is a photo."""

_INSTEAD = {".bmp": ".png", ".gif": ".png", ".heic": ".jpg", ".heif": ".jpg", ".mpo": ".jpg"}
_TIFF_STARTS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_RAW_STARTS = (b"FUJIFILM", b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"\0MRM", b"FOVb")
_AVIF, _HEIC = {b"avif", b"avis"}, {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}

HEAD = 64
"""Bytes from the beginning of a file that `kind_of` looks at."""


def default_suffix(source: Path) -> str:
    """The suffix for a mended photo: the original's where its format can be written, its nearest relative otherwise."""
    suffix = source.suffix.lower()
    if suffix in RAW_SUFFIXES:
        return ".tif"
    return _INSTEAD.get(suffix, source.suffix)


def kind_of(head: bytes, suffix: str) -> str | None:
    """What the first HEAD bytes of a file are the beginning of; None for no photo. suffix: tells RAW from TIFF."""
    tiff = head.startswith(_TIFF_STARTS)
    if head.startswith(_RAW_STARTS) or (tiff and (suffix.lower() in RAW_SUFFIXES or head[8:10] == b"CR")):
        return "RAW"
    if tiff:
        return "TIFF"
    if head[4:8] == b"ftyp":
        return _by_brand(head)
    starts = {
        b"\xff\xd8\xff": "JPEG",
        b"\x89PNG\r\n\x1a\n": "PNG",
        b"GIF8": "GIF",
        b"BM": "BMP",
        b"\xff\x0a": "JPEG XL",
        b"\0\0\0\x0cJXL \r\n\x87\n": "JPEG XL",
    }
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    return next((kind for start, kind in starts.items() if head.startswith(start)), None)


def _by_brand(head: bytes) -> str | None:
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, size, 4))}
    if brands & {b"crx "}:
        return "RAW"
    if brands & _AVIF:
        return "AVIF"
    return "HEIC" if brands & _HEIC else None
