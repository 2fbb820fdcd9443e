"""Splitting a message into clauses, each with its place in the order and whether it is only background."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from core.language.rules.lexicon import REMOVAL, begins_with_verb, gerunds, verbs


class Place(Enum):
    """Where a clause belongs among the others: where it stands, first of all, before the one it follows, last."""

    HERE = "here"
    FIRST = "first"
    BEFORE_PREVIOUS = "before previous"
    LAST = "last"


@dataclass(frozen=True)
class Clause:
    """text: the user's words, without the joining ones. background: a reason or purpose, not a wish.
    continues: follows the clause before in the same sentence. contrast: begins with "but", "just" or "instead"."""

    text: str
    place: Place = Place.HERE
    background: bool = False
    continues: bool = False
    contrast: bool = False


_SHIELD = "\u2060"  # an invisible joiner that keeps "black and white" in one piece
_COLOURS = r"(?:red|green|blue|purple|pink|yellow|cyan|magenta|orange|white|black|grey|gray|brown)"
_FIXED = re.compile(
    rf"\b(?:salt and pepper|before and after|dust and scratches|more and more|nice and|good and|try and|(?:^|"
    rf"please )go and|(?:one|two|three|a stop|stops?|times|\d) and a half|half and half|"
    rf"come and|highlights and shadows|shadows and highlights|now and then|again and again|over and over|"
    rf"here and there|"
    rf"up and down|cats and dogs|day and night|{_COLOURS} and {_COLOURS}|{_COLOURS}, {_COLOURS}|(\w+er) and \1|"
    rf"little and|my \w+ and (?:i|me)|luma and chroma|colou?r and luminance|levels and curves|oh and|tiny, \w+|"
    rf"first and foremost)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"[.!?;:]+(?=\s|$)|\n+|\s[-\u2013\u2014>|/]+\s|\u2014|->|=>|(?:^|(?<=\s))\(?\d[.)](?=\s)|[()\[\]\"]"
)
_ACTOR = r"(?:you(?:'ve| have)?|we(?:'ve| have)?|i(?:'ve| have)?|that(?: has| is)?)"
_BOUNDARY = re.compile(
    r"(?P<first>[,\s]*\b(?:but|and|though|although|only|just)?[,\s]*\b(?:before that|before this|beforehand|"
    r"prior to that)\b,?)"
    r"|(?P<top>[,\s]*\b(?:(?:but|and)[,\s]+)?(?:first of all|first off|firstly|first|to start with|to begin with|"
    r"start with|start by|begin with|"
    r"begin by|starting with|before (?:anything|everything) else|before you do anything(?: else)?)\b,?(?=\s+\S))"
    r"|(?P<last>[,\s]*\b(?:and |but )?(?:finally|lastly|last of all|at the very end|at last|to finish|to end|"
    r"finish with|finish by|finish off (?:with|by)|end with|end by)\b,?)"
    r"|(?P<next>[,\s]*\b(?:and |but )?(?:then|after that|afterwards?|after which|followed by|next|secondly|"
    r"second(?=,)|thirdly|third(?=,)|"
    r"subsequently|later|once (?:that's|that is|it's|it is|this is|you're|you are) (?:done|finished|through|ready|"
    r"fixed|sorted|gone|clean|dealt with|out of the way|taken care of)|"
    r"when (?:that's|that is|it's|you're|you are) (?:done|finished|ready|fixed|sorted|gone)|besides(?: that)?|"
    r"on top of that|in addition(?: to that)?|additionally|"
    r"furthermore|moreover|what's more|as well as|along with|together with|plus|also|and also|too(?=,)|"
    r"followed up by)\b,?)"
    rf"|(?P<before>[,\s]*\b(?:but |and )?before (?=(?:{_ACTOR} )?(?P<before_verb>[a-z]+)))"
    rf"|(?P<after>[,\s]*\b(?:but |and |only )*(?:after|once|as soon as|"
    rf"when) (?=(?:{_ACTOR} )?(?P<after_verb>[a-z]+)|the [a-z ]+ (?:is|are|has been) (?:gone|removed|out|done|"
    rf"fixed)))"
    r"|(?P<reason>[,\s]*\b(?:because|cause|cuz|coz|since|due to|thanks to the|as (?=(?:i|we|it|the) ))\b)"
    r"|(?P<purpose>[,\s]*\b(?:so that|so (?=(?:i|we|you|everyone|everybody|it|they|she|he|people|my \w+) (?:can|"
    r"could|will|would))|in order to|which|who)\b)"
    r"|(?P<contrast>[,\s]*\b(?:but(?: please)?|however|instead(?! of),?|yet|while|whilst|just(?! (?:a|the|about|as|"
    r"like|how|because|when|did|got|want|can't|cant|doesn't|came|come|looks|too|so|slightly|barely|gone|enough)\b)|"
    r"rather (?!than|too|a)|"
    r"only(?= (?:the|remove|fix|take|reduce|sharpen|brighten)\b))\b,?)"
    r"|(?P<apart>[,\s]*\b(?=(?:without|instead of|rather than|except|apart from|other than)\b))"
    r"|(?P<soft>\s*,\s*(?:(?:and|&|n|so|or)\s+)?|\s+(?:and|&|\+|n)\s+(?:so\s+)?|\s*\+\s*)",
    re.IGNORECASE,
)
_CONSEQUENCE = re.compile(r",\s*(?:and )?so\b", re.IGNORECASE)
_TASK_VERB = (
    r"(?:denoise|de-noise|brighten|lighten|sharpen|deblur|unblur|upscale|enlarge|upsample|dehaze|defog|"
    r"derain|enhance|retouch)"
)
_VERB_CHAIN = re.compile(
    rf"\b({_TASK_VERB})((?: (?:it|this|the photo|the picture))?) (?={_TASK_VERB}\b)", re.IGNORECASE
)
_TRAILING_FIRST = re.compile(
    r"[\s,]+(?:first(?: of all)?|beforehand|before that|first though|before (?:anything|everything) else)$",
    re.IGNORECASE,
)
_TRAILING_LAST = re.compile(r"[\s,]+(?:last|at the (?:very )?end|in the end|at last|to finish)$", re.IGNORECASE)
_LEADING = re.compile(r"^(?:and|then|but|so|also|or|well|ok|okay|oh|now|plus|with)\b[\s,]*(?=\S)", re.IGNORECASE)


def split_clauses(message: str) -> list[Clause]:
    """The clauses of `message` in the order of its words. A message without a boundary is one clause."""
    message = _VERB_CHAIN.sub(r"\1\2, ", message)
    shielded = _FIXED.sub(
        lambda match: match[0].replace(" and", f" {_SHIELD}and").replace(",", f"{_SHIELD}\uff0c"), message
    )
    clauses: list[Clause] = []
    for sentence in _SENTENCE.split(shielded):
        if sentence and sentence.strip(" ,.'-"):
            clauses += _split_sentence(sentence.strip())
    return _share_verbs([replace(clause, text=_unshield(clause.text)) for clause in clauses])


def in_order(clauses: list[Clause]) -> list[int]:
    """The indices of `clauses` in the order in which they should be carried out."""
    order: list[int] = []
    for index, clause in enumerate(clauses):
        at = len(order)
        if clause.place is Place.BEFORE_PREVIOUS:
            at = max(at - 1, 0)
        elif clause.place is Place.FIRST:
            at = sum(clauses[other].place is Place.FIRST for other in order)
        elif any(clauses[other].place is Place.LAST for other in order) and clause.place is Place.HERE:
            at = next(position for position, other in enumerate(order) if clauses[other].place is Place.LAST)
        order.insert(at, index)
    return order


def _split_sentence(sentence: str) -> list[Clause]:
    clauses: list[Clause] = []
    start, joint = 0, ""
    swap_next = False
    for match in [*_BOUNDARY.finditer(sentence), None]:
        if match is not None and not _is_real(match):
            continue
        text = sentence[start : match.start() if match else len(sentence)]
        clause = _clause(text, joint, continues=bool(clauses))
        if clause is not None:
            if swap_next and clause.place is Place.HERE:
                clause, swap_next = replace(clause, place=Place.BEFORE_PREVIOUS), False
            elif joint == "before" and not clauses:
                swap_next = True
            clauses.append(clause)
            joint = ""
        if match is not None:
            if _CONSEQUENCE.search(match[0]):  # "it was dark, so it is noisy": the cause is not a wish
                clauses = [replace(cause, background=True) for cause in clauses]
            start = match.end()
            name = match.lastgroup or ""
            joint = name if name != "soft" or not joint else joint
    return clauses


def _is_real(match: re.Match[str]) -> bool:
    """Whether "before ..." or "after ..." orders two steps; "after midnight" does not."""
    for name in ("before", "after"):
        if match.lastgroup in (name, f"{name}_verb") and match[name] is not None:
            word = match[f"{name}_verb"]
            rest = match.string[match.end() :]
            return (
                word is None
                or word in gerunds()
                or (rest.split(" ")[0] != word and word in verbs())
                or "the " in rest[:4]
            )
    return True


def _clause(text: str, joint: str, *, continues: bool) -> Clause | None:
    """One clause out of the words after a joint; None where nothing is left of them."""
    text = text.strip(" ,.-'")
    place = {
        "first": Place.BEFORE_PREVIOUS,
        "top": Place.FIRST,
        "last": Place.LAST,
        "after": Place.BEFORE_PREVIOUS if continues else Place.HERE,
        "after_verb": Place.BEFORE_PREVIOUS if continues else Place.HERE,
    }.get(joint, Place.HERE)
    if _TRAILING_FIRST.search(text):
        text, place = _TRAILING_FIRST.sub("", text), Place.FIRST
    elif _TRAILING_LAST.search(text):
        text, place = _TRAILING_LAST.sub("", text), Place.LAST
    while (shorter := _LEADING.sub("", text)) != text:
        text = shorter
    if not any(character.isalnum() for character in text):
        return None
    return Clause(
        text,
        place=place,
        background=joint in ("reason", "purpose"),
        continues=continues,
        contrast=joint == "contrast",
    )


def _share_verbs(clauses: list[Clause]) -> list[Clause]:
    """Give "the rain" in "remove the noise and the rain" its verb: "remove the rain"."""
    shared: list[Clause] = []
    verb = ""
    for clause in clauses:
        if not clause.continues or clause.contrast or clause.background:
            verb = ""
        lower = clause.text.lower()
        removal = REMOVAL.search(lower)
        if begins_with_verb(clause.text) or (removal and removal.start() < 40 and len(lower.split()) > 2):
            verb = removal[0] if removal else ""
        elif verb and len(lower.split()) <= 5 and not re.match(r"(?:more|less|too|very|so|no|not|\w+er)\b", lower):
            shared.append(replace(clause, text=f"{verb} {clause.text}"))
            continue
        shared.append(clause)
    return shared


def _unshield(text: str) -> str:
    return text.replace(f"{_SHIELD}\uff0c", ",").replace(_SHIELD, "")
