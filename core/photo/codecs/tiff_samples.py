"""Kinds of samples that TIFF files store, and their way to grey or RGB of 8 or 16 bits, or floats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import tifffile
from numpy.typing import NDArray

from core.photo.codecs.source import FROM_INKS, Unsupported
from core.photo.colour import cmyk
from core.photo.colour.lab import to_srgb
from core.translation import translatable

WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, PALETTE, INKS, YCBCR, LAB, ICC_LAB = 0, 1, 2, 3, 5, 6, 8, 9
COLOURS = {WHITE_IS_ZERO: 1, BLACK_IS_ZERO: 1, RGB: 3, PALETTE: 1, INKS: 4, YCBCR: 3, LAB: 3, ICC_LAB: 3}
"""Samples a pixel, without extra ones, of the photometric interpretations that are read."""

_MOST_SAMPLES = 16  # a damaged count would ask for all the memory
_WIDE = 32
# Bits by kind of number, where not any number of them up to 16 will do.
_WIDER = {"f": (16, 24, 32, 64), "u": (32,), "i": (8, 16, 32)}
_PLAIN = (WHITE_IS_ZERO, BLACK_IS_ZERO, RGB)
_OTHER_COLOURS = translatable("its kind of colour is not supported; save it as an RGB or grey TIFF")
_OTHER_SAMPLES = translatable("its samples are of an unusual kind; save it as an 8 or 16-bit TIFF")
_FROM_LAB = translatable("Its Lab colours became RGB.")
_FROM_DOUBLE = translatable("Its samples of 64 bits were rounded to 32.")
_SIGNED = translatable("Its signed samples became unsigned ones; what is below zero is black.")

Convert = Callable[[NDArray[Any]], NDArray[Any]]


@dataclass(frozen=True)
class Kind:
    """What a page's samples are. floats: as which they are handed over, 1 being white. icc: a profile of the inks."""

    photometric: int
    bits: int
    kind: str
    floats: bool

    @property
    def peak(self) -> int:
        """The sample value that stands for 1.0, once converted."""
        if self.floats or self.is_lab:
            return 1
        if self.photometric == PALETTE:
            return 255
        if self.photometric == INKS:
            return 255 if self.bits <= 8 else 65535
        if self.kind == "i":
            return 127 if self.bits == 8 else 32767 if self.bits == 16 else 65535
        return 65535 if self.bits == _WIDE else (1 << self.bits) - 1

    @property
    def depth(self) -> int:
        """As of `Photo`; other floats become those of 32 bits, whole numbers of 32 bits count as 16."""
        return 32 if self.floats else 16 if self.bits > 8 and self.photometric != PALETTE else 8

    @property
    def is_lab(self) -> bool:
        """Its colours are Lab's."""
        return self.photometric in (LAB, ICC_LAB)

    @property
    def notices(self) -> tuple[str, ...]:
        """What is told of the way to RGB."""
        signed = self.kind == "i" and not self.is_lab and self.bits < _WIDE
        told = (
            (self.photometric == INKS, FROM_INKS),
            (self.is_lab, _FROM_LAB),
            (self.kind == "f" and self.bits == 64, _FROM_DOUBLE),
            (signed, _SIGNED),
        )
        return tuple(sentence for happens, sentence in told if happens)


def kind_of(page: tifffile.TiffPage) -> Kind:
    """Raises Unsupported for samples of another kind."""
    photometric, bits = int(page.photometric), page.bitspersample
    kind = "" if page.dtype is None else page.dtype.kind
    if photometric not in COLOURS or page.imagedepth != 1 or page.samplesperpixel > _MOST_SAMPLES:
        raise Unsupported(_OTHER_COLOURS)
    if page.samplesperpixel < COLOURS[photometric] or not _is_read(photometric, bits, kind):
        raise Unsupported(_OTHER_SAMPLES)
    return Kind(photometric, bits, kind, kind == "f" and photometric != INKS)


def _is_read(photometric: int, bits: int, kind: str) -> bool:
    if photometric == YCBCR:
        return kind == "u" and bits <= 8
    if photometric in (LAB, ICC_LAB):
        return kind in ("u", "i") and bits in (8, 16)
    if kind in ("u", "b") and bits <= 16:
        return True
    wider = photometric in _PLAIN or (photometric == INKS and kind == "f")
    return wider and bits in _WIDER.get(kind, ())


def converted(page: tifffile.TiffPage, kind: Kind, icc: bytes | None) -> Convert | None:
    """From the stored samples to grey or RGB, for the kinds of pages that store something else; over whole rows."""
    if kind.is_lab:
        offset = kind.photometric == ICC_LAB
        return lambda band: to_srgb(band[..., :3], kind.bits, signed=not offset)
    if kind.photometric == PALETTE:
        palette = (np.asarray(page.colormap) >> 8).astype(np.uint8).T
        return lambda band: palette[band[..., 0].astype(np.intp)]
    if kind.photometric == INKS:
        to_rgb = cmyk.to_rgb(icc)
        return lambda band: to_rgb(_inks(band[..., :4], kind))
    if kind.photometric == WHITE_IS_ZERO:
        return lambda band: (1 if kind.floats else kind.peak) - _plain(band, kind)
    return (lambda band: _plain(band, kind)) if kind.kind in ("i", "f") else None


def _plain(band: NDArray[Any], kind: Kind) -> NDArray[Any]:
    if kind.kind == "f":
        return band.astype(np.float32)
    return np.maximum(band, 0).astype(np.uint16) if kind.kind == "i" else band.astype(np.uint16)


def _inks(band: NDArray[Any], kind: Kind) -> NDArray[Any]:
    """Inks as whole numbers of 8 or 16 bits."""
    if kind.kind == "f":
        return np.rint(np.clip(np.nan_to_num(band), 0, 1) * 65535).astype(np.uint16)
    dtype, missing = (np.uint8, 8 - kind.bits) if kind.bits <= 8 else (np.uint16, 16 - kind.bits)
    return band.astype(dtype) << missing


def in_16_bits(samples: NDArray[Any]) -> NDArray[np.uint16]:
    """Whole numbers of 32 bits. Where all of them fit 16 they are such samples in a wider box, as many programs write
    them, and stay what they are; else the largest number is white. Negative ones are black.
    """
    positive = np.maximum(samples, 0)
    if int(positive.max(initial=0)) <= 65535:
        return positive.astype(np.uint16)
    return (positive >> (15 if samples.dtype.kind == "i" else 16)).astype(np.uint16)
