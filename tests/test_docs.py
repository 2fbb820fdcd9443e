"""The documents: what they link to and which files they name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
NAMED = re.compile(r"`((?:core|desktop|resources|tests|docs)/[\w./-]*\w/?)`")
PLACEHOLDER = "NAME"  # stands for what the reader adds
LASTING = [page for page in PAGES if page.parent.name != "experiments" and page.name != "CHANGELOG.md"]  # not dated
BOLD_CLAIM = re.compile(r"^\*20\d\d-\d\d-\d\d\.\* \*\*.+\*\*$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_what_a_page_links_to_is_there(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert not [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", LASTING, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_files_that_a_page_names_are_there(page: Path) -> None:
    named = [name for name in NAMED.findall(page.read_text(encoding="utf-8")) if PLACEHOLDER not in name]
    assert not [name for name in named if not (ROOT / name).exists()]


def test_every_experiment_is_dated_answered_and_listed() -> None:
    folder = ROOT / "docs" / "experiments"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    for page in folder.glob("20*.md"):
        assert BOLD_CLAIM.search(page.read_text(encoding="utf-8")), (
            f"{page.name} has no dated answer below its question"
        )
        assert page.name in listed, f"{page.name} is not listed"


def test_the_map_walks_through_files_in_every_room() -> None:
    """docs/architecture.md is of use only while it names what is there, room by room."""
    named = set(NAMED.findall((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")))
    rooms = {f"core/{path.name}" for path in (ROOT / "core").iterdir() if (path / "__init__.py").is_file()}
    missing = {room for room in rooms if not any(name.rstrip("/").startswith(room) for name in named)}
    assert not missing, f"the map does not know {sorted(missing)}"
