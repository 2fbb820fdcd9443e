"""HEIC, RAW and AVIF are decoded in a process of its own, which may crash, hang or run out of memory."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import tifffile
from photo_samples import refusal, smooth
from PIL import Image

from core.photo.formats import by_name
from core.photo.isolated import decode_isolated
from core.photo.naming import output_path
from core.photo.read import read_photo


def dng(path: Path, *, cut: bool = False) -> Path:
    """A small Bayer picture as cameras' DNG have it, with a preview in front."""
    rng = np.random.default_rng(1)
    mosaic = (rng.integers(600, 3000, (256, 384)) + np.linspace(0, 800, 384)).astype(np.uint16)
    matrix = [(int(v * 10000), 10000) for v in (0.9, -0.3, -0.1, -0.4, 1.2, 0.2, 0.0, 0.2, 0.6)]
    tags = [
        (50706, 1, 4, bytes((1, 4, 0, 0)), True),
        (50708, 2, 5, "Test", True),
        (271, 2, 4, "Cam", True),
        (50721, 10, 9, [n for pair in matrix for n in pair], True),
        (50728, 5, 3, [6, 10, 10, 10, 7, 10], True),
        (50778, 3, 1, 21, True),
        (33421, 3, 2, (2, 2), True),
        (33422, 1, 4, bytes((0, 1, 1, 2)), True),
        (50714, 3, 1, 512, True),
        (50717, 3, 1, 4095, True),
    ]
    with tifffile.TiffWriter(path) as tiff:
        tiff.write(mosaic, photometric=32803, extratags=tags, metadata=None, rowsperstrip=16)
    if cut:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def _avif() -> bytes:
    file = io.BytesIO()
    Image.fromarray(smooth()).save(file, "AVIF")
    return file.getvalue()


def test_heic_is_read_or_says_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    heif = pytest.importorskip("pillow_heif")
    heif.from_bytes("RGB", (64, 48), smooth().tobytes()).save(path, quality=95)
    np.testing.assert_allclose(read_photo(path).pixels, smooth() / 255, atol=0.06)
    assert output_path(path).name == "a-mended.jpg"


def test_raw_is_developed_and_not_opened_as_its_preview(tmp_path: Path) -> None:
    path = dng(tmp_path / "a.dng")
    back = read_photo(path)
    assert (back.width, back.height, back.bits) == (384, 256, 16)
    assert 0.05 < back.pixels.mean() < 0.95
    assert output_path(path).name == "a-mended.tif"
    assert b"Cam" in (back.metadata.exif or b"")


def test_a_truncated_raw_is_refused_instead_of_black(tmp_path: Path) -> None:
    assert "damaged or cut short" in refusal(dng(tmp_path / "a.dng", cut=True))


def test_a_raw_with_the_name_of_a_tiff_is_still_a_raw(tmp_path: Path) -> None:
    assert read_photo(dng(tmp_path / "a.tif")).bits == 16


def test_a_decoder_that_crashes_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crash = [sys.executable, "-c", "import os; os.abort()"]
    monkeypatch.setattr("core.photo.isolated.itself", lambda *_arguments: crash)
    (tmp_path / "a.avif").write_bytes(_avif())
    assert "damaged or cut short" in refusal(tmp_path / "a.avif")


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits")
def test_a_decoder_gets_no_more_memory_than_the_program(tmp_path: Path) -> None:
    (tmp_path / "a.avif").write_bytes(_avif())
    told = (
        "import resource; from core.photo import isolated;"
        "resource.setrlimit(resource.RLIMIT_AS, (1 << 31, resource.RLIM_INFINITY)); isolated._limit_memory();"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0])"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert int(done.stdout) == 1 << 31


def test_a_decoder_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "a.avif").write_bytes(_avif())
    with pytest.raises(Exception, match="forever"):
        decode_isolated(tmp_path / "a.avif", by_name("AVIF"), seconds=0.01)


def test_what_another_process_decodes_arrives_whole(tmp_path: Path) -> None:
    (tmp_path / "a.avif").write_bytes(_avif())
    decoded = decode_isolated(tmp_path / "a.avif", by_name("AVIF"))
    assert decoded.rows(0, 48).shape == (48, 64, 3)


@pytest.mark.parametrize("darkness", [1, 32])
def test_heic_of_ten_bits_keeps_them(tmp_path: Path, darkness: int) -> None:
    heif = pytest.importorskip("pillow_heif")
    ramp = np.linspace(0, 65535 / darkness, 64 * 48).astype(np.uint16).reshape(48, 64, 1).repeat(3, 2)
    heif.from_bytes("RGB;16", (64, 48), ramp.tobytes()).save(tmp_path / "a.heic", quality=100, chroma=444)
    opened = read_photo(tmp_path / "a.heic")
    assert opened.bits in (10, 12)
    np.testing.assert_allclose(opened.pixels, ramp / 65535, atol=0.004)
