"""What a JPEG file holds beside the picture: segments before it (ITU-T T.81, annex B), pictures and films behind it.

Cameras append gain maps, second views and maps of depth as whole JPEG files, listed by CIPA DC-007's index, and
phones the film of a motion photo.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from core.photo.metadata.claims import claims_depth, claims_film
from core.translation import translatable

GAIN_MAP = translatable("the gain map for bright screens")
FILM = translatable("the film of the motion photo")
DEPTH = translatable("the depth map")
COMMENT = translatable("the comment")
TEXTS = translatable("the text fields")
THERMAL = translatable("the thermal camera's measurements")
SECOND_PICTURE = translatable("the second picture")
CREDENTIALS = translatable("the content credentials")
BEHIND = translatable("data behind the picture")

_START, _END = b"\xff\xd8\xff", 0xD9
_SCAN, _ALONE = 0xDA, (0x01, *range(0xD0, 0xD9))
_IN_SCAN = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
_APP1, _APP2, _APP11, _COMMENT = 0xE1, 0xE2, 0xEB, 0xFE
_ISO_GAIN_MAP = b"urn:iso:std:iso:ts:21496:-1\0"
_GAIN_MAPS = (b"hdrgm:", b"hdrgainmap", b"HDRGainMap", _ISO_GAIN_MAP)
_EXTENDED_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_INDEX = b"MPF\0"
_THUMBNAILS = (0x010001, 0x010002)
_HEADER = 1 << 17
_LEAST_DATA = 64


@dataclass(frozen=True)
class Beside:
    """gain_map, film, comment: as of `Metadata`. lost: names of all else."""

    gain_map: bytes | None = None
    film: bytes | None = None
    comment: bytes | None = None
    lost: tuple[str, ...] = ()


def beside(data: bytes, xmp: bytes | None) -> Beside:
    """What lies beside the picture of a JPEG file whose packet is `xmp`."""
    segments, end = list(_segments(data)), _end(data)
    comments = [body for marker, body in segments if marker == _COMMENT]
    lost = dict.fromkeys(_lost_segments(segments))
    gain_map, rest, thumbnails = None, end, _thumbnails(data, segments)
    for start, stop in _pictures(data, end):
        head = data[start : min(stop, start + _HEADER)]
        rest = stop
        if any(mark in head for mark in _GAIN_MAPS):
            gain_map = gain_map or data[start:stop]
        elif start not in thumbnails:
            lost[DEPTH if claims_depth(xmp) or b"aux:depth" in head else SECOND_PICTURE] = None
    film = data[rest:] if _is_film(data[rest:], xmp) else None
    if film is None and len(data[rest:].strip(b"\0")) > _LEAST_DATA:
        lost[BEHIND] = None
    if claims_depth(xmp):
        lost[DEPTH] = None
    return Beside(gain_map, film, b"\n".join(comments) or None, tuple(lost))


def index(first: int, at: int, gain_map: int) -> bytes:
    """The body of a segment that lists a picture of `first` bytes and a gain map behind it.

    at: where the body lies in the file, from which places count.
    """
    entries = struct.pack(">IIIHH", 0x030000, first, 0, 0, 0)
    entries += struct.pack(">IIIHH", 0, gain_map, first - at - len(_INDEX), 0, 0)
    table = struct.pack(">HHI4s", 0xB000, 7, 4, b"0100") + struct.pack(">HHII", 0xB001, 4, 1, 2)
    table += struct.pack(">HHII", 0xB002, 7, len(entries), 8 + 2 + 3 * 12 + 4)
    return _INDEX + b"MM\0*" + struct.pack(">IH", 8, 3) + table + bytes(4) + entries


def segment(body: bytes) -> bytes:
    """A body as a segment of a gain map's or its index's kind."""
    return b"\xff\xe2" + struct.pack(">H", len(body) + 2) + body


def gain_map_marks(gain_map: bytes) -> bytes:
    """Segments that a picture with this gain map has in front of its index."""
    return segment(_ISO_GAIN_MAP + bytes(4)) if _ISO_GAIN_MAP in gain_map[:_HEADER] else b""


def marks_of(picture: bytes) -> bytes:
    """The segments of a JPEG file that say what it is: metadata and profile, as they stand."""
    kept = [(marker, body) for marker, body in _segments(picture) if marker in (_APP1, _APP2) and body[:4] != _INDEX]
    return b"".join(bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body for marker, body in kept)


def _lost_segments(segments: list[tuple[int, bytes]]) -> Iterator[str]:
    for marker, body in segments:
        if marker == _APP1 and body.startswith(b"FLIR\0"):
            yield THERMAL
        elif marker == _APP1 and body.startswith(_EXTENDED_XMP) and b"GDepth" in body:
            yield DEPTH
        elif marker == _APP11 and b"jumb" in body[:64]:
            yield CREDENTIALS


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Markers and bodies in front of the first scan."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker in (_SCAN, _END):
            return
        if marker in _ALONE:
            at += 2
            continue
        size = struct.unpack_from(">H", data, at + 2)[0]
        if size < 2:
            return
        yield marker, data[at + 4 : at + 2 + size]
        at += 2 + size


def _end(data: bytes, start: int = 0) -> int:
    """Where the picture that begins at `start` ends; the file's end where it is cut short."""
    at = start + 2
    while at + 4 <= len(data):
        found = _IN_SCAN.search(data, at)
        if found is None:
            return len(data)
        marker, at = data[found.end() - 1], found.end()
        if marker == _END:
            return at
        if marker not in _ALONE and at + 2 <= len(data):
            at += struct.unpack_from(">H", data, at)[0]
    return len(data)


def _pictures(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    """Beginnings and ends of the JPEG files behind the first."""
    while True:
        while data[at : at + 1] == b"\0":
            at += 1
        if data[at : at + 3] != _START:
            return
        stop = _end(data, at)
        yield at, stop
        at = stop


def _thumbnails(data: bytes, segments: list[tuple[int, bytes]]) -> set[int]:
    """Where the index says that a smaller copy of the picture begins."""
    body = next((body for marker, body in segments if marker == _APP2 and body.startswith(_INDEX)), b"")
    base, places = data.find(body) + len(_INDEX), set[int]()
    block = body[len(_INDEX) :]
    order = "<" if block[:2] == b"II" else ">"
    for at in range(8, len(block) - 12):
        if struct.unpack_from(order + "HH", block, at) == (0xB002, 7):
            size, where = struct.unpack_from(order + "II", block, at + 4)
            for entry in range(where, min(where + size, len(block) - 15), 16):
                kind, _, offset = struct.unpack_from(order + "III", block, entry)
                if kind & 0xFFFFFF in _THUMBNAILS:
                    places.add(base + offset)
            break
    return places


def _is_film(data: bytes, xmp: bytes | None) -> bool:
    if len(data) < _LEAST_DATA:
        return False
    return b"MotionPhoto_Data" in data or (b"ftyp" in data[:4096] and (claims_film(xmp) or data[4:8] == b"ftyp"))
