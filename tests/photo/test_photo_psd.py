"""The flattened picture of Photoshop's files."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from photo_samples import exif_block, levels, refusal
from PIL import Image
from profiles import profile

from core.photo.naming import output_path
from core.photo.read import read_photo

GREY, INDEXED, RGB, INKS, LAB = 1, 2, 3, 4, 9
PICTURE_IS_THERE, LAYERS_ALONE = b"\0\0\0\1\1", b"\0\0\0\1\0"


def psd(
    samples: NDArray[Any],
    mode: int,
    *,
    packed: bool = False,
    wide: bool = False,
    transparency: bool = False,
    palette: bytes = b"",
    resources: dict[int, bytes] | None = None,
) -> bytes:
    """A file laid out by hand. samples: uint8 or uint16 (height, width, channels)."""
    height, width, channels = samples.shape
    bits = samples.dtype.itemsize * 8
    blocks = b""
    for number, content in (resources or {}).items():
        blocks += b"8BIM" + struct.pack(">H2xI", number, len(content)) + content + b"\0" * (len(content) % 2)
    size = ">Q" if wide else ">I"
    layers = struct.pack(size, 2) + struct.pack(">h", -1) if transparency else b""
    planes = np.moveaxis(samples, -1, 0).astype(samples.dtype.newbyteorder(">"))
    rows = [plane[row].tobytes() for plane in planes for row in range(height)]
    if packed:  # as runs of literal bytes
        rows = [b"".join(bytes((len(p) - 1,)) + p for p in pieces(row)) for row in rows]
    counts = b"".join(struct.pack(">I" if wide else ">H", len(row)) for row in rows) if packed else b""
    return b"".join(
        (
            struct.pack(">4sH6xHIIHH", b"8BPS", 2 if wide else 1, channels, height, width, bits, mode),
            struct.pack(">I", len(palette)) + palette,
            struct.pack(">I", len(blocks)) + blocks,
            struct.pack(size, len(layers)) + layers,
            struct.pack(">H", packed) + counts + b"".join(rows),
        )
    )


def pieces(row: bytes) -> list[bytes]:
    return [row[at : at + 100] for at in range(0, len(row), 100)]


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize(("mode", "channels"), [(GREY, 1), (RGB, 3)])
def test_grey_and_colour_keep_every_level(
    tmp_path: Path, mode: int, channels: int, bits: int, packed: bool, wide: bool
) -> None:
    samples = levels((20, 130, channels), bits).astype(f"u{bits // 8}")
    (tmp_path / "a.psd").write_bytes(psd(samples, mode, packed=packed, wide=wide))
    opened = read_photo(tmp_path / "a.psd")
    assert (opened.bits, opened.grey, opened.format) == (bits, channels == 1, "PSD")
    np.testing.assert_array_equal(np.rint(opened.pixels[..., :channels] * ((1 << bits) - 1)), samples)
    assert output_path(tmp_path / "a.psd").name == "a-mended.tif"


def test_pillow_agrees(tmp_path: Path) -> None:
    samples = levels((20, 130, 3), 8).astype(np.uint8)
    (tmp_path / "a.psd").write_bytes(psd(samples, RGB, packed=True))
    with Image.open(tmp_path / "a.psd") as image:
        np.testing.assert_array_equal(np.asarray(image), samples)


def test_palette_and_inks_become_rgb(tmp_path: Path) -> None:
    colours = levels((256, 3), 8).astype(np.uint8)
    numbers = levels((20, 30, 1), 8).astype(np.uint8)
    (tmp_path / "a.psd").write_bytes(psd(numbers, INDEXED, palette=colours.T.tobytes()))
    np.testing.assert_array_equal(np.rint(read_photo(tmp_path / "a.psd").pixels * 255), colours[numbers[..., 0]])
    cyan = np.full((8, 8, 4), (0, 255, 255, 255), np.uint8)  # 0 is full ink
    (tmp_path / "b.psd").write_bytes(psd(cyan, INKS))
    np.testing.assert_array_equal(read_photo(tmp_path / "b.psd").pixels[0, 0], (0, 1, 1))


def test_transparency_is_taken_off_the_white_that_it_was_laid_on(tmp_path: Path) -> None:
    straight, share = np.array([200.0, 40.0, 90.0]), 128 / 255
    seen = np.rint(straight * share + 255 * (1 - share))
    (tmp_path / "a.psd").write_bytes(psd(np.full((8, 8, 4), (*seen, 128), np.uint8), RGB, transparency=True))
    opened = read_photo(tmp_path / "a.psd")
    assert opened.alpha is not None
    assert opened.alpha[0, 0] == np.float32(128 / 255)
    np.testing.assert_allclose(opened.pixels[0, 0] * 255, straight, atol=1)
    (tmp_path / "b.psd").write_bytes(psd(np.full((8, 8, 4), (*seen, 128), np.uint8), RGB))
    other = read_photo(tmp_path / "b.psd")
    assert other.alpha is None
    assert other.notices == ("Channels beside the picture's colours were not taken over.",)


def test_what_is_beside_the_picture_comes_along(tmp_path: Path) -> None:
    icc, iptc = profile("Display P3"), b"\x1c\x02\x19\0\x07wedding"
    resolution = struct.pack(">IHHIHH", 300 << 16, 1, 1, 150 << 16, 1, 1)
    given = {1005: resolution, 1028: iptc, 1039: icc, 1057: PICTURE_IS_THERE, 1058: exif_block(6), 1060: b"<x:xmpmeta>"}
    (tmp_path / "a.psd").write_bytes(psd(levels((4, 8, 3), 8).astype(np.uint8), RGB, resources=given))
    opened = read_photo(tmp_path / "a.psd")
    assert (opened.width, opened.height) == (4, 8)  # upright
    found = opened.metadata
    assert (found.icc, found.xmp, found.dpi) == (icc, b"<x:xmpmeta>", (150, 300))
    assert found.exif == exif_block(1)
    assert iptc in (found.iptc or b"")


def test_what_is_not_read_says_why(tmp_path: Path) -> None:
    samples = levels((4, 8, 3), 8).astype(np.uint8)
    (tmp_path / "a.psd").write_bytes(psd(samples, RGB, resources={1057: LAYERS_ALONE}))
    assert "without a flattened picture; save it" in refusal(tmp_path / "a.psd")
    (tmp_path / "b.psd").write_bytes(psd(samples, LAB))
    assert "kind of colour is not supported" in refusal(tmp_path / "b.psd")
    (tmp_path / "c.psd").write_bytes(psd(samples, RGB)[:-10])
    assert "damaged or cut short" in refusal(tmp_path / "c.psd")
