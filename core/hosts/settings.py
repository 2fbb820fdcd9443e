"""Entries of ours in the settings files of other programs: found, put in and taken out, with all else as it is.

A file is the user's own, so no line of it is touched but those of our entry, which goes by the name NAME.
"""

from __future__ import annotations

import re
import shlex
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from dataclasses import dataclass

NAME = "Photomend"


class SettingsError(ValueError):
    """The file is not what its program writes."""


@dataclass(frozen=True)
class SettingsKind:
    """A kind of file. command: ours as the file has it. found: that of the entry in a text, None where there is none.

    changed: the text with the entry of this command, or, with None, without any. All raise SettingsError for a text
    that is not of this kind; an empty text is a program's that was never started.
    """

    command: Callable[[Sequence[str]], str]
    found: Callable[[str], str | None]
    changed: Callable[[str, str | None], str]


# gThumb: scripts.xml, an element a command; %F stands for the files, quoted.

_GTHUMB_ID = "photomend"


def _gthumb_command(command: Sequence[str]) -> str:
    return f"{shlex.join(command)} %F"


def _gthumb_root(text: str) -> ET.Element:
    if not text.strip():
        return ET.Element("scripts", {"version": "1.0"})
    try:
        root = ET.fromstring(text)
    except ET.ParseError as error:
        raise SettingsError from error
    if root.tag != "scripts":
        raise SettingsError
    return root


def _gthumb_found(text: str) -> str | None:
    entry = _gthumb_root(text).find(f"script[@id='{_GTHUMB_ID}']")
    return None if entry is None else entry.get("command", "")


def _gthumb_changed(text: str, command: str | None) -> str:
    root = _gthumb_root(text)
    for entry in root.findall(f"script[@id='{_GTHUMB_ID}']"):
        root.remove(entry)
    if command is not None:
        about = {"id": _GTHUMB_ID, "display-name": f"Mend with {NAME}", "command": command}
        how = {"shell-script": "true", "for-each-file": "false", "wait-command": "false", "shortcut": ""}
        ET.SubElement(root, "script", about | how)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


# RawTherapee: options, a key file with lists side by side in a group; the path of the photo is added to the command.

_GROUP = re.compile(r"^\[External Editor\]\n(?:(?!\[).*\n?)*", re.MULTILINE)
_LISTS = {"Names": NAME, "Commands": "", "NativeCommands": "true", "IconsSerialized": ""}
_HOW = {"OutputDir": "1", "Float32": "true"}  # beside the photo, with all its light; of one never started


def _rawtherapee_command(command: Sequence[str]) -> str:
    return f"{shlex.join(command)} edit"


def _rawtherapee_keys(text: str) -> dict[str, str]:
    group = _GROUP.search(text)
    lines = group[0].splitlines()[1:] if group else []
    return {key: value for key, equals, value in (line.partition("=") for line in lines) if equals}


def _rawtherapee_lists(text: str) -> dict[str, list[str]]:
    keys = _rawtherapee_keys(text)
    lists = {key: _items(keys.get(key, "")) for key in _LISTS}
    length = len(lists["Names"])
    return {key: items + [""] * (length - len(items)) for key, items in lists.items()}  # a shorter one lacks its last


def _rawtherapee_found(text: str) -> str | None:
    if text.strip() and not re.search(r"^\[\w.*\]$", text, re.MULTILINE):
        raise SettingsError
    lists = _rawtherapee_lists(text)
    return lists["Commands"][lists["Names"].index(NAME)] if NAME in lists["Names"] else None


def _rawtherapee_changed(text: str, command: str | None) -> str:
    _rawtherapee_found(text)
    lists, keys = _rawtherapee_lists(text), _rawtherapee_keys(text)
    while NAME in lists["Names"]:
        at = lists["Names"].index(NAME)
        for items in lists.values():
            del items[at]
    if command is not None:
        for key, item in (_LISTS | {"Commands": command}).items():
            lists[key].append(item)
        keys = keys or dict(_HOW)
    keys |= {key: "".join(f"{_item(each)};" for each in items) for key, items in lists.items()}
    group = "[External Editor]\n" + "".join(f"{key}={value}\n" for key, value in keys.items())
    if _GROUP.search(text):
        return _GROUP.sub(lambda _: group + "\n", text, count=1).rstrip("\n") + "\n"
    return text + "\n" * bool(text) + group


def _items(value: str) -> list[str]:
    """Of a list in a key file."""
    found = re.findall(r"((?:\\.|[^;\\])*);", value if value.endswith(";") or not value else f"{value};")
    escapes = {"s": " ", "n": "\n", "t": "\t", "r": "\r"}
    return [re.sub(r"\\(.)", lambda match: escapes.get(match[1], match[1]), each) for each in found]


def _item(text: str) -> str:
    return re.sub(r"([;\\])", r"\\\1", text).replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


SETTINGS = {
    "gthumb": SettingsKind(_gthumb_command, _gthumb_found, _gthumb_changed),
    "rawtherapee": SettingsKind(_rawtherapee_command, _rawtherapee_found, _rawtherapee_changed),
}
"""By the name that a manifest gives them."""
