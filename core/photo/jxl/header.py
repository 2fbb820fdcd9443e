"""JPEG XL's header: what the samples mean, read and set (ISO/IEC 18181-1, annexes D and E).

libjxl's binding in imagecodecs tells no profile and writes none, and calls 16-bit samples linear light whatever they
are. Frames begin at whole bytes behind the header, so that it can be replaced.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace

from core.photo.jxl.bits import BitReader, Bits, BitWriter
from core.photo.jxl.icc import read_icc, write_icc
from core.photo.metadata import isobmff

SIGNATURE = b"\xff\x0a"
RGB, GREY = 0, 1
LINEAR, SRGB = 8, 13
D65, SRGB_PRIMARIES, CUSTOM = 1, 1, 2

_RELATIVE = 1
_SIDE = ((9, 1), (13, 1), (18, 1), (30, 1))
_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
_COORDINATE = ((19, 0), (19, 524288), (20, 1048576), (21, 2097152))
_EXTRA_COUNT = ((0, 0), (0, 1), (4, 2), (12, 1))
_ALPHA, _SPOT, _FILTER_ARRAY = 0, 2, 5
# What a header leaves out that says that all is usual: 16 bits suffice, no extra channel, absolute; no extensions.
_NOTHING, _USUAL, _NO_EXTENSIONS = Bits(0, 0), Bits(0b1001, 4), Bits(0, 2)


@dataclass(frozen=True)
class Colour:
    """What the samples mean. white, primaries: codes of the standard, or x and y of each; transfer: the curve's code,
    or None for the power `gamma`. icc: a profile in place of all of them.
    """

    space: int = RGB
    white: int | tuple[float, ...] = D65
    primaries: int | tuple[float, ...] = SRGB_PRIMARIES
    transfer: int | None = SRGB
    gamma: float = 1.0
    icc: bytes | None = None


@dataclass(frozen=True)
class Header:
    """bits, floats: of the samples. absolute: stored as colours that are the same in every space, and not as samples.
    brightest: nits of 1.0 in linear light. before, between, after: the header around depth and colour. frames: the byte
    where they begin.
    """

    width: int
    height: int
    bits: int = 8
    floats: bool = False
    absolute: bool = True
    premultiplied: bool = False
    animated: bool = False
    colour: Colour = Colour()
    brightest: float = 255.0
    before: Bits = _NOTHING
    between: Bits = _USUAL
    after: Bits = _NO_EXTENSIONS
    frames: int = 0


def codestream(data: bytes) -> bytes:
    """The picture without the boxes around it. Raises ValueError where there is none."""
    if data[:2] != SIGNATURE:
        parts = [(kind, data[start:stop]) for kind, start, stop in isobmff.boxes(data)]
        data = b"".join(part if kind == b"jxlc" else part[4:] for kind, part in parts if kind in (b"jxlc", b"jxlp"))
    if data[:2] != SIGNATURE:
        raise ValueError("no JPEG XL picture")
    return data


def size(data: bytes) -> tuple[int, int]:
    """Width and height of a file. Raises ValueError where it holds no picture."""
    return _size(BitReader(codestream(data), 16))


def header(stream: bytes) -> Header:
    """The header of a codestream. Raises ValueError where it makes no sense, or has a preview."""
    bits = BitReader(stream, 16)
    found = Header(*_size(bits))
    start = bits.at
    if bits.bits(1):  # all as it mostly is
        kept = BitReader(stream, start).since(0)
        found = replace(found, before=BitWriter([kept]).bits(0, 2).whole())
    else:
        found = _metadata(bits, found)
    ended = bits.at
    _skip_transform(bits, found.absolute)
    found = replace(found, after=BitWriter([found.after, bits.since(ended)]).whole())
    if found.colour.icc is not None:
        found = replace(found, colour=replace(found.colour, icc=read_icc(bits)))
    if bits.at > 8 * len(stream):
        raise ValueError("the header is cut short")
    return replace(found, frames=(bits.at + 7) // 8)


def with_header(stream: bytes, found: Header, *, bits: int, floats: bool, colour: Colour) -> bytes:
    """The same frames behind a header that tells another depth and colour."""
    new = BitWriter([found.before])
    _write_depth(new, bits, floats)
    new.pieces.append(found.between)
    _write_colour(new, colour)
    new.pieces.append(found.after)
    if colour.icc:
        write_icc(new, colour.icc)
    return new.bytes() + stream[found.frames :]


def _size(bits: BitReader) -> tuple[int, int]:
    small = bits.bits(1)

    def side() -> int:
        return (bits.bits(5) + 1) * 8 if small else bits.u32(*_SIDE)

    height = side()
    if ratio := bits.bits(3):
        over, under = _RATIOS[ratio - 1]
        return height * over // under, height
    return side(), height


def _metadata(bits: BitReader, found: Header) -> Header:
    """Depth, extra channels and colour, up to the extensions."""
    extra = bits.bits(1)
    animated = bool(extra) and _extra_fields(bits)
    before = bits.since(0)
    floats, depth = _depth(bits)
    at = bits.at
    bits.bits(1)
    premultiplied = [_extra_channel(bits) for _ in range(bits.u32(*_EXTRA_COUNT))]
    absolute = bool(bits.bits(1))
    between = bits.since(at)
    colour = _colour(bits)
    at = bits.at
    brightest = 255.0
    if extra and not bits.bits(1):
        brightest = _half(bits.bits(16))
        bits.skip(16 + 1 + 16)
    _skip_extensions(bits)
    return replace(
        found,
        bits=depth,
        floats=floats,
        absolute=absolute,
        premultiplied=any(premultiplied),
        animated=animated,
        colour=colour,
        brightest=brightest,
        before=before,
        between=between,
        after=bits.since(at),
    )


def _half(stored: int) -> float:
    """A float of 16 bits."""
    return struct.unpack("<e", struct.pack("<H", stored))[0]


def _extra_fields(bits: BitReader) -> bool:
    """Whether it is animated."""
    bits.bits(3)  # orientation, which the decoder applies
    if bits.bits(1):
        _size(bits)
    if bits.bits(1):
        raise ValueError("a preview")
    if not bits.bits(1):
        return False
    bits.u32((0, 100), (0, 1000), (10, 1), (30, 1))
    bits.u32((0, 1), (0, 1001), (8, 1), (10, 1))
    bits.u32((0, 0), (3, 0), (16, 0), (32, 0))
    bits.bits(1)
    return True


def _depth(bits: BitReader) -> tuple[bool, int]:
    if not bits.bits(1):
        return False, bits.u32((0, 8), (0, 10), (0, 12), (6, 1))
    depth = bits.u32((0, 32), (0, 16), (0, 24), (6, 1))
    bits.bits(4)
    return True, depth


def _write_depth(bits: BitWriter, depth: int, floats: bool) -> None:
    if floats:
        bits.bits(1, 1).bits(0, 2).bits(7, 4)  # 32 bits, 8 of them the exponent
    else:
        bits.bits(0, 1).bits(3, 2).bits(depth - 1, 6)


def _extra_channel(bits: BitReader) -> bool:
    """Whether it is an alpha that has been multiplied into the colours."""
    if bits.bits(1):
        return False
    kind = bits.enum()
    _depth(bits)
    bits.u32((0, 0), (0, 3), (0, 4), (3, 1))
    bits.skip(8 * bits.u32((0, 0), (4, 0), (5, 16), (10, 48)))
    if kind == _ALPHA:
        return bool(bits.bits(1))
    if kind == _SPOT:
        bits.skip(4 * 16)
    elif kind == _FILTER_ARRAY:
        bits.u32((0, 1), (2, 0), (4, 3), (8, 19))
    return False


def _colour(bits: BitReader) -> Colour:
    if bits.bits(1):
        return Colour()
    with_icc, space = bits.bits(1), bits.enum()
    if with_icc:
        return Colour(space, icc=b"")
    white: int | tuple[float, ...] = bits.enum()
    if white == CUSTOM:
        white = _coordinates(bits, 1)
    primaries: int | tuple[float, ...] = SRGB_PRIMARIES if space == GREY else bits.enum()
    if primaries == CUSTOM:
        primaries = _coordinates(bits, 3)
    gamma = bits.bits(24) / 1e7 if bits.bits(1) else None
    transfer = bits.enum() if gamma is None else None
    bits.enum()  # the rendering intent
    return Colour(space, white, primaries, transfer, gamma or 1.0)


def _write_colour(bits: BitWriter, colour: Colour) -> None:
    """A profile, or one of the standard's curves and primaries."""
    bits.bits(0, 1).bits(int(bool(colour.icc)), 1).enum(colour.space)
    if colour.icc:
        return
    bits.enum(D65)
    if colour.space == RGB:
        bits.enum(colour.primaries if isinstance(colour.primaries, int) else SRGB_PRIMARIES)
    bits.bits(0, 1).enum(colour.transfer or SRGB).enum(_RELATIVE)


def _coordinates(bits: BitReader, points: int) -> tuple[float, ...]:
    packed = [bits.u32(*_COORDINATE) for _ in range(2 * points)]
    return tuple((value >> 1 if not value & 1 else -(value + 1 >> 1)) / 1e6 for value in packed)


def _skip_extensions(bits: BitReader) -> None:
    if kinds := bits.u64():
        sizes = [bits.u64() for _ in range(kinds.bit_count())]
        bits.skip(sum(sizes))


def _skip_transform(bits: BitReader, absolute: bool) -> None:
    """The matrix of absolute colours, and weights for enlarging."""
    if bits.bits(1):
        return
    if absolute and not bits.bits(1):
        bits.skip(16 * 16)
    kinds = bits.bits(3)
    bits.skip(16 * sum(count for index, count in enumerate((15, 55, 210)) if kinds >> index & 1))
