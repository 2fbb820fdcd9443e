"""Large photos kept as their file's samples come back as they were read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from profiles import profile

from core.photo.kept_samples import KeptSamples, floats_of, part_of
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo

NOISE = np.random.default_rng(5).random((70, 90, 3)).astype(np.float32)


def saved(folder: Path, kind: str) -> Path:
    path = folder / f"photo{'.tif' if kind == 'deep' else '.png'}"
    if kind == "deep":
        write_photo(Photo(NOISE, bits=16), path)
    else:
        icc = profile("Adobe RGB") if kind == "wide" else None
        Image.fromarray((NOISE * 255).astype(np.uint8)).save(path, icc_profile=icc)
    return path


@pytest.mark.parametrize("kind", ["plain", "wide", "deep"])
def test_every_pixel_comes_back_to_the_bit(tmp_path: Path, kind: str) -> None:
    photo = read_photo(saved(tmp_path, kind))
    samples = KeptSamples.of(photo)
    assert samples is not None
    assert samples.nbytes == photo.pixels.nbytes // (2 if kind == "deep" else 4)
    np.testing.assert_array_equal(samples.floats(), photo.pixels)
    np.testing.assert_array_equal(part_of(samples, slice(9, 20), slice(3, 5)), photo.pixels[9:20, 3:5])
    assert floats_of(samples).flags.writeable


@pytest.mark.parametrize("photo", [Photo(NOISE), Photo(NOISE * 3, bits=32), Photo(NOISE, alpha=NOISE[..., 0])])
def test_what_samples_cannot_hold_stays_as_it_is(photo: Photo) -> None:
    assert KeptSamples.of(photo) is None


def test_a_hollow_photo_takes_other_pixels_and_knows_how_bright_it_was() -> None:
    photo = Photo(NOISE)
    hollow = photo.hollow()
    assert (hollow.width, hollow.height) == (90, 70)
    assert hollow.pixels.base is not None
    assert not hollow.with_pixels(NOISE).retoned
    assert hollow.with_pixels(NOISE * np.float32(0.5)).retoned
