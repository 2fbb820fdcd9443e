"""Opening a photo: which kind it is, whether it may be decoded, and a sentence where it may not."""

from __future__ import annotations

import stat
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.errors import PhotoError
from core.photo.bands import bands
from core.photo.codecs.source import FLOATS, MAX_PIXELS, Source, TooLarge, Unsupported, check_size, decode
from core.photo.colour.camera import Camera
from core.photo.colour.spaces import known, space_of
from core.photo.file_errors import reading_failed, unreadable
from core.photo.format import Format
from core.photo.formats import HEAD, by_name, recognised
from core.photo.hidden import fill
from core.photo.isolated import decode_isolated
from core.photo.metadata import exif
from core.photo.metadata.orientation import swaps_sides
from core.photo.photo import Photo
from core.translation import translate

_OVERSHOOTS, _MANY = 1e-3, 0.2  # of all samples


def read_photo(path: str | Path, *, partial: bool = False, brighten: bool = False) -> Photo:
    """Read a file of one of FORMATS, whatever its name ends in.

    Colours are brought to sRGB's encoding, without clipping what sRGB does not hold, and the ICC profile travels along
    so that they are written back in it; what is not changed comes back to the bit. CMYK is converted through its
    profile (plainly where it has none), and its profile dropped; RAW is developed with the camera's white balance to
    16-bit sRGB. The orientation is applied to the pixels and reset in EXIF and XMP. Of animations and many-page files
    the first picture is read.
    partial: of a truncated file take what is there, where the format can; the rest is black. brighten: of RAW, raise
    the exposure until the lightest parts are white.
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
            return _read(file, path, partial, brighten)
    except OSError as error:
        raise reading_failed(path, error) from error
    except ValueError as error:  # a NUL character in the name
        raise unreadable(path, "no file can have this name; check it") from error


def _read(file: BinaryIO, path: Path, partial: bool, brighten: bool) -> Photo:
    format_ = _format(file, path)
    damaged = unreadable(
        path, "its {kind} data is damaged or cut short; get it again from the camera or a backup", kind=format_.name
    )
    try:
        source = decode_isolated(path, format_) if format_.isolated else format_.open(file, partial=partial)
        check_size(source.width, source.height)
        return _photo(source, format_, path, brighten)
    except PhotoError:
        raise
    except Unsupported as error:
        raise unreadable(path, str(error)) from error
    except TooLarge as error:
        raise _too_large(path, error.width, error.height) from error
    except MemoryError as error:
        raise unreadable(path, "it is too large for this machine's memory; make it smaller or free memory") from error
    except OSError as error:
        raise reading_failed(path, error) if error.errno else damaged from error
    # Decoders meet damaged files with exceptions of every kind, and all of them mean the same to the user.
    except Exception as error:
        raise damaged from error


def _format(file: BinaryIO, path: Path) -> Format:
    head = file.read(HEAD)
    file.seek(0)
    if not head:
        raise unreadable(path, "the file is empty; get it again from the camera or a backup")
    format_ = recognised(head, path.suffix)
    if format_ is None:
        raise unreadable(path, "it holds no picture of a known kind; save the photo as JPEG, PNG or TIFF")
    if format_.name == "TIFF":
        from core.photo.codecs.tiff_pages import is_raw  # noqa: PLC0415  # core/photo/__init__.py

        format_ = by_name("RAW") if is_raw(file) else format_
        file.seek(0)
    if format_.extra and find_spec(format_.extra.module) is None:
        raise PhotoError("{path}: {reason}.", path=path, reason=translate(format_.extra.missing))
    return format_


def _too_large(path: Path, width: int, height: int) -> PhotoError:
    return unreadable(
        path,
        "it declares {width} x {height} pixels ({megapixels:.0f} megapixels) and the limit is {limit:.0f} megapixels; "
        "make it smaller",
        width=width,
        height=height,
        megapixels=width * height / 1e6,
        limit=MAX_PIXELS / 1e6,
    )


def _photo(source: Source, format_: Format, path: Path, brighten: bool) -> Photo:
    metadata = source.metadata
    orientation = source.orientation or exif.orientation(metadata.exif)
    pixels, alpha = decode(source, orientation)
    grey, levels, icc = source.channels < 3, None, metadata.icc
    if source.working:
        icc = icc if icc and known(icc, grey=grey) else None  # sRGB, where the colours could not go back to it
    else:
        peak, scaled = _peak(source, pixels)
        metadata = replace(metadata, peak=peak, scaled=scaled)
        if metadata.raw and brighten:
            metadata = replace(metadata, raw=_brighten(metadata.raw, pixels))
        if (space := space_of(metadata, grey=grey)) is not None:
            levels = _levels(source, pixels)
            space.to_working(pixels)
    hidden = None if alpha is None else fill(pixels, alpha)
    dpi = metadata.dpi
    if dpi and swaps_sides(orientation):
        dpi = (dpi[1], dpi[0])
    upright = replace(metadata, icc=icc, exif=exif.upright(metadata.exif), xmp=exif.upright_xmp(metadata.xmp), dpi=dpi)
    return Photo(
        pixels=pixels,
        alpha=alpha,
        metadata=upright,
        bits=source.bits,
        format=format_.name,
        grey=grey,
        path=path,
        notices=tuple(translate(notice) for notice in source.notices),  # openers know no language
        levels=levels,
        lost=source.lost,
        hidden=hidden,
        turned=orientation,
    )


def _brighten(raw: bytes, pixels: NDArray[np.float32]) -> bytes:
    """Pixels in place; what is then known of their colours."""
    camera, scale = Camera.unpacked(raw).brightened(pixels)
    pixels *= np.float32(scale)
    return camera.packed()


def _peak(source: Source, pixels: NDArray[np.float32]) -> tuple[float | None, bool]:
    """The largest of floats of which some, and not only a few overshoots, lie beyond white; whether many do."""
    beyond = float(np.count_nonzero(pixels > 1)) / pixels.size if source.bits == FLOATS else 0.0
    return (float(pixels.max()) if beyond > _OVERSHOOTS else None), beyond > _MANY


def _levels(source: Source, pixels: NDArray[np.float32]) -> NDArray[np.uint8 | np.uint16 | np.float32]:
    """The file's samples."""
    if source.peak == 1:
        return pixels.copy()
    dtype = np.uint8 if source.bits == 8 else np.uint16
    levels, peak = np.empty(pixels.shape, dtype), np.float32(np.iinfo(dtype).max)
    for top, bottom in bands(*pixels.shape[:2]):
        levels[top:bottom] = np.rint(pixels[top:bottom] * peak)
    return levels


def _what(mode: int) -> str:
    return translate("a folder") if stat.S_ISDIR(mode) else translate("no ordinary file")
