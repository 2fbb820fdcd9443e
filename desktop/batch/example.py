"""What a naming template makes of a photo, shown while it is typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from core.batch.events import BatchEntry
from core.photo.naming import Naming, task_token
from core.recipe import Recipe


def example_of(template: str, first: BatchEntry | None, recipe: Recipe, *, instructed: bool = False) -> str:
    """The first photo's result, or that of a photo as cameras name them. Raises UsageError for a senseless template.

    instructed: what is done follows from an instruction that nobody has read yet.
    """
    naming = Naming(template, task="…" if instructed else task_token(recipe.steps), model=recipe.model.value)
    if first is None:
        return next(naming.names(Path("IMG_0042.jpg"), date.today()))
    return next(naming.names(first.source, date.fromtimestamp(first.modified / 1e9), first.number))
