"""The table of formats is true, and light enough to be read by everything that tells about formats."""

from __future__ import annotations

import inspect
import pkgutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import tifffile
from formats_table import measured
from photo_samples import levels, photo
from PIL import Image

from core.photo.format import Kept
from core.photo.formats import FORMATS, WRITTEN, Format, by_name
from core.photo.naming import output_path
from core.photo.options import WriteOptions
from core.photo.read import read_photo
from core.photo.write import write_photo

DECODERS = {"PIL", "tifffile", "imagecodecs", "rawpy", "pillow_heif"}
LIGHT = ("atomic", "file_errors", "format", "formats", "naming", "options", "photo", "read", "write")


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.name)
def test_every_row_is_whole(format_: Format) -> None:
    if format_.extra is not None:
        pytest.importorskip(format_.extra.module)
    opener = pkgutil.resolve_name("core.photo.codecs." + format_.opener)
    assert list(inspect.signature(opener).parameters) == ["file", "partial"]
    assert bool(format_.writer) == bool(format_.depths) == bool(format_.longest)
    assert (format_ in WRITTEN) != bool(format_.instead)
    assert format_.magic or format_.brands or format_.shared_magic
    if format_.writer:
        assert len(inspect.signature(pkgutil.resolve_name("core.photo.codecs." + format_.writer)).parameters) == 3
        assert set(format_.choices) <= set(WriteOptions.__dataclass_fields__)
    if format_.instead:
        assert by_name(format_.instead) in WRITTEN


def test_no_ending_means_two_formats() -> None:
    suffixes = [suffix for each in FORMATS for suffix in each.suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("format_", WRITTEN, ids=lambda each: each.name)
def test_a_format_keeps_what_the_table_says(format_: Format, tmp_path: Path) -> None:
    told = {kept for kept in Kept if kept and kept in format_.keeps}
    assert measured(format_, format_.depths[-1], 95, tmp_path).kept == told


@pytest.mark.parametrize("format_", WRITTEN, ids=lambda each: each.name)
def test_what_was_written_is_recognised_without_its_ending(format_: Format, tmp_path: Path) -> None:
    write_photo(photo(16, 16), tmp_path / f"a{format_.suffixes[0]}")
    source = (tmp_path / f"a{format_.suffixes[0]}").rename(tmp_path / "IMG_1")
    assert read_photo(source).format == format_.name
    (tmp_path / "OUT").mkdir()
    assert output_path(source, tmp_path / "OUT") == tmp_path / "OUT" / f"IMG_1-mended{format_.suffixes[0]}"
    assert output_path(source) == tmp_path / f"IMG_1-mended{format_.suffixes[0]}"


def test_a_stray_ending_goes_by_the_content_and_a_known_one_by_itself(tmp_path: Path) -> None:
    for name in ("a.jpg.backup~", "b.JPG", "c.gif"):
        Image.new("RGB", (8, 8)).save(tmp_path / name, "PNG")
    assert output_path(tmp_path / "a.jpg.backup~").suffix == ".png"
    assert output_path(tmp_path / "b.JPG").suffix == ".JPG"
    assert output_path(tmp_path / "c.gif").suffix == ".png"


def test_what_is_no_photo_keeps_its_ending_for_the_reader_to_refuse(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Dear diary")
    assert output_path(tmp_path / "a.txt", tmp_path).suffix == ".txt"
    assert output_path(tmp_path / "missing.txt", tmp_path).suffix == ".txt"


@pytest.mark.parametrize("module", LIGHT)
def test_no_decoder_loads_before_a_photo_is_opened(module: str) -> None:
    told = f"import core.photo.{module}, sys; print(*{DECODERS} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_kind_of_file_loads_its_own_decoder_alone(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.jpg")
    told = f"from core.photo.read import read_photo; import sys; read_photo({str(tmp_path / 'a.jpg')!r});"
    told += "print(*{'PIL', 'tifffile', 'rawpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["PIL"]


@pytest.mark.parametrize("dtype", ["uint32", "int32"])
def test_whole_numbers_of_32_bits(tmp_path: Path, dtype: str) -> None:
    """16-bit samples in a wider box stay what they are; else the largest number is white."""
    samples = levels((20, 30), 16)
    tifffile.imwrite(tmp_path / "a.tif", samples.astype(dtype), photometric="minisblack")
    opened = read_photo(tmp_path / "a.tif")
    assert (opened.bits, opened.grey) == (16, True)
    np.testing.assert_array_equal(np.rint(opened.pixels[..., 0] * 65535), samples)
    wide = samples.astype(np.int64) << (16 if dtype == "uint32" else 15)
    tifffile.imwrite(tmp_path / "b.tif", wide.astype(dtype), photometric="minisblack")
    np.testing.assert_array_equal(np.rint(read_photo(tmp_path / "b.tif").pixels[..., 0] * 65535), samples)


def test_negative_numbers_are_black(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", np.array([[-5, 65535]], np.int32), photometric="minisblack")
    assert read_photo(tmp_path / "a.tif").pixels[0, :, 0].tolist() == [0, 1]
