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
class Host:
    """One program.

    use: where the plug-in is found in it. licence: of the plug-in, by SPDX. programs: names on the search path by which
    it is known to be installed. places: of its own folder, by how it was installed (linux, flatpak, snap, windows,
    macos), with {fields} for the user's folders and perhaps a * for its version. version: what * stands for where the
    program was never started. apps: its names as a package, by the same keys. command_in: where in its folder the file
    goes that says how Photomend is started.
    """

    name: str
    title: str
    use: str
    licence: str
    programs: tuple[str, ...]
    places: Mapping[str, str]
    version: str
    apps: Mapping[str, str]
    files: tuple[HostFile, ...]
    command_in: Path


def hosts() -> dict[str, Host]:
    """All of them, by name."""
    manifests = sorted((resources_dir() / "hosts").glob("*/host.toml"))
    return {manifest.parent.name: _host(manifest) for manifest in manifests}


def _host(manifest: Path) -> Host:
    about = tomllib.loads(manifest.read_text(encoding="utf-8"))
    folder = manifest.parent
    files = tuple(
        HostFile(folder / entry["source"], Path(entry["target"]), entry.get("executable", False))
        for entry in about["files"]
    )
    return Host(
        folder.name,
        about["title"],
        about["use"],
        about["licence"],
        tuple(about.get("programs", ())),
        about["places"],
        about.get("version", ""),
        about.get("apps", {}),
        files,
        Path(about["command_in"]),
    )
