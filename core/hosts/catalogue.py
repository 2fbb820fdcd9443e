"""The programs that a plug-in is there for: a folder of `resources/hosts` each, with its manifest `host.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.weights.store import resources_dir

MARK = b"photomend-host-file"
"""In every file that is put into another program's folder: by this it is known as ours."""


@dataclass(frozen=True)
class HostFile:
    """One file of a plug-in. target: its place within the folder of the host."""

    source: Path
    target: Path
    executable: bool


@dataclass(frozen=True)
class HostEntry:
    """An entry of ours in a settings file of the host's. file: its place within the folder of the host. kind: how it is
    written, a name in `core.hosts.settings`."""

    file: Path
    kind: str


@dataclass(frozen=True)
class Host:
    """One program.

    use: where the plug-in is found in it. licence: of the plug-in, by SPDX. programs: names on the search path by which
    it is known to be installed. places: of its own folder, by how it was installed (linux, flatpak, snap, windows,
    macos), with {fields} for the user's folders and perhaps a * for its version. version: what * stands for where the
    program was never started. shared: whether the place is not the program's alone, so that it tells nothing. apps: its
    names as a package, by the same keys. command_in: where in its folder the file goes that says how Photomend is
    started, if one is needed.
    """

    name: str
    title: str
    use: str
    licence: str
    programs: tuple[str, ...]
    places: Mapping[str, str]
    version: str
    shared: bool
    apps: Mapping[str, str]
    files: tuple[HostFile, ...]
    entries: tuple[HostEntry, ...]
    command_in: Path | None


def hosts() -> dict[str, Host]:
    """All of them, by name."""
    manifests = sorted((resources_dir() / "hosts").glob("*/host.toml"))
    return {manifest.parent.name: _host(manifest) for manifest in manifests}


def _host(manifest: Path) -> Host:
    about = tomllib.loads(manifest.read_text(encoding="utf-8"))
    folder = manifest.parent
    files = tuple(
        HostFile(folder / entry["source"], Path(entry["target"]), entry.get("executable", False))
        for entry in about.get("files", ())
    )
    entries = tuple(HostEntry(Path(entry["file"]), entry["kind"]) for entry in about.get("entries", ()))
    return Host(
        folder.name,
        about["title"],
        about["use"],
        about["licence"],
        tuple(about.get("programs", ())),
        about["places"],
        about.get("version", ""),
        about.get("shared", False),
        about.get("apps", {}),
        files,
        entries,
        Path(about["command_in"]) if "command_in" in about else None,
    )
