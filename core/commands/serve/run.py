"""`photomend serve`: the engine without a window."""

from __future__ import annotations

import argparse
import signal
from types import FrameType

from core.commands.console import interruptible, say
from core.commands.serve.jobs import HandedJobs
from core.hosts.engine_place import EnginePlace
from core.hosts.engine_server import EngineServer
from core.jobs.messages import LoadModels
from core.jobs.queue import JobQueue


def run(options: argparse.Namespace) -> int:
    """Take jobs until nobody asks any more, or it is stopped. 0; raises NoEngineError."""
    queue = JobQueue(lambda _job, _event: None)
    try:
        place = EnginePlace.usual()
        server = EngineServer(place, HandedJobs(queue).carry_out, options.idle * 60)

        def end(_number: int, _frame: FrameType | None) -> None:
            server.close()

        def ready() -> None:
            queue.submit(LoadModels())
            say(f"Photomend takes jobs; {place.token_file} says where.")

        signal.signal(signal.SIGTERM, end)
        with interruptible(server.close):
            server.run(ready)
    finally:
        queue.close()
    return 0
