"""The licences of everything that is bundled, one folder a package."""

from __future__ import annotations

import importlib.metadata
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from bundle.trim import Entry

_WORDS = ("licen", "copying", "notice", "authors")
_LGPL = ("resources/installer/licences/LGPL-3.txt", "resources/installer/licences/GPL-3.txt")
_UNWRITTEN = {"PySide6_Essentials": _LGPL, "shiboken6": _LGPL, "tokenizers": ("LICENSE",)}
"""Packages that ship no text of their licence, and where in this project it is."""


def collect(entries: Iterable[Entry], root: Path, folder: Path) -> list[Entry]:
    """Copies the licences of whatever `entries` come from into `folder`; returns them as entries below licences/.

    Raises SystemExit for a package without any text of its licence.
    """
    shutil.rmtree(folder, ignore_errors=True)
    entries = list(entries)
    _copy(folder / "photomend", [root / "LICENSE"])
    _copy(folder / "python", [next(Path(sys.base_prefix).rglob("LICENSE*.txt"))])
    _copy(folder / "pyinstaller", _texts("pyinstaller"))
    for package in sorted(_packages(entries)):
        texts = _texts(package) or [root / name for name in _UNWRITTEN.get(package, ())]
        if not texts:
            raise SystemExit(f"The package {package} is bundled and has no text of its licence; add it to _UNWRITTEN.")
        _copy(folder / package, texts)
    for package, text in _system_packages(entries):
        _copy(folder / "system" / package, [text])
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [(str(Path("licences") / path.relative_to(folder)), str(path), "DATA") for path in files]


def _copy(folder: Path, texts: Iterable[Path]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for text in texts:
        number = len(list(folder.glob(f"{text.stem}*")))
        shutil.copyfile(text, folder / (f"{text.stem}-{number}{text.suffix}" if number else text.name))


def _packages(entries: Iterable[Entry]) -> set[str]:
    """The distributions that the entries belong to."""
    owners = importlib.metadata.packages_distributions()
    names = {Path(name).parts[0].split(".")[0] for name, _source, _kind in entries}
    return {owner for name in names for owner in owners.get(name, ()) if owner != "photomend"}


def _texts(package: str) -> list[Path]:
    files = importlib.metadata.distribution(package).files or []
    found = [file for file in files if any(word in file.name.lower() for word in _WORDS)]
    found = [file for file in found if file.suffix not in (".py", ".pyc")]
    inside = [file for file in files if "licenses" in file.parts and file.suffix not in (".py", ".pyc")]
    return [Path(str(file.locate())) for file in dict.fromkeys([*found, *inside])]


def _system_packages(entries: Iterable[Entry]) -> list[tuple[str, Path]]:
    """Debian packages whose libraries were taken along, with the file that tells their licence."""
    libraries = {
        source for _name, source, kind in entries if kind == "BINARY" and source.startswith(("/lib/", "/usr/"))
    }
    found: dict[str, Path] = {}
    for library in sorted(libraries) if shutil.which("dpkg-query") else ():
        for name in {str(Path(library).resolve()), str(Path(library).resolve()).removeprefix("/usr")}:
            owner = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True, check=False).stdout
            if owner:
                package = owner.split(":", 1)[0]
                found[package] = Path("/usr/share/doc") / package / "copyright"
    return sorted(found.items())
