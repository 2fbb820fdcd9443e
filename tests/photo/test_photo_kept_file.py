"""Large photos kept on disk come back to the bit, and leave nothing behind."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from core.errors import PhotoError
from core.photo import kept_samples
from core.photo.kept_file import KeptFile
from core.photo.kept_samples import KeptSamples, floats_of, kept, part_of
from core.photo.photo import Photo

NOISE = np.random.default_rng(7).normal(0.5, 1, (301, 203, 3)).astype(np.float32)  # also beyond black and white


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(kept_samples, "LARGE", NOISE.nbytes - 1)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def test_every_value_comes_back_to_the_bit(tmp_path: Path) -> None:
    held = kept(NOISE)
    assert isinstance(held, KeptFile)
    assert held.nbytes == 0
    np.testing.assert_array_equal(floats_of(held), NOISE)
    np.testing.assert_array_equal(np.asarray(held), NOISE)
    np.testing.assert_array_equal(held[10:300:1], NOISE[10:300])
    np.testing.assert_array_equal(part_of(held, slice(290, 999), slice(5, 7)), NOISE[290:, 5:7])
    assert part_of(held, slice(9, 9)).shape == (0, 203, 3)
    assert not list(tmp_path.iterdir())  # its file has no name


def test_what_is_small_stays_in_memory() -> None:
    assert kept(NOISE[1:]) is not NOISE
    assert isinstance(kept(NOISE[1:]), np.ndarray)


def test_where_the_disk_is_nearly_full_the_memory_has_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=NOISE.nbytes))
    assert kept(NOISE) is NOISE


def test_a_file_that_was_cut_is_a_sentence() -> None:
    held = KeptFile(NOISE)
    held._file.truncate(1000)  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(PhotoError, match="open the photo again"):
        held.floats()


def test_samples_on_disk_are_the_same_pixels() -> None:
    photo = Photo(np.rint(NOISE.clip(0, 1) * 255).astype(np.float32) / np.float32(255))
    samples = KeptSamples.of(photo)
    assert samples is not None
    held = samples.on_disk()
    assert held.nbytes == 0
    np.testing.assert_array_equal(held.floats(), photo.pixels)
    np.testing.assert_array_equal(held.part(slice(3, 8), slice(4, 6)), photo.pixels[3:8, 4:6])
