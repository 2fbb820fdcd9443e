"""`photomend plan`: what an instruction would do, without doing it."""

from __future__ import annotations

import argparse
import sys

from core.api import Plan, ReadClause, Step
from core.commands.console import output, print_json, say
from core.language.planner import Planner

_DOUBTED = 0.8  # above it nobody is helped by a figure


def run(options: argparse.Namespace) -> int:
    """Print the plan of one instruction, or of each line of the standard input."""
    planner = Planner()
    if options.stdin:
        for line in sys.stdin:
            if output.gone:
                break
            print_json(planner.plan(line.rstrip("\r\n")).to_json())
        return 0
    plan = planner.plan(options.instruction)
    if options.json:
        print_json(plan.to_json())
    else:
        say(described(plan))
        if options.why:
            say(reasons(plan))
    return 0


def reasons(plan: Plan) -> str:
    """A line a clause: its words, what it is, the task, its place in the order where that is another than its own."""
    return "\n".join(f"  {_reason(clause)}" for clause in plan.why)


def _reason(clause: ReadClause) -> str:
    order = "" if clause.order in ("", "here") else f", {clause.order}"
    task = f" {clause.task.value}" if clause.task else ""
    return f'"{clause.text}": {clause.label}{task}{order} ({clause.confidence:.0%})'


def described(plan: Plan) -> str:
    """The plan for a reader: its sentence, then a line a step."""
    lines = [plan.say, *(f"  {number}. {_line(step)}" for number, step in enumerate(plan.steps, start=1))]
    return "\n".join(line for line in lines if line)


def _line(step: Step) -> str:
    factor = f", {step.factor}x" if step.factor else ""
    strength = "" if step.strength == 1 else f", strength {step.strength:g}"
    sure = f"{step.confidence:.0%} sure of " if step.confidence < _DOUBTED else ""
    return f'{step.task.value}{factor}{strength} ({sure}"{step.words}")'
