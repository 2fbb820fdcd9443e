"""How large a photo's file will be about, told from a few pieces of it."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np

from core.photo.beside import with_its_light
from core.photo.delivery import Delivery, resized
from core.photo.metadata.metadata import Metadata
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.write import format_of

_SIDE, _ACROSS, _DOWN = 256, 4, 3  # pixels of a piece, and how many of them


def estimated_bytes(photo: Photo, delivery: Delivery, suffix: str, options: WriteOptions) -> int:
    """Of the file that `write_photo` would make of the delivered photo. Raises PhotoError for an unknown suffix."""
    width, height = delivery.size_of(photo.width, photo.height)
    mosaic = _mosaic(photo, width / photo.width)
    plain = replace(mosaic, metadata=_space(photo.metadata))
    format_ = format_of(f"photo{suffix}")
    wanted = options.bits or photo.bits
    depth = next((each for each in format_.depths if each >= wanted), format_.depths[-1])
    file = io.BytesIO()
    delivered = replace(delivery.of(plain) if delivery.convert else plain, bits=depth, alpha=None)
    format_.write(file, with_its_light(delivered, format_)[0], options)
    kept = replace(delivery, convert=False).metadata_of(photo)
    beside = sum(len(block) for block in (kept.exif, kept.xmp, kept.iptc, kept.gain_map, kept.film) if block)
    return round(file.tell() * width * height / (mosaic.width * mosaic.height)) + beside


def _space(metadata: Metadata) -> Metadata:
    """What says in which space the samples are."""
    return Metadata(icc=metadata.icc, cicp=metadata.cicp, raw=metadata.raw, peak=metadata.peak, scaled=metadata.scaled)


def _mosaic(photo: Photo, share: float) -> Photo:
    """Pieces from all over the photo, as large as they will be; the photo itself where it is small."""
    if photo.width * photo.height * share**2 <= _SIDE**2 * _ACROSS * _DOWN:
        width, height = max(round(photo.width * share), 1), max(round(photo.height * share), 1)
        return replace(photo, pixels=resized(photo.pixels, width, height), levels=None, alpha=None, hidden=None)
    side = max(min(round(_SIDE / share), photo.width, photo.height), 1)
    tops = np.linspace(0, photo.height - side, _DOWN).astype(int)
    lefts = np.linspace(0, photo.width - side, _ACROSS).astype(int)
    rows = [
        np.concatenate([resized(photo.pixels[top : top + side, left : left + side], _SIDE, _SIDE) for left in lefts], 1)
        for top in tops
    ]
    return replace(photo, pixels=np.concatenate(rows), levels=None, alpha=None, hidden=None)
