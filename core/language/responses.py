"""The one sentence with which the program answers a message."""

from __future__ import annotations

from collections.abc import Sequence

from core.adjust.words import action_of
from core.api import Command, Step, Task
from core.photo.formats import WRITTEN
from core.tasks import TASKS
from core.translation import either, translatable, translate

_COMMANDS = {
    Command.UNDO: translatable("I'll take back the last change."),
    Command.REDO: translatable("I'll bring the last change back."),
    Command.WEAKER: translatable("I'll make the effect weaker."),
    Command.STRONGER: translatable("I'll make the effect stronger."),
    Command.COMPARE: translatable("Here is the photo before and after."),
    Command.SAVE: translatable("I'll save the photo."),
    Command.ORIGINAL: translatable("I'll go back to the photo as it was opened."),
    Command.OTHER_MODEL: translatable("I'll do the same by the other network."),
    Command.INSTRUCTIR: translatable("I'll do the same by InstructIR."),
    Command.MOCE_IR: translatable("I'll do the same by MoCE-IR."),
    Command.DIAGNOSE: translatable("I'll tell you what seems wrong with the photo."),
    Command.STRENGTH: translatable("I'll do it at another strength."),
    Command.AGAIN: translatable("I'll do the same once more."),
    Command.FOLDER: translatable("I'll do the same to a folder."),
    Command.FIRST_RESULT: translatable("I'll go back to the first result."),
    Command.NEXT: translatable("I'll open the next photo."),
    Command.PREVIOUS: translatable("I'll open the previous photo."),
    Command.EXPLAIN: translatable("I'll tell you what was done."),
    Command.SHORTCUTS: translatable("I'll show you the keyboard shortcuts."),
}
_QUESTIONS = {
    Command.SAVE: translatable("Shall I save the photo?"),
    Command.UNDO: translatable("Shall I take back the last change?"),
    Command.ORIGINAL: translatable("Shall I go back to the photo as it was opened?"),
    Command.FIRST_RESULT: translatable("Shall I go back to the first result?"),
    Command.FOLDER: translatable("Shall I do the same to a whole folder?"),
    Command.NEXT: translatable("Shall I open the next photo?"),
    Command.PREVIOUS: translatable("Shall I open the previous photo?"),
}


def capabilities() -> str:
    """All that can be asked for."""
    removed = [translate(TASKS[task].removes) for task in Task if TASKS[task].removes]
    others = [translate(TASKS[task].ability) for task in Task if TASKS[task].ability]
    things = translate("{others} or {last}", others=", ".join(removed[:-1]), last=removed[-1])
    return _listed([translate("remove {things}", things=things), *others])


def empty() -> str:
    """There is no message."""
    return translate("Tell me what bothers you in the photo: I can {capabilities}.", capabilities=capabilities())


def nothing() -> str:
    """The message asks for nothing."""
    return translate("Alright, I leave the photo as it is; tell me whenever something should be mended.")


def impossible() -> str:
    """The message asks for what the networks cannot do."""
    return translate("I can't do that; what I can do is {capabilities}.", capabilities=capabilities())


def opposite(task: Task) -> str:
    """The message asks for the damage that a task mends."""
    return translate(
        "I mend damage and make none: I can {action}, but not the opposite.", action=translate(TASKS[task].action)
    )


def contradiction(task: Task) -> str:
    """The message asks for a task and for leaving it alone."""
    return translate(
        "You ask me to {action}, and to leave {subject} alone as well; which shall it be?",
        action=translate(TASKS[task].action),
        subject=translate(TASKS[task].subject),
    )


def about_photography() -> str:
    """The message asks a question that is not about what this program did."""
    return translate("That I can't tell you; I mend photos, and can {capabilities}.", capabilities=capabilities())


def strength_sentence(strength: float) -> str:
    """The last restoration again, at another strength."""
    return translate("I'll do it at {percent} % strength.", percent=round(strength * 100))


def step_again(step: Step) -> str:
    """The last steps again, one of them at another strength."""
    return translate(
        "I'll do it again, with “{action}” at {percent} % strength.",
        action=translate(TASKS[step.task].action),
        percent=round(step.strength * 100),
    )


def other_language() -> str:
    """The message is in a language that is not read."""
    return translate(
        "I do not read that language; say it in English, German, French, Spanish, Italian, Portuguese or Dutch, such "
        'as "remove the noise". I can {capabilities}.',
        capabilities=capabilities(),
    )


def abilities() -> str:
    """The message asks what can be asked for."""
    return translate(
        'I can {capabilities}. Say it in your own words, and then "weaker", "undo", "compare" or "save".',
        capabilities=capabilities(),
    )


def viewing() -> str:
    """The message asks for another view, and not for another photo."""
    return translate(
        "That changes the view and not the photo: zoom with the wheel or + and -, see all of it with F and each pixel "
        "with 1. To make the photo itself larger, say how many times."
    )


def formats() -> str:
    """The message asks for a format that is not written."""
    formats = either([each.name for each in WRITTEN])
    return translate("I can save as {formats}, and in no other format.", formats=formats)


def vague(*, light: bool) -> str:
    """The photo decides."""
    if light:
        return translate("I'll look at the photo and gently mend what it needs most.")
    return translate("I'll look at the photo and mend what it needs most.")


def command_sentence(command: Command) -> str:
    """What a command does."""
    if command is Command.HELP:
        return abilities()
    if command is Command.VIEW:
        return viewing()
    return translate(_COMMANDS[command])


def command_question(command: Command) -> str:
    """Whether a command that writes files or leaves what was done was meant."""
    return translate(_QUESTIONS[command])


def steps_sentence(
    steps: Sequence[Step], *, kept: Sequence[Task], impossible: str, command: Command | None, capped: bool = False
) -> str:
    """What will be done, in order, and what stays as it is.

    impossible: the words of what cannot be done; capped: a larger enlargement was asked for.
    """
    actions = [_action(step) for step in steps]
    if command is Command.UNDO:
        actions.insert(0, translate("take back the last change"))
    if command is Command.FIRST_RESULT:
        actions.insert(0, translate("go back to the first result"))
    if command is Command.ORIGINAL:
        actions.insert(0, translate("go back to the photo as it was opened"))
    if command is Command.SAVE:
        actions.append(translate("save it"))
    text = _in_order(actions)
    if kept:
        text += translate(", and leave {things} alone", things=_subjects(kept))
    if capped:
        text += translate("; more is not possible at once")
    if impossible:
        text += translate("; “{words}” is beyond what I can do", words=impossible)
    return text + "."


def kept_sentence(kept: Sequence[Task]) -> str:
    """The message only said what shall not be done."""
    return translate("Alright, I leave {things} alone; what shall I mend instead?", things=_subjects(kept))


def question(step: Step) -> str:
    """Which of the two likeliest tasks was meant."""
    likeliest = sorted(step.probabilities, key=lambda task: -step.probabilities[task])[:2]
    first, second = (translate(TASKS[task].action) for task in likeliest)
    return translate(
        "I'm not sure what you mean: shall I {first}, {second}, or something else?", first=first, second=second
    )


def vague_question() -> str:
    """Nothing in the message could be read."""
    return translate("I'm not sure what you mean; I can {capabilities}. What shall it be?", capabilities=capabilities())


def _action(step: Step) -> str:
    if TASKS[step.task].enlarges:
        return _enlargement(step)
    action = action_of(step) if TASKS[step.task].computed else translate(TASKS[step.task].action)
    if step.only_there:
        action = translate("{action}, only {place}", action=action, place=step.place)
    return translate("gently {action}", action=action) if step.strength < 0.6 else action


def _enlargement(step: Step) -> str:
    size = step.size
    if size is None:
        return translate("enlarge it {factor} times", factor=step.factor or 2)
    if size.times is not None:
        return translate("enlarge it {factor} times", factor=f"{size.times:g}")
    if size.width is not None and size.height is not None:
        return translate("enlarge it to {width} × {height} pixels", width=size.width, height=size.height)
    if size.width is not None:
        return translate("enlarge it to a width of {pixels} pixels", pixels=size.width)
    if size.height is not None:
        return translate("enlarge it to a height of {pixels} pixels", pixels=size.height)
    return translate("enlarge it to {pixels} pixels on the longer side", pixels=size.longer)


def _in_order(actions: Sequence[str]) -> str:
    """One action, or several one after the other, without the full stop."""
    if len(actions) == 1:
        return translate("I'll {action}", action=actions[0])
    rest = actions[1]
    for action in actions[2:]:
        rest = translate("{before}, then {action}", before=rest, action=action)
    return translate("First I'll {first}, then {rest}", first=actions[0], rest=rest)


def _subjects(tasks: Sequence[Task]) -> str:
    return _listed([translate(TASKS[task].subject) for task in tasks])


def _listed(parts: Sequence[str]) -> str:
    *others, last = parts
    return translate("{others} and {last}", others=", ".join(others), last=last) if others else last
