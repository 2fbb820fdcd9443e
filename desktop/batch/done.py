"""What became of a photo of a batch, as a result that the window can show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from core.api import Model, Plan
from core.batch.events import BatchEntry, BatchRequest, FileState
from core.recipe import Recipe


@dataclass(frozen=True)
class Done:
    """A photo's result: its file, and how it was made."""

    path: Path
    plan: Plan
    model: Model


def done_of(entry: BatchEntry, request: BatchRequest, instruction: str, recipe: Recipe | None) -> Done | None:
    """None before the photo is done. recipe: what the instruction was read as."""
    if not entry.output or entry.state is not FileState.DONE:
        return None
    made = recipe or request.recipe
    return Done(request.output / entry.output, replace(made.plan(), text=instruction or made.text), made.model)
