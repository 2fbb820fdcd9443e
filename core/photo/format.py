"""What there is to know about a file format; the formats themselves are in `formats`."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Flag, auto
from functools import cached_property
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from core.photo.codecs.source import Source
    from core.photo.options import WriteOptions
    from core.photo.photo import Photo

_CODECS = "core.photo.codecs."


class Kept(Flag):
    """What a format can hold beside colours."""

    NOTHING = 0
    EXIF = auto()
    XMP = auto()
    IPTC = auto()
    ICC = auto()
    ALPHA = auto()
    GREY = auto()
    DPI = auto()
    COMMENT = auto()
    TEXT = auto()
    GAIN_MAP = auto()
    FILM = auto()
    HDR = auto()
    RAW = auto()


@dataclass(frozen=True)
class Extra:
    """A package that does not come with the program. missing: a translatable sentence without its full stop."""

    module: str
    missing: str


@dataclass(frozen=True, eq=False)
class Format:
    """One row of the table.

    Names. name: as people know it. types: MIME type -> the endings of its files, the usual one first; "" for endings
    without a type of their own. uti: Apple's Uniform Type Identifiers. words: what people call it beside its name and
    its endings.

    Recognising. magic: a regular expression that the first HEAD bytes begin with. brands: of ISO media files
    (ISO/IEC 14496-12, 4.3). shared_magic: of another format, in whose coat files with these endings come.

    Reading. opener: "module:function" in core.photo.codecs, (file, *, partial) -> Source. isolated: in a process of its
    own. partial: a truncated file can be opened as far as it goes. extra: what has to be installed for it.

    Writing. writer: "module:function", (file, photo, options) -> None, the photo being of one of `depths` and without
    what the format does not keep; "" where it is not written. instead: the name of the format that its photos come out
    as by default, where it is not written, or holds nothing but what came as such a file.
    depths: bits a sample. longest: pixels a side. choices: the WriteOptions that it heeds. largest_block: bytes of EXIF
    and of XMP. matching_icc: a profile of another kind of colours than the photo's cannot be stored.
    """

    name: str
    types: Mapping[str, tuple[str, ...]]
    opener: str
    magic: bytes = b""
    brands: tuple[bytes, ...] = ()
    shared_magic: bytes = b""
    uti: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    isolated: bool = False
    partial: bool = False
    extra: Extra | None = None
    writer: str = ""
    instead: str = ""
    depths: tuple[int, ...] = ()
    longest: int = 0
    keeps: Kept = Kept.NOTHING
    choices: tuple[str, ...] = ()
    largest_block: int | None = None
    matching_icc: bool = False

    @cached_property
    def suffixes(self) -> tuple[str, ...]:
        """All endings, with their dots, in lower case, the usual one first."""
        return tuple(suffix for suffixes in self.types.values() for suffix in suffixes)

    def begins(self, head: bytes) -> bool:
        """Whether `head` is the beginning of such a file."""
        if self.magic and re.match(self.magic, head, re.DOTALL):
            return True
        return bool(self.brands) and not _brands(head).isdisjoint(self.brands)

    def is_coated(self, head: bytes) -> bool:
        """Whether `head` is the beginning of another format's file that is this format's by its ending."""
        return bool(self.shared_magic) and re.match(self.shared_magic, head, re.DOTALL) is not None

    def open(self, file: BinaryIO, *, partial: bool = False) -> Source:
        """The file's size and metadata, its pixels to be decoded. Raises whatever the decoder raises, and Unsupported.

        partial: what a truncated file lacks is left black, where the format can do that.
        """
        return _function(self.opener)(file, partial=partial and self.partial)

    def write(self, file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
        """Encode the photo into the file."""
        _function(self.writer)(file, photo, options)


def _function(name: str) -> Any:
    return pkgutil.resolve_name(_CODECS + name)


def _brands(head: bytes) -> set[bytes]:
    if head[4:8] != b"ftyp":
        return set()
    size = min(int.from_bytes(head[:4], "big"), len(head))
    return {head[8:12], *(head[at : at + 4] for at in range(16, size, 4))}
