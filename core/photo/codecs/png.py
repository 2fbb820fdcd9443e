"""PNG: 8 bits by Pillow; 16 bits read by libpng and written by us, since Pillow cuts their colours to 8."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any, BinaryIO

import imagecodecs
from numpy.typing import NDArray
from PIL.PngImagePlugin import PngInfo

from core.photo.codecs import png_chunks
from core.photo.codecs.pillow import CHANNELS, image_of, mode_of, open_image, rows_of, save_options
from core.photo.codecs.quantise import channels, quantised
from core.photo.codecs.source import ANIMATED, MAX_PIXELS, Source, decoded_once
from core.photo.colour.cicp import coded_profile
from core.photo.colour.codes import PRIMARIES, WHITES
from core.photo.colour.hdr import is_hdr
from core.photo.metadata.metadata import Metadata
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
    notices = (ANIMATED,) if about.animated else ()
    return Source(about.width, about.height, count, rows, peak, bits, _with_space(about), notices)


def _with_space(about: png_chunks.PngHeader) -> Metadata:
    """The metadata with the space that counts: codes before a profile, a profile before sRGB, that before the rest."""
    kept = about.metadata
    codes, kept = kept.cicp, replace(kept, cicp=None)
    grey = about.colour_type in (0, 4)
    if codes is not None:
        if is_hdr(codes[1]):
            return replace(kept, cicp=codes, icc=None)
        named = coded_profile(None if grey else PRIMARIES.get(codes[0], PRIMARIES[1]), WHITES[1], codes[1])
        return replace(kept, icc=kept.icc or named)
    if kept.icc or about.srgb or about.gamma is None or (about.primaries is None and abs(about.gamma * 2.2 - 1) < 0.01):
        return kept
    corners = about.primaries or (*WHITES[1], *PRIMARIES[1])
    try:
        made = coded_profile(None if grey else corners[2:], corners[:2], None, 1 / about.gamma)
    except Exception:  # LittleCMS's own, for corners that make no space
        return kept
    return replace(kept, icc=made)


def write_png(file: BinaryIO, photo: Photo, _: WriteOptions) -> None:
    """PNG of 8 or 16 bits."""
    count = channels(photo, alpha=True, grey=photo.grey)
    if photo.bits == 16:
        png_chunks.write_16_bit(file, quantised(photo, count, 16), photo.width, photo.height, count, photo.metadata)
        return
    options = save_options(photo.metadata)
    texts = PngInfo()
    for name, body in png_chunks.beside(photo.metadata):
        texts.add(name, body)
    if packet := options.pop("xmp", None):
        texts.add_itxt(png_chunks.XMP_KEYWORD.decode(), packet.decode(errors="replace"))
    image_of(photo, count).save(file, "PNG", pnginfo=texts, compress_level=_DEFLATE_LEVEL, **options)


def _decoded(file: BinaryIO, count: int) -> NDArray[Any]:
    pixels = imagecodecs.png_decode(png_chunks.pixels_only(file))
    return pixels.reshape(*pixels.shape[:2], count)
