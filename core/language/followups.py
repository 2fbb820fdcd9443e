"""A message in view of what was done last: "no, only the haze", "the brightening is too strong"."""

from __future__ import annotations

from dataclasses import replace

from core.api import STRONGER, WEAKER, Command, Plan, Step
from core.language import responses
from core.language.reader.labels import KEEP, OPPOSITE, UNCLEAR
from core.language.rules.numbers import strength_in_figures
from core.language.rules.plain import has_form, says, says_form
from core.tasks import TASKS

_MAY_MEAN_A_STEP = (None, Command.WEAKER, Command.STRONGER, Command.STRENGTH, Command.UNDO)
_FACTORS = {Command.WEAKER: WEAKER, Command.STRONGER: STRONGER}


def in_view_of(last: Plan | None, plan: Plan, text: str) -> Plan:
    """`plan`, read anew where it speaks of the last one."""
    if last is None or not last.steps:
        return plan
    if (named := _named(last, plan, text)) and (command := _meant(plan, text)):
        return _changed(last, named, command, plan, text)
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


def _named(last: Plan, plan: Plan, text: str) -> Step | None:
    """The one of the last steps that a message speaks of, and of nothing else. What undoes it is its opposite."""
    able = [step for step in last.steps if not TASKS[step.task].enlarges and not TASKS[step.task].computed]
    opposites = {clause.task for clause in plan.why if clause.label == OPPOSITE}
    named = [
        step
        for step in able
        if step.task in opposites or (has_form(step.task.value) and says_form(step.task.value, text))
    ]
    if (
        len(named) != 1
        or plan.command not in _MAY_MEAN_A_STEP
        or any(step.task is not named[0].task for step in plan.steps)
    ):
        return None
    return named[0]


def _meant(plan: Plan, text: str) -> Command | None:
    """What is to become of a step that was done, where a message says so."""
    if strength_in_figures(text) is not None:
        return Command.STRENGTH
    if says_form("weaker", text):
        return Command.WEAKER
    if says_form("stronger", text):
        return Command.STRONGER
    if says(Command.UNDO, text):
        return Command.UNDO
    return Command.WEAKER if any(clause.label == OPPOSITE for clause in plan.why) else None


def _changed(last: Plan, named: Step, command: Command, plan: Plan, text: str) -> Plan:
    """The last steps anew, one of them changed or left out; of a single step it is the command alone."""
    strength = strength_in_figures(text) or plan.strength
    if len(last.steps) == 1:
        bare = replace(plan, steps=(), supported=True, command=command, strength=strength)
        if command is Command.STRENGTH:
            return replace(bare, ask=False, say=responses.strength_sentence(strength))
        return bare if command is Command.UNDO else replace(bare, ask=False, say=responses.command_sentence(command))
    if command is Command.UNDO:
        left = tuple(step for step in last.steps if step is not named)
        return _instead(replace(plan, steps=left, supported=True, ask=False))
    alone = Plan("", (named,))
    (changed,) = (alone.scaled(_FACTORS[command]) if command in _FACTORS else alone.at(strength)).steps
    steps = tuple(changed if step is named else step for step in last.steps)
    return replace(
        plan, steps=steps, command=Command.UNDO, supported=True, ask=False, say=responses.step_again(changed)
    )


def _instead(plan: Plan) -> Plan:
    """The steps of `plan` in place of what was done last."""
    say = responses.steps_sentence(plan.steps, kept=(), impossible="", command=Command.UNDO)
    return replace(plan, command=Command.UNDO, say=say)
