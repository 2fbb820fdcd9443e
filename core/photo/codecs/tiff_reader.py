"""TIFF through tifffile, in its full depth (Pillow would cut 16-bit colour to 8 bits)."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from typing import Any, BinaryIO

import numpy as np
import tifffile
from numpy.typing import NDArray

from core.photo.codecs.partial_tiff import partly_decoded
from core.photo.codecs.pillow import rgb_rows
from core.photo.codecs.source import MORE_CHANNELS, Source, Unsupported
from core.photo.colour import cmyk
from core.photo.metadata.metadata import Metadata
from core.photo.metadata.tiff_exif import exif_of_tiff
from core.translation import translatable

# tifffile reports oddities of a file to its log, which would print them on the user's terminal.
logging.getLogger("tifffile").addHandler(logging.NullHandler())

_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _PALETTE, _INKS, _YCBCR = 0, 1, 2, 3, 5, 6
_COLOURS = {_WHITE_IS_ZERO: 1, _BLACK_IS_ZERO: 1, _RGB: 3, _PALETTE: 1, _INKS: 4, _YCBCR: 3}
_PREMULTIPLIED, _STRAIGHT = 1, 2
_DNG_VERSION, _ICC, _XMP, _PHOTOSHOP = 50706, 34675, 700, 34377
_RESOLUTION_X, _RESOLUTION_Y, _RESOLUTION_UNIT = 282, 283, 296
_MOST_SAMPLES = 16  # a damaged count would ask for all the memory
_HIGHEST_COMPRESSION = 20_000  # a picture of one colour in the densest of the usual encodings
_INCHES = {2: 1.0, 3: 2.54}
_WIDE = 32
_WIDE_SAMPLES = {"f": (16, 32), "u": (32,), "i": (32,)}  # bits by kind of number, of grey and RGB
_OTHER_COLOURS = translatable("its kind of colour is not supported; save it as an RGB or grey TIFF")
_OTHER_SAMPLES = translatable("its samples are of an unusual kind; save it as an 8 or 16-bit TIFF")
_MORE_PICTURES = translatable("The file holds several pictures; the first was taken.")


def is_raw(file: BinaryIO) -> bool:
    """Whether a TIFF file is a camera's RAW: a DNG, or one whose first picture is only a preview."""
    try:
        page = tifffile.TiffFile(file).pages.first
        return bool(page.is_reduced) or _DNG_VERSION in page.tags
    except Exception:  # damaged; whoever reads it will say so
        return False


def open_tiff(file: BinaryIO, *, partial: bool = False) -> Source:
    """The first page of a TIFF file as a Source. partial: what a truncated file lacks is left black.

    Raises Unsupported for samples that are neither whole numbers of up to 16 bits, nor of 32 bits, nor floats, and what
    tifffile raises on damaged files.
    """
    tiff = tifffile.TiffFile(file)
    page = tiff.pages.first
    _check_samples(page)
    colours = _COLOURS[page.photometric]
    alpha = _alpha(page, colours)
    inks, icc = page.photometric == _INKS, page.tags.valueof(_ICC)
    channels = (3 if page.photometric in (_INKS, _PALETTE) else colours) + (alpha is not None)
    luma = page.photometric == _YCBCR
    return Source(
        width=page.imagewidth,
        height=page.imagelength,
        channels=channels,
        rows=rgb_rows(file, "TIFF") if luma else _Rows(page, icc, with_alpha=alpha is not None, partial=partial),
        peak=_peak(page),
        bits=_bits(page),
        metadata=Metadata(
            None if inks else icc,
            exif_of_tiff(file),
            _bytes(page.tags.valueof(_XMP)),
            _bytes(page.tags.valueof(_PHOTOSHOP)),
            _dpi(page),
        ),
        notices=_notices(page, colours, alpha is not None),
        premultiplied=alpha == _PREMULTIPLIED,
    )


class _Rows:
    """Rows of a page, decoded whole at the first call."""

    def __init__(self, page: tifffile.TiffPage, icc: bytes | None, *, with_alpha: bool, partial: bool) -> None:
        self._page, self._partial = page, partial
        self._channels = _COLOURS[page.photometric] + with_alpha
        self._picture: NDArray[Any] | None = None
        self._convert = self._conversion(icc)

    def __call__(self, top: int, bottom: int) -> NDArray[Any]:
        if self._picture is None:
            _check_segments(self._page, all_of_them=not self._partial)
            picture = partly_decoded(self._page) if self._partial else self._page.asarray()
            if self._page.planarconfig == 2 and self._page.samplesperpixel > 1:
                picture = np.moveaxis(picture, 0, -1)
            if self._page.bitspersample == _WIDE and picture.dtype.kind in "ui":
                picture = _in_16_bits(picture)
            self._picture = picture.reshape(self._page.imagelength, self._page.imagewidth, -1)
        band = self._picture[top:bottom, :, : self._channels]
        return self._convert(band) if self._convert else band

    def _conversion(self, icc: bytes | None) -> Callable[[NDArray[Any]], NDArray[Any]] | None:
        """From the stored samples to grey or RGB, for the kinds of pages that store something else."""
        page = self._page
        if page.photometric == _WHITE_IS_ZERO:
            peak = (1 << page.bitspersample) - 1
            return lambda band: peak - band.astype(np.uint16)
        if page.photometric == _PALETTE:
            palette = (np.asarray(page.colormap) >> 8).astype(np.uint8).T
            return lambda band: palette[band[..., 0]]
        if page.photometric == _INKS:
            to_rgb, dtype, missing = cmyk.to_rgb(icc), *_ink_depth(page.bitspersample)
            return lambda band: to_rgb(band[..., :4].astype(dtype) << missing)
        return None


def _peak(page: tifffile.TiffPage) -> int:
    """The sample value that stands for 1.0."""
    if page.dtype is not None and page.dtype.kind == "f":
        return 1
    if page.photometric == _INKS:
        return 255 if page.bitspersample <= 8 else 65535
    if page.bitspersample == _WIDE:
        return 65535
    return 255 if page.photometric == _PALETTE else (1 << page.bitspersample) - 1


def _bits(page: tifffile.TiffPage) -> int:
    """As of `Photo`; floats of 16 bits fit those of 32, whole numbers of 32 bits count as 16."""
    if page.dtype is not None and page.dtype.kind == "f":
        return 32
    return 16 if page.bitspersample > 8 else 8


def _in_16_bits(samples: NDArray[Any]) -> NDArray[np.uint16]:
    """Whole numbers of 32 bits. Where all of them fit 16 they are such samples in a wider box, as many programs write
    them, and stay what they are; else the largest number is white. Negative ones are black.
    """
    positive = np.maximum(samples, 0)
    if int(positive.max(initial=0)) <= 65535:
        return positive.astype(np.uint16)
    return (positive >> (15 if samples.dtype.kind == "i" else 16)).astype(np.uint16)


def _ink_depth(bits: int) -> tuple[type[np.uint8 | np.uint16], int]:
    """The kind of numbers that hold inks, and how many bits they lack."""
    return (np.uint8, 8 - bits) if bits <= 8 else (np.uint16, 16 - bits)


def _check_samples(page: tifffile.TiffPage) -> None:
    if page.photometric not in _COLOURS or page.imagedepth != 1 or page.samplesperpixel > _MOST_SAMPLES:
        raise Unsupported(_OTHER_COLOURS)
    kind = "" if page.dtype is None else page.dtype.kind
    enough = page.samplesperpixel >= _COLOURS[page.photometric]
    if enough and page.photometric in (_BLACK_IS_ZERO, _RGB) and page.bitspersample in _WIDE_SAMPLES.get(kind, ()):
        return
    most_bits = 8 if page.photometric == _YCBCR else 16
    if kind not in ("u", "b") or page.bitspersample > most_bits or not enough:
        raise Unsupported(_OTHER_SAMPLES)


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
    """The kind of alpha, where the first extra sample is one. Alpha of CMYK and palette pages is not taken over."""
    if page.photometric in (_INKS, _PALETTE, _YCBCR) or page.samplesperpixel == colours or not page.extrasamples:
        return None
    kind = int(page.extrasamples[0])
    return kind if kind in (_PREMULTIPLIED, _STRAIGHT) else None


def _notices(page: tifffile.TiffPage, colours: int, has_alpha: bool) -> tuple[str, ...]:
    notices: list[str] = []
    if page.samplesperpixel > colours + has_alpha:
        notices.append(MORE_CHANNELS)
    if _has_second_picture(page):
        notices.append(_MORE_PICTURES)
    return tuple(notices)


def _has_second_picture(page: tifffile.TiffPage) -> bool:
    """Whether another page follows that is no thumbnail of the first."""
    try:
        return len(page.parent.pages) > 1 and not page.parent.pages[1].aspage().is_reduced
    except Exception:  # a damaged chain of pages after a sound first one; tifffile raises whatever it runs into
        return False


def _dpi(page: tifffile.TiffPage) -> tuple[float, float] | None:
    unit = page.tags.valueof(_RESOLUTION_UNIT)
    inches = _INCHES.get(2 if unit is None else int(unit))  # tifffile's "none" counts as false
    across, down = page.tags.valueof(_RESOLUTION_X), page.tags.valueof(_RESOLUTION_Y)
    if inches is None or not across or not down or 0 in (*across, *down):
        return None
    return across[0] / across[1] * inches, down[0] / down[1] * inches


def _bytes(value: Any) -> bytes | None:
    return value.encode() if isinstance(value, str) else value or None
