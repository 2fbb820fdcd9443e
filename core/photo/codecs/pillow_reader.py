"""JPEG, PNG and WebP, decoded by Pillow; 16-bit PNG by libpng, since Pillow cuts its colours to 8 bits."""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Callable
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFile

from core.photo.codecs import png
from core.photo.codecs.decoders import MAX_PIXELS
from core.photo.codecs.source import Source
from core.photo.colour import cmyk
from core.photo.metadata import exif
from core.translation import translate

# Pillow's guard against decompression bombs warns on stderr from 89 megapixels on; read_photo has a limit of its own.
Image.MAX_IMAGE_PIXELS = None

_PILLOW = {"JPEG": ["JPEG", "MPO"]}
IPTC_NAME = b"Photoshop 3.0\0"
_CHANNELS = {"L": 1, "LA": 2, "RGB": 3, "RGBA": 4, "CMYK": 3}
_warnings_lock = threading.Lock()


def rgb_rows(file: BinaryIO, kind: str) -> Callable[[int, int], NDArray[Any]]:
    """The file's rows, 8-bit RGB, for encodings that only Pillow turns into RGB."""
    return _rows(_open(file, [kind]), "RGB", None)


def open_pillow(file: BinaryIO, kind: str, *, partial: bool = False) -> Source:
    """A JPEG, PNG, WebP, BMP or GIF file (`kind`) as a Source. Raises what Pillow raises on damaged files.

    partial: what a truncated file lacks is left black instead.
    """
    if kind == "PNG":
        return _open_png(file, partial=partial)
    image = _open(file, _PILLOW.get(kind, [kind]))
    if partial:
        _load_partly(image)
    mode = _mode(image)
    icc = image.info.get("icc_profile") or None
    return Source(
        width=image.width,
        height=image.height,
        channels=_CHANNELS[mode],
        rows=_rows(image, mode, icc),
        peak=255,
        format=kind,
        bits=8,
        icc=None if mode == "CMYK" else icc,
        exif=exif.without_prefix(image.info.get("exif")),
        xmp=image.info.get("xmp") or None,
        dpi=_dpi(image.info.get("dpi")),
        iptc=_iptc(image),
        notices=(translate("The file is animated; its first picture was taken."),)
        if getattr(image, "is_animated", False) and kind in ("WEBP", "GIF")
        else (),
    )


def _iptc(image: Image.Image) -> bytes | None:
    """All APP13 segments of a JPEG, joined as Photoshop does when one does not hold them."""
    segments: Any = getattr(image, "applist", [])
    ours = (data for name, data in segments if name == "APP13" and data.startswith(IPTC_NAME))
    return b"".join(data.removeprefix(IPTC_NAME) for data in ours) or None


def _open_png(file: BinaryIO, *, partial: bool) -> Source:
    about = png.read_metadata(file)
    if partial and about.width * about.height <= MAX_PIXELS:
        file = io.BytesIO(png.completed(file))
    file.seek(0)
    if about.bits == 16:
        channels = {0: 1, 2: 3, 4: 2, 6: 4}[about.colour_type] + (1 if about.has_transparent_colour else 0)
        rows = _decoded_once(lambda: _decode_png(file, channels))
    else:
        image = _open(file, ["PNG"])
        mode = _mode(image)
        channels, rows = _CHANNELS[mode], _rows(image, mode, None)
    return Source(
        width=about.width,
        height=about.height,
        channels=channels,
        rows=rows,
        peak=65535 if about.bits == 16 else 255,
        format="PNG",
        bits=16 if about.bits == 16 else 8,
        icc=about.icc,
        exif=exif.without_prefix(about.exif),
        xmp=about.xmp,
        dpi=about.dpi,
    )


def _open(file: BinaryIO, formats: list[str]) -> Image.Image:
    """Open without Pillow's warnings about odd metadata; they would reach the user's terminal."""
    with _warnings_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return Image.open(file, formats=formats)


def _load_partly(image: Image.Image) -> None:
    with _warnings_lock:  # the switch is Pillow's own and holds for all threads
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            image.load()
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False


def _mode(image: Image.Image) -> str:
    """The Pillow mode that keeps all that the image shows."""
    if image.mode == "CMYK":
        return "CMYK"
    grey = image.mode in ("1", "L", "LA", "La")
    if image.has_transparency_data:
        return "LA" if grey else "RGBA"
    return "L" if grey else "RGB"


def _rows(image: Image.Image, mode: str, icc: bytes | None) -> Callable[[int, int], NDArray[Any]]:
    """Bands of the image in `mode`, converted one at a time so that no second whole image is made."""
    from_inks = cmyk.to_rgb(icc) if mode == "CMYK" else None

    def rows(top: int, bottom: int) -> NDArray[Any]:
        band = image.crop((0, top, image.width, bottom))
        if band.mode != mode:
            band = band.convert(mode)
        pixels = np.asarray(band).reshape(bottom - top, image.width, -1)
        return from_inks(pixels) if from_inks else pixels

    return rows


def _decode_png(file: BinaryIO, channels: int) -> NDArray[Any]:
    pixels = imagecodecs.png_decode(png.pixels_only(file))
    return pixels.reshape(*pixels.shape[:2], channels)


def _decoded_once(load: Callable[[], NDArray[Any]]) -> Callable[[int, int], NDArray[Any]]:
    """Rows of a picture that is decoded whole at the first call."""
    picture: list[NDArray[Any]] = []

    def rows(top: int, bottom: int) -> NDArray[Any]:
        if not picture:
            picture.append(load())
        return picture[0][top:bottom]

    return rows


def _dpi(value: Any) -> tuple[float, float] | None:
    """Pillow's resolution where it is a pair of sensible numbers."""
    try:
        across, down = (float(number) for number in value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return (across, down) if 1 <= across <= 1e6 and 1 <= down <= 1e6 else None
