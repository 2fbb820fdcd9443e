"""Memory that a network used goes back to the system, and no other thread waits for it."""

from __future__ import annotations

import ctypes
import sys
import threading
import time

import psutil
import pytest
import torch

from core.engine.malloc import reused_blocks, shared_heap

GLIBC = sys.platform.startswith("linux") and hasattr(ctypes.CDLL(None), "mallinfo2")
MAPS, NUMBERS = 100, 2_000_000  # 800 MB
SCRAPS, FEW = 4000, 50_000  # 800 MB too, of which every second is kept for a while


@pytest.mark.skipif(not GLIBC, reason="only glibc from 2.33 on tells what is free in its heap")
def test_a_large_heap_is_given_back_without_holding_up_other_threads() -> None:
    shared_heap()
    moments: list[float] = []

    def work() -> None:
        with reused_blocks():
            maps = [torch.ones(NUMBERS) for _ in range(MAPS)]
            scraps = [torch.ones(FEW) for _ in range(SCRAPS)]
            last = torch.ones(1000)  # above them in the heap
            maps.clear()
            del scraps[::2]
            moments.append(time.monotonic())
        moments.append(time.monotonic())
        after.append(psutil.Process().memory_info().rss)
        del last, scraps

    after = list[int]()
    before = psutil.Process().memory_info().rss
    worker, waits = threading.Thread(target=work), [0.0]
    worker.start()
    while worker.is_alive():
        begun = time.monotonic()
        bytearray(100_000)
        waits.append(time.monotonic() - begun)
        worker.join(0.0005)
    took = moments[1] - moments[0]
    assert max(waits) < took / 4
    assert after[0] < before + SCRAPS / 2 * FEW * 4 + 100e6
