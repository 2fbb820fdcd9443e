"""What survives a round trip through each format: `python tests/photo/formats_table.py` prints a Markdown table.

For every format and depth a photo with everything that a file can carry is written and read back.
"""

from __future__ import annotations

import struct
import sys
import tempfile
from pathlib import Path

import numpy as np
from photo_samples import ARTIST, exif_block
from PIL import ImageCms

from core.photo import Photo, read_photo, write_photo

HEADER = ("format", "depth", "pixels", "EXIF", "XMP", "IPTC", "ICC", "alpha", "grey", "dpi")
CASES = (
    (".jpg", 8), (".png", 8), (".png", 16), (".tif", 8), (".tif", 16), (".webp", 8), (".avif", 8), (".jxl", 8),
    (".jxl", 16),
)  # fmt: skip
IPTC = b"8BIM\x04\x04\0\0" + struct.pack(">I", 12) + b"\x1c\x02\x19\0\x07wedding"


def everything(bits: int) -> Photo:
    """A smooth photo with all metadata."""
    down, across = np.mgrid[0:96, 0:128].astype(np.float32)
    peak = (1 << bits) - 1
    pixels = np.rint(np.dstack([down / 96, across / 128, (down + across) / 224]) * peak) / np.float32(peak)
    alpha = np.rint(across / 127 * peak) / np.float32(peak)
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return Photo(
        pixels.astype(np.float32), alpha.astype(np.float32), icc, exif_block(1), b"<x:xmpmeta>five stars", IPTC, bits,
        dpi=(300, 300),
    )  # fmt: skip


def row(suffix: str, bits: int, folder: Path) -> list[str]:
    """One line of the table."""
    given, path = everything(bits), folder / f"a{bits}{suffix}"
    write_photo(given, path)
    back = read_photo(path)
    plain = Photo(given.pixels[..., :1].repeat(3, 2), grey=True, bits=bits)
    write_photo(plain, grey := folder / f"grey{bits}{suffix}")
    assert given.alpha is not None
    cover = given.alpha[..., None]
    laid = given.pixels if back.alpha is not None else given.pixels * cover + 1 - cover
    error = float(np.abs(back.pixels - laid).max())
    kept = (
        back.exif is not None and ARTIST.encode() in back.exif,
        back.xmp == given.xmp,
        back.iptc == given.iptc,
        back.icc == given.icc,
        back.alpha is not None,
        read_photo(grey).grey,
        back.dpi is not None and abs(back.dpi[0] - 300) < 1,
    )
    exact = "exact" if error < 0.25 / ((1 << bits) - 1) else f"within {error * 255:.0f} of 255"
    return [back.format, f"{back.bits} bits", exact, *("yes" if each else "no" for each in kept)]


def table() -> str:
    """The whole table, a line a format and depth."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [row(suffix, bits, Path(folder)) for suffix, bits in CASES]
    lines = [HEADER, ["---"] * len(HEADER), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(table())
