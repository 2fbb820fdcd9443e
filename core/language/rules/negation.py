"""Telling "don't touch the colours" and "keep the grain" from "no more noise" and "I don't want any haze"."""

from __future__ import annotations

import re

from core.language.rules.clauses import Clause
from core.language.rules.lexicon import begins_with_verb, gerunds
from core.language.rules.strength import is_only_strength

_LEAD = (
    r"^(?:(?:please|pls|just|also|only|and|but|though|really|actually|definitely|you|try to|make sure (?:to|"
    r"you)|be sure to|however)[\s,]+)*"
)
_KEEPING = re.compile(
    _LEAD
    + r"(?:i'?d? (?:want|would like|like|need|'d like|wanna)(?: you)? to |can you |could you |let'?s |i'?m |i am )?"
    + r"(?:keep(?:ing)?|leav(?:e|ing)|preserv(?:e|ing)|retain(?:ing)?|maintain(?:ing)?|respect(?:ing)?|"
    r"protect(?:ing)?|spar(?:e|ing)|"
    + r"conserv(?:e|ing)|sav(?:e|ing)(?= the (?:grain|mood|fog|atmosphere))|hold on to|stay away from|hands off|"
    r"skip(?:ping)?|ignor(?:e|ing)|disregard|"
    + r"never ?mind|forget(?: about)?|avoid(?:ing)?|refrain(?:ing)? from|exclud(?:e|ing)|omit(?:ting)?|(?:i |"
    r"we )(?:really |do |actually |kind of |quite )*(?:like|love|adore|enjoy)|love|adore|happy with|fine with)\b"
    + r"(?! (?:going|getting|seeing|having|me|the (?:change|result|version|picture|photo|image)s?$|it (?:natural|"
    r"simple|subtle|real))\b)(?= \S)"
)
_STAYS = re.compile(
    r"\b(?:can|should|may|must|has to|have to|needs to|need to)? ?(?:stay|stays|remain|remains)\b(?: (?:as|the way|"
    r"in|like|untouched|there|the same|natural|put|that way|unchanged).*)?$|"
    r"\b(?:is|are|look|looks|'s) (?:already |quite |all |actually |just |really |totally |pretty |)"
    r"(?:fine|ok|okay|good|great|perfect|nice|right|alright|lovely|beautiful|intentional|deliberate|on purpose|"
    r"wanted|not a problem|no problem|"
    r"(?:sharp|bright|big|large|colourful|colorful|clear|crisp|vivid|clean) enough|part of (?:it|the \w+)|"
    r"supposed to be there)"
    r"(?: (?:as|the way|already|like|so|for me|with me|enough|by me|anyway).*)?$|"
    r"\b(?:doesn'?t|don'?t|does not|do not) (?:bother me|matter|need (?:to be |any |more )?\w+|have to be \w+|"
    r"have to \w+)\b"
)
_MAKING = re.compile(
    _LEAD + r"(?:make|get|let|have|turn|i (?:want|need|would|wish|can|could)|i'd|can|could|would|until|till|so)\b|"
    r".*\b(?:make|until|so that|would be|should be)\b"
)
_PROHIBITION = re.compile(
    _LEAD
    + r"(?:(?:i |we )?(?:do ?n'?t|do not|does ?n'?t|would ?n'?t|would not|will not|won'?t)(?: really| actually)?|never|"
    + r"you (?:needn'?t|mustn'?t|should ?n'?t|must not|should not|don'?t (?:need|have) to)|no need (?:to|for)(?: any)?|"
    + r"(?:it'?s |it is )?(?:not necessary|unnecessary) to|there(?:'s| is) no need (?:to|for)|without|instead of|"
    r"rather than|except(?: for)?|apart from|other than|not|nor|neither|no)\b\s*"
)
_WANTED = re.compile(r"^(?:want|need|like|wish|care(?: about| for)|wanna|mind|bother (?:with|about)|worry about)\b\s*")
_BARE_NOT = re.compile(r"(?<!do )(?<!does )(?<!should )(?<!must )(?<!would )(?<!will )\bnot$")
_MISSED = re.compile(  # "not sharp" and "not so dark" are complaints
    r"(?:so|too|very|as|that|enough|sharp|bright|clear|crisp|in focus|focused|vivid|colou?rful|sure|good|nice|happy|"
    r"much|big|large|"
    r"clean|smooth|visible|high|well|really|quite|properly|only|just)\b"
)
_FINISHED = re.compile(
    r"\b(?:\w{4,}ed|brighter|sharper|bigger|larger|smaller|lighter|smoother|warmer|more \w+|touched|"
    r"changed)\b(?: \w+)?$"
)
_ACTION_NOUN = re.compile(
    r"^(?:any |more |extra |further |additional |heavy |strong |too much |colou?r |contrast |noise |image |the |tone )*"
    r"(?:\w+ing|\w+ition|enhancements?|changes?|adjustments?|corrections?|reduction|edits?|retouch|"
    r"super[- ]resolution|boosts?|"
    r"denoise|upscale|dehaze|derain|deblur|grading|treatment|modifications?|filters?)\b(?! streaks?| drops?)"
)
_PLAIN_PROBLEM = re.compile(
    r"^(?:raining|ghosting|banding|blurring|smearing|darkening|fading|lighting|shaking|veiling|being|something|anything|everything|streaking|speckling|nothing|morning|evening|falling)\b"
)
_DESCRIBED_AS = re.compile(
    r"\b(?:is|are|was|were|looks?|'s) ?(?:not|n'?t)(?: really| actually| that| too| very| so| even|) "
    r"(?:noisy|grainy|blurry|blurred|dark|hazy|foggy|misty|rainy|dull|flat|underexposed|pixelated|too dark|"
    r"too small|small|soft|shaky|out of focus|faded)\b|"
    r"\b(?:it'?s|its|is|are) not (?:the|about the) (?:\w+ ?){1,2}$"
)


_ONLY = re.compile(r"^(?:only|just|please|simply)\s+")
_DISMISSAL = re.compile(
    r"(?:leave|ignore|skip|forget(?: about)?|never ?mind|(?:don'?t|do not) (?:fix|change|touch|mind|worry about|"
    r"care about|bother with)) "
    r"(?:that|this|those|these|them)(?: alone| as is| one| part| bit)?$|(?:that|this|those|these|they)(?:'s| is|"
    r" are|'re) (?:fine|ok|okay|intentional|on purpose|how i want it|good|wanted|not a problem)$"
)


def is_negated(text: str) -> bool:
    """Whether the clause `text` says what shall not be done, or what is fine as it is."""
    text = text.lower()
    if _KEEPING.match(text) or (_STAYS.search(text) and not _MAKING.match(text)) or _DESCRIBED_AS.search(text):
        return True
    prohibition = _PROHIBITION.match(text)
    return prohibition is not None and _forbids(prohibition[0].strip(), text[prohibition.end() :])


def negated(clauses: list[Clause]) -> list[bool]:
    """For each clause whether it is negated. "don't touch the colours, the contrast or the grain" negates all three."""
    result: list[bool] = []
    for clause in clauses:
        if is_only_strength(clause.text):  # "but don't overdo it"
            result.append(False)
            continue
        if result and not result[-1] and _DISMISSAL.match(clause.text.lower()):  # "I know it's dark but leave that"
            result[-1] = True
        carried = (
            bool(result)
            and result[-1]
            and clause.continues
            and not clause.contrast
            and not clause.background
            and not begins_with_verb(_ONLY.sub("", clause.text.lower()))
            and len(clause.text.split()) <= 5
            and not re.match(r"(?:less|more|\w+er|no|remove|it)\b", clause.text.lower())
        )
        result.append(carried or is_negated(clause.text))
    return result


def _forbids(negator: str, rest: str) -> bool:
    """Whether `negator` ("don't", "no", "without", "not") forbids what follows, rather than asking for its removal."""
    first = rest.split(" ", maxsplit=1)[0] if rest else ""
    if negator.endswith((" no", "without")) or negator == "no":
        return bool(_ACTION_NOUN.match(rest)) and not _PLAIN_PROBLEM.match(rest)
    if _BARE_NOT.search(negator):
        return not _MISSED.match(rest)
    if wanted := _WANTED.match(rest):
        return _dislikes_action(wanted[0].strip(), rest[wanted.end() :])
    return bool(rest) and first not in (
        "know",
        "think",
        "see",
        "understand",
        "look",
        "have",
        "recognise",
        "recognize",
        "remember",
        "get",
    )


def _dislikes_action(verb: str, rest: str) -> bool:
    """After "I don't": "want you to sharpen" and "care about the noise" forbid; "want any noise" asks for removal."""
    if verb.startswith(("care", "mind", "bother", "worry")):
        return True
    first = rest.split(" ", maxsplit=1)[0] if rest else ""
    if rest.startswith(("you ", "to ")) or (first in gerunds() and not _PLAIN_PROBLEM.match(rest)):
        return True
    return bool(_FINISHED.search(rest)) or (bool(_ACTION_NOUN.match(rest)) and not _PLAIN_PROBLEM.match(rest))
