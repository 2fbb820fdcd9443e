"""What is answered to questions about Photomend itself."""

from __future__ import annotations

from core.language import responses
from core.language.rules.questions import subject_of
from core.photo.formats import WRITTEN
from core.translation import either, translatable, translate

_ANSWERS = {
    "privacy": translatable(
        "All of it happens on this computer: no internet is needed, and no photo and no word leaves it, unless you "
        "have a batch mended by other computers of yours."
    ),
    "original": translatable("The file that you opened is never changed; results are saved as files of their own."),
    "cost": translatable(
        "Photomend costs nothing: it is free software under the Apache-2.0 licence, and your photos are yours."
    ),
    "networks": translatable(
        "There are two networks: InstructIR follows your words, one step for each thing that you ask for; MoCE-IR "
        "needs no words, and chooses among four experts by what it sees in the photo."
    ),
    "speed": translatable(
        "A graphics card is used where there is one that fits, else the processor, which takes longer, the more so the "
        "larger the photo; a part of the photo can be tried first."
    ),
    "languages": translatable("I read English, German, French, Spanish, Italian, Portuguese and Dutch, mixed as well."),
}


def to_question(text: str) -> str:
    """The answer to a question, or that there is none."""
    subject = subject_of(text)
    if subject == "formats":
        formats = either([each.name for each in WRITTEN])
        return translate(
            "Photos of nearly all kinds open, camera RAW among them; I save as {formats}, and RAW as DNG, too.",
            formats=formats,
        )
    return translate(_ANSWERS[subject]) if subject in _ANSWERS else responses.about_photography()
