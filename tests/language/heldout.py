"""Scoring the planner on instructions that were written by hand before it was: `python -m tests.language.heldout`."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.api import Plan, Task
from core.language.planner import Planner
from core.language.rules.strength import FULL

HELD_OUT = Path(__file__).with_name("heldout.jsonl")


@dataclass
class Tally:
    """How many messages of a kind were understood, and those that were not."""

    right: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    @property
    def share(self) -> float:
        """0..1."""
        return self.right / max(self.right + len(self.wrong), 1)


def kind_of(row: dict[str, Any]) -> str:
    """single, multi, auto, command, unsupported or nothing."""
    if len(row["tasks"]) == 1:
        return "single"
    if row["tasks"]:
        return "multi"
    if row["auto"]:
        return "auto"
    if row["command"]:
        return "command"
    return "nothing" if row["supported"] else "unsupported"


def is_right(row: dict[str, Any], plan: Plan) -> bool:
    """Tasks in order, auto, command and support all as written, and no question asked back."""
    tasks = [step.task.value for step in plan.steps]
    command = plan.command.value if plan.command else None
    wanted = (row["tasks"], row["auto"], row["command"], row["supported"])
    return (tasks, plan.auto, command, plan.supported) == wanted and not plan.ask


def rows() -> Iterator[dict[str, Any]]:
    """The held-out messages."""
    for line in HELD_OUT.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def score() -> dict[str, Tally]:
    """A tally for each kind, and for the factors and strengths of messages that name one."""
    planner, tallies = Planner(), defaultdict[str, Tally](Tally)
    for row in rows():
        plan = planner.plan(row["text"])
        _count(tallies[kind_of(row)], is_right(row, plan), row, plan)
        if row["factor"] is not None:
            factors = [step.factor for step in plan.steps if step.factor]
            _count(tallies["factor"], factors == [row["factor"]], row, plan)
        if row["strengths"] is not None:
            weak = all(step.strength < FULL for step in plan.steps)
            _count(tallies["strength"], bool(plan.steps) and weak == (row["strengths"] == "weak"), row, plan)
    return tallies


def confusion() -> list[str]:
    """A Markdown table of the single-task messages: a row a task that was meant, a column a task that was planned."""
    planner, counts = Planner(), defaultdict[tuple[str, str], int](int)
    for row in rows():
        if len(row["tasks"]) == 1:
            plan = planner.plan(row["text"])
            planned = plan.steps[0].task.value if len(plan.steps) == 1 and not plan.ask else "other"
            counts[row["tasks"][0], planned] += 1
    columns = [*Task, "other"]
    table = [f"| meant | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    for task in Task:
        table.append(f"| {task.value} | {' | '.join(str(counts[task.value, c] or '') for c in columns)} |")
    return table


def _count(tally: Tally, right: bool, row: dict[str, Any], plan: Plan) -> None:
    if right:
        tally.right += 1
    else:
        got = plan.to_json()
        shown = {
            "steps": [(s["task"], round(s["confidence"], 2), s["strength"], s["factor"]) for s in got["steps"]],
            "auto": plan.auto, "command": got["command"], "supported": plan.supported, "ask": plan.ask,
        }  # fmt: skip
        tally.wrong.append((row["text"], f"{row['tasks']} -> {shown}"))


if __name__ == "__main__":
    if "--confusion" in sys.argv:
        sys.stdout.write("\n".join(confusion()) + "\n")
        sys.exit()
    for kind, tally in score().items():
        sys.stdout.write(f"{kind:12} {tally.right:4} of {tally.right + len(tally.wrong):4}  {tally.share:.1%}\n")
        if "-v" in sys.argv:
            for text, what in tally.wrong:
                sys.stdout.write(f"    {text!r}\n        {what}\n")
