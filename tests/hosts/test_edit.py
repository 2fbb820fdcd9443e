"""`photomend edit` as another program meets it: its copy is mended in place, or untouched to the byte."""

from __future__ import annotations

import functools
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from imagecodecs import cms_profile
from numpy.typing import NDArray
from PIL import Image

from core.api import Finished, RestoreRequest
from core.cli import main
from core.commands.edit import job as command
from tests.batch.scripted import RECIPE, Negatives

D65, D50 = (0.3127, 0.3290, 1.0), (0.3457, 0.3585, 1.0)
SPACES = {
    "none": None,
    "ProPhoto": ([0.7347, 0.2653, 1, 0.1596, 0.8404, 1, 0.0366, 0.0001, 1], 1.8, D50),
    "Adobe RGB": ([0.64, 0.33, 1, 0.21, 0.71, 1, 0.15, 0.06, 1], 2.2, D65),
    "linear Rec.2020": ([0.708, 0.292, 1, 0.17, 0.797, 1, 0.131, 0.046, 1], 1.0, D65),
}
ENVIRONMENT = {**os.environ, "PYTHONWARNINGS": "ignore"}


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> Negatives:
    """Networks that only turn photos into their negatives."""
    networks = Negatives()
    monkeypatch.setattr(command, "LocalRestorer", lambda _: networks)
    return networks


def noise(shape: tuple[int, ...] = (40, 56, 3), dtype: str = "uint16") -> NDArray[Any]:
    return np.random.default_rng(0).integers(0, np.iinfo(dtype).max + 1, shape, dtype=dtype)


def floats(shape: tuple[int, ...] = (40, 56, 3)) -> NDArray[np.float32]:
    """Light of a raw developer: much is above 1, some below 0."""
    return np.random.default_rng(1).normal(0.6, 1.2, shape).astype(np.float32)


@functools.cache  # the second in which it was made is in it
def icc(space: str) -> bytes | None:
    if (about := SPACES[space]) is None:
        return None
    primaries, gamma, white = about
    return bytes(cms_profile("rgb", whitepoint=white, primaries=primaries, gamma=gamma))


def save(path: Path, samples: NDArray[Any], profile: bytes | None = None) -> None:
    if path.suffix == ".png":
        Image.fromarray(samples).save(path, icc_profile=profile)
        return
    grey = samples.ndim == 2 or samples.shape[2] < 3
    extra = ["unassalpha"] if samples.ndim == 3 and samples.shape[2] in (2, 4) else None
    kind = "minisblack" if grey else "rgb"
    tifffile.imwrite(path, samples, photometric=kind, extrasamples=extra, iccprofile=profile, planarconfig="contig")


def load(path: Path) -> NDArray[Any]:
    if path.suffix == ".png":
        with Image.open(path) as image:
            return np.asarray(image)
    return tifffile.imread(path)


def edit(path: Path, *more: str) -> int:
    return main(["edit", str(path), "-i", "take the noise out", "--no-window", *more])


def test_a_real_photo_comes_back_mended_with_what_it_had(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, xmp = tmp_path / "copy of the host.tif", b"<x:xmpmeta>five stars"
    tags = [(700, 7, len(xmp), xmp, True), (286, 5, 1, (7, 1), True)]  # the second: where a layer lies
    tifffile.imwrite(path, noise(), photometric="rgb", extratags=tags)
    before = path.stat()
    path.chmod(0o640)
    assert edit(path, "--json") == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert told[0]["event"] == "started"
    assert (told[-1]["event"], told[-1]["file"], told[-1]["output"]) == ("finished", str(path), str(path))
    with tifffile.TiffFile(path) as file:
        page = file.pages.first
        assert page.dtype == np.uint16
        assert np.asarray(page.asarray(), float).std() < 0.8 * noise().astype(float).std()
        assert (page.tags[700].value, page.tags[286].value, page.compression) == (xmp, (7, 1), 1)
    assert path.stat().st_mode & 0o777 == 0o640
    assert path.stat().st_mtime_ns > before.st_mtime_ns
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("kind", ["uint8", "uint16", "float32"])
def test_what_was_not_changed_is_the_same_to_the_bit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, space: str
) -> None:
    """The networks change a corner; all other samples pass through the working space and back."""

    class Corner(Negatives):
        def restore(self, request: RestoreRequest, emit: Any, cancel: Any) -> Finished:
            pixels = request.pixels.copy()
            pixels[:8, :8] = 0.5
            return Finished(pixels, 0.1)

    monkeypatch.setattr(command, "LocalRestorer", lambda _: Corner())
    path, given = tmp_path / "a.tif", floats() if kind == "float32" else noise(dtype=kind)
    save(path, given, icc(space))
    assert edit(path) == 0
    with tifffile.TiffFile(path) as file:
        page = file.pages.first
        back = page.asarray()
        assert (back.dtype, page.tags.valueof(34675)) == (given.dtype, icc(space))
    np.testing.assert_array_equal(back[8:], given[8:])
    np.testing.assert_array_equal(back[:, 8:], given[:, 8:])
    assert (back[:8, :8] != given[:8, :8]).mean() > 0.9


@pytest.mark.parametrize(
    ("name", "samples"),
    [
        ("a.png", noise((20, 30, 4), "uint8")),
        ("a.png", noise((20, 30), "uint8")),
        ("a.tif", noise((20, 30, 4))),
        ("a.tif", noise((20, 30))),
        ("a.tif", floats((20, 30, 4))),
        ("a.tif", floats((20, 30))),
    ],
)
def test_alpha_and_grey_stay(scripted: Negatives, tmp_path: Path, name: str, samples: NDArray[Any]) -> None:
    samples = np.clip(samples, 0, 1) if samples.dtype.kind == "f" else samples  # light beyond white has a curve
    save(path := tmp_path / name, samples)
    assert edit(path) == 0
    back = load(path)
    assert (back.shape, back.dtype) == (samples.shape, samples.dtype)
    if samples.ndim == 3:
        np.testing.assert_array_equal(back[..., 3], samples[..., 3])
        seen = samples[..., 3] > 0  # what is not seen at all stays as it was
        back, samples = back[..., :3][seen], samples[..., :3][seen]
    peak = 1 if samples.dtype.kind == "f" else np.iinfo(samples.dtype).max
    np.testing.assert_allclose(back.astype(float), peak - samples.astype(float), atol=1e-6 * peak)


@pytest.mark.parametrize("kind", ["uint8", "uint16", "float32"])
def test_at_strength_0_the_file_is_not_even_written_again(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.tif"
    save(path, floats() if kind == "float32" else noise(dtype=kind), icc("linear Rec.2020"))
    before = path.read_bytes()
    assert edit(path, "--strength", "0") == 0
    assert path.read_bytes() == before


def test_a_link_is_followed(scripted: Negatives, tmp_path: Path) -> None:
    save(real := tmp_path / "real.png", noise((20, 30, 3), "uint8"))
    (link := tmp_path / "link.png").symlink_to(real)
    before = load(real)
    assert edit(link) == 0
    assert link.is_symlink()
    np.testing.assert_array_equal(load(real), 255 - before)


def pages(path: Path) -> None:
    with tifffile.TiffWriter(path) as tiff:
        for _ in range(2):
            tiff.write(noise((20, 30, 3)), photometric="rgb")


def layers(path: Path) -> None:
    tifffile.imwrite(path, noise((20, 30, 3)), photometric="rgb", extratags=[(37724, 7, 40, bytes(40), True)])


def premultiplied(path: Path) -> None:
    tifffile.imwrite(path, noise((20, 30, 4)), photometric="rgb", extrasamples=["assocalpha"])


def masks(path: Path) -> None:
    tifffile.imwrite(path, noise((20, 30, 5)), photometric="rgb", extrasamples=["unassalpha", "unspecified"])


def half(path: Path) -> None:
    tifffile.imwrite(path, floats((20, 30, 3)).astype(np.float16), photometric="rgb")


def wide(path: Path) -> None:
    tifffile.imwrite(path, noise((20, 30, 3), "uint32"), photometric="rgb")


def inks(path: Path) -> None:
    Image.fromarray(noise((20, 30, 4), "uint8"), "CMYK").save(path)


def animated(path: Path) -> None:
    frames = [Image.fromarray(noise((20, 30, 3), "uint8")), Image.new("RGB", (30, 20))]
    frames[0].save(path, save_all=True, append_images=frames[1:])


def read_only_kind(path: Path) -> None:
    Image.fromarray(noise((20, 30, 3), "uint8")).save(path)


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("a.tif", pages, "several"),
        ("a.tif", layers, "layers"),
        ("a.tif", premultiplied, "straight"),
        ("a.tif", masks, "Channels"),
        ("a.tif", half, "unusual"),
        ("a.tif", wide, "unusual"),
        ("a.tif", inks, "RGB or grey"),
        ("a.jpg", inks, "RGB or grey"),
        ("a.png", animated, "several"),
        ("a.bmp", read_only_kind, "BMP"),
        ("a.jpg", lambda path: path.write_text("Dear grandmother"), "no picture"),
    ],
)
def test_what_cannot_be_kept_is_refused_before_any_work(
    scripted: Negatives, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, make: Any, words: str
) -> None:
    make(path := tmp_path / name)
    before = path.read_bytes()
    assert edit(path, "--json") == 1
    event = json.loads(capsys.readouterr().out)
    assert event["event"] == "failed"
    assert words in event["message"]
    assert "\n" not in event["message"]
    assert path.read_bytes() == before
    assert scripted.widths == []


def test_enlarging_can_be_refused(scripted: Negatives, tmp_path: Path) -> None:
    save(path := tmp_path / "a.png", noise((20, 30, 3), "uint8"))
    before = path.read_bytes()
    assert main(["edit", str(path), "-i", "make it twice as large", "--no-window", "--keep-size"]) == 1
    assert path.read_bytes() == before
    assert scripted.widths == []


def test_a_failed_network_and_a_full_disk_leave_the_file(
    scripted: Negatives, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    save(path := tmp_path / "a.png", noise((20, 30, 3), "uint8"))
    before = path.read_bytes()
    scripted.fail = 30
    assert edit(path) == 1
    scripted.fail = -1

    def full(_: int) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "fsync", full)
    assert edit(path) == 1
    assert "the disk is full" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_photo_without_damage_is_left(
    scripted: Negatives, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(path := tmp_path / "a.png", np.full((20, 30, 3), 250, np.uint8))
    before = path.read_bytes()
    assert main(["edit", str(path), "--no-window", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["output"] is None
    assert path.read_bytes() == before


@pytest.mark.parametrize("way", ["interrupt", "end of input"])
def test_who_gives_up_gets_5_and_the_file_as_it_was(tmp_path: Path, way: str) -> None:
    save(path := tmp_path / "a.tif", noise())
    RECIPE.save(recipe := tmp_path / "recipe.json")
    before = path.read_bytes()
    program = [sys.executable, "-m", "tests.hosts.scripted", str(path), str(recipe)]
    with subprocess.Popen(program, stdin=-1, stdout=-1, stderr=-1, text=True, env=ENVIRONMENT) as run:
        assert run.stdout is not None
        assert run.stdin is not None
        for line in run.stdout:
            if json.loads(line)["event"] == "progress":
                break
        if way == "interrupt":
            run.send_signal(signal.SIGINT)
        else:
            run.stdin.close()
        last = [json.loads(line) for line in run.stdout][-1]
        assert run.stderr is not None
        (complaint,) = run.stderr.read().splitlines()
    assert (run.returncode, last["event"]) == (5, "cancelled")
    assert "as it was" in complaint
    assert path.read_bytes() == before
    assert set(tmp_path.iterdir()) == {path, recipe}


@pytest.mark.skipif(sys.platform == "win32", reason="there a pipe does not tell that its reader is gone")
def test_a_host_that_reads_no_more_gives_up(tmp_path: Path) -> None:
    """darktable has no pipe to our input; killed, it leaves one that nobody reads."""
    save(path := tmp_path / "a.tif", noise())
    RECIPE.save(recipe := tmp_path / "recipe.json")
    before = path.read_bytes()
    program = [sys.executable, "-m", "tests.hosts.scripted", str(path), str(recipe)]
    with subprocess.Popen(program, stdin=-1, stdout=-1, stderr=subprocess.DEVNULL, env=ENVIRONMENT) as run:
        assert run.stdout is not None
        assert run.stdin is not None
        run.stdout.readline()
        run.stdout.close()
        assert run.wait() == 5
    assert path.read_bytes() == before
    assert set(tmp_path.iterdir()) == {path, recipe}


def test_progress_is_told_on_the_standard_error(
    scripted: Negatives, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(path := tmp_path / "a.png", noise((20, 30, 3), "uint8"))
    assert edit(path) == 0
    assert [line.split(": ")[1] for line in capsys.readouterr().err.splitlines()] == ["20 %", "50 %", "70 %", "100 %"]
