"""`photomend batch` as its users meet it: real weights, sentences and exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.cli import main
from core.photo.read import read_photo
from core.recipe import Recipe


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "wedding"
    folder.mkdir()
    for number in range(2):
        pixels = np.random.default_rng(number).integers(0, 256, (80, 96, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(folder / f"{number}.png")
    return folder


def test_a_bad_photo_is_in_the_report_and_in_the_exit_code(photos: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (photos / "letter.jpg").write_text("Dear grandmother")
    recipe, output = photos.parent / "look.json", photos.parent / "out"
    Recipe(auto=True, strength=0.5).save(recipe)
    command = ["batch", str(photos), "--recipe", str(recipe), "-o", str(output), "--model", "moce-ir"]
    assert main([*command, "--name", "{n} {name} {model}.{ext}"]) == 1
    told = capsys.readouterr()
    assert told.out.splitlines()[-1].startswith("2 done, 1 failed")
    (complaint,) = told.err.splitlines()
    assert "letter.jpg" in complaint
    assert {path.name for path in output.glob("*.png")} == {"0001 0 moce-ir.png", "0002 1 moce-ir.png"}


def test_raw_is_brightened_on_wish(tmp_path: Path) -> None:
    """A setting of light needs no network; at strength 0 the photo comes back as it was read."""
    raw, means = Path(__file__).parents[1] / "photo" / "cases" / "bayer.dng", dict[str, float]()
    for command in ("batch", "restore"):
        for wish in ([], ["--brighten-raw"]):
            folder = tmp_path / f"{command}{len(wish)}"
            usual = [str(raw), "-i", "half a stop brighter", "--strength", "0", "-o", f"{folder}/"]
            assert main([command, *usual, *wish]) == 0
            means[folder.name] = float(read_photo(folder / "bayer-mended.tif").pixels.mean())
    assert means["batch0"] == pytest.approx(means["restore0"], abs=1e-3)
    assert means["batch1"] == pytest.approx(means["restore1"], abs=1e-3)
    assert means["batch1"] > means["batch0"] + 0.03


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["{photos}", "-i", "denoise"], 2, "-o"),
        (["{photos}", "-i", "denoise", "-o", "{photos}"], 2, "among the photos"),
        (["{photos}", "-i", "denoise", "-o", "{photos}/out", "--name", "{{who}}"], 2, "{who}"),
        (["{photos}", "-i", "denoise", "--recipe", "x", "-o", "{photos}/out"], 2, "not allowed"),
        (["{photos}", "--recipe", "{photos}/0.png", "-o", "{photos}/out"], 2, "no JSON"),
        (["{photos}", "-i", "denoise", "-o", "{photos}/out", "--jobs", "0"], 2, "--jobs"),
        (["{empty}", "-i", "denoise", "-o", "{photos}/out"], 3, "no photos"),
        (["{photos}", "-i", "remove the person", "-o", "{photos}/out"], 3, "can't"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    photos: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, words: str
) -> None:
    empty = photos.parent / "empty"
    empty.mkdir()
    try:
        result = main(["batch", *(argument.format(photos=photos, empty=empty) for argument in arguments)])
    except SystemExit as stop:
        result = stop.code
    assert result == code
    (complaint,) = capsys.readouterr().err.splitlines()
    assert words in complaint
    assert not (photos / "out").exists()


def test_ctrl_c_stops_at_a_tile_and_says_how_to_go_on(tmp_path: Path) -> None:
    photo, output = tmp_path / "large.png", tmp_path / "out"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (512, 768, 3), dtype=np.uint8)).save(photo)
    command = [sys.executable, "-m", "core", "batch", str(photo), "-i", "denoise", "-o", str(output), "--tile", "256"]
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    pipe = subprocess.PIPE
    with subprocess.Popen([*command, "--json"], stdout=pipe, stderr=pipe, text=True, env=environment) as run:
        assert run.stdout is not None
        for line in run.stdout:
            if json.loads(line)["event"] == "progress":
                run.send_signal(signal.SIGINT)
                break
        rest, complaint = run.communicate(timeout=120)
    assert run.returncode == 130
    report = json.loads(rest.splitlines()[-1])
    assert (report["cancelled"], report["waiting"], report["done"]) == (True, 1, 0)
    assert complaint == "photomend: Cancelled; 0 of 1 photos are done; go on with --resume.\n"
    assert not list(output.glob("*.png"))
