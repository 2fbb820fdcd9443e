"""Saving a photo: into which format, whether it may be written there, and a sentence where it may not."""

from __future__ import annotations

import errno
import os
import struct
import sys
from dataclasses import replace
from pathlib import Path

from core.errors import PhotoError
from core.photo.atomic import atomic_file
from core.photo.beside import with_its_light, with_what_fits, without_all
from core.photo.codecs.source import MAX_PIXELS
from core.photo.file_errors import unwritable, writing_failed
from core.photo.format import Format, Kept
from core.photo.formats import WRITTEN, by_suffix
from core.photo.metadata import exif
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.thumbnail import thumbnail
from core.translation import either, translate

_BLOCKS = {Kept.ICC: "icc", Kept.EXIF: "exif", Kept.XMP: "xmp", Kept.IPTC: "iptc"}


def write_photo(
    photo: Photo,
    path: str | Path,
    options: WriteOptions = WriteOptions(),
    *,
    overwrite: bool = False,
) -> tuple[str, ...]:
    """Write the photo in the format of the suffix and return sentences about what the format could not keep.

    EXIF (with the new pixel dimensions, thumbnail and software), ICC profile, XMP, IPTC, resolution, alpha and grey
    are kept where the format can; what cannot be kept is told and never costs pixels. The file appears whole or not at
    all, with the permissions and times of the original, in place of no other file unless `overwrite` is set, and never
    in place of the original itself.

    Raises PhotoError, one sentence, for an unknown suffix, a photo too large for the format, a file that exists, a
    missing or forbidden folder, a full or read-only disk, too long a name, too little memory.
    """
    path = Path(path)
    format_ = format_of(path)
    check_size(photo.width, photo.height, path, format_)
    _check_raw(photo, path, format_)
    try:
        _check_target(photo, path, overwrite=overwrite)
        if options.strip:
            photo = replace(photo, metadata=without_all(photo.metadata))
        ready, notices = fitted(photo, format_, options.bits)
        with atomic_file(path, overwrite=overwrite, like=photo.path, times=options.keep_times) as file:
            format_.write(file, ready, options)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise writing_failed(path, error) from error
    except MemoryError as error:
        raise unwritable(path, "the memory does not suffice; close other programs") from error
    except ValueError as error:  # a NUL character in the name
        raise unwritable(
            path, "it cannot be encoded ({reason}); choose another name or format", reason=error
        ) from error
    return notices


def format_of(path: str | Path) -> Format:
    """The format that the suffix means, one of WRITTEN. Raises PhotoError for any other suffix."""
    path = Path(path)
    format_ = by_suffix(path.suffix)
    if format_ is None or not format_.writer:
        ending = f'"{path.suffix}"' if path.suffix else translate("a name without an ending")
        raise unwritable(
            path,
            "{ending} is no format that can be written; use {endings}",
            ending=ending,
            endings=either([each.suffixes[0] for each in WRITTEN]),
        )
    return format_


def check_size(width: int, height: int, path: Path, format_: Format) -> None:
    """Raises PhotoError for more pixels than the format holds, or than are opened again."""
    if max(width, height) > format_.longest:
        raise unwritable(
            path,
            "{format} holds at most {longest} pixels a side and the photo would have {width} x {height}; "
            "use .png or .tif",
            format=format_.name,
            longest=format_.longest,
            width=width,
            height=height,
        )
    if width * height > MAX_PIXELS:
        raise unwritable(
            path,
            "it would have {width} x {height} pixels, more than {limit:.0f} megapixels; enlarge it less",
            width=width,
            height=height,
            limit=MAX_PIXELS / 1e6,
        )


def check_target(photo: Photo, path: str | Path, *, overwrite: bool, enlarged: int = 1) -> None:
    """Refuse, before any work is done, what `write_photo` would refuse after it.

    enlarged: the factor by which the photo is going to grow.
    A folder that does not exist yet is no reason; one that cannot be made is. Raises PhotoError, one sentence.
    """
    path = Path(path)
    format_ = format_of(path)
    check_size(photo.width * enlarged, photo.height * enlarged, path, format_)
    _check_raw(photo, path, format_)
    try:
        _check_target(photo, path, overwrite=overwrite)
        folder = next(folder for folder in path.absolute().parents if folder.exists())
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "is no folder")
        if not os.access(folder, os.W_OK):
            raise OSError(errno.EROFS if _on_read_only_disk(folder) else errno.EACCES, "is read-only")
    except OSError as error:
        raise writing_failed(path, error) from error
    except ValueError as error:
        raise unwritable(path, "it cannot be a name ({reason}); choose another", reason=error) from error


def told_before(photo: Photo, path: Path, bits: int | None) -> tuple[str, ...]:
    """What is worth a sentence before any work is done: light that the format of the path does not hold."""
    format_ = format_of(path)
    return with_its_light(replace(photo, bits=_depth(photo, format_, bits, [])), format_)[1]


def _check_raw(photo: Photo, path: Path, format_: Format) -> None:
    if format_.keeps & Kept.RAW and not photo.metadata.raw:
        raise unwritable(path, "{format} takes camera RAW photos alone; use .tif", format=format_.name)


def _on_read_only_disk(folder: Path) -> bool:
    return sys.platform != "win32" and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)


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


def fitted(photo: Photo, format_: Format, bits: int | None) -> tuple[Photo, tuple[str, ...]]:
    """The photo with what the format can hold, and in its depth, and sentences about what was left out.

    bits: as of `WriteOptions`.
    """
    notices: list[str] = []
    depth = _depth(photo, format_, bits, notices)
    if photo.alpha is not None and not format_.keeps & Kept.ALPHA:
        notices.append(translate("{name} holds no transparency; the photo was laid on white.", name=format_.name))
    photo, dimmed = with_its_light(replace(photo, bits=depth), format_)
    photo, left_out = with_what_fits(photo, format_)
    notices += (*dimmed, *left_out)
    metadata = replace(photo.metadata, exif=_result_exif(photo, notices))
    for what, field in _BLOCKS.items():
        if getattr(metadata, field) and (reason := _unfit(getattr(metadata, field), what, photo, format_)):
            metadata = replace(metadata, **{field: None})
            notices.append(reason)
    return replace(photo, metadata=metadata), tuple(notices)


def _depth(photo: Photo, format_: Format, bits: int | None, notices: list[str]) -> int:
    """Bits a sample: as wished or as the photo has, the format's next larger ones or its most."""
    wanted = bits or photo.bits
    depth = next((each for each in format_.depths if each >= wanted), format_.depths[-1])
    if bits is not None and depth < bits and photo.bits <= depth:
        notices.append(
            translate(
                "{name} holds {depth} bits and not the {bits} asked for.", name=format_.name, depth=depth, bits=bits
            )
        )
    elif depth < min(wanted, photo.bits):
        notices.append(
            translate(
                "{name} holds {depth} bits; the photo's {bits} bits were rounded.",
                name=format_.name,
                depth=depth,
                bits=photo.bits,
            )
        )
    return depth


def _unfit(block: bytes, what: Kept, photo: Photo, format_: Format) -> str | None:
    """A sentence that says why the format cannot take a block, None where it can."""
    name = format_.name
    if not format_.keeps & what:
        return translate("{name} holds no {what}; the photo's was left out.", name=name, what=what.name)
    if what is Kept.ICC:
        if photo.grey and not format_.keeps & Kept.GREY:
            return translate(
                "{name} holds no grey photos; the photo was saved in colour without its grey profile.", name=name
            )
        if format_.matching_icc and block[16:20] != (b"GRAY" if photo.grey else b"RGB "):
            return translate("The profile is for another kind of colours than the photo's; it was left out.")
    elif what in Kept.EXIF | Kept.XMP and format_.largest_block and len(block) > format_.largest_block:
        return translate(
            "{name} holds {what} of at most {size} KB; the photo's was left out.",
            name=name,
            what=what.name,
            size=round(format_.largest_block / 1024),
        )
    return None


def _result_exif(photo: Photo, notices: list[str]) -> bytes | None:
    """The EXIF with what changed; as it is where the block is too odd for that."""
    block = photo.metadata.exif
    if not block:
        return None
    try:
        return exif.with_software_and_thumbnail(exif.for_result(block, photo.width, photo.height), thumbnail(photo))
    except (struct.error, ValueError):
        notices.append(translate("The photo's EXIF is damaged; it was kept as it is."))
        return block
