"""The encoders: a photo into an open file. The depth that they write is the photo's `bits`."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from core.photo.bands import bands
from core.photo.codecs import png
from core.photo.codecs.avif import write_avif
from core.photo.codecs.jpeg_xl import write_jpeg_xl
from core.photo.codecs.pillow_reader import IPTC_NAME
from core.photo.codecs.quantise import channels, quantised
from core.photo.metadata import exif
from core.photo.metadata.ifd import Directory
from core.photo.metadata.tiff_exif import attach, extra_tags, first_directory
from core.photo.options import WriteOptions
from core.photo.photo import Photo

_MODES = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}
# Twice to three times as fast as the usual 6, and no larger on photos.
_DEFLATE_LEVEL = 4
_XMP_TAG, _PHOTOSHOP_TAG = 700, 34377
_UNDEFINED_BYTES = 7
_CLASSIC_LIMIT = (1 << 32) - (1 << 26)


def write_jpeg(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """JPEG of 8 bits."""
    image = _image(photo, channels(photo, alpha=False, grey=photo.grey))
    metadata = _metadata(photo, exif_prefix=exif.PREFIX)
    image.save(
        file, "JPEG", quality=options.quality, subsampling=options.sampling, extra=_app13(photo.iptc), **metadata
    )


def write_webp(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """Lossy WebP of 8 bits; grey becomes RGB, which is all that WebP knows."""
    image = _image(photo, channels(photo, alpha=True, grey=False))
    metadata = _metadata(photo, exif_prefix=exif.PREFIX)
    metadata.pop("dpi", None)
    image.save(file, "WEBP", quality=options.quality, method=4, **metadata)


def write_png(file: BinaryIO, photo: Photo, _: WriteOptions) -> None:
    """PNG of 8 or 16 bits."""
    count = channels(photo, alpha=True, grey=photo.grey)
    if photo.bits == 16:
        about = png.Metadata(icc=photo.icc, exif=photo.exif, xmp=photo.xmp, dpi=photo.dpi)
        png.write_16_bit(file, quantised(photo, count, 16), photo.width, photo.height, count, about)
        return
    metadata = _metadata(photo)
    texts = PngInfo()
    if packet := metadata.pop("xmp", None):
        texts.add_itxt(png.XMP_KEYWORD.decode(), packet.decode(errors="replace"))
    _image(photo, count).save(file, "PNG", pnginfo=texts, compress_level=_DEFLATE_LEVEL, **metadata)


def write_tiff(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """TIFF of 8 or 16 bits, with horizontal prediction; BigTIFF where the samples would not fit 4 GiB."""
    bits = photo.bits
    count = channels(photo, alpha=True, grey=photo.grey)
    big = photo.width * photo.height * count * bits // 8 > _CLASSIC_LIMIT
    order = exif.byte_order(photo.exif) if photo.exif else "<"
    first = first_directory(photo.exif) if photo.exif else Directory()
    if big:
        first.children.clear()
    dtype = np.dtype(np.uint16 if bits == 16 else np.uint8)
    name, compress = _TIFF_COMPRESSIONS[options.compression]
    strips = (compress(_predicted(band, dtype.newbyteorder(order), name)) for band in quantised(photo, count, bits))
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
            compression=name,
            predictor=2 if name else None,
            iccprofile=photo.icc,
            resolution=photo.dpi or (1, 1),
            resolutionunit="inch" if photo.dpi else "none",
            extratags=[*extra_tags(first), *_packets(photo)],
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


def _predicted(band: NDArray[Any], stored: np.dtype[Any], compression: str | None) -> bytes:
    """One strip: differences to the pixel on the left (TIFF 6.0, section 14), in the file's byte order."""
    differences = band.copy()
    if compression:
        differences[:, 1:] -= band[:, :-1]
    return differences.astype(stored).tobytes()


def _deflated(strip: bytes) -> bytes:
    return bytes(imagecodecs.deflate_encode(strip, level=_DEFLATE_LEVEL))


_TIFF_COMPRESSIONS: dict[str, tuple[str | None, Callable[[bytes], bytes]]] = {
    "deflate": ("zlib", _deflated),
    "lzw": ("lzw", lambda strip: bytes(imagecodecs.lzw_encode(strip))),
    "none": (None, bytes),
}


def _packets(photo: Photo) -> list[tuple[int, int, int, bytes, bool]]:
    blocks = ((_XMP_TAG, photo.xmp), (_PHOTOSHOP_TAG, photo.iptc))
    return [(tag, _UNDEFINED_BYTES, len(block), block, True) for tag, block in blocks if block]


def _app13(iptc: bytes | None) -> bytes:
    """Photoshop's blocks as JPEG's segments, as many as they need."""
    if not iptc:
        return b""
    most = 65_533 - len(IPTC_NAME)
    parts = (IPTC_NAME + iptc[at : at + most] for at in range(0, len(iptc), most))
    return b"".join(b"\xff\xed" + struct.pack(">H", len(part) + 2) + part for part in parts)


ENCODERS: dict[str, Callable[[BinaryIO, Photo, WriteOptions], None]] = {
    "JPEG": write_jpeg,
    "PNG": write_png,
    "TIFF": write_tiff,
    "WEBP": write_webp,
    "AVIF": write_avif,
    "JPEG XL": write_jpeg_xl,
}
"""By format, as FORMATS names them."""
