"""TIFF through tifffile, in its full depth (Pillow would cut 16-bit colour to 8 bits)."""

from __future__ import annotations

import logging
import math
from typing import Any, BinaryIO

import numpy as np
import tifffile
from numpy.typing import NDArray

from core.photo.codecs.partial_tiff import partly_decoded
from core.photo.codecs.pillow import rgb_rows
from core.photo.codecs.source import MORE_CHANNELS, Source
from core.photo.codecs.tiff_pages import has_second, pages, photo_of
from core.photo.codecs.tiff_samples import (
    COLOURS,
    ICC_LAB,
    INKS,
    LAB,
    PALETTE,
    YCBCR,
    Kind,
    converted,
    in_16_bits,
    kind_of,
)
from core.photo.metadata.metadata import Metadata
from core.photo.metadata.tiff_exif import exif_of_tiff
from core.translation import translatable

# tifffile reports oddities of a file to its log, which would print them on the user's terminal.
logging.getLogger("tifffile").addHandler(logging.NullHandler())

_PREMULTIPLIED, _STRAIGHT = 1, 2
_ICC, _XMP, _PHOTOSHOP = 34675, 700, 34377
_RESOLUTION_X, _RESOLUTION_Y, _RESOLUTION_UNIT = 282, 283, 296
_HIGHEST_COMPRESSION = 20_000  # a picture of one colour in the densest of the usual encodings
_INCHES = {2: 1.0, 3: 2.54}
_WIDE = 32
_MORE_PICTURES = translatable("The file holds several pictures; the first was taken.")


def open_tiff(file: BinaryIO, *, partial: bool = False) -> Source:
    """The photo in a TIFF file as a Source. partial: what a truncated file lacks is left black.

    Raises Unsupported for samples that are neither whole numbers of up to 16 bits, nor of 32 bits, nor floats, and what
    tifffile raises on damaged files.
    """
    found = pages(tifffile.TiffFile(file))
    page = photo_of(found)
    kind = kind_of(page)
    colours = COLOURS[kind.photometric]
    alpha = _alpha(page, colours)
    icc = page.tags.valueof(_ICC)
    channels = (3 if kind.photometric in (INKS, PALETTE) else colours) + (alpha is not None)
    luma = kind.photometric == YCBCR
    return Source(
        width=page.imagewidth,
        height=page.imagelength,
        channels=channels,
        rows=rgb_rows(file, "TIFF") if luma else _Rows(page, kind, icc, with_alpha=alpha is not None, partial=partial),
        peak=kind.peak,
        bits=kind.depth,
        metadata=Metadata(
            None if kind.photometric == INKS or kind.is_lab else icc,
            exif_of_tiff(file, page.offset),
            _bytes(page.tags.valueof(_XMP)),
            _bytes(page.tags.valueof(_PHOTOSHOP)),
            _dpi(page),
        ),
        notices=(*kind.notices, *_notices(found, page.samplesperpixel > colours + (alpha is not None))),
        premultiplied=alpha == _PREMULTIPLIED,
        working=kind.is_lab,
    )


class _Rows:
    """Rows of a page, decoded whole at the first call."""

    def __init__(
        self, page: tifffile.TiffPage, kind: Kind, icc: bytes | None, *, with_alpha: bool, partial: bool
    ) -> None:
        self._page, self._partial = page, partial
        self._channels = COLOURS[kind.photometric] + with_alpha
        self._picture: NDArray[Any] | None = None
        self._convert = converted(page, kind, icc)

    def __call__(self, top: int, bottom: int) -> NDArray[Any]:
        if self._picture is None:
            _check_segments(self._page, all_of_them=not self._partial)
            picture = partly_decoded(self._page) if self._partial else self._page.asarray()
            if self._page.planarconfig == 2 and self._page.samplesperpixel > 1:
                picture = np.moveaxis(picture, 0, -1)
            if self._page.bitspersample == _WIDE and picture.dtype.kind in "ui":
                picture = in_16_bits(picture)
            self._picture = picture.reshape(self._page.imagelength, self._page.imagewidth, -1)
        band = self._picture[top:bottom, :, : self._channels]
        return self._convert(band) if self._convert else band


def _check_segments(page: tifffile.TiffPage, *, all_of_them: bool) -> None:
    """Raises ValueError when strips or tiles are missing, where all must be there, or cannot hold what is declared.

    tifffile would fill the gaps with black, and allocate whatever a damaged header asks for.
    """
    file_size = page.parent.filehandle.size
    declared = page.imagewidth * page.imagelength * page.samplesperpixel * page.bitspersample // 8
    segments = list(zip(page.dataoffsets, page.databytecounts, strict=True))
    whole = all(offset > 0 and size > 0 and offset + size <= file_size for offset, size in segments)
    if declared > file_size * _HIGHEST_COMPRESSION:
        raise ValueError("the file is too small for the picture")
    if all_of_them and (len(segments) < math.prod(page.chunked) or not whole):
        raise ValueError("strips or tiles are missing")


def _alpha(page: tifffile.TiffPage, colours: int) -> int | None:
    """The kind of alpha, where the first extra sample is one. That of CMYK, Lab and palettes is not taken over."""
    if (
        page.photometric in (INKS, PALETTE, YCBCR, LAB, ICC_LAB)
        or page.samplesperpixel == colours
        or not page.extrasamples
    ):
        return None
    kind = int(page.extrasamples[0])
    return kind if kind in (_PREMULTIPLIED, _STRAIGHT) else None


def _notices(found: list[tifffile.TiffPage], more_channels: bool) -> tuple[str, ...]:
    told = ((more_channels, MORE_CHANNELS), (has_second(found), _MORE_PICTURES))
    return tuple(sentence for happens, sentence in told if happens)


def _dpi(page: tifffile.TiffPage) -> tuple[float, float] | None:
    unit = page.tags.valueof(_RESOLUTION_UNIT)
    inches = _INCHES.get(2 if unit is None else int(unit))  # tifffile's "none" counts as false
    across, down = page.tags.valueof(_RESOLUTION_X), page.tags.valueof(_RESOLUTION_Y)
    if inches is None or not across or not down or 0 in (*across, *down):
        return None
    return across[0] / across[1] * inches, down[0] / down[1] * inches


def _bytes(value: Any) -> bytes | None:
    return value.encode() if isinstance(value, str) else value or None
