"""The window's networks for other programs: as long as it is open it takes the jobs of `photomend serve`."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable

from core.errors import PhotomendError
from core.hosts.engine_place import EnginePlace
from core.hosts.engine_server import EngineServer, JobRequest, JobStop, Record
from core.jobs.queue import JobQueue


class EngineThread:
    """Begins at once; where an engine runs already, that one goes on instead."""

    def __init__(self, place: EnginePlace, queue: JobQueue) -> None:
        self._queue, self._server = queue, EngineServer(place, self._carry_out)
        self._thread = threading.Thread(target=self._run, name="photomend-engine")
        self._thread.start()

    def close(self) -> None:
        """Cancel what callers have in the queue, whose worker has ended or will, and wait for the end."""
        self._server.close()
        self._thread.join()

    def _run(self) -> None:
        with contextlib.suppress(PhotomendError, OSError):  # callers work by themselves
            self._server.run()

    def _carry_out(self, request: JobRequest, tell: Callable[[Record], None], stop: JobStop) -> int:
        from core.commands.serve.jobs import HandedJobs  # noqa: PLC0415  # with the first job, not with the window

        return HandedJobs(self._queue).carry_out(request, tell, stop)
