"""The one sentence with which the program answers a message."""

from __future__ import annotations

from collections.abc import Sequence

from core.api import Command, Step, Task

CAPABILITIES = (
    "remove noise, blur, rain or haze, brighten dark photos, enlarge small ones and improve colours and contrast"
)

_ACTIONS = {
    Task.DENOISE: "take out the noise",
    Task.DEBLUR: "sharpen away the blur",
    Task.DERAIN: "remove the rain",
    Task.DEHAZE: "clear the haze",
    Task.LOWLIGHT: "brighten the photo",
    Task.SUPERRES: "enlarge it",
    Task.ENHANCE: "improve colours and contrast",
}
_SUBJECTS = {
    Task.DENOISE: "the grain",
    Task.DEBLUR: "the sharpness",
    Task.DERAIN: "the rain",
    Task.DEHAZE: "the haze",
    Task.LOWLIGHT: "the brightness",
    Task.SUPERRES: "the size",
    Task.ENHANCE: "the colours",
}
_COMMANDS = {
    Command.UNDO: "I'll take back the last change.",
    Command.REDO: "I'll bring the last change back.",
    Command.WEAKER: "I'll make the effect weaker.",
    Command.STRONGER: "I'll make the effect stronger.",
    Command.COMPARE: "Here is the photo before and after.",
    Command.SAVE: "I'll save the photo.",
}

EMPTY = f"Tell me what bothers you in the photo: I can {CAPABILITIES}."
NOTHING = "Alright, I leave the photo as it is; tell me whenever something should be mended."
IMPOSSIBLE = f"I can't do that; what I can do is {CAPABILITIES}."
OTHER_SCRIPT = f"I understand English only; I can {CAPABILITIES}."
VAGUE = "I'll look at the photo and mend what it needs most."
VAGUE_LIGHT = "I'll look at the photo and gently mend what it needs most."


def command_sentence(command: Command) -> str:
    """What a command does."""
    return _COMMANDS[command]


def steps_sentence(
    steps: Sequence[Step], *, kept: Sequence[Task], impossible: bool, command: Command | None, capped: bool = False
) -> str:
    """What will be done, in order; what stays as it is; what cannot be done. capped: a larger enlargement was asked."""
    actions = [_action(step) for step in steps]
    if command is Command.SAVE:
        actions.append("save it")
    if len(actions) == 1:
        text = f"I'll {actions[0]}"
    elif len(actions) == 2:
        text = f"First I'll {actions[0]}, then {actions[1]}"
    else:
        text = f"First I'll {actions[0]}, then {', then '.join(actions[1:])}"
    if command is Command.UNDO:
        text = f"I'll take back the last change; {text[:1].lower() if text[0] != 'I' else 'I'}{text[1:]}"
    if kept:
        text += f", and leave {_listed([_SUBJECTS[task] for task in kept])} alone"
    if capped:
        text += "; more is not possible at once"
    if impossible:
        text += "; the rest of your wish is beyond what I can do"
    return text + "."


def kept_sentence(kept: Sequence[Task]) -> str:
    """The message only said what shall not be done."""
    return f"Alright, I leave {_listed([_SUBJECTS[task] for task in kept])} alone; what shall I mend instead?"


def question(step: Step) -> str:
    """Which of the two likeliest tasks was meant."""
    likeliest = sorted(step.probabilities, key=lambda task: -step.probabilities[task])[:2]
    first, second = (_ACTIONS[task] for task in likeliest)
    return f"I'm not sure what you mean: shall I {first}, {second}, or something else?"


def vague_question() -> str:
    """Nothing in the message could be read."""
    return f"I'm not sure what you mean; shall I {CAPABILITIES.replace(' and improve', ', or improve')}?"


def _action(step: Step) -> str:
    action = _ACTIONS[step.task]
    if step.task is Task.SUPERRES:
        action = f"enlarge it {step.factor or 2} times"
    return f"gently {action}" if step.strength < 0.6 and step.task is not Task.SUPERRES else action


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
