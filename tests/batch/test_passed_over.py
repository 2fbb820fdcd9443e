"""What a batch leaves alone, and says so; and what goes along with its results."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.batch.events import BatchRequest, Report
from core.batch.passed_over import sentence
from core.batch.run import BatchRun
from core.errors import PhotoError
from core.recipe import Recipe
from tests.batch.scripted import RECIPE, Negatives, save


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Two photos among what cameras, phones and network disks leave beside them."""
    folder = tmp_path / "wedding"
    save(folder / "a.png", 1)
    save(folder / "b.png", 2)
    shutil.move(folder / "b.png", folder / "IMG_2")  # no ending
    save(folder / "@eaDir" / "a.png" / "SYNOPHOTO_THUMB_XL.png", 3)
    save(folder / ".thumbnails" / "a.png", 4)
    (folder / "notes.txt").write_text("P.S. not a photo")
    (folder / "a.xmp").write_text("<x:xmpmeta/>")
    (folder / "a.png.xmp").write_text("<x:xmpmeta></x:xmpmeta>")
    Image.new("RGB", (16, 16)).save(folder / "MVI_1.THM", "JPEG")
    return folder


def go(request: BatchRequest) -> Report:
    return BatchRun(request, Negatives(), lambda _event: None).run()


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


def test_what_is_passed_over_is_counted_by_reason(photos: Path, tmp_path: Path) -> None:
    report = go(BatchRequest((photos,), tmp_path / "mended", RECIPE, recursive=True))
    assert names(tmp_path / "mended") == {"a-mended.png", "IMG_2-mended.png"}
    assert dict(report.passed_over) == {
        "no photos": 1,
        "settings beside photos": 3,
        "in folders of the system": 2,
    }
    assert "3 settings beside photos" in sentence(report.passed_over)


def test_results_of_earlier_runs_are_known_by_journal_and_by_software(photos: Path, tmp_path: Path) -> None:
    go(BatchRequest((photos,), tmp_path / "mended", RECIPE, template="{name} neu"))
    block = Image.Exif()
    block[0x0131] = "Photomend 0.1.0"
    Image.new("RGB", (16, 16)).save(photos / "saved.jpg", exif=block)
    block[0x0131] = "Photoshop 26"
    Image.new("RGB", (16, 16)).save(photos / "a-mended.jpg", exif=block)  # a name alone says nothing
    report = go(BatchRequest((photos, tmp_path / "mended"), tmp_path / "again", RECIPE))
    assert dict(report.passed_over)["results of earlier runs"] == 3
    assert names(tmp_path / "again") == {"a-mended.png", "IMG_2-mended.png", "a-mended-mended.jpg"}
    named = go(BatchRequest((photos / "saved.jpg",), tmp_path / "named", RECIPE))  # whoever names it means it
    assert len(named.done) == 1


def test_a_folder_without_photos_says_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "films").mkdir()
    (tmp_path / "films" / "a.mov").write_bytes(b"\0\0\0\x14ftypqt  " + bytes(40))
    with pytest.raises(PhotoError, match="1 no photos"):
        go(BatchRequest((tmp_path / "films",), tmp_path / "out", RECIPE))


def test_sidecars_go_along_under_the_results_name(photos: Path, tmp_path: Path) -> None:
    go(BatchRequest((photos,), tmp_path / "mended", RECIPE, sidecars=True))
    assert (tmp_path / "mended" / "a-mended.xmp").read_text() == "<x:xmpmeta/>"
    assert (tmp_path / "mended" / "a-mended.png.xmp").read_text() == "<x:xmpmeta></x:xmpmeta>"
    assert not (tmp_path / "mended" / "IMG_2-mended.xmp").exists()


def test_photos_that_need_nothing_are_copied_where_asked(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    white = np.full((12, 16, 3), 255, np.uint8)
    Image.fromarray(white).save(tmp_path / "in" / "clean.png")
    save(tmp_path / "in" / "noisy.png", 1)
    for _ in range(2):
        report = go(BatchRequest((tmp_path / "in",), tmp_path / "out", Recipe(auto=True), copy_clean=True))
        assert len(report.left) == 1
    assert (tmp_path / "out" / "clean.png").read_bytes() == (tmp_path / "in" / "clean.png").read_bytes()
    assert not (tmp_path / "out" / "clean-2.png").exists()
    go(BatchRequest((tmp_path / "in",), tmp_path / "plain", Recipe(auto=True)))
    assert "clean.png" not in names(tmp_path / "plain")
