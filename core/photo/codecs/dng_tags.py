"""What a DNG says of its colours beside the samples (DNG 1.6, chapters 4 and 6), for the next DNG to say it again."""

from __future__ import annotations

import struct
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, BinaryIO

import numpy as np
import tifffile

from core.photo.codecs.tiff_pages import pages, raw_pages
from core.photo.metadata.ifd import read_directory

COLOR_MATRIX_1, COLOR_MATRIX_2, CALIBRATION_1, CALIBRATION_2, ANALOG_BALANCE = 50721, 50722, 50723, 50724, 50727
NEUTRAL, NEUTRAL_XY, EXPOSURE, EXPOSURE_OFFSET, ILLUMINANT_1, ILLUMINANT_2 = 50728, 50729, 50730, 51109, 50778, 50779
MODEL, FORWARD_1, FORWARD_2 = 50708, 50964, 50965
_CROP_FROM, _CROP_SIZE, _SCALE = 50719, 50720, 50718
_SIGNATURES, _PROFILES, _LOOKS = (50931, 50932), range(50936, 50943), (50981, 50982, 51107, 51108, 51110)
_KEPT = (
    COLOR_MATRIX_1, COLOR_MATRIX_2, CALIBRATION_1, CALIBRATION_2, ANALOG_BALANCE, EXPOSURE_OFFSET, ILLUMINANT_1,
    ILLUMINANT_2, FORWARD_1, FORWARD_2, 50731, 50732, 50735, *_SIGNATURES, *_PROFILES, *_LOOKS,
)  # fmt: skip
_DAYLIGHT = {1: 5500, 2: 4230, 3: 2850, 17: 2850, 18: 4874, 19: 6774, 20: 5500, 21: 6504, 22: 7504, 23: 5003, 24: 3200}
_D65 = 6504
_KINDS = {1: "B", 2: "s", 3: "H", 4: "I", 5: "II", 7: "B", 8: "h", 9: "i", 10: "ii", 11: "f", 12: "d"}


@dataclass(frozen=True)
class DngTags:
    """xyz_to_camera, exposure, model, order: as of `Camera`; kept: its tags. crop: left, top, width, height of the
    part that is shown, zeros where all of it is.
    """

    xyz_to_camera: tuple[float, ...] = ()
    exposure: float = 0.0
    model: str = ""
    order: str = "<"
    kept: dict[str, tuple[int, int, str]] = field(default_factory=dict[str, tuple[int, int, str]])
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)


def read(file: BinaryIO) -> DngTags:
    """Of a DNG; nothing of any other RAW, and of one whose tags make no sense."""
    with suppress(Exception):  # tifffile raises whatever it runs into
        tiff = tifffile.TiffFile(file)
        return _read(file, tiff)
    return DngTags()


def _read(file: BinaryIO, tiff: tifffile.TiffFile) -> DngTags:
    def read_at(at: int, size: int) -> bytes:
        file.seek(at)
        return file.read(size)

    first = pages(tiff)[0]
    order = "<" if tiff.byteorder == "<" else ">"
    values = read_directory(read_at, order, tiff.is_bigtiff, first.offset, {}).values
    model = values.get(MODEL, (2, 0, b""))[2].rstrip(b"\0").decode("utf-8", "replace")

    def numbers(tag: int) -> list[float]:
        return _numbers(values[tag], order) if tag in values else []

    exposure = sum([*numbers(EXPOSURE)[:1], *numbers(EXPOSURE_OFFSET)[:1]])
    kept = {str(tag): (kind, count, data.hex()) for tag, (kind, count, data) in values.items() if tag in _KEPT}
    raw = raw_pages(tiff)
    return DngTags(_matrix(numbers), exposure, model, order, kept, _crop(raw[0] if raw else first))


def _matrix(numbers: Any) -> tuple[float, ...]:
    """ColorMatrix of the light that is nearest to D65, with what belongs to this one camera."""
    found: list[tuple[float, list[float], list[float]]] = []
    for matrix, calibration, illuminant in (
        (COLOR_MATRIX_1, CALIBRATION_1, ILLUMINANT_1),
        (COLOR_MATRIX_2, CALIBRATION_2, ILLUMINANT_2),
    ):
        if len(values := numbers(matrix)) == 9:
            light = _DAYLIGHT.get(int((numbers(illuminant) or [0])[0]), 5000)
            found.append((abs(1 / light - 1 / _D65), values, numbers(calibration)))
    if not found:
        return ()
    _, values, calibration = min(found, key=lambda each: each[0])
    made = np.reshape(values, (3, 3))
    if len(calibration) == 9:
        made = np.reshape(calibration, (3, 3)) @ made
    if len(balance := numbers(ANALOG_BALANCE)) == 3:
        made = np.diag(balance) @ made
    return tuple(made.ravel().tolist())


def _crop(page: tifffile.TiffPage) -> tuple[int, int, int, int]:
    origin, size = page.tags.valueof(_CROP_FROM), page.tags.valueof(_CROP_SIZE)
    if origin is None or size is None or page.tags.valueof(_SCALE) not in (None, (1, 1, 1, 1)):
        return 0, 0, 0, 0
    (left, top), (width, height) = _pair(origin), _pair(size)
    return left, top, width, height


def _pair(value: Any) -> tuple[int, int]:
    """Two whole numbers, or two fractions."""
    if len(value) == 4:
        return round(value[0] / value[1]), round(value[2] / value[3])
    return int(value[0]), int(value[1])


def _numbers(value: tuple[int, int, bytes], order: str) -> list[float]:
    kind, count, data = value
    letters = _KINDS[kind]
    parts = struct.unpack(order + letters[0] * count * len(letters), data)
    if len(letters) == 1:
        return [float(part) for part in parts]
    return [over / under if under else 0.0 for over, under in zip(parts[::2], parts[1::2], strict=True)]
