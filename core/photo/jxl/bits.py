"""Bits of JPEG XL headers, the lowest first, and the ways in which numbers are packed in them (ISO/IEC 18181-1, B)."""

from __future__ import annotations

from dataclasses import dataclass, field

_ENUM = ((0, 0), (0, 1), (4, 2), (6, 18))


@dataclass
class BitReader:
    """Reads from the bit `at` on; past the end come zeros."""

    data: bytes
    at: int = 0

    def bits(self, count: int) -> int:
        """The next number of so many bits, 0 to 32."""
        first = self.at >> 3
        value = int.from_bytes(self.data[first : first + 5], "little") >> (self.at & 7)
        self.at += count
        return value & ((1 << count) - 1)

    def skip(self, count: int) -> None:
        """Pass over so many bits. Raises ValueError past the end."""
        self.at += count
        if self.at > 8 * len(self.data):
            raise ValueError("the bits are cut short")

    def u32(self, *choices: tuple[int, int]) -> int:
        """Two bits that choose how many follow, and what is added to them."""
        count, offset = choices[self.bits(2)]
        return self.bits(count) + offset

    def u64(self) -> int:
        """A number that may be large."""
        match self.bits(2):
            case 0:
                return 0
            case 1:
                return self.bits(4) + 1
            case 2:
                return self.bits(8) + 17
            case _:
                value, shift = self.bits(12), 12
                while self.bits(1):
                    value += self.bits(4 if shift == 60 else 8) << shift
                    if shift == 60:
                        break
                    shift += 8
                return value

    def enum(self) -> int:
        """One of a list."""
        return self.u32(*_ENUM)

    def since(self, start: int) -> Bits:
        """What lies between a place and here."""
        first = start >> 3
        value = int.from_bytes(self.data[first : (self.at + 7) >> 3], "little") >> (start & 7)
        return Bits(value & ((1 << (self.at - start)) - 1), self.at - start)


@dataclass(frozen=True)
class Bits:
    """A number of so many bits."""

    value: int
    count: int


@dataclass
class BitWriter:
    """Collects bits."""

    pieces: list[Bits] = field(default_factory=list[Bits])

    def bits(self, value: int, count: int) -> BitWriter:
        """Append a number of so many bits."""
        self.pieces.append(Bits(value, count))
        return self

    def enum(self, value: int) -> BitWriter:
        """Append one of a list."""
        if value < 2:
            return self.bits(value, 2)
        return self.bits(2, 2).bits(value - 2, 4) if value < 18 else self.bits(3, 2).bits(value - 18, 6)

    def u64(self, value: int) -> BitWriter:
        """Append a number that may be large."""
        self.bits(3, 2).bits(value & 0xFFF, 12)
        value >>= 12
        while value:
            self.bits(1, 1).bits(value & 0xFF, 8)
            value >>= 8
        return self.bits(0, 1)

    def whole(self) -> Bits:
        """All of it, as one."""
        value = at = 0
        for piece in self.pieces:
            value |= piece.value << at
            at += piece.count
        return Bits(value, at)

    def bytes(self) -> bytes:
        """All of it, filled up with zeros to the next byte."""
        whole = self.whole()
        return whole.value.to_bytes((whole.count + 7) // 8, "little")
