"""The formats, a row each: all that is told about them in settings, dialogs, help and installers is read off here."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from core.photo.format import Extra, Format, Kept
from core.translation import translatable

HEAD = 64
"""Bytes from the beginning of a file by which its format is recognised."""

_PLAIN = Kept.EXIF | Kept.XMP | Kept.IPTC | Kept.ICC | Kept.ALPHA | Kept.GREY | Kept.DPI

FORMATS = (
    Format(
        "JPEG",
        {"image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif")},
        magic=rb"\xff\xd8\xff",
        uti=("public.jpeg",),
        opener="jpeg:open_jpeg",
        partial=True,
        writer="jpeg:write_jpeg",
        depths=(8,),
        longest=65_500,
        keeps=_PLAIN & ~Kept.ALPHA | Kept.COMMENT | Kept.GAIN_MAP | Kept.FILM,
        choices=("quality", "subsampling"),
        largest_block=65_533 - 64,
    ),
    Format(
        "PNG",
        {"image/png": (".png",)},
        magic=rb"\x89PNG\r\n\x1a\n",
        uti=("public.png",),
        opener="png:open_png",
        partial=True,
        writer="png:write_png",
        depths=(8, 16),
        longest=(1 << 31) - 1,
        keeps=_PLAIN & ~Kept.IPTC | Kept.COMMENT | Kept.TEXT | Kept.HDR,
    ),
    Format(
        "TIFF",
        {"image/tiff": (".tif", ".tiff")},
        magic=rb"(II[*+]\0|MM\0[*+])(?!....CR)",
        uti=("public.tiff",),
        opener="tiff_reader:open_tiff",
        partial=True,
        writer="tiff_writer:write_tiff",
        depths=(8, 16, 32),
        longest=(1 << 32) - 1,
        keeps=_PLAIN,
        choices=("compression",),
    ),
    Format(
        "WebP",
        {"image/webp": (".webp",)},
        magic=rb"RIFF....WEBP",
        uti=("org.webmproject.webp",),
        words=("web p",),
        opener="webp:open_webp",
        writer="webp:write_webp",
        depths=(8,),
        longest=16_383,
        keeps=Kept.EXIF | Kept.XMP | Kept.ICC | Kept.ALPHA,
        choices=("quality",),
    ),
    Format(
        "AVIF",
        {"image/avif": (".avif",), "": (".avifs",)},
        brands=(b"avif", b"avis"),
        uti=("public.avif",),
        opener="avif:open_avif",
        isolated=True,
        writer="avif:write_avif",
        depths=(8, 10, 12),
        longest=65_536,
        keeps=Kept.EXIF | Kept.XMP | Kept.ICC | Kept.ALPHA | Kept.HDR,
        choices=("quality", "subsampling"),
    ),
    Format(
        "JPEG XL",
        {"image/jxl": (".jxl",)},
        magic=rb"\xff\x0a|\0\0\0\x0cJXL \r\n\x87\n",
        uti=("public.jpeg-xl",),
        words=("jpg xl",),
        opener="jpeg_xl:open_jpeg_xl",
        isolated=True,
        writer="jpeg_xl:write_jpeg_xl",
        depths=(8, 16),
        longest=(1 << 30) - 1,
        keeps=Kept.EXIF | Kept.XMP | Kept.ICC | Kept.ALPHA | Kept.GREY | Kept.HDR,
        choices=("quality",),
        matching_icc=True,
    ),
    Format(
        "MPO",
        {"image/jpeg": (".mpo",)},
        shared_magic=rb"\xff\xd8\xff",
        opener="jpeg:open_jpeg",
        partial=True,
        instead="JPEG",
    ),
    Format(
        "HEIC",
        {"image/heic": (".heic",), "image/heif": (".heif", ".hif")},
        brands=(b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"),
        opener="heic:open_heic",
        isolated=True,
        extra=Extra(  # an HEVC encoder under the GPL comes with it
            "pillow_heif",
            translatable("HEIC photos need an extra part under the GPL; install it with pip install pillow-heif"),
        ),
        instead="JPEG",
    ),
    Format(
        "BMP",
        {"image/bmp": (".bmp",)},
        magic=rb"BM....\0\0\0\0",  # two reserved numbers, which keep texts out
        shared_magic=rb"BM",
        uti=("com.microsoft.bmp",),
        opener="pillow:open_bmp",
        partial=True,
        instead="PNG",
    ),
    Format(
        "GIF",
        {"image/gif": (".gif",)},
        magic=rb"GIF8",
        uti=("com.compuserve.gif",),
        opener="pillow:open_gif",
        partial=True,
        instead="PNG",
    ),
    Format(
        "PNM",
        {
            "image/x-portable-pixmap": (".ppm",),
            "image/x-portable-graymap": (".pgm",),
            "image/x-portable-bitmap": (".pbm",),
            "image/x-portable-anymap": (".pnm",),
        },
        magic=rb"P[1-6][\s#]",
        opener="pnm:open_pnm",
        partial=True,
        instead="PNG",
    ),
    Format(
        "PSD",
        {"image/vnd.adobe.photoshop": (".psd",), "": (".psb",)},
        magic=rb"8BPS\0[\1\2]",
        uti=("com.adobe.photoshop-image",),
        opener="psd:open_psd",
        instead="TIFF",
    ),
    Format(
        "DNG",
        {"image/x-adobe-dng": (".dng",)},
        shared_magic=rb"II[*+]\0|MM\0[*+]",
        uti=("com.adobe.raw-image",),
        opener="raw:open_raw",
        isolated=True,
        writer="dng:write_dng",
        instead="TIFF",
        depths=(16,),
        longest=65_536,
        keeps=Kept.EXIF | Kept.XMP | Kept.GREY | Kept.RAW,
    ),
    Format(
        "RAW",
        {
            "image/x-canon-cr2": (".cr2",),
            "image/x-canon-cr3": (".cr3",),
            "image/x-canon-crw": (".crw",),
            "image/x-fuji-raf": (".raf",),
            "image/x-kodak-dcr": (".dcr",),
            "image/x-kodak-kdc": (".kdc",),
            "image/x-minolta-mrw": (".mrw",),
            "image/x-nikon-nef": (".nef",),
            "image/x-nikon-nrw": (".nrw",),
            "image/x-olympus-orf": (".orf",),
            "image/x-panasonic-rw": (".raw",),
            "image/x-panasonic-rw2": (".rw2",),
            "image/x-pentax-pef": (".pef",),
            "image/x-sigma-x3f": (".x3f",),
            "image/x-sony-arw": (".arw",),
            "image/x-sony-sr2": (".sr2",),
            "image/x-sony-srf": (".srf",),
            "": (".3fr", ".erf", ".iiq", ".mef", ".mos", ".rwl", ".srw"),
        },
        magic=rb"FUJIFILM|II..\0\0HEAPCCDR|IIRO|IIRS|MMOR|IIU\0|\0MRM|FOVb|(II[*+]\0|MM\0[*+])....CR",
        brands=(b"crx ",),
        shared_magic=rb"II[*+]\0|MM\0[*+]",
        uti=("public.camera-raw-image",),
        opener="raw:open_raw",
        isolated=True,
        instead="TIFF",
    ),
)
"""In the order in which dialogs offer them; of two that a file could be, the first is taken."""

WRITTEN = tuple(each for each in FORMATS if each.writer and not each.instead)
"""Those that any photo can be saved as."""

READABLE = tuple(suffix for each in FORMATS for suffix in each.suffixes)
"""Endings that a dialog offers; other names open as well when their content is a photo."""

_BY_NAME = {each.name: each for each in FORMATS}
_BY_SUFFIX = {suffix: each for each in FORMATS for suffix in each.suffixes}


def by_name(name: str) -> Format:
    """The format of that name. Raises KeyError."""
    return _BY_NAME[name]


def by_suffix(suffix: str) -> Format | None:
    """The format that files of this ending have, in whatever case."""
    return _BY_SUFFIX.get(suffix.lower())


def recognised(head: bytes, suffix: str) -> Format | None:
    """What the first HEAD bytes of a file are the beginning of; None for no photo. suffix: tells RAW from TIFF."""
    named = by_suffix(suffix)
    if named is not None and named.is_coated(head):
        return named
    return next((each for each in FORMATS if each.begins(head)), None)


def of_file(path: Path) -> Format | None:
    """The format by the content; None for what cannot be read or is no photo."""
    with suppress(OSError, ValueError):  # whoever opens it will say why
        if path.is_file():
            with path.open("rb") as file:
                return recognised(file.read(HEAD), path.suffix)
    return None


def best_suffix(source: Path) -> str:
    """The ending to propose to whoever chooses one: for a RAW a DNG, which stays as open as it was."""
    format_ = of_file(source)
    return ".dng" if format_ is not None and format_.opener == by_name("DNG").opener else default_suffix(source)


def default_suffix(source: Path) -> str:
    """The ending for a mended photo: the original's where its format is written, its nearest relative's otherwise.

    A name without an ending, or with one that means no format, goes by the file's content. An ending of sequences
    becomes the format's own.
    """
    format_ = by_suffix(source.suffix)
    if (
        format_ is not None
        and format_.writer
        and not format_.instead
        and source.suffix.lower() not in format_.types.get("", ())
    ):
        return source.suffix
    format_ = format_ or of_file(source)
    if format_ is None:
        return source.suffix
    return by_name(format_.instead or format_.name).suffixes[0]
