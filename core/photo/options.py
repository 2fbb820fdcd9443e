"""How a photo is to be written."""

from __future__ import annotations

from dataclasses import dataclass

DEPTHS = (8, 10, 12, 16)
SUBSAMPLINGS = ("4:4:4", "4:2:2", "4:2:0")
COMPRESSIONS = ("deflate", "lzw", "none")


@dataclass(frozen=True)
class WriteOptions:
    """What the one who saves may choose; the defaults keep as much as the format can.

    quality: 1 to 100, of JPEG, WebP, AVIF and JPEG XL (100 is lossless in the last two). bits: one of DEPTHS, or None
    for the photo's own; the format's next larger depth is taken, or its largest. strip: leave out EXIF, XMP and IPTC,
    and with them what is private. subsampling: of JPEG's and AVIF's colours, one of SUBSAMPLINGS, or None to go by the
    quality. compression: of TIFF, one of COMPRESSIONS. keep_times: the file gets the times of the original's.
    """

    quality: int = 95
    bits: int | None = None
    strip: bool = False
    subsampling: str | None = None
    compression: str = "deflate"
    keep_times: bool = True

    @property
    def sampling(self) -> str:
        """The subsampling to use: above quality 90 colours keep their full resolution, below they are halved."""
        return self.subsampling or ("4:4:4" if self.quality > 90 else "4:2:0")
