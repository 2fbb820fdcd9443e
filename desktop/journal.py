"""Where the work on photos is kept on disk as it goes, so that it can be taken up again after a crash."""

from __future__ import annotations

import itertools
import json
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile

from core.photo.atomic import atomic_file
from core.photo.kept_samples import floats_of
from core.progress import Progress
from desktop.background import Background, BackgroundTask
from desktop.journal_entry import MaskTexts, UnsavedWork, document_of, read_entry, write_pixels
from desktop.records import Result
from desktop.state import AppState

_SLOTS = 8  # windows open at once that keep a journal
_MOST_LEFT = 5  # works kept beside the one in hand


class WorkJournal:
    """Files in `folder`, this window's alone. Written off the GUI thread, as the disk may be slow, one after the other.

    left: works that were ended without being saved, the latest first.
    """

    def __init__(self, folder: Path) -> None:
        self._background = Background("journal")
        self._masks = MaskTexts()
        self._pasted: tuple[Result, Path] | None = None
        self._path, self._lock = _free_slot(folder)
        self.left: list[UnsavedWork] = []
        if self._path is not None:
            self._set_aside(self._path)
            self.left = _left(self._path)

    def keep(self, state: AppState) -> None:
        """Write down the state as it is now."""
        if self._path is None or state.photo is None or state.original is None:
            return
        path, masks, pasted = self._path, self._masks, state.photo.path is None
        photo = state.photo.path or self._place_for(state.original)
        document = document_of(state, photo, pasted=pasted)
        if pasted and (pixels := state.original.pixels) is not None:
            self._submit(lambda: write_pixels(photo, floats_of(pixels)))
        self._submit(lambda: _write(path, document, masks))

    def discard(self) -> None:
        """The work in hand need not be taken up again."""
        if (path := self._path) is not None:
            self._submit(lambda: _remove(path, with_pixels=True))

    def set_aside(self) -> BackgroundTask:
        """Another photo comes: the work in hand stays on disk. The task's outcome is that work, or None."""
        path = self._path

        def move() -> UnsavedWork | None:
            self._masks.forget()
            return None if path is None else self._set_aside(path)

        return self._submit(move)

    def forget(self, kept: UnsavedWork) -> None:
        """A work that was left has been taken up, or is let go."""
        self.left = [each for each in self.left if each.path != kept.path]
        self._submit(lambda: _remove(kept.path, with_pixels=True))

    def settle(self) -> None:
        """Wait until all is written."""
        self._background.settle()

    def close(self) -> None:
        """Wait until all is written, and let another window have the place."""
        self._background.settle()
        self._background.close()
        if self._lock is not None:
            self._lock.unlock()

    def _place_for(self, original: Result) -> Path:
        """Where a pasted picture is put."""
        assert self._path is not None
        if self._pasted is None or self._pasted[0] is not original:
            self._pasted = original, self._path.with_name(f"{self._path.stem}.{secrets.token_hex(6)}.png")
        return self._pasted[1]

    def _submit(self, do: Callable[[], object]) -> BackgroundTask:
        """Nobody listens for a failure: a full or broken disk must not stop the work itself."""

        def work(_progress: Progress) -> object:
            return do()

        return self._background.run(work)

    def _set_aside(self, path: Path) -> UnsavedWork | None:
        """The work at `path` under a name of its own, when anything was done in it."""
        kept = read_entry(path)
        if kept is None or not kept.results:
            _remove(path, with_pixels=True)
            return None
        names = (path.with_name(f"{path.stem}.left-{number:06}.json") for number in itertools.count(_last(path) + 1))
        target = next(name for name in names if not name.exists())
        with suppress(OSError):
            path.replace(target)
            for old in _left(path)[_MOST_LEFT:]:
                _remove(old.path, with_pixels=True)
        return read_entry(target)


def _free_slot(folder: Path) -> tuple[Path | None, QLockFile | None]:
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, _SLOTS + 1):
        lock = QLockFile(str(folder / f"session-{number}.lock"))
        lock.setStaleLockTime(0)  # only the end of its process makes it stale
        if lock.tryLock(0):
            return folder / f"session-{number}.json", lock
    return None, None


def _left_names(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.stem}.left-*.json"), reverse=True)


def _left(path: Path) -> list[UnsavedWork]:
    """What was set aside, the latest first."""
    return [kept for name in _left_names(path) if (kept := read_entry(name)) is not None and kept.results]


def _last(path: Path) -> int:
    """The highest number given so far."""
    names = _left_names(path)
    return int(names[0].stem.rpartition("-")[2]) if names else 0


def _write(path: Path, document: dict[str, Any], masks: MaskTexts) -> None:
    text = json.dumps(document, ensure_ascii=False, default=masks.text)
    with atomic_file(path, overwrite=True) as file:
        file.write(text.encode())


def _remove(path: Path, *, with_pixels: bool = False) -> None:
    kept = read_entry(path) if with_pixels else None
    path.unlink(missing_ok=True)
    if kept is not None and kept.pasted:
        kept.photo.unlink(missing_ok=True)
