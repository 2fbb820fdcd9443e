"""`photomend plan`: what an instruction would do, without doing it."""

from __future__ import annotations

import argparse
import sys

from core.api import Plan, Step
from core.commands.console import output, print_json, say
from core.language.planner import Planner


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
    return 0


def described(plan: Plan) -> str:
    """The plan for a reader: its sentence, then a line a step."""
    lines = [plan.say, *(f"  {number}. {_line(step)}" for number, step in enumerate(plan.steps, start=1))]
    return "\n".join(line for line in lines if line)


def _line(step: Step) -> str:
    factor = f", {step.factor}x" if step.factor else ""
    strength = "" if step.strength == 1 else f", strength {step.strength:g}"
    return f'{step.task.value}{factor}{strength} ({step.confidence:.0%} sure of "{step.words}")'
