"""Metadata without where a photo was taken: for pictures that are shown to others.

GPS of EXIF (EXIF 2.32, section 4.6.6); exif:GPS*, photoshop:City and the like, and IPTC's locations in XMP; city,
sub-location, province and country of the IPTC record (IIM 4.2, datasets 2:90 to 2:101). What stands in a maker's own
notes is left, as nobody knows its form.
"""

from __future__ import annotations

import re
import struct
from dataclasses import replace

from core.photo.metadata import exif
from core.photo.metadata.ifd import Entry, entries
from core.photo.metadata.metadata import Metadata

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}  # of EXIF's types, bytes
_NAMES = (
    rb"exif:GPS\w+",
    rb"photoshop:(?:City|State|Country)",
    rb"Iptc4xmpCore:(?:Location|CountryCode)",
    rb"Iptc4xmpExt:Location(?:Created|Shown)",
)
_ELEMENT = re.compile(rb"<(" + rb"|".join(_NAMES) + rb")\b[^>]*?(?:/>|>.*?</\1\s*>)\s*", re.DOTALL)
_ATTRIBUTE = re.compile(rb"\s(?:" + rb"|".join(_NAMES) + rb")\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_IPTC_RECORD = 0x0404
_PLACES = range(90, 102)  # datasets of record 2


def without_place(metadata: Metadata) -> Metadata:
    """All but the place."""
    block, packet, blocks = metadata.exif, metadata.xmp, metadata.iptc
    return replace(
        metadata,
        exif=None if block is None else _exif(block),
        xmp=None if packet is None else _ATTRIBUTE.sub(b"", _ELEMENT.sub(b"", packet)),
        iptc=None if blocks is None else _iptc(blocks),
    )


def _exif(block: bytes) -> bytes:
    """The directory of GPS is emptied, and what it pointed to is overwritten; nothing else moves."""
    patched = bytearray(block)
    order = exif.byte_order(block)
    for pointer in exif.found(block, exif.GPS_DIRECTORY):
        at = struct.unpack_from(order + "I", block, pointer.at)[0]
        for entry in entries(exif.reader(block), order, at):
            _erase(patched, order, entry)
        patched[at : at + 2] = bytes(len(patched[at : at + 2]))
    return bytes(patched)


def _erase(block: bytearray, order: str, entry: Entry) -> None:
    size = _SIZES.get(entry.type, 1) * entry.items
    if size > len(entry.cell):
        at = struct.unpack_from(order + "I", entry.cell)[0]
        end = min(at + size, len(block))
        block[at:end] = bytes(max(end - at, 0))
    start = entry.at - (len(entry.row) - len(entry.cell))
    block[start : start + len(entry.row)] = bytes(len(entry.row))


def _iptc(blocks: bytes) -> bytes | None:
    """Photoshop's blocks ("8BIM", number, padded name, size, padded data); None where they cannot be read."""
    kept, at = bytearray(), 0
    while at < len(blocks):
        if blocks[at : at + 4] != b"8BIM" or at + 12 > len(blocks):
            return bytes(kept) or None
        named = blocks[at + 6] + 1
        size_at = at + 6 + named + named % 2
        size = struct.unpack_from(">I", blocks, size_at)[0]
        data = blocks[size_at + 4 : size_at + 4 + size]
        if struct.unpack_from(">H", blocks, at + 4)[0] == _IPTC_RECORD:
            data = _datasets(data)
        kept += blocks[at:size_at] + struct.pack(">I", len(data)) + data + bytes(len(data) % 2)
        at = size_at + 4 + size + size % 2
    return bytes(kept) or None


def _datasets(data: bytes) -> bytes:
    """An IPTC record without its places; what cannot be read is left out."""
    kept, at = bytearray(), 0
    while at + 5 <= len(data) and data[at] == 0x1C:
        record, dataset, size = struct.unpack_from(">BBH", data, at + 1)
        if size & 0x8000:  # an extended size, which no place has
            break
        end = at + 5 + size
        if not (record == 2 and dataset in _PLACES):
            kept += data[at:end]
        at = end
    return bytes(kept)
