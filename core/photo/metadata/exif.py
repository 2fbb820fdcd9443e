"""EXIF as the bytes that it is: a few fields are read and patched in place, all others stay as they were.

Decoding and encoding the whole block again would lose maker notes, whose offsets count from the block's start, and
text that is not ASCII. A block is a TIFF structure (EXIF 2.32, section 4.5): byte order, 42, the offset of the first
directory; a directory is a count, entries of 12 bytes (tag, type, count, value or offset), the next one's offset.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import Literal

from core import __version__
from core.photo.metadata.ifd import Entry, ReadAt, entries

Order = Literal["<", ">"]

PREFIX = b"Exif\x00\x00"

ORIENTATION = 0x0112
EXIF_DIRECTORY = 0x8769
GPS_DIRECTORY = 0x8825
INTEROPERABILITY_DIRECTORY = 0xA005
PIXEL_WIDTH = 0xA002
PIXEL_HEIGHT = 0xA003

SOFTWARE, SOFTWARE_NAME = 0x0131, f"Photomend {__version__}"

_ASCII, _SHORT, _LONG = 2, 3, 4
_COMPRESSION, _THUMBNAIL_AT, _THUMBNAIL_SIZE, _JPEG = 0x0103, 0x0201, 0x0202, 6


def byte_order(block: bytes) -> Order:
    """The block's byte order as `struct` writes it. Raises ValueError when it is no TIFF structure."""
    if block[:4] == b"II*\x00":
        return "<"
    if block[:4] == b"MM\x00*":
        return ">"
    raise ValueError("not a TIFF structure")


def reader(block: bytes) -> ReadAt:
    """The block's bytes as `ifd.entries` asks for them."""
    return lambda at, size: block[at : at + size]


def without_prefix(block: bytes | None) -> bytes | None:
    """The TIFF structure itself, or None where the block is empty or does not hold one."""
    if not block:
        return None
    block = block.removeprefix(PREFIX)
    try:
        byte_order(block)
    except ValueError:
        return None
    return block


def orientation(block: bytes | None) -> int:
    """The orientation 1 to 8; 1 where there is none, or none that makes sense."""
    for _, entry in _entries(block, ORIENTATION):
        value = _number(block or b"", entry)
        return value if value in range(1, 9) else 1
    return 1


def upright(block: bytes | None) -> bytes | None:
    """The block with its orientation set to 1, for pixels that have been turned."""
    if block is None:
        return None
    patched = bytearray(block)
    for order, entry in _entries(block, ORIENTATION):
        _set_number(patched, order, entry, 1)
    return bytes(patched)


def for_result(block: bytes, width: int, height: int) -> bytes:
    """The block for a mended photo of this size: its pixel dimensions, and no link to the thumbnail of the old one."""
    patched = bytearray(block)
    for tag, value in ((PIXEL_WIDTH, width), (PIXEL_HEIGHT, height)):
        for order, entry in _entries(block, EXIF_DIRECTORY, tag):
            _set_number(patched, order, entry, value)
    try:
        order = byte_order(block)
        first = struct.unpack_from(order + "I", block, 4)[0]
        count = struct.unpack_from(order + "H", block, first)[0]
        struct.pack_into(order + "I", patched, first + 2 + 12 * count, 0)
    except (struct.error, ValueError):
        return block
    return bytes(patched)


def with_software_and_thumbnail(block: bytes, thumbnail: bytes) -> bytes:
    """The block with this program's name and a new thumbnail, in directories appended to it.

    The orientation is left out: it is 1 by now, and where it stands Pillow writes AVIF's EXIF anew and loses text. All
    else that was there stays where it was, so that no offset changes. Raises ValueError or struct.error for a block
    that is damaged.
    """
    order = byte_order(block)
    first = struct.unpack_from(order + "I", block, 4)[0]
    kept = list(entries(reader(block), order, first))
    if len(kept) < struct.unpack_from(order + "H", block, first)[0]:
        raise ValueError("the first directory is cut short")
    name = SOFTWARE_NAME.encode() + b"\0"
    text_at = len(block) + len(block) % 2
    picture_at = text_at + len(name) + len(name) % 2
    start = picture_at + len(thumbnail) + len(thumbnail) % 2
    software = struct.pack(order + "HHII", SOFTWARE, _ASCII, len(name), text_at)
    others = [entry.row for entry in kept if entry.tag not in (SOFTWARE, ORIENTATION)]
    rows = sorted([*others, software], key=lambda row: struct.unpack_from(order + "H", row)[0])
    picture = (
        struct.pack(order + "HHIHxx", _COMPRESSION, _SHORT, 1, _JPEG),
        struct.pack(order + "HHII", _THUMBNAIL_AT, _LONG, 1, picture_at),
        struct.pack(order + "HHII", _THUMBNAIL_SIZE, _LONG, 1, len(thumbnail)),
    )
    after = start + 2 + 12 * len(rows) + 4
    parts = (
        (block[:4] + struct.pack(order + "I", start) + block[8:]).ljust(text_at, b"\0"),
        name.ljust(picture_at - text_at, b"\0"),
        thumbnail.ljust(start - picture_at, b"\0"),
        struct.pack(order + "H", len(rows)) + b"".join(rows) + struct.pack(order + "I", after),
        struct.pack(order + "H", len(picture)) + b"".join(picture) + bytes(4),
    )
    return b"".join(parts)


def upright_xmp(packet: bytes | None) -> bytes | None:
    """The XMP packet with its own copy of the orientation (tiff:Orientation) set to 1."""
    if packet is None:
        return None
    return re.sub(rb"(tiff:Orientation(?:\s*=\s*[\"']|>)\s*)[1-8]", rb"\g<1>1", packet)


def found(block: bytes | None, *tags: int) -> Iterator[Entry]:
    """Entries with the last of `tags`, found by following the tags before it from the first directory."""
    for _, entry in _entries(block, *tags):
        yield entry


def _entries(block: bytes | None, *tags: int) -> Iterator[tuple[Order, Entry]]:
    """Entries with the last of `tags`, found by following the tags before it from the first directory."""
    if block is None:
        return
    try:
        order = byte_order(block)
    except ValueError:
        return
    if len(block) < 8:
        return
    offset = struct.unpack_from(order + "I", block, 4)[0]
    for tag in tags[:-1]:
        pointer = next((e for e in entries(reader(block), order, offset) if e.tag == tag), None)
        if pointer is None:
            return
        offset = struct.unpack_from(order + "I", block, pointer.at)[0]
    for entry in entries(reader(block), order, offset):
        if entry.tag == tags[-1]:
            yield order, entry


def _number(block: bytes, entry: Entry) -> int:
    code = {_SHORT: "H", _LONG: "I"}.get(entry.type)
    return struct.unpack_from(byte_order(block) + code, block, entry.at)[0] if code and entry.items == 1 else 0


def _set_number(block: bytearray, order: Order, entry: Entry, value: int) -> None:
    code = {_SHORT: "H", _LONG: "I"}.get(entry.type)
    if code and entry.items == 1 and value < 1 << 8 * struct.calcsize(code):
        struct.pack_into(order + code, block, entry.at, value)
