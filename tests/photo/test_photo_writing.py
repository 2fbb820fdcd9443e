"""A photo is written whole or not at all, never over another, and a refusal is one sentence."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path

import numpy as np
import pytest
from photo_samples import photo

from core.errors import PhotoError
from core.photo.formats import WRITTEN
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import check_target, write_photo
from core.translation import either

SUFFIXES = (".jpg", ".png", ".tif", ".webp")
LARGE = photo(300, 300, bits=16)


def refusal(taken: Photo, path: Path, *, overwrite: bool = False) -> str:
    """The sentence with which writing there is refused."""
    with pytest.raises(PhotoError) as caught:
        write_photo(taken, path, overwrite=overwrite)
    text = str(caught.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert ";" in text
    return text


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_full_disk_leaves_nothing_behind(small_disk: Path, suffix: str):
    assert "the disk is full" in refusal(LARGE, small_disk / f"a{suffix}")
    assert list(small_disk.iterdir()) == []


def test_a_full_disk_keeps_the_file_that_was_to_be_replaced(small_disk: Path):
    path = small_disk / "a.tif"
    write_photo(photo(4, 4), path)
    before = path.read_bytes()
    refusal(LARGE, path, overwrite=True)
    assert path.read_bytes() == before
    assert list(small_disk.iterdir()) == [path]


def test_a_read_only_disk(small_disk: Path):
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert "read-only" in refusal(LARGE, small_disk / "a.png")
    with pytest.raises(PhotoError, match="the disk is read-only"):
        check_target(LARGE, small_disk / "a.png", overwrite=False)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_disk_that_fails_at_the_last_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, number: int
):
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert "disk" in refusal(LARGE, tmp_path / f"a{suffix}")
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_may_write_no_more(tmp_path: Path):
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        text = refusal(LARGE, tmp_path / "a.tif")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "cannot hold a file of this size" in text
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX users")
def test_a_folder_of_someone_else(open_folder: Path, plain_user: None):
    closed = open_folder / "closed"
    closed.mkdir()
    closed.chmod(0o555)
    assert "permission is denied" in refusal(LARGE, closed / "a.png")


def test_places_that_do_not_exist(tmp_path: Path):
    (tmp_path / "file").touch()
    (tmp_path / "folder.png").mkdir()
    assert "its folder does not exist" in refusal(LARGE, tmp_path / "nowhere" / "a.png")
    assert "is a file and no folder" in refusal(LARGE, tmp_path / "file" / "a.png")
    assert "it is a folder" in refusal(LARGE, tmp_path / "folder.png")
    assert "too long" in refusal(LARGE, tmp_path / f"{'x' * 300}.png")
    assert "cannot be encoded" in refusal(LARGE, tmp_path / "a\0b.png")


def test_another_file_is_replaced_only_when_told(tmp_path: Path):
    path = tmp_path / "a.png"
    path.write_text("something else")
    assert "exists" in refusal(photo(3, 3), path)
    assert path.read_text() == "something else"
    write_photo(photo(3, 3), path, overwrite=True)
    assert read_photo(path).width == 3
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.png"
    flush = os.fsync

    def another_program_writes(descriptor: int) -> None:
        flush(descriptor)
        path.write_text("something else")

    monkeypatch.setattr(os, "fsync", another_program_writes)
    assert "exists" in refusal(photo(3, 3), path)
    assert path.read_text() == "something else"
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_photo(photo(3, 3), tmp_path / "a.png")
    assert list(tmp_path.iterdir()) == [tmp_path / "a.png"]


def test_the_original_is_never_overwritten(tmp_path: Path):
    original = tmp_path / "a.png"
    write_photo(photo(3, 3), original)
    (tmp_path / "link.png").symlink_to(original)
    before = original.read_bytes()
    for name in ("a.png", "link.png"):
        assert "original" in refusal(read_photo(original), tmp_path / name, overwrite=True)
    assert original.read_bytes() == before


def test_the_usual_permissions(tmp_path: Path):
    (tmp_path / "usual").touch()
    write_photo(photo(3, 3), tmp_path / "a.png")
    assert (tmp_path / "a.png").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_ending_that_means_no_format(tmp_path: Path):
    for name in ("a.gif", "a", "a.psd"):
        assert either([each.suffixes[0] for each in WRITTEN]) in refusal(LARGE, tmp_path / name)


@pytest.mark.parametrize(("suffix", "limit"), [(".webp", 16_383), (".jpg", 65_500)])
def test_sides_that_a_format_cannot_have(tmp_path: Path, suffix: str, limit: int):
    taken = photo(1, 1)
    write_photo(taken.with_pixels(np.zeros((1, limit, 3), np.float32)), tmp_path / f"a{suffix}")
    text = refusal(taken.with_pixels(np.zeros((1, limit + 1, 3), np.float32)), tmp_path / f"b{suffix}")
    assert str(limit) in text
    assert len(list(tmp_path.iterdir())) == 1


def test_an_interrupted_program_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_photo(photo(3, 3), tmp_path / "a.png")
    assert list(tmp_path.iterdir()) == []


def test_permissions_and_times_are_those_of_the_original(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    write_photo(LARGE, source)
    source.chmod(0o640)
    os.utime(source, (1_500_000_000, 1_600_000_000))
    write_photo(read_photo(source), tmp_path / "b.jpg")
    about = (tmp_path / "b.jpg").stat()
    assert about.st_mtime == 1_600_000_000
    assert os.name == "nt" or about.st_mode & 0o777 == 0o640
