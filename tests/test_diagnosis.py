"""The diagnosis says what a photo suffers from, leaves sound photos alone, and contradicts a wrong instruction."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.api import Damage, Diagnosis, Step, Task
from core.cli import main
from core.degradations import degrade
from core.degradations.rain import streak_rain
from core.degradations.random import Draw
from core.diagnosis import DamageClassifier, pooled
from core.models.damage_classes import DAMAGE_CLASSES
from core.photo.read import read_photo
from core.policy import contradictions
from core.tasks import damage_of
from core.training.damage_examples import CleanCrop, damaged_at_random
from core.training.diagnosis import DamageExamples, fit, measured
from core.weights.store import resources_dir

SAMPLES = resources_dir() / "samples"


@pytest.fixture(scope="module")
def damage_classifier() -> DamageClassifier:
    return DamageClassifier()


def damaged(sample: str, task: Task, seed: int) -> np.ndarray:
    pixels = read_photo(SAMPLES / sample).pixels
    if task is Task.DENOISE:  # clearly noisy: random severity would be hardly any for some seeds
        grain = np.random.default_rng(seed).normal(0, 25 / 255, pixels.shape)
        return (pixels + grain).clip(0, 1).astype(np.float32)
    image = torch.from_numpy(pixels).permute(2, 0, 1)[None]
    if task is Task.DERAIN:  # streaks; what is seen of the fine rain of real photos is in docs/quality.md
        return np.ascontiguousarray(streak_rain(image, Draw(1, seed))[0].permute(1, 2, 0).numpy())
    return np.ascontiguousarray(degrade(image, damage_of(task), seed)[0].permute(1, 2, 0).numpy())


@pytest.mark.parametrize(
    ("sample", "task", "seed"),
    [
        ("astronaut.png", Task.DENOISE, 1),
        ("coffee.png", Task.DERAIN, 3),
        ("rocket.jpg", Task.DEHAZE, 4),
        ("astronaut.png", Task.LOWLIGHT, 5),
    ],
)
def test_the_damage_done_is_the_damage_seen(
    damage_classifier: DamageClassifier, sample: str, task: Task, seed: int
) -> None:
    diagnosis = damage_classifier.diagnose(damaged(sample, task, seed))
    probabilities = diagnosis.probabilities
    assert probabilities[damage_of(task)] > 0.5
    assert probabilities[Damage.NOTHING] < 0.5
    assert task in {step.task for step in diagnosis.proposal}
    assert not diagnosis.sound


@pytest.mark.parametrize(("nothing", "rain", "sound"), [(0.6, 0.1, True), (0.6, 0.35, False), (0.45, 0.1, False)])
def test_a_photo_is_sound_where_no_damage_would_be_named(nothing: float, rain: float, sound: bool) -> None:
    likely = dict.fromkeys(DAMAGE_CLASSES, 0.0) | {Damage.NOTHING: nothing, Damage.RAIN: rain}
    diagnosis = Diagnosis(likely, (), "")
    assert diagnosis.sound == sound
    assert diagnosis.seen == ((Damage.RAIN,) if rain > 0.3 else ())


def test_what_three_quarters_of_a_photo_suffer_from_is_damage() -> None:
    haze, nothing = DAMAGE_CLASSES.index(Damage.HAZE), DAMAGE_CLASSES.index(Damage.NOTHING)
    views = torch.full((4, len(DAMAGE_CLASSES)), -3.0)
    views[:, nothing] = 2.0
    views[[1, 3, 0], haze], views[[1, 3, 0], nothing] = 3.0, -2.0
    logits = pooled(views)
    assert (float(logits[haze]), float(logits[nothing])) == (3.0, -1.0)
    assert torch.equal(pooled(views[:1]), views[0])


@pytest.mark.parametrize("size", [(1, 1), (3, 5000), (700, 40)])
def test_photos_of_any_size_are_looked_at(damage_classifier: DamageClassifier, size: tuple[int, int]) -> None:
    pixels = np.full((*size, 3), 0.4, np.float32)
    diagnosis = damage_classifier.diagnose(pixels)
    assert all(0 <= p <= 1 for p in diagnosis.probabilities.values())
    assert diagnosis == damage_classifier.diagnose(pixels)


def test_all_of_a_small_photo_is_looked_at(damage_classifier: DamageClassifier) -> None:
    pixels = read_photo(SAMPLES / "coffee.png").pixels[:321, :481]
    features = damage_classifier.features(pixels)
    assert len(features) == 4
    pixels[:, -40:] = 0  # at the very edge
    assert not torch.equal(damage_classifier.features(pixels), features)


def test_what_was_asked_for_and_is_not_there_is_said(damage_classifier: DamageClassifier) -> None:
    diagnosis = damage_classifier.diagnose(damaged("astronaut.png", Task.LOWLIGHT, 5))
    assert contradictions(diagnosis, [Step(Task.LOWLIGHT)]) == []
    (sentence,) = contradictions(diagnosis, [Step(Task.ENHANCE), Step(Task.SUPERRES)])
    assert "flat" in sentence


def test_diagnose_prints_an_object_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photo = tmp_path / "dark.png"
    Image.fromarray((damaged("astronaut.png", Task.LOWLIGHT, 5) * 255).astype(np.uint8)).save(photo)
    assert main(["diagnose", "--json", str(photo), str(tmp_path / "missing.jpg")]) == 1
    printed = capsys.readouterr()
    record, failed = map(json.loads, printed.out.splitlines())
    assert (record["event"], record["file"]) == ("diagnosed", str(photo))
    assert set(record["probabilities"]) == set(DAMAGE_CLASSES)
    assert "lowlight" in [step["task"] for step in record["proposal"]]
    assert failed["event"] == "failed"
    assert "missing.jpg" in failed["message"]
    assert main(["diagnose", str(photo), str(tmp_path / "missing.jpg")]) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith(f"{photo}: Looks too dark")
    assert "missing.jpg" in printed.err


def _seen(photos: int, views: int, seed: int) -> DamageExamples:
    """Features of which one in each damage's place hints at it."""
    generator = torch.Generator().manual_seed(seed)
    labels = (torch.rand(photos, len(DAMAGE_CLASSES), generator=generator) < 0.4).float()
    shown = torch.arange(photos).repeat_interleave(views)
    hints = torch.cat([labels, torch.zeros(photos, 4)], dim=1)[shown]
    return DamageExamples(1.2 * hints + torch.randn(hints.shape, generator=generator), shown, labels)


def test_a_head_learns_from_views_and_its_probabilities_of_whole_photos_mean_what_they_say() -> None:
    head = fit(_seen(1200, 1, seed=0), _seen(300, 4, seed=1), epochs=15)
    figures = measured(head, _seen(300, 4, seed=2)).values()
    assert min(figure["average_precision"] for figure in figures) > 0.75
    assert np.mean([figure["calibration_error"] for figure in figures]) < 0.08


def test_examples_are_labelled_with_what_can_be_seen() -> None:
    rng = np.random.default_rng(0)
    clean = torch.from_numpy(read_photo(SAMPLES / "coffee.png").pixels[:256, :256].copy()).permute(2, 0, 1)[None]
    labels = torch.stack([damaged_at_random(CleanCrop(clean, None, 256), rng)[1] for _ in range(60)])
    nothing = labels[:, DAMAGE_CLASSES.index(Damage.NOTHING)]
    assert 0.05 < float(nothing.mean()) < 0.5
    assert torch.equal(nothing == 1, labels[:, :-1].sum(dim=1) == 0)
