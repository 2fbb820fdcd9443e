"""`python -m tests.translations` collects the strings, makes the .qm files, lists what has no translation."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from desktop.i18n import LANGUAGES

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
_BIN = Path(sys.executable).parent


def collect(ts: Path) -> None:
    """Bring a .ts file up to date with the strings of the source."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop").rglob("*.py"))
    _run("pyside6-lupdate", "-no-obsolete", "-locations", "none", *sources, "-ts", str(ts))


def make(ts: Path, qm: Path) -> None:
    """What the application reads."""
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def untranslated(ts: Path) -> list[str]:
    """`context: string` of each string that has no finished translation, or one that lost or gained a {placeholder}.

    A string without a context lies in a function within a method, where lupdate knows no class: take it out of there.
    """
    return [
        f"{context}: {source}"
        for context, source, translation in _messages(ts)
        if not context or not _fits(source, translation)
    ]


def _messages(ts: Path) -> Iterator[tuple[str, str, str]]:
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            text = translation.text if finished and translation is not None else None
            yield context.findtext("name", ""), message.findtext("source", ""), text or ""


def _fits(source: str, translation: str) -> bool:
    fields = [f"{{{name}}}" for name in ("0", "1", "2", "3", "4", "name", "date")]
    return bool(translation) and all(source.count(field) == translation.count(field) for field in fields)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(_BIN / tool), *arguments], cwd=ROOT, check=True, capture_output=True)


def main() -> int:
    """Update every language; 1 when something is left to translate."""
    left: list[str] = []
    for code in LANGUAGES:
        ts = FOLDER / f"photomend_{code}.ts"
        collect(ts)
        make(ts, ts.with_suffix(".qm"))
        left += [f"{ts.name}: {string}" for string in untranslated(ts)]
    sys.stdout.write("\n".join([*left, f"{len(left)} strings are to be translated."]) + "\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
