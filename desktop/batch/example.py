"""What a naming template makes of a photo, shown while it is typed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from core.batch.events import BatchEntry
from core.recipe import Recipe


def example_of(template: str, first: BatchEntry | None, recipe: Recipe, *, instructed: bool = False) -> str:
    """The first photo's result, or that of a photo as cameras name them. Raises UsageError for a senseless template.

    instructed: what is done follows from an instruction that nobody has read yet.
    """
    from core.batch.photos import tokens_of  # noqa: PLC0415  # its package loads the decoders
    from core.photo.naming import expand  # noqa: PLC0415  # as above

    photo = first or BatchEntry(1, Path("IMG_0042.jpg"), Path(), 0, int(datetime.now().timestamp() * 1e9))
    return expand(template, tokens_of(photo, recipe) | ({"task": "…"} if instructed else {}))
