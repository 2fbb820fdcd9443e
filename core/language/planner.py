"""From a message to an ordered plan: clauses, what each one asks for, their order, strength and factor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.api import Command, Plan, Step, Task
from core.language import responses
from core.language.classifier.reader import ClauseReader, Reading
from core.language.corpus import TASK_INTENT
from core.language.rules.about import about_the_application, command_of
from core.language.rules.clauses import Clause, in_order, split_clauses
from core.language.rules.factors import LARGEST, factor_of, named_factor
from core.language.rules.foreign import is_foreign
from core.language.rules.lexicon import begins_with_verb, names_impossible
from core.language.rules.negation import negated
from core.language.rules.plain import is_plain, says
from core.language.rules.strength import FULL, is_only_strength, strength_of
from core.language.rules.text import has_words, is_latin, tidy
from core.tasks import TASKS

if TYPE_CHECKING:
    from torch import Tensor

ASK_BELOW = 0.5  # below it the head was right in fewer than three of four generated dev sentences
_CLAUSE_IS_TASK, _CLAUSE_CONFIDENCE = 0.4, 0.55
_DESCRIPTION_CONFIDENCE, _LONG_DESCRIPTION = 0.8, 4  # probability; words
_LONGEST_MESSAGE = 40  # clauses
_POINTING = re.compile(  # "take them away", "can you fix both": whatever the other clauses named
    r"(?:please |can you |could you |would you |kindly |just |i want you to |help me )*(?:fix|remove|repair|hide|"
    r"clean|clear|mend|correct|erase|delete|"
    r"take|get rid of|sort|do something about|do something with|help with|deal with|make|improve|handle|change|edit|"
    r"undo|restore|reduce|solve) "
    r"(?:it|that|this|them|these|those|both|all of it|all of them|all of that|everything|all|those things)(?: all)?"
    r"(?: (?:up|away|out|off|go away|disappear|vanish|for me|please|pls|now|better|gone|too|a bit|somehow))*$"
)
_UNDOING = re.compile(
    r"(?:please |no,? |first )*(?:undo|revert|go back|step back|take (?:that|it) back)\b", re.IGNORECASE
)
_SAVING = re.compile(r"(?:please |then |finally |can you |and )*(?:save|export|store|write)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|did|had|took|shot|couldn't|only had)\b")
_COMPLAINT = re.compile(r"\b(?:too|so|very|far|way|hardly|barely|underexposed|black)\b")
_AGAIN = re.compile(r"\bagain\b", re.IGNORECASE)
_REQUEST = re.compile(
    r"^(?:please |pls |can you |could you |would you |will you |i want you to |i'?d like (?:you )?to |help me |"
    r"let'?s |just |kindly )*"
    r"(?!(?:i|we|it|it's|its|is|are|was|were|there|there's|i'm|isn't|may|must|need|should)\b)(\w+)"
)
_STORY = re.compile(
    r"^(?:i|we|my \w+|he|she|they|someone|somebody)\b(?: \w+)?? (?:took|shot|made|snapped|photographed|captured|"
    r"snap)\b|"
    r"^(?:it|this|that|these|they) (?:was|were|is|are) (?:taken|shot|made|snapped|photographed|captured)\b|"
    r"^(?:taken|shot|captured) ",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Wish:
    """A clause that asks for something, with what the classifiers read in it."""

    clause: Clause
    reading: Reading
    strength: float | None

    @property
    def is_request(self) -> bool:
        """ "Brighten it" asks; "it is dark" describes."""
        match = _REQUEST.match(self.clause.text.lower())
        return match is not None and begins_with_verb(match[1])


class Planner:
    """The one object that turns words into plans. Loads the encoder at first use."""

    def __init__(self, reader: ClauseReader | None = None) -> None:
        self._reader = reader or ClauseReader()

    def plan(self, message: str, last: Plan | None = None) -> Plan:
        """What `message` asks for. Any text gives a plan. Raises LanguageError where the encoder is missing.

        last: what was done last, which a follow-up may speak of.
        """
        text = tidy(message)
        if not has_words(text):
            return Plan(message, say=responses.empty())
        if (plan := about_the_application(text)) is not None:
            return replace(plan, text=message)
        if not is_latin(text) or is_foreign(text):
            return Plan(message, supported=False, say=responses.english_only())
        clauses = split_clauses(text)[:_LONGEST_MESSAGE] or [Clause(text)]
        return replace(self._plan(text, clauses), text=message)

    def embed(self, step: Step) -> Tensor:
        """The instruction embedding that steers InstructIR through `step`: float32 (256,), of length one."""
        return self._reader.embed(step.words.strip() or TASKS[step.task].canonical)

    def _plan(self, text: str, clauses: list[Clause]) -> Plan:
        denied = negated(clauses)
        whole, *readings = self._reader.read([text, *(clause.text for clause in clauses)])
        if (command := _command(whole, clauses, denied)) is not None:
            return _commanded(text, command, whole.intents[whole.intent])
        kept = _distinct(
            reading.task
            for reading, no in zip(readings, denied, strict=True)
            if no and reading.confidence > _CLAUSE_CONFIDENCE
        )
        affirmed = [index for index, no in enumerate(denied) if not no]
        rest = [readings[index] for index in affirmed]
        wishes = _told(_wishes([clauses[index] for index in affirmed], rest), whole)
        if not wishes and not any(denied) and whole.is_task > _CLAUSE_IS_TASK and not names_impossible(text):
            wishes = [_Wish(Clause(text), whole, strength_of(text))]
        if wishes:
            return self._restoration(text, wishes, kept, rest)
        if not affirmed:
            return Plan(text, say=responses.kept_sentence(kept) if kept else responses.nothing())
        return _without_steps(text, whole, rest, kept)

    def _restoration(self, text: str, wishes: list[_Wish], kept: Sequence[Task], rest: Sequence[Reading]) -> Plan:
        ordered = [wishes[index] for index in in_order([wish.clause for wish in wishes])]
        steps = tuple(_step(group, text, len(wishes)) for group in _grouped(ordered))
        impossible = any(reading.intents["unsupported"] > 0.7 or names_impossible(reading.text) for reading in rest)
        command = _command_beside(rest)
        unsure = min(steps, key=lambda step: step.confidence)
        ask = unsure.confidence < ASK_BELOW
        kept = [task for task in kept if all(step.task is not task for step in steps)]
        say = (
            responses.question(unsure)
            if ask
            else responses.steps_sentence(
                steps, kept=kept, impossible=impossible, command=command, capped=_is_capped(text, steps)
            )
        )
        return Plan(text, steps=steps, command=command, ask=ask, say=say)


def _command(whole: Reading, clauses: Sequence[Clause], denied: Sequence[bool]) -> Command | None:
    """The command that the whole message is, if it is one."""
    if any(denied) and len(clauses) > 1:
        return None
    if whole.command is not None and whole.intents[whole.intent] > 0.5 and len(whole.text.split()) <= 14:
        return whole.command
    return None


def _commanded(text: str, command: Command, confidence: float) -> Plan:
    """The plan of a command; it asks first where the command would do harm and was not said plainly."""
    if is_plain(command, text, confidence):
        return Plan(text, command=command, say=responses.command_sentence(command))
    return Plan(text, command=command, ask=True, say=responses.command_question(command))


def _is_capped(text: str, steps: Sequence[Step]) -> bool:
    """Whether the message asks for more enlargement than there is."""
    asked = named_factor(text) if any(step.factor for step in steps) else None
    return asked is not None and asked > LARGEST


def _command_beside(readings: Sequence[Reading]) -> Command | None:
    """A command that comes with wishes: "undo that and ..." before them, "... and save it" after them.

    The classifier alone takes "take them away" for undo, and a story of a saved file for save; the verb must be there.
    """
    first, last = readings[0], readings[-1]
    if command_of(first.text) is Command.ORIGINAL:
        return Command.ORIGINAL
    if first.command is Command.UNDO and _UNDOING.match(first.text) and says(Command.UNDO, first.text):
        return Command.UNDO
    if len(readings) > 1 and last.command is Command.SAVE and _SAVING.match(last.text):
        return Command.SAVE
    return None


def _wishes(clauses: Sequence[Clause], readings: Sequence[Reading]) -> list[_Wish]:
    """The clauses that ask for a task, each with its strength; a clause that is only a strength lends it."""
    wishes: list[_Wish] = []
    pending: float | None = None
    for clause, reading in zip(clauses, readings, strict=True):
        strength = strength_of(clause.text)
        if is_only_strength(clause.text):
            if wishes:
                wishes[-1] = replace(wishes[-1], strength=strength)
            else:
                pending = strength
        elif _is_task(reading, alone=len(clauses) == 1):
            wishes.append(_Wish(clause, reading, strength if strength is not None else pending))
            pending = None
        elif strength is not None and strength < FULL and wishes and wishes[-1].strength is None:
            wishes[-1] = replace(wishes[-1], strength=strength)
    return wishes


def _told(wishes: list[_Wish], whole: Reading) -> list[_Wish]:
    """The wishes without those that only tell the story of the photo; all of them where nothing else is left."""
    told = [wish for wish in wishes if not wish.clause.background and not _STORY.match(wish.clause.text)] or wishes
    firm = [wish for wish in told if not _is_aside(wish, told, whole)]
    return firm or told


def _is_aside(wish: _Wish, told: Sequence[_Wish], whole: Reading) -> bool:
    """Whether a description beside other wishes is too unsure, or denied by the message as a whole, to be one itself.

    "It was dark" beside noise or blur is where those come from, unless it was "too dark".
    """
    others = [other for other in told if other.reading.task is not wish.reading.task]
    if wish.is_request or not others:
        return False
    text = wish.clause.text.lower()
    if wish.reading.task is Task.LOWLIGHT and _PAST.search(text) and not _COMPLAINT.search(text):
        return any(other.reading.task in (Task.DENOISE, Task.DEBLUR) for other in others)
    if len(text.split()) < _LONG_DESCRIPTION:
        return False
    task = wish.reading.task
    denied = whole.confidence > 0.9 and whole.tasks.get(task, 1.0) < 0.03 and whole.task is not task
    return wish.reading.confidence < _DESCRIPTION_CONFIDENCE or denied


def _is_task(reading: Reading, *, alone: bool) -> bool:
    """Whether the clause asks for a task. Beside others it must be surer than alone, and name more than "that"."""
    if names_impossible(reading.text):
        return False
    if alone:
        return reading.intent == TASK_INTENT
    if _POINTING.match(reading.text.lower()):
        return False
    return reading.is_task > _CLAUSE_IS_TASK and reading.confidence > _CLAUSE_CONFIDENCE


def _grouped(wishes: Sequence[_Wish]) -> list[list[_Wish]]:
    """The wishes by step: neighbours of one task are one step, and a request stands for an earlier description."""
    groups: list[list[_Wish]] = []
    for wish in wishes:
        task = wish.reading.task
        same = next((group for group in groups if group[0].reading.task is task), None)
        if same is None or (same is not groups[-1] and _AGAIN.search(wish.clause.text)):
            groups.append([wish])
        elif same is groups[-1] or not wish.is_request or any(other.is_request for other in same):
            same.append(wish)
        else:
            groups.remove(same)
            groups.append([*same, wish])
    return groups


def _step(group: Sequence[_Wish], message: str, wishes: int) -> Step:
    """One step out of the wishes for one task; the surest clause gives the probabilities."""
    surest = max(group, key=lambda wish: wish.reading.confidence).reading
    words = ", ".join(dict.fromkeys(wish.clause.text for wish in group))
    strengths = [wish.strength for wish in group if wish.strength is not None]
    factor = None
    if TASKS[surest.task].enlarges:
        factor = factor_of(message if wishes == len(group) else words)
    return Step(
        task=surest.task,
        words=words,
        confidence=surest.confidence,
        probabilities=surest.tasks,
        strength=FULL if factor is not None or not strengths else strengths[-1],
        factor=factor,
    )


def _without_steps(text: str, whole: Reading, rest: Sequence[Reading], kept: Sequence[Task]) -> Plan:
    """The plan of a message that asks for no task."""
    strength = strength_of(text)
    intents = [whole.intent, *(reading.intent for reading in rest if reading.intents[reading.intent] > 0.5)]
    if whole.intent == "unsupported" or names_impossible(text) or ("unsupported" in intents and "auto" not in intents):
        return Plan(text, supported=False, say=responses.impossible())
    if "auto" in intents:
        light = strength is not None and strength < FULL
        return Plan(
            text,
            auto=True,
            strength=FULL if strength is None else strength,
            say=responses.vague(light=light),
        )
    for reading in rest:
        if reading.command is not None:
            return _commanded(reading.text, reading.command, reading.intents[reading.intent])
    if kept:
        return Plan(text, say=responses.kept_sentence(kept))
    if whole.intent == "nothing" or "nothing" in intents:
        return Plan(text, say=responses.nothing())
    return Plan(text, ask=True, say=responses.vague_question())


def _distinct(tasks: Iterable[Task]) -> list[Task]:
    return list(dict.fromkeys(tasks))
