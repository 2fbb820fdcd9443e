"""JPEG XL's header is ours: profiles in it, and what its numbers mean."""

from __future__ import annotations

import base64
import struct
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from photo_samples import levels, photo
from profiles import PROFILES, grey_profile, profile, table_profile

from core.photo.colour.spaces import colour_space
from core.photo.jxl import header as jxl
from core.photo.jxl.bits import BitReader, BitWriter
from core.photo.jxl.header import Colour
from core.photo.jxl.icc import read_icc, write_icc
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo

# What libjxl 0.11 wrote into a codestream for PROFILES["Adobe RGB"], in asymmetric numerals and five contexts.
_FOREIGN = (
    "{|fjY5W-u-fP{GfG*yhY&!Rf7TN?E7#U7%Dg%+`emLPNLBkVjGba7!gZ6t&{TiBgVVsveVj7FnNYw+5_0Aw9)oe|(C&Q&wxBKNpPGJpa97nWB1%3`SN"
    "#6>PEc_;)ZTARvBr<v;V&iYH%D>snKI=%spzQX3prk<kGVFA|8mI0c|mX@;SP<yScZ&asgtf2y&>g~V(&QqSoJAw8K>A(N(8|uIR_A7$DTqy8yF6Scn"
    "v;>FpAtn(n<UxJiKxi9K(DV73xAHRIGBbZYJBljX@?{6;s8^73htv+CwGJN_O_<98"
)


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=1, max_size=400))
def test_any_profile_is_packed_and_unpacked(icc: bytes) -> None:
    bits = BitWriter().bits(5, 3)
    write_icc(bits, icc)
    reader = BitReader(bits.bits(9, 4).bytes(), 3)
    assert read_icc(reader) == icc
    assert reader.bits(4) == 9


def test_a_profile_that_libjxl_packed_is_unpacked() -> None:
    header = jxl.header(base64.b85decode(_FOREIGN))
    assert (header.width, header.height, header.bits, header.absolute) == (512, 512, 8, False)
    assert header.colour.icc is not None
    ours = profile("Adobe RGB")
    assert len(header.colour.icc) == len(ours)
    assert header.colour.icc[128:] == ours[128:]  # the day is in the first 128 bytes


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(16, 1900), st.integers(0, 7)), min_size=1, max_size=6))
def test_a_damaged_header_is_refused_soon(flips: list[tuple[int, int]]) -> None:
    data = bytearray(base64.b85decode(_FOREIGN))
    for place, bit in flips:
        data[place % len(data)] ^= 1 << bit
    try:
        jxl.header(bytes(data))
    except ValueError:
        return
    assert data


def test_a_header_that_goes_on_for_ever_is_refused() -> None:
    header = jxl.header(base64.b85decode(_FOREIGN))
    endless = BitWriter().u64(1).u64(1 << 60)  # extensions of so many bits
    named = BitWriter().bits(1, 1).pieces[0]  # the usual colour
    whole = BitWriter([header.before, BitWriter().bits(0, 3).whole(), header.between, named, endless.whole()])
    with pytest.raises(ValueError, match="cut short"):
        jxl.header(whole.bytes() + bytes(100))


@pytest.mark.parametrize("quality", [90, 100])
@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("name", PROFILES)
def test_wide_colours_stay_in_jpeg_xl(tmp_path: Path, name: str, bits: int, quality: int) -> None:
    down, across = np.mgrid[0:64, 0:64]
    samples = (np.dstack([across, down, 63 - across]) * ((1 << bits) - 1) // 63).astype(f"u{bits // 8}")
    tifffile.imwrite(tmp_path / "a.tif", samples, photometric="rgb", iccprofile=profile(name), metadata=None)
    opened = read_photo(tmp_path / "a.tif")
    assert opened.pixels.min() < -0.2
    assert write_photo(opened, tmp_path / "b.jxl", WriteOptions(quality=quality)) == ()
    back = read_photo(tmp_path / "b.jxl")
    assert (back.metadata.icc, back.bits) == (profile(name), bits)
    if quality == 100:
        np.testing.assert_array_equal(back.levels, opened.levels)
    assert np.abs(back.pixels - opened.pixels).mean() < 0.02
    write_photo(back, tmp_path / "c.tif")
    difference = tifffile.imread(tmp_path / "c.tif").astype(float) - samples
    assert np.abs(difference).mean() < 0.02 * ((1 << bits) - 1)


@pytest.mark.parametrize("quality", [90, 100])
@pytest.mark.parametrize("bits", [8, 16])
def test_the_samples_are_not_called_linear_light(tmp_path: Path, bits: int, quality: int) -> None:
    write_photo(photo(16, 16, bits=bits), tmp_path / "a.jxl", WriteOptions(quality=quality))
    header = jxl.header(jxl.codestream((tmp_path / "a.jxl").read_bytes()))
    assert (header.colour, header.bits, header.floats) == (Colour(), bits, False)


def test_libjxl_agrees_on_the_colours_of_what_we_wrote(tmp_path: Path) -> None:
    across = np.linspace(0, 1, 64, dtype=np.float32)[None].repeat(32, 0)
    given = Photo(np.dstack([across, across[:, ::-1], across]))
    write_photo(given, tmp_path / "a.jxl", WriteOptions(quality=95))
    theirs = imagecodecs.jpegxl_decode((tmp_path / "a.jxl").read_bytes())
    assert theirs.dtype == np.uint8
    assert np.abs(theirs / 255 - given.pixels).mean() < 0.01


def test_grey_keeps_its_own_profile_in_jpeg_xl(tmp_path: Path) -> None:
    given = photo(20, 20, bits=16, grey=True, alpha=True, icc=grey_profile(1.8))
    write_photo(given, tmp_path / "a.jxl", WriteOptions(quality=100))
    back = read_photo(tmp_path / "a.jxl")
    assert (back.grey, back.metadata.icc) == (True, given.metadata.icc)
    assert back.alpha is not None
    np.testing.assert_allclose(back.pixels, given.pixels, atol=1e-3)


@pytest.mark.parametrize("codes", [(1, 11, 13), (1, 9, 1), (1, 1, 8), (11, 11, 13)])
def test_a_space_that_is_only_named_is_understood(tmp_path: Path, codes: tuple[int, int, int]) -> None:
    """The codes of white, primaries and curve, put into a header in place of sRGB's."""
    samples = levels((24, 24, 3), 8).astype(np.uint8)
    stream = jxl.codestream(bytes(imagecodecs.jpegxl_encode(samples, lossless=True)))
    header = jxl.header(stream)
    named = BitWriter().bits(0, 2).enum(jxl.RGB)
    for code in codes[:2]:
        named.enum(code)
    colour = named.bits(0, 1).enum(codes[2]).enum(1).whole()
    depth = BitWriter().bits(0, 1).bits(0, 2).whole()
    whole = BitWriter([header.before, depth, header.between, colour, header.after])
    (tmp_path / "a.jxl").write_bytes(whole.bytes() + stream[header.frames :])
    opened = read_photo(tmp_path / "a.jxl")
    assert opened.metadata.icc is not None
    np.testing.assert_array_equal(opened.levels, samples)
    expected = samples / 255
    if codes[2] == 8:
        expected = np.where(expected <= 0.0031308, expected * 12.92, 1.055 * expected ** (1 / 2.4) - 0.055)
        np.testing.assert_allclose(opened.pixels, expected, atol=0.002)
    else:
        assert opened.pixels.min() < -0.01
        grey = np.full((1, 1, 3), 0.5, np.float32)
        space = colour_space(opened.metadata.icc)
        assert space is not None
        space.to_working(grey)
        assert np.ptp(grey) < 0.002


def test_packed_metadata_of_other_programs_is_read(tmp_path: Path) -> None:
    write_photo(photo(16, 16), tmp_path / "a.jxl")
    packed = b"xml " + bytes(imagecodecs.brotli_encode(b"<x:xmpmeta>five stars"))
    with (tmp_path / "a.jxl").open("ab") as file:
        file.write(struct.pack(">I4s", 8 + len(packed), b"brob") + packed)
    assert read_photo(tmp_path / "a.jxl").metadata.xmp == b"<x:xmpmeta>five stars"


def test_a_profile_without_a_way_back_is_kept_with_the_samples(tmp_path: Path) -> None:
    given = photo(16, 16, bits=16, icc=table_profile(way_back=False))
    write_photo(given, tmp_path / "a.jxl")
    back = read_photo(tmp_path / "a.jxl")
    assert back.metadata.icc == given.metadata.icc
    np.testing.assert_array_equal(back.pixels, given.pixels)
