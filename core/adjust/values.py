"""Whether the values of a step are such as its task has. Loads neither numpy nor torch."""

from __future__ import annotations

from core.adjustments import ADJUSTMENTS, of_task
from core.errors import UsageError
from core.plans import Step
from core.tasks import TASKS
from core.translation import translate


def check_values(step: Step) -> None:
    """Raises UsageError, one sentence, for values that its task does not have, or that lie beyond their range."""
    for each, value in step.values.items():
        traits, task = ADJUSTMENTS[each], translate(TASKS[step.task].name)
        if each not in of_task(step.task):
            raise UsageError('"{task}" has no value "{name}"; take it out.', task=task, name=each.value)
        if not traits.least <= value <= traits.most:
            raise UsageError(
                '"{name}" lies between {least:g} and {most:g}, not at {value:g}.',
                name=each.value,
                least=traits.least,
                most=traits.most,
                value=value,
            )
