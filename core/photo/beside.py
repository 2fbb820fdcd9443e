"""What lies beside a picture in its file, as far as the next file's format can hold it; all else is named."""

from __future__ import annotations

import io
from dataclasses import replace

from core.photo.codecs.source import FLOATS
from core.photo.format import Format, Kept
from core.photo.formats import WRITTEN
from core.photo.metadata.claims import honest
from core.photo.metadata.jpeg_parts import COMMENT, FILM, GAIN_MAP, TEXTS, marks_of
from core.photo.metadata.metadata import Metadata
from core.photo.photo import Photo
from core.translation import either, translate

_FIELDS = {
    "gain_map": (Kept.GAIN_MAP, GAIN_MAP),
    "film": (Kept.FILM, FILM),
    "comment": (Kept.COMMENT, COMMENT),
    "texts": (Kept.TEXT, TEXTS),
}
_QUALITY = 95


def with_what_fits(photo: Photo, format_: Format) -> tuple[Photo, tuple[str, ...]]:
    """The photo with what the format holds of all that is beside, and at most one sentence that names the rest.

    The photo has the depth that it will be written in.
    """
    metadata, lost = photo.metadata, list(photo.lost)
    for field, (flag, name) in _FIELDS.items():
        gone = not format_.keeps & flag or (field == "gain_map" and photo.retoned)
        if getattr(metadata, field) and gone:
            metadata = replace(metadata, **{field: None})
            lost.append(name)
    if metadata.gain_map:
        metadata = replace(metadata, gain_map=_fitting(metadata.gain_map, photo))
    size = len(metadata.gain_map or b"")
    metadata = replace(metadata, xmp=honest(metadata.xmp, gain_map=size, film=metadata.film is not None))
    names = ", ".join(translate(name) for name in dict.fromkeys(lost))
    told = (translate("Left out, as the new file cannot hold it: {what}.", what=names),) if names else ()
    return replace(photo, metadata=metadata), told


def with_its_light(photo: Photo, format_: Format) -> tuple[Photo, tuple[str, ...]]:
    """The photo in the space that the format can hold, and a sentence where that is less than its own."""
    metadata = photo.metadata
    if metadata.raw and not format_.keeps & Kept.RAW:
        return replace(photo, metadata=replace(metadata, raw=None), levels=None), ()
    if metadata.cicp and not format_.keeps & Kept.HDR:
        return replace(photo, metadata=replace(metadata, cicp=None), levels=None), (_dimmed(format_),)
    if metadata.peak is not None and photo.bits != FLOATS:
        return replace(photo, metadata=replace(metadata, peak=None, scaled=False), levels=None), (_dimmed(format_),)
    return photo, ()


def about_light(photo: Photo) -> tuple[str, ...]:
    """What there is to know when a photo with light beyond white is opened."""
    if not (photo.metadata.cicp or photo.metadata.peak):
        return ()
    kept = [each.name for each in WRITTEN if (each.keeps & Kept.HDR if photo.metadata.cicp else FLOATS in each.depths)]
    return (
        translate(
            "It has light beyond white (HDR) and is shown and mended as a picture for usual screens; saved as "
            "{formats} it keeps its light.",
            formats=either(kept),
        ),
    )


def _dimmed(format_: Format) -> str:
    return translate(
        "{name} holds no light beyond white (HDR); what is saved is the picture for usual screens.", name=format_.name
    )


def without_all(metadata: Metadata) -> Metadata:
    """Without whatever says something of people, places and cameras."""
    return replace(metadata, exif=None, xmp=None, iptc=None, comment=None, texts=None, film=None, gain_map=None)


def _fitting(gain_map: bytes, photo: Photo) -> bytes:
    """The gain map upright, and enlarged as the photo was; as it is where nothing of that happened."""
    from PIL import Image, ImageOps  # noqa: PLC0415  # core/photo/__init__.py

    factor = photo.enlarged
    if photo.turned == 1 and factor == 1:
        return gain_map
    with Image.open(io.BytesIO(gain_map)) as image:
        block = image.getexif()
        block[0x0112] = photo.turned
        upright = ImageOps.exif_transpose(image)
    size = (max(round(upright.width * factor), 1), max(round(upright.height * factor), 1))
    file = io.BytesIO()
    resized = upright.resize(size, Image.Resampling.BICUBIC) if factor != 1 else upright
    resized.info.pop("exif", None)
    resized.save(file, "JPEG", quality=_QUALITY, extra=marks_of(gain_map))
    return file.getvalue()
