"""Camera RAW, demosaiced by LibRaw. What it shows is left to the colours: exposure and white balance are the file's."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from typing import Any, BinaryIO

import numpy as np
import rawpy
import tifffile
from numpy.typing import NDArray

from core.photo.codecs import dng_tags
from core.photo.codecs.hot_pixels import fill_hot_pixels
from core.photo.codecs.source import Source, check_size, decoded
from core.photo.codecs.tiff_pages import raw_pages
from core.photo.colour.camera import Camera
from core.photo.metadata import exif
from core.photo.metadata.metadata import Metadata
from core.photo.metadata.tiff_exif import exif_of_tiff

_ORIENTATIONS = {0: 1, 3: 3, 5: 8, 6: 6}  # of LibRaw's turns
_LEAST_SHARE = 0.01  # of sites that are not 0, in a picture
_TAIL = 16
_LARGEST_PERIOD = 6
_FULL = 65535


def open_raw(file: BinaryIO, *, partial: bool = False) -> Source:
    """A RAW file of the disk as balanced linear colours of 16 bits. Raises TooLarge, and what LibRaw raises."""
    del partial
    about = dng_tags.read(file)
    with rawpy.imread(str(file.name)) as raw:
        check_size(raw.sizes.width, raw.sizes.height)
        _check_unpacked(raw, file)
        _fill_hot_pixels(raw)
        camera, multipliers = _camera(raw, about)
        turn = _ORIENTATIONS.get(raw.sizes.flip, 1)  # before LibRaw is asked not to turn, and forgets it
        whole = raw.raw_type == rawpy.RawType.Stack and raw.num_colors == 3
        pixels = _balanced(raw, multipliers) if whole else _demosaiced(raw, multipliers)
    left, top, width, height = about.crop
    if 0 < width <= pixels.shape[1] - left and 0 < height <= pixels.shape[0] - top:
        pixels = pixels[top : top + height, left : left + width]
    if pixels.shape[2] == 1:
        camera = replace(camera, grey=True)
    block = None
    with suppress(Exception):  # the camera's notes are in a TIFF coat, in most kinds of RAW
        block = exif.upright(exif_of_tiff(file))
    return decoded(pixels, Metadata(exif=block, raw=camera.packed()), bits=16, orientation=turn)


def _check_unpacked(raw: rawpy.RawPy, file: BinaryIO) -> None:
    """Raises ValueError where LibRaw found no picture: it fills with black what a file lacks, or decodes nothing."""
    sites: NDArray[Any] = raw.raw_image_visible if raw.raw_type == rawpy.RawType.Flat else raw.raw_image
    if np.count_nonzero(sites) < sites.size * _LEAST_SHARE or int(sites.min()) == int(sites.max()):
        raise ValueError("no picture")
    size = os.fstat(file.fileno()).st_size
    with suppress(tifffile.TiffFileError):
        for page in raw_pages(tifffile.TiffFile(file)):
            for offset, count in zip(page.dataoffsets, page.databytecounts, strict=False):
                if offset + count > size:
                    raise ValueError("cut short")
    empty = not sites[-max(len(sites) // _TAIL, 1) :].any()
    if empty and max(raw.black_level_per_channel) > 0:  # nothing that a sensor saw lies so far below black
        raise ValueError("cut short")


def _fill_hot_pixels(raw: rawpy.RawPy) -> None:
    if raw.raw_type != rawpy.RawType.Flat:
        return
    sites = raw.raw_image_visible
    pattern = raw.raw_colors_visible[:_LARGEST_PERIOD, :_LARGEST_PERIOD]
    rows = 2 if raw.raw_pattern is not None and raw.raw_pattern.shape == (2, 2) else len(pattern)
    if raw.num_colors == 1:
        pattern, rows = pattern[:1, :1], 1
    if min(sites.shape) >= 2 * _LARGEST_PERIOD:
        fill_hot_pixels(
            sites, pattern[:rows, :rows], float(min(raw.black_level_per_channel)), float(raw.white_level or 65535)
        )


def _camera(raw: rawpy.RawPy, about: dng_tags.DngTags) -> tuple[Camera, list[float]]:
    """What the colours mean, and by what LibRaw is to multiply them."""
    given = [float(value) for value in raw.camera_whitebalance]
    if not all(value > 0 for value in given[:3]):
        given = [float(value) for value in raw.daylight_whitebalance]
    if not all(value > 0 and np.isfinite(value) for value in given[:3]):
        given = [1.0, 1.0, 1.0, 1.0]
    red, green, blue = given[:3]
    most = max(red, green, blue)
    matrix = about.xyz_to_camera or tuple(float(value) for value in np.asarray(raw.rgb_xyz_matrix)[:3].ravel())
    camera = Camera(
        (red / most, green / most, blue / most),
        matrix if _is_sound(matrix) else (),
        about.exposure,
        about.model,
        order=about.order,
        tags=about.kept,
    )
    return camera, [red, green, blue, green]


def _is_sound(matrix: tuple[float, ...]) -> bool:
    return (
        len(matrix) == 9 and bool(np.isfinite(matrix).all()) and abs(np.linalg.det(np.reshape(matrix, (3, 3)))) > 1e-6
    )


def _balanced(raw: rawpy.RawPy, multipliers: list[float]) -> NDArray[np.uint16]:
    """Colours that a file holds whole, without LibRaw's own scaling, which takes black levels for those of four."""
    sites: NDArray[Any] = raw.raw_image_visible
    made = np.empty((*sites.shape[:2], 3), np.uint16)
    for colour in range(3):
        black, white = float(raw.black_level_per_channel[colour]), float(raw.white_level or _FULL)
        scale = np.float32(multipliers[colour] / max(multipliers) * _FULL / max(white - black, 1))
        made[..., colour] = np.rint(np.clip((sites[..., colour] - np.float32(black)) * scale, 0, _FULL))
    return made


def _demosaiced(raw: rawpy.RawPy, multipliers: list[float]) -> NDArray[np.uint16]:
    """Balanced colours, (height, width, 3) or (height, width, 1), unturned; nothing that the sensor saw is clipped."""
    pixels: Any = raw.postprocess(
        user_wb=multipliers,
        output_color=rawpy.ColorSpace.raw,
        gamma=(1, 1),
        output_bps=16,
        no_auto_bright=True,
        adjust_maximum_thr=0.0,
        highlight_mode=rawpy.HighlightMode.Ignore,
        user_flip=0,
    )
    if pixels.ndim == 2 or raw.num_colors == 1:
        return pixels.reshape(*pixels.shape[:2], -1)[..., :1]
    return pixels[..., :3]
