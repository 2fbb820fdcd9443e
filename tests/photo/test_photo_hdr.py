"""Light beyond white: mended within white, written back as it was, or told before the work."""

from __future__ import annotations

from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.photo.beside import about_light
from core.photo.colour.hdr import curves
from core.photo.colour.tone import toned, untoned
from core.photo.metadata import isobmff
from core.photo.metadata.metadata import Metadata
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import told_before, write_photo

CASES = Path(__file__).parent / "cases"
DOWN, ACROSS = np.mgrid[0:48, 0:64]
RAMPS = np.dstack([ACROSS * 16, DOWN * 21, (ACROSS + DOWN) * 9]).astype(np.uint16)  # 10 bits


@pytest.mark.parametrize("transfer", [16, 18])
def test_the_curves_are_those_of_the_standard(transfer: int) -> None:
    decode, encode, most = curves(transfer)
    signal = np.linspace(0, 1, 1001)
    np.testing.assert_allclose(encode(decode(signal)), signal, atol=1e-6)
    assert decode(np.array(1.0)) == pytest.approx(most)
    white = {16: 0.5807, 18: 0.75}[transfer]  # diffuse white of 203 nits (ITU-R BT.2408, table 1)
    assert decode(np.array(white)) == pytest.approx(1, rel=2e-3)


@given(st.floats(1.01, 1000), st.floats(-2, 1000))
def test_the_tone_curve_has_an_inverse(peak: float, value: float) -> None:
    value = min(value, peak * 1.5)
    curved = toned(np.array(value), peak)
    assert untoned(curved, peak) == pytest.approx(value, rel=1e-6, abs=1e-9)
    assert (curved <= 1 + 1e-9) == (value <= peak * (1 + 1e-9))
    assert curved == value or value > 0.7


@pytest.mark.parametrize("suffix", [".png", ".avif", ".jxl"])
@pytest.mark.parametrize(("primaries", "transfer"), [(9, 16), (9, 18), (12, 16)])
def test_pq_and_hlg_come_back_as_they_were(tmp_path: Path, suffix: str, primaries: int, transfer: int) -> None:
    data = imagecodecs.avif_encode(
        RAMPS, level=100, bitspersample=10, pixelformat="444", primaries=primaries, transfer=transfer, matrix=0
    )
    (tmp_path / "a.avif").write_bytes(data)
    photo = read_photo(tmp_path / "a.avif")
    assert photo.metadata.cicp is not None
    assert tuple(photo.metadata.cicp[:2]) == (primaries, transfer)
    assert float(photo.pixels.min()) > -0.9
    assert float(photo.pixels.max()) < 1.5
    assert write_photo(photo, tmp_path / f"b{suffix}", WriteOptions(quality=100)) == ()
    back = read_photo(tmp_path / f"b{suffix}")
    assert back.metadata.cicp is not None
    assert tuple(back.metadata.cicp[:2]) == (primaries, transfer)
    np.testing.assert_allclose(back.pixels, photo.pixels, atol=3e-4)


def test_what_changed_is_written_in_the_files_space(tmp_path: Path) -> None:
    photo = read_photo(CASES / "pq.avif")
    grey = photo.with_pixels(np.full_like(photo.pixels, 0.75))
    write_photo(grey, tmp_path / "a.avif", WriteOptions(quality=100))
    np.testing.assert_allclose(read_photo(tmp_path / "a.avif").pixels, 0.75, atol=2e-3)
    about = isobmff.metadata((tmp_path / "a.avif").read_bytes())
    assert (about.primaries, about.transfer, about.bits) == (9, 16, 10)


def test_a_png_with_codes(tmp_path: Path) -> None:
    photo = read_photo(CASES / "png_cicp_pq.png")
    assert photo.metadata.cicp == b"\x09\x10\x00\x01"
    write_photo(photo, tmp_path / "a.png")
    assert b"cICP\x09\x10\x00\x01" in (tmp_path / "a.png").read_bytes()
    with Image.open(tmp_path / "a.png") as written, Image.open(CASES / "png_cicp_pq.png") as given_:
        np.testing.assert_array_equal(np.asarray(written), np.asarray(given_))


def test_formats_without_light_beyond_white_say_so_before_the_work(tmp_path: Path) -> None:
    photo = read_photo(CASES / "pq.avif")
    for suffix in (".jpg", ".tif", ".webp"):
        (told,) = told_before(photo, tmp_path / f"a{suffix}", None)
        assert told in write_photo(photo, tmp_path / f"a{suffix}")
        saved = read_photo(tmp_path / f"a{suffix}").pixels
        assert float(saved.mean()) == pytest.approx(float(np.clip(photo.pixels, 0, 1).mean()), abs=0.01)
    assert told_before(photo, tmp_path / "a.avif", None) == ()
    assert "PNG, AVIF or JPEG XL" in about_light(photo)[0]


def test_floats_beyond_white_stay_floats(tmp_path: Path) -> None:
    photo = read_photo(CASES / "float_hdr.tif")
    assert float(photo.pixels.max()) <= 1
    write_photo(photo, tmp_path / "a.tif")
    given_ = tifffile.imread(CASES / "float_hdr.tif")
    np.testing.assert_array_equal(tifffile.imread(tmp_path / "a.tif"), given_)
    write_photo(photo.with_pixels(photo.pixels * np.float32(0.99)), tmp_path / "b.tif")
    darker = tifffile.imread(tmp_path / "b.tif")
    assert darker.dtype == np.float32
    assert 2.5 < float(darker.max()) < 3
    assert told_before(photo, tmp_path / "b.png", None)


def test_a_few_overshoots_are_no_light_beyond_white(tmp_path: Path) -> None:
    samples = np.full((64, 64, 3), 0.5, np.float32)
    samples[3, 3] = 1.1
    tifffile.imwrite(tmp_path / "a.tif", samples, photometric="rgb")
    photo = read_photo(tmp_path / "a.tif")
    assert photo.metadata.peak is None
    np.testing.assert_array_equal(photo.pixels, samples)


def test_a_photo_in_another_space_has_no_codes() -> None:
    photo = Photo(np.zeros((8, 8, 3), np.float32), metadata=Metadata(icc=b"x" * 200, cicp=b"\x09\x10\x00\x01"))
    assert photo.screen_icc is None
