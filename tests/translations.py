"""`python -m tests.translations [CODE]` collects the strings, makes the .qm files, lists what has no translation.

CODE: of a language to begin, as "fr".
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from desktop.i18n import LANGUAGES, PREFIX

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
_BIN = Path(sys.executable).parent
# Not the command line's own, nor what is said to programs or in training, which no window shows.
_SILENT = {"cli.py", "commands", "degradations", "evaluation", "hosts/engine_server.py", "protocol", "training"}
_SAYING = {"translate": 0, "translatable": 0, "unreadable": 1, "unwritable": 1}  # which argument is the sentence
_QTS = {"tr", "translate", "QT_TRANSLATE_NOOP"}
_SENTENCE = re.compile(r"(?:[A-Z{][^\n]*)?\w+ \w+ [^\n]*\.")  # three words and a full stop
_FIELD = re.compile(r"{\w*[^}]*}")
_PROGRAMMERS = {
    "ValueError",
    "TypeError",
    "KeyError",
    "RuntimeError",
    "ModuleNotFoundError",
    "TableError",
    "NotImplementedError",
    "AssertionError",
}


def collect(ts: Path) -> None:
    """Bring a .ts file up to date with the strings of the source."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "core.py"  # lupdate knows Qt's functions only
        told.write_text("".join(f'translate("core", {json.dumps(sentence)})\n' for sentence in sentences_of_core()))
        _run("pyside6-lupdate", "-no-obsolete", "-locations", "none", *sources, str(told), "-ts", str(ts))


def sentences_of_core() -> list[str]:
    """What the window may hear: literals given to `translate`, `translatable`, an error or a notice."""
    calls = (node for path in _core() for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
    return list(dict.fromkeys(sentence for call in calls for sentence in _told(call)))


def sources_of_the_window() -> list[Path]:
    """Modules whose sentences a window may show."""
    return [*_core(), *sorted((ROOT / "desktop").rglob("*.py"))]


def _core() -> list[Path]:
    core = ROOT / "core"
    return sorted(path for path in core.rglob("*.py") if not _is_silent(path.relative_to(core)))


def _is_silent(path: Path) -> bool:
    return path.parts[0] in _SILENT or path.as_posix() in _SILENT


def _place(name: str) -> int | None:
    """Which argument of a function is a sentence, if any."""
    return _SAYING.get(name, 0 if name.endswith("Error") and name not in _PROGRAMMERS else None)


def _told(call: ast.Call) -> Iterator[str]:
    place = _place(call.func.id) if isinstance(call.func, ast.Name) else None
    if place is not None and place < len(call.args):
        argument = call.args[place]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def always_english(source: str, known: frozenset[str] = frozenset()) -> list[str]:
    """What a module says in English whatever the window's language is: sentences that are not collected.

    A sentence that is put together before it is translated, and one that is translated nowhere. known: what is.
    """
    tree = ast.parse(source)
    given = [text for node in ast.walk(tree) if isinstance(node, ast.Call) for text in _sentences(node)]
    documents = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    passed = {id(node) for node in (*given, *documents)}
    return [
        *(ast.unparse(text) for text in given if isinstance(text, ast.JoinedStr | ast.BinOp)),
        *(
            text
            for node in ast.walk(tree)
            if id(node) not in passed and _SENTENCE.fullmatch(text := _text(node)) and text not in known
        ),
    ]


def _sentences(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that are translated, here or later."""
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name in _QTS:
        return call.args
    place = _place(name)
    return [] if place is None else call.args[place : place + 1]


def _text(node: ast.AST) -> str:
    """Of a literal, its fields left out; else nothing."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


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
    return bool(translation) and sorted(_FIELD.findall(source)) == sorted(_FIELD.findall(translation))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(_BIN / tool), *arguments], cwd=ROOT, check=True, capture_output=True)


def main() -> int:
    """Update every language; 1 when something is left to translate."""
    left: list[str] = []
    for code in dict.fromkeys((*LANGUAGES, *sys.argv[1:])):
        ts = FOLDER / f"{PREFIX}{code}.ts"
        collect(ts)
        make(ts, ts.with_suffix(".qm"))
        left += [f"{ts.name}: {string}" for string in untranslated(ts)]
    sys.stdout.write("\n".join([*left, f"{len(left)} strings are to be translated."]) + "\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
