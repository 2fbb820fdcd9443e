"""Saving a photo: into which format, whether it may be written there, and a sentence where it may not."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from core.errors import PhotoError
from core.photo import encode, exif
from core.photo.atomic import atomic_file
from core.photo.photo import Photo
from core.photo.read import MAX_PIXELS
from core.photo.sentences import unwritable, writing_failed

FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".jfif": "JPEG",
    ".png": "PNG",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".webp": "WEBP",
}
"""Suffixes that can be written, and the formats that they mean."""

DEFAULT_QUALITY = 95

_LONGEST_SIDE = {"JPEG": 65_500, "WEBP": 16_383, "PNG": (1 << 31) - 1, "TIFF": (1 << 32) - 1}
_NAMES = {"JPEG": "JPEG", "PNG": "PNG", "TIFF": "TIFF", "WEBP": "WebP"}
_EIGHT_BITS_ONLY = ("JPEG", "WEBP")
_LARGEST_JPEG_SEGMENT = 65_533


def write_photo(
    photo: Photo,
    path: str | Path,
    *,
    quality: int = DEFAULT_QUALITY,
    bits: int | None = None,
    overwrite: bool = False,
) -> tuple[str, ...]:
    """Write the photo in the format of the suffix and return sentences about what the format could not keep.

    quality: 1 to 100, JPEG and WebP only. bits: 8 or 16, by default the photo's own where the format has them.
    EXIF (with the new pixel dimensions, without the old thumbnail), ICC profile, XMP, resolution, alpha and grey are
    kept where the format can. The file appears whole or not at all, in place of no other file unless `overwrite` is
    set, and never in place of the one that the photo was read from.

    Raises PhotoError, one sentence, for an unknown suffix, a photo too large for the format, a file that exists, a
    missing or forbidden folder, a full or read-only disk, too long a name, too little memory.
    """
    path = Path(path)
    format_ = format_of(path)
    _check_size(photo.width, photo.height, path, format_)
    try:
        _check_target(photo, path, overwrite=overwrite)
        fitted, depth, notices = _fitted(photo, format_, bits)
        with atomic_file(path, overwrite=overwrite) as file:
            _encode(file, fitted, format_, depth, quality)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise writing_failed(path, error) from error
    except MemoryError as error:
        raise unwritable(path, "the memory does not suffice; close other programs") from error
    except ValueError as error:  # a NUL character in the name
        raise unwritable(path, f"it cannot be encoded ({error}); choose another name or format") from error
    return notices


def format_of(path: str | Path) -> str:
    """The format that the suffix means: JPEG, PNG, TIFF or WEBP. Raises PhotoError for any other suffix."""
    path = Path(path)
    format_ = FORMATS.get(path.suffix.lower())
    if format_ is None:
        ending = f'"{path.suffix}"' if path.suffix else "a name without an ending"
        raise unwritable(path, f"{ending} is no format that can be written; use .jpg, .png, .tif or .webp")
    return format_


def _check_size(width: int, height: int, path: Path, format_: str) -> None:
    longest = _LONGEST_SIDE[format_]
    if max(width, height) > longest:
        raise unwritable(
            path,
            f"{_NAMES[format_]} holds at most {longest} pixels a side and the photo would have {width} x {height}; "
            "use .png or .tif",
        )
    if width * height > MAX_PIXELS:
        raise unwritable(
            path,
            f"it would have {width} x {height} pixels, more than {MAX_PIXELS / 1e6:.0f} megapixels; enlarge it less",
        )


def check_target(photo: Photo, path: str | Path, *, overwrite: bool, enlarged: int = 1) -> None:
    """Refuse, before any work is done, what `write_photo` would refuse after it.

    enlarged: the factor by which the photo is going to grow.
    A folder that does not exist yet is no reason; one that cannot be made is. Raises PhotoError, one sentence.
    """
    path = Path(path)
    _check_size(photo.width * enlarged, photo.height * enlarged, path, format_of(path))
    try:
        _check_target(photo, path, overwrite=overwrite)
        folder = next(folder for folder in path.absolute().parents if folder.exists())
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "is no folder")
        if not os.access(folder, os.W_OK):
            raise PermissionError(errno.EACCES, "is read-only")
    except OSError as error:
        raise writing_failed(path, error) from error
    except ValueError as error:
        raise unwritable(path, f"it cannot be a name ({error}); choose another") from error


def _check_target(photo: Photo, path: Path, *, overwrite: bool) -> None:
    """Refuse what must not be replaced before any work is done. Raises OSError where the system refuses the name."""
    try:
        path.lstat()
    except FileNotFoundError:
        return
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if photo.path is not None and photo.path.exists() and photo.path.samefile(path):
        raise unwritable(path, "it is the original photo, which is never overwritten; choose another name")
    if not overwrite:
        raise _exists(path)


def _exists(path: Path) -> PhotoError:
    return unwritable(path, "a file of that name exists; choose another name or allow overwriting")


def _fitted(photo: Photo, format_: str, bits: int | None) -> tuple[Photo, int, tuple[str, ...]]:
    """The photo with what the format can hold, the depth of its samples, and sentences about what was left out."""
    notices: list[str] = []
    depth = bits or photo.bits
    name = _NAMES[format_]
    if depth == 16 and format_ in _EIGHT_BITS_ONLY:
        depth = 8
        if photo.bits == 16:
            notices.append(f"{name} holds 8 bits; the photo's 16 bits were rounded.")
    if photo.alpha is not None and format_ == "JPEG":
        notices.append("JPEG holds no transparency; the photo was laid on white.")
    icc = photo.icc
    if icc and photo.grey and format_ == "WEBP":
        icc = None
        notices.append("WebP holds no grey photos; the photo was saved in colour without its grey profile.")
    exif_ = exif.for_result(photo.exif, photo.width, photo.height) if photo.exif else None
    if exif_ and format_ == "JPEG" and len(exif_) > _LARGEST_JPEG_SEGMENT - len(exif.PREFIX) - 2:
        exif_ = None
        notices.append("JPEG holds EXIF of at most 64 KB; the photo's was left out.")
    xmp = photo.xmp
    if xmp and format_ == "JPEG" and len(xmp) > _LARGEST_JPEG_SEGMENT - 64:
        xmp = None
        notices.append("JPEG holds XMP of at most 64 KB; the photo's was left out.")
    return replace(photo, icc=icc, exif=exif_, xmp=xmp), depth, tuple(notices)


def _encode(file: BinaryIO, photo: Photo, format_: str, bits: int, quality: int) -> None:
    match format_:
        case "JPEG":
            encode.write_jpeg(file, photo, quality)
        case "WEBP":
            encode.write_webp(file, photo, quality)
        case "PNG":
            encode.write_png(file, photo, bits)
        case _:
            encode.write_tiff(file, photo, bits)
