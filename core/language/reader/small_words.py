"""Words and signs that mean nothing by themselves, in the languages that are read."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


QUOTES = "'\"\u2019\u201d"
JOINING = _words(
    "and but or so then n & also und aber oder dann et mais ou puis y pero o luego e ma poi mas en maar dan"
)
NAME_NOTHING = _words(
    "the a an on in at of to my his her its our their this that only just "
    "der die das den dem des ein eine im am auf nur le la les un une du de au aux dans sur el los las en del al "
    "il lo i gli nel nella o os as no na do da het een op"
)
