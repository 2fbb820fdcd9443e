"""The notation of the lists of messages, told in `lists/english.txt`, and whether a plan is what it says."""

from __future__ import annotations

import re

from core.plans import Command, ExportWish, Plan, Step, TargetSize, Task

_TASK = re.compile(rf"({'|'.join(Task)})(~|\*|=[\d.]+)?$")
_COMMAND = re.compile(r"!([a-z-]+)(?:=([\d.]+))?$")
_SIZE = re.compile(r"([xwhl])(\d+(?:\.\d+)?)$")
_ENDINGS = {"jpg": ".jpg", "png": ".png", "tiff": ".tiff", "webp": ".webp", "jxl": ".jxl", "avif": ".avif"}
_FIELDS = {"w": "width", "h": "height", "l": "longer"}
_NEAR = 2  # pixels: inches and centimetres do not come out even


def steps_of(reading: str) -> tuple[Step, ...]:
    """The steps of a reading, in order."""
    return tuple(Step(Task(found[1])) for word in reading.split() if (found := _TASK.match(word)))


def fits(plan: Plan, reading: str) -> bool:
    """Whether a plan is what a reading says."""
    return reading_of(plan) in _spellings(reading) or _close(reading_of(plan), reading)


def reading_of(plan: Plan) -> str:
    """A plan in the notation."""
    parts: list[str] = []
    if plan.ask:
        return "ask"
    parts += [" > ".join(map(_step, plan.steps))] if plan.steps else []
    if plan.auto:
        parts.append("auto~" if plan.strength < 1 else "auto")
    if not plan.supported:
        parts.append("no")
    if plan.command is Command.STRENGTH:
        parts.append(f"!strength={plan.strength:g}")
    elif plan.command is not None:
        command = f"!{plan.command}{_export(plan.export)}"
        parts.insert(len(parts) if plan.command is Command.SAVE else 0, command)
    return " ".join(parts) or "nothing"


def _step(step: Step) -> str:
    text = step.task.value
    if step.strength != 1:
        text += f"={step.strength:g}"
    if step.size is not None:
        text += _size(step.size)
    elif step.factor is not None:
        text += f" x{step.factor}"
    if step.place:
        text += f" @{'!' if step.only_there else ''}{step.place}"
    return text


def _export(export: ExportWish | None) -> str:
    if export is None:
        return ""
    format_ = next((f" {name}" for name, suffix in _ENDINGS.items() if suffix == export.suffix), export.suffix)
    quality = f" q{export.quality}" if export.quality else ""
    return format_ + quality + (_size(export.size) if export.size else "")


def _size(size: TargetSize) -> str:
    letters = {"width": "w", "height": "h", "longer": "l", "times": "x"}
    return "".join(f" {letters[name]}{value:g}" for name, value in size.to_json().items())


def _spellings(reading: str) -> set[str]:
    return {reading, reading.replace("superres x2", "superres")} if "x2" in reading else {reading}


def _close(made: str, wanted: str) -> bool:
    """Word by word: "~" is any weaker strength, "*" any strength and size, a size may be a pixel off.

    A place is named by one of its words; beside a step that names none it is no mistake unless nothing else is touched.
    """
    if "superres*" in wanted:
        made = re.sub(r" [xwhl][\d.]+", "", made)
    if wanted.endswith("!save*"):
        made, wanted = re.sub(r"!save.*", "!save", made), wanted.rstrip("*")
    if wanted == "auto*":
        made, wanted = made.rstrip("~"), "auto"
    made, places = _without_places(made)
    wanted, wanted_places = _without_places(wanted)
    pairs = list(zip(made.split(), wanted.split(), strict=False))
    if len(made.split()) != len(wanted.split()) or not all(_same(*pair) for pair in pairs):
        return False
    if not wanted_places:
        return not any(place.startswith("!") for place in places)
    return len(places) >= len(wanted_places) and all(
        place.startswith("!") == want.startswith("!") and want.strip("!") in place
        for place, want in zip(places, wanted_places, strict=False)
    )


def _without_places(reading: str) -> tuple[str, list[str]]:
    places = re.findall(r" @([^>]*[^> ])", reading)
    return re.sub(r" @[^>]*[^> ]", "", reading), places


def _same(made: str, wanted: str) -> bool:
    task, wish = _TASK.match(made), _TASK.match(wanted)
    if task and wish and task[1] == wish[1] and wish[2] == "~":
        return task[2] is not None and float(task[2][1:]) < 1
    if task and wish and task[1] == wish[1] and wish[2] == "*":
        return True
    size, target = _SIZE.match(made), _SIZE.match(wanted)
    if size and target and size[1] == target[1]:
        return abs(float(size[2]) - float(target[2])) <= (_NEAR if size[1] in _FIELDS else 0.01)
    return made == wanted
