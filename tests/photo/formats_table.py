"""The tables of docs/formats.md: `python tests/photo/formats_table.py` brings them up to date.

One is read off the table of formats. For the other a photo with everything that a file can carry is written in every
format and depth, and read back.
"""

from __future__ import annotations

import io
import struct
import tempfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from photo_samples import ARTIST, exif_block
from PIL import Image
from profiles import profile

from core.photo.codecs.quantise import quantised
from core.photo.colour.spaces import colour_space
from core.photo.format import Format, Kept
from core.photo.formats import FORMATS, WRITTEN
from core.photo.metadata.metadata import Metadata
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo

DOCUMENT = Path(__file__).parents[2] / "docs" / "formats.md"
KEPT = {
    Kept.EXIF: "EXIF", Kept.XMP: "XMP", Kept.IPTC: "IPTC", Kept.ICC: "ICC", Kept.ALPHA: "alpha", Kept.GREY: "grey",
    Kept.DPI: "dpi", Kept.COMMENT: "comment", Kept.TEXT: "text", Kept.GAIN_MAP: "gain map", Kept.FILM: "film",
    Kept.HDR: "HDR",
}  # fmt: skip
NEVER = ("depth", "second view")
FILM = struct.pack(">I4s", 24, b"ftyp") + b"isom" + bytes(100)
TEXT = b"\0\0\0\x08tEXtName\0Ada" + struct.pack(">I", zlib.crc32(b"tEXtName\0Ada"))
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
        Metadata(
            icc,
            exif_block(1),
            b"<x:xmpmeta>five stars",
            IPTC,
            (300, 300),
            comment=b"hello",
            texts=TEXT,
            gain_map=gain_map(),
            film=FILM,
        ),
        bits,
        levels=levels,
    )


def gain_map() -> bytes:
    """A small JPEG that says that it is one."""
    file = io.BytesIO()
    Image.new("L", (32, 24), 80).save(
        file, "JPEG", xmp=b'<x:xmpmeta><rdf:Description hdrgm:Version="1.0"/></x:xmpmeta>'
    )
    return file.getvalue()


def keeps_hdr(path: Path, bits: int, quality: int) -> bool:
    """Whether a photo in PQ comes back in PQ."""
    photo = Photo(np.full((9, 9, 3), 0.5, np.float32), metadata=Metadata(cicp=b"\x09\x10\x00\x01"), bits=bits)
    write_photo(photo, path, WriteOptions(quality=quality))
    return (read_photo(path).metadata.cicp or b"")[:2] == b"\x09\x10"


@dataclass(frozen=True)
class Measured:
    """What came back of `everything`. closeness: of the pixels, in words."""

    bits: int
    closeness: str
    kept: set[Kept]


def measured(format_: Format, bits: int, quality: int, folder: Path) -> Measured:
    """A round trip through a format, at one of its depths."""
    suffix = format_.suffixes[0]
    given, path = everything(bits), folder / f"a{bits}-{quality}{suffix}"
    write_photo(given, path, WriteOptions(quality=quality))
    back = read_photo(path)
    plain = Photo(np.full((9, 9, 3), 0.5, np.float32), grey=True, bits=bits)
    write_photo(plain, grey := folder / f"grey{bits}-{quality}{suffix}")
    ours, theirs = given.metadata, back.metadata
    came_back = {
        Kept.EXIF: theirs.exif is not None and ARTIST.encode() in theirs.exif,
        Kept.XMP: theirs.xmp == ours.xmp,
        Kept.IPTC: theirs.iptc == ours.iptc,
        Kept.ICC: theirs.icc == ours.icc,
        Kept.ALPHA: back.alpha is not None,
        Kept.GREY: read_photo(grey).grey,
        Kept.DPI: theirs.dpi is not None and abs(theirs.dpi[0] - 300) < 1,
        Kept.COMMENT: b"hello" in (theirs.comment or theirs.texts or b""),
        Kept.TEXT: (theirs.texts or b"").startswith(TEXT),
        Kept.GAIN_MAP: theirs.gain_map == ours.gain_map,
        Kept.FILM: theirs.film == ours.film,
        Kept.HDR: keeps_hdr(folder / f"hdr{bits}-{quality}{suffix}", bits, quality),
    }
    return Measured(back.bits, _closeness(given, back), {kept for kept, there in came_back.items() if there})


def _closeness(given: Photo, back: Photo) -> str:
    """How near the file's samples are to the given ones, where nothing is transparent that the format lays on white."""
    opaque = replace(given, alpha=None), replace(back, alpha=None)
    ours, theirs = (np.concatenate(list(quantised(each, 3, 16))).astype(float) / 65535 for each in opaque)
    if back.alpha is None:
        assert given.alpha is not None
        ours = ours * given.alpha[..., None] + 1 - given.alpha[..., None]
    error = float(np.abs(theirs - ours).max())
    return "exact" if error < 0.25 / ((1 << back.bits) - 1) else f"within {max(error * 255, 1):.0f} of 255"


def _rows(format_: Format, folder: Path) -> list[list[str]]:
    """A line for each depth, and one for quality 100 where that loses nothing and less does."""
    made = [(format_.name, measured(format_, bits, 95, folder)) for bits in format_.depths]
    if "quality" in format_.choices:
        best = measured(format_, format_.depths[-1], 100, folder)
        made += [(f"{format_.name} (quality 100)", best)] if best.closeness == "exact" else []
    return [
        [
            name,
            f"{each.bits} bits",
            each.closeness,
            *("yes" if kept in each.kept else "no" for kept in KEPT),
            *("no" for _ in NEVER),
        ]
        for name, each in made
    ]


def kept() -> str:
    """What a round trip through each format keeps."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [row for each in WRITTEN for row in _rows(each, Path(folder))]
    return _table(("format", "depth", "pixels", *KEPT.values(), *NEVER), rows)


def kinds() -> str:
    """The formats, as the table of the source has them."""
    rows = [
        (
            each.name,
            " ".join(each.suffixes),
            "with an extra" if each.extra else "in a process of its own" if each.isolated else "yes",
            "yes" if each.partial else "no",
            _written(each),
            f"{each.longest:,} pixels" if each.writer else "",
            ", ".join(f"`--{choice}`" for choice in each.choices),
        )
        for each in FORMATS
    ]
    return _table(("format", "endings", "read", "`--partial`", "written", "longest side", "heeds"), rows)


def _written(format_: Format) -> str:
    if not format_.instead:
        return "yes"
    return (
        f"of RAW, {format_.instead} by default" if format_.writer else f"no, its photos come out as {format_.instead}"
    )


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def renewed(document: str) -> str:
    """The page with its two tables as they are now, each between its marks."""
    for name, table in (("kinds", kinds()), ("kept", kept())):
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, _, rest = document.partition(begin)
        document = before + begin + table + end + rest.partition(end)[2]
    return document


if __name__ == "__main__":
    DOCUMENT.write_text(renewed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
