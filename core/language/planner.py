"""From a message to an ordered plan: what its clauses ask for, in the sentence that answers it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.api import GUARDED, Command, Plan, ReadClause, Step, Task
from core.language import responses
from core.language.answers import to_question
from core.language.followups import in_view_of
from core.language.reader.labels import (
    COMMAND,
    IMPOSSIBLE,
    KEEP,
    OF_TASKS,
    OPPOSITE,
    QUESTION,
    STORY,
    STRENGTH,
    TALK,
    UNCLEAR,
    VAGUE,
    WANT,
)
from core.language.reader.reader import ClauseReading, MessageReading
from core.language.readers import Readers
from core.language.rules.adjusting import adjustments_of, asks_for_hot_pixels_alone, with_figures
from core.language.rules.foreign import is_unread, language_of
from core.language.rules.numbers import strength_in_figures
from core.language.rules.own_phrases import task_named
from core.language.rules.plain import is_plain, says, says_form
from core.language.rules.saving import export_wish, is_written
from core.language.rules.sizes import LARGEST, size_of
from core.language.rules.text import has_words, is_latin, tidy
from core.language.wishes import FULL, Wish, steps_of, wishes_of
from core.translation import speaking

if TYPE_CHECKING:
    from torch import Tensor

ASK_BELOW = 0.5  # probability
_UNWANTED = 0.2  # below it the message as a whole denies a clause that is not quite sure itself
_SURE = 0.8
_CERTAIN = 0.97
_QUIET = (OPPOSITE, IMPOSSIBLE, QUESTION, UNCLEAR, KEEP, TALK, STORY, STRENGTH)  # the first that is there answers
# What joins a clause to others is no part of the words that steer InstructIR.
_LOOSE = re.compile(
    r"^(?:(?:and|but|then|also|so|plus|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|finally|lastly|afterwards|now|oh|ok|"
    r"and|instead|only|after that|before that|at the end|at the very end)\b[\s,.:]*)+(?=\S)",
    re.IGNORECASE,
)
_NO_WISHES = (KEEP, QUESTION)
_LIKE_COMPUTED = (Task.LOWLIGHT, Task.ENHANCE, Task.SUPERRES)  # for which a wish for light, colour or a crop is taken
_REST_OF_STOPS = ("brighter", "lighter", "darker", "heller", "dunkler")  # cut off from "0.5EV brighter"
_BEFORE_STEPS = (Command.UNDO, Command.ORIGINAL, Command.FIRST_RESULT)


@dataclass(frozen=True)
class _Judged:
    """A clause, what it is taken for, and how likely that is."""

    clause: ClauseReading
    label: str
    chance: float


class Planner:
    """The one object that turns words into plans. Loads what it needs at first use."""

    def __init__(self, readers: Readers | None = None) -> None:
        self._readers = readers or Readers()

    def plan(self, message: str, last: Plan | None = None) -> Plan:
        """What `message` asks for. Any text gives a plan. Raises LanguageError where a reader's part is missing.

        last: what was done last, which a follow-up may speak of.
        """
        text = with_figures(tidy(message))
        with speaking(language_of(text)):
            return self._plan(message, text, last)

    def _plan(self, message: str, text: str, last: Plan | None) -> Plan:
        if not has_words(text):
            return Plan(message, say=responses.empty())
        if not is_latin(text) or is_unread(text):
            return Plan(message, supported=False, say=responses.other_language())
        reading, english = self._readers.read(text)
        judged = _judged(reading)
        plan = replace(_planned(text, reading, judged, english=english), why=tuple(map(_told, judged)))
        return replace(in_view_of(last, plan, text), text=message)

    def embed(self, step: Step) -> Tensor:
        """The instruction embedding that steers InstructIR through `step`: float32 (256,), of length one."""
        return self._readers.steering.embed(step)


def _judged(reading: MessageReading) -> list[_Judged]:
    """What each clause is taken for: of a message of one clause in view of what the whole message seems to be."""
    judged: list[_Judged] = []
    for read in reading.clauses:
        clause = read
        labels = clause.labels if len(reading.clauses) > 1 else _with_message(clause.labels, reading.meant)
        if (named := task_named(clause.text)) is not None:
            clause = replace(clause, tasks={named: 1.0})
            labels = {WANT: 1.0}
        label = max(labels, key=lambda each: labels[each])
        computed = adjustments_of(clause.text) if label not in _NO_WISHES else {}
        behind = [_Judged(replace(clause, tasks={task: 1.0}), WANT, 1.0) for task in computed]
        alone = label != WANT or clause.task in _LIKE_COMPUTED or asks_for_hot_pixels_alone(clause.text)
        if computed and alone:
            judged += behind
            continue  # else a network is wished for in the same clause
        counted = bool(judged) and judged[-1].clause.task is Task.ADJUST
        if label == WANT and counted and clause.text.strip().lower() in _REST_OF_STOPS:
            continue
        chance = labels[label]
        if label in OF_TASKS:
            chance *= clause.tasks[clause.task]
        elif label == COMMAND:
            chance *= clause.commands[clause.command]
        denied = reading.wanted.get(clause.task, 1.0) < _UNWANTED and chance < _CERTAIN
        if label == WANT and denied and len(reading.clauses) > 1:
            label = STORY
        judged += [_Judged(clause, label, chance), *behind]
    return judged


def _with_message(labels: Mapping[str, float], meant: Mapping[str, float]) -> dict[str, float]:
    """The labels of the only clause, averaged with what the message seems to be."""
    whole = {label: meant.get(label, 0.0) for label in labels}
    whole[WANT] = meant["wish"]
    quiet = {label: labels[label] for label in (KEEP, STORY, TALK)}
    total = sum(quiet.values()) or 1.0
    whole |= {label: meant[TALK] * share / total for label, share in quiet.items()}
    return {label: (labels[label] + whole[label]) / 2 for label in labels}


def _planned(text: str, reading: MessageReading, judged: Sequence[_Judged], *, english: bool) -> Plan:
    surest = max((each.chance for each in judged if each.label == WANT), default=0.0)
    # Beside a wish that is sure, one that is not is more likely a part of its story.
    asking = [
        each
        for each in judged
        if each.label == STRENGTH or (each.label == WANT and (each.chance > ASK_BELOW or surest < _SURE))
    ]
    wishes = wishes_of([(each.clause, each.label) for each in asking], [each.chance for each in asking])
    if wishes:
        return _restoration(text, judged, wishes, english=english)
    by_label: dict[str, list[_Judged]] = {}
    for each in judged:
        by_label.setdefault(each.label, []).append(each)
    if VAGUE in by_label:
        return _automatic(text, by_label)
    if COMMAND in by_label:
        return _commanded(text, max(by_label[COMMAND], key=lambda each: each.chance))
    return _nothing_done(text, by_label, reading)


def _restoration(text: str, judged: Sequence[_Judged], wishes: Sequence[Wish], *, english: bool) -> Plan:
    steps = steps_of(wishes, [_LOOSE.sub("", wish.clause.text) if english else "" for wish in wishes])
    kept = _kept(judged, _SURE)
    confidence = min(step.confidence for step in steps)
    contradicted = [step for step in steps if step.task in kept and not step.place]
    kept = [task for task in kept if all(step.task is not task for step in steps)]
    command = _beside(judged)
    export = export_wish(command.clause.text) if command and command.clause.command is Command.SAVE else None
    impossible = next((each.clause.text for each in judged if each.label == IMPOSSIBLE and each.chance > _SURE), "")
    plan = Plan(text, steps, export=export, confidence=confidence, command=command and command.clause.command)
    if contradicted:
        return replace(plan, ask=True, say=responses.contradiction(contradicted[0].task))
    if confidence < ASK_BELOW:
        unsure = min(steps, key=lambda step: step.confidence)
        return replace(plan, ask=True, say=responses.question(unsure))
    capped = any(step.size is None and (step.factor or 0) == LARGEST for step in steps) and _asks_for_more(wishes)
    say = responses.steps_sentence(steps, kept=kept, impossible=impossible, command=plan.command, capped=capped)
    return replace(plan, say=say)


def _asks_for_more(wishes: Sequence[Wish]) -> bool:
    """Whether more enlargement is asked for than there is."""
    sizes = (size_of(wish.clause.text) for wish in wishes)
    return any(size is not None and (size.times or 0) > LARGEST for size in sizes)


def _beside(judged: Sequence[_Judged]) -> _Judged | None:
    """A command that comes with wishes: what goes back before them, or saving after them, each said plainly."""
    wishes = [index for index, each in enumerate(judged) if each.label == WANT]
    for index, each in enumerate(judged):
        if each.label != COMMAND:
            continue
        command = each.clause.command
        before = command in _BEFORE_STEPS and index < wishes[0]
        after = command is Command.SAVE and index > wishes[-1]
        corrected = command is Command.UNDO and says_form("instead", each.clause.text)
        if before and (corrected or is_plain(command, each.clause.text, each.chance)):
            return each
        if after and is_plain(command, each.clause.text, each.chance):
            return each
    return None


def _automatic(text: str, by_label: Mapping[str, Sequence[_Judged]]) -> Plan:
    vague = by_label[VAGUE][0]
    strengths = [each.clause.strength for label in (VAGUE, STRENGTH) for each in by_label.get(label, ())]
    strength = next((each for each in strengths if each is not None), FULL)
    say = responses.vague(light=strength < FULL)
    return Plan(text, auto=True, strength=strength, confidence=vague.chance, say=say)


def _commanded(text: str, judged: _Judged) -> Plan:
    """The plan of a command; it asks first where the command would do harm and was not said plainly."""
    command, chance = judged.clause.command, judged.chance
    plan = Plan(text, command=command, confidence=chance, say=responses.command_sentence(command))
    if command is Command.SAVE and not is_written(export_wish(text)):
        return Plan(text, supported=False, confidence=chance, say=responses.formats())
    if command is Command.SAVE:
        plan = replace(plan, export=export_wish(text))
    if command is Command.STRENGTH:
        plan = _at_strength(plan, strength_in_figures(text) or judged.clause.strength)
    if command in GUARDED and not is_plain(command, text, chance):
        return replace(plan, ask=True, say=responses.command_question(command))
    if chance < ASK_BELOW:
        return Plan(text, ask=True, confidence=chance, say=responses.vague_question())
    return plan


def _at_strength(plan: Plan, strength: float | None) -> Plan:
    if strength is None:
        return replace(plan, command=None, ask=True, say=responses.vague_question())
    return replace(plan, strength=strength, say=responses.strength_sentence(strength))


def _nothing_done(text: str, by_label: Mapping[str, Sequence[_Judged]], reading: MessageReading) -> Plan:
    """The plan of a message that asks for no mending and gives no command."""
    label = next((label for label in _QUIET if label in by_label), UNCLEAR)
    each = max(by_label.get(label, ()), key=lambda judged: judged.chance, default=None)
    plan = Plan(text, confidence=each.chance if each else max(reading.meant.values()))
    kept = list(dict.fromkeys(judged.clause.task for judged in by_label.get(KEEP, ())))
    if label == OPPOSITE and each is not None:
        plan = replace(plan, supported=False, say=responses.opposite(each.clause.task))
    elif label == IMPOSSIBLE:
        unwritten = says(Command.SAVE, text) and not is_written(export_wish(text))
        plan = replace(plan, supported=False, say=responses.formats() if unwritten else responses.impossible())
    elif label == QUESTION:
        plan = replace(plan, say=to_question(text))
    elif label == KEEP:
        plan = replace(plan, say=responses.kept_sentence(kept))
    elif label == UNCLEAR:
        plan = replace(plan, ask=True, say=responses.vague_question())
    else:
        plan = replace(plan, say=responses.nothing())
    return plan


def _kept(judged: Sequence[_Judged], least: float) -> list[Task]:
    tasks = [each.clause.task for each in judged if each.label == KEEP and each.chance > least]
    return list(dict.fromkeys(tasks))


def _told(judged: _Judged) -> ReadClause:
    clause = judged.clause
    label = clause.command.value if judged.label == COMMAND else judged.label
    task = clause.task if judged.label in OF_TASKS else None
    return ReadClause(clause.text, label, task, clause.order if judged.label == WANT else "", round(judged.chance, 4))
