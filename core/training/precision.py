"""Which precision a step of training is faster in."""

from __future__ import annotations

import time

import torch

from core.engine.device import has_bfloat16

_SIDE = 512


def trains_in_bfloat16(device: torch.device) -> bool:
    """Whether the device has bfloat16 and gains by it.

    Some virtual processors announce it and hide the matrix unit that makes it fast. A product of matrices tells; the
    engine does not ask this way, as equal photos have to come out equal whatever else the machine does.
    """
    if device.type != "cpu" or not has_bfloat16(device):
        return has_bfloat16(device)
    return _seconds(torch.bfloat16) < _seconds(torch.float32)


def _seconds(dtype: torch.dtype) -> float:
    """The shortest of some products of two matrices."""
    matrix = torch.ones(_SIDE, _SIDE, dtype=dtype)
    timed: list[float] = []
    for _ in range(8):
        begun = time.perf_counter()
        torch.mm(matrix, matrix)
        timed.append(time.perf_counter() - begun)
    return min(timed)
