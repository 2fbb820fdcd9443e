"""Opening a photo: which kind it is, whether it may be decoded, and a sentence where it may not."""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.errors import PhotoError
from core.photo.bands import bands
from core.photo.codecs.decoders import MAX_PIXELS
from core.photo.codecs.isolated import decode_isolated, too_large
from core.photo.codecs.pillow_reader import open_pillow
from core.photo.codecs.source import Source, decode
from core.photo.codecs.tiff_reader import is_raw, open_tiff
from core.photo.colour.spaces import colour_space, known
from core.photo.file_errors import reading_failed, unreadable
from core.photo.formats import HEAD, kind_of
from core.photo.metadata import exif
from core.photo.metadata.orientation import swaps_sides
from core.photo.metadata.tiff_exif import exif_of_tiff
from core.photo.photo import Photo
from core.translation import translate

_NAMES = {"WEBP": "WebP"}
_ISOLATED = ("AVIF", "HEIC", "JPEG XL", "RAW")


def read_photo(path: str | Path, *, partial: bool = False) -> Photo:
    """Read a JPEG, PNG, TIFF, WebP, AVIF, HEIC, JPEG XL, BMP, GIF or camera RAW file, whatever its name ends in.

    Colours are brought to sRGB's encoding, without clipping what sRGB does not hold, and the ICC profile travels along
    so that they are written back in it; what is not changed comes back to the bit. CMYK is converted through its
    profile (plainly where it has none), and its profile dropped; RAW is developed with the camera's white balance to
    16-bit sRGB. The orientation is applied to the pixels and reset in EXIF and XMP. Of animations and many-page files
    the first picture is read. AVIF, HEIC, JPEG XL and RAW are decoded in a process of their own.
    partial: of a truncated JPEG, PNG, TIFF, BMP or GIF take what is there; the rest is black.
    Takes about 1.5 times the memory of the float32 pixels, 12 bytes each.

    Raises PhotoError, one sentence, for a file that is missing, forbidden, no photo, larger than MAX_PIXELS,
    damaged, cut short, or too large for the memory.
    """
    path = Path(path)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise unreadable(path, "it is {kind}; name the photo itself", kind=_what(mode))
        with path.open("rb") as file:
            return _read(file, path, partial)
    except OSError as error:
        raise reading_failed(path, error) from error
    except ValueError as error:  # a NUL character in the name
        raise unreadable(path, "no file can have this name; check it") from error


def _read(file: BinaryIO, path: Path, partial: bool) -> Photo:
    kind = _kind(file, path)
    damaged = unreadable(
        path,
        "its {kind} data is damaged or cut short; get it again from the camera or a backup",
        kind=_NAMES.get(kind, kind),
    )
    try:
        if kind in _ISOLATED:
            return _photo(_decoded(file, kind, path), path)
        source = _open(file, kind, path, partial)
        _check_size(source, path)
        return _photo(source, path)
    except PhotoError:
        raise
    except MemoryError as error:
        raise unreadable(path, "it is too large for this machine's memory; make it smaller or free memory") from error
    except OSError as error:
        raise reading_failed(path, error) if error.errno else damaged from error
    # Decoders meet damaged files with exceptions of every kind, and all of them mean the same to the user.
    except Exception as error:
        raise damaged from error


def _kind(file: BinaryIO, path: Path) -> str:
    head = file.read(HEAD)
    file.seek(0)
    if not head:
        raise unreadable(path, "the file is empty; get it again from the camera or a backup")
    kind = kind_of(head, path.suffix)
    if kind is None:
        raise unreadable(path, "it holds no picture of a known kind; save the photo as JPEG, PNG or TIFF")
    if kind == "TIFF":
        kind = "RAW" if is_raw(file) else kind
        file.seek(0)
    return kind


def _open(file: BinaryIO, kind: str, path: Path, partial: bool) -> Source:
    return open_tiff(file, path, partial=partial) if kind == "TIFF" else open_pillow(file, kind, partial=partial)


def _decoded(file: BinaryIO, kind: str, path: Path) -> Source:
    """What another process has decoded, as a Source."""
    decoded = decode_isolated(path, kind)
    about = decoded.exif
    if kind == "RAW":
        with suppress(Exception):  # the camera's notes are in a TIFF coat, in most kinds of RAW
            about = exif.upright(exif_of_tiff(file))
    height, width, channels = decoded.pixels.shape
    whole = decoded.pixels.dtype.kind == "u"
    return Source(
        width=width,
        height=height,
        channels=channels,
        rows=lambda top, bottom: decoded.pixels[top:bottom],
        peak=int(np.iinfo(decoded.pixels.dtype).max) if whole else 1,
        format="TIFF" if kind == "RAW" else kind,
        bits=decoded.bits,
        premultiplied=decoded.premultiplied,
        working=decoded.working,
        icc=decoded.icc,
        exif=about,
        xmp=decoded.xmp,
        notices=decoded.notices,
        orientation=decoded.orientation,
    )


def _check_size(source: Source, path: Path) -> None:
    """Refuse what is too large. Raises ValueError for a photo without pixels, which only damage can declare."""
    if source.width < 1 or source.height < 1:
        raise ValueError("no pixels")
    if source.width * source.height > MAX_PIXELS:
        raise too_large(path, source.width, source.height)


def _photo(source: Source, path: Path) -> Photo:
    orientation = source.orientation or exif.orientation(source.exif)
    pixels, alpha = decode(source, orientation)
    grey, levels, icc = source.channels < 3, None, source.icc
    if source.working:
        icc = icc if icc and known(icc, grey=grey) else None  # sRGB, where the colours could not go back to it
    elif (space := colour_space(icc, grey=grey)) is not None:
        levels = _levels(source, pixels)
        space.to_working(pixels)
    dpi = source.dpi
    if dpi and swaps_sides(orientation):
        dpi = (dpi[1], dpi[0])
    return Photo(
        pixels=pixels,
        alpha=alpha,
        icc=icc,
        exif=exif.upright(source.exif),
        xmp=exif.upright_xmp(source.xmp),
        bits=source.bits,
        format=source.format,
        dpi=dpi,
        grey=grey,
        path=path,
        notices=source.notices,
        iptc=source.iptc,
        levels=levels,
    )


def _levels(source: Source, pixels: NDArray[np.float32]) -> NDArray[np.uint8 | np.uint16] | None:
    """The file's samples; None where they are floats, which no file gets back."""
    if source.peak == 1:
        return None
    dtype = np.uint8 if source.bits == 8 else np.uint16
    levels, peak = np.empty(pixels.shape, dtype), np.float32(np.iinfo(dtype).max)
    for top, bottom in bands(*pixels.shape[:2]):
        levels[top:bottom] = np.rint(pixels[top:bottom] * peak)
    return levels


def _what(mode: int) -> str:
    return translate("a folder") if stat.S_ISDIR(mode) else translate("no ordinary file")
