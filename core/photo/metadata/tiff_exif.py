"""EXIF in and out of TIFF files, where its fields lie among those that describe the pixels."""

from __future__ import annotations

import struct
from typing import BinaryIO

from core.photo.metadata import exif
from core.photo.metadata.ifd import CHILDREN, Directory, entries, read_directory, write_directory

ExtraTag = tuple[int | str, int, int, bytes | tuple[int, ...], bool]

_LONG = 4
_FRACTIONS = {5: "I", 10: "i"}  # types and their halves
# tifffile drops these tags when they are given by number.
_POINTERS = {exif.EXIF_DIRECTORY: "ExifTag", exif.GPS_DIRECTORY: "GPSTag"}

# What describes the photo and not the layout of this one file: name of the document, description, make, model,
# orientation, resolution and its unit, name of the page and its place, software, date, artist, host, rating, copyright,
# and Windows' title, comment, author, keywords, subject.
_DESCRIPTIVE = frozenset(
    {*range(269, 273), 274, 282, 283, *range(285, 288), 296, 305, 306, 315, 316, 18246, 18249, 33432}
    | {*range(40091, 40096)}
)
_WRITTEN_FOR_THE_PIXELS = frozenset((274, 282, 283, 296))


def exif_of_tiff(file: BinaryIO, photo: int | None = None) -> bytes | None:
    """The EXIF of a TIFF or BigTIFF file as a block of its own, or None when it has nothing to say.

    photo: where the directory of its photo lies, whose fields count before those of the first one.
    """
    head = _read_at(file, 0, 16)
    order = "<" if head[:2] == b"II" else ">"
    big = struct.unpack_from(order + "H", head, 2)[0] == 43
    offset = struct.unpack_from(order + "Q", head, 8)[0] if big else struct.unpack_from(order + "I", head, 4)[0]
    first = Directory()
    for at in dict.fromkeys((offset, offset if photo is None else photo)):
        own = read_directory(lambda at, size: _read_at(file, at, size), order, big, at, CHILDREN)
        first.values |= {tag: value for tag, value in own.values.items() if tag in _DESCRIPTIVE}
        first.children |= own.children
    if not first.values and not first.children:
        return None
    return (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8) + write_directory(first, order, 8)


def first_directory(block: bytes) -> Directory:
    """The first directory of an EXIF block, with its children."""
    order = exif.byte_order(block)
    offset = struct.unpack_from(order + "I", block.ljust(8, b"\0"), 4)[0]
    return read_directory(exif.reader(block), order, False, offset, CHILDREN)


def extra_tags(first: Directory, order: str) -> list[ExtraTag]:
    """The fields as tifffile writes them into a file's first directory; those with children are 0 until `attach`."""
    tags: list[ExtraTag] = [
        (tag, kind, count, _fractions(kind, count, value, order), True)
        for tag, (kind, count, value) in first.values.items()
        if tag in _DESCRIPTIVE - _WRITTEN_FOR_THE_PIXELS
    ]
    return [*tags, *((_POINTERS[tag], _LONG, 1, b"\0\0\0\0", True) for tag in first.children)]


def _fractions(kind: int, count: int, value: bytes, order: str) -> bytes | tuple[int, ...]:
    """Fractions as numbers, of whose bytes tifffile takes each half for a whole."""
    return struct.unpack(f"{order}{2 * count}{_FRACTIONS[kind]}", value) if kind in _FRACTIONS else value


def attach(file: BinaryIO, first: Directory, order: str) -> None:
    """Append the children to a classic TIFF file that was written with `extra_tags`, and point to them."""
    start = struct.unpack(order + "I", _read_at(file, 4, 4))[0]
    for entry in entries(lambda at, size: _read_at(file, at, size), order, start):
        if entry.tag in first.children:
            end = file.seek(0, 2)
            end += end % 2
            file.seek(end)
            file.write(write_directory(first.children[entry.tag], order, end))
            file.seek(entry.at)
            file.write(struct.pack(order + "I", end))


def _read_at(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    return file.read(size)
