"""PNG: 8 bits by Pillow; 16 bits read by libpng and written by us, since Pillow cuts their colours to 8."""

from __future__ import annotations

import io
from typing import Any, BinaryIO

import imagecodecs
from numpy.typing import NDArray
from PIL.PngImagePlugin import PngInfo

from core.photo.codecs import png_chunks
from core.photo.codecs.pillow import CHANNELS, image_of, mode_of, open_image, rows_of, save_options
from core.photo.codecs.quantise import channels, quantised
from core.photo.codecs.source import MAX_PIXELS, Source, decoded_once
from core.photo.options import WriteOptions
from core.photo.photo import Photo

# Twice to three times as fast as the usual 6, and no larger on photos.
_DEFLATE_LEVEL = 4
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}  # by colour type


def open_png(file: BinaryIO, *, partial: bool = False) -> Source:
    """A PNG file. Raises what Pillow and libpng raise on damaged files, and ValueError."""
    about = png_chunks.read_header(file)
    if partial and about.width * about.height <= MAX_PIXELS:
        file = io.BytesIO(png_chunks.completed(file))
    file.seek(0)
    if about.bits == 16:
        count = _CHANNELS[about.colour_type] + about.has_transparent_colour
        rows, peak, bits = decoded_once(lambda: _decoded(file, count)), 65535, 16
    else:
        image = open_image(file, "PNG")
        mode = mode_of(image)
        count, rows, peak, bits = CHANNELS[mode], rows_of(image, mode, None), 255, 8
    return Source(about.width, about.height, count, rows, peak, bits, about.metadata)


def write_png(file: BinaryIO, photo: Photo, _: WriteOptions) -> None:
    """PNG of 8 or 16 bits."""
    count = channels(photo, alpha=True, grey=photo.grey)
    if photo.bits == 16:
        png_chunks.write_16_bit(file, quantised(photo, count, 16), photo.width, photo.height, count, photo.metadata)
        return
    options = save_options(photo.metadata)
    texts = PngInfo()
    if packet := options.pop("xmp", None):
        texts.add_itxt(png_chunks.XMP_KEYWORD.decode(), packet.decode(errors="replace"))
    image_of(photo, count).save(file, "PNG", pnginfo=texts, compress_level=_DEFLATE_LEVEL, **options)


def _decoded(file: BinaryIO, count: int) -> NDArray[Any]:
    pixels = imagecodecs.png_decode(png_chunks.pixels_only(file))
    return pixels.reshape(*pixels.shape[:2], count)
