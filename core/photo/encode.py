"""The four encoders: a photo into an open file."""

from __future__ import annotations

from typing import Any, BinaryIO

import imagecodecs
import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from core.photo import exif, png
from core.photo.directory import Directory
from core.photo.photo import Photo
from core.photo.quantise import channels, quantised
from core.photo.source import bands
from core.photo.tiff_exif import attach, extra_tags, first_directory

_MODES = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}
# Twice to three times as fast as the usual 6, and no larger on photos.
_DEFLATE_LEVEL = 4
_XMP_TAG = 700
_UNDEFINED_BYTES = 7
_CLASSIC_LIMIT = (1 << 32) - (1 << 26)


def write_jpeg(file: BinaryIO, photo: Photo, quality: int) -> None:
    """JPEG of 8 bits. Above quality 90 the colours keep their full resolution (4:4:4), below they are halved."""
    image = _image(photo, channels(photo, alpha=False, grey=photo.grey))
    subsampling = "4:4:4" if quality > 90 else "4:2:0"
    metadata = _metadata(photo, exif_prefix=exif.PREFIX)
    image.save(file, "JPEG", quality=quality, subsampling=subsampling, **metadata)


def write_webp(file: BinaryIO, photo: Photo, quality: int) -> None:
    """Lossy WebP of 8 bits; grey becomes RGB, which is all that WebP knows."""
    image = _image(photo, channels(photo, alpha=True, grey=False))
    metadata = _metadata(photo, exif_prefix=exif.PREFIX)
    metadata.pop("dpi", None)
    image.save(file, "WEBP", quality=quality, method=4, **metadata)


def write_png(file: BinaryIO, photo: Photo, bits: int) -> None:
    """PNG of 8 or 16 bits."""
    count = channels(photo, alpha=True, grey=photo.grey)
    if bits == 16:
        about = png.Metadata(icc=photo.icc, exif=photo.exif, xmp=photo.xmp, dpi=photo.dpi)
        png.write_16_bit(file, quantised(photo, count, 16), photo.width, photo.height, count, about)
        return
    metadata = _metadata(photo)
    texts = PngInfo()
    if packet := metadata.pop("xmp", None):
        texts.add_itxt(png.XMP_KEYWORD.decode(), packet.decode(errors="replace"))
    _image(photo, count).save(file, "PNG", pnginfo=texts, compress_level=_DEFLATE_LEVEL, **metadata)


def write_tiff(file: BinaryIO, photo: Photo, bits: int) -> None:
    """TIFF of 8 or 16 bits, deflate with horizontal prediction; BigTIFF where the samples would not fit 4 GiB."""
    count = channels(photo, alpha=True, grey=photo.grey)
    big = photo.width * photo.height * count * bits // 8 > _CLASSIC_LIMIT
    order = exif.byte_order(photo.exif) if photo.exif else "<"
    first = first_directory(photo.exif) if photo.exif else Directory()
    if big:
        first.children.clear()
    dtype = np.dtype(np.uint16 if bits == 16 else np.uint8)
    strips = (_deflated(band, dtype.newbyteorder(order)) for band in quantised(photo, count, bits))
    top, bottom = next(bands(photo.height, photo.width))
    with tifffile.TiffWriter(file, bigtiff=big, byteorder=order) as tiff:
        tiff.write(
            strips,
            shape=(photo.height, photo.width, count) if count > 1 else (photo.height, photo.width),
            dtype=dtype,
            rowsperstrip=bottom - top,
            photometric="minisblack" if count < 3 else "rgb",
            planarconfig="contig" if count > 1 else None,
            extrasamples=["unassalpha"] if count in (2, 4) else None,
            compression="zlib",
            predictor=2,
            iccprofile=photo.icc,
            resolution=photo.dpi or (1, 1),
            resolutionunit="inch" if photo.dpi else "none",
            extratags=[*extra_tags(first), *_xmp_tag(photo)],
            metadata=None,
            software=False,
        )
    if first.children:
        attach(file, first, order)


def _image(photo: Photo, count: int) -> Image.Image:
    """The photo as Pillow's image of 8 bits, pasted band by band so that no whole array is made beside it."""
    image = Image.new(_MODES[count], (photo.width, photo.height))
    top = 0
    for band in quantised(photo, count, 8):
        image.paste(Image.fromarray(band if count > 1 else band[..., 0]), (0, top))
        top += len(band)
    return image


def _metadata(photo: Photo, exif_prefix: bytes = b"") -> dict[str, Any]:
    """Pillow's save options for what the photo carries."""
    options = {
        "icc_profile": photo.icc,
        "exif": exif_prefix + photo.exif if photo.exif else None,
        "xmp": photo.xmp,
        "dpi": photo.dpi,
    }
    return {key: value for key, value in options.items() if value}


def _deflated(band: NDArray[Any], stored: np.dtype[Any]) -> bytes:
    """One strip: differences to the pixel on the left (TIFF 6.0, section 14), in the file's byte order, deflated."""
    differences = band.copy()
    differences[:, 1:] -= band[:, :-1]
    return bytes(imagecodecs.deflate_encode(differences.astype(stored).tobytes(), level=_DEFLATE_LEVEL))


def _xmp_tag(photo: Photo) -> list[tuple[int, int, int, bytes, bool]]:
    return [(_XMP_TAG, _UNDEFINED_BYTES, len(photo.xmp), photo.xmp, True)] if photo.xmp else []
