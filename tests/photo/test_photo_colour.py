"""Any profile leads to the working colours and back, and what is not changed comes back to the bit."""

from __future__ import annotations

import io
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from photo_samples import levels
from PIL import Image, ImageCms
from profiles import PROFILES, grey_profile, ink_profile, profile, table_profile

from core.photo.colour.spaces import colour_space
from core.photo.read import read_photo
from core.photo.write import write_photo

SPACES = {**{name: profile(name) for name in PROFILES}, "tables": table_profile()}


def tiff(path: Path, samples: np.ndarray, icc: bytes) -> Path:
    kind = "rgb" if samples.ndim == 3 else "minisblack"
    tifffile.imwrite(path, samples, photometric=kind, iccprofile=icc, metadata=None)
    return path


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("name", SPACES)
def test_all_that_is_not_changed_comes_back_to_the_bit(tmp_path: Path, name: str, bits: int) -> None:
    samples = levels((60, 60, 3), bits).astype(f"u{bits // 8}")
    opened = read_photo(tiff(tmp_path / "a.tif", samples, SPACES[name]))
    pixels = opened.pixels.copy()
    pixels[20:40, 20:40] += 0.05
    write_photo(opened.with_pixels(pixels), tmp_path / "b.tif")
    back = tifffile.imread(tmp_path / "b.tif")
    assert read_photo(tmp_path / "b.tif").metadata.icc == SPACES[name]
    changed = (back != samples).any(2)
    assert changed[20:40, 20:40].mean() > 0.9
    changed[20:40, 20:40] = False
    assert not changed.any()


@pytest.mark.parametrize("name", SPACES)
def test_what_is_changed_changes_by_as_much(tmp_path: Path, name: str) -> None:
    samples = (levels((60, 60, 3), 16) // 2 + 16384).astype(np.uint16)
    opened = read_photo(tiff(tmp_path / "a.tif", samples, SPACES[name]))
    write_photo(opened.with_pixels(opened.pixels + np.float32(0.02)), tmp_path / "b.tif")
    again = read_photo(tmp_path / "b.tif")
    np.testing.assert_allclose(again.pixels - opened.pixels, 0.02, atol=0.02 if name == "tables" else 0.0005)
    assert (again.pixels - opened.pixels).mean() == pytest.approx(0.02, abs=0.002)


def test_tables_agree_with_the_printer_they_describe() -> None:
    """The tables are sampled from formulas; between the samples the tables are all there is to know."""
    space = colour_space(table_profile())
    assert space is not None
    grid = np.linspace(0, 1, 17, dtype=np.float32)
    values = np.stack(np.meshgrid(grid, grid, grid, indexing="ij"), -1).reshape(17, -1, 3)
    space.to_working(ours := values.copy())
    theirs = imagecodecs.cms_transform(
        values, table_profile(), imagecodecs.cms_profile("srgb"), colorspace="rgb", outcolorspace="rgb",
        outdtype="float32", intent=1,
    )  # fmt: skip
    inside = ((theirs > 0.01) & (theirs < 0.99)).all(2)
    assert inside.mean() > 0.3
    assert np.abs(ours - theirs)[inside].max() < 0.002


def test_an_enlarged_photo_goes_back_into_its_tables(tmp_path: Path) -> None:
    down, across = np.mgrid[0:32, 0:32]
    samples = (np.dstack([across, down, across]) * 6 + 30).astype(np.uint8)
    opened = read_photo(tiff(tmp_path / "a.tif", samples, table_profile()))
    write_photo(opened.with_pixels(opened.pixels.repeat(2, 0).repeat(2, 1)), tmp_path / "b.tif")
    back = tifffile.imread(tmp_path / "b.tif")[::2, ::2]
    assert np.abs(back.astype(int) - samples).mean() < 3


def test_a_profile_without_a_way_back_keeps_its_samples(tmp_path: Path) -> None:
    icc, samples = table_profile(way_back=False), levels((20, 20, 3), 16)
    opened = read_photo(tiff(tmp_path / "a.tif", samples, icc))
    assert opened.screen_icc == icc
    np.testing.assert_array_equal(opened.pixels, samples.astype(np.float32) / np.float32(65535))
    write_photo(opened, tmp_path / "b.tif")
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "b.tif"), samples)


def test_broken_tables_lead_nowhere() -> None:
    icc = bytearray(table_profile())
    icc[140:200] = bytes(60)
    assert colour_space(bytes(icc)) is None
    assert colour_space(bytes(icc[:1000])) is None


@pytest.mark.parametrize("icc", [None, ink_profile()])
def test_inks_of_16_bits_become_colours_of_16_bits(tmp_path: Path, icc: bytes | None) -> None:
    inks = np.zeros((256, 256, 4), np.uint16)
    inks[..., 3] = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    tifffile.imwrite(tmp_path / "a.tif", inks, photometric="separated", iccprofile=icc, metadata=None)
    opened = read_photo(tmp_path / "a.tif")
    assert (opened.bits, opened.metadata.icc, opened.notices) == (16, None, ("Its CMYK colours became RGB.",))
    assert len(np.unique(opened.pixels[..., 1])) > 20_000
    assert (opened.pixels[0, 0, 1], opened.pixels[-1, -1, 1]) == pytest.approx((1, 0), abs=0.1)


def test_inks_follow_their_profile(tmp_path: Path) -> None:
    inks = levels((40, 40, 4), 8).astype(np.uint8)
    Image.fromarray(inks, "CMYK").save(tmp_path / "a.tif", icc_profile=ink_profile())
    with Image.open(tmp_path / "a.tif") as image:
        srgb = ImageCms.createProfile("sRGB")
        transform = ImageCms.buildTransform(io.BytesIO(ink_profile()), srgb, "CMYK", "RGB")  # pyright: ignore
        theirs = np.asarray(ImageCms.applyTransform(image, transform))
    np.testing.assert_allclose(read_photo(tmp_path / "a.tif").pixels * 255, theirs, atol=1.5)


@pytest.mark.parametrize("gamma", [1.0, 1.8])
def test_grey_of_another_curve_passes_the_working_space(tmp_path: Path, gamma: float) -> None:
    ramp = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    opened = read_photo(tiff(tmp_path / "a.tif", ramp, grey_profile(gamma)))
    assert opened.grey
    middle = 0.5**gamma  # of light
    expected = 1.055 * middle ** (1 / 2.4) - 0.055
    assert opened.pixels[128, 0, 0] == pytest.approx(expected, abs=0.001)
    write_photo(opened, tmp_path / "b.tif")
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "b.tif"), ramp)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(SPACES)), st.lists(st.integers(0, 65535), min_size=3, max_size=3))
def test_any_colour_returns_from_the_working_space(name: str, colour: list[int]) -> None:
    space = colour_space(SPACES[name])
    assert space is not None
    given = np.array([[colour]], np.float32) / np.float32(65535)
    space.to_working(pixels := given.copy())
    np.testing.assert_array_equal(space.returned(pixels, given), given)
    if name != "tables":
        space.from_working(pixels)
        assert np.abs(pixels - given).max() < 1 / 1000  # single precision; dark and saturated colours are the worst
