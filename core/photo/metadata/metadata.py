"""What a file holds beside the picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Metadata:
    """As bytes, so that what is not understood is kept too.

    icc: the ICC profile. exif: a TIFF structure (EXIF 2.32, section 4.5) without the "Exif" prefix. xmp: the packet.
    iptc: Photoshop's blocks with the IPTC record, as in JPEG's APP13 after its name. dpi: pixels per inch across and
    down. comment: JPEG's, or GIF's. texts: PNG's chunks of text, whole. gain_map: a JPEG file of what brighter screens
    add to the picture. film: what a motion photo carries behind its picture. cicp: the four codes of a colour space for
    bright screens (ITU-T H.273: primaries, curve, matrix, range), in place of a profile. raw: what a camera's linear
    colours mean (`core.photo.colour.camera`), in place of a profile. peak: the largest of float samples that go beyond
    white. scaled: so many of them do that white is meant to be there.
    """

    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    dpi: tuple[float, float] | None = None
    comment: bytes | None = None
    texts: bytes | None = None
    gain_map: bytes | None = None
    film: bytes | None = None
    cicp: bytes | None = None
    raw: bytes | None = None
    peak: float | None = None
    scaled: bool = False
