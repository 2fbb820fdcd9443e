"""Writing linear DNG (DNG 1.6, chapter 4): a camera's demosaiced colours, mended, with the white balance still free."""

from __future__ import annotations

import struct
from typing import Any, BinaryIO

import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import Image

from core.photo.codecs.dng_tags import COLOR_MATRIX_1, EXPOSURE, ILLUMINANT_1, MODEL, NEUTRAL
from core.photo.codecs.quantise import quantised
from core.photo.colour.camera import XYZ_OF_SRGB, Camera
from core.photo.metadata import exif
from core.photo.metadata.ifd import Directory, entries
from core.photo.metadata.tiff_exif import ExtraTag, attach, extra_tags, first_directory
from core.photo.options import WriteOptions
from core.photo.photo import Photo

_LINEAR_RAW, _PHOTOMETRIC = 34892, 262
_VERSION, _BACKWARD, _BLACK, _WHITE, _SCALE, _CROP_FROM, _CROP_SIZE = 50706, 50707, 50714, 50717, 50718, 50719, 50720
_NOISE_DONE, _ORIGINAL = 50935, 50827
_BYTES, _ASCII, _SHORT, _LONG, _FRACTIONS, _SIGNED_FRACTIONS = 1, 2, 3, 4, 5, 10
_XMP_TAG, _D65 = 700, 21
_UNIT = 10_000
_PREVIEW = 1024
_FULL = 65535
_FIELD = 32


def write_dng(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """A DNG of 16 bits of a photo that was a RAW. A preview lies beside the picture."""
    assert photo.metadata.raw is not None  # what is no RAW has been refused
    camera = Camera.unpacked(photo.metadata.raw)
    count = 1 if camera.grey else 3
    metadata = photo.metadata
    order: exif.Order = exif.byte_order(metadata.exif) if metadata.exif else "<"
    first = first_directory(metadata.exif) if metadata.exif else Directory()
    samples = _unbalanced(_with_its_light(np.concatenate(list(quantised(photo, count, 16))), photo), camera)
    with tifffile.TiffWriter(file, byteorder=order) as tiff:
        tiff.write(
            samples if count > 1 else samples[..., 0],
            photometric=_LINEAR_RAW if count > 1 else "minisblack",  # tifffile knows linear colours alone
            planarconfig="contig" if count > 1 else None,
            subfiletype=0,
            subifds=1,
            rowsperstrip=photo.height,
            extratags=[*extra_tags(first, order), *_tags(camera, photo, count, order)],
            metadata=None,
            software=False,
        )
        preview = _preview(photo)
        tiff.write(
            np.asarray(preview),
            photometric="rgb",
            subfiletype=1,
            rowsperstrip=preview.height,
            compression="jpeg",
            compressionargs={"level": 90},
            metadata=None,
            software=False,
        )
    if first.children:
        attach(file, first, order)
    if count == 1:
        _set_photometric(file, order)


def _set_photometric(file: BinaryIO, order: str) -> None:
    def read_at(at: int, size: int) -> bytes:
        file.seek(at)
        return file.read(size)

    start = struct.unpack(order + "I", read_at(4, 4))[0]
    (cell,) = (entry.at for entry in entries(read_at, order, start) if entry.tag == _PHOTOMETRIC)
    file.seek(cell)
    file.write(struct.pack(order + "H", _LINEAR_RAW))


def _with_its_light(samples: NDArray[np.uint16], photo: Photo) -> NDArray[np.uint16]:
    """With the mean light that every part of the file had: averages of encoded colours, as networks make of noise, are
    darker than those of light.
    """
    if photo.levels is None or photo.retoned:
        return samples
    given = np.asarray(photo.levels)
    gone = _means(given[..., : samples.shape[2]]) - _means(samples)
    height, width = samples.shape[:2]
    for channel in range(samples.shape[2]):
        smooth = Image.fromarray(gone[..., channel]).resize((width, height), Image.Resampling.BILINEAR)
        own = samples[..., channel]
        own[:] = np.rint(np.clip(own + np.asarray(smooth), 0, _FULL))
    return samples


def _means(samples: NDArray[Any]) -> NDArray[np.float32]:
    """Of squares of some sites a side."""
    starts = [np.arange(0, max(size - _FIELD // 2, 1), _FIELD) for size in samples.shape[:2]]
    sums = np.add.reduceat(np.add.reduceat(samples, starts[0], 0, dtype=np.float64), starts[1], 1)
    sides = [
        np.diff([*start.tolist(), size]).astype(np.float64)
        for start, size in zip(starts, samples.shape[:2], strict=True)
    ]
    return (sums / (sides[0][:, None, None] * sides[1][None, :, None])).astype(np.float32)


def _unbalanced(samples: NDArray[np.uint16], camera: Camera) -> NDArray[np.uint16]:
    """The camera's own colours, in place, full scale being what its sensor can tell apart."""
    for channel in range(samples.shape[2]):
        own = samples[..., channel]
        own[:] = np.rint(np.minimum(own * np.float32(1 / camera.balance[channel]), _FULL))
    return samples


def _tags(camera: Camera, photo: Photo, count: int, order: str) -> list[ExtraTag]:
    """What says what the samples mean; of a DNG's own tags those that still hold."""
    balance = np.array(camera.balance)
    neutral = balance.min() / balance
    name = camera.model or "Photomend linear RAW"
    made: dict[int, ExtraTag] = {
        _VERSION: (_VERSION, _BYTES, 4, (1, 6, 0, 0), True),
        _BACKWARD: (_BACKWARD, _BYTES, 4, (1, 4, 0, 0), True),
        MODEL: (MODEL, _ASCII, len(name.encode()) + 1, name.encode() + b"\0", True),
        _BLACK: (_BLACK, _SHORT, count, (0,) * count, True),
        _WHITE: (_WHITE, _LONG, count, (_FULL,) * count, True),
        _SCALE: (_SCALE, _FRACTIONS, 2, (1, 1, 1, 1), True),
        _CROP_FROM: (_CROP_FROM, _LONG, 2, (0, 0), True),
        _CROP_SIZE: (_CROP_SIZE, _LONG, 2, (photo.width, photo.height), True),
        EXPOSURE: _fractions(EXPOSURE, [camera.exposure], signed=True),
        _NOISE_DONE: _fractions(_NOISE_DONE, [1.0]),
    }
    if count == 3:
        made[NEUTRAL] = _fractions(NEUTRAL, neutral.tolist())
        kept = {int(tag): value for tag, value in camera.tags.items()}
        for tag, (kind, items, data) in kept.items():
            made[tag] = (
                tag,
                kind,
                items,
                _as_tifffile_takes(bytes.fromhex(data), kind, items, camera.order, order),
                True,
            )
        if COLOR_MATRIX_1 not in made:
            matrix = camera.xyz_to_camera or np.linalg.inv(XYZ_OF_SRGB).ravel().tolist()
            made[COLOR_MATRIX_1] = _fractions(COLOR_MATRIX_1, matrix, signed=True)
            made[ILLUMINANT_1] = (ILLUMINANT_1, _SHORT, 1, (_D65,), True)
    if photo.metadata.xmp:
        made[_XMP_TAG] = (_XMP_TAG, _BYTES, len(photo.metadata.xmp), photo.metadata.xmp, True)
    return list(made.values())


def _fractions(tag: int, values: Any, *, signed: bool = False) -> ExtraTag:
    halves = tuple(half for value in values for half in (round(value * _UNIT), _UNIT))
    return (tag, _SIGNED_FRACTIONS if signed else _FRACTIONS, len(values), halves, True)


def _as_tifffile_takes(data: bytes, kind: int, items: int, given: str, wanted: str) -> bytes | tuple[Any, ...]:
    """Numbers instead of bytes in another order, and instead of fractions, each of whose halves it takes for one."""
    letters = {3: "H", 4: "I", 5: "II", 8: "h", 9: "i", 10: "ii", 11: "f", 12: "d"}.get(kind)
    if letters is None:
        return data
    return struct.unpack(given + letters[0] * items * len(letters), data)


def _preview(photo: Photo) -> Image.Image:
    """What the photo looks like, in sRGB."""
    step = max(max(photo.height, photo.width) // (2 * _PREVIEW), 1)
    few = np.clip(np.nan_to_num(photo.pixels[::step, ::step]), 0, 1)
    image = Image.fromarray(np.rint(few * 255).astype(np.uint8))
    image.thumbnail((_PREVIEW, _PREVIEW))
    return image
