"""What lies beside a picture comes along where the format can hold it, and is named where not."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from photo_samples import smooth
from PIL import Image, PngImagePlugin

from core.photo.metadata.claims import honest
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo

CASES = Path(__file__).parent / "cases"
LEFT_OUT = "Left out, as the new file cannot hold it: "


def mended(photo: Photo, factor: int = 1, brighter: float = 0.0) -> Photo:
    pixels = np.repeat(np.repeat(photo.pixels, factor, 0), factor, 1)
    return photo.with_pixels(np.clip(pixels * 0.999 + brighter, 0, 1).astype(np.float32))


def jpeg(colour: int = 90, size: tuple[int, int] = (40, 30)) -> bytes:
    file = io.BytesIO()
    Image.new("L", size, colour).save(file, "JPEG")
    return file.getvalue()


def test_a_gain_map_stays_with_its_picture(tmp_path: Path) -> None:
    source = CASES / "ultrahdr.jpg"
    photo = read_photo(source)
    gain_map = photo.metadata.gain_map
    assert gain_map is not None
    assert source.read_bytes().endswith(gain_map)
    assert write_photo(mended(photo), tmp_path / "a.jpg") == ()
    data = (tmp_path / "a.jpg").read_bytes()
    assert data.endswith(gain_map)
    bright = imagecodecs.ultrahdr_decode(data)  # Google's own library finds it
    assert bright.shape[:2] == (photo.height, photo.width)
    assert float(bright[..., :3].max()) > 1.1


def test_a_gain_map_grows_and_turns_with_its_picture(tmp_path: Path) -> None:
    photo = read_photo(CASES / "ultrahdr.jpg")
    assert write_photo(mended(photo, 2), tmp_path / "a.jpg") == ()
    block = Image.Exif()
    block[0x0112] = 6
    data = bytearray((CASES / "ultrahdr.jpg").read_bytes())
    app1 = b"Exif\0\0" + block.tobytes().removeprefix(b"Exif\0\0")
    (tmp_path / "b.jpg").write_bytes(data[:2] + b"\xff\xe1" + struct.pack(">H", len(app1) + 2) + app1 + data[2:])
    write_photo(mended(read_photo(tmp_path / "b.jpg")), tmp_path / "c.jpg")
    sizes = []
    for path in (CASES / "ultrahdr.jpg", tmp_path / "a.jpg", tmp_path / "c.jpg"):
        with Image.open(io.BytesIO(read_photo(path).metadata.gain_map or b"")) as image:
            sizes.append(image.size)
        imagecodecs.ultrahdr_decode(path.read_bytes())
    (width, height), doubled, turned = sizes
    assert doubled == (2 * width, 2 * height)
    assert turned == (height, width)


def test_a_gain_map_goes_where_the_brightness_is_another(tmp_path: Path) -> None:
    photo = read_photo(CASES / "ultrahdr.jpg")
    told = write_photo(mended(photo, brighter=0.2), tmp_path / "a.jpg")
    assert told == (LEFT_OUT + "the gain map for bright screens.",)
    assert read_photo(tmp_path / "a.jpg").metadata.gain_map is None


def test_claims_go_with_what_they_claim() -> None:
    packet = (CASES / "motion.jpg").read_bytes().partition(b"<x:xmpmeta")[2].partition(b"</x:xmpmeta>")[0]
    bright = packet.replace(b'GCamera:MotionPhoto="1"', b'GCamera:MotionPhoto="1" hdrgm:Version="1.0" xmp:Rating="4"')
    item = b'<rdf:li rdf:parseType="Resource"><Container:Item Item:Semantic="GainMap" Item:Length="12"/></rdf:li>'
    both = bright.replace(b"</rdf:Seq>", item + b"</rdf:Seq>")
    bare = honest(both) or b""
    assert b"Rating" in bare
    assert not any(word in bare for word in (b"MotionPhoto", b"hdrgm", b"Directory"))
    with_map = honest(both, gain_map=345) or b""
    assert b'Item:Length="345"' in with_map
    assert b"MotionPhoto" not in with_map
    assert honest(packet, film=True) == packet


def test_a_motion_photo_keeps_its_film(tmp_path: Path) -> None:
    photo = read_photo(CASES / "motion.jpg")
    assert write_photo(mended(photo), tmp_path / "a.jpg") == ()
    film = photo.metadata.film
    assert film is not None
    assert (tmp_path / "a.jpg").read_bytes().endswith(film)
    assert b'MotionPhoto="1"' in (read_photo(tmp_path / "a.jpg").metadata.xmp or b"")
    assert write_photo(photo, tmp_path / "a.png") == (LEFT_OUT + "the film of the motion photo.",)
    assert b"MotionPhoto" not in (read_photo(tmp_path / "a.png").metadata.xmp or b"")
    write_photo(photo, tmp_path / "b.jpg", WriteOptions(strip=True))
    assert read_photo(tmp_path / "b.jpg").metadata.film is None


def test_second_views_depth_and_heat_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg() + jpeg(120))
    assert write_photo(read_photo(tmp_path / "a.jpg"), tmp_path / "b.jpg") == (LEFT_OUT + "the second picture.",)
    heat = b"FLIR\0\1\0\0" + bytes(90)
    sound = jpeg()
    (tmp_path / "c.jpg").write_bytes(sound[:2] + b"\xff\xe1" + struct.pack(">H", len(heat) + 2) + heat + sound[2:])
    assert write_photo(read_photo(tmp_path / "c.jpg"), tmp_path / "d.jpg") == (
        LEFT_OUT + "the thermal camera's measurements.",
    )
    packet = b'<x:xmpmeta><rdf:Description GDepth:Format="RangeInverse" xmp:Rating="3"/></x:xmpmeta>'
    Image.new("RGB", (20, 20)).save(tmp_path / "e.jpg", xmp=packet)
    assert write_photo(read_photo(tmp_path / "e.jpg"), tmp_path / "f.jpg") == (LEFT_OUT + "the depth map.",)
    assert read_photo(tmp_path / "f.jpg").metadata.xmp == packet.replace(b' GDepth:Format="RangeInverse"', b"")


def test_comments_and_texts_are_kept_or_named(tmp_path: Path) -> None:
    photo = read_photo(CASES / "meta.jpg")
    assert write_photo(photo, tmp_path / "a.jpg") == ()
    assert read_photo(tmp_path / "a.jpg").metadata.comment == photo.metadata.comment == b"hello comment"
    assert write_photo(photo, tmp_path / "a.png") == ()
    with Image.open(tmp_path / "a.png") as image:
        assert image.text["Comment"] == "hello comment"  # pyright: ignore
    assert LEFT_OUT + "the comment." in write_photo(photo, tmp_path / "a.webp")


@pytest.mark.parametrize("bits", [8, 16])
def test_texts_of_a_png_stay(tmp_path: Path, bits: int) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Zoë")
    texts.add_itxt("Title", "雨", "ja", "題")
    texts.add_text("Description", "long " * 100, zip=True)
    Image.fromarray(smooth()).save(tmp_path / "a.png", pnginfo=texts)
    write_photo(read_photo(tmp_path / "a.png"), tmp_path / "b.png", WriteOptions(bits=bits))
    with Image.open(tmp_path / "b.png") as image, Image.open(tmp_path / "a.png") as given:
        assert image.text == given.text  # pyright: ignore
    assert LEFT_OUT + "the text fields." in write_photo(read_photo(tmp_path / "a.png"), tmp_path / "b.jpg")


def test_an_animated_png_says_so(tmp_path: Path) -> None:
    pictures = [Image.new("RGB", (20, 20), (0, 0, level)) for level in (10, 90, 200)]
    pictures[0].save(tmp_path / "a.png", save_all=True, append_images=pictures[1:])
    assert read_photo(tmp_path / "a.png").notices == ("The file is animated; its first picture was taken.",)


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of a ramp of grey with chunks in front of its pixels."""
    file = io.BytesIO()
    Image.fromarray(np.tile(np.arange(256, dtype=np.uint8)[:, None], (8, 1, 3)).reshape(8, 256, 3)).save(file, "PNG")
    data = file.getvalue()
    added = b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )
    return data[:33] + added + data[33:]


@pytest.mark.parametrize("gamma", [1.0, 1 / 1.8])
def test_a_gamma_counts_where_there_is_no_profile(tmp_path: Path, gamma: float) -> None:
    body = struct.pack(">I", round(gamma * 100_000))
    (tmp_path / "a.png").write_bytes(png((b"gAMA", body)))
    photo = read_photo(tmp_path / "a.png")
    linear = (128 / 255) ** (1 / gamma)
    assert photo.pixels[0, 128, 0] == pytest.approx(1.055 * linear ** (1 / 2.4) - 0.055, abs=0.004)
    write_photo(photo, tmp_path / "b.png")
    with Image.open(tmp_path / "a.png") as given, Image.open(tmp_path / "b.png") as written:
        np.testing.assert_array_equal(np.asarray(given), np.asarray(written))
    assert read_photo(tmp_path / "b.png").pixels[0, 128, 0] == pytest.approx(float(photo.pixels[0, 128, 0]), abs=1e-3)
    for chunks in (((b"gAMA", struct.pack(">I", 45455)),), ((b"sRGB", b"\0"), (b"gAMA", body))):
        (tmp_path / "c.png").write_bytes(png(*chunks))
        assert read_photo(tmp_path / "c.png").pixels[0, 128, 0] == np.float32(128 / 255)
