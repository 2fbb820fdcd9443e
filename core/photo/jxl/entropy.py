"""JPEG XL's entropy coding, as far as profiles need it: numbers in contexts (ISO/IEC 18181-1, annex C)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.photo.jxl.bits import BitReader
from core.photo.jxl.codes import LOG_RANGE, RANGE, Aliases, Damaged, Prefix, histogram, read_lengths, small

_FINAL_STATE = 0x130000


class _Code(Protocol):
    def symbol(self, bits: BitReader) -> int: ...


@dataclass(frozen=True)
class _Config:
    """How a symbol and the bits behind it make a number."""

    split: int
    high: int
    low: int

    @staticmethod
    def read(bits: BitReader, log_alphabet: int) -> _Config:
        split = bits.bits(log_alphabet.bit_length())
        high = low = 0
        if split != log_alphabet:
            high = bits.bits(split.bit_length())
            low = bits.bits(max(split - high, 0).bit_length())
        if high + low > split:
            raise Damaged("a number's parts")
        return _Config(split, high, low)

    def number(self, symbol: int, bits: BitReader) -> int:
        """The number that a symbol begins."""
        if symbol < 1 << self.split:
            return symbol
        inside = self.high + self.low
        count = self.split - inside + ((symbol - (1 << self.split)) >> inside)
        if count > 31:
            raise Damaged("a number too large")
        top = (symbol >> self.low) & ((1 << self.high) - 1) | 1 << self.high
        return (top << count | bits.bits(count)) << self.low | symbol & ((1 << self.low) - 1)


class Numbers:
    """A stream of numbers, each in one of several contexts. Raises Damaged, here and from `next`."""

    def __init__(self, bits: BitReader, contexts: int, *, copies: bool = True) -> None:
        self._bits = bits
        self._threshold = self._shortest = 0
        if bits.bits(1):
            if not copies:
                raise Damaged("copies where none may be")
            self._threshold = bits.u32((0, 224), (0, 512), (0, 4096), (15, 8))
            self._shortest = bits.u32((0, 3), (0, 4), (2, 5), (8, 9))
            self._lengths = _Config.read(bits, 8)
            contexts += 1
        self._map = _context_map(bits, contexts) if contexts > 1 else [0]
        prefix = bits.bits(1)
        log_alphabet = 15 if prefix else bits.bits(2) + 5
        count = max(self._map) + 1
        self._configs = [_Config.read(bits, log_alphabet) for _ in range(count)]
        self._codes: Sequence[_Code]
        if prefix:
            sizes = [small(bits, 4) + 1 for _ in range(count)]
            self._codes = [Prefix(read_lengths(bits, size)) for size in sizes]
        else:
            tables = [Aliases(histogram(bits), log_alphabet) for _ in range(count)]
            self._state = bits.bits(32)
            self._codes = [_Ans(self, table) for table in tables]
        self._window: list[int] = []
        self._copies = self._from = 0

    def next(self, context: int) -> int:
        """The next number."""
        if not self._copies:
            symbol = self._codes[self._map[context]].symbol(self._bits)
            if not self._threshold or symbol < self._threshold:
                number = self._configs[self._map[context]].number(symbol, self._bits)
                self._window.append(number)
                return number
            self._copies = self._lengths.number(symbol - self._threshold, self._bits) + self._shortest
            last = self._map[-1]
            distance = self._configs[last].number(self._codes[last].symbol(self._bits), self._bits) + 1
            self._from = len(self._window) - min(distance, len(self._window), 1 << 20)
        self._copies -= 1
        number = self._window[self._from] if self._from < len(self._window) else 0
        self._from += 1
        self._window.append(number)
        return number

    def step(self, table: Aliases) -> int:
        """One symbol of the asymmetric numeral system."""
        symbol, offset, count = table.at(self._state & (RANGE - 1))
        self._state = count * (self._state >> LOG_RANGE) + offset
        if self._state < 1 << 16:
            self._state = self._state << 16 | self._bits.bits(16)
        return symbol

    def end(self) -> None:
        """All numbers were read."""
        if not isinstance(self._codes[0], Prefix) and self._state != _FINAL_STATE:
            raise Damaged("the numbers' end")


@dataclass(frozen=True)
class _Ans:
    numbers: Numbers
    table: Aliases

    def symbol(self, bits: BitReader) -> int:
        del bits  # the state is shared by all tables
        return self.numbers.step(self.table)


def _context_map(bits: BitReader, contexts: int) -> list[int]:
    """Which of the codes each context uses."""
    if bits.bits(1):
        width = bits.bits(2)
        return [bits.bits(width) for _ in range(contexts)]
    moved = bits.bits(1)
    numbers = Numbers(bits, 1, copies=contexts > 2)
    places = [numbers.next(0) for _ in range(contexts)]
    numbers.end()
    if max(places) > 255:
        raise Damaged("too many codes")
    if not moved:
        return places
    recent, found = list(range(256)), list[int]()
    for place in places:
        recent.insert(0, recent.pop(place))
        found.append(recent[0])
    return found
