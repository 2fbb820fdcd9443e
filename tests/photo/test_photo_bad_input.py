"""Whatever is given as a photo is opened or refused with one sentence that names it and says what to do."""

from __future__ import annotations

import io
import os
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from photo_samples import levels, refusal
from PIL import Image

from core.errors import PhotoError
from core.photo.codecs import png_chunks
from core.photo.metadata.metadata import Metadata
from core.photo.read import read_photo


def is_one_sentence(text: str, path: Path) -> bool:
    """One line, one full stop at the end, the file's name, and a semicolon before what to do."""
    words = text.replace(str(path), "FILE")
    return "\n" not in text and words.endswith(".") and "FILE" in words and ";" in words and "Error" not in words


def encoded(kind: str) -> bytes:
    """A small photo in one of the formats that are read."""
    samples = levels((40, 50, 3), 16 if "16" in kind else 8)
    stream = io.BytesIO()
    match kind:
        case "png 16":
            png_chunks.write_16_bit(stream, [samples], 50, 40, 3, Metadata())
        case "tiff 16":
            tifffile.imwrite(stream, samples, photometric="rgb")
        case "tiff tiles":
            tifffile.imwrite(stream, samples, photometric="rgb", compression="lzw", tile=(16, 16))
        case _:
            Image.fromarray(samples.astype(np.uint8)).save(stream, kind)
    return stream.getvalue()


KINDS = ("JPEG", "PNG", "png 16", "WEBP", "TIFF", "tiff 16", "tiff tiles")
FILES = {kind: encoded(kind) for kind in KINDS}


def test_text_that_is_named_like_a_photo(tmp_path: Path):
    path = tmp_path / "holiday.jpg"
    path.write_text("Dear diary, ...")
    assert is_one_sentence(refusal(path), path)
    assert "no picture of a known kind" in refusal(path)


def test_missing_empty_and_folder(tmp_path: Path):
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "file.txt").touch()
    expected = {
        tmp_path / "missing.jpg": "no such file",
        tmp_path / "empty.jpg": "empty",
        tmp_path: "a folder",
        tmp_path / "file.txt" / "a.jpg": "path",
        tmp_path / f"{'x' * 300}.jpg": "too long",
    }
    for path, word in expected.items():
        assert word in refusal(path)
        assert is_one_sentence(refusal(path).replace("...", str(path)), path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.jpg")
    assert "no ordinary file" in refusal(tmp_path / "pipe.jpg")


def test_a_name_that_no_file_can_have():
    with pytest.raises(PhotoError, match="no file can have this name"):
        read_photo("a\0b.jpg")


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX users")
def test_a_file_of_someone_else(open_folder: Path, plain_user: None):
    path = open_folder / "theirs.jpg"
    path.write_bytes(FILES["JPEG"])
    path.chmod(0)
    assert "permission is denied" in refusal(path)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [0.9, 0.5, 0.1, 0.02])
def test_truncated(tmp_path: Path, kind: str, part: float):
    path = tmp_path / "cut.jpg"
    path.write_bytes(FILES[kind][: int(len(FILES[kind]) * part)])
    assert is_one_sentence(refusal(path), path)
    assert "damaged or cut short" in refusal(path)


@settings(max_examples=250, deadline=None)
@given(
    kind=st.sampled_from(KINDS),
    places=st.lists(st.floats(0, 1, exclude_max=True), min_size=1, max_size=8),
    early=st.booleans(),
    mask=st.integers(1, 255),
)
def test_corrupted(tmp_path_factory: pytest.TempPathFactory, kind: str, places: list[float], early: bool, mask: int):
    data = bytearray(FILES[kind])
    for place in places:
        data[int(place * (min(200, len(data)) if early else len(data)))] ^= mask
    path = tmp_path_factory.getbasetemp() / "corrupted.jpg"
    path.write_bytes(data)
    try:
        pixels = read_photo(path).pixels
    except PhotoError as error:
        sentence, pixels = str(error), np.zeros(1)
    else:
        sentence = f"Opened {path}; fine."
    assert is_one_sentence(sentence, path)
    assert pixels.min() >= 0
    assert pixels.max() <= 1


def test_a_decompression_bomb_is_refused_before_it_is_decoded(tmp_path: Path):
    header = struct.pack(">IIBBBBB", 1_000_000, 1_000_000, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    bomb = png_chunks.SIGNATURE
    for name, body in chunks:
        bomb += struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    path = tmp_path / "bomb.png"
    path.write_bytes(bomb)
    assert "1000000 x 1000000" in refusal(path)
    assert "500 megapixels" in refusal(path)
    tall = bytearray(FILES["JPEG"])
    frame = tall.index(b"\xff\xc0") + 5
    tall[frame : frame + 4] = struct.pack(">HH", 65000, 65000)
    path.write_bytes(tall)
    assert "500 megapixels" in refusal(path)


def test_a_tiff_that_declares_more_than_it_holds(tmp_path: Path):
    path = tmp_path / "bomb.tif"
    tifffile.imwrite(path, np.zeros((16, 16, 3), np.uint8), photometric="rgb")
    with tifffile.TiffFile(path, mode="r+") as tiff:
        tiff.pages.first.tags["ImageWidth"].overwrite(100_000)
        tiff.pages.first.tags["ImageLength"].overwrite(100_000)
    assert "500 megapixels" in refusal(path)


def test_camera_raw_in_a_tiff_coat_is_not_opened_as_its_preview(tmp_path: Path):
    path = tmp_path / "a.dng"
    tifffile.imwrite(path, np.zeros((16, 16, 3), np.uint8), photometric="rgb", subfiletype=1)
    assert "DNG data is damaged" in refusal(path)
    assert is_one_sentence(refusal(path), path)


def test_samples_that_are_not_supported(tmp_path: Path):
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, np.zeros((16, 16, 3), np.complex64), photometric="rgb")
    assert "8 or 16-bit" in refusal(path)


def test_too_little_memory_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def no_memory(*_: object, **__: object) -> None:
        raise MemoryError

    path = tmp_path / "a.png"
    path.write_bytes(FILES["PNG"])
    monkeypatch.setattr("core.photo.codecs.source.np.empty", no_memory)
    assert "memory" in refusal(path)
