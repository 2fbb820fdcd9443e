"""TIFF files as scanners, scientists and odd programs write them: every kind of samples, pages in odd orders."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from core.photo.read import read_photo
from core.photo.write import write_photo

CASES = Path(__file__).parent / "cases"
DOWN, ACROSS = np.mgrid[0:60, 0:80]
RGB = np.dstack([ACROSS * 3, DOWN * 4, DOWN + ACROSS]).astype(np.uint8)
GREY = RGB[..., 0]
NO_INK = np.zeros_like(GREY)


@pytest.mark.parametrize(
    ("samples", "photometric", "bits", "expected"),
    [
        ((GREY // 2).astype(np.int8), "minisblack", 8, GREY // 2 / 127),
        (GREY.astype(np.int16) * 128, "minisblack", 16, GREY.astype(int) * 128 / 32767),
        (RGB.astype(np.int16) * 128, "rgb", 16, RGB.astype(int) * 128 / 32767),
        (GREY.astype(np.int16) - 300, "minisblack", 16, GREY * 0.0),
        ((RGB / 255).astype(np.float64), "rgb", 32, RGB / 255),
        ((RGB / 255).astype(np.float16), "rgb", 32, RGB / 255),
        (RGB.astype(np.uint32) << 24, "rgb", 16, RGB.astype(int) * 256 / 65535),
        (np.dstack([RGB / 255, NO_INK]).astype(np.float32), "separated", 16, 1 - RGB / 255),
        (np.dstack([RGB / 255, NO_INK]).astype(np.float64), "separated", 16, 1 - RGB / 255),
    ],
    ids=["int8", "int16", "int16 rgb", "negative", "float64", "float16", "uint32", "inks float32", "inks float64"],
)
def test_kinds_of_samples(
    tmp_path: Path, samples: NDArray[Any], photometric: str, bits: int, expected: NDArray[Any]
) -> None:
    tifffile.imwrite(tmp_path / "a.tif", samples, photometric=photometric)
    photo = read_photo(tmp_path / "a.tif")
    assert photo.bits == bits
    wanted = expected if expected.ndim == 3 else np.broadcast_to(expected[..., None], photo.pixels.shape)
    np.testing.assert_allclose(photo.pixels, wanted, atol=2e-3 if samples.dtype == np.float16 else 2e-5)
    write_photo(photo, tmp_path / "b.tif")
    back = read_photo(tmp_path / "b.tif")
    np.testing.assert_allclose(back.pixels, photo.pixels, atol=0 if bits == 32 else 0.5 / (2**bits - 1))


# L*, a* and b* of sRGB's colours on D50 (Bruce Lindbloom's calculator), and their bytes.
LAB = {
    (54.29, 80.81, 69.89): (255, 0, 0),
    (87.82, -79.29, 80.99): (0, 255, 0),
    (29.57, 68.30, -112.03): (0, 0, 255),
    (50.03, 0, 0): (119, 119, 119),
    (100, 0, 0): (255, 255, 255),
}


@pytest.mark.parametrize(("name", "zero"), [("cielab", 0), ("icclab", 128)])
@pytest.mark.parametrize("bits", [8, 16])
def test_lab_becomes_srgb(tmp_path: Path, name: str, zero: int, bits: int) -> None:
    unit, most = 1 << bits - 8, (1 << bits) - 1
    lab = np.array([[list(LAB)]], float)[0]
    stored = np.rint(np.dstack([lab[..., 0] / 100 * most, (lab[..., 1] + zero) * unit, (lab[..., 2] + zero) * unit]))
    samples = (stored.astype(np.int64) & most).astype(np.uint8 if bits == 8 else np.uint16)
    tifffile.imwrite(tmp_path / "a.tif", samples, photometric=name)
    photo = read_photo(tmp_path / "a.tif")
    assert photo.notices == ("Its Lab colours became RGB.",)
    np.testing.assert_allclose(photo.pixels[0] * 255, list(LAB.values()), atol=10 if bits == 8 else 0.8)


def test_a_palette_of_one_bit(tmp_path: Path) -> None:
    marks = ((ACROSS // 10 + DOWN // 10) % 2).astype(np.uint8)
    rows, palette = np.packbits(marks, axis=1).tobytes(), struct.pack("<6H", 65535, 0, 0, 32896, 0, 65535)
    tags = [(256, 80), (257, 60), (258, 1), (259, 1), (262, 3), (273, 140), (277, 1), (278, 60), (279, len(rows))]
    table = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    table += struct.pack("<HHII", 320, 3, 6, 8 + 2 + 12 * 10 + 4)
    data = b"II*\0" + struct.pack("<IH", 8, 10) + table + bytes(4) + palette
    (tmp_path / "a.tif").write_bytes(
        data.replace(struct.pack("<HHII", 273, 4, 1, 140), struct.pack("<HHII", 273, 4, 1, len(data))) + rows
    )
    pixels = np.rint(read_photo(tmp_path / "a.tif").pixels * 255)
    np.testing.assert_array_equal(pixels, np.where(marks[..., None] == 1, (0, 128, 255), (255, 0, 0)))


@pytest.mark.parametrize("extra", [["unassalpha"], ["unspecified"], ["unassalpha", "unspecified"]], ids=str)
def test_planes_with_extra_samples(tmp_path: Path, extra: list[str]) -> None:
    planes = np.stack([*np.moveaxis(RGB, -1, 0), *[GREY] * len(extra)])
    tifffile.imwrite(tmp_path / "a.tif", planes, photometric="rgb", planarconfig="separate", extrasamples=extra)
    photo = read_photo(tmp_path / "a.tif")
    shown = np.ones(RGB.shape[:2], bool) if photo.alpha is None else photo.alpha > 0  # the rest is filled
    np.testing.assert_array_equal(np.rint(photo.pixels * 255)[shown], RGB[shown])
    assert (photo.alpha is not None) == ("unassalpha" in extra)
    assert bool(photo.notices) == ("unspecified" in extra)


def test_the_photo_behind_a_thumbnail(tmp_path: Path) -> None:
    photo = read_photo(CASES / "thumbfirst.tif")
    assert (photo.width, photo.height, photo.format, photo.notices) == (256, 200, "TIFF", ())
    with tifffile.TiffWriter(tmp_path / "a.tif") as tiff:
        for step in (4, 1, 2):
            tiff.write(
                RGB[::step, ::step],
                photometric="rgb",
                subfiletype=int(step > 1),
                metadata=None,
                description=f"a {step}th of it",
            )
    np.testing.assert_array_equal(np.rint(read_photo(tmp_path / "a.tif").pixels * 255), RGB)
    assert b"a 1th" in (read_photo(tmp_path / "a.tif").metadata.exif or b"")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_pages_that_run_in_a_circle(tmp_path: Path, count: int) -> None:
    path = tmp_path / "a.tif"
    with tifffile.TiffWriter(path) as tiff:
        for _ in range(count):
            tiff.write(RGB, photometric="rgb")
    data = bytearray(path.read_bytes())
    first = at = struct.unpack_from("<I", data, 4)[0]
    while following := struct.unpack_from("<I", data, at + 2 + 12 * struct.unpack_from("<H", data, at)[0])[0]:
        at = following
    struct.pack_into("<I", data, at + 2 + 12 * struct.unpack_from("<H", data, at)[0], first)
    path.write_bytes(data)
    photo = read_photo(path)
    np.testing.assert_array_equal(np.rint(photo.pixels * 255), RGB)
    assert bool(photo.notices) == (count > 1)


def test_inks_are_told(tmp_path: Path) -> None:
    kinds: dict[str, Callable[[Path], object]] = {
        "a.jpg": lambda path: Image.new("CMYK", (16, 16), (0, 99, 0, 0)).save(path),
        "a.tif": lambda path: Image.new("CMYK", (16, 16), (0, 99, 0, 0)).save(path),
    }
    for name, save in kinds.items():
        save(tmp_path / name)
        assert read_photo(tmp_path / name).notices == ("Its CMYK colours became RGB.",)
