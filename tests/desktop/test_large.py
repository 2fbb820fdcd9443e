"""A photo of which not everything is kept: what the user sees and gets is the same. Small ones count as large here."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QPointF, QRect
from PySide6.QtWidgets import QApplication

from core.api import Adjustment, Plan, Step, Task
from core.photo import kept_samples
from core.photo.kept_file import KeptFile
from core.photo.kept_samples import KeptSamples, floats_of
from core.photo.read import read_photo
from desktop.app import Parts
from desktop.canvas.difference import Differences
from desktop.canvas.scene import Compare
from desktop.exporting import ExportChoice
from desktop.pyramid import bytes_of, pyramid_of

from .conftest import SAMPLES, Start, Until
from .photos import grabbed, opened


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Of odd sides, and not small enough to be shown whole at full size."""
    path = tmp_path / "coffee.png"
    with Image.open(SAMPLES / "coffee.png") as image:
        image.resize((501, 701)).save(path)
    return path


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_samples, "LARGE", 1 << 20)


@pytest.fixture
def differences(app: QApplication) -> Generator[Differences]:
    made = Differences()
    yield made
    made.close()


@pytest.fixture
def parts(large: None, start: Start) -> Parts:
    return start()


def test_the_original_is_kept_as_its_file_has_it(until: Until, parts: Parts, photo: Path) -> None:
    original = opened(until, parts, photo).state.original
    assert original is not None
    assert isinstance(original.pixels, KeptSamples)
    assert original.picture is not None
    assert original.picture.size.toTuple() == (501, 701)
    assert original.nbytes < read_photo(photo).pixels.nbytes * 0.6


def test_full_size_is_sharp_once_it_is_made(until: Until, parts: Parts, photo: Path) -> None:
    canvas = opened(until, parts, photo).window.canvas
    canvas.full_size()
    canvas.centre_on(QPointF(0.5, 0.5))
    with Image.open(photo) as image:
        whole = np.asarray(image.convert("RGB"))
    area = canvas.viewport.area()
    left, top = round(-area.left()) + 40, round(-area.top()) + 40  # away from labels and the frame of focus
    expected = whole[top : top + 60, left : left + 90]
    assert expected.shape == (60, 90, 3)

    def seen() -> NDArray[np.uint8]:
        return bytes_of(grabbed(parts))[40:100, 40:130, 2::-1].copy()

    assert not np.array_equal(seen(), expected)
    until(lambda: np.array_equal(seen(), expected))


@pytest.mark.parametrize("mode", list(Compare))
def test_every_way_to_compare_works_at_full_size(until: Until, parts: Parts, photo: Path, mode: Compare) -> None:
    parts = opened(until, parts, photo)
    parts.session.conversation.say("half a stop brighter")
    until(lambda: len(parts.state.results) == 2)
    canvas = parts.window.canvas
    canvas.set_compare(mode)
    canvas.full_size()
    before = bytes_of(grabbed(parts)).copy()
    canvas.details.ready.connect(canvas.repaint)
    until(lambda: canvas.details.settled)
    assert before.any()
    assert bytes_of(grabbed(parts)).shape == before.shape


def test_light_is_worked_out_and_exported_from_the_samples(
    until: Until, parts: Parts, photo: Path, tmp_path: Path
) -> None:
    parts, result = opened(until, parts, photo), tmp_path / "brighter.png"
    parts.session.lighting.settle({Adjustment.EXPOSURE: 1.0})
    until(lambda: len(parts.state.results) == 2)
    parts.session.export.deliver(result, ExportChoice(suffix=".png"))
    until(lambda: result.exists() and parts.state.activity is None)
    given, made = read_photo(photo).pixels, read_photo(result).pixels
    assert made.mean() > given.mean() * 1.2
    original = parts.state.original
    assert original is not None
    assert isinstance(original.pixels, KeptSamples)
    np.testing.assert_array_equal(original.pixels.floats(), given)


def test_results_take_no_memory_and_undo_makes_nothing_again(until: Until, parts: Parts, photo: Path) -> None:
    parts = opened(until, parts, photo)
    for exposure in (0.5, 1.0):
        parts.session.conversation.say(f"{exposure} stops brighter")
        until(lambda: not parts.session.busy and parts.state.shown is not parts.state.original)
        parts.state.compare_with(None)
    first, second = parts.state.results[1:3]
    assert isinstance(first.pixels, KeptFile)
    assert isinstance(second.pixels, KeptFile)
    assert first.nbytes < 501 * 701 * 4  # its pictures alone
    made = first.pixels
    parts.session.results.undo()
    assert parts.state.shown is first
    assert first.pixels is made


def test_each_of_several_steps_is_kept_for_another_strength(until: Until, parts: Parts, photo: Path) -> None:
    parts = opened(until, parts, photo)
    steps = (Step(Task.DENOISE), Step(Task.ADJUST, values={Adjustment.EXPOSURE: 1.0}))
    parts.session.results.run(Plan("", steps[:1]))
    until(lambda: len(parts.state.results) == 2)
    parts.session.results.run(Plan("", steps), parts.state.original)
    until(lambda: len(parts.state.results) == 3)
    alone, both = parts.state.results[1:]
    assert alone.pixels is not None
    assert isinstance(both.before, KeptFile)
    np.testing.assert_allclose(both.before.floats(), floats_of(alone.pixels), atol=1e-4)  # not what came of it
    assert both.full is not None
    before, full = both.before.floats(), floats_of(both.full)
    strengths = parts.session.restorations.strengths
    assert strengths.can_change(both)
    strengths.try_out(both, 0.5)
    assert parts.state.live is not None
    strengths.settle(both, 0.5)
    until(lambda: not parts.session.busy)
    assert both.pixels is not None
    np.testing.assert_allclose(floats_of(both.pixels), before + (full - before) * np.float32(0.5), atol=1e-5)


def test_the_difference_is_of_the_pixels_and_sharp_at_full_size(
    until: Until, large: None, differences: Differences
) -> None:
    pixels = np.random.default_rng(3).uniform(0.2, 0.8, (601, 803, 3)).astype(np.float32)
    changed = pixels.copy()
    changed[300, 400] += np.float32(0.1)  # and what averages out in halves
    changed[300, 401] -= np.float32(0.1)
    before, after = pyramid_of(pixels), pyramid_of(changed)
    assert before.detail is not None
    until(lambda: differences.of(before, after) is not None)
    found = differences.of(before, after)
    assert found is not None
    assert not found.nothing
    assert found.picture.detail is not None
    image = found.picture.detail.make(QRect(390, 290, 30, 20))
    seen = bytes_of(image)[..., :3]
    assert np.argwhere(seen.any(axis=2)).tolist() == [[10, 10], [10, 11]]
    until(lambda: differences.of(before, before) is not None)
    same = differences.of(before, before)
    assert same is not None
    assert same.nothing


def test_what_is_not_changed_is_exported_to_the_bit(until: Until, parts: Parts, photo: Path, tmp_path: Path) -> None:
    result = tmp_path / "same.png"
    opened(until, parts, photo).session.export.deliver(result, ExportChoice(suffix=".png"))
    until(lambda: result.exists() and parts.state.activity is None)
    np.testing.assert_array_equal(read_photo(result).pixels, read_photo(photo).pixels)


def test_a_network_mends_it(until: Until, parts: Parts, photo: Path) -> None:
    parts = opened(until, parts, photo)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    original, shown = parts.state.original, parts.state.shown
    assert original is not None
    assert shown is not None
    assert isinstance(original.pixels, KeptSamples)
    np.testing.assert_array_equal(original.pixels.floats(), read_photo(photo).pixels)
    parts.session.restorations.strengths.settle(shown, 0.5)
    until(lambda: not parts.session.busy)
    assert shown.pixels is not None
