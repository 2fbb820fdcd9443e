"""Opening a photo: which kind it is, whether it may be decoded, and a sentence where it may not."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import BinaryIO

from core.errors import PhotoError
from core.photo import exif
from core.photo.orientation import swaps_sides
from core.photo.photo import Photo
from core.photo.read_pillow import open_pillow
from core.photo.read_tiff import open_tiff
from core.photo.sentences import reading_failed, unreadable
from core.photo.source import Source, decode

MAX_PIXELS = 500_000_000
"""The largest photo that is opened, in pixels: a file that declares more is refused before anything is decoded."""

_NAMES = {"WEBP": "WebP"}
_TIFF_STARTS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def read_photo(path: str | Path) -> Photo:
    """Read a JPEG, PNG, TIFF or WebP file of 8 or 16 bits, whatever its name ends in.

    Colours are taken as they are encoded, and the ICC profile travels along to be written back; only CMYK is
    converted, through its profile to sRGB (plainly where it has none), and its profile dropped. The orientation is
    applied to the pixels and reset in EXIF and XMP. Of animations and many-page files the first picture is read.
    Takes about 1.5 times the memory of the float32 pixels, 12 bytes each.

    Raises PhotoError, one sentence, for a file that is missing, forbidden, no photo, larger than MAX_PIXELS,
    damaged, cut short, or too large for the memory.
    """
    path = Path(path)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise unreadable(path, f"it is {_what(mode)}; name the photo itself")
        with path.open("rb") as file:
            return _read(file, path)
    except OSError as error:
        raise reading_failed(path, error) from error
    except ValueError as error:  # a NUL character in the name
        raise unreadable(path, "no file can have this name; check it") from error


def _read(file: BinaryIO, path: Path) -> Photo:
    kind = _kind(file, path)
    damaged = unreadable(
        path, f"its {_NAMES.get(kind, kind)} data is damaged or cut short; get it again from the camera or a backup"
    )
    try:
        source = _open(file, kind, path)
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
    start = file.read(12)
    file.seek(0)
    if not start:
        raise unreadable(path, "the file is empty; get it again from the camera or a backup")
    if start.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "WEBP"
    if start.startswith(_TIFF_STARTS):
        return "TIFF"
    raise unreadable(path, "it holds no JPEG, PNG, TIFF or WebP picture; save the photo in one of these formats")


def _open(file: BinaryIO, kind: str, path: Path) -> Source:
    return open_tiff(file, path) if kind == "TIFF" else open_pillow(file, kind)


def _check_size(source: Source, path: Path) -> None:
    """Refuse what is too large. Raises ValueError for a photo without pixels, which only damage can declare."""
    if source.width < 1 or source.height < 1:
        raise ValueError("no pixels")
    if source.width * source.height > MAX_PIXELS:
        megapixels = source.width * source.height / 1e6
        raise unreadable(
            path,
            f"it declares {source.width} x {source.height} pixels ({megapixels:.0f} megapixels) and the limit is "
            f"{MAX_PIXELS / 1e6:.0f} megapixels; make it smaller",
        )


def _photo(source: Source, path: Path) -> Photo:
    orientation = exif.orientation(source.exif)
    pixels, alpha = decode(source, orientation)
    dpi = source.dpi
    if dpi and swaps_sides(orientation):
        dpi = (dpi[1], dpi[0])
    return Photo(
        pixels=pixels,
        alpha=alpha,
        icc=source.icc,
        exif=exif.upright(source.exif),
        xmp=exif.upright_xmp(source.xmp),
        bits=source.bits,
        format=source.format,
        dpi=dpi,
        grey=source.channels < 3,
        path=path,
        notices=source.notices,
    )


def _what(mode: int) -> str:
    return "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
