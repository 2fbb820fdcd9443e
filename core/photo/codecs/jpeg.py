"""JPEG, by Pillow; Photoshop's segments by us."""

from __future__ import annotations

import struct
from dataclasses import replace
from typing import Any, BinaryIO

from PIL import Image

from core.photo.codecs.pillow import image_of, open_image, save_options, source_of
from core.photo.codecs.quantise import channels
from core.photo.codecs.source import Source
from core.photo.metadata import exif
from core.photo.options import WriteOptions
from core.photo.photo import Photo

_IPTC_NAME = b"Photoshop 3.0\0"
_LARGEST_SEGMENT = 65_533


def open_jpeg(file: BinaryIO, *, partial: bool = False) -> Source:
    """A JPEG or MPO file. Raises what Pillow raises on damaged files."""
    image = open_image(file, "JPEG", "MPO", partial=partial)
    source = source_of(image)
    return replace(source, metadata=replace(source.metadata, iptc=_iptc(image)))


def write_jpeg(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """JPEG of 8 bits."""
    image = image_of(photo, channels(photo, alpha=False, grey=photo.grey))
    metadata = save_options(photo.metadata, exif.PREFIX)
    segments = _app13(photo.metadata.iptc)
    image.save(file, "JPEG", quality=options.quality, subsampling=options.sampling, extra=segments, **metadata)


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
