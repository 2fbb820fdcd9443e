"""The window's networks for other programs: as long as it is open it takes the jobs of `photomend serve`."""

from __future__ import annotations

import contextlib
import threading

from core.errors import PhotomendError
from core.hosts.engine_place import EnginePlace
from core.hosts.engine_server import EngineServer
from core.jobs.queue import JobQueue


class EngineThread:
    """Begins at once; where an engine runs already, that one goes on instead."""

    def __init__(self, place: EnginePlace, queue: JobQueue) -> None:
        from core.commands.serve.jobs import HandedJobs  # noqa: PLC0415  # loads NumPy, behind a window that stands

        self._server = EngineServer(place, HandedJobs(queue).carry_out)
        self._thread = threading.Thread(target=self._run, name="photomend-engine")
        self._thread.start()

    def close(self) -> None:
        """Cancel what callers have in the queue, whose worker has ended or will, and wait for the end."""
        self._server.close()
        self._thread.join()

    def _run(self) -> None:
        with contextlib.suppress(PhotomendError, OSError):  # callers work by themselves
            self._server.run()
