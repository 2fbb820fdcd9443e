"""What a file holds beside the picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Metadata:
    """As bytes, so that what is not understood is kept too.

    icc: the ICC profile. exif: a TIFF structure (EXIF 2.32, section 4.5) without the "Exif" prefix. xmp: the packet.
    iptc: Photoshop's blocks with the IPTC record, as in JPEG's APP13 after its name. dpi: pixels per inch across and
    down.
    """

    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    dpi: tuple[float, float] | None = None
