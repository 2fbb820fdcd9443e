"""What every test is held to."""

from __future__ import annotations

import threading
from collections.abc import Generator

import pytest

from core.engine.malloc import shared_heap
from core.engine.threads import patient_threads

patient_threads()
shared_heap()  # as the application does first of all: what a test starts later must not get a heap of an earlier thread


@pytest.fixture(autouse=True)
def no_thread_is_left_behind() -> Generator[None]:
    """A thread that outlives its test would outlive the user's window, too."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in set(threading.enumerate()) - before if thread.is_alive()]
    assert not left, f"left running: {left}"
