"""What Windows shows of a program under Properties, Details."""

from __future__ import annotations

from typing import Any

from core import __version__


def windows_version(name: str) -> Any:
    """PyInstaller's version resource of the program `name`. Windows only."""
    from PyInstaller.utils.win32 import versioninfo as info  # noqa: PLC0415  # on Windows alone

    numbers = (*map(int, str(__version__).split(".")), 0)  # three numbers, by the project's own rule
    texts = {
        "ProductName": "Photomend",
        "ProductVersion": __version__,
        "FileDescription": "Photomend",
        "FileVersion": __version__,
        "InternalName": name,
        "CompanyName": "The Photomend authors",
        "LegalCopyright": "Apache License 2.0",
    }
    entries = [info.StringStruct(key, value) for key, value in texts.items()]
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            info.StringFileInfo([info.StringTable("040904B0", entries)]),
            info.VarFileInfo([info.VarStruct("Translation", [1033, 1200])]),
        ],
    )
