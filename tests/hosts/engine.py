"""A running engine for tests, whose networks only turn photos into their negatives."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from core.api import Plan, RestoreRequest, Step, Task
from core.commands.serve.jobs import HandedJobs
from core.hosts.engine_place import EnginePlace
from core.hosts.engine_server import EngineServer
from core.jobs.messages import Diagnose, Diagnosed, JobEvent, MakePlan, ModelsLoaded, Planned
from core.jobs.queue import JobQueue
from core.jobs.tools import ModelWork, Tools
from tests.batch.scripted import Negatives


class ScriptedTools(Tools):
    """Every instruction asks for less noise."""

    def __init__(self, networks: Negatives) -> None:
        super().__init__()
        self.networks = networks

    def carry_out(self, work: ModelWork, emit: Callable[[Any], None], cancelled: threading.Event) -> JobEvent:
        match work:
            case RestoreRequest():
                return self.networks.restore(work, emit, cancelled)
            case Diagnose():
                return Diagnosed(self.networks.diagnose(work.pixels))
            case MakePlan():
                return Planned(Plan(work.text, (Step(Task.DENOISE, work.text),)))
            case _:
                return ModelsLoaded()


@contextmanager
def engine(place: EnginePlace, networks: Negatives, idle: float | None = None) -> Generator[EngineServer]:
    """One that runs for as long as the block lasts."""
    queue = JobQueue(lambda _job, _event: None, ScriptedTools(networks))
    server, ready = EngineServer(place, HandedJobs(queue).carry_out, idle), threading.Event()
    thread = threading.Thread(target=server.run, args=(ready.set,))
    thread.start()
    try:
        assert ready.wait(10)
        yield server
    finally:
        server.close()
        thread.join()
        queue.close()


def serve_for_good(folder: Path, networks: Negatives) -> None:
    """In a process of its own, which is going to be killed."""
    queue = JobQueue(lambda _job, _event: None, ScriptedTools(networks))
    EngineServer(EnginePlace(folder), HandedJobs(queue).carry_out).run()
