"""From the photos that are there to the account: new ones, changed ones, and those that only moved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.batch.events import BatchEntry, FileState
from core.batch.journal import BatchJournal
from core.batch.sources import digest_of


def register(journal: BatchJournal, found: Sequence[BatchEntry]) -> list[BatchEntry]:
    """Bring the journal up to date. Returns the photos that are to be done and were not known to be."""
    entries = journal.entries()
    known = {entry.source: entry for entry in entries}
    fresh = any(photo.source not in known for photo in found)
    lost = [entry for entry in entries if entry.digest and not entry.source.exists()] if fresh else []
    new: list[BatchEntry] = []
    changed: list[BatchEntry] = []
    for photo in found:
        entry = known.get(photo.source)
        if entry is None:
            if not _renamed(journal, photo, lost):
                new.append(photo)
        elif entry.state is not FileState.WORKING and _changed(journal, entry, photo):
            changed.append(journal.renew(entry.number, photo.size, photo.modified))
    return changed + journal.add(new)


def _renamed(journal: BatchJournal, photo: BatchEntry, lost: list[BatchEntry]) -> bool:
    """A photo that went away under one name came back under this one."""
    alike = [entry for entry in lost if entry.size == photo.size]
    digest = _digest(photo.source) if alike else ""
    for entry in alike:
        if entry.digest == digest:
            journal.moved(entry.number, photo.source, photo.modified)
            lost.remove(entry)
            return True
    return False


def _changed(journal: BatchJournal, entry: BatchEntry, photo: BatchEntry) -> bool:
    if (entry.size, entry.modified) == (photo.size, photo.modified):
        return False
    if entry.size == photo.size and entry.digest and _digest(photo.source) == entry.digest:
        journal.moved(entry.number, photo.source, photo.modified)
        return False
    return True


def _digest(path: Path) -> str:
    """Empty for a file that cannot be read; reading it as a photo will say why."""
    try:
        return digest_of(path)
    except OSError:
        return ""
