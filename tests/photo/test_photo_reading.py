"""The kinds of files that photographers have, against what the libraries themselves say is in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from photo_samples import exif_block, levels
from PIL import Image, ImageCms, ImageOps

from core.photo.metadata import exif
from core.photo.read import read_photo

RGB16 = levels((48, 64, 3), 16)
RGB8 = levels((48, 64, 3), 8).astype(np.uint8)


def stored_levels(path: Path, peak: int) -> NDArray[Any]:
    return np.rint(read_photo(path).pixels * peak).astype(np.uint16)


@pytest.mark.parametrize(
    "options",
    [
        {"byteorder": ">"},
        {"compression": "lzw", "predictor": True},
        {"compression": "lzw", "predictor": True, "byteorder": ">"},
        {"compression": "deflate", "tile": (16, 16)},
        {"bigtiff": True},
        {"planarconfig": "separate"},
        {"planarconfig": "separate", "tile": (16, 32), "compression": "zlib"},
    ],
    ids=str,
)
def test_16_bit_tiff_in_full_depth(tmp_path: Path, options: dict[str, Any]):
    planar = "planarconfig" in options
    tifffile.imwrite(tmp_path / "a.tif", np.moveaxis(RGB16, -1, 0) if planar else RGB16, photometric="rgb", **options)
    assert read_photo(tmp_path / "a.tif").bits == 16
    np.testing.assert_array_equal(stored_levels(tmp_path / "a.tif", 65535), RGB16)


def test_16_bit_png_in_full_depth(tmp_path: Path):
    (tmp_path / "a.png").write_bytes(imagecodecs.png_encode(RGB16))
    np.testing.assert_array_equal(stored_levels(tmp_path / "a.png", 65535), RGB16)


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_16_bit_grey_is_not_white(tmp_path: Path, suffix: str):
    Image.fromarray(RGB16[..., 0]).save(tmp_path / f"a{suffix}")
    photo = read_photo(tmp_path / f"a{suffix}")
    assert photo.grey
    assert photo.bits == 16
    np.testing.assert_array_equal(np.rint(photo.pixels * 65535), np.broadcast_to(RGB16[..., :1], photo.pixels.shape))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_8_bit_modes(tmp_path: Path, mode: str, suffix: str):
    picture = Image.fromarray(RGB8).convert("L" if mode == "LA" else "RGB").convert(mode)
    if mode in ("LA", "RGBA"):
        picture.putalpha(Image.fromarray(RGB8[..., 1]))
    picture.save(tmp_path / f"a{suffix}")
    photo = read_photo(tmp_path / f"a{suffix}")
    shown = np.ones(picture.size[::-1], bool) if photo.alpha is None else photo.alpha > 0  # the rest is filled
    np.testing.assert_array_equal(np.rint(photo.pixels * 255)[shown], np.asarray(picture.convert("RGB"))[shown])
    assert photo.grey == (mode in ("1", "L", "LA"))
    assert (photo.alpha is not None) == (mode in ("LA", "RGBA"))
    if photo.alpha is not None:
        np.testing.assert_array_equal(np.rint(photo.alpha * 255), RGB8[..., 1])


def test_transparent_palette(tmp_path: Path):
    picture = Image.fromarray(RGB8).quantize(16)
    picture.save(tmp_path / "a.png", transparency=3)
    alpha = read_photo(tmp_path / "a.png").alpha
    assert alpha is not None
    np.testing.assert_array_equal(alpha == 0, np.asarray(picture) == 3)


def test_premultiplied_alpha_is_divided_out(tmp_path: Path):
    half = np.full((48, 64, 1), 32768, np.uint16)
    tifffile.imwrite(
        tmp_path / "a.tif", np.concatenate((RGB16 // 2, half), 2), photometric="rgb", extrasamples=["assocalpha"]
    )
    np.testing.assert_allclose(read_photo(tmp_path / "a.tif").pixels, RGB16 / 65535, atol=1e-4)


def test_white_is_zero(tmp_path: Path):
    tifffile.imwrite(tmp_path / "a.tif", RGB16[..., 0], photometric="miniswhite")
    np.testing.assert_array_equal(stored_levels(tmp_path / "a.tif", 65535)[..., 0], 65535 - RGB16[..., 0])


@pytest.mark.parametrize("suffix", [".jpg", ".tif"])
def test_inks_become_rgb_and_their_profile_goes(tmp_path: Path, suffix: str):
    inks = Image.new("CMYK", (32, 32), (255, 0, 0, 0))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()  # of no use for four inks
    inks.save(tmp_path / f"a{suffix}", icc_profile=profile)
    photo = read_photo(tmp_path / f"a{suffix}")
    np.testing.assert_allclose(photo.pixels[16, 16], (0, 1, 1), atol=0.02)
    assert photo.metadata.icc is None


def test_luma_and_chroma_become_rgb(tmp_path: Path):
    Image.new("RGB", (32, 32), (200, 40, 90)).convert("YCbCr").save(tmp_path / "a.tif")
    np.testing.assert_allclose(read_photo(tmp_path / "a.tif").pixels[3, 3] * 255, (200, 40, 90), atol=2)


def test_the_content_counts_and_not_the_name(tmp_path: Path):
    Image.fromarray(RGB8).save(tmp_path / "really-a.jpg", "PNG")
    assert read_photo(tmp_path / "really-a.jpg").format == "PNG"


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".tif"])
def test_orientation_is_applied_and_reset(tmp_path: Path, orientation: int, suffix: str):
    path = tmp_path / f"a{suffix}"
    block = exif_block(orientation)
    stored = Image.fromarray(RGB8).resize((24, 16))
    if suffix == ".tif":
        tifffile.imwrite(path, np.asarray(stored), photometric="rgb", extratags=[(274, 3, 1, orientation, True)])
    else:
        stored.save(path, exif=b"Exif\0\0" + block, lossless=True)  # lossless: for WebP, the others do not listen
    photo = read_photo(path)
    with Image.open(path) as image:
        expected = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    np.testing.assert_array_equal(np.rint(photo.pixels * 255), expected)
    assert exif.orientation(photo.metadata.exif) == 1


def test_resolution_turns_with_the_photo(tmp_path: Path):
    Image.fromarray(RGB8).save(tmp_path / "a.jpg", dpi=(300, 150), exif=b"Exif\0\0" + exif_block(6))
    assert read_photo(tmp_path / "a.jpg").metadata.dpi == (150, 300)
