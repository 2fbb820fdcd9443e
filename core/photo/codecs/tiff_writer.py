"""Writing TIFF, by tifffile, strip by strip."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
import tifffile
from numpy.typing import NDArray

from core.photo.bands import bands
from core.photo.codecs.quantise import channels, quantised
from core.photo.metadata import exif
from core.photo.metadata.ifd import Directory
from core.photo.metadata.metadata import Metadata
from core.photo.metadata.tiff_exif import attach, extra_tags, first_directory
from core.photo.options import WriteOptions
from core.photo.photo import Photo

# Twice to three times as fast as the usual 6, and no larger on photos.
_DEFLATE_LEVEL = 4
_XMP_TAG, _PHOTOSHOP_TAG = 700, 34377
_UNDEFINED_BYTES = 7
_SAMPLES = {8: np.uint8, 16: np.uint16, 32: np.float32}
_CLASSIC_LIMIT = (1 << 32) - (1 << 26)


def write_tiff(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """TIFF of 8 or 16 bits, with horizontal prediction, or of floats; BigTIFF where the samples do not fit 4 GiB."""
    bits, metadata = photo.bits, photo.metadata
    count = channels(photo, alpha=True, grey=photo.grey)
    big = photo.width * photo.height * count * bits // 8 > _CLASSIC_LIMIT
    order = exif.byte_order(metadata.exif) if metadata.exif else "<"
    first = first_directory(metadata.exif) if metadata.exif else Directory()
    if big:
        first.children.clear()
    dtype = np.dtype(_SAMPLES[bits])
    name, compress = _TIFF_COMPRESSIONS[options.compression]
    predicted = name is not None and dtype.kind == "u"
    stored = dtype.newbyteorder(order)
    strips = (compress(_stored(band, stored, predicted=predicted)) for band in quantised(photo, count, bits))
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
            predictor=2 if predicted else None,
            iccprofile=metadata.icc,
            resolution=metadata.dpi or (1, 1),
            resolutionunit="inch" if metadata.dpi else "none",
            extratags=[*extra_tags(first, order), *_packets(metadata)],
            metadata=None,
            software=False,
        )
    if first.children:
        attach(file, first, order)


def _stored(band: NDArray[Any], stored: np.dtype[Any], *, predicted: bool) -> bytes:
    """One strip in the file's byte order. predicted: as differences to the pixel on the left (TIFF 6.0, section 14)."""
    differences = band.copy()
    if predicted:
        differences[:, 1:] -= band[:, :-1]
    return differences.astype(stored).tobytes()


def _deflated(strip: bytes) -> bytes:
    return bytes(imagecodecs.deflate_encode(strip, level=_DEFLATE_LEVEL))


_TIFF_COMPRESSIONS: dict[str, tuple[str | None, Callable[[bytes], bytes]]] = {
    "deflate": ("zlib", _deflated),
    "lzw": ("lzw", lambda strip: bytes(imagecodecs.lzw_encode(strip))),
    "none": (None, bytes),
}


def _packets(metadata: Metadata) -> list[tuple[int, int, int, bytes, bool]]:
    blocks = ((_XMP_TAG, metadata.xmp), (_PHOTOSHOP_TAG, metadata.iptc))
    return [(tag, _UNDEFINED_BYTES, len(block), block, True) for tag, block in blocks if block]
