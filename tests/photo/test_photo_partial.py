"""Truncated files are refused, or opened as far as they go when that is asked for."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from photo_samples import refusal, smooth
from PIL import Image

from core.errors import PhotoError
from core.photo.read import read_photo

TRUNCATED: dict[str, dict[str, Any]] = {
    "plain.tif": {},
    "strips.tif": {"rowsperstrip": 16},
    "lzw.tif": {"compression": "lzw"},
    "deflate.tif": {"compression": "zlib", "predictor": 2},
    "tiles.tif": {"compression": "zlib", "tile": (32, 32)},
    "planes.tif": {"compression": "zlib", "planarconfig": "separate"},
    "a.png": {},
    "deep.png": {},
    "a.gif": {},
}


@pytest.mark.parametrize("name", TRUNCATED)
def test_truncated_files_of_other_formats_are_opened_too_when_asked(tmp_path: Path, name: str) -> None:
    path, samples = tmp_path / name, np.random.default_rng(1).integers(90, 256, (160, 160, 3), dtype=np.uint8)
    if name.endswith(".tif"):
        stored = np.moveaxis(samples, 2, 0) if "planes" in name else samples
        tifffile.imwrite(path, stored, photometric="rgb", metadata=None, **TRUNCATED[name])
    elif name == "deep.png":
        path.write_bytes(imagecodecs.png_encode(samples.astype(np.uint16) * 257))
    else:
        Image.fromarray(samples).save(path, interlace=False)
    whole = read_photo(path).pixels
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert "cut short" in refusal(path)
    opened = read_photo(path, partial=True).pixels
    assert opened.shape == whole.shape
    np.testing.assert_array_equal(opened[:32, :, 0], whole[:32, :, 0])
    assert np.ptp(opened[150:, :, 2]) == 0  # black, or the first of a palette


def test_a_truncated_jpeg_is_opened_as_far_as_it_goes_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.fromarray(smooth(160, 160)).save(path, quality=95)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert "cut short" in refusal(path)
    opened = read_photo(path, partial=True)
    assert np.abs(opened.pixels[:40] - smooth(160, 160)[:40] / 255).mean() < 0.02
    assert opened.pixels[150:].max() < 0.6  # grey or black, where nothing is known


@pytest.mark.parametrize("kind", ["bmp", "gif", "jpg"])
def test_what_declares_too_much_is_refused_before_memory_is_taken_for_it(tmp_path: Path, kind: str) -> None:
    """As fuzzing found: 56 bytes of a BMP that asked for all the memory there is."""
    path = tmp_path / f"a.{kind}"
    Image.fromarray(smooth()).save(path)
    data = bytearray(path.read_bytes())
    at, form = {"bmp": (18, "<ii"), "gif": (6, "<HH"), "jpg": (data.find(b"\xff\xc0") + 5, ">HH")}[kind]
    data[at : at + struct.calcsize(form)] = struct.pack(form, 65_000, 65_000)
    path.write_bytes(data)
    with pytest.raises(PhotoError, match="500 megapixels"):
        read_photo(path, partial=True)
