"""What photographers' files are like, beyond the four usual formats; each trap of a library once."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from formats_table import DOCUMENT, renewed
from photo_samples import ARTIST, exif_block, levels, photo, smooth
from PIL import Image
from profiles import PROFILES, profile

from core.api import Plan, RestoreRequest, Step, Task
from core.engine.restorer import Engine
from core.photo.colour.spaces import colour_space
from core.photo.metadata.metadata import Metadata
from core.photo.naming import output_path
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo


@pytest.mark.parametrize("kind", ["BMP", "GIF"])
def test_old_formats_are_read_and_come_back_as_png(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"a.{kind.lower()}"
    Image.fromarray(smooth()).quantize(200).convert("RGB" if kind == "BMP" else "P").save(path)
    with Image.open(path) as image:
        expected = np.asarray(image.convert("RGB"), np.float32) / np.float32(255)
    np.testing.assert_array_equal(read_photo(path).pixels, expected)
    assert output_path(path).name == "a-mended.png"


@pytest.mark.parametrize("suffix", [".avif", ".jxl"])
@pytest.mark.parametrize("alpha", [False, True])
def test_new_formats_come_back(tmp_path: Path, suffix: str, alpha: bool) -> None:
    path = tmp_path / f"a{suffix}"
    opacity = np.linspace(0, 1, 64, dtype=np.float32)[None].repeat(48, 0) if alpha else None
    given = Photo(
        smooth().astype(np.float32) / np.float32(255),
        opacity,
        Metadata(exif=exif_block(1), xmp=b"<x:xmpmeta>five stars"),
    )
    write_photo(given, path)
    back = read_photo(path)
    assert np.abs(back.pixels - given.pixels).mean() < 0.01
    assert (back.alpha is None) == (not alpha)
    assert back.metadata.xmp == given.metadata.xmp
    assert back.metadata.exif is not None
    assert ARTIST.encode() in back.metadata.exif


def test_jpeg_xl_keeps_16_bits(tmp_path: Path) -> None:
    given = photo(30, 40, bits=16)
    write_photo(given, tmp_path / "a.jxl", WriteOptions(quality=100))
    back = read_photo(tmp_path / "a.jxl")
    assert back.bits == 16
    np.testing.assert_allclose(back.pixels, given.pixels, atol=0.5 / 65535)


@pytest.mark.parametrize("bits", [10, 12])
@pytest.mark.parametrize("darkness", [1, 16])
def test_avif_keeps_its_depth_and_all_that_is_beside_the_picture(tmp_path: Path, bits: int, darkness: int) -> None:
    ramp = np.linspace(0, ((1 << bits) - 1) / darkness, 64 * 48).astype(np.uint16).reshape(48, 64, 1).repeat(3, 2)
    made = imagecodecs.avif_encode(ramp, level=100, bitspersample=bits, pixelformat="444", matrix=0)
    (tmp_path / "a.avif").write_bytes(made)
    opened = read_photo(tmp_path / "a.avif")
    assert opened.bits == bits
    metadata = Metadata(profile("Adobe RGB"), exif_block(1), b"<x:xmpmeta>five stars")
    given = replace(opened, metadata=metadata)
    write_photo(given, tmp_path / "b.avif", WriteOptions(quality=100))
    back = read_photo(tmp_path / "b.avif")
    assert (back.bits, back.metadata.icc, back.metadata.xmp) == (bits, given.metadata.icc, given.metadata.xmp)
    assert ARTIST.encode() in (back.metadata.exif or b"")
    np.testing.assert_allclose(back.pixels, opened.pixels, atol=3 / (1 << bits))
    write_photo(opened, tmp_path / "c.avif", WriteOptions(quality=100))
    assert (imagecodecs.avif_decode((tmp_path / "c.avif").read_bytes()) == ramp).all()


def test_what_has_more_bits_than_avif_gets_its_most(tmp_path: Path) -> None:
    (notice,) = write_photo(photo(16, 16, bits=16), tmp_path / "a.avif")
    assert "12 bits" in notice
    assert read_photo(tmp_path / "a.avif").bits == 12
    write_photo(read_photo(tmp_path / "a.avif"), tmp_path / "b.png")
    assert read_photo(tmp_path / "b.png").bits == 16


def test_pillow_reads_the_avif_that_we_put_together(tmp_path: Path) -> None:
    icc = profile("Display P3")
    write_photo(photo(20, 30, alpha=True, exif=exif_block(1), xmp=b"<x:xmpmeta/>", icc=icc), tmp_path / "a.avif")
    with Image.open(tmp_path / "a.avif") as image:
        image.load()
        assert (image.mode, image.size) == ("RGBA", (30, 20))
        assert image.info["icc_profile"] == icc
        assert image.info["xmp"] == b"<x:xmpmeta/>"
        assert image.getexif()[0x010F] == "Cam"


def test_a_rotated_avif_is_turned_once_and_its_exif_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.avif"
    Image.fromarray(smooth()).save(path, quality=95, exif=exif_block(6))
    back = read_photo(path)
    assert (back.width, back.height) == (48, 64)
    assert b"maker note" in (back.metadata.exif or b"")
    np.testing.assert_allclose(back.pixels, np.rot90(smooth(), -1) / 255, atol=0.05)
    assert read_photo(write(back, tmp_path / "b.avif")).width == 48


def test_an_animated_avif_gives_its_first_picture(tmp_path: Path) -> None:
    frames = [Image.fromarray(np.full((48, 64, 3), tone, np.uint8)) for tone in (40, 200)]
    frames[0].save(tmp_path / "a.avif", save_all=True, append_images=frames[1:])
    back = read_photo(tmp_path / "a.avif")
    assert back.pixels.mean() == pytest.approx(40 / 255, abs=0.02)
    assert "animated" in back.notices[0]


@pytest.mark.parametrize("dtype", ["float16", "float32"])
@pytest.mark.parametrize("planar", ["contig", "separate"])
def test_float_tiff_keeps_what_is_brighter_than_white(tmp_path: Path, dtype: str, planar: str) -> None:
    values = np.random.default_rng(0).random((20, 30, 3)).astype(dtype) * np.array(1.5, dtype)
    stored = values if planar == "contig" else np.moveaxis(values, 2, 0)
    tifffile.imwrite(tmp_path / "a.tif", stored, photometric="rgb", planarconfig=planar, metadata=None)
    photo = read_photo(tmp_path / "a.tif")
    assert float(photo.pixels.max()) <= 1  # as networks see it
    write_photo(photo, tmp_path / "b.tif")
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "b.tif"), values.astype(np.float32))


@pytest.mark.parametrize("byteorder", ["<", ">"])
@pytest.mark.parametrize("tile", [None, (16, 16)])
@pytest.mark.parametrize("compression", [None, "lzw", "zlib"])
def test_sixteen_bit_tiff_of_every_layout(
    tmp_path: Path, byteorder: str, tile: tuple[int, int] | None, compression: str | None
) -> None:
    samples = levels((40, 50, 3), 16)
    options: dict[str, Any] = {"photometric": "rgb", "tile": tile, "compression": compression, "metadata": None}
    tifffile.imwrite(tmp_path / "a.tif", samples, byteorder=byteorder, **options)  # pyright: ignore[reportArgumentType]
    np.testing.assert_array_equal(read_photo(tmp_path / "a.tif").pixels, samples.astype(np.float32) / np.float32(65535))


def test_grey_of_16_bits_is_not_white(tmp_path: Path) -> None:
    Image.fromarray(levels((20, 30), 16)).save(tmp_path / "a.png")
    assert 0.4 < read_photo(tmp_path / "a.png").pixels.mean() < 0.6


@pytest.mark.parametrize("compression", ["deflate", "lzw", "none"])
def test_tiff_compressions_lose_nothing(tmp_path: Path, compression: str) -> None:
    given = photo(70, 80, bits=16)
    write_photo(given, tmp_path / "a.tif", WriteOptions(compression=compression))
    np.testing.assert_array_equal(read_photo(tmp_path / "a.tif").pixels, given.pixels)
    with tifffile.TiffFile(tmp_path / "a.tif") as tiff:
        assert (tiff.pages.first.compression == 1) == (compression == "none")


def test_iptc_stays_in_jpeg_and_tiff(tmp_path: Path) -> None:
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", 12) + b"\x1c\x02\x19\0\x07wedding"
    write_photo(photo(16, 16, iptc=block), tmp_path / "a.jpg")
    assert read_photo(tmp_path / "a.jpg").metadata.iptc == block
    write(read_photo(tmp_path / "a.jpg"), tmp_path / "b.tif")
    assert read_photo(tmp_path / "b.tif").metadata.iptc == block
    (notice,) = write_photo(read_photo(tmp_path / "b.tif"), tmp_path / "c.png")
    assert "IPTC" in notice


def test_strip_takes_private_data_out_and_leaves_the_colours(tmp_path: Path) -> None:
    icc = profile("Display P3")
    given = photo(16, 16, exif=exif_block(1), xmp=b"<x:xmpmeta>", iptc=b"8BIM", icc=icc)
    write_photo(given, tmp_path / "a.jpg", WriteOptions(strip=True))
    back = read_photo(tmp_path / "a.jpg")
    assert (back.metadata.exif, back.metadata.xmp, back.metadata.iptc) == (None, None, None)
    assert back.metadata.icc == icc


def test_subsampling_is_as_asked(tmp_path: Path) -> None:
    for sampling, horizontal in (("4:4:4", 1), ("4:2:0", 2)):
        write_photo(photo(16, 16), tmp_path / "a.jpg", WriteOptions(subsampling=sampling), overwrite=True)
        with Image.open(tmp_path / "a.jpg") as image:
            assert image.layer[0][1] == horizontal  # pyright: ignore


@pytest.mark.parametrize("name", PROFILES)
def test_wide_colours_pass_unclipped(tmp_path: Path, name: str) -> None:
    icc = profile(name)
    given = levels((60, 60, 3), 16)
    tifffile.imwrite(tmp_path / "a.tif", given, photometric="rgb", iccprofile=icc, metadata=None)
    opened = read_photo(tmp_path / "a.tif")
    assert opened.pixels.min() < -0.05
    assert opened.pixels.max() > 1.02
    write_photo(opened, tmp_path / "b.tif")
    back = tifffile.imread(tmp_path / "b.tif")
    assert np.mean(back == given) > 0.99
    assert read_photo(tmp_path / "b.tif").metadata.icc == icc


@pytest.mark.parametrize("name", [None, *PROFILES])
def test_a_grey_gradient_of_16_bits_comes_back_exactly_at_strength_0(tmp_path: Path, name: str | None) -> None:
    gradient = np.arange(65536, dtype=np.uint16).reshape(256, 256, 1).repeat(3, 2)
    icc = None if name is None else profile(name)
    tifffile.imwrite(tmp_path / "a.tif", gradient, photometric="rgb", iccprofile=icc, metadata=None)
    opened = read_photo(tmp_path / "a.tif")
    outcome = Engine().run(request(opened, 0.0), lambda _: None)
    write_photo(opened.with_pixels(outcome.pixels), tmp_path / "b.tif")  # pyright: ignore
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "b.tif"), gradient)


def test_a_mended_gradient_keeps_its_levels(tmp_path: Path) -> None:
    gradient = np.arange(65536, dtype=np.uint16).reshape(256, 256, 1).repeat(3, 2)
    tifffile.imwrite(tmp_path / "a.tif", gradient, photometric="rgb", metadata=None)
    opened = read_photo(tmp_path / "a.tif")
    outcome = Engine().run(request(opened, 1.0), lambda _: None)
    write_photo(opened.with_pixels(outcome.pixels), tmp_path / "b.tif")  # pyright: ignore
    assert len(np.unique(tifffile.imread(tmp_path / "b.tif")[..., 1])) > 20_000


def test_colours_brighter_than_white_survive_the_network(tmp_path: Path) -> None:
    pixels = np.full((96, 96, 3), 0.5, np.float32)
    pixels[40:60, 40:60] = 1.6
    outcome = Engine().run(request(Photo(pixels, path=tmp_path), 1.0), lambda _: None)
    assert outcome.pixels[50, 50].min() > 1.4  # pyright: ignore


@pytest.mark.parametrize("name", PROFILES)
def test_colours_agree_with_littlecms(name: str) -> None:
    values = np.random.default_rng(2).random((50, 50, 3), np.float32)
    expected = imagecodecs.cms_transform(
        values, profile(name), imagecodecs.cms_profile("srgb"), colorspace="rgb", outcolorspace="rgb",
        outdtype="float32", intent=1,
    )  # fmt: skip
    space = colour_space(profile(name))
    assert space is not None
    space.to_working(ours := values.copy())
    inside = (expected > 0.02) & (expected < 1)
    assert np.abs(ours - expected)[inside].max() < 0.004


def request(opened: Photo, strength: float) -> RestoreRequest:
    return RestoreRequest(opened.pixels, Plan("", (Step(Task.DENOISE, "remove the noise", strength=strength),)))


def write(opened: Photo, path: Path) -> Path:
    write_photo(opened, path)
    return path


def test_the_document_tells_which_formats_there_are_and_what_they_keep() -> None:
    """When this fails: python tests/photo/formats_table.py."""
    document = DOCUMENT.read_text(encoding="utf-8")
    assert renewed(document) == document


@pytest.mark.parametrize(("primaries", "wide"), [(1, False), (12, True), (9, True)])
def test_a_space_that_avif_only_names_is_understood(tmp_path: Path, primaries: int, wide: bool) -> None:
    samples = np.dstack([levels((24, 24), 8), *[np.full((24, 24), 20)] * 2]).astype(np.uint8)
    made = imagecodecs.avif_encode(samples, level=100, pixelformat="444", primaries=primaries, transfer=13, matrix=0)
    (tmp_path / "a.avif").write_bytes(made)
    opened = read_photo(tmp_path / "a.avif")
    assert (opened.metadata.icc is not None, bool(opened.pixels.min() < -0.05)) == (wide, wide)
    write_photo(opened, tmp_path / "b.avif", WriteOptions(quality=100))
    assert (imagecodecs.avif_decode((tmp_path / "b.avif").read_bytes()) == samples).all()
