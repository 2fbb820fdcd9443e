"""A photo as it is handed on: smaller or larger, in another colour space, with more or less of its metadata."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from core.photo.beside import without_all
from core.photo.metadata.metadata import Metadata
from core.photo.metadata.place import without_place
from core.photo.photo import Photo


class Sizing(StrEnum):
    """What the number of a delivery's size means."""

    AS_IS = "as it is"
    LONG_SIDE = "long side"
    PERCENT = "percent"
    WIDTH = "width"


class KeptMetadata(StrEnum):
    """Which metadata go along."""

    ALL = "all"
    NO_PLACE = "without place"
    NONE = "none"


@dataclass(frozen=True)
class Delivery:
    """size: pixels, or percent. A photo is enlarged only where `enlarge` says so. convert: into the space of `icc`.

    icc: an ICC profile of RGB, None for sRGB. A photo whose own profile leads to no colours keeps it.
    """

    sizing: Sizing = Sizing.AS_IS
    size: int = 100
    enlarge: bool = False
    convert: bool = False
    icc: bytes | None = None
    metadata: KeptMetadata = KeptMetadata.ALL

    def size_of(self, width: int, height: int) -> tuple[int, int]:
        """Of a photo of so many pixels, once it is handed on."""
        shares = {
            Sizing.AS_IS: 1.0,
            Sizing.LONG_SIDE: self.size / max(width, height),
            Sizing.PERCENT: self.size / 100,
            Sizing.WIDTH: self.size / width,
        }
        share = shares[self.sizing] if self.enlarge else min(shares[self.sizing], 1.0)
        return max(round(width * share), 1), max(round(height * share), 1)

    def of(self, photo: Photo) -> Photo:
        """The photo to be written."""
        width, height = self.size_of(photo.width, photo.height)
        if (width, height) != (photo.width, photo.height):
            photo = photo.with_pixels(resized(photo.pixels, width, height))
        if self.convert and photo.screen_icc is None:
            photo = replace(photo, metadata=_converted(photo.metadata, self.icc), levels=None, grey=False)
        return replace(photo, metadata=self.metadata_of(photo))

    def metadata_of(self, photo: Photo) -> Metadata:
        """What goes along beside the pixels."""
        metadata = photo.metadata
        if self.metadata is KeptMetadata.ALL:
            return metadata
        if self.metadata is KeptMetadata.NO_PLACE:
            return replace(without_place(metadata), film=None)  # films say where they were taken
        return without_all(metadata)


def _converted(metadata: Metadata, icc: bytes | None) -> Metadata:
    """In another space, without the light beyond white."""
    return replace(metadata, icc=icc, cicp=None, raw=None, peak=None)


def resized(pixels: NDArray[np.float32], width: int, height: int) -> NDArray[np.float32]:
    """(height, width, 3) by Lanczos's filter, a channel at a time, within the range that the photo had."""
    from PIL import Image  # noqa: PLC0415  # core/photo/__init__.py

    result = np.empty((height, width, pixels.shape[2]), np.float32)
    for channel in range(pixels.shape[2]):
        whole = np.ascontiguousarray(pixels[..., channel])
        small = np.asarray(Image.fromarray(whole).resize((width, height), Image.Resampling.LANCZOS))
        np.clip(small, min(float(whole.min()), 0), max(float(whole.max()), 1), out=result[..., channel])
    return result
