"""An entry of ours in a settings file of another program."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from core.hosts.settings import NAME, SettingsError, SettingsKind
from core.photo.atomic import atomic_file


@dataclass(frozen=True)
class PlacedEntry:
    """path: of the settings file, which need not be there yet. command: ours, as the file has it."""

    path: Path
    kind: SettingsKind
    command: str

    @property
    def key(self) -> str:
        """Its name in the record of what was written."""
        return f"{self.path}#{NAME}"

    @property
    def digest(self) -> str:
        """What the record says of it."""
        return _digest(self.command)

    def found(self) -> str | None:
        """The command that the file has under our name. Raises SettingsError for a file that is none of its program."""
        return self.kind.found(self._text())

    def is_foreign(self, recorded: str | None) -> bool:
        """Whether an entry of our name is not ours, or was changed since, or the file cannot be read."""
        try:
            found = self.found()
        except SettingsError:
            return True
        return found is not None and found != self.command and _digest(found) != recorded

    def put(self) -> None:
        """Write it into the file, all else as it was. Raises OSError and SettingsError."""
        self._write(self.kind.changed(self._text(), self.command))

    def take(self) -> None:
        """Take it out; a file that has nothing but what `put` has written goes. Raises OSError and SettingsError."""
        rest = self.kind.changed(self._text(), None)
        if rest == self.kind.changed(self.kind.changed("", self.command), None):
            self.path.unlink()
        else:
            self._write(rest)

    def _text(self) -> str:
        try:
            return self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError from error

    def _write(self, text: str) -> None:
        path = self.path.resolve()  # a link stays one
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_file(path, overwrite=True, like=path if path.exists() else None, times=False) as file:
            file.write(text.encode())


def is_running(programs: Collection[str]) -> bool:
    """Whether one of them runs, which would write its settings over ours when it ends."""
    import psutil  # noqa: PLC0415  # only where there are settings to change

    return any(process.info["name"] in programs for process in psutil.process_iter(["name"]))


def _digest(command: str) -> str:
    return hashlib.sha256(command.encode()).hexdigest()
