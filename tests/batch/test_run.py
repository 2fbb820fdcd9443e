"""A batch as its users rely on it, with scripted networks."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from core.api import Damage, Diagnosis
from core.batch import run as batch_run
from core.batch.events import (
    BatchEvent,
    BatchRequest,
    BatchStarted,
    FileChanged,
    FileProgress,
    FileState,
    Report,
)
from core.batch.journal import BatchJournal, JournalError
from core.batch.run import BatchRun
from core.batch.sources import Settling, find
from core.errors import PhotoError, PhotomendError, UsageError
from core.recipe import Recipe
from tests.batch.scripted import RECIPE, Negatives, is_negative, save


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Four photos, one of them a folder deeper."""
    for number, name in enumerate(("a.png", "b.tif", "c.PNG", "evening/a.png")):
        save(tmp_path / "wedding" / name, number)
    (tmp_path / "wedding" / "notes.txt").write_text("not a photo")
    (tmp_path / "wedding" / "._a.png").write_text("what a Mac leaves behind")
    return tmp_path / "wedding"


def asked(photos: Path) -> BatchRequest:
    return BatchRequest((photos,), photos.parent / "mended", RECIPE)


def go(request: BatchRequest, mender: Negatives | None = None) -> tuple[Report, list[BatchEvent]]:
    events: list[BatchEvent] = []
    return BatchRun(request, mender or Negatives(), events.append).run(), events


def names(folder: Path) -> set[str]:
    """Results, without the journal."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix() for path in found}


def test_folders_are_mirrored_and_each_result_is_its_own_photos(photos: Path) -> None:
    request = replace(asked(photos), recursive=True)
    report, events = go(request)
    assert names(request.output) == {"a-mended.png", "b-mended.tif", "c-mended.PNG", "evening/a-mended.png"}
    for entry in report.done:
        assert entry.output is not None
        assert is_negative(request.output / entry.output, entry.source)
    progress = [event for event in events if isinstance(event, FileProgress)]
    totals = [event.total for event in progress]
    assert totals == sorted(totals)
    assert totals[-1] == pytest.approx(1)
    assert all(event.total_left is not None and event.total_left >= (event.seconds_left or 0) for event in progress)


def test_without_recursive_only_the_folder_itself_counts(photos: Path) -> None:
    report, _ = go(asked(photos))
    assert len(report.done) == 3


def test_a_bad_photo_never_stops_the_rest(photos: Path) -> None:
    (photos / "aa.jpg").write_bytes(b"\xff\xd8\xff no photo")
    save(photos / "ab.png", 20)
    missing = photos / "gone.jpg"
    request = replace(asked(photos), sources=(photos, missing))
    report, _ = go(request, Negatives(fail=36))
    assert len(report.done) == 3
    sentences = [entry.message for entry in report.failed]
    assert [entry.source.name for entry in report.failed] == ["aa.jpg", "ab.png", "gone.jpg"]
    assert all(sentence.endswith(".") and "\n" not in sentence for sentence in sentences)
    assert all(entry.source.name in entry.message for entry in report.failed)
    save(photos / "aa.jpg", 21)
    save(missing, 22)
    again, _ = go(replace(request, resume=True))
    assert not again.failed
    assert len(again.done) == 6


def test_stopping_on_an_error_leaves_the_rest_for_later(photos: Path) -> None:
    save(photos / "a.png", 20)
    request = replace(asked(photos), stop_on_error=True)
    report, _ = go(request, Negatives(fail=36))
    assert (len(report.failed), report.waiting, len(report.done)) == (1, 2, 0)


def test_an_unforeseen_fault_is_one_photos_outcome(photos: Path) -> None:
    faults = iter([ZeroDivisionError("by nothing"), MemoryError()])

    def at_tile() -> None:
        for fault in faults:
            raise fault

    report, _ = go(asked(photos), Negatives(at_tile))
    assert ["ZeroDivisionError" in report.failed[0].message, "memory" in report.failed[1].message] == [True, True]
    assert len(report.done) == 1


def test_cancelling_takes_effect_within_a_tile(photos: Path) -> None:
    tiles = 0
    mender = Negatives()

    def stop() -> None:
        nonlocal tiles
        tiles += 1
        if tiles == 6:  # the second tile of the second photo
            batch.control.cancel()

    mender.at_tile = stop
    batch = BatchRun(asked(photos), mender, lambda _event: None)
    report = batch.run()
    assert report.cancelled
    assert tiles == 6
    assert (len(report.done), report.waiting) == (1, 2)
    assert names(batch.request.output) == {"a-mended.png"}
    report, events = go(replace(batch.request, resume=True))
    assert len(report.done) == 3
    assert isinstance(events[0], BatchStarted)
    assert sum(entry.ended for entry in events[0].entries) == 1


def test_a_pause_frees_the_network_within_a_tile_and_the_photo_begins_anew(photos: Path) -> None:
    paused, tiles = threading.Event(), 0

    def at_tile() -> None:
        nonlocal tiles
        tiles += 1
        if tiles == 2:
            batch.control.pause()
            paused.set()

    mender = Negatives(at_tile)
    batch = BatchRun(asked(photos), mender, lambda _event: None)
    reports: list[Report] = []
    thread = threading.Thread(target=lambda: reports.append(batch.run()))
    thread.start()
    assert paused.wait(30)
    thread.join(0.2)
    assert thread.is_alive()
    assert tiles == 2
    batch.control.resume()
    thread.join(30)
    assert len(reports[0].done) == 3
    assert mender.widths == [16, 16, 17, 18]


def test_a_pause_can_be_cancelled(photos: Path) -> None:
    batch = BatchRun(asked(photos), Negatives(), lambda _event: None)
    batch.control.pause()
    reports: list[Report] = []
    thread = threading.Thread(target=lambda: reports.append(batch.run()))
    thread.start()
    batch.control.cancel()
    thread.join(30)
    assert reports[0].cancelled
    assert reports[0].waiting == 3


def test_names_follow_the_template_and_never_collide(photos: Path, tmp_path: Path) -> None:
    save(tmp_path / "other" / "a.png", 9)
    request = replace(asked(photos), sources=(photos, tmp_path / "other"), template="{n}_{task}_{model}")
    report, _ = go(request)
    assert names(request.output) == {
        f"000{n}_denoise_auto.{ext}" for n, ext in enumerate(["png", "tif", "PNG", "png"], 1)
    }
    request = replace(request, template="mended.{ext}", output=tmp_path / "second")
    report, _ = go(request)
    assert names(request.output) == {"mended.png", "mended-2.PNG", "mended-3.png", "mended.tif"}
    assert all(is_negative(request.output / (entry.output or ""), entry.source) for entry in report.done)


def test_what_is_there_is_never_overwritten(photos: Path) -> None:
    request = asked(photos)
    request.output.mkdir()
    (request.output / "a-mended.png").write_text("mine")
    go(request)
    go(request)
    assert (request.output / "a-mended.png").read_text() == "mine"
    assert {"a-mended-2.png", "a-mended-3.png", "b-mended.tif", "b-mended-2.tif"} <= names(request.output)


def test_a_sound_photo_is_left_when_the_photo_is_to_decide(photos: Path) -> None:
    with Image.open(photos / "b.tif") as image:
        Image.new("RGB", image.size, "white").save(photos / "b.tif")
    report, _ = go(replace(asked(photos), recipe=Recipe(auto=True)))
    (left,) = report.left
    assert left.source.name == "b.tif"
    assert "left as it is" in left.message
    assert len(report.done) == 2


def test_a_photo_in_which_no_damage_is_seen_is_left_though_it_may_not_be_sound(photos: Path) -> None:
    class Undecided(Negatives):
        def diagnose(self, pixels: Any, cancel: Any = None) -> Diagnosis:
            return Diagnosis(dict.fromkeys(Damage, 0.15), (), "What is wrong is not clear.")

    mender = Undecided()
    report, _ = go(replace(asked(photos), recipe=Recipe(auto=True)), mender)
    assert not mender.widths
    assert {left.message for left in report.left} == {"What is wrong is not clear. It was left as it is."}


def refusals(photos: Path) -> list[tuple[BatchRequest, type[PhotomendError], str]]:
    request, empty = asked(photos), photos.parent / "empty"
    empty.mkdir()
    return [
        (replace(request, sources=(empty,)), PhotoError, "no photos"),
        (replace(request, output=photos), UsageError, "among the photos"),
        (replace(request, template="{nmae}"), UsageError, "{nmae}"),
        (replace(request, template="../{name}"), UsageError, "no file"),
        (replace(request, output=photos / "a.png" / "out"), PhotoError, "Cannot write"),
    ]


def test_what_cannot_begin_is_one_sentence(photos: Path) -> None:
    for request, error, words in refusals(photos):
        with pytest.raises(error, match=words):
            go(request)
    assert not asked(photos).output.exists()


def test_another_recipe_or_another_run_is_refused(photos: Path) -> None:
    request = asked(photos)
    go(request)
    with pytest.raises(UsageError, match="another recipe"):
        go(replace(request, resume=True, recipe=Recipe(auto=True)))
    journal = BatchJournal(request.output)
    with pytest.raises(JournalError, match="in use"):
        go(request)
    journal.close()


def test_a_photo_that_changed_is_done_again_beside_its_first_result(photos: Path) -> None:
    request = asked(photos)
    go(request)
    save(photos / "a.png", 30)
    (photos / "b.tif").touch()
    report, _ = go(replace(request, resume=True), mender := Negatives())
    assert mender.widths == [46]
    assert len(report.done) == 3
    assert is_negative(request.output / "a-mended-2.png", photos / "a.png")


def watch(request: BatchRequest, mender: Negatives, hear: Callable[[BatchRun, BatchEvent], None]) -> Report:
    batch = BatchRun(replace(request, watch=True), mender, lambda event: hear(batch, event))
    return batch.run()


def until_done(count: int) -> Callable[[BatchRun, BatchEvent], None]:
    """Cancel when so many photos are done."""
    done: list[int] = []

    def hear(batch: BatchRun, event: BatchEvent) -> None:
        if isinstance(event, FileChanged) and event.entry.state is FileState.DONE:
            done.append(event.entry.number)
            if len(done) == count:
                batch.control.cancel()

    return hear


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look into the folders all the time."""
    monkeypatch.setattr(batch_run, "INTERVAL", 0.01)
    monkeypatch.setattr("core.batch.sources._SETTLE", 0.05)


@pytest.mark.usefixtures("quick")
def test_watching_survives_renames_and_restarts(photos: Path) -> None:
    request = asked(photos)
    assert len(watch(request, Negatives(), until_done(3)).done) == 3
    (photos / "a.png").rename(photos / "z.png")  # known, under a new name
    save(photos / "new.png", 7)
    mender = Negatives()
    report = watch(request, mender, until_done(1))
    assert mender.widths == [23]
    assert {entry.source.name for entry in report.done} == {"z.png", "b.tif", "c.PNG", "new.png"}
    shutil.copy(photos / "z.png", photos / "copy.png")  # beside the first: a photo of its own
    assert len(watch(request, Negatives(), until_done(1)).done) == 5


@pytest.mark.usefixtures("quick")
def test_a_photo_renamed_before_it_is_read_is_done_under_its_new_name(photos: Path) -> None:
    request = asked(photos)
    renamed = False

    def at_tile() -> None:
        nonlocal renamed
        if not renamed:
            renamed = True
            (photos / "c.PNG").rename(photos / "d.png")

    # The third photo is not read ahead yet while the first one is restored.
    report = watch(request, Negatives(at_tile), until_done(3))
    assert not report.failed
    assert "d-mended.png" in names(request.output)


def test_only_what_is_completely_written_is_taken_up(photos: Path) -> None:
    request, settling = asked(photos), Settling()
    growing = photos / "a.png"
    content = growing.read_bytes()
    growing.write_bytes(content[:100])
    assert settling.settled(find(request), 0.0) == []
    growing.write_bytes(content[:200])
    assert {entry.source.name for entry in settling.settled(find(request), 3.0)} == {"b.tif", "c.PNG"}
    growing.write_bytes(content)
    assert growing not in {entry.source for entry in settling.settled(find(request), 4.0)}
    assert growing in {entry.source for entry in settling.settled(find(request), 7.0)}


def test_results_inside_the_watched_folder_are_not_taken_for_photos(photos: Path) -> None:
    request = replace(asked(photos), output=photos / "mended", recursive=True)
    go(request)
    report, _ = go(replace(request, resume=True))
    assert len(report.done) == 4
    assert np.all([not name.endswith("-mended-mended.png") for name in names(request.output)])
