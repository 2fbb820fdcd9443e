"""The command line as its users meet it: real weights, real files, sentences and exit codes."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from core.__main__ import wants_window
from core.cli import main
from core.photo.read import read_photo
from core.training.recipe import RECIPES
from core.weights.store import resources_dir

SAMPLES = resources_dir() / "samples"
WEIGHTS = resources_dir() / "weights"


@pytest.fixture
def noisy(tmp_path: Path) -> Path:
    """A small photo with strong noise, named with a space."""
    clean = read_photo(SAMPLES / "astronaut.png").pixels[100:228, 150:310] * 255
    noise = np.random.default_rng(0).normal(0, 25, clean.shape)
    path = tmp_path / "old photo.png"
    Image.fromarray((clean + noise).clip(0, 255).astype(np.uint8)).save(path)
    return path


def events(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_restore_writes_beside_the_photo_and_leaves_it_alone(
    noisy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = noisy.read_bytes()
    assert main(["restore", str(noisy), "-i", "take the noise out"]) == 0
    output = tmp_path / "old photo-mended.png"
    captured = capsys.readouterr()
    assert str(output) in captured.out
    assert captured.err == ""
    assert noisy.read_bytes() == before
    smoothness = [np.abs(np.diff(read_photo(path).pixels, axis=1)).mean() for path in (noisy, output)]
    assert smoothness[1] < 0.7 * smoothness[0]


def test_restore_tells_events_as_json(noisy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "new folder" / "mended.jpg"
    assert main(["restore", str(noisy), "-o", str(target), "--json", "--model", "moce-ir"]) == 0
    told = events(capsys.readouterr().out)
    kinds = [event["event"] for event in told]
    assert kinds[0] == "started"
    assert kinds[-2:] == ["step", "finished"]
    assert {"progress", "routing"} < set(kinds)
    assert told[-1]["output"] == str(target)
    assert read_photo(target).format == "JPEG"
    routing = told[kinds.index("routing")]
    for block in routing["blocks"]:
        assert len(block["probabilities"]) == 4
        assert block["expert"] in range(4)
    assert all(0 <= event["fraction"] <= 1 for event in told if event["event"] == "progress")


def test_one_bad_file_does_not_stop_the_others(noisy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "letter.jpg"
    text.write_text("Dear grandmother")
    truncated = tmp_path / "cut.png"
    truncated.write_bytes(noisy.read_bytes()[:3000])
    files = [str(text), str(truncated), str(tmp_path / "missing.jpg"), str(noisy)]
    out = tmp_path / "out"
    assert main(["restore", *files, "-i", "denoise", "-o", str(out)]) == 1
    assert [path.name for path in out.iterdir()] == ["old photo-mended.png"]
    complaints = capsys.readouterr().err.splitlines()
    assert len(complaints) == 3
    for complaint, name in zip(complaints, ("letter.jpg", "cut.png", "missing.jpg"), strict=True):
        assert name in complaint
        assert complaint.endswith(".")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["restore"], 2, "required"),
        (["restore", "{photo}", "--tile", "big"], 2, "--tile"),
        (["restore", "{photo}", "-i", "remove the person"], 3, "can't"),
        (["restore", "{photo}", "-i", "undo"], 3, "window"),
        (["restore", "{photo}", "-i", "leave it as it is"], 3, ""),
        (["restore", "{photo}", "-i", "denoise", "-o", "{photo}"], 1, "original"),
        (["restore", "{photo}", "-i", "denoise", "-o", "{folder}/x.gif"], 1, ".gif"),
        (["restore", "{photo}", "{photo}", "-i", "denoise", "-o", "{folder}/x.png"], 2, "folder"),
        (["restore", "{photo}", "-i", "denoise", "--device", "abacus"], 3, "abacus"),
        (["restore", "{photo}", "-i", "denoise", "--weights", "{photo}"], 3, "old photo.png"),
        (["evaluate", "{folder}", "--task", "denoise"], 2, "clean"),
        (["train", "nothing", "--data", "{folder}", "--minutes", "1"], 2, "recipe"),
        (["dance"], 2, "dance"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    noisy: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, words: str
) -> None:
    before = sorted(noisy.parent.iterdir())
    try:
        result = main([argument.format(photo=noisy, folder=noisy.parent) for argument in arguments])
    except SystemExit as stop:
        result = stop.code
    assert result == code
    (complaint,) = capsys.readouterr().err.splitlines()
    assert complaint.startswith("photomend")
    assert words in complaint
    assert sorted(noisy.parent.iterdir()) == before


def test_plan_from_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["first brighten it, then make it 4x bigger", "", "fix it", "undo"]
    monkeypatch.setattr("sys.stdin", iter([f"{line}\n" for line in lines]))
    assert main(["plan", "--stdin"]) == 0
    plans = events(capsys.readouterr().out)
    assert [plan["text"] for plan in plans] == lines
    assert [step["task"] for step in plans[0]["steps"]] == ["lowlight", "superres"]
    assert plans[0]["steps"][1]["factor"] == 4
    assert sum(plans[0]["steps"][0]["probabilities"].values()) == pytest.approx(1, abs=1e-3)
    assert (plans[1]["steps"], plans[2]["auto"], plans[3]["command"]) == ([], True, "undo")


def test_doctor_and_models_find_what_ships(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--json"]) == 0
    (report,) = events(capsys.readouterr().out)
    assert report["missing"] == []
    assert main(["models", "--json"]) == 0
    found = {(entry["model"], entry["size"]) for entry in events(capsys.readouterr().out)}
    assert {("instructir", "compact"), ("moce-ir", "compact")} <= found


def test_interrupting_stops_at_a_tile_and_writes_nothing(tmp_path: Path) -> None:
    photo = tmp_path / "large.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (512, 768, 3), dtype=np.uint8)).save(photo)
    command = [sys.executable, "-m", "core", "restore", str(photo), "--tile", "256", "--json"]
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as run:
        assert run.stdout is not None
        for line in run.stdout:
            if json.loads(line)["event"] == "progress":
                run.send_signal(signal.SIGINT)
                break
        rest, complaint = run.communicate(timeout=120)
    assert run.returncode == 130
    assert events(rest)[-1]["event"] == "cancelled"
    assert complaint == "photomend: Cancelled; nothing was written.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["large.png"]


def test_evaluate_reports_as_the_papers_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clean = tmp_path / "set" / "clean"
    clean.mkdir(parents=True)
    pixels = read_photo(SAMPLES / "coffee.png").pixels[:130, :170]
    Image.fromarray((pixels * 255).astype(np.uint8)).save(clean / "coffee.png")
    assert (
        main(["evaluate", str(clean.parent), "--task", "denoise", "--model", "moce-ir", "--sigma", "25", "--json"]) == 0
    )
    (score,) = events(capsys.readouterr().out)
    assert (score["set"], score["task"], score["model"], score["size"]) == ("set", "denoise", "moce-ir", "compact")
    assert score["input"]["psnr"] == pytest.approx(20.5, abs=0.7)
    assert score["output"]["psnr"] > score["input"]["psnr"] + 3
    assert score["output"]["ssim"] > score["input"]["ssim"]


def test_a_suite_is_one_table_with_pictures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clean = tmp_path / "suite" / "Kodak24" / "clean"
    clean.mkdir(parents=True)
    pixels = read_photo(SAMPLES / "coffee.png").pixels[:96, :112]
    Image.fromarray((pixels * 255).astype(np.uint8)).save(clean / "coffee.png")
    suite, pictures = str(tmp_path / "suite"), tmp_path / "pictures"
    assert main(["evaluate", suite, "--suite", "--table", "--pictures", str(pictures), "--model", "instructir"]) == 0
    header, ruler, *rows = capsys.readouterr().out.splitlines()
    assert header.count("|") == ruler.count("|") == 7
    asked = [row.split(" | ")[1] for row in rows]
    assert asked[:6] == ["superres", "superres", "superres", "deblur", "lowlight", "enhance"]
    assert "lowlight, derain, dehaze" in asked  # of the mixtures, each step in words
    assert len(list(pictures.iterdir())) == len(rows) == len({row.split(" | ")[0] for row in rows})
    assert main(["evaluate", suite, "--suite", "--only", "x3", "--model", "instructir"]) == 0
    (row,) = capsys.readouterr().out.splitlines()
    assert row.startswith("Kodak24, enlarged x3")
    assert main(["evaluate", suite, "--suite", "--only", "moon"]) == 2
    assert "moon" in capsys.readouterr().err
    assert main(["evaluate", str(clean), "--suite"]) == 2
    assert "CBSD68" in capsys.readouterr().err


def test_training_goes_on_from_its_run_or_from_weights(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photos, run = tmp_path / "photos" / "pack-1", tmp_path / "run"
    photos.mkdir(parents=True)
    Image.open(SAMPLES / "coffee.png").save(photos / "coffee.png")
    text = (RECIPES / "moce-ir-compact.toml").read_text(encoding="utf-8")
    text = text.replace("taught = [", "taught = []  # [").replace("patch = 128, batch = 4", "patch = 64, batch = 2")
    recipe = tmp_path / "small.toml"
    recipe.write_text(f'photos = ["pack-1"]\n{text}', encoding="utf-8")
    command = ["train", str(recipe), "--data", str(photos.parent), "--run", str(run), "--minutes", "0.02"]
    assert main([*command, "--resume"]) == 2
    assert str(run / "state.pt") in capsys.readouterr().err
    assert main([*command, "--resume", str(WEIGHTS / "moce-ir-compact.safetensors")]) == 0
    assert main(command) == 2
    assert "--resume" in capsys.readouterr().err
    assert main([*command, "--resume"]) == 0
    assert {path.name for path in run.iterdir()} >= {"state.pt", "weights.safetensors"}


def test_overwriting_replaces_the_result_of_before(noisy: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    for _ in range(2):
        assert main(["restore", str(noisy), "-i", "denoise", "-o", str(folder), "--overwrite"]) == 0
    assert [path.name for path in folder.iterdir()] == ["old photo-mended.png"]


def test_a_size_that_the_format_cannot_hold_is_refused_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo = tmp_path / "panorama.webp"
    Image.new("RGB", (9000, 8)).save(photo)
    assert main(["restore", str(photo), "-i", "make it twice as large"]) == 1
    assert "16383" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [photo]


@pytest.mark.parametrize(
    ("arguments", "screen", "opens"),
    [
        ([], ":0", True),
        ([], "", False),
        (["a.jpg"], ":0", True),
        (["missing.jpg"], ":0", False),
        (["restore"], ":0", False),
    ],
)
def test_photos_alone_open_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], screen: str, opens: bool
) -> None:
    (tmp_path / "a.jpg").touch()
    monkeypatch.chdir(tmp_path)
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", screen)
    assert wants_window(arguments) is opens


def test_paths_that_are_too_long_or_too_deep_are_one_sentence(
    noisy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("x" * 300 + ".png", "d/" * 2500 + "x.png"):
        assert main(["restore", str(noisy), "-i", "take the noise out", "-o", str(tmp_path / name)]) == 1
        assert "its name or path is too long; choose a shorter one." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [noisy]


def test_a_photo_goes_through_pipes(
    noisy: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(noisy.read_bytes())))
    assert main(["restore", "-", "-o", "-", "-i", "take the noise out", "--strength", "0"]) == 0
    captured = capfdbinary.readouterr()
    with Image.open(io.BytesIO(captured.out)) as result, Image.open(noisy) as given:
        assert result.format == "PNG"
        np.testing.assert_array_equal(np.asarray(result), np.asarray(given))
    assert b"noise" in captured.err
    assert b"- -> - (" in captured.err  # not where the photo lay meanwhile


def test_what_is_wrong_with_a_photo_from_a_pipe_names_the_pipe(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"no photo")))
    assert main(["restore", "-", "-o", "-", "-i", "take the noise out"]) == 1
    assert "Cannot read -: it holds no picture" in capsys.readouterr().err


def test_a_pipe_takes_one_photo(noisy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["restore", str(noisy), str(noisy), "-o", "-"]) == 2
    assert "one photo" in capsys.readouterr().err
