"""A photo as it is handed on: its size, its colours, and no more of its metadata than is wanted."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageCms

from core.photo.delivery import Delivery, KeptMetadata, Sizing
from core.photo.estimate import estimated_bytes
from core.photo.metadata.metadata import Metadata
from core.photo.metadata.place import without_place
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def grey_steps(width: int = 64, height: int = 48) -> Photo:
    ramp = np.linspace(0, 1, width, dtype=np.float32)
    return Photo(
        np.broadcast_to(ramp[None, :, None], (height, width, 3)).copy(), alpha=np.ones((height, width), np.float32)
    )


def located() -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "A camera"
    exif[ExifTags.Base.Artist] = "A photographer"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = (47.0, 33.0, 12.5)
    place[ExifTags.GPS.GPSMapDatum] = "a long name that lies elsewhere"
    return exif.tobytes().removeprefix(b"Exif\0\0")


@pytest.mark.parametrize(
    ("delivery", "size"),
    [
        (Delivery(), (64, 48)),
        (Delivery(Sizing.LONG_SIDE, 32), (32, 24)),
        (Delivery(Sizing.WIDTH, 16), (16, 12)),
        (Delivery(Sizing.PERCENT, 25), (16, 12)),
        (Delivery(Sizing.LONG_SIDE, 4000), (64, 48)),
        (Delivery(Sizing.LONG_SIDE, 128, enlarge=True), (128, 96)),
    ],
)
def test_a_photo_has_the_size_that_is_asked_for_and_grows_only_when_wanted(
    delivery: Delivery, size: tuple[int, int]
) -> None:
    made = delivery.of(grey_steps())
    assert (made.width, made.height) == size == delivery.size_of(64, 48)
    assert made.alpha is not None
    assert made.alpha.shape == size[::-1]
    assert made.pixels.min() >= 0
    assert made.pixels.max() <= 1


def test_colours_are_the_same_in_another_space(tmp_path: Path) -> None:
    photo = read_photo(SAMPLES / "coffee.png")
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    write_photo(Delivery(convert=True, icc=wide).of(photo), tmp_path / "a.png", WriteOptions(bits=16))
    again = read_photo(tmp_path / "a.png")
    np.testing.assert_allclose(again.pixels, photo.pixels, atol=2e-3)


def test_the_place_is_gone_and_all_else_is_there() -> None:
    block = located()
    xmp = (
        b'<x:xmpmeta><rdf:Description exif:GPSLatitude="47,33.2N" dc:title="A day" photoshop:City="Basel">'
        b"<exif:GPSLongitude>7,35E</exif:GPSLongitude><Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li>Rhine</rdf:li>"
        b"</rdf:Bag></Iptc4xmpExt:LocationCreated><dc:creator>Me</dc:creator></rdf:Description></x:xmpmeta>"
    )
    city, title = b"\x1c\x02\x5a\0\x05Basel", b"\x1c\x02\x05\0\x05A day"
    iptc = b"8BIM\x04\x04\0\0" + (len(city + title)).to_bytes(4, "big") + city + title
    made = without_place(Metadata(exif=block, xmp=xmp, iptc=iptc))
    assert made.exif is not None
    exif = Image.Exif()
    exif.load(b"Exif\0\0" + made.exif)
    assert exif[ExifTags.Base.Make] == "A camera"
    assert exif[ExifTags.Base.Artist] == "A photographer"
    assert not exif.get_ifd(ExifTags.IFD.GPSInfo)
    assert b"elsewhere" not in made.exif
    assert made.xmp == (
        b'<x:xmpmeta><rdf:Description dc:title="A day"><dc:creator>Me</dc:creator></rdf:Description></x:xmpmeta>'
    )
    assert made.iptc is not None
    assert b"Basel" not in made.iptc
    assert b"A day" in made.iptc


def test_damaged_metadata_do_no_harm() -> None:
    rng = np.random.default_rng(0)
    block = located()
    for _ in range(300):
        broken = bytearray(block[: rng.integers(8, len(block) + 1)])
        for at in rng.integers(8, len(broken) + 1, 4):
            broken[min(at, len(broken) - 1)] = rng.integers(256)
        without_place(Metadata(exif=bytes(broken), xmp=bytes(broken), iptc=b"8BIM" + bytes(broken)))


def test_without_metadata_none_are_written(tmp_path: Path) -> None:
    photo = replace(grey_steps(), metadata=Metadata(exif=located(), xmp=b"<x/>"))
    made = Delivery(metadata=KeptMetadata.NONE).of(photo)
    assert (made.metadata.exif, made.metadata.xmp, made.metadata.iptc) == (None, None, None)


@pytest.mark.parametrize(("suffix", "quality"), [(".jpg", 60), (".jpg", 95), (".png", 95), (".webp", 80)])
def test_the_estimate_is_near_the_file(tmp_path: Path, suffix: str, quality: int) -> None:
    with Image.open(SAMPLES / "coffee.png") as image:
        large = np.asarray(image.convert("RGB").resize((2400, 1600)), np.float32) / 255
    photo, options = Photo(large.astype(np.float32)), WriteOptions(quality)
    delivery = Delivery(Sizing.LONG_SIDE, 1600)
    told = estimated_bytes(photo, delivery, suffix, options)
    write_photo(delivery.of(photo), tmp_path / f"a{suffix}", options)
    size = (tmp_path / f"a{suffix}").stat().st_size
    assert 0.6 < told / size < 1.6


def test_the_estimate_of_a_small_photo_is_its_size() -> None:
    photo, file = grey_steps(), io.BytesIO()
    Image.fromarray((photo.pixels * 255).round().astype(np.uint8)).save(file, "PNG")
    assert 0.2 < estimated_bytes(photo, Delivery(), ".png", WriteOptions()) / file.tell() < 5
