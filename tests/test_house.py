"""What import-linter (see pyproject.toml) does not see: core runs without Qt, opens at once, and has each name once."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]

BLOCK_QT = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "qtpy", "qdarkstyle"):
            raise ImportError("Qt is blocked")
sys.meta_path.insert(0, Blocker())
"""


def test_each_public_class_name_exists_once() -> None:
    """A reader who looks for a name finds one thing."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in sorted([*(ROOT / "core").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(str(path.relative_to(ROOT)))
    assert len(places) > 100
    assert not {name: files for name, files in places.items() if len(files) > 1}


def test_every_room_of_core_imports_without_qt() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "core").rglob("*.py")
        if path.name not in ("__main__.py", "__init__.py")
    ]
    run(BLOCK_QT + "\n".join(f"import {module}" for module in sorted(modules)))


def test_the_doors_open_at_once() -> None:
    doors = "api batch.events cli engine.stages jobs.queue models.registry photo.formats photo.naming photo.options"
    doors += " policy protocol recipe tasks"
    heavy = {"torch", "numpy", "PIL", "tifffile", "rawpy", "imagecodecs", "PySide6"}
    modules = ", ".join(f"core.{door}" for door in doors.split())
    run(f"import {modules}, sys; heavy = {heavy} & set(sys.modules); assert not heavy, heavy")


def run(code: str) -> None:
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
