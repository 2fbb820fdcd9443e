"""Messages about the application, not the photo: the classifiers, taught about photos, would read wishes into them."""

from __future__ import annotations

import re

from core.api import Command, Plan
from core.language import responses
from core.photo.formats import FORMATS, READABLE, WRITTEN

_POLITE = (
    r"(?:(?:please|pls|ok|okay|now|well|so|no|and|then|but|just|hey|hi|hello|can you|could you|would you|will you|"
    r"can i|can we|may i|i want to|i want you to|i'?d like to|i'?d like you to|let'?s|let me|maybe|instead)[\s,]+)*"
)
_END = r"(?:[\s,]+(?:please|pls|now|again|thanks|thank you|for me|then|instead|with it))*[\s.!?]*"
_PHOTO = r"(?:(?:the|this|my|that) )?(?:whole )?(?:photo|picture|pic|image|shot|photograph|file)"
_IT = rf"(?:it|this|that|everything|{_PHOTO})"
_ENDINGS = {
    **{word: each.suffixes[0] for each in FORMATS for word in (each.name.lower(), *each.words)},
    **{suffix[1:]: suffix for suffix in (*READABLE, ".pdf", ".svg")},
    "jpeg": ".jpg",  # who says JPEG means the usual ending
}
_FORMAT = rf"(?:{'|'.join(sorted(_ENDINGS, key=len, reverse=True))})".replace(" ", " ?")
_NETWORK = r"(?:model|network|net|neural network|ai|engine)"
_ORIGINAL = (
    r"(?:go|get|come|switch|jump|take me|bring me|return|revert|reset|roll)"
    rf"(?: {_IT})?(?: all the way)?(?: back)? to (?:the |my )?(?:(?:very )?(?:original|beginning|start)|unedited)"
    r"(?: (?:photo|picture|image|version|one|state))?",
    r"(?:back to|restore) the (?:original|beginning|start)",
    rf"start(?: {_IT})?(?: all)? (?:over|afresh|anew|again|from scratch)(?: from the (?:original|beginning))?",
    r"(?:undo|revert|discard|remove|take back|drop) (?:everything|all|it all|all of (?:it|that|them)|all(?: the| my| "
    r"your)? (?:changes|edits|steps))",
    rf"reset(?: {_IT}| all)?",
)
_USE = (
    r"(?:(?:try|use|take|switch to|change to|do|run|redo|repeat|apply|make|mend|restore|fix|have a go|go)"
    rf"(?: {_IT})?(?: (?:again|once more|over))?(?: (?:with|by|using|on|in))?(?: the)?|(?:again )?(?:with|by)(?: the)?)"
)
_WRONG = (
    r"(?:tell me |show me |do you know |can you (?:see|tell) )?what(?:'?s| is| seems| looks)?(?: to be)?"
    r"(?: actually| really| exactly)? (?:wrong|bad|the problem|the matter|the trouble|the damage|broken)"
    rf"(?: (?:with|in|about|on|here)(?: {_IT})?)?",
    rf"(?:diagnose|analy[sz]e|examine|inspect|check)(?: {_IT})?",
    rf"what (?:does {_IT} need|needs (?:fixing|mending|to be (?:fixed|mended|done))|problems does {_IT} have|"
    rf"do you (?:see|think is wrong)(?: in {_IT})?|(?:would|do) you (?:suggest|recommend|advise))",
    r"(?:is|do you see) (?:there )?(?:something|anything) wrong(?: (?:with|in) " + _IT + ")?",
)
_HELP = re.compile(r"help ?\??")  # "please help" and "help!" are said of the photo
_APP = r"(?:you|i|this|it|that|photomend|the|app|program|application)"
_ABLE = (
    r"(?:show|open|where is)(?: me)?(?: the| some)? (?:help|manual|instructions)(?: page| menu)?",
    rf"what (?:all )?(?:can|could|do)(?: {_APP})+(?: do| say| ask| ask for| type| write)?(?: here| for me)?",
    rf"how (?:(?:do|does)(?: {_APP})+ work|(?:do i|to) use(?: {_APP})+)",
    r"(?:tell me |show me )?what you can do|what are (?:you|your (?:functions|features|abilities|commands))",
    r"(?:list|show)(?: me)?(?: the| all| your| the list of)? (?:commands|functions|features|options)",
)
_VIEW = (
    r"zoom(?: (?:in|out|closer|back|it|this|a bit|a little|more|further|way|right|much))*"
    r"(?: (?:to|on|at|into|onto|towards) (?:fit|\d+ ?%|(?:the|this|that|his|her|my|their|its|an?|it)"
    r"(?: (?!and )\w+){0,2}))?",
    rf"(?:fit|show)(?: {_IT}| all of {_IT})? (?:to|in|into|on) (?:the |my )?(?:window|screen|view)",
    r"full ?screen|(?:show|view)(?: it)?(?: at| in)? (?:100 ?%|actual size)|actual pixels",
)


def _all_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"{_POLITE}(?:{'|'.join(patterns)}){_END}")


_COMMANDS = {
    Command.ORIGINAL: _all_of(*_ORIGINAL),
    Command.OTHER_MODEL: _all_of(
        rf"{_USE} (?:other|different|second|next|another|a different|an other) {_NETWORK}",
        rf"(?:other|another|switch|change|swap)(?: the| to another| to the other)? {_NETWORK}s?",
    ),
    Command.INSTRUCTIR: _all_of(rf"(?:{_USE} )?instruct[ -]?ir(?: {_NETWORK})?"),
    Command.MOCE_IR: _all_of(rf"(?:{_USE} )?moce(?:[ -]?ir)?(?: {_NETWORK})?"),
    Command.DIAGNOSE: _all_of(*_WRONG),
    Command.SAVE: _all_of(
        rf"(?:convert|change|turn|export|save|store|write|make|output)(?: {_IT})?(?: (?:in)?to| as)?"
        rf"(?: (?:a|an|the))?(?: \d+[- ]?bits?)? \.?{_FORMAT}(?: (?:file|format|image|picture))?",
        rf"{_FORMAT}(?: please)",
    ),
}
_CAPABILITIES, _VIEWING = _all_of(*_ABLE), _all_of(*_VIEW)
_SAVING = re.compile(r"\b(?:convert|change|turn|export|save|store|write|make|output|download|keep)\b")
_NAMED = re.compile(rf"\b{_FORMAT}\b")
_WRITTEN = ("", *(suffix for each in WRITTEN for suffix in each.suffixes))


def about_the_application(text: str) -> Plan | None:
    """The plan of a message that is about the application as a whole; None for any other."""
    lower = text.lower()
    command = command_of(lower)
    if command is Command.SAVE and format_of(lower) not in _WRITTEN:
        return Plan(text, supported=False, say=responses.formats())
    if command is not None:
        return Plan(text, command=command, say=responses.command_sentence(command))
    if _CAPABILITIES.fullmatch(lower) or _HELP.fullmatch(lower):
        return Plan(text, say=responses.abilities())
    if _VIEWING.fullmatch(lower):
        return Plan(text, say=responses.viewing())
    return None


def command_of(text: str) -> Command | None:
    """The command that `text` is in so many words."""
    lower = text.lower()
    return next((command for command, pattern in _COMMANDS.items() if pattern.fullmatch(lower)), None)


def format_of(text: str) -> str:
    """The suffix of the format to save in, as ".jpg" for "save it as a JPEG"; "" where `text` names none."""
    wish = _SAVING.split(text.lower())[-1]  # "remove the JPEG blocks and save it" names none
    named = [found.replace(" ", "") for found in _NAMED.findall(wish)]
    return next((suffix for word, suffix in _ENDINGS.items() if named and word.replace(" ", "") == named[-1]), "")
