"""Samples stand for a photo, however little memory there is."""

from __future__ import annotations

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.engine.samples import CROP, take_samples
from core.models.routing import Decision, agreed


@settings(max_examples=40, deadline=None)
@given(height=st.integers(100, 900), width=st.integers(100, 900), fit=st.integers(0, 40))
def test_groups_fit_into_memory_and_hold_every_sample_once(height: int, width: int, fit: int) -> None:
    pixels = np.random.default_rng(height).random((height, width, 3), np.float32)
    (everything,) = take_samples(pixels, 16, 30, 10**9)
    groups = take_samples(pixels, 16, 30, fit * CROP**2)
    assert max(len(group.crops) for group in groups) <= max(fit, 1)
    counts = {crop.tobytes(): weight for crop, weight in zip(everything.crops, everything.weights, strict=True)}
    parts = [
        (crop.tobytes(), group.share * weight)
        for group in groups
        for crop, weight in zip(group.crops, group.weights, strict=True)
    ]
    assert len(dict(parts)) == len(parts)
    assert set(dict(parts)) >= {crop for crop, weight in counts.items() if weight > 0}
    assert all(group.share > 0 for group in groups)
    for crop, weight in parts:
        np.testing.assert_allclose(weight, counts[crop], rtol=1e-4)


def test_looks_at_a_photo_agree_on_the_expert_that_most_speaks_for() -> None:
    def look(*logits: float) -> tuple[Decision]:
        row = torch.tensor([logits])
        return (Decision("block", row.softmax(-1), row.argmax(-1), row, row, 0.25, row),)

    ((decision),) = agreed([look(2.0, 0.0, 1.9), look(0.0, 1.0, 1.7)], [0.5, 0.5])
    assert decision.expert.tolist() == [2]
    torch.testing.assert_close(decision.logits, torch.tensor([[1.0, 0.5, 1.8]]))
    torch.testing.assert_close(decision.probabilities.sum(), torch.tensor(1.0))
