"""What a setting can hold, and how it is read back from where it was stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from core.errors import UsageError
from core.photo.naming import Naming

T_co = TypeVar("T_co", covariant=True)
Choices = tuple[tuple[str, str | Callable[[], str]], ...]


@dataclass(frozen=True)
class Setting(Generic[T_co]):
    """One setting. read: makes a value of what is stored, or raises ValueError. text, hint: to be translated.

    section: the heading that it stands under. restart: whether a change counts from the next start on only.
    """

    key: str
    default: T_co
    read: Callable[[str], T_co]
    section: str
    text: str
    hint: str
    restart: bool = False


@dataclass(frozen=True)
class ChoiceSetting(Setting[str]):
    """One of several words, each with a text to be translated, or what gives it translated."""

    choices: Choices = ()


@dataclass(frozen=True)
class Number(Setting[int]):
    """A whole number of `unit`; 0 is shown as `zero`."""

    most: int = 0
    step: int = 1
    unit: str = ""
    zero: str = ""


@dataclass(frozen=True)
class Text(Setting[str]):
    """A line of text."""


@dataclass(frozen=True)
class Folder(Setting[str]):
    """A folder that exists or can be made; "" for the usual one."""


@dataclass(frozen=True)
class File(Setting[str]):
    """An existing file; "" for none. suffixes: as a file dialog filters them."""

    suffixes: str = ""


def one_of(choices: Choices) -> Callable[[str], str]:
    def read(stored: str) -> str:
        if stored not in dict(choices):
            raise ValueError(stored)
        return stored

    return read


def number(most: int) -> Callable[[str], int]:
    def read(stored: str) -> int:
        if not 0 <= int(stored) <= most:
            raise ValueError(stored)
        return int(stored)

    return read


def template(stored: str) -> str:
    try:
        return Naming(stored).template
    except UsageError as error:
        raise ValueError(str(error)) from error


def folder(stored: str) -> str:
    if stored and (not Path(stored).is_absolute() or Path(stored).is_file()):
        raise ValueError(stored)
    return stored


def file(stored: str) -> str:
    if stored and not Path(stored).is_file():
        raise ValueError(stored)
    return stored
