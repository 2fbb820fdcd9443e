"""What is written comes back: pixels to the last bit, transparency, grey, profile, resolution."""

from __future__ import annotations

import io
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from photo_samples import levels, photo
from PIL import Image, ImageCms

from core.photo.options import WriteOptions
from core.photo.read import read_photo
from core.photo.write import write_photo

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SIDES = st.one_of(st.integers(1, 40), st.sampled_from((1, 2, 5000)))


@settings(max_examples=60, deadline=None)
@given(
    height=st.integers(1, 40),
    width=SIDES,
    upended=st.booleans(),
    bits=st.sampled_from((8, 16)),
    grey=st.booleans(),
    alpha=st.booleans(),
    suffix=st.sampled_from((".png", ".tif")),
    seed=st.integers(0, 1000),
)
def test_lossless_formats_return_every_level(
    tmp_path_factory: pytest.TempPathFactory,
    height: int,
    width: int,
    upended: bool,
    bits: int,
    grey: bool,
    alpha: bool,
    suffix: str,
    seed: int,
):
    if upended:
        height, width = width, height
    before = photo(height, width, bits=bits, grey=grey, alpha=alpha, seed=seed, icc=SRGB, xmp=b"<x/>", dpi=(300, 240))
    path = tmp_path_factory.mktemp("photo") / f"photo{suffix}"
    assert write_photo(before, path) == ()
    after = read_photo(path)
    pixels = after.pixels if after.hidden is None else after.hidden.put_back(after.pixels, 0)
    np.testing.assert_array_equal(pixels, before.pixels)
    assert (after.alpha is None) == (not alpha)
    if after.alpha is not None and before.alpha is not None:
        np.testing.assert_array_equal(after.alpha, before.alpha)
    assert (after.bits, after.grey, after.metadata.icc, after.metadata.xmp) == (bits, grey, SRGB, b"<x/>")
    assert after.metadata.dpi == pytest.approx((300, 240), abs=0.02)


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_files_larger_than_one_band_come_back(tmp_path: Path, suffix: str):
    before = photo(1500, 1100, bits=16)
    write_photo(before, tmp_path / f"large{suffix}")
    np.testing.assert_array_equal(read_photo(tmp_path / f"large{suffix}").pixels, before.pixels)


def test_a_16_bit_png_is_what_libpng_reads(tmp_path: Path):
    samples = levels((37, 53, 3), 16)
    before = photo(37, 53, bits=16)
    write_photo(before, tmp_path / "a.png")
    np.testing.assert_array_equal(imagecodecs.png_decode((tmp_path / "a.png").read_bytes()), samples)


def test_a_16_bit_tiff_is_what_tifffile_reads(tmp_path: Path):
    write_photo(photo(37, 53, bits=16), tmp_path / "a.tif")
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "a.tif"), levels((37, 53, 3), 16))


def test_every_16_bit_level_survives(tmp_path: Path):
    ramp = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    (tmp_path / "ramp.png").write_bytes(imagecodecs.png_encode(ramp))
    write_photo(read_photo(tmp_path / "ramp.png"), tmp_path / "again.tif")
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "again.tif"), ramp)


@pytest.mark.parametrize("suffix", [".jpg", ".webp"])
def test_lossy_formats_stay_close(tmp_path: Path, suffix: str):
    across = np.linspace(0, 1, 200, dtype=np.float32)
    before = photo(64, 200, icc=SRGB, xmp=b"<x/>").with_pixels(
        np.stack(np.broadcast_arrays(across, across[::-1], np.float32(0.5)), -1)[None].repeat(64, 0)
    )
    write_photo(before, tmp_path / f"a{suffix}")
    after = read_photo(tmp_path / f"a{suffix}")
    assert np.abs(after.pixels - before.pixels).max() < 0.05
    assert (after.metadata.icc, after.metadata.xmp, after.bits) == (SRGB, b"<x/>", 8)


def test_high_quality_jpeg_keeps_the_resolution_of_colours(tmp_path: Path):
    for quality, sampling in ((95, (1, 1)), (80, (2, 2))):
        write_photo(photo(32, 32), tmp_path / f"{quality}.jpg", WriteOptions(quality=quality))
        with Image.open(tmp_path / f"{quality}.jpg") as image:
            assert image.layer[0][1:3] == sampling  # pyright: ignore


def test_jpeg_says_what_it_cannot_hold(tmp_path: Path):
    before = photo(20, 20, bits=16, alpha=True, grey=True)
    notices = write_photo(before, tmp_path / "a.jpg")
    assert any("transparency" in notice for notice in notices)
    assert any("16 bits" in notice for notice in notices)
    after = read_photo(tmp_path / "a.jpg")
    assert after.grey
    assert after.alpha is None


def test_transparency_is_laid_on_white_in_jpeg(tmp_path: Path):
    before = photo(16, 16, alpha=True)
    assert before.alpha is not None
    before.alpha[:] = 0
    write_photo(before, tmp_path / "a.jpg")
    assert read_photo(tmp_path / "a.jpg").pixels.min() > 0.99


def test_webp_keeps_transparency(tmp_path: Path):
    before = photo(30, 40, alpha=True)
    write_photo(before, tmp_path / "a.webp")
    after = read_photo(tmp_path / "a.webp")
    assert after.alpha is not None
    np.testing.assert_array_equal(after.alpha, before.alpha)


def test_values_outside_the_range_are_clipped_and_broken_ones_are_black(tmp_path: Path):
    pixels = np.array([[[-0.5, 0.5, 1.5], [np.nan, np.inf, -np.inf]]], np.float32)
    write_photo(photo(1, 2).with_pixels(pixels), tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as image:
        assert np.asarray(image).tolist() == [[[0, 128, 255], [0, 255, 0]]]


def test_a_grey_photo_stays_grey_when_its_result_has_colour(tmp_path: Path):
    coloured = photo(12, 12).pixels
    write_photo(photo(12, 12, grey=True).with_pixels(coloured), tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as image:
        assert image.mode == "L"


def test_an_enlarged_photo_takes_its_alpha_along(tmp_path: Path):
    before = photo(10, 15, alpha=True)
    larger = before.with_pixels(np.zeros((20, 30, 3), np.float32))
    write_photo(larger, tmp_path / "a.png")
    after = read_photo(tmp_path / "a.png")
    assert after.alpha is not None
    assert after.alpha.shape == (20, 30)


def test_the_depth_can_be_chosen(tmp_path: Path):
    write_photo(photo(5, 5, bits=16), tmp_path / "a.tif", WriteOptions(bits=8))
    assert read_photo(tmp_path / "a.tif").bits == 8
    write_photo(photo(5, 5, bits=8), tmp_path / "b.png", WriteOptions(bits=16))
    assert read_photo(tmp_path / "b.png").bits == 16


def test_photos_that_other_programs_wrote_with_metadata_behind_the_pixels(tmp_path: Path):
    clean = imagecodecs.png_encode(levels((6, 6, 3), 16))
    stream = io.BytesIO()
    Image.new("RGB", (1, 1)).save(stream, "PNG", exif=b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0")
    written = stream.getvalue()
    start = written.index(b"eXIf") - 4
    chunk = written[start : start + 12 + int.from_bytes(written[start : start + 4], "big")]
    (tmp_path / "a.png").write_bytes(clean[:-12] + chunk + clean[-12:])
    assert read_photo(tmp_path / "a.png").metadata.exif == b"II*\0\x08\0\0\0\0\0\0\0\0\0"


def test_a_resolution_without_a_unit_is_none(tmp_path: Path):
    write_photo(photo(5, 5), tmp_path / "a.tif")
    assert read_photo(tmp_path / "a.tif").metadata.dpi is None
