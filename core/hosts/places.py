"""Where installed programs keep what is the user's own, however they were installed."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.hosts.catalogue import Host

_SYSTEMS = {"win32": "windows", "darwin": "macos"}


@dataclass(frozen=True)
class HostPlace:
    """kind: linux, flatpak, snap, windows or macos. folder: the program's, which need not exist yet."""

    kind: str
    folder: Path


@dataclass(frozen=True)
class Machine:
    """What is looked at to find programs. root: of the file system. home, environment: the user's."""

    system: str
    home: Path
    environment: Mapping[str, str]
    root: Path = Path("/")

    @staticmethod
    def here() -> Machine:
        """This one."""
        return Machine(_SYSTEMS.get(sys.platform, "linux"), Path.home(), os.environ)

    def places(self, host: Host) -> list[HostPlace]:
        """Where the plug-in of a program goes: none where the program is not found, several where it is there twice."""
        return [
            HostPlace(kind, folder)
            for kind, pattern in host.places.items()
            if self._has_kind(kind)
            for folder in self._folders(host, kind, pattern)
        ]

    def _has_kind(self, kind: str) -> bool:
        return kind == self.system or (self.system == "linux" and kind in ("flatpak", "snap"))

    def _folders(self, host: Host, kind: str, pattern: str) -> Iterator[Path]:
        try:
            path = Path(pattern.format_map(self._user_folders()))
        except KeyError:  # a folder that the system does not have
            return
        found = (
            [] if host.shared else sorted(path.parent.glob(path.name)) if "*" in path.name else [path] * path.is_dir()
        )
        if found:
            yield from (folder for folder in found if folder.is_dir())
        elif self._is_installed(host, kind):
            yield path.with_name(path.name.replace("*", host.version))

    def _is_installed(self, host: Host, kind: str) -> bool:
        app = host.apps.get(kind, "")
        match kind:
            case "flatpak":
                base = Path("flatpak/app", app)
                return any((data / base).is_dir() for data in (self.home / ".local/share", self.root / "var/lib"))
            case "snap":
                return (self.root / "snap" / app).is_dir()
            case _:
                path = self.environment.get("PATH", "")
                return any(shutil.which(program, path=path) for program in host.programs)

    def _user_folders(self) -> dict[str, str]:
        home = str(self.home)
        folders = {
            "home": home,
            "config": self.environment.get("XDG_CONFIG_HOME") or f"{home}/.config",
            "data": self.environment.get("XDG_DATA_HOME") or f"{home}/.local/share",
            "support": f"{home}/Library/Application Support",
        }
        if appdata := self.environment.get("APPDATA"):
            folders["appdata"] = appdata
        return folders
