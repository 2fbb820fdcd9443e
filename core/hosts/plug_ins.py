"""Putting a plug-in into another program's folder, and taking it away again, never touching a file that is not ours.

Ours is a file that has the mark in it. A record of what was written tells whether somebody has changed it since: then
it is theirs.
"""

from __future__ import annotations

import hashlib
import json
import re
import shlex
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PureWindowsPath
from typing import cast

from platformdirs import user_data_path

from core.errors import PhotoError, refusal_of
from core.hosts.catalogue import MARK, Host
from core.hosts.desktop_entry import exec_line, tell_of_entries
from core.hosts.entries import PlacedEntry, is_running
from core.hosts.places import HostPlace
from core.hosts.settings import SETTINGS
from core.photo.atomic import atomic_file

COMMAND_FILE = "photomend.command"
_HEAD = b"# " + MARK + b": how Photomend is started, an argument a line; written by photomend hosts --install\n"

_PROGRAM = b"@PROGRAM@"  # in a preset's Lua: the program with the window
_COMMAND = b"@COMMAND@"  # in a desktop entry: how Photomend is started
_SHELL = b"@SHELL@"  # the same, as a shell reads it
_IN_FOLDER = re.compile(b"@FOLDER/([^@\n]+)@")  # there, too: a program in the folder of the host


class PlugInState(StrEnum):
    """OLD: ours, and another version than this program's. FOREIGN: a file is in the way that is not ours."""

    MISSING = "missing"
    INSTALLED = "installed"
    OLD = "old"
    FOREIGN = "foreign"


@dataclass(frozen=True)
class _Wanted:
    path: Path
    content: bytes
    executable: bool


class PlugIns:
    """record: a file of the user's, path -> SHA-256 of what was written there. command: starts Photomend."""

    def __init__(self, command: Sequence[str], record: Path | None = None) -> None:
        self._command = command
        self._record = record or user_data_path("photomend", appauthor=False) / "hosts.json"
        self._known = _load(self._record)

    def state(self, host: Host, place: HostPlace) -> PlugInState:
        """How the plug-in is there."""
        wanted, entries = list(self._wanted(host, place)), self._entries(host, place)
        if any(self._is_foreign(each.path) for each in wanted) or any(map(self._is_foreign_entry, entries)):
            return PlugInState.FOREIGN
        found = [each.path.read_bytes() if each.path.is_file() else None for each in wanted]
        commands = [each.found() for each in entries]
        if found == [each.content for each in wanted] and commands == [each.command for each in entries]:
            return PlugInState.INSTALLED
        return PlugInState.OLD if any(each is not None for each in (*found, *commands)) else PlugInState.MISSING

    def install(self, host: Host, place: HostPlace) -> None:
        """Write files and entries, or none where one that is not ours is in the way. Raises PhotoError, a sentence."""
        wanted, entries = list(self._wanted(host, place)), self._entries(host, place)
        self._check(host, wanted, entries)
        try:
            for entry in entries:
                entry.put()
                self._known[entry.key] = entry.digest
            for each in wanted:
                each.path.parent.mkdir(parents=True, exist_ok=True)
                with atomic_file(each.path, overwrite=True) as file:
                    file.write(each.content)
                if each.executable:
                    each.path.chmod(0o755)
                self._known[str(each.path)] = hashlib.sha256(each.content).hexdigest()
            self._save()
            _tell(wanted)
        except OSError as error:
            raise _failed(place, error) from error

    def remove(self, host: Host, place: HostPlace) -> bool:
        """Take away what `install` has written; whether there was anything. Raises PhotoError, one sentence."""
        wanted = [each for each in self._wanted(host, place) if each.path.exists()]
        entries = [
            each for each in self._entries(host, place) if self._is_foreign_entry(each) or each.found() is not None
        ]
        self._check(host, wanted, entries)
        try:
            for entry in entries:
                entry.take()
                self._known.pop(entry.key, None)
            for each in wanted:
                each.path.unlink()
                self._known.pop(str(each.path), None)
                with suppress(OSError):  # what else is in there stays
                    if each.path.parent != place.folder:
                        each.path.parent.rmdir()
            self._save()
            _tell(wanted)
        except OSError as error:
            raise _failed(place, error) from error
        return bool(wanted or entries)

    def _wanted(self, host: Host, place: HostPlace) -> Iterator[_Wanted]:
        for file in host.files:
            content = file.source.read_bytes()
            if _PROGRAM in content:
                if len(self._command) > 1:  # such a file names one program, and no arguments
                    continue
                content = content.replace(_PROGRAM, _lua_text(_with_window(self._command[0], place.kind)))
            content = content.replace(_SHELL, shlex.join(self._command).encode())
            content = content.replace(_COMMAND, exec_line(self._command).encode())
            content = _IN_FOLDER.sub(lambda path: exec_line([str(place.folder / path[1].decode())]).encode(), content)
            yield _Wanted(place.folder / file.target, content, file.executable)
        if host.command_in is not None:
            lines = "".join(f"{argument}\n" for argument in self._command)
            yield _Wanted(place.folder / host.command_in / COMMAND_FILE, _HEAD + lines.encode(), False)

    def _entries(self, host: Host, place: HostPlace) -> list[PlacedEntry]:
        kinds = [(place.folder / entry.file, SETTINGS[entry.kind]) for entry in host.entries]
        return [PlacedEntry(path, kind, kind.command(self._command)) for path, kind in kinds]

    def _is_foreign_entry(self, entry: PlacedEntry) -> bool:
        return entry.is_foreign(self._known.get(entry.key))

    def _check(self, host: Host, wanted: Sequence[_Wanted], entries: Sequence[PlacedEntry]) -> None:
        """Raises PhotoError where anything is not to be touched."""
        for entry in filter(self._is_foreign_entry, entries):
            raise PhotoError(
                "{path} has an entry Photomend that is not its own, or cannot be read; take it out in {program}.",
                path=entry.path,
                program=host.title,
            )
        if entries and is_running(host.programs):
            raise PhotoError(
                "{program} is running and would undo this when it ends; close it first.", program=host.title
            )
        for each in wanted:
            if self._is_foreign(each.path):
                raise PhotoError(
                    "{path} is not Photomend's, or was changed since; move it away, then try again.", path=each.path
                )

    def _is_foreign(self, path: Path) -> bool:
        if path.is_symlink() or path.is_dir():
            return True
        if not path.exists():
            return False
        content = path.read_bytes()
        digest = self._known.get(str(path))
        return MARK not in content or digest not in (None, hashlib.sha256(content).hexdigest())

    def _save(self) -> None:
        self._record.parent.mkdir(parents=True, exist_ok=True)
        with atomic_file(self._record, overwrite=True) as file:
            file.write((json.dumps(self._known, indent=2, sort_keys=True) + "\n").encode())


def _tell(written: Sequence[_Wanted]) -> None:
    for folder in {each.path.parent for each in written if each.path.suffix == ".desktop"}:
        if folder.name == "applications":
            tell_of_entries(folder)


def _with_window(command: str, kind: str) -> str:
    """The program that opens photos, of the installation whose command this is."""
    bundle, app, _ = command.partition(".app/")
    if app:
        return f"{bundle}.app"
    return str(PureWindowsPath(command).with_name("Photomend.exe")) if kind == "windows" else command


def _lua_text(text: str) -> bytes:
    """Between quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"').encode()


def _load(record: Path) -> dict[str, str]:
    """A record that is lost or damaged costs nothing but the knowledge of what was changed since."""
    try:
        found: object = json.loads(record.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(path): str(digest) for path, digest in cast("dict[object, object]", found).items()}


def _failed(place: HostPlace, error: OSError) -> PhotoError:
    return PhotoError(
        "The plug-in cannot be written to or taken from {folder} ({reason}); check the folder.",
        folder=place.folder,
        reason=refusal_of(error),
    )
