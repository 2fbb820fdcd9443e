"""PBM, PGM and PPM, plain and binary, in every depth."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from photo_samples import levels, refusal
from PIL import Image

from core.photo.naming import output_path
from core.photo.read import read_photo


def pnm(kind: int, samples: np.ndarray, white: int) -> bytes:
    """Laid out by hand, with a comment where netpbm allows one."""
    head = f"P{kind}\n# made by a scanner\n{samples.shape[1]} {samples.shape[0]}\n{white}\n".encode()
    if kind in (2, 3):
        return head + b" ".join(str(int(value)).encode() for value in samples.ravel())
    return head + samples.astype(">u2" if white > 255 else "u1").tobytes()


@pytest.mark.parametrize("white", [255, 65535])
@pytest.mark.parametrize(("kind", "channels"), [(2, 1), (3, 3), (5, 1), (6, 3)])
def test_grey_and_colour_keep_every_level(tmp_path: Path, kind: int, channels: int, white: int) -> None:
    samples = levels((20, 30, channels), 8 if white == 255 else 16)
    (tmp_path / "a.ppm").write_bytes(pnm(kind, samples, white))
    opened = read_photo(tmp_path / "a.ppm")
    assert (opened.bits, opened.grey, opened.format) == (8 if white == 255 else 16, channels == 1, "PNM")
    np.testing.assert_array_equal(np.rint(opened.pixels[..., :channels] * white), samples)
    assert output_path(tmp_path / "a.ppm").name == "a-mended.png"


@pytest.mark.parametrize("white", [1, 100, 1023, 4095])
def test_the_largest_number_is_white(tmp_path: Path, white: int) -> None:
    ramp = np.arange(white + 1)[None, :, None]
    (tmp_path / "a.pgm").write_bytes(pnm(5, ramp, white))
    np.testing.assert_allclose(read_photo(tmp_path / "a.pgm").pixels[0, :, 0], ramp[0, :, 0] / white, atol=0.0025)


@pytest.mark.parametrize("plain", [False, True])
def test_bitmaps_are_black_where_they_are_1(tmp_path: Path, plain: bool) -> None:
    ones = levels((13, 21), 1).astype(bool)
    if plain:
        text = "\n".join("".join("1" if value else "0" for value in row) for row in ones)
        (tmp_path / "a.pbm").write_text(f"P1\n21 13\n{text}\n")
    else:
        Image.fromarray(~ones).save(tmp_path / "a.pbm")
    np.testing.assert_array_equal(read_photo(tmp_path / "a.pbm").pixels[..., 0], ~ones)


def test_pillow_agrees(tmp_path: Path) -> None:
    samples = levels((24, 31, 3), 8).astype(np.uint8)
    Image.fromarray(samples).save(tmp_path / "a.ppm")
    np.testing.assert_array_equal(np.rint(read_photo(tmp_path / "a.ppm").pixels * 255), samples)


def test_a_file_that_is_cut_short_is_refused_or_black_where_it_ends(tmp_path: Path) -> None:
    whole = pnm(6, levels((20, 30, 3), 8), 255)
    (tmp_path / "a.ppm").write_bytes(whole[:-900])
    assert "cut short" in refusal(tmp_path / "a.ppm")
    partly = read_photo(tmp_path / "a.ppm", partial=True).pixels
    assert partly[:10].max() > 0
    assert partly[10:].max() == 0
