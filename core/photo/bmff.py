"""EXIF and XMP of AVIF and HEIC files, as the bytes that they are (ISO/IEC 14496-12, 8.11; 23008-12, A)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_MOST_BOXES = 10_000


@dataclass(frozen=True)
class Items:
    """exif: the TIFF structure. xmp: the packet."""

    exif: bytes | None = None
    xmp: bytes | None = None


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
    places = _places(data, inside[b"iloc"][0])
    exif = xmp = None
    for number, kind in kinds.items():
        content = b"".join(data[offset : offset + size] for offset, size in places.get(number, []))
        if kind == b"Exif" and len(content) > 4:
            exif = content[4 + struct.unpack_from(">I", content)[0] :]
        elif kind == b"mime" and b"<x:xmpmeta" in content:
            xmp = content
    return Items(exif or None, xmp)


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


def _places(data: bytes, start: int) -> dict[int, list[tuple[int, int]]]:
    """Item number -> where its parts lie in the file; those that lie in other items are left out."""
    version, sizes = data[start], struct.unpack_from(">H", data, start + 4)[0]
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    at = start + 6

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
