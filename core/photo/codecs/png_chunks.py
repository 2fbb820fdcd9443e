"""PNG's chunks (W3C recommendation, third edition): metadata of any file, and 16-bit files band by band.

Pillow reads and writes 16-bit colour as 8-bit, and libpng's binding in imagecodecs knows no metadata, hence these
chunks. `read_header` also sees what tools append behind the pixels.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.photo.metadata import exif
from core.photo.metadata.metadata import Metadata

SIGNATURE = b"\x89PNG\r\n\x1a\n"
XMP_KEYWORD = b"XML:com.adobe.xmp"

_LARGEST_METADATA = 64 << 20
_LEAST_SHARE, _PIECE = 1000, 1024
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_METRE_IN_INCHES = 1 / 0.0254
_COLOUR_TYPE = {1: 0, 2: 4, 3: 2, 4: 6}
_LEVEL = 4


@dataclass
class PngHeader:
    """What the chunks of a PNG file say beside the pixels. bits and colour_type as in the header chunk.

    primaries, gamma, srgb: the colours, where no profile says more.
    """

    width: int = 0
    height: int = 0
    bits: int = 0
    colour_type: int = 0
    has_transparent_colour: bool = False
    interlaced: bool = False
    animated: bool = False
    metadata: Metadata = Metadata()
    primaries: tuple[float, ...] | None = None
    gamma: float | None = None
    srgb: bool = False


def read_header(file: BinaryIO) -> PngHeader:
    """Walk through the chunks without decoding pixels. Raises ValueError when the header is missing."""
    about = PngHeader()
    for name, body in chunks(file):
        match name:
            case b"IHDR":
                about.width, about.height, about.bits, about.colour_type = struct.unpack_from(">IIBB", body)
                about.interlaced = body[12:13] == b"\1"
            case b"tRNS":
                about.has_transparent_colour = about.colour_type in (0, 2)
            case b"acTL":
                about.animated = struct.unpack_from(">I", body.ljust(4, b"\0"))[0] > 1
            case b"sRGB":
                about.srgb = True
            case b"gAMA" if len(body) == 4:
                about.gamma = struct.unpack(">I", body)[0] / 100_000 or None
            case b"cHRM" if len(body) == 32:
                about.primaries = tuple(number / 100_000 for number in struct.unpack(">8I", body))
            case b"tEXt" | b"zTXt" | b"iTXt" | b"mDCV" | b"cLLI" if _xmp(name, body) is None:
                texts = (about.metadata.texts or b"") + _chunk(name, body)
                about.metadata = replace(about.metadata, texts=texts)
            case _:
                about.metadata = replace(about.metadata, **_metadata(name, body))
    if about.width == 0 or about.height == 0:
        raise ValueError("no PNG header")
    return about


def _metadata(name: bytes, body: bytes) -> dict[str, Any]:
    """The fields of Metadata that a chunk holds."""
    match name:
        case b"iCCP":
            return {"icc": _inflate(body[body.find(b"\0") + 2 :])}
        case b"eXIf":
            return {"exif": exif.without_prefix(body)}
        case b"iTXt" if packet := _xmp(name, body):
            return {"xmp": packet}
        case b"cICP" if len(body) == 4:
            return {"cicp": body}
        case b"pHYs" if len(body) == 9:
            return {"dpi": _dpi(body)}
        case _:
            return {}


def pixels_only(file: BinaryIO) -> bytes:
    """The file without its ancillary chunks but transparency; libpng would print about odd ones on the terminal."""
    kept = [SIGNATURE]
    file.seek(len(SIGNATURE))
    while len(head := file.read(8)) == 8:
        length, name = struct.unpack(">I4s", head)
        if name[:1].isupper() or name == b"tRNS":
            kept += (head, file.read(length + 4))
        else:
            file.seek(length + 4, 1)
    return b"".join(kept)


def completed(file: BinaryIO) -> bytes:
    """A truncated file's pixels as far as they go, the others 0, as a whole file without metadata.

    Raises ValueError where there is next to nothing of them.
    """
    about, kept, packed = read_header(file), SIGNATURE, zlib.decompressobj()
    size, rows = _pixel_bytes(about), b""
    file.seek(len(SIGNATURE))
    while len(head := file.read(8)) == 8 and head[4:] != b"IEND":
        length, name = struct.unpack(">I4s", head)
        body = file.read(length)
        if name == b"IDAT":
            rows += _as_far_as_it_goes(packed, body, size - len(rows))
        elif (name[:1].isupper() or name == b"tRNS") and len(body) == length:
            kept += head + body + struct.pack(">I", zlib.crc32(body, zlib.crc32(name)))
        file.seek(4, 1)
    if len(rows) * _LEAST_SHARE < size:
        raise ValueError("no pixels")
    stream = io.BytesIO()
    stream.write(kept)
    _write_chunk(stream, b"IDAT", zlib.compress(rows[:size].ljust(size, b"\0"), 1))
    _write_chunk(stream, b"IEND", b"")
    return stream.getvalue()


def _as_far_as_it_goes(packed: Any, body: bytes, room: int) -> bytes:
    """What comes before damage; by small pieces, since all that one gives is lost with its damage."""
    found = bytearray()
    with suppress(zlib.error):
        for start in range(0, len(body), _PIECE):
            found += packed.decompress(body[start : start + _PIECE], max(room - len(found), 1))
    return bytes(found)


def _pixel_bytes(about: PngHeader) -> int:
    """Bytes of all rows, each behind the number of its filter; interlaced ones come in seven passes."""
    bits = about.bits * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[about.colour_type]
    sizes = [
        (-(-(about.height - top) // down), -(-(about.width - left) // across))
        for left, top, across, down in (_PASSES if about.interlaced else ((0, 0, 1, 1),))
    ]
    return sum(height * (1 + (width * bits + 7) // 8) for height, width in sizes if height > 0 and width > 0)


def write_16_bit(
    file: BinaryIO, rows: Iterable[NDArray[np.uint16]], width: int, height: int, channels: int, metadata: Metadata
) -> None:
    """Write bands of rows, uint16 (rows, width, channels), 1 to 4 channels as in `Source`, and the metadata."""
    file.write(SIGNATURE)
    _write_chunk(file, b"IHDR", struct.pack(">IIBBBBB", width, height, 16, _COLOUR_TYPE[channels], 0, 0, 0))
    for name, body in beside(metadata):
        _write_chunk(file, name, body)
    if metadata.icc:
        _write_chunk(file, b"iCCP", b"ICC Profile\0\0" + zlib.compress(metadata.icc))
    if metadata.dpi:
        across, down = (round(number * _METRE_IN_INCHES) for number in metadata.dpi)
        _write_chunk(file, b"pHYs", struct.pack(">IIB", across, down, 1))
    if metadata.exif:
        _write_chunk(file, b"eXIf", metadata.exif)
    if metadata.xmp:
        _write_chunk(file, b"iTXt", XMP_KEYWORD + b"\0\0\0\0\0" + metadata.xmp)
    deflate = zlib.compressobj(_LEVEL)
    above = np.zeros((1, width * channels * 2), np.uint8)
    for band in rows:
        stored = np.ascontiguousarray(band, ">u2").view(np.uint8).reshape(len(band), -1)
        _write_chunk(file, b"IDAT", deflate.compress(_filtered(stored, above, channels * 2).tobytes()))
        above = stored[-1:]
    _write_chunk(file, b"IDAT", deflate.flush())
    _write_chunk(file, b"IEND", b"")


def _filtered(rows: NDArray[np.uint8], above: NDArray[np.uint8], step: int) -> NDArray[np.uint8]:
    """Each row behind the number of its filter: 0 none, 1 less the pixel to the left, 2 less the pixel above.

    The filter with the smallest sum of absolute differences is taken (the recommendation's section 12.7).
    """
    left = rows.copy()
    left[:, step:] -= rows[:, :-step]
    up = rows - np.concatenate((above, rows[:-1]))
    candidates = (rows, left, up)
    costs = [np.abs(candidate.view(np.int8).astype(np.int16)).sum(1, dtype=np.int64) for candidate in candidates]
    best = np.argmin(costs, axis=0)
    filtered = np.empty((len(rows), rows.shape[1] + 1), np.uint8)
    filtered[:, 0] = best
    for number, candidate in enumerate(candidates):
        filtered[best == number, 1:] = candidate[best == number]
    return filtered


def chunks(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Name and body of each chunk but the pixels, to the end of the file or the first that is cut short."""
    file.seek(len(SIGNATURE))
    while len(head := file.read(8)) == 8:
        length, name = struct.unpack(">I4s", head)
        if name == b"IDAT" or length > _LARGEST_METADATA:
            file.seek(length + 4, 1)
            continue
        body = file.read(length)
        if len(body) < length or name == b"IEND":
            return
        file.seek(4, 1)
        yield name, body


def _xmp(name: bytes, body: bytes) -> bytes | None:
    """The XMP packet of an international text chunk: keyword, compression, language, translated keyword, text."""
    keyword, _, rest = body.partition(b"\0")
    if name != b"iTXt" or keyword != XMP_KEYWORD or len(rest) < 4:
        return None
    text = rest[2:].split(b"\0", 2)[-1]
    return _inflate(text) if rest[0] else text


def _dpi(body: bytes) -> tuple[float, float] | None:
    across, down, unit = struct.unpack(">IIB", body)
    return (across / _METRE_IN_INCHES, down / _METRE_IN_INCHES) if unit == 1 and across and down else None


def _inflate(data: bytes) -> bytes | None:
    """Decompressed metadata; None where it is damaged or larger than any honest profile."""
    try:
        inflater = zlib.decompressobj()
        text = inflater.decompress(data, _LARGEST_METADATA)
    except zlib.error:
        return None
    return text if inflater.eof else None


def beside(metadata: Metadata) -> Iterator[tuple[bytes, bytes]]:
    """Names and bodies of chunks for what Pillow does not write: texts, the comment, the codes of a bright space."""
    if metadata.cicp:
        yield b"cICP", metadata.cicp[:2] + b"\0" + metadata.cicp[3:]  # RGB needs no matrix
    yield from chunks(io.BytesIO(SIGNATURE + (metadata.texts or b"")))
    if metadata.comment:
        text = metadata.comment.decode("utf-8", "replace").replace("\0", " ")
        yield b"iTXt", b"Comment\0\0\0\0\0" + text.encode()


def _chunk(name: bytes, body: bytes) -> bytes:
    stream = io.BytesIO()
    _write_chunk(stream, name, body)
    return stream.getvalue()


def _write_chunk(file: BinaryIO, name: bytes, body: Any) -> None:
    file.write(struct.pack(">I", len(body)) + name)
    file.write(body)
    file.write(struct.pack(">I", zlib.crc32(body, zlib.crc32(name))))
