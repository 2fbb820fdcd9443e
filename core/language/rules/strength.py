"""How strongly: "just a touch" is 0.3, "a bit" 0.4, "half" 0.5, "as much as you can" 1; None where nothing is said."""

from __future__ import annotations

import re

from core.language.rules.lexicon import begins_with_verb, gerunds, problem_nouns, verbs

_PERCENT = re.compile(r"(\d{1,3}) ?(?:%|percent\b|per cent\b)")
_FULL = re.compile(
    r"\b(?:a lot|lots|loads|as (?:much|far|strongly|hard) as (?:you can|possible|it gets)|(?:the )?max(?:imum|"
    r"imally|ed out)?|"
    r"full(?:y| strength| power| blast)?|complete(?:ly)?|total(?:ly)?|entire(?:ly)?|strong(?:ly)?|heav(?:y|ily)|"
    r"massive(?:ly)?|"
    r"aggressive(?:ly)?|drastic(?:ally)?|dramatically|radical(?:ly)?|extreme(?:ly)?|all the way|way|much|very much|"
    r"considerably|significantly|intense(?:ly)?|to the max|100 ?(?:%|percent))\b"
)
_CAREFUL = re.compile(
    r"\b(?:(?:not|nothing) (?:too|that|so|overly|very) (?:much|strong(?:ly)?|hard|heav(?:y|ily)|extreme|"
    r"aggressive(?:ly)?|drastic)|"
    r"(?:don'?t|do not|not|never|without) (?:over ?do(?:ing)?|go(?:ing)? overboard|go(?:ing)? (?:too far|crazy|mad)|"
    r"exaggerat(?:e|ing))(?: it| things| that| the \w+)?|(?:but )?keep (?:it|everything|that) (?:subtle|natural|"
    r"gentle|light|modest)|"
    r"(?:only |just )?half(?: (?:strength|of it|as much|way))?|halfway|moderate(?:ly)?|in moderation|"
    r"medium(?: strength)?|"
    r"(?:only )?partly|partially|a reasonable amount)\b"
)
_SLIGHTEST = re.compile(
    r"\b(?:(?:just|only|but) (?:a (?:tiny |little )?|the )?(?:touch|hint|tad|smidge(?:n|on)?|whisper|dash|pinch|"
    r"tiny bit|slightest bit)|"
    r"(?:a|the) (?:tiny|teeny|wee|very little|slightest) (?:bit|touch|hint|amount)|a (?:smidge(?:n|on)?|hint|"
    r"whisper|pinch|dash)|"
    r"(?:ever so|very|only very) (?:slightly|gently|lightly|subtly|little)|barely|hardly|minimal(?:ly)?|"
    r"the tiniest bit)\b"
)
_ALWAYS_LIGHT = re.compile(
    r"\b(?:gent(?:ly|le)|subt(?:ly|le)|lightly|light(?= (?:\w+ )?(?:reduction|removal|sharpen\w*|denois\w*|dehaz\w*|"
    r"retouch\w*|touch|correction|boost|nr|cleanup|clean|dose|enhancement))|soft(?:ly)|mild(?:ly)?|careful(?:ly)?|"
    r"delicate(?:ly)?|modest(?:ly)?|"
    r"conservative(?:ly)?|cautious(?:ly)?|(?:only|just) (?:a )?(?:little|bit|slightly|lightly)|(?:only|"
    r"just) a (?:little )?bit|"
    r"tast(?:y|efully)|go easy(?: on (?:it|that))?|easy does it)\b"
)
_MAYBE_LIGHT = re.compile(
    r"\b(?:a (?:little bit|little|bit|touch|tad|trifle|shade|notch)|slightly|somewhat|a wee bit)(?: of)?\b"
)
_STATE = re.compile(
    r"\b(?:is|are|was|were|am|'s|it's|its|that's|they're|looks?|looked|seems?|came out|turned out|appears?|feels?|"
    r"has|have|had|see|there's|got|bit)\b"
)
_WISH = re.compile(r"\b(?:needs?|could (?:use|be)|can be|should be|must be|want|like|prefer|wish|would be|make|made)\b")
_COMPARATIVE = re.compile(r"(?:more|less|\w+er)\b")
_GAP = re.compile(r"[\s,.!]*")
_MODIFIER_FILLER = re.compile(
    r"\b(?:and|but|only|just|please|pls|though|do|it|so|though|however|very|that|this|be|with|at|by|strength|please|in|"
    r"on|to|of|keep|ok|thanks|everything|all|apply|effect|with)\b|[\W\d_]"
)

SLIGHTEST, LIGHT, HALF, FULL = 0.3, 0.4, 0.5, 1.0


def strength_of(text: str) -> float | None:
    """The strength that `text` asks for, 0.3..1, or None. "a bit dark" describes the photo and asks for nothing."""
    text = text.lower()
    if _CAREFUL.search(text):
        return HALF
    percent = _PERCENT.search(text)
    if percent and 0 < int(percent[1]) <= 100:
        return int(percent[1]) / 100
    if _SLIGHTEST.search(text):
        return SLIGHTEST
    if _ALWAYS_LIGHT.search(text) or any(_asks(text, match) for match in _MAYBE_LIGHT.finditer(text)):
        return LIGHT
    return FULL if _FULL.search(text) else None


def is_only_strength(text: str) -> bool:
    """Whether `text` says how strongly and nothing else: "but only a little"."""
    if strength_of(text) is None:
        return False
    rest = text.lower()
    for pattern in (_CAREFUL, _PERCENT, _SLIGHTEST, _ALWAYS_LIGHT, _MAYBE_LIGHT, _FULL):
        rest = pattern.sub(" ", rest)
    return not _MODIFIER_FILLER.sub(" ", rest).strip()


def _asks(text: str, match: re.Match[str]) -> bool:
    """Whether "a bit" and the like belong to a request ("sharpen a bit") or to a description ("a bit blurry")."""
    before, after = text[: match.start()].strip(), _GAP.sub("", text[match.end() :], count=1)
    if re.search(r"\b(?:the|this|my|that|an?)$", before):
        return False
    if _COMPARATIVE.match(after) or _WISH.search(before):
        return True
    if _STATE.search(before) and not any(word in verbs() for word in before.split()[:1] if word not in ("it's", "its")):
        return False
    if begins_with_verb(before) and not _STATE.match(before):
        return True
    first = after.split(" ")[0] if after else ""
    if not first or first in gerunds() or first in verbs() or first in ("please", "pls", "too", "up"):
        return True
    return match[0].endswith("of") and after.removeprefix("the ") not in problem_nouns()
