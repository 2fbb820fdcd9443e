"""The codes of JPEG XL's symbols: prefix codes, and distributions (ISO/IEC 18181-1, annex C)."""

from __future__ import annotations

from core.photo.jxl.bits import BitReader

LOG_RANGE, RANGE = 12, 4096
"""What the counts of a distribution add up to."""

_LENGTH_ORDER = (1, 2, 3, 4, 0, 5, 17, 6, 16, 7, 8, 9, 10, 11, 12, 13, 14, 15)
_LENGTH_CODES = {0b00: (2, 0), 0b01: (2, 4), 0b10: (2, 3), 0b011: (3, 2), 0b0111: (4, 1), 0b1111: (4, 5)}
_COUNT_CODES = {  # bits, lowest first: how many, and the logarithm of a count
    0b000: (3, 10), 0b010: (3, 7), 0b100: (3, 6), 0b101: (3, 8), 0b110: (3, 9),
    0b0011: (4, 3), 0b0111: (4, 5), 0b1001: (4, 4), 0b1011: (4, 1), 0b1111: (4, 2),
    0b10001: (5, 0), 0b100001: (6, 11), 0b0000001: (7, 12), 0b1000001: (7, 13),
}  # fmt: skip


class Damaged(ValueError):
    """The bits make no sense."""


class Prefix:
    """A canonical prefix code (RFC 7932, section 3)."""

    def __init__(self, lengths: dict[int, int]) -> None:
        self._codes, code, before = dict[tuple[int, int], int](), 0, 0
        for symbol, length in sorted(lengths.items(), key=lambda item: (item[1], item[0])):
            code <<= length - before
            self._codes[length, code] = symbol
            code, before = code + 1, length

    def symbol(self, bits: BitReader) -> int:
        """The next symbol."""
        code = length = 0
        while (symbol := self._codes.get((length, code))) is None:
            code, length = code << 1 | bits.bits(1), length + 1
            if length > 15:
                raise Damaged("no such code")
        return symbol


class Aliases:
    """A distribution as a table in which a place tells symbol, offset and count (the alias method)."""

    def __init__(self, counts: list[int], log_alphabet: int) -> None:
        self._log_entry = LOG_RANGE - log_alphabet
        entry, size = 1 << self._log_entry, 1 << log_alphabet
        if len(counts) > size:
            raise Damaged("too many symbols")
        self._counts = counts + [0] * (size - len(counts))
        only = [symbol for symbol, count in enumerate(counts) if count == RANGE]
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
        """Symbol, offset and count at a place of the range."""
        index, offset = place >> self._log_entry, place & ((1 << self._log_entry) - 1)
        if offset < self._cut[index]:
            return index, offset, self._counts[index]
        right = self._right[index]
        return right, self._offsets[index] + offset, self._counts[right]


def small(bits: BitReader, width: int) -> int:
    """A number that is mostly small."""
    if not bits.bits(1):
        return 0
    count = bits.bits(width)
    return bits.bits(count) + (1 << count)


def read_lengths(bits: BitReader, size: int) -> dict[int, int]:
    """Symbol -> length of its code, of so many symbols."""
    if size == 1:
        return {0: 0}
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
    return _run_lengths(bits, size, Prefix(inner if len(inner) > 1 else dict.fromkeys(inner, 0)))


def _run_lengths(bits: BitReader, size: int, code: Prefix) -> dict[int, int]:
    """Lengths, of which runs of equal ones are packed."""
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


def _looked_up(bits: BitReader, codes: dict[int, tuple[int, int]], longest: int) -> int:
    """A value of a fixed code whose bits come lowest first."""
    start = bits.at
    for length in range(2, longest + 1):
        bits.at = start
        found = codes.get(bits.bits(length))
        if found and found[0] == length:
            return found[1]
    raise Damaged("no such code")


def histogram(bits: BitReader) -> list[int]:
    """How often each symbol occurs, of RANGE."""
    if bits.bits(1):
        symbols = [small(bits, 3) for _ in range(bits.bits(1) + 1)]
        counts = [0] * (max(symbols) + 1)
        first = bits.bits(LOG_RANGE) if len(symbols) == 2 else RANGE
        counts[symbols[-1]] = RANGE - first
        counts[symbols[0]] = first
        return counts
    if bits.bits(1):
        size = small(bits, 3) + 1
        return [RANGE // size + (i < RANGE % size) for i in range(size)]
    width = 0
    while width < 3 and bits.bits(1):
        width += 1
    return _counts(bits, (bits.bits(width) | 1 << width) - 1, small(bits, 3) + 3)


def _counts(bits: BitReader, shift: int, size: int) -> list[int]:
    """Counts by their logarithms; the one with the first largest is what remains."""
    logs: list[int] = []
    same: dict[int, int] = {}
    while len(logs) < size:
        log = _looked_up(bits, _COUNT_CODES, 7)
        logs.append(log)
        if log == 13:
            run = small(bits, 3) + 4
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
            extra = max(0, min(log - 1, shift - ((LOG_RANGE - log + 1) >> 1)))
            counts[index] = (1 << log - 1) + (bits.bits(extra) << (log - 1 - extra))
    counts[omitted] = RANGE - sum(counts)
    if counts[omitted] <= 0:
        raise Damaged("counts too large")
    return counts
