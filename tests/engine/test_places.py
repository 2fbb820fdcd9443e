"""Sizes and places in words: the photo becomes as large as was said, and shadows are where it is dark."""

from __future__ import annotations

import numpy as np
import pytest

from core.api import Plan, RestoreRequest, Step, TargetSize, Task
from core.engine.enlarge import brought_to, enlarge
from core.engine.places import mask_of
from core.engine.stages import stages_of
from core.errors import UsageError


@pytest.mark.parametrize(
    ("size", "factor", "shape"),
    [
        (TargetSize(times=1.5), 2, (150, 225)),
        (TargetSize(width=400), 3, (267, 400)),
        (TargetSize(longer=700), 5, (467, 700)),
        (TargetSize(width=300, height=300), 2, (200, 300)),
    ],
)
def test_the_next_whole_factor_and_then_smaller(size: TargetSize, factor: int, shape: tuple[int, int]) -> None:
    photo = np.zeros((100, 150, 3), np.float32)
    (stage,) = stages_of(RestoreRequest(photo, Plan("", (Step(Task.SUPERRES, size=size),))))
    assert stage.factor == factor
    assert brought_to(enlarge(photo, factor), size, 150, 100).shape[:2] == shape


@pytest.mark.parametrize(
    ("size", "why"), [(TargetSize(width=100), "already"), (TargetSize(longer=9000), "is the most")]
)
def test_a_size_that_cannot_be_is_refused_in_a_sentence(size: TargetSize, why: str) -> None:
    photo = np.zeros((100, 150, 3), np.float32)
    with pytest.raises(UsageError, match=why):
        stages_of(RestoreRequest(photo, Plan("", (Step(Task.SUPERRES, size=size),))))


def test_shadows_highlights_and_halves_are_found_and_the_sky_is_not() -> None:
    photo = np.zeros((40, 60, 3), np.float32)
    photo[:, 30:] = 1
    dark, bright = mask_of("the shadows", photo), mask_of("hautes lumi\u00e8res", photo)
    assert dark is not None
    assert bright is not None
    assert dark[20, 5] == 1
    assert dark[20, 55] == 0
    assert bright[20, 55] == 1
    left, top = mask_of("die linke Seite", photo), mask_of("the upper half", photo)
    assert left is not None
    assert top is not None
    assert left[20, 2] == 1
    assert left[20, 58] == 0
    assert top[2, 30] == 1
    assert mask_of("the sky", photo) is None
    assert mask_of("the shadows", np.ones_like(photo)) is None
