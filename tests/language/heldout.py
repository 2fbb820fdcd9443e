"""Scoring the planner on the lists of messages that nobody tuned it to: `python -m tests.language.heldout`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from core.api import GUARDED, Plan, Step
from core.language.planner import Planner
from core.tasks import Task

from .readings import fits, reading_of, steps_of

LISTS = Path(__file__).with_name("lists")
_BINS = 10


@dataclass(frozen=True)
class HeldOut:
    """A message, its kind, what had been done before it, and its readings in the notation of the lists."""

    text: str
    kind: str
    before: tuple[Step, ...]
    readings: tuple[str, ...]


@dataclass
class Tally:
    """How many messages of a kind were understood, and those that were not, each with what was made of it."""

    right: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    @property
    def count(self) -> int:
        return self.right + len(self.wrong)

    @property
    def share(self) -> float:
        """0..1."""
        return self.right / max(self.count, 1)


def messages(name: str) -> Iterator[HeldOut]:
    """The messages of one list, as "english"."""
    kind = ""
    for line in (LISTS / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            text, _, readings = line.partition(" => ")
            before: tuple[Step, ...] = ()
            if text.startswith("(after "):
                done, _, text = text.removeprefix("(after ").partition(") ")
                before = steps_of(done)
            yield HeldOut(text, kind, before, tuple(readings.split(" or ")))


def plans(planner: Planner, name: str) -> Iterator[tuple[HeldOut, Plan]]:
    """Each message of a list with the plan that is made of it."""
    for message in messages(name):
        last = Plan("", message.before) if message.before else None
        yield message, planner.plan(message.text, last)


@cache
def planned(name: str) -> tuple[tuple[HeldOut, Plan], ...]:
    """The same, made once."""
    return tuple(plans(Planner(), name))


def is_right(message: HeldOut, plan: Plan) -> bool:
    """Whether the plan is one of the message's readings in every respect."""
    return any(fits(plan, reading) for reading in message.readings)


def is_harmful(message: HeldOut, plan: Plan) -> bool:
    """Whether a file would be written, or work left, by a message that asks for nothing of that kind."""
    named = any(f"!{command}" in reading for reading in message.readings for command in GUARDED)
    return plan.command in GUARDED and not plan.ask and not named


def score(name: str) -> dict[str, Tally]:
    """A tally for each kind."""
    tallies = defaultdict[str, Tally](Tally)
    for message, plan in planned(name):
        tally = tallies[message.kind]
        if is_right(message, plan):
            tally.right += 1
        else:
            tally.wrong.append((message.text, f"{' or '.join(message.readings)} -> {reading_of(plan)}"))
    return tallies


def confusion(name: str) -> list[str]:
    """A Markdown table of the single wishes: a row a task that was meant, a column a task that was planned."""
    counts = Counter[tuple[str, str]]()
    for message, plan in planned(name):
        if message.kind == "single":
            made = plan.steps[0].task.value if len(plan.steps) == 1 and not plan.ask else "other"
            counts[message.readings[0].split()[0].rstrip("~"), made] += 1
    columns = [*Task, "other"]
    table = [f"| meant | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    table += [f"| {t} | {' | '.join(str(counts[t.value, c] or '') for c in columns)} |" for t in Task]
    return table


def calibration(name: str) -> float:
    """The expected calibration error of the plans' confidence, 0..1, over ten bins."""
    bins = defaultdict[int, list[tuple[float, bool]]](list)
    for message, plan in planned(name):
        bins[min(int(plan.confidence * _BINS), _BINS - 1)].append((plan.confidence, is_right(message, plan)))
    total = sum(map(len, bins.values()))
    gaps = (abs(sum(c for c, _ in pairs) - sum(right for _, right in pairs)) for pairs in bins.values())
    return sum(gaps) / total


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lists", nargs="*", default=["english"], help="names of lists")
    parser.add_argument("-v", action="store_true", help="show what went wrong; never to tune on it")
    parser.add_argument("--confusion", action="store_true", help="which single wishes were taken for which")
    parser.add_argument("--calibration", action="store_true", help="the error of the confidence")
    options = parser.parse_args(arguments)
    for name in options.lists:
        lines = [name, *confusion(name)] if options.confusion else _report(name, verbose=options.v)
        if options.calibration:
            lines = [f"{name}: calibration error {calibration(name):.3f}"]
        sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _report(name: str, *, verbose: bool) -> Iterator[str]:
    tallies = score(name)
    right, count = sum(t.right for t in tallies.values()), sum(t.count for t in tallies.values())
    yield f"{name}: {right} of {count}, {right / count:.1%}"
    for kind, tally in tallies.items():
        yield f"  {kind:12} {tally.right:4} of {tally.count:4}  {tally.share:.1%}"
        if verbose:
            yield from (f"    {text!r}\n        {what}" for text, what in tally.wrong)


if __name__ == "__main__":
    raise SystemExit(main())
