"""JPEG, by Pillow; Photoshop's segments by us."""

from __future__ import annotations

import io
import struct
from dataclasses import replace
from typing import Any, BinaryIO

from PIL import Image

from core.photo.codecs.pillow import image_of, open_image, save_options, source_of
from core.photo.codecs.quantise import channels
from core.photo.codecs.source import Source
from core.photo.metadata import exif
from core.photo.metadata.jpeg_parts import beside, gain_map_marks, index, segment
from core.photo.options import WriteOptions
from core.photo.photo import Photo

_IPTC_NAME = b"Photoshop 3.0\0"
_LARGEST_SEGMENT = 65_533
_UNKNOWN = index(len(b"MPF\0"), 0, 0)


def open_jpeg(file: BinaryIO, *, partial: bool = False) -> Source:
    """A JPEG or MPO file. Raises what Pillow raises on damaged files."""
    image = open_image(file, "JPEG", "MPO", partial=partial)
    source = source_of(image)
    file.seek(0)
    found = beside(file.read(), source.metadata.xmp)
    kept = replace(source.metadata, iptc=_iptc(image), comment=found.comment, gain_map=found.gain_map, film=found.film)
    return replace(source, metadata=kept, lost=found.lost)


def write_jpeg(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """JPEG of 8 bits."""
    image = image_of(photo, channels(photo, alpha=False, grey=photo.grey))
    metadata = save_options(photo.metadata, exif.PREFIX) | {"comment": photo.metadata.comment or b""}
    segments = _app13(photo.metadata.iptc)
    gain_map = photo.metadata.gain_map
    if gain_map:
        segments += gain_map_marks(gain_map) + segment(_UNKNOWN)
    picture = io.BytesIO()
    image.save(picture, "JPEG", quality=options.quality, subsampling=options.sampling, extra=segments, **metadata)
    file.write(_indexed(picture.getvalue(), len(gain_map)) if gain_map else picture.getbuffer())
    file.write(gain_map or b"")
    file.write(photo.metadata.film or b"")


def _indexed(picture: bytes, gain_map: int) -> bytes:
    """With the sizes in its index that were not known before."""
    at = picture.index(_UNKNOWN)
    listed = index(len(picture), at, gain_map)
    return picture[:at] + listed + picture[at + len(listed) :]


def _iptc(image: Image.Image) -> bytes | None:
    """All APP13 segments, joined as Photoshop does when one does not hold them."""
    segments: Any = getattr(image, "applist", [])
    ours = (data for name, data in segments if name == "APP13" and data.startswith(_IPTC_NAME))
    return b"".join(data.removeprefix(_IPTC_NAME) for data in ours) or None


def _app13(iptc: bytes | None) -> bytes:
    """Photoshop's blocks as segments, as many as they need."""
    if not iptc:
        return b""
    most = _LARGEST_SEGMENT - len(_IPTC_NAME)
    parts = (_IPTC_NAME + iptc[at : at + most] for at in range(0, len(iptc), most))
    return b"".join(b"\xff\xed" + struct.pack(">H", len(part) + 2) + part for part in parts)
