"""TIFF directories (TIFF 6.0, section 2) as trees that can be moved from one file into another.

Values stay the bytes that they were, so text in any encoding survives; only the offsets of directories are set anew.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field

ReadAt = Callable[[int, int], bytes]

Below = dict[int, "Below"]

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_LONG = 4
_LARGEST_VALUE = 16 << 20
_MOST_ENTRIES = 4096

# Where directories hang: Exif and GPS on the first one, interoperability on Exif.
CHILDREN: Below = {0x8769: {0xA005: {}}, 0x8825: {}}


@dataclass
class Directory:
    """values: tag -> (type, count, bytes in the file's byte order). children: tag -> the directory it points to."""

    values: dict[int, tuple[int, int, bytes]] = field(default_factory=dict[int, tuple[int, int, bytes]])
    children: dict[int, Directory] = field(default_factory=dict[int, "Directory"])


def read_directory(read_at: ReadAt, order: str, big: bool, offset: int, below: Below) -> Directory:
    """The directory at `offset` with those of its children that `below` names. Damaged entries are left out.

    read_at(offset, size) gives up to that many bytes. order: "<" or ">". big: BigTIFF's wider numbers.
    """
    counter, number, entry_size, inline = ("Q", "Q", 20, 8) if big else ("H", "I", 12, 4)
    head = read_at(offset, struct.calcsize(order + counter))
    directory = Directory()
    count = struct.unpack(order + counter, head)[0] if len(head) == struct.calcsize(order + counter) else 0
    table = read_at(offset + len(head), min(count, _MOST_ENTRIES) * entry_size)
    for at in range(0, len(table) - entry_size + 1, entry_size):
        tag, kind, items = struct.unpack_from(order + "HH" + number, table, at)
        cell = table[at + entry_size - inline : at + entry_size]
        pointer = struct.unpack(order + number, cell)[0]
        size = _SIZES.get(kind, 0) * items
        if tag in below:
            directory.children[tag] = read_directory(read_at, order, big, pointer, below[tag])
        elif 0 < size <= _LARGEST_VALUE:
            value = cell[:size] if size <= inline else read_at(pointer, size)
            if len(value) == size and kind < 16:
                directory.values[tag] = (kind, items, value)
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
