"""AVIF: the picture by libavif, its profile, EXIF and XMP put into its boxes by us (ISO/IEC 14496-12, 23008-12).

Pillow has 8 bits alone; libavif's binding in imagecodecs has 10 and 12, but nothing beside the picture.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

import imagecodecs
import numpy as np
from PIL import Image

from core.photo.codecs.quantise import channels, quantised
from core.photo.codecs.source import ANIMATED, Source, check_size, decoded, full_depth
from core.photo.colour.cicp import coded_profile
from core.photo.colour.codes import PRIMARIES, WHITES, bright_codes
from core.photo.metadata import exif, isobmff
from core.photo.metadata.metadata import Metadata
from core.photo.options import WriteOptions
from core.photo.photo import Photo

_SPEED = 6  # as Pillow's and libavif's own tools; the slowest take a hundred times as long for a tenth of the size
_SRGB_PRIMARIES, _SRGB_CURVE, _UNSPECIFIED, _IDENTITY, _BT_601, _BT_2020 = 1, 13, 2, 0, 6, 9
_XMP_KIND = b"application/rdf+xml\0"
_WIDE = 1
_ORIENTATION = 0x0112


def open_avif(file: BinaryIO, *, partial: bool = False) -> Source:
    """An AVIF file, its first picture where it is animated. Raises TooLarge, and what libavif raises."""
    del partial
    data = file.read()
    about = isobmff.metadata(data)
    if about.size != (0, 0):
        check_size(*about.size)
    with Image.open(io.BytesIO(data), formats=["AVIF"]) as image:
        check_size(*image.size)
        animated = getattr(image, "n_frames", 1) > 1
        turn, icc = image.getexif().get(_ORIENTATION, 1), image.info.get("icc_profile") or None
        # Pillow has 8 bits; libavif itself all of them, but it crashes on some animations.
        pixels = np.asarray(image) if animated else imagecodecs.avif_decode(data)
    bits = 8 if pixels.dtype == np.uint8 else about.bits
    notices = (ANIMATED,) if animated else ()
    named = coded_profile(PRIMARIES.get(about.primaries, PRIMARIES[1]), WHITES[1], about.transfer)
    kept = Metadata(
        exif=exif.without_prefix(about.metadata.exif),
        xmp=about.metadata.xmp,
        cicp=bright_codes(about.primaries, about.transfer),
    )
    kept = kept if kept.cicp else replace(kept, icc=icc or named)
    return decoded(full_depth(pixels, bits), kept, bits=bits, notices=notices, orientation=turn, lost=about.lost)


def write_avif(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """AVIF of 8, 10 or 12 bits, lossless at quality 100; grey becomes RGB."""
    count = channels(photo, alpha=True, grey=False)
    lossless = options.quality == 100
    unnamed = (_UNSPECIFIED, _UNSPECIFIED, _BT_601)
    codes = photo.metadata.cicp or (unnamed if photo.metadata.icc else (_SRGB_PRIMARIES, _SRGB_CURVE, _BT_601))
    picture = imagecodecs.avif_encode(
        np.concatenate(list(quantised(photo, count, photo.bits))),
        level=options.quality,
        speed=_SPEED,
        bitspersample=photo.bits,
        pixelformat="444" if lossless else options.sampling.replace(":", ""),
        primaries=codes[0],
        transfer=codes[1],
        matrix=_IDENTITY if lossless else codes[2] or _BT_2020 if photo.metadata.cicp else codes[2],
    )
    file.write(with_metadata(bytes(picture), photo.metadata))


@dataclass(frozen=True)
class _Item:
    """Something beside the picture: its kind, what is written behind its empty name, its content."""

    kind: bytes
    type: bytes
    content: bytes


def with_metadata(data: bytes, metadata: Metadata) -> bytes:
    """An AVIF file of libavif's with a profile and items of metadata. Raises ValueError for a file that is none."""
    icc = metadata.icc
    items = [
        *([_Item(b"Exif", b"", bytes(4) + metadata.exif)] if metadata.exif else []),
        *([_Item(b"mime", _XMP_KIND, metadata.xmp)] if metadata.xmp else []),
    ]
    if not (items or icc):
        return data
    top = {kind: (start, stop) for kind, start, stop in isobmff.boxes(data)}
    start, stop = top[b"meta"]
    old = stop - start + 8
    grown = len(_meta(data, start, stop, icc, items, 0, 0)) - old
    end = len(data) + grown + 8  # behind the header of the box of the new contents
    meta = _meta(data, start, stop, icc, items, grown, end)
    return data[: start - 8] + meta + data[stop:] + _box(b"mdat", b"".join(item.content for item in items))


def _meta(data: bytes, start: int, stop: int, icc: bytes | None, items: Sequence[_Item], grown: int, end: int) -> bytes:
    """The box of metadata. grown: by how much the picture moves; end: where the contents of the items begin."""
    inside = {kind: data[first:last] for kind, first, last in isobmff.boxes(data, start + 4, stop)}
    (primary,) = struct.unpack_from(">H", inside[b"pitm"], 4)
    places = isobmff.places(inside[b"iloc"])
    numbers = range(max(places) + 1, max(places) + 1 + len(items))
    moved = {number: [(at + grown, size) for at, size in parts] for number, parts in places.items()}
    for number, item in zip(numbers, items, strict=True):
        moved[number] = [(end, len(item.content))]
        end += len(item.content)
    inside[b"iloc"] = _locations(moved)
    count = struct.unpack_from(">H", inside[b"iinf"], 4)[0] + len(items)
    entries = b"".join(
        _box(b"infe", struct.pack(">IHH4sB", 2 << 24, number, 0, item.kind, 0) + item.type)
        for number, item in zip(numbers, items, strict=True)
    )
    inside[b"iinf"] = struct.pack(">IH", 0, count) + inside[b"iinf"][6:] + entries
    about = b"".join(_box(b"cdsc", struct.pack(">HHH", number, 1, primary)) for number in numbers)
    inside[b"iref"] = inside.get(b"iref", bytes(4)) + about
    if icc:
        inside[b"iprp"] = _properties(inside[b"iprp"], icc, primary)
    return _box(b"meta", data[start : start + 4] + b"".join(_box(kind, content) for kind, content in inside.items()))


def _locations(places: dict[int, list[tuple[int, int]]]) -> bytes:
    parts = b"".join(
        struct.pack(">HHH", number, 0, len(extents)) + b"".join(struct.pack(">II", *extent) for extent in extents)
        for number, extents in places.items()
    )
    return struct.pack(">IHH", 0, 0x4400, len(places)) + parts


def _properties(content: bytes, icc: bytes, primary: int) -> bytes:
    """The properties with a profile of the picture."""
    boxes = {kind: content[first:last] for kind, first, last in isobmff.boxes(content)}
    shared, owners = boxes[b"ipco"], boxes[b"ipma"]
    number = 1 + sum(1 for _ in isobmff.boxes(shared))
    (head, count) = struct.unpack_from(">II", owners)
    if head & _WIDE or head >> 24 or number > 127:
        raise ValueError("more properties than a picture has")
    at, parts = 8, b""
    for _ in range(count):
        item, own = struct.unpack_from(">HB", owners, at)
        kept = owners[at + 3 : at + 3 + own]
        at += 3 + own
        added = bytes((number,)) if item == primary else b""
        parts += struct.pack(">HB", item, own + len(added)) + kept + added
    shared += _box(b"colr", b"prof" + icc)
    return _box(b"ipco", shared) + _box(b"ipma", struct.pack(">II", head, count) + parts)


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content
