"""Closed lists of English words that the clause rules look for, and the open ones read off the corpus."""

from __future__ import annotations

import re
from functools import cache

from core.language.corpus import intent_phrases, task_phrases
from core.tasks import Task

# Verbs of removal: "remove the noise and the rain" means "remove the rain" as well.
REMOVAL = re.compile(
    r"(?:remove|reduce|get rid of|take (?:out|away|off)|clear(?: up| out)?|clean(?: up| out| off)?|erase|eliminate|"
    r"delete|fix|correct|cut(?: out| down)?|wipe (?:out|off|away)|lose|strip out|filter out|suppress|kill|drop|"
    r"deal with|do away with|lessen|decrease|minimi[sz]e|repair|mend|stop|undo|improve|enhance|boost|increase|adjust|"
    r"no more|no|less|without|too much|i hate|i don'?t like|there(?:'s| is| are)(?: too much| so much)?)\b"
)
_MORE_VERBS = frozenset(
    [
        "add",
        "adjust",
        "apply",
        "be",
        "blow",
        "boost",
        "bring",
        "bump",
        "can",
        "carry",
        "clean",
        "clear",
        "convert",
        "correct",
        "could",
        "create",
        "crop",
        "cut",
        "deblur",
        "dehaze",
        "delete",
        "denoise",
        "derain",
        "do",
        "double",
        "draw",
        "drop",
        "edit",
        "eliminate",
        "enhance",
        "enlarge",
        "erase",
        "export",
        "fill",
        "filter",
        "finish",
        "fix",
        "flip",
        "focus",
        "get",
        "give",
        "go",
        "have",
        "help",
        "illuminate",
        "improve",
        "increase",
        "keep",
        "leave",
        "let",
        "lift",
        "light",
        "lighten",
        "lose",
        "lower",
        "make",
        "may",
        "move",
        "must",
        "need",
        "open",
        "paint",
        "pull",
        "push",
        "put",
        "quadruple",
        "raise",
        "recover",
        "reduce",
        "refocus",
        "remove",
        "repair",
        "replace",
        "reset",
        "resize",
        "restore",
        "retouch",
        "reveal",
        "rotate",
        "run",
        "save",
        "scale",
        "set",
        "sharpen",
        "should",
        "show",
        "smooth",
        "start",
        "stop",
        "strip",
        "swap",
        "take",
        "tell",
        "tidy",
        "tone",
        "touch",
        "treat",
        "triple",
        "try",
        "tune",
        "turn",
        "undo",
        "unblur",
        "upscale",
        "upsample",
        "use",
        "want",
        "warm",
        "wipe",
        "zoom",
        "i",
        "we",
        "you",
        "don't",
        "dont",
        "do",
        "not",
        "never",
        "keep",
        "preserve",
        "it's",
        "its",
        "is",
        "was",
        "are",
        "isn't",
        "i'd",
        "i'm",
        "there's",
        "there",
    ]
)
_WORD = re.compile(r"[a-z][a-z'-]*")


@cache
def verbs() -> frozenset[str]:
    """Words that begin a clause of its own: imperatives, subjects, auxiliaries; the imperatives of the corpus too."""
    found = set(_MORE_VERBS)
    for task in Task:
        for action in task_phrases(task)["action"]:
            first = _WORD.match(action.lower())
            if first:
                found.add(first[0])
    return frozenset(found - {"a", "the"})


@cache
def gerunds() -> frozenset[str]:
    """The verbs' -ing forms: brightening, removing, cutting."""
    found: set[str] = set()
    for verb in verbs():
        found |= {verb + "ing", verb.removesuffix("e") + "ing", verb + verb[-1] + "ing"}
    return frozenset(found)


@cache
def problem_nouns() -> frozenset[str]:
    """What is wrong with photos, in nouns: noise, rain streaks, haze."""
    return frozenset(problem.lower() for task in Task for problem in task_phrases(task)["problem"])


@cache
def domain_words() -> frozenset[str]:
    """Every word of four letters or more in the tasks' own phrases: what a mistyped word is most likely meant to be."""
    words: set[str] = set()
    for task in Task:
        for entries in task_phrases(task).values():
            for entry in entries:
                words.update(word for word in _WORD.findall(entry.lower()) if len(word) >= 4)
    return frozenset(words)


def begins_with_verb(text: str) -> bool:
    """Whether the first word of `text` starts a clause of its own, as "brighten" does and "the fog" does not."""
    first = _WORD.match(text.lower())
    return first is not None and (first[0] in verbs() or first[0] in gerunds())


def names_impossible(text: str) -> bool:
    """Whether `text` asks to take a thing out of the picture ("erase the power lines"), which no network here does."""
    return _taking_out_things().match(text.lower()) is not None


@cache
def _taking_out_things() -> re.Pattern[str]:
    things = "|".join(map(re.escape, sorted(intent_phrases()["unsupported"]["object"], key=len, reverse=True)))
    return re.compile(
        r"(?:please |pls |can you |could you |would you |i want (?:you )?to |i'd like (?:you )?to |help me |just |"
        r"and |also )*"
        r"(?:remove|erase|delete|get rid of|take out|cut out|edit out|crop out|hide|photoshop out|replace|swap|add|"
        r"insert) "
        r"(?:the|that|this|my|her|his|our|all|all the|all these|these|those|any|some|a|an|both|other|the other)?\s?"
        rf"(?:(?!of)[a-z]+ )?(?:{things})(?: (?:in|on|from|behind|at|to|with|please|next|over|out|here|there|pls|"
        rf"who|that)\b.*)?[.!?]*$"
    )
