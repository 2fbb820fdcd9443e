"""What `pip install` brings: all that the program reads, and a program that runs far from a checkout."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import sysconfig
import time
import venv
import zipfile
from pathlib import Path

import pytest

from core import __version__
from core.weights.store import resources_dir

ROOT = Path(__file__).parents[2]
RESOURCES = (
    "language/*.toml",
    "samples/*",
    "weights/*",
    "translations/*.qm",
    "icons/*.png",
    "hosts/*/*",
    "selftest.json",
)
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    offline = ("--no-deps", "--no-build-isolation", "--no-index")
    subprocess.run([*PIP, "wheel", *offline, "--wheel-dir", str(folder), str(ROOT)], check=True)
    (made,) = folder.glob("*.whl")
    return made


def test_a_wheel_has_all_that_the_program_reads(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for pattern in RESOURCES:
        expected = {
            f"core/resources/{path.relative_to(resources_dir()).as_posix()}" for path in resources_dir().glob(pattern)
        }
        assert expected
        assert expected <= names, pattern
    for package in ("core", "desktop"):
        files = [path for path in (ROOT / package).rglob("*") if path.suffix in (".py", ".toml")]
        assert {path.relative_to(ROOT).as_posix() for path in files} <= names
    assert any("recipes/" in name for name in names)


def test_a_wheel_has_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"core", "desktop", f"photomend-{__version__}.dist-info"}
    assert not [name for name in names if "installer" in name or name.endswith((".ts", ".pyc", ".ico"))]


@pytest.mark.slow
def test_a_photo_is_mended_and_the_window_opens_where_only_the_wheel_is_installed(wheel: Path, tmp_path: Path) -> None:
    python, program = _installed(wheel, tmp_path / "environment")
    empty = tmp_path / "empty folder"
    empty.mkdir()
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "DISPLAY")}

    def run(*command: Path | str) -> str:
        done = subprocess.run(
            [str(word) for word in command], cwd=empty, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    where = run(python, "-c", "from core.weights import store; print(store.resources_dir())").strip()
    assert Path(where).is_relative_to(tmp_path)
    run(program, "restore", Path(where) / "samples" / "chelsea.png", "-i", "take the noise out", "-o", empty)
    assert [path.name for path in empty.iterdir()] == ["chelsea-mended.png"]
    if importlib.util.find_spec("PySide6"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
        assert json.loads(run(program, "show-window", str(time.time())))["ready"]


def _installed(wheel: Path, folder: Path) -> tuple[Path, Path]:
    """A new environment's Python and `photomend`; the other packages are those that the tests run with."""
    venv.create(folder)
    inside = sysconfig.get_paths("venv", {"base": str(folder), "platbase": str(folder)})
    python = Path(inside["scripts"]) / Path(sys.executable).name
    subprocess.run([*PIP, "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)], check=True)
    # A line of a .pth file adds a folder without the .pth files within it, that of the checkout among them.
    Path(inside["purelib"], "others.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python, Path(inside["scripts"]) / "photomend"
