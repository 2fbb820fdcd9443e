"""EXIF passes through every pair of formats with the bytes that it had."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from photo_samples import ARTIST, exif_block, photo
from PIL import ExifTags, Image

from core import __version__
from core.photo.metadata import exif
from core.photo.metadata.ifd import Entry, entries
from core.photo.metadata.tiff_exif import first_directory
from core.photo.read import read_photo
from core.photo.write import write_photo

FORMATS = (".jpg", ".png", ".tif", ".webp", ".avif")


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("first", FORMATS)
@pytest.mark.parametrize("second", FORMATS)
def test_exif_survives_from_format_to_format(tmp_path: Path, order: str, first: str, second: str):
    write_photo(photo(12, 18, exif=exif_block(1, order)), tmp_path / f"a{first}")
    write_photo(read_photo(tmp_path / f"a{first}"), tmp_path / f"b{second}")
    with Image.open(tmp_path / f"b{second}") as image:
        fields = image.getexif()
        shooting = fields.get_ifd(ExifTags.IFD.Exif)
        place = fields.get_ifd(ExifTags.IFD.GPSInfo)
        assert fields[ExifTags.Base.Make] == "Cam"
        assert shooting[ExifTags.Base.MakerNote] == b"maker note \x00\xff with bytes"
        assert place[ExifTags.GPS.GPSLatitudeRef] == "N"
    assert ARTIST.encode() + b"\0" in (tmp_path / f"b{second}").read_bytes()


def software_and_thumbnail(block: bytes) -> tuple[str, Image.Image]:
    """The name of the program, and the picture that the second directory points to."""
    first = next(entry for _, entry in entries_of(block, 0) if entry.tag == exif.SOFTWARE)
    places = {entry.tag: struct.unpack_from("<I", block, entry.at)[0] for _, entry in entries_of(block, 1)}
    text_at = struct.unpack_from("<I", block, first.at)[0]
    text = block[text_at : text_at + first.items - 1].decode()
    return text, Image.open(io.BytesIO(block[places[0x0201] : places[0x0201] + places[0x0202]]))


def entries_of(block: bytes, number: int) -> list[tuple[int, Entry]]:
    """The entries of a little-endian block's directory number 0 or 1."""
    at = struct.unpack_from("<I", block, 4)[0]
    for _ in range(number):
        at = struct.unpack_from("<I", block, at + 2 + 12 * struct.unpack_from("<H", block, at)[0])[0]
    return [(at, entry) for entry in entries(exif.reader(block), "<", at)]


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
def test_a_block_is_kept_byte_for_byte_but_for_what_has_changed(tmp_path: Path, suffix: str):
    block = exif_block(1, width=18, height=12)
    write_photo(photo(12, 18, exif=block), tmp_path / f"a{suffix}")
    kept = read_photo(tmp_path / f"a{suffix}").metadata.exif
    assert kept is not None
    link = 8 + 2 + 5 * 12
    assert kept[8 : len(block)] == block[8:link] + bytes(4) + block[link + 4 :]  # the old thumbnail is let go
    software, thumbnail = software_and_thumbnail(kept)
    assert software == f"Photomend {__version__}"
    assert max(thumbnail.size) == 18


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_new_dimensions_are_noted(tmp_path: Path, suffix: str):
    write_photo(photo(12, 18, exif=exif_block()), tmp_path / f"a{suffix}")
    with Image.open(tmp_path / f"a{suffix}") as image:
        fields = image.getexif().get_ifd(ExifTags.IFD.Exif)
        assert (fields[ExifTags.Base.ExifImageWidth], fields[ExifTags.Base.ExifImageHeight]) == (18, 12)


@settings(deadline=None)
@given(order=st.sampled_from("<>"), orientation=st.integers(1, 8))
def test_only_the_orientation_changes_when_it_is_reset(order: str, orientation: int):
    block = exif_block(orientation, order)
    patched = exif.upright(block)
    assert exif.orientation(block) == orientation
    assert patched == exif_block(1, order)


@settings(deadline=None)
@given(st.binary(max_size=80), st.sampled_from((b"II*\0", b"MM\0*", b"")))
def test_garbage_in_exif_is_harmless(garbage: bytes, start: bytes):
    block = exif.without_prefix(start + garbage)
    assert exif.orientation(block) in range(1, 9)
    assert len(exif.upright(block) or b"") == len(block or b"")
    if block is not None:
        assert len(exif.for_result(block, 10, 10)) == len(block)
        first_directory(block)


@settings(deadline=None)
@given(cut=st.integers(0, 400), flip=st.integers(0, 399), order=st.sampled_from("<>"))
def test_a_damaged_block_never_stops_a_photo(tmp_path_factory: pytest.TempPathFactory, cut: int, flip: int, order: str):
    damaged = bytearray(exif_block(6, order)[:cut])
    if flip < cut:
        damaged[flip] ^= 0xFF
    path = tmp_path_factory.mktemp("exif") / "a.jpg"
    Image.new("RGB", (4, 2)).save(path, exif=b"Exif\0\0" + bytes(damaged))
    taken = read_photo(path)
    for suffix in (".tif", ".png"):
        write_photo(taken, path.with_suffix(suffix))
        np.testing.assert_array_equal(read_photo(path.with_suffix(suffix)).pixels, taken.pixels)


def test_orientation_in_xmp_is_reset():
    assert exif.upright_xmp(b'<d tiff:Orientation="6"/>') == b'<d tiff:Orientation="1"/>'
    assert exif.upright_xmp(b"<tiff:Orientation>8</tiff:Orientation>") == b"<tiff:Orientation>1</tiff:Orientation>"


def test_exif_that_jpeg_has_no_room_for_is_left_out_with_a_notice(tmp_path: Path):
    notices = write_photo(photo(8, 8, exif=exif_block() + bytes(70_000)), tmp_path / "a.jpg")
    assert any("64 KB" in notice for notice in notices)
    assert read_photo(tmp_path / "a.jpg").metadata.exif is None
