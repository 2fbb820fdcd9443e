"""What descriptors ask of the shapes of a checkpoint's tensors."""

from __future__ import annotations

import re

from core.models.descriptor import Shapes


def rank(shapes: Shapes, name: str) -> int | None:
    """How many dimensions a tensor has; None when there is none of that name."""
    return len(shapes[name]) if name in shapes else None


def count(shapes: Shapes, pattern: str) -> int:
    """How many different indices `pattern`'s group takes among the names."""
    return len({match[1] for name in shapes if (match := re.match(pattern, name))})
