"""Recipes: what was done to one photo, in a small JSON file, to be done to others.

    {"version": 1, "model": "auto", "auto": false, "strength": 1.0, "text": "",
     "steps": [{"task": "denoise", "words": "take the grain out", "strength": 0.8, "factor": null},
               {"task": "adjust", "words": "", "strength": 1.0, "factor": null, "values": {"exposure": 0.5}}]}

Masks are left out: they belong to one photo.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, cast

from core.adjust.values import check_values
from core.api import Adjustment, Model, Plan, Step, Task
from core.engine.stages import LARGEST_FACTOR, LARGEST_STRENGTH
from core.errors import PhotoError, UsageError, refusal_of
from core.photo.atomic import atomic_file
from core.translation import translate

VERSION = 1
_LARGEST_FILE = 1 << 20  # bytes; a recipe has a few hundred
_ENTRIES = frozenset({"version", "model", "auto", "strength", "text", "steps"})
_STEP_ENTRIES = frozenset({"task", "words", "strength", "factor", "values"})

_Kind = TypeVar("_Kind", bound=StrEnum)


@dataclass(frozen=True)
class Recipe:
    """What to do to a photo, without what was thought about the sentence that asked for it.

    steps: with task, words, strength (0..2), factor (1..8, super-resolution only) and values alone. auto: the photo
    decides, at `strength`. text: the whole instruction, which steers InstructIR where there are no steps.
    """

    steps: tuple[Step, ...] = ()
    auto: bool = False
    strength: float = 1.0
    model: Model = Model.AUTO
    text: str = ""

    @staticmethod
    def of(plan: Plan, model: Model = Model.AUTO) -> Recipe:
        """What a plan does, by that model."""
        steps = tuple(
            Step(step.task, step.words, strength=step.strength, factor=step.factor, values=step.values)
            for step in plan.steps
        )
        return Recipe(steps, plan.auto, plan.strength, model, plan.text)

    def plan(self) -> Plan:
        """What the engine carries out, with `model`."""
        return Plan(self.text, self.steps, self.auto, strength=self.strength)

    def to_json(self) -> dict[str, Any]:
        """The recipe as its file holds it."""
        return {
            "version": VERSION,
            "model": self.model.value,
            "auto": self.auto,
            "strength": self.strength,
            "text": self.text,
            "steps": [_step_json(step) for step in self.steps],
        }

    @staticmethod
    def from_json(document: object) -> Recipe:
        """Read what `to_json` made; only `version` and something to do are needed. Raises UsageError, one sentence."""
        entries = _entries(document, translate("The recipe"))
        version = entries.get("version")
        if version != VERSION or isinstance(version, bool):
            raise UsageError(
                "The recipe's version is {version!r} and this program knows {known}; update Photomend.",
                version=version,
                known=VERSION,
            )
        _refuse_others(entries, _ENTRIES)
        listed: object = entries.get("steps", [])
        if not isinstance(listed, list):
            raise _wrong("steps", listed, translate("a list"))
        steps = tuple(_step(step) for step in cast("list[object]", listed))
        auto = entries.get("auto", False)
        if not isinstance(auto, bool):
            raise _wrong("auto", auto, translate("true or false"))
        if not (steps or auto):
            raise UsageError('The recipe asks for nothing; give it "steps", or "auto": true to let the photo decide.')
        model = _one_of(Model, "model", entries.get("model", Model.AUTO.value))
        return Recipe(steps, auto, _strength(entries), model, _words(entries, "text"))

    @staticmethod
    def load(path: Path) -> Recipe:
        """Read a recipe's file. Raises UsageError, one sentence that names the file."""
        try:
            with path.open("rb") as file:
                content = file.read(_LARGEST_FILE + 1)
            if len(content) > _LARGEST_FILE:
                raise UsageError("This is too large for a recipe; name a file that Photomend saved as one.")
            return Recipe.from_json(json.loads(content))
        except UsageError as error:
            raise UsageError("{path}: {reason}", path=path, reason=error) from error
        except OSError as error:
            raise UsageError(
                "The recipe {path} cannot be read ({reason}); check the name.", path=path, reason=refusal_of(error)
            ) from error
        except (ValueError, RecursionError) as error:  # no JSON, no UTF-8, a NUL in the name, nested without end
            raise UsageError(
                "The recipe {path} holds no JSON; name a file that Photomend saved as one.", path=path
            ) from error

    def save(self, path: Path) -> None:
        """Write a recipe's file, whole or not at all, in place of one that is there. Raises PhotoError."""
        try:
            with atomic_file(path, overwrite=True) as file:
                file.write((json.dumps(self.to_json(), ensure_ascii=False, indent=2) + "\n").encode())
        except OSError as error:
            raise PhotoError(
                "The recipe {path} cannot be written ({reason}); choose another place.",
                path=path,
                reason=refusal_of(error),
            ) from error


def _step_json(step: Step) -> dict[str, Any]:
    entries = {"task": step.task.value, "words": step.words, "strength": step.strength, "factor": step.factor}
    return entries | ({"values": {each.value: value for each, value in step.values.items()}} if step.values else {})


def _step(value: object) -> Step:
    entries = _entries(value, translate("A step of the recipe"))
    _refuse_others(entries, _STEP_ENTRIES)
    task = _one_of(Task, "task", entries.get("task"))
    factor = entries.get("factor")
    if factor is not None and (type(factor) is not int or not 1 <= factor <= LARGEST_FACTOR):
        raise _wrong("factor", factor, translate("a whole number from 1 to {largest}, or null", largest=LARGEST_FACTOR))
    values = _entries(entries.get("values", {}), translate("A step's list of values"))
    step = Step(
        task,
        _words(entries, "words"),
        strength=_strength(entries),
        factor=factor,
        values={_one_of(Adjustment, "values", name): _number(name, each) for name, each in values.items()},
    )
    check_values(step)
    return step


def _entries(value: object, what: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise UsageError("{what} is no JSON object; name a file that Photomend saved as a recipe.", what=what)
    return cast("dict[str, object]", value)


def _refuse_others(entries: Mapping[str, object], known: Iterable[str]) -> None:
    """A misspelt entry must not be passed over in silence."""
    others = sorted(entries.keys() - set(known))
    if others:
        raise UsageError(
            'The recipe has an entry "{entry}" that is none of {known}.',
            entry=others[0],
            known=", ".join(sorted(known)),
        )


def _one_of(kind: type[_Kind], name: str, value: object) -> _Kind:
    if not isinstance(value, str) or value not in set(kind):
        raise _wrong(name, value, translate("one of {names}", names=", ".join(kind)))
    return kind(value)


def _strength(entries: Mapping[str, object]) -> float:
    value = entries.get("strength", 1.0)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LARGEST_STRENGTH:
        raise _wrong("strength", value, translate("a number from 0 to {largest:g}", largest=LARGEST_STRENGTH))
    return float(value)


def _number(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _wrong(name, value, translate("a number"))
    return float(value)


def _words(entries: Mapping[str, object], name: str) -> str:
    value = entries.get(name, "")
    if not isinstance(value, str):
        raise _wrong(name, value, translate("a text"))
    return value


def _wrong(name: str, value: object, wanted: str) -> UsageError:
    found = json.dumps(value)[:60]
    return UsageError('The recipe\'s "{name}" is {found} and must be {wanted}.', name=name, found=found, wanted=wanted)
