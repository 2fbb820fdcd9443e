"""What lies in a folder beside photos, and why a batch leaves it alone."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from core.batch.journal import NAME
from core.photo.formats import by_suffix, of_file
from core.translation import translatable, translate

FOLDERS = frozenset({"@eadir", "#recycle", "@recycle", "@recently-snapshot", "$recycle.bin", "__macosx", "lost+found"})
"""Names, in lower case, of folders that systems and devices keep for themselves; hidden ones are left alone as well."""

SIDECARS = frozenset(
    {".xmp", ".aae", ".thm", ".pp3", ".dop", ".arp", ".cos", ".on1", ".xml", ".json", ".nksc", ".rrdata", ".vrd"}
)
_OURS = re.compile(rb"Photomend \d+\.\d+")
_ENDS = 1 << 16  # bytes at both ends of a file, where formats keep the name of the program that wrote it


class Reason(StrEnum):
    """Why a file is passed over, as it stands behind a number."""

    NO_PHOTO = translatable("no photos")
    SIDECAR = translatable("settings beside photos")
    RESULT = translatable("results of earlier runs")
    SYSTEM = translatable("in folders of the system")


@dataclass
class PassedOver:
    """Counts by reason. A file is looked into once, unless it changes."""

    counts: Counter[Reason] = field(default_factory=Counter[Reason])
    _results: dict[Path, set[str]] = field(default_factory=dict[Path, set[str]])
    _known: dict[tuple[Path, int, int], Reason | None] = field(
        default_factory=dict[tuple[Path, int, int], "Reason | None"]
    )

    def takes(self, path: Path) -> bool:
        """Whether a file of a folder is a photo to mend; counts it where not."""
        reason = self._remembered(path)
        if reason is not None:
            self.counts[reason] += 1
        return reason is None

    def folder(self, path: Path) -> None:
        """Count what lies in a folder that is left alone."""
        try:
            self.counts[Reason.SYSTEM] += sum(each.is_file() for each in path.rglob("*"))
        except OSError:  # nor can it be read
            return

    def _remembered(self, path: Path) -> Reason | None:
        try:
            status = path.stat()
        except OSError:  # whoever reads it will say why
            return None
        key = path, status.st_size, status.st_mtime_ns
        if key not in self._known:
            self._known[key] = self._reason(path)
        return self._known[key]

    def _reason(self, path: Path) -> Reason | None:
        if path.suffix.lower() in SIDECARS:
            return Reason.SIDECAR
        if by_suffix(path.suffix) is None and of_file(path) is None:
            return Reason.NO_PHOTO
        if path.name in self._results_in(path.parent) or _is_ours(path):
            return Reason.RESULT
        return None

    def _results_in(self, folder: Path) -> set[str]:
        """Names of the results that a batch's journal in the folder tells of."""
        if folder not in self._results:
            self._results[folder] = _listed(folder / NAME)
        return self._results[folder]


def _listed(journal: Path) -> set[str]:
    if not journal.is_file():
        return set()
    try:
        with closing(sqlite3.connect(f"{journal.as_uri()}?mode=ro", uri=True, timeout=0)) as base:
            rows = base.execute("SELECT folder, output FROM files WHERE state = 'done'").fetchall()
    except sqlite3.Error:  # in use, or none of ours
        return set()
    return {Path(bytes(output).decode(errors="surrogateescape")).name for _, output in rows if output}


def _is_ours(path: Path) -> bool:
    """Whether the file says that this program has written it."""
    try:
        with path.open("rb") as file:
            head = file.read(_ENDS)
            size = file.seek(0, 2)
            file.seek(max(size - _ENDS, len(head)))
            return _OURS.search(head) is not None or _OURS.search(file.read()) is not None
    except OSError:  # whoever reads it will say why
        return False


def sentence(counts: Sequence[tuple[str, int]]) -> str:
    """How many files were passed over and why; "" for none. counts: as of `Report.passed_over`."""
    if not counts:
        return ""
    each = ", ".join(f"{count} {translate(reason)}" for reason, count in counts)
    return translate("Passed over: {each}.", each=each)
