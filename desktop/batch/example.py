"""What a naming template makes of a photo, shown while it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.errors import UsageError


def example_of(template: str, sources: Sequence[Path]) -> str:
    """The first photo's result, or why the template makes no names."""
    from core.photo.naming import expand  # noqa: PLC0415  # its package loads the decoders

    photo = next((source for source in sources if source.suffix), Path("IMG_0042.jpg"))
    tokens = {"name": photo.stem, "task": "denoise", "model": "auto", "n": "0001", "date": "2026-05-09"}
    try:
        return f"→ {expand(template, tokens | {'ext': photo.suffix[1:]})}"
    except UsageError as error:
        return str(error)
