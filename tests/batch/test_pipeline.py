"""Photos through the pipeline with an account in memory, as `photomend restore` sends them, with scripted networks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from core.api import Model, Plan, Step, Task
from core.batch.account import MemoryAccount
from core.batch.control import Control
from core.batch.events import BatchEntry, BatchEvent, FileChanged, FileState, PhotoOrder
from core.batch.pipeline import Pipeline
from core.batch.sources import entry_of
from tests.batch.scripted import Negatives, is_negative, save

DENOISE = PhotoOrder(Plan("", (Step(Task.DENOISE),)))


class Sent:
    """Photos that were sent through the pipeline, and what was heard."""

    def __init__(
        self, files: Sequence[Path], order: PhotoOrder = DENOISE, mender: Negatives | None = None, **account: Any
    ) -> None:
        self.events: list[BatchEvent] = []
        self.account, self.control = MemoryAccount(**account), Control()
        self.hear: Callable[[BatchEvent], None] = self.events.append
        self.pipeline = Pipeline(order, self.account, mender or Negatives(), self._listen, self.control)
        self.pipeline.take(entry_of(file, number=number) for number, file in enumerate(files, 1))

    def _listen(self, event: BatchEvent) -> None:
        self.hear(event)

    def go(self) -> Sent:
        self.cancelled = self.pipeline.run()
        return self

    def changes(self) -> list[BatchEntry]:
        return [event.entry for event in self.events if isinstance(event, FileChanged)]

    def states(self, *numbers: int) -> list[FileState]:
        return [entry.state for entry in self.changes() if not numbers or entry.number in numbers]

    def ended(self) -> list[BatchEntry]:
        return [entry for entry in self.changes() if entry.ended]

    def outputs(self) -> list[Path | None]:
        return [entry.output for entry in sorted(self.ended(), key=lambda entry: entry.number)]


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Of the same name, in three folders."""
    files = [tmp_path / name / "x.png" for name in ("a", "b", "c")]
    for number, file in enumerate(files):
        save(file, number)
    return files


def test_results_lie_beside_their_photos_and_nothing_else_does(photos: list[Path]) -> None:
    sent = Sent(photos).go()
    assert sent.outputs() == [file.with_name("x-mended.png") for file in photos]
    assert all(is_negative(file.with_name("x-mended.png"), file) for file in photos)
    assert all(len(list(file.parent.iterdir())) == 2 for file in photos)


def test_what_is_named_twice_is_done_twice(photos: list[Path]) -> None:
    sent = Sent([photos[0], photos[0]]).go()
    assert sent.states() == [FileState.WORKING, FileState.DONE] * 2
    assert sent.outputs() == [photos[0].with_name(name) for name in ("x-mended.png", "x-mended-2.png")]


@pytest.mark.parametrize("overwrite", [False, True])
def test_in_one_folder_no_result_takes_the_place_of_another(
    photos: list[Path], tmp_path: Path, overwrite: bool
) -> None:
    for _ in range(2):
        sent = Sent(photos, out=str(tmp_path / "out"), overwrite=overwrite).go()
        outputs = [output for output in sent.outputs() if output is not None]
        assert all(is_negative(output, file) for output, file in zip(outputs, photos, strict=True))
    assert len(list((tmp_path / "out").iterdir())) == (3 if overwrite else 6)


def test_what_has_no_result_has_no_name(photos: list[Path], tmp_path: Path) -> None:
    photos[0].write_text("no photo")
    with Image.open(photos[1]) as image:
        Image.new("RGB", image.size, "white").save(photos[1])
    order = PhotoOrder(Plan("", auto=True), hint="Insist.")
    sent = Sent([photos[0], tmp_path / "missing.png", photos[1], photos[2]], order, out=str(tmp_path / "out")).go()
    assert [entry.state for entry in sent.ended()] == [
        FileState.FAILED,
        FileState.FAILED,
        FileState.LEFT,
        FileState.DONE,
    ]
    assert sent.outputs()[2:] == [None, tmp_path / "out" / "x-mended.png"]
    assert sent.ended()[2].message.endswith("It was left as it is. Insist.")
    assert (sent.account.done, sent.account.failed) == ({4}, {1, 2})


def test_each_model_makes_a_result_of_its_own(photos: list[Path], tmp_path: Path) -> None:
    order = PhotoOrder(DENOISE.plan, (Model.INSTRUCTIR, Model.MOCE_IR))
    sent = Sent(photos[:2], order, out=str(tmp_path / "out")).go()
    assert [output and output.name for output in sent.outputs()] == [
        "x-mended-instructir.png",
        "x-mended-moce-ir.png",
        "x-mended-2-instructir.png",
        "x-mended-2-moce-ir.png",
    ]
    assert sent.account.done == {1, 2}
    for number in (1, 2):
        assert sent.states(number) == [FileState.WORKING, FileState.DONE] * 2


def test_the_advice_of_a_look_at_the_photo_is_told_with_its_result(photos: list[Path]) -> None:
    heard: list[BatchEvent] = []
    pipeline = Pipeline(
        DENOISE,
        MemoryAccount(),
        Negatives(),
        heard.append,
        Control(),
        advice=lambda diagnosis: [diagnosis.say],
    )
    pipeline.take([entry_of(photos[0], number=1)])
    assert not pipeline.run()
    assert isinstance(heard[-1], FileChanged)
    assert heard[-1].entry.notices == ("There is noise.",)


def test_stopping_tells_the_photo_that_was_in_work(photos: list[Path]) -> None:
    mender = Negatives()
    sent = Sent(photos, mender=mender)

    def stop() -> None:
        if len(mender.widths) == 2:
            sent.control.cancel()

    mender.at_tile = stop
    assert sent.go().cancelled
    assert sent.pipeline.stopped_at is not None
    assert sent.pipeline.stopped_at.source == photos[1]
    assert sent.account.done == {1}


def test_a_stop_after_the_last_photo_stops_nothing(photos: list[Path]) -> None:
    sent = Sent(photos[:1])

    def stop(event: BatchEvent) -> None:
        if isinstance(event, FileChanged) and event.entry.state is FileState.DONE:
            sent.control.cancel()

    sent.hear = stop
    sent.go()
    assert sent.pipeline.stopped_at is None
    assert sent.account.done == {1}


def test_a_folder_that_nothing_came_into_is_taken_away_again(
    photos: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise MemoryError

    monkeypatch.setattr("core.batch.photos.write", full)
    sent = Sent(photos, out=str(tmp_path / "new" / "deep" / "")).go()
    assert sent.account.failed == {1, 2, 3}
    assert all("memory" in entry.message for entry in sent.ended())
    assert not (tmp_path / "new").exists()
