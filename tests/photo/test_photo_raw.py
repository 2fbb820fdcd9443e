"""RAW keeps its exposure and colours, loses its hot pixels, and leaves as DNG with the white balance still free."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import rawpy
import tifffile
from numpy.typing import NDArray
from photo_samples import ARTIST, refusal
from PIL import Image

from core.errors import PhotoError
from core.photo.codecs.hot_pixels import fill_hot_pixels
from core.photo.colour.camera import Camera
from core.photo.colour.srgb import srgb_decode
from core.photo.naming import free_name, output_path
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo

CASES = Path(__file__).parent / "cases"
SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
BAYER = np.array([[0, 1], [1, 2]], np.uint8)
MATRIX = (0.9, -0.3, -0.1, -0.4, 1.2, 0.2, 0.0, 0.2, 0.6)
WHITE, BLACK = 15_512, 512


def light(exposure: float = 1.0) -> NDArray[np.float64]:
    """A smooth scene as a camera's three colours see it, 0..1, with a neutral patch."""
    down, across = np.mgrid[0:200, 0:256]
    scene = np.dstack([0.1 + across / 700, 0.15 + down / 400, 0.3 - across / 1200])
    scene[60:140, 80:180] = np.array([0.25, 0.5, 0.35])  # grey, for the neutral below
    return scene * exposure


def dng(
    path: Path, scene: NDArray[np.float64], *tags: tuple[Any, ...], linear: bool = False, noise: float = 0.0
) -> Path:
    """As a camera writes it: Bayer's mosaic, or linear colours."""
    samples = scene + np.random.default_rng(0).normal(0, noise, scene.shape)
    if not linear:
        down, across = np.mgrid[0 : scene.shape[0], 0 : scene.shape[1]]
        samples = np.take_along_axis(samples, BAYER[down % 2, across % 2][..., None].astype(int), 2)[..., 0]
    stored = np.rint(samples * (WHITE - BLACK) + BLACK).clip(0, 65535).astype(np.uint16)
    own = [
        (50706, 1, 4, (1, 4, 0, 0), True),
        (50708, 2, 5, b"Test\0", True),
        (271, 2, 4, b"Cam\0", True),
        (315, 2, len(ARTIST.encode()) + 1, ARTIST.encode() + b"\0", True),
        (50721, 10, 9, tuple(n for v in MATRIX for n in (round(v * 10000), 10000)), True),
        (50728, 5, 3, (5, 10, 10, 10, 7, 10), True),
        (50778, 3, 1, 21, True),
        (50714, 3, 1, BLACK, True) if not linear else (50714, 3, 3, (BLACK,) * 3, True),
        (50717, 3, 1, WHITE, True) if not linear else (50717, 3, 3, (WHITE,) * 3, True),
        *([] if linear else [(33421, 3, 2, (2, 2), True), (33422, 1, 4, (0, 1, 1, 2), True)]),
    ]
    given = {tag[0] for tag in tags}
    photometric = 34892 if linear else 32803
    with tifffile.TiffWriter(path) as tiff:
        tiff.write(
            stored,
            photometric=photometric,
            planarconfig="contig" if linear else None,
            extratags=[*(tag for tag in own if tag[0] not in given), *tags],
            metadata=None,
        )
    return path


def developed(path: Path, colours: rawpy.ColorSpace = rawpy.ColorSpace.sRGB) -> NDArray[np.float64]:
    """By LibRaw, linear and not brightened."""
    with rawpy.imread(str(path)) as raw:
        made = raw.postprocess(
            use_camera_wb=True,
            output_bps=16,
            no_auto_bright=True,
            gamma=(1, 1),
            adjust_maximum_thr=0.0,
            output_color=colours,
        )
    return made.astype(np.float64) / 65535


def linear(photo: Photo) -> NDArray[np.float64]:
    return srgb_decode(photo.pixels.astype(np.float64))


def test_frames_three_stops_apart_stay_three_stops_apart(tmp_path: Path) -> None:
    bright, dark = (linear(read_photo(dng(tmp_path / f"{stops}.dng", light(2.0**-stops)))) for stops in (0, 3))
    np.testing.assert_allclose(bright[10:-10, 10:-10] / 8, dark[10:-10, 10:-10], atol=2e-3)


def test_the_light_and_white_balance_are_those_of_the_file(tmp_path: Path) -> None:
    pixels = linear(read_photo(dng(tmp_path / "a.dng", light())))
    np.testing.assert_allclose(pixels[90:110, 100:160], 0.5, atol=3e-3)  # the patch is grey, at its own light
    shown = np.clip(pixels, 0, 1)
    np.testing.assert_allclose(shown[5:-5, 5:-5], developed(tmp_path / "a.dng")[5:-5, 5:-5], atol=0.02)


@pytest.mark.parametrize("stops", [-1.0, 1.0])
def test_baseline_exposure_counts_and_clips_nothing(tmp_path: Path, stops: float) -> None:
    tag = (50730, 10, 1, (round(stops * 100), 100), True)
    plain = read_photo(dng(tmp_path / "a.dng", light()))
    lifted = read_photo(dng(tmp_path / "b.dng", light(), tag))
    dark = linear(plain).max(2) < 0.2
    np.testing.assert_allclose(linear(lifted)[dark], linear(plain)[dark] * 2**stops, atol=3e-3)
    assert float(lifted.pixels[:, :, 1].max()) < 1


def test_brightening_is_a_wish_and_makes_frames_alike(tmp_path: Path) -> None:
    """Dark or darker, the lightest parts come to white and nothing is clipped; a DNG of it says the same light."""
    shown = [read_photo(dng(tmp_path / f"{stops}.dng", light(2.0**-stops)), brighten=True) for stops in (1, 4)]
    for photo in shown:
        assert 0.9 < np.quantile(photo.pixels.max(2), 0.99) < 1.001
        assert photo.levels is not None
        assert np.mean(photo.levels == 65535) < 0.001
    apart = np.abs(linear(shown[1]) - linear(shown[0]))[10:-10, 10:-10]
    assert np.quantile(apart, 0.999) < 0.02
    write_photo(shown[1], tmp_path / "b.dng")
    np.testing.assert_allclose(read_photo(tmp_path / "b.dng").pixels, shown[1].pixels, atol=2e-3)


def test_brightening_leaves_what_is_bright_or_black(tmp_path: Path) -> None:
    path = dng(tmp_path / "a.dng", light(3.0))
    np.testing.assert_array_equal(read_photo(path, brighten=True).pixels, read_photo(path).pixels)
    camera = Camera((0.5, 1.0, 0.7), MATRIX, 0.3)
    assert camera.brightened(np.zeros((8, 8, 3), np.float32)) == (camera, 1.0)


def test_orientation_and_crop(tmp_path: Path) -> None:
    crop = ((50719, 4, 2, (6, 8), True), (50720, 4, 2, (240, 180), True))
    whole = read_photo(dng(tmp_path / "a.dng", light()))
    cropped = read_photo(dng(tmp_path / "b.dng", light(), *crop))
    np.testing.assert_array_equal(cropped.pixels, whole.pixels[8:188, 6:246])
    turned = read_photo(dng(tmp_path / "c.dng", light(), (274, 3, 1, 6, True)))
    np.testing.assert_allclose(turned.pixels, np.rot90(whole.pixels, -1), atol=1e-6)


def test_linear_colours_are_read_too(tmp_path: Path) -> None:
    mosaic, colours = (
        linear(read_photo(dng(tmp_path / f"{kind}.dng", light(), linear=kind))) for kind in (False, True)
    )
    np.testing.assert_allclose(colours[64:136, 84:176], mosaic[64:136, 84:176], atol=2e-3)


def test_what_holds_no_picture_is_refused(tmp_path: Path) -> None:
    """As cameras' files are that were stripped of their samples: all black, one value, or a stray few."""
    for name, scene in (("a", np.full((64, 64, 3), -0.05)), ("b", np.full((64, 64, 3), 0.3))):
        assert "damaged or cut short" in refusal(dng(tmp_path / f"{name}.dng", scene))
    stray = np.full((64, 64, 3), -0.05)
    stray[::20, ::20] = 0.3
    assert "damaged or cut short" in refusal(dng(tmp_path / "c.dng", stray))
    path = dng(tmp_path / "d.dng", light())
    path.write_bytes(path.read_bytes()[:-20_000])
    assert "damaged or cut short" in refusal(path)


def test_a_black_lower_edge_is_a_picture(tmp_path: Path) -> None:
    scene = light()
    scene[150:] = 0
    assert read_photo(dng(tmp_path / "a.dng", scene)).height == 200


def test_hot_pixels_are_gone() -> None:
    hot, clean = (read_photo(CASES / f"{name}.dng").pixels for name in ("hot", "bayer"))
    with rawpy.imread(str(CASES / "hot.dng")) as a, rawpy.imread(str(CASES / "bayer.dng")) as b:
        places = np.argwhere(a.raw_image_visible != b.raw_image_visible)
        naive, sound = (raw.postprocess(no_auto_bright=True, adjust_maximum_thr=0.0) for raw in (a, b))
    assert len(places) == 60
    before = [np.abs(naive[y, x].astype(int) - sound[y, x]).max() / 255 for y, x in places]
    after = [np.abs(hot[y, x] - clean[y, x]).max() for y, x in places]
    assert np.mean(before) > 0.4
    assert np.mean(after) < 0.08


def test_hot_sites_of_the_case_get_what_was_there() -> None:
    """The median of the neighbours is off by 0.078 of the range, and by 0.50 at the worst of them."""
    with rawpy.imread(str(CASES / "hot.dng")) as a, rawpy.imread(str(CASES / "bayer.dng")) as b:
        hot, sound = a.raw_image_visible.copy(), b.raw_image_visible.astype(np.float32)
        black, white = float(min(a.black_level_per_channel)), float(a.white_level)
        places = hot != sound
        fill_hot_pixels(hot, a.raw_colors_visible[:2, :2], black, white)
    off = (hot - sound)[places] / (white - black)
    assert np.sqrt(np.mean(off**2)) < 0.05
    assert np.abs(off).max() < 0.2


@pytest.mark.parametrize("filters", [np.zeros((1, 1), np.uint8), BAYER])
def test_edges_go_on_through_hot_sites(filters: NDArray[np.uint8]) -> None:
    """In a photo, where the neighbours of a site differ: nearer by a fifth than their median, which breaks edges."""
    with Image.open(SAMPLES / "coffee.png") as image:
        scene = (np.asarray(image.convert("RGB"))[:398, :598].astype(np.float32) / 255) ** 2.2
    size = len(filters)
    colours = np.tile(filters, (scene.shape[0] // size, scene.shape[1] // size))
    clean = (512 + np.take_along_axis(scene, colours[..., None].astype(int), 2)[..., 0] * 12_000).astype(np.uint16)
    damaged = clean.copy()
    damaged[10:-10:7, 10:-10:9] = 16_383
    places = damaged != clean
    step = 2 * size - 2 or 1  # to the next site of the same colour
    around = [np.roll(clean, (y * step, x * step), (0, 1)) for y in (-1, 0, 1) for x in (-1, 0, 1) if y or x]
    edges = places & (np.ptp(around, axis=0) > 1500)
    fill_hot_pixels(damaged, filters, 512, 16_383)
    edges &= damaged != 16_383
    assert edges.sum() > 100

    def off(values: NDArray[Any]) -> float:
        return float(np.sqrt(np.mean((values[edges].astype(np.float64) - clean[edges]) ** 2)))

    assert off(damaged) < 0.8 * off(np.median(around, axis=0))


@pytest.mark.parametrize("period", [1, 2, 6])
def test_hot_and_dead_sites_are_told_from_stars(period: int) -> None:
    rng = np.random.default_rng(0)
    colours = {1: np.zeros((1, 1), np.uint8), 2: BAYER}.get(period, rng.permutation(np.arange(36) % 3).reshape(6, 6))
    down, across = np.mgrid[0:120, 0:120]
    sky = rng.normal(1500, 40, (120, 120))
    stars = rng.integers(20, 100, (12, 2))
    for y, x in stars:
        sky += 14_000 * np.exp(-((down - y) ** 2 + (across - x) ** 2) / 2)
    clean = sky.clip(0, 16_383).astype(np.uint16)
    damaged = clean.copy()
    bad = [tuple(rng.integers(0, 120, 2)) for _ in range(30)]
    bad = [site for site in bad if min(np.hypot(site[0] - y, site[1] - x) for y, x in stars) > 8]
    for number, site in enumerate(bad):
        damaged[site] = 0 if number % 3 == 0 else 16_383
    fill_hot_pixels(damaged, colours.astype(np.uint8), 512, 16_383)
    difference = np.abs(damaged.astype(int) - clean)
    assert all(difference[site] < 400 for site in bad)
    assert difference.max() < 400


def test_a_dng_says_what_the_raw_said(tmp_path: Path) -> None:
    source = dng(tmp_path / "a.dng", light(), (50730, 10, 1, (50, 100), True), noise=0.01)
    photo = read_photo(source)
    assert write_photo(photo, tmp_path / "b.dng") == ()
    back = read_photo(tmp_path / "b.dng")
    np.testing.assert_allclose(back.pixels, photo.pixels, atol=1e-3)
    assert ARTIST.encode() in (back.metadata.exif or b"")
    given, made = developed(source), developed(tmp_path / "b.dng")
    np.testing.assert_allclose(made[90:110, 100:160].mean((0, 1)), given[90:110, 100:160].mean((0, 1)), rtol=0.01)
    np.testing.assert_allclose(made.mean((0, 1)), given.mean((0, 1)), rtol=0.01)
    with rawpy.imread(str(tmp_path / "b.dng")) as raw, rawpy.imread(str(source)) as before:
        ours, theirs = (np.array(each.camera_whitebalance[:3]) for each in (raw, before))
        np.testing.assert_allclose(ours / ours[1], theirs / theirs[1], rtol=1e-3)
    with tifffile.TiffFile(tmp_path / "b.dng") as tiff:
        tags = tiff.pages.first.tags
        assert [tags[number].value for number in (262, 50706, 50717)] == [34892, b"\1\6\0\0", (65535,) * 3]
        assert tags[50730].value == (5000, 10000)
        assert len(tiff.pages.first.pages or ()) == 1  # the preview


def test_a_mended_dng_keeps_its_light(tmp_path: Path) -> None:
    source = dng(tmp_path / "a.dng", light(0.1), noise=0.02)
    photo = read_photo(source)
    smooth = photo.pixels.copy()
    for axis in (0, 1):
        smooth = np.stack([np.roll(smooth, step, axis) for step in range(-3, 4)]).mean(0, dtype=np.float32)
    write_photo(photo.with_pixels(smooth), tmp_path / "b.dng")
    given, made = (developed(path, rawpy.ColorSpace.raw) for path in (source, tmp_path / "b.dng"))
    np.testing.assert_allclose(made.mean((0, 1)), given.mean((0, 1)), rtol=0.01)
    assert np.diff(made, axis=1).std() < 0.5 * np.diff(given, axis=1).std()


def test_only_raw_becomes_a_dng(tmp_path: Path) -> None:
    with pytest.raises(PhotoError, match="camera RAW photos alone"):
        write_photo(Photo(np.zeros((8, 8, 3), np.float32)), tmp_path / "a.dng")
    source = dng(tmp_path / "a.dng", light())
    assert output_path(source).suffix == ".tif"
    assert free_name(read_photo(source)).name == "a-mended.dng"
    assert write_photo(read_photo(source), tmp_path / "a.tif") == ()
    assert tifffile.imread(tmp_path / "a.tif").dtype == np.uint16


def test_a_monochrome_sensor_is_grey(tmp_path: Path) -> None:
    grey = light().mean(2, keepdims=True).repeat(3, 2)
    stored = np.rint(grey[..., 0] * (WHITE - BLACK) + BLACK).astype(np.uint16)
    tags = [
        (50706, 1, 4, (1, 4, 0, 0), True),
        (50708, 2, 5, b"Test\0", True),
        (50714, 3, 1, BLACK, True),
        (50717, 3, 1, WHITE, True),
    ]
    with tifffile.TiffWriter(tmp_path / "a.dng") as tiff:
        tiff.write(stored, photometric="minisblack", extratags=tags, metadata=None)
    data = (tmp_path / "a.dng").read_bytes()
    (tmp_path / "a.dng").write_bytes(
        data.replace(struct.pack("<HHIH", 262, 3, 1, 1), struct.pack("<HHIH", 262, 3, 1, 34892))
    )
    photo = read_photo(tmp_path / "a.dng")
    np.testing.assert_allclose(linear(photo), grey, atol=2e-3)
    write_photo(photo, tmp_path / "b.dng")
    np.testing.assert_allclose(linear(read_photo(tmp_path / "b.dng")), grey, atol=2e-3)


GGRGGB, GGBGGR = (1, 1, 0, 1, 1, 2), (1, 1, 2, 1, 1, 0)
XTRANS = np.array([GGRGGB, GGBGGR, (2, 0, 1, 0, 2, 1), GGBGGR, GGRGGB, (0, 2, 1, 2, 0, 1)], np.uint8)


@pytest.mark.parametrize("kind", ["Bayer's, lossless JPEG", "X-Trans"])
def test_other_mosaics_and_compressed_ones_show_the_same_light(tmp_path: Path, kind: str) -> None:
    scene = light().repeat(3, 0).repeat(3, 1)  # LibRaw's way with X-Trans begins at 512 pixels a side
    plain = dng(tmp_path / "plain.dng", scene)
    pattern = XTRANS if kind == "X-Trans" else BAYER
    down, across = np.mgrid[0 : scene.shape[0], 0 : scene.shape[1]]
    colours = pattern[down % len(pattern), across % len(pattern)]
    samples = np.take_along_axis(scene, colours[..., None].astype(int), 2)[..., 0]
    stored = np.rint(samples * (WHITE - BLACK) + BLACK).astype(np.uint16)
    tags = [
        (50706, 1, 4, (1, 4, 0, 0), True),
        (50708, 2, 5, b"Test\0", True),
        (50721, 10, 9, tuple(n for v in MATRIX for n in (round(v * 10000), 10000)), True),
        (50728, 5, 3, (5, 10, 10, 10, 7, 10), True),
        (50778, 3, 1, 21, True),
        (50714, 3, 1, BLACK, True),
        (50717, 3, 1, WHITE, True),
        (33421, 3, 2, pattern.shape, True),
        (33422, 1, pattern.size, tuple(pattern.ravel().tolist()), True),
    ]
    path = tmp_path / "other.dng"
    with tifffile.TiffWriter(path) as tiff:
        packed: dict[str, Any] = {}
        data: Any = stored
        if kind != "X-Trans":
            data = iter([imagecodecs.ljpeg_encode(stored, bitspersample=16)])
            packed = {"shape": stored.shape, "dtype": stored.dtype, "compression": 7, "rowsperstrip": len(stored)}
        tiff.write(data, photometric=32803, extratags=tags, metadata=None, **packed)
    difference = np.abs(read_photo(path).pixels - read_photo(plain).pixels)[8:-8, 8:-8]
    assert difference.mean() < 0.004
    assert np.percentile(difference, 95) < 0.02
