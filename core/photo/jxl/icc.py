"""ICC profiles inside JPEG XL's codestream (ISO/IEC 18181-1, annex E.4): read as libjxl packs them, written plainly."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from core.photo.jxl.bits import BitReader, BitWriter
from core.photo.jxl.codes import Damaged
from core.photo.jxl.entropy import Numbers

_CONTEXTS, _LARGEST = 41, 2 << 20
_HEADER = 128
_PREDICTED = (
    bytes(8)
    + b"\4\0\0\0mntrRGB XYZ "
    + bytes(12)
    + b"acsp"
    + bytes(28)
    + b"\0\0\xf6\xd6\0\1\0\0\0\0\xd3\x2d"
    + bytes(48)
)
_TAGS = (
    b"cprt", b"wtpt", b"bkpt", b"rXYZ", b"gXYZ", b"bXYZ", b"kXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC", b"chad", b"desc",
    b"chrm", b"dmnd", b"dmdd", b"lumi",
)  # fmt: skip
_COLOURS = frozenset((b"rXYZ", b"gXYZ", b"bXYZ", b"kXYZ", b"wtpt", b"bkpt", b"lumi"))
_TYPES = (b"XYZ ", b"desc", b"text", b"mluc", b"para", b"curv", b"sf32", b"gbd ")
_INSERT, _SHUFFLE_2, _SHUFFLE_4, _PREDICT, _XYZ, _FIRST_TYPE = 1, 2, 3, 4, 10, 16


def write_icc(bits: BitWriter, icc: bytes) -> None:
    """Append a profile, each byte in 8 bits: no smaller, for a few kilobytes in a photo, but simple."""
    head, rest = icc[:_HEADER], icc[_HEADER:]
    data = bytes((byte - predicted) & 255 for byte, predicted in zip(head, _predictions(head, len(icc)), strict=False))
    commands = b"\0" + (bytes((_INSERT,)) + _varint(len(rest)) if rest else b"") if len(icc) > _HEADER - 1 else b""
    packed = _varint(len(icc)) + _varint(len(commands)) + commands + data + rest
    bits.u64(len(packed))
    # No copies, one simple context map of zeros, prefix codes; numbers below 256 are their own symbols.
    bits.bits(0, 1).bits(1, 1).bits(0, 2).bits(1, 1).bits(8, 4).bits(0, 4).bits(0, 4)
    # 256 symbols, and a single length, 8, in the tenth place of the order of lengths.
    bits.bits(1, 1).bits(7, 4).bits(127, 7).bits(0, 2).bits(0, 20).bits(1, 2).bits(0, 14)
    for byte in packed:
        bits.bits(int(f"{byte:08b}"[::-1], 2), 8)


def read_icc(bits: BitReader) -> bytes:
    """The profile, with `bits` behind it. Raises Damaged."""
    size = bits.u64()
    if size > _LARGEST:
        raise Damaged("a profile too large")
    numbers = Numbers(bits, _CONTEXTS)
    packed = bytearray(2)
    for index in range(size):
        number = numbers.next(_context(index, packed[-1], packed[-2]))
        if number > 255 or bits.at > 8 * len(bits.data) + 64:
            raise Damaged("no byte of a profile")
        packed.append(number)
    numbers.end()
    return _Unpacked(bytes(packed[2:])).profile()


def _context(index: int, last: int, before: int) -> int:
    return 0 if index <= _HEADER else 1 + _kind(last) + 8 * _rough_kind(before)


def _kind(byte: int) -> int:
    if chr(byte).isascii() and chr(byte).isalpha():
        return 0
    if byte in b"0123456789.,":
        return 1
    if byte < 2:
        return 2 + byte
    if byte < 16:
        return 4
    return 6 if byte == 255 else 5 if byte > 240 else 7


def _rough_kind(byte: int) -> int:
    kind = _kind(byte)
    return kind if kind < 2 else 2 if byte < 16 else 3 if byte > 240 else 4


def _predictions(head: bytes | bytearray, size: int) -> list[int]:
    """What the header's bytes are expected to be, after those before them."""
    expected = bytearray(size.to_bytes(4, "big") + _PREDICTED[4:])
    expected[80:84] = head[4:8].ljust(4, b"\0")
    first = head[40:41]
    if first == b"A":
        expected[41:44] = b"PPL"
    elif first == b"M":
        expected[41:44] = b"SFT"
    elif head[40:42] == b"SG":
        expected[42:44] = b"I "
    elif head[40:42] == b"SU":
        expected[42:44] = b"NW"
    return list(expected)


def _varint(value: int) -> bytes:
    packed = bytearray()
    while value > 127:
        packed.append(value & 127 | 128)
        value >>= 7
    return bytes((*packed, value))


@dataclass
class _Unpacked:
    """Carries out the commands with which a profile was made smaller."""

    packed: bytes
    out: bytearray = field(default_factory=bytearray)
    command: int = 0  # where the next command lies
    commands_end: int = 0
    data: int = 0  # where its data lies

    def profile(self) -> bytes:
        size = self._varint(len(self.packed))
        count = self._varint(len(self.packed))
        if size > _LARGEST:
            raise Damaged("a profile too large")
        self.commands_end = self.data = self.command + count
        for index in range(min(size, _HEADER)):
            self.out.append((self._take(1)[0] + _predictions(self.out, size)[index]) & 255)
        if size > _HEADER:
            self._tags()
            while self.command < self.commands_end:
                self._content(self._next())
                if len(self.out) > size:
                    break
        if len(self.out) != size or self.data != len(self.packed):
            raise Damaged("the profile's size")
        return bytes(self.out)

    def _varint(self, end: int) -> int:
        value = 0
        for shift in itertools.count(0, 7):
            if self.command >= end or shift > 28:
                raise Damaged("a number without end")
            byte = self.packed[self.command]
            self.command += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value
        raise AssertionError("unreachable: the loop has no end")

    def _next(self) -> int:
        if self.command >= self.commands_end:
            raise Damaged("no command")
        self.command += 1
        return self.packed[self.command - 1]

    def _number(self) -> int:
        return self._varint(self.commands_end)

    def _take(self, count: int) -> bytes:
        taken = self.packed[self.data : self.data + count]
        if len(taken) < count:
            raise Damaged("the profile's data")
        self.data += count
        return taken

    def _tags(self) -> None:
        """The list of tags, where it was packed."""
        count = self._number()
        if not count:
            return
        self.out += (count - 1).to_bytes(4, "big")
        start, size = _HEADER + 12 * (count - 1), 0
        while self.command < self.commands_end and (command := self._next()) & 63:
            code = command & 63
            if code > 3 + len(_TAGS):
                raise Damaged("no such tag")
            name = self._take(4) if code == 1 else {2: b"rTRC", 3: b"rXYZ"}.get(code) or _TAGS[code - 4]
            start = self._number() if command & 64 else start + size
            size = self._number() if command & 128 else 20 if name in _COLOURS else size
            again = {2: (b"gTRC", b"bTRC"), 3: (b"gXYZ", b"bXYZ")}.get(code, ())
            for index, each in enumerate((name, *again)):
                offset = start + (index * size if code == 3 else 0)
                self.out += each + offset.to_bytes(4, "big") + size.to_bytes(4, "big")

    def _content(self, command: int) -> None:
        if command == _INSERT:
            self.out += self._take(self._number())
        elif command in (_SHUFFLE_2, _SHUFFLE_4):
            self.out += _shuffled(self._take(self._number()), 2 if command == _SHUFFLE_2 else 4)
        elif command == _PREDICT:
            self._predict()
        elif command == _XYZ:
            self.out += b"XYZ \0\0\0\0" + self._take(12)
        elif 0 <= command - _FIRST_TYPE < len(_TYPES):
            self.out += _TYPES[command - _FIRST_TYPE] + bytes(4)
        else:
            raise Damaged("no such command")

    def _predict(self) -> None:
        """Numbers less what those before them let expect."""
        flags = self._next()
        width, order = (flags & 3) + 1, flags >> 2 & 3
        stride = self._number() if flags & 16 else width
        if width == 3 or order == 3 or stride < width or 4 * stride >= len(self.out):
            raise Damaged("a prediction")
        changes, start = _shuffled(self._take(self._number()), width), len(self.out)
        weights = ((1,), (2, -1), (3, -3, 1))[order]
        for index, change in enumerate(changes):
            place, byte = start + index - index % width, index % width
            expected = sum(
                weight * int.from_bytes(self.out[place - step * stride : place - step * stride + width], "big")
                for step, weight in enumerate(weights, 1)
            )
            self.out.append((change + (expected >> 8 * (width - 1 - byte))) & 255)


def _shuffled(data: bytes, width: int) -> bytes:
    """Rows of bytes, one below the other, read down their columns."""
    height = -(-len(data) // width)
    return bytes(data[at] for first in range(height) for at in range(first, len(data), height)) if data else b""
