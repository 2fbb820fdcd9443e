"""What survives a round trip through each format: `python tests/photo/formats_table.py` prints a Markdown table.

For every format and depth a photo with everything that a file can carry is written and read back.
"""

from __future__ import annotations

import struct
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
from photo_samples import ARTIST, exif_block
from profiles import profile

from core.photo.codecs.quantise import quantised
from core.photo.colour.spaces import colour_space
from core.photo.metadata.metadata import Metadata
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo

HEADER = ("format", "depth", "pixels", "EXIF", "XMP", "IPTC", "ICC", "alpha", "grey", "dpi")
CASES = (
    (".jpg", 8, 95), (".png", 8, 95), (".png", 16, 95), (".tif", 8, 95), (".tif", 16, 95), (".webp", 8, 95),
    (".avif", 8, 95), (".avif", 10, 95), (".avif", 12, 95), (".avif", 12, 100), (".jxl", 8, 95), (".jxl", 16, 95),
    (".jxl", 16, 100),
)  # fmt: skip
IPTC = b"8BIM\x04\x04\0\0" + struct.pack(">I", 12) + b"\x1c\x02\x19\0\x07wedding"


def everything(bits: int) -> Photo:
    """A smooth photo in Display P3, with all metadata."""
    down, across = np.mgrid[0:96, 0:128].astype(np.float32)
    peak = (1 << bits) - 1
    samples = np.rint(np.dstack([down / 96, across / 128, (down + across) / 224]) * peak) / peak
    alpha = np.rint(across / 127 * peak) / np.float32(peak)
    levels = np.rint(samples * 255).astype(np.uint8) if bits == 8 else np.rint(samples * 65535).astype(np.uint16)
    icc = profile("Display P3")
    space = colour_space(icc)
    assert space is not None
    space.to_working(pixels := (levels / np.float32(np.iinfo(levels.dtype).max)).astype(np.float32))
    return Photo(
        pixels,
        alpha.astype(np.float32),
        Metadata(icc, exif_block(1), b"<x:xmpmeta>five stars", IPTC, (300, 300)),
        bits,
        levels=levels,
    )


def row(suffix: str, bits: int, quality: int, folder: Path) -> list[str]:
    """One line of the table."""
    given, path = everything(bits), folder / f"a{bits}-{quality}{suffix}"
    write_photo(given, path, WriteOptions(quality=quality))
    back = read_photo(path)
    plain = Photo(np.full((9, 9, 3), 0.5, np.float32), grey=True, bits=bits)
    write_photo(plain, grey := folder / f"grey{bits}-{quality}{suffix}")
    kept = (
        back.metadata.exif is not None and ARTIST.encode() in back.metadata.exif,
        back.metadata.xmp == given.metadata.xmp,
        back.metadata.iptc == given.metadata.iptc,
        back.metadata.icc == given.metadata.icc,
        back.alpha is not None,
        read_photo(grey).grey,
        back.metadata.dpi is not None and abs(back.metadata.dpi[0] - 300) < 1,
    )
    name = f"{back.format} (quality 100)" if quality == 100 else back.format
    return [name, f"{back.bits} bits", _closeness(given, back), *("yes" if each else "no" for each in kept)]


def _closeness(given: Photo, back: Photo) -> str:
    """How near the file's samples are to the given ones, where nothing is transparent that the format lays on white."""
    opaque = replace(given, alpha=None), replace(back, alpha=None)
    ours, theirs = (np.concatenate(list(quantised(each, 3, 16))).astype(float) / 65535 for each in opaque)
    if back.alpha is None:
        assert given.alpha is not None
        ours = ours * given.alpha[..., None] + 1 - given.alpha[..., None]
    error = float(np.abs(theirs - ours).max())
    return "exact" if error < 0.25 / ((1 << back.bits) - 1) else f"within {max(error * 255, 1):.0f} of 255"


def table() -> str:
    """The whole table, a line a format and depth."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [row(*case, Path(folder)) for case in CASES]
    lines = [HEADER, ["---"] * len(HEADER), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(table())
