"""Compiles the Windows installer with makensis, here or on Windows: python make_installer.py BUNDLE FOLDER

BUNDLE is the folder that is installed. The variable PHOTOMEND_SIGN may hold a command that signs the file whose name
is put behind it; without one nothing is signed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from file_types import SUFFIXES
from needs import needs

from core import __version__

PROGRAM = "Photomend.exe"
HERE = Path(__file__).parent
ICON = HERE.parents[1] / "icons" / "photomend.ico"


def main(bundle: Path, folder: Path) -> Path:
    """Returns the installer's path in `folder`. Raises SystemExit, one sentence, when makensis is missing."""
    needs({"makensis": "nsis"})
    if not (bundle / PROGRAM).is_file():
        raise SystemExit(f"{bundle} has no {PROGRAM}; run make bundle on Windows, and give the folder of it.")
    folder.mkdir(parents=True, exist_ok=True)
    output = folder / f"Photomend-{__version__}-setup.exe"
    with tempfile.TemporaryDirectory() as temporary:
        lists = Path(temporary) / "files.nsh"
        lists.write_text("\n".join(file_lists(bundle)), encoding="utf-8")
        size = sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file()) // 1024
        defined = {
            "VERSION": __version__,
            "BUNDLE": bundle,
            "OUTPUT": output,
            "ICON": ICON,
            "FILES": lists,
            "SIZE": size,
        }
        if sign := os.environ.get("PHOTOMEND_SIGN"):
            defined["SIGN"] = sign
        options = [f"-D{name}={value}" for name, value in defined.items()]
        subprocess.run(["makensis", "-V2", "-WX", *options, str(HERE / "photomend.nsi")], check=True)
    return output


def file_lists(bundle: Path) -> Iterator[str]:
    """Macros over what is installed. The uninstaller deletes what came with it and nothing else in the folder."""
    paths = sorted(bundle.rglob("*"), key=lambda path: len(path.parts), reverse=True)  # what is inside first
    yield "!macro DELETE_FILES"
    for path in paths:
        name = str(PurePosixPath(path.relative_to(bundle).as_posix())).replace("/", "\\").replace("$", "$$")
        yield f'  {"RMDir" if path.is_dir() else "Delete"} "$INSTDIR\\{name}"'
    yield "!macroend"
    yield "!macro EACH_SUFFIX MACRO"
    yield from (f"  !insertmacro ${{MACRO}} {suffix}" for suffix in SUFFIXES)
    yield "!macroend\n"


if __name__ == "__main__":
    sys.stdout.write(f"{main(*(Path(name).absolute() for name in sys.argv[1:]))}\n")
