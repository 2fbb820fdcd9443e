"""TIFF directories (TIFF 6.0, section 2): their entries, and trees of them that can be moved into another file.

Values stay the bytes that they were, so text in any encoding survives; only the offsets of directories are set anew.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

ReadAt = Callable[[int, int], bytes]

Below = dict[int, "Below"]

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_LONG = 4
_HEADER = 8  # bytes; no directory lies in it
_LARGEST_VALUE = 16 << 20
_MOST_ENTRIES = 4096

# Where directories hang: Exif and GPS on the first one, interoperability on Exif.
CHILDREN: Below = {0x8769: {0xA005: {}}, 0x8825: {}}


@dataclass
class Directory:
    """values: tag -> (type, count, bytes in the file's byte order). children: tag -> the directory it points to."""

    values: dict[int, tuple[int, int, bytes]] = field(default_factory=dict[int, tuple[int, int, bytes]])
    children: dict[int, Directory] = field(default_factory=dict[int, "Directory"])


@dataclass(frozen=True)
class Entry:
    """One entry. at: where its cell lies, which holds the value, or the value's offset where it is longer than that.

    cell: its bytes. row: those of the whole entry.
    """

    tag: int
    type: int
    items: int
    at: int
    cell: bytes
    row: bytes


def entries(read_at: ReadAt, order: str, offset: int, *, big: bool = False) -> Iterator[Entry]:
    """The entries of the directory at `offset`, as far as they go.

    read_at(offset, size) gives up to that many bytes. order: "<" or ">". big: BigTIFF's wider numbers.
    """
    if offset < _HEADER:
        return
    counter, number, size, inline = ("Q", "Q", 20, 8) if big else ("H", "I", 12, 4)
    head = read_at(offset, struct.calcsize(order + counter))
    if len(head) < struct.calcsize(order + counter):
        return
    count = min(struct.unpack(order + counter, head)[0], _MOST_ENTRIES)
    table = read_at(offset + len(head), count * size)
    for at in range(0, len(table) - size + 1, size):
        tag, kind, items = struct.unpack_from(order + "HH" + number, table, at)
        row = table[at : at + size]
        yield Entry(tag, kind, items, offset + len(head) + at + size - inline, row[-inline:], row)


def read_directory(read_at: ReadAt, order: str, big: bool, offset: int, below: Below) -> Directory:
    """The directory at `offset` with those of its children that `below` names. Damaged entries are left out.

    The other arguments are those of `entries`.
    """
    directory = Directory()
    for entry in entries(read_at, order, offset, big=big):
        pointer = struct.unpack(order + ("Q" if big else "I"), entry.cell)[0]
        size = _SIZES.get(entry.type, 0) * entry.items
        if entry.tag in below:
            directory.children[entry.tag] = read_directory(read_at, order, big, pointer, below[entry.tag])
        elif 0 < size <= _LARGEST_VALUE:
            value = entry.cell[:size] if size <= len(entry.cell) else read_at(pointer, size)
            if len(value) == size and entry.type < 16:
                directory.values[entry.tag] = (entry.type, entry.items, value)
    return directory


def write_directory(directory: Directory, order: str, offset: int) -> bytes:
    """The directory, its values and its children as they lie in a classic TIFF file from `offset` on."""
    tags = sorted({*directory.values, *directory.children})
    room = 2 + 12 * len(tags) + 4
    table, behind = struct.pack(order + "H", len(tags)), b""
    for tag in tags:
        if tag in directory.children:
            kind, items, value = _LONG, 1, struct.pack(order + "I", offset + room + len(behind))
            behind += write_directory(directory.children[tag], order, offset + room + len(behind))
        else:
            kind, items, value = directory.values[tag]
            if len(value) > 4:
                here = struct.pack(order + "I", offset + room + len(behind))
                behind += value + b"\0" * (len(value) % 2)
                value = here
        table += struct.pack(order + "HHI", tag, kind, items) + value.ljust(4, b"\0")
    return table + struct.pack(order + "I", 0) + behind
