"""What Pillow decodes and encodes, 8 bits a sample: the part that its formats share, and those that need no more."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable
from dataclasses import replace
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFile

from core.photo.codecs.quantise import quantised
from core.photo.codecs.source import ANIMATED, FROM_INKS, Source, check_size
from core.photo.colour import cmyk
from core.photo.metadata import exif
from core.photo.metadata.metadata import Metadata
from core.photo.photo import Photo

# Pillow's guard against decompression bombs warns on stderr from 89 megapixels on; read_photo has a limit of its own.
Image.MAX_IMAGE_PIXELS = None

CHANNELS = {"L": 1, "LA": 2, "RGB": 3, "RGBA": 4, "CMYK": 3}
_MODES = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}
_warnings_lock = threading.Lock()


def open_bmp(file: BinaryIO, *, partial: bool = False) -> Source:
    """A BMP file. Raises what Pillow raises on damaged files."""
    return source_of(open_image(file, "BMP", partial=partial))


def open_gif(file: BinaryIO, *, partial: bool = False) -> Source:
    """The first picture of a GIF file. Raises what Pillow raises on damaged files."""
    return with_animation(image := open_image(file, "GIF", partial=partial), source_of(image))


def open_image(file: BinaryIO, *formats: str, partial: bool = False) -> Image.Image:
    """Open without Pillow's warnings about odd metadata; they would reach the user's terminal.

    partial: decode at once, and leave black what a truncated file lacks. Raises TooLarge.
    """
    with _warnings_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        image = Image.open(file, formats=formats)
    if partial:
        check_size(image.width, image.height)  # Pillow takes memory for all of it, until there is none
        with _warnings_lock:  # the switch is Pillow's own and holds for all threads
            ImageFile.LOAD_TRUNCATED_IMAGES = True
            try:
                image.load()
            finally:
                ImageFile.LOAD_TRUNCATED_IMAGES = False
    return image


def source_of(image: Image.Image) -> Source:
    """An image with what Pillow knows of its metadata; inks become RGB through their profile, which goes."""
    mode = mode_of(image)
    icc = image.info.get("icc_profile") or None
    metadata = Metadata(
        None if mode == "CMYK" else icc,
        exif.without_prefix(image.info.get("exif")),
        image.info.get("xmp") or None,
        dpi=_dpi(image.info.get("dpi")),
        comment=_comment(image),
    )
    notices = (FROM_INKS,) if mode == "CMYK" else ()
    return Source(image.width, image.height, CHANNELS[mode], rows_of(image, mode, icc), 255, 8, metadata, notices)


def _comment(image: Image.Image) -> bytes | None:
    """What GIF holds; JPEG's comes with its other segments."""
    found = image.info.get("comment") if image.format == "GIF" else None
    return found if isinstance(found, bytes) and found else None


def with_animation(image: Image.Image, source: Source) -> Source:
    """The source with a notice, where the file holds more pictures."""
    return replace(source, notices=(*source.notices, ANIMATED)) if getattr(image, "is_animated", False) else source


def rgb_rows(file: BinaryIO, kind: str) -> Callable[[int, int], NDArray[Any]]:
    """The file's rows, 8-bit RGB, for encodings that only Pillow turns into RGB."""
    return rows_of(open_image(file, kind), "RGB", None)


def mode_of(image: Image.Image) -> str:
    """The Pillow mode that keeps all that the image shows, one of CHANNELS."""
    if image.mode == "CMYK":
        return "CMYK"
    grey = image.mode in ("1", "L", "LA", "La")
    if image.has_transparency_data:
        return "LA" if grey else "RGBA"
    return "L" if grey else "RGB"


def rows_of(image: Image.Image, mode: str, icc: bytes | None) -> Callable[[int, int], NDArray[Any]]:
    """Bands of the image in `mode`, converted one at a time so that no second whole image is made."""
    from_inks = cmyk.to_rgb(icc) if mode == "CMYK" else None

    def rows(top: int, bottom: int) -> NDArray[Any]:
        band = image.crop((0, top, image.width, bottom))
        if band.mode != mode:
            band = band.convert(mode)
        pixels = np.asarray(band).reshape(bottom - top, image.width, -1)
        return from_inks(pixels) if from_inks else pixels

    return rows


def _dpi(value: Any) -> tuple[float, float] | None:
    """Pillow's resolution where it is a pair of sensible numbers."""
    try:
        across, down = (float(number) for number in value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return (across, down) if 1 <= across <= 1e6 and 1 <= down <= 1e6 else None


def image_of(photo: Photo, count: int) -> Image.Image:
    """The photo as an image of 8 bits and `count` channels, pasted band by band so that no whole array is made."""
    image = Image.new(_MODES[count], (photo.width, photo.height))
    top = 0
    for band in quantised(photo, count, 8):
        image.paste(Image.fromarray(band if count > 1 else band[..., 0]), (0, top))
        top += len(band)
    return image


def save_options(metadata: Metadata, exif_prefix: bytes = b"") -> dict[str, Any]:
    """Pillow's options for what the photo carries; without IPTC, of which it knows nothing."""
    options = {
        "icc_profile": metadata.icc,
        "exif": exif_prefix + metadata.exif if metadata.exif else None,
        "xmp": metadata.xmp,
        "dpi": metadata.dpi,
    }
    return {key: value for key, value in options.items() if value}
