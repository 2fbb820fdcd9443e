"""JPEG XL's entropy coding, as far as profiles need it: numbers in contexts (ISO/IEC 18181-1, annex C)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.photo.jxl_bits import Reader

_LOG_RANGE, _RANGE = 12, 4096
_FINAL_STATE = 0x130000
_LENGTH_ORDER = (1, 2, 3, 4, 0, 5, 17, 6, 16, 7, 8, 9, 10, 11, 12, 13, 14, 15)
_LENGTH_CODES = {0b00: (2, 0), 0b01: (2, 4), 0b10: (2, 3), 0b011: (3, 2), 0b0111: (4, 1), 0b1111: (4, 5)}
_COUNT_CODES = {  # bits, lowest first: how many, and the logarithm of a count
    0b000: (3, 10), 0b010: (3, 7), 0b100: (3, 6), 0b101: (3, 8), 0b110: (3, 9),
    0b0011: (4, 3), 0b0111: (4, 5), 0b1001: (4, 4), 0b1011: (4, 1), 0b1111: (4, 2),
    0b10001: (5, 0), 0b100001: (6, 11), 0b0000001: (7, 12), 0b1000001: (7, 13),
}  # fmt: skip


class Damaged(ValueError):
    """The bits make no sense."""


class _Code(Protocol):
    def symbol(self, bits: Reader) -> int: ...


@dataclass(frozen=True)
class _Config:
    """How a symbol and the bits behind it make a number."""

    split: int
    high: int
    low: int

    @staticmethod
    def read(bits: Reader, log_alphabet: int) -> _Config:
        split = bits.bits(log_alphabet.bit_length())
        high = low = 0
        if split != log_alphabet:
            high = bits.bits(split.bit_length())
            low = bits.bits(max(split - high, 0).bit_length())
        if high + low > split:
            raise Damaged("a number's parts")
        return _Config(split, high, low)

    def number(self, symbol: int, bits: Reader) -> int:
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

    def __init__(self, bits: Reader, contexts: int, *, copies: bool = True) -> None:
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
            sizes = [_small(bits, 4) + 1 for _ in range(count)]
            self._codes = [_Prefix(bits, size) for size in sizes]
        else:
            tables = [_Aliases(_histogram(bits), log_alphabet) for _ in range(count)]
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

    def step(self, table: _Aliases) -> int:
        """One symbol of the asymmetric numeral system."""
        symbol, offset, count = table.at(self._state & (_RANGE - 1))
        self._state = count * (self._state >> _LOG_RANGE) + offset
        if self._state < 1 << 16:
            self._state = self._state << 16 | self._bits.bits(16)
        return symbol

    def end(self) -> None:
        """All numbers were read."""
        if not isinstance(self._codes[0], _Prefix) and self._state != _FINAL_STATE:
            raise Damaged("the numbers' end")


class _Prefix:
    """A canonical prefix code (RFC 7932, section 3)."""

    def __init__(self, bits: Reader, size: int) -> None:
        lengths = _lengths(bits, size) if size > 1 else {0: 0}
        self._codes = _canonical(lengths)

    def symbol(self, bits: Reader) -> int:
        code = length = 0
        while (symbol := self._codes.get((length, code))) is None:
            code, length = code << 1 | bits.bits(1), length + 1
            if length > 15:
                raise Damaged("no such code")
        return symbol


class _Aliases:
    """A distribution as a table in which a place tells symbol, offset and count (the alias method)."""

    def __init__(self, counts: list[int], log_alphabet: int) -> None:
        self._log_entry = _LOG_RANGE - log_alphabet
        entry, size = 1 << self._log_entry, 1 << log_alphabet
        if len(counts) > size:
            raise Damaged("too many symbols")
        self._counts = counts + [0] * (size - len(counts))
        only = [symbol for symbol, count in enumerate(counts) if count == _RANGE]
        if only:
            self._cut, self._right = [0] * size, only * size
            self._offsets = [entry * i for i in range(size)]
            return
        cut = list(self._counts)
        self._right, self._offsets = list(range(size)), [0] * size
        over = [i for i in range(size) if cut[i] > entry]
        under = [i for i in range(size) if cut[i] < entry]
        while over:
            large, small = over.pop(), under.pop()
            cut[large] -= entry - cut[small]
            self._right[small], self._offsets[small] = large, cut[large] - cut[small]
            if cut[large] != entry:
                (under if cut[large] < entry else over).append(large)
        self._cut = [0 if each == entry else each for each in cut]

    def at(self, place: int) -> tuple[int, int, int]:
        index, offset = place >> self._log_entry, place & ((1 << self._log_entry) - 1)
        if offset < self._cut[index]:
            return index, offset, self._counts[index]
        right = self._right[index]
        return right, self._offsets[index] + offset, self._counts[right]


@dataclass(frozen=True)
class _Ans:
    numbers: Numbers
    table: _Aliases

    def symbol(self, bits: Reader) -> int:
        del bits  # the state is shared by all tables
        return self.numbers.step(self.table)


def _small(bits: Reader, width: int) -> int:
    """A number that is mostly small."""
    if not bits.bits(1):
        return 0
    count = bits.bits(width)
    return bits.bits(count) + (1 << count)


def _context_map(bits: Reader, contexts: int) -> list[int]:
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


def _lengths(bits: Reader, size: int) -> dict[int, int]:
    """Symbol -> length of its code."""
    skip = bits.bits(2)
    if skip == 1:
        count = bits.bits(2) + 1
        symbols = [bits.bits((size - 1).bit_length()) for _ in range(count)]
        shapes = {1: (0,), 2: (1, 1), 3: (1, 2, 2), 4: (2, 2, 2, 2)}
        shape = (1, 2, 3, 3) if count == 4 and bits.bits(1) else shapes[count]
        if len(set(symbols)) < count or max(symbols) >= size:
            raise Damaged("a symbol twice")
        return dict(zip(symbols, shape, strict=True))
    inner, space = dict[int, int](), 32
    for symbol in _LENGTH_ORDER[skip:]:
        if space <= 0:
            break
        if length := _looked_up(bits, _LENGTH_CODES, 4):
            inner[symbol] = length
            space -= 32 >> length
    if space and len(inner) != 1:
        raise Damaged("lengths of lengths")
    return _run_lengths(bits, size, _canonical(inner if len(inner) > 1 else dict.fromkeys(inner, 0)))


def _run_lengths(bits: Reader, size: int, codes: dict[tuple[int, int], int]) -> dict[int, int]:
    code = _Prefix.__new__(_Prefix)
    code.__dict__["_codes"] = codes
    lengths: dict[int, int] = {}
    symbol, space, last, repeat, repeated = 0, 1 << 15, 8, 0, 0
    while symbol < size and space > 0:
        length = code.symbol(bits)
        if length < 16:
            repeat, count = 0, 1
            last = length or last
        else:
            length, extra = (last, 2) if length == 16 else (0, 3)
            if repeated != length:
                repeat, repeated = 0, length
            before = repeat
            repeat = ((repeat - 2) << extra if repeat else 0) + bits.bits(extra) + 3
            count = repeat - before
        if length:
            lengths |= dict.fromkeys(range(symbol, symbol + count), length)
            space -= count << (15 - length)
        symbol += count
    if space or symbol > size:
        raise Damaged("lengths of codes")
    return lengths


def _canonical(lengths: dict[int, int]) -> dict[tuple[int, int], int]:
    """(length, code) -> symbol."""
    codes, code, before = dict[tuple[int, int], int](), 0, 0
    for symbol, length in sorted(lengths.items(), key=lambda item: (item[1], item[0])):
        code <<= length - before
        codes[length, code] = symbol
        code, before = code + 1, length
    return codes


def _looked_up(bits: Reader, codes: dict[int, tuple[int, int]], longest: int) -> int:
    """A value of a fixed code whose bits come lowest first."""
    start = bits.at
    for length in range(2, longest + 1):
        bits.at = start
        found = codes.get(bits.bits(length))
        if found and found[0] == length:
            return found[1]
    raise Damaged("no such code")


def _histogram(bits: Reader) -> list[int]:
    """How often each symbol occurs, of _RANGE."""
    if bits.bits(1):
        symbols = [_small(bits, 3) for _ in range(bits.bits(1) + 1)]
        counts = [0] * (max(symbols) + 1)
        first = bits.bits(_LOG_RANGE) if len(symbols) == 2 else _RANGE
        counts[symbols[-1]] = _RANGE - first
        counts[symbols[0]] = first
        return counts
    if bits.bits(1):
        size = _small(bits, 3) + 1
        return [_RANGE // size + (i < _RANGE % size) for i in range(size)]
    width = 0
    while width < 3 and bits.bits(1):
        width += 1
    return _counts(bits, (bits.bits(width) | 1 << width) - 1, _small(bits, 3) + 3)


def _counts(bits: Reader, shift: int, size: int) -> list[int]:
    """Counts by their logarithms; the one with the first largest is what remains."""
    logs: list[int] = []
    same: dict[int, int] = {}
    while len(logs) < size:
        log = _looked_up(bits, _COUNT_CODES, 7)
        logs.append(log)
        if log == 13:
            run = _small(bits, 3) + 4
            same[len(logs) - 1] = run
            logs += [-1] * (run - 1)
    if len(logs) > size:
        raise Damaged("a run too long")
    plain = [(-1 if log == 13 else log) for log in logs]
    omitted = plain.index(max(plain))
    counts = [0] * size
    for index, log in enumerate(plain):
        if index in same:
            counts[index : index + same[index]] = [counts[index - 1] if index else 0] * same[index]
        elif index != omitted and log > 0:
            extra = max(0, min(log - 1, shift - ((_LOG_RANGE - log + 1) >> 1)))
            counts[index] = (1 << log - 1) + (bits.bits(extra) << (log - 1 - extra))
    counts[omitted] = _RANGE - sum(counts)
    if counts[omitted] <= 0:
        raise Damaged("counts too large")
    return counts
