"""How a photo was taken, from its EXIF, as photographers write it."""

from __future__ import annotations

from typing import Any

from PIL import ExifTags, Image
from PySide6.QtCore import QCoreApplication

from desktop.formatting import number

translate = QCoreApplication.translate

_PREFIX = b"Exif\0\0"


def camera_data(block: bytes | None) -> list[tuple[str, str]]:
    """Names and values, as far as the block (a TIFF structure without prefix) has them; none for a damaged one."""
    if not block:
        return []
    exif = Image.Exif()
    try:
        exif.load(_PREFIX + block)
        shot = exif.get_ifd(ExifTags.IFD.Exif)
    except Exception:  # a damaged block: Pillow meets it with errors of every kind, and the photo is there all the same
        return []
    tags = ExifTags.Base
    camera = " ".join(dict.fromkeys(_text(exif.get(tag)) for tag in (tags.Make, tags.Model) if _text(exif.get(tag))))
    rows = (
        (translate("camera", "Camera"), camera),
        (translate("camera", "Lens"), _text(shot.get(tags.LensModel))),
        (translate("camera", "Taken"), _text(shot.get(tags.DateTimeOriginal))),
        (translate("camera", "Exposure"), _exposure(shot)),
    )
    return [(name, value) for name, value in rows if value]


def exposure_of(block: bytes | None) -> str:
    """ISO, time, aperture and focal length in one line; "" where nothing is known."""
    return dict(camera_data(block)).get(translate("camera", "Exposure"), "")


def _exposure(shot: dict[int, Any]) -> str:
    tags = ExifTags.Base
    iso, time, aperture, length = (
        _number(shot.get(tag)) for tag in (tags.ISOSpeedRatings, tags.ExposureTime, tags.FNumber, tags.FocalLength)
    )
    parts = (
        f"ISO {round(iso)}" if iso else "",
        _seconds(time) if time else "",
        f"f/{number(aperture, 0 if aperture == round(aperture) else 1)}" if aperture else "",
        f"{number(length)} mm" if length else "",
    )
    return " · ".join(part for part in parts if part)


def _seconds(time: float) -> str:
    return f"1/{round(1 / time)} s" if time < 0.4 else f"{number(time, 0 if time == round(time) else 1)} s"


def _text(value: object) -> str:
    return value.replace("\0", " ").strip() if isinstance(value, str) else ""


def _number(value: object) -> float:
    try:
        first = value[0] if isinstance(value, tuple) else value
        return float(first)  # pyright: ignore[reportArgumentType]  # or it is no number
    except (TypeError, ValueError, ZeroDivisionError, IndexError):
        return 0.0
