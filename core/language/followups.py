"""A message in view of what was done last: "no, only the haze", "skip the noise this time"."""

from __future__ import annotations

from dataclasses import replace

from core.api import Command, Plan
from core.language import responses
from core.language.reader.labels import KEEP, UNCLEAR
from core.language.rules.plain import says_form


def in_view_of(last: Plan | None, plan: Plan, text: str) -> Plan:
    """`plan`, read anew where it speaks of the last one."""
    if last is None or not last.steps:
        return plan
    done = {step.task for step in last.steps}
    if plan.steps and plan.command is None and not plan.ask and says_form("only", text):
        wanted = {step.task for step in plan.steps}
        if wanted < done:
            return _instead(plan)
    dropped = {clause.task for clause in plan.why if clause.label == KEEP}
    if not plan.steps and not plan.auto and plan.command is None and dropped and dropped < done:
        steps = tuple(step for step in last.steps if step.task not in dropped)
        return _instead(replace(plan, steps=steps, ask=False))
    if plan.ask and plan.command is None and not plan.steps and any(each.label == UNCLEAR for each in plan.why):
        return replace(plan, command=Command.UNDO, say=responses.command_question(Command.UNDO))
    return plan


def _instead(plan: Plan) -> Plan:
    """The steps of `plan` in place of what was done last."""
    say = responses.steps_sentence(plan.steps, kept=(), impossible="", command=Command.UNDO)
    return replace(plan, command=Command.UNDO, say=say)
