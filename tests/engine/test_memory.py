"""A limit on memory makes tiles smaller, and never larger than what is free allows."""

from __future__ import annotations

import numpy as np
import torch

from core.api import Model, Plan, RestoreRequest, Size, Started
from core.engine.memory import pixel_budget
from core.engine.restorer import Engine


def test_a_limit_is_kept_and_what_is_free_is_never_passed() -> None:
    cpu = torch.device("cpu")
    assert pixel_budget(1024, torch.float32, cpu, 2**30) == 2**20
    unlimited = pixel_budget(1024, torch.float32, cpu)
    assert pixel_budget(1024, torch.float32, cpu, 2**28) < unlimited
    assert pixel_budget(1024, torch.float32, cpu, 2**60) < 2**50


def test_beside_a_large_photo_less_is_worked_on_and_beside_a_usual_one_hardly_less() -> None:
    """The photo, a row of tiles and the work on one tile share what the program may take: 2.5 GiB with the weights."""
    cpu = torch.device("cpu")
    usual, plain, large = (pixel_budget(768, torch.bfloat16, cpu, photo=12 * n * 10**6) for n in (6, 0, 108))
    assert usual > 0.9 * plain
    assert large * 768 // 2 + 1.25 * 12 * 108e6 < 1.95e9


def test_a_request_with_a_limit_is_restored_in_smaller_tiles() -> None:
    engine, told = Engine(), list[int]()
    for limit in (None, 2**28):
        request = RestoreRequest(
            np.full((64, 64, 3), 0.5, np.float32),
            Plan("", auto=True),
            Model.MOCE_IR,
            Size.COMPACT,
            "cpu",
            memory_limit=limit,
        )
        engine.run(request, lambda event: told.append(event.tile) if isinstance(event, Started) else None)
    assert told[1] < told[0]
