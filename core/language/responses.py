"""The one sentence with which the program answers a message."""

from __future__ import annotations

from collections.abc import Sequence

from core.api import Command, Step, Task
from core.translation import later, tell

_ACTIONS = {
    Task.DENOISE: later("take out the noise"),
    Task.DEBLUR: later("sharpen away the blur"),
    Task.DERAIN: later("remove the rain"),
    Task.DEHAZE: later("clear the haze"),
    Task.LOWLIGHT: later("brighten the photo"),
    Task.SUPERRES: later("enlarge it"),
    Task.ENHANCE: later("improve colours and contrast"),
}
_SUBJECTS = {
    Task.DENOISE: later("the grain"),
    Task.DEBLUR: later("the sharpness"),
    Task.DERAIN: later("the rain"),
    Task.DEHAZE: later("the haze"),
    Task.LOWLIGHT: later("the brightness"),
    Task.SUPERRES: later("the size"),
    Task.ENHANCE: later("the colours"),
}
_COMMANDS = {
    Command.UNDO: later("I'll take back the last change."),
    Command.REDO: later("I'll bring the last change back."),
    Command.WEAKER: later("I'll make the effect weaker."),
    Command.STRONGER: later("I'll make the effect stronger."),
    Command.COMPARE: later("Here is the photo before and after."),
    Command.SAVE: later("I'll save the photo."),
    Command.ORIGINAL: later("I'll go back to the photo as it was opened."),
    Command.OTHER_MODEL: later("I'll do the same by the other network."),
    Command.INSTRUCTIR: later("I'll do the same by InstructIR."),
    Command.MOCE_IR: later("I'll do the same by MoCE-IR."),
    Command.DIAGNOSE: later("I'll tell you what seems wrong with the photo."),
}


def capabilities() -> str:
    """All that can be asked for."""
    return tell(
        "remove noise, blur, rain or haze, brighten dark photos, enlarge small ones and improve colours and contrast"
    )


def empty() -> str:
    """There is no message."""
    return tell("Tell me what bothers you in the photo: I can {capabilities}.", capabilities=capabilities())


def nothing() -> str:
    """The message asks for nothing."""
    return tell("Alright, I leave the photo as it is; tell me whenever something should be mended.")


def impossible() -> str:
    """The message asks for what the networks cannot do."""
    return tell("I can't do that; what I can do is {capabilities}.", capabilities=capabilities())


def english_only() -> str:
    """The message is in another language than English."""
    return tell(
        'I understand English only, such as "remove the noise"; I can {capabilities}.', capabilities=capabilities()
    )


def abilities() -> str:
    """The message asks what can be asked for."""
    return tell(
        'I can {capabilities}. Say it in your own words, and then "weaker", "undo", "compare" or "save".',
        capabilities=capabilities(),
    )


def viewing() -> str:
    """The message asks for another view, and not for another photo."""
    return tell(
        "That changes the view and not the photo: zoom with the wheel or + and -, see all of it with F and each pixel "
        "with 1. To make the photo itself larger, say how many times."
    )


def formats() -> str:
    """The message asks for a format that is not written."""
    return tell("I can save as JPEG, PNG, TIFF, WebP, AVIF or JPEG XL, and in no other format.")


def vague(*, light: bool) -> str:
    """The photo decides."""
    if light:
        return tell("I'll look at the photo and gently mend what it needs most.")
    return tell("I'll look at the photo and mend what it needs most.")


def command_sentence(command: Command) -> str:
    """What a command does."""
    return tell(_COMMANDS[command])


def steps_sentence(
    steps: Sequence[Step], *, kept: Sequence[Task], impossible: bool, command: Command | None, capped: bool = False
) -> str:
    """What will be done, in order; what stays as it is; what cannot be done. capped: a larger enlargement was asked."""
    actions = [_action(step) for step in steps]
    if command is Command.UNDO:
        actions.insert(0, tell("take back the last change"))
    if command is Command.ORIGINAL:
        actions.insert(0, tell("go back to the photo as it was opened"))
    if command is Command.SAVE:
        actions.append(tell("save it"))
    text = _in_order(actions)
    if kept:
        text += tell(", and leave {things} alone", things=_listed(kept))
    if capped:
        text += tell("; more is not possible at once")
    if impossible:
        text += tell("; the rest of your wish is beyond what I can do")
    return text + "."


def kept_sentence(kept: Sequence[Task]) -> str:
    """The message only said what shall not be done."""
    return tell("Alright, I leave {things} alone; what shall I mend instead?", things=_listed(kept))


def question(step: Step) -> str:
    """Which of the two likeliest tasks was meant."""
    likeliest = sorted(step.probabilities, key=lambda task: -step.probabilities[task])[:2]
    first, second = (tell(_ACTIONS[task]) for task in likeliest)
    return tell("I'm not sure what you mean: shall I {first}, {second}, or something else?", first=first, second=second)


def vague_question() -> str:
    """Nothing in the message could be read."""
    return tell("I'm not sure what you mean; I can {capabilities}. What shall it be?", capabilities=capabilities())


def _action(step: Step) -> str:
    if step.task is Task.SUPERRES:
        return tell("enlarge it {factor} times", factor=step.factor or 2)
    action = tell(_ACTIONS[step.task])
    return tell("gently {action}", action=action) if step.strength < 0.6 else action


def _in_order(actions: Sequence[str]) -> str:
    """One action, or several one after the other, without the full stop."""
    if len(actions) == 1:
        return tell("I'll {action}", action=actions[0])
    rest = actions[1]
    for action in actions[2:]:
        rest = tell("{before}, then {action}", before=rest, action=action)
    return tell("First I'll {first}, then {rest}", first=actions[0], rest=rest)


def _listed(tasks: Sequence[Task]) -> str:
    *others, last = [tell(_SUBJECTS[task]) for task in tasks]
    return tell("{others} and {last}", others=", ".join(others), last=last) if others else last
