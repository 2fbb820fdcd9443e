"""The rooms of the house: imports point down, the engine needs no window, and its door opens at once."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# A room may use those below it.
ROOMS = (
    "desktop",
    "core.cli",
    "core.commands",
    "core.training",
    "core.jobs",
    "core.batch",
    "core.recipe",
    "core.diagnosis",
    "core.engine",
    "core.language",
    "core.weights",
    "core.photo",
    "core.models",
    "core.program",
    "core.progress",
    "core.errors",
    "core.api",
    "core.translation",
)

BLOCK_QT = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "qtpy", "qdarkstyle"):
            raise ImportError("Qt is blocked")
sys.meta_path.insert(0, Blocker())
"""


def room(module: str) -> str | None:
    return next((name for name in ROOMS if module == name or module.startswith(f"{name}.")), None)


def imports() -> list[tuple[str, str]]:
    """(importing module, imported module) for every import between rooms."""
    found: list[tuple[str, str]] = []
    for path in sorted([*(ROOT / "core").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                found.append((module, node.module))
            elif isinstance(node, ast.Import):
                found += [(module, alias.name) for alias in node.names]
    return found


def test_imports_point_down() -> None:
    checked = 0
    for module, imported in imports():
        user, used = room(module), room(imported)
        if user and used:
            checked += 1
            assert ROOMS.index(user) <= ROOMS.index(used), f"{module} imports {imported}, which lies above it"
    assert checked > 100


def test_only_the_command_line_uses_training() -> None:
    users = {room(module) for module, imported in imports() if room(imported) == "core.training"}
    assert users == {"core.commands", "core.training"}


def test_every_room_of_core_imports_without_qt() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "core").rglob("*.py")
        if path.name not in ("__main__.py", "__init__.py")
    ]
    run(BLOCK_QT + "\n".join(f"import {module}" for module in sorted(modules)))


@pytest.mark.parametrize("module", ["core", "core.api", "core.cli"])
def test_the_door_opens_at_once(module: str) -> None:
    run(f"import {module}, sys; assert not {{'torch', 'numpy', 'PySide6'}} & set(sys.modules), 'heavy imports'")


def run(code: str) -> None:
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
