"""What AVIF and HEIC files hold beside the picture (ISO/IEC 14496-12, 8.11; 23008-12, A)."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.photo.metadata.jpeg_parts import DEPTH, GAIN_MAP
from core.photo.metadata.metadata import Metadata

_MOST_BOXES = 10_000
_DEPTHS = (b"auxid:2\0", b"auxiliary:depth", b"aux:depth")  # of HEVC, of all codecs, and Apple's


@dataclass(frozen=True)
class Items:
    """metadata: EXIF and XMP. bits: of AV1 pictures. primaries, transfer: the codes of a colour space (ISO/IEC
    23091-2), where the file has no profile. size: width and height of the largest of its pictures. lost: names of what
    else is beside the picture.
    """

    metadata: Metadata = Metadata()
    bits: int = 8
    primaries: int = 1
    transfer: int = 13
    size: tuple[int, int] = (0, 0)
    lost: tuple[str, ...] = ()


def metadata(data: bytes) -> Items:
    """What the file's items hold; nothing where the boxes make no sense."""
    try:
        return _metadata(data)
    except (struct.error, IndexError, ValueError):
        return Items()


def boxes(data: bytes, start: int = 0, stop: int | None = None) -> Iterator[tuple[bytes, int, int]]:
    """Kind, beginning and end of the content of each box between two places."""
    stop = len(data) if stop is None else min(stop, len(data))
    for _ in range(_MOST_BOXES):
        if start + 8 > stop:
            return
        size, kind = struct.unpack_from(">I4s", data, start)
        head = 8
        if size == 1:
            size, head = struct.unpack_from(">Q", data, start + 8)[0], 16
        end = stop if size == 0 else start + size
        if size and size < head:
            return
        yield kind, start + head, min(end, stop)
        start = end


def _metadata(data: bytes) -> Items:
    meta = next(((start, stop) for kind, start, stop in boxes(data) if kind == b"meta"), None)
    if meta is None:
        return Items()
    inside = {kind: (start, stop) for kind, start, stop in boxes(data, meta[0] + 4, meta[1])}
    if b"iinf" not in inside or b"iloc" not in inside:
        return Items()
    kinds = _kinds(data, *inside[b"iinf"])
    located = places(data[slice(*inside[b"iloc"])])
    exif = xmp = None
    for number, kind in kinds.items():
        content = b"".join(data[offset : offset + size] for offset, size in located.get(number, []))
        if kind == b"Exif" and len(content) > 4:
            exif = content[4 + struct.unpack_from(">I", content)[0] :]
        elif kind == b"mime" and b"<x:xmpmeta" in content:
            xmp = content
    found = _described(data, *inside.get(b"iprp", (0, 0)))
    return replace(found, metadata=Metadata(exif=exif or None, xmp=xmp), lost=tuple(_lost(data[slice(*meta)], kinds)))


def _lost(meta: bytes, kinds: dict[int, bytes]) -> Iterator[str]:
    if b"tmap" in kinds.values() or b"aux:hdrgainmap" in meta:
        yield GAIN_MAP
    if any(name in meta for name in _DEPTHS):
        yield DEPTH


def _described(data: bytes, start: int, stop: int) -> Items:
    """Depth and colour from the first properties of their kind, which are the picture's."""
    shared = next(((first, last) for kind, first, last in boxes(data, start, stop) if kind == b"ipco"), (0, 0))
    found = Items()
    for kind, first, last in reversed([*boxes(data, *shared)]):
        if kind == b"av1C" and last - first > 2:
            found = replace(found, bits=8 + 2 * (data[first + 2] >> 6 & 1) + 2 * (data[first + 2] >> 5 & 1))
        elif kind == b"colr" and data[first : first + 4] == b"nclx" and last - first >= 8:
            primaries, transfer = struct.unpack_from(">HH", data, first + 4)
            found = replace(found, primaries=primaries, transfer=transfer)
        elif kind == b"ispe" and last - first >= 12:
            size = struct.unpack_from(">II", data, first + 4)
            found = replace(found, size=max(found.size, size, key=math.prod))
    return found


def _kinds(data: bytes, start: int, stop: int) -> dict[int, bytes]:
    """Item number -> its four letters."""
    first = start + (6 if data[start] == 0 else 8)
    found: dict[int, bytes] = {}
    for kind, at, _ in boxes(data, first, stop):
        if kind == b"infe" and data[at] >= 2:
            wide = data[at] == 3
            number = struct.unpack_from(">I" if wide else ">H", data, at + 4)[0]
            after = at + (8 if wide else 6) + 2  # past the protection index
            found[number] = data[after : after + 4]
    return found


def places(data: bytes) -> dict[int, list[tuple[int, int]]]:
    """Item number -> where its parts lie in the file; those that lie in other items are left out. data: of the box."""
    version, sizes = data[0], struct.unpack_from(">H", data, 4)[0]
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    at = 6

    def number(size: int) -> int:
        nonlocal at
        at += size
        return int.from_bytes(data[at - size : at], "big")

    found: dict[int, list[tuple[int, int]]] = {}
    for _ in range(min(number(4 if version == 2 else 2), _MOST_BOXES)):
        item = number(4 if version == 2 else 2)
        method = number(2) & 15 if version else 0
        number(2)  # where data lies elsewhere: never, in photos
        base, parts = number(base_size), []
        for _ in range(number(2)):
            number(index_size)
            parts.append((base + number(offset_size), number(length_size)))
        if method == 0:
            found[item] = parts
    return found
