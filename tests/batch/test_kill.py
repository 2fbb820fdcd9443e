"""A batch can be killed at any moment, and nothing is lost, doubled or half-written."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.batch.journal import NAME
from core.cli import main
from core.photo.read import read_photo
from tests.batch.scripted import is_negative, save

PHOTOS = 40
KILLS = 20


def kill_after(command: list[str], lines: int, seconds: float) -> None:
    """Kill a program some time after it has printed so many lines."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as run:
        assert run.stdout is not None
        for printed, _line in enumerate(run.stdout, 1):
            if printed == lines:
                break
        try:
            run.wait(seconds)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
        run.communicate()


@pytest.mark.parametrize("seed", [6])
def test_twenty_kills_among_forty_photos(tmp_path: Path, seed: int) -> None:
    source, output = tmp_path / "wedding", tmp_path / "mended"
    for number in range(PHOTOS):
        save(source / f"{number:02}.png", number)
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.batch.scripted", str(source), str(output)]
    for _ in range(KILLS):
        # About six lines a photo: at most two photos further with every run, so that all kills find work.
        kill_after(command, chance.randint(1, 7), chance.uniform(0, 0.01))
    assert len(list(output.glob("*.png"))) < PHOTOS, "the kills came too late to show anything"
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    assert {path.name for path in output.iterdir()} == {NAME, *(f"{number:02}-mended.png" for number in range(PHOTOS))}
    for number in range(PHOTOS):
        assert is_negative(output / f"{number:02}-mended.png", source / f"{number:02}.png")


def test_the_command_goes_on_where_it_was_killed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, output = tmp_path / "wedding", tmp_path / "mended"
    source.mkdir()
    for number in range(4):
        pixels = np.random.default_rng(number).integers(0, 256, (96, 112, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(source / f"{number}.png")
    arguments = ["batch", str(source), "-i", "remove the noise", "-o", str(output)]
    with subprocess.Popen(
        [sys.executable, "-m", "core", *arguments, "--json"], stdout=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        for line in run.stdout:
            if json.loads(line)["event"] == "finished":
                run.kill()
    (first,) = output.glob("*.png")
    before = first.stat()
    assert main(arguments) == 2
    assert "--resume" in capsys.readouterr().err
    assert main([*arguments, "--resume", "--json"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (told[0]["total"], told[0]["done_before"], told[-1]["done"]) == (4, 1, 4)
    assert sum(event["event"] == "finished" for event in told) == 3
    assert first.stat().st_mtime_ns == before.st_mtime_ns
    for number in range(4):
        mended, photo = read_photo(output / f"{number}-mended.png"), read_photo(source / f"{number}.png")
        assert mended.pixels.shape == photo.pixels.shape
        assert mended.pixels.std() < photo.pixels.std()
