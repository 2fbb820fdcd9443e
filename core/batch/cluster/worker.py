"""What lives in a process on a computer of the cluster. Light until it is introduced, since torch asks for settings."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core import __version__
from core.batch.cluster import places
from core.batch.cluster.records import Assignment, Introduction, PhotoJob, PhotoOutcome, WeightsFile, read, written
from core.batch.cluster.wording import put_down
from core.batch.events import FileState, PhotoOrder
from core.engine.malloc import shared_heap
from core.engine.threads import patient_threads
from core.errors import sentence_of

if TYPE_CHECKING:
    from core.batch.cluster.mending import Mender
    from core.batch.pipeline import PhotoRestorer


class Worker:
    """An actor of Ray: its methods are called from afar, in several threads, with bytes as of `records`."""

    def __init__(self) -> None:
        patient_threads()
        shared_heap()
        put_down()
        self._weights = tempfile.TemporaryDirectory(prefix="photomend-weights-", ignore_cleanup_errors=True)
        self._received: dict[str, Path] = {}
        self._mender: Mender | None = None

    @staticmethod
    def needs(order: PhotoOrder) -> Mapping[WeightsFile, Path]:
        """The weights that it has to have, and where the submitter's lie. Raises WeightsError."""
        from core.batch.cluster.weights import needed  # noqa: PLC0415

        return needed(order)

    def introduce(self, version: str, assignment: bytes) -> bytes:
        """Say who this is, and load the networks. The assignment is read where the versions are the same."""
        if version != __version__:
            return written(Introduction(__version__))
        try:
            return written(self._introduction(read(Assignment, assignment)[0]))
        except Exception as error:  # a broken installation, in one sentence
            return written(Introduction(__version__, problem=sentence_of(error)))

    def take_weights(self, about: bytes, content: bytes) -> bytes:
        """Keep weights that are not on this computer for as long as the batch runs."""
        from core.batch.cluster.weights import keep  # noqa: PLC0415

        wanted, _ = read(WeightsFile, about)
        self._received[wanted.digest] = keep(wanted, content, Path(self._weights.name))
        return b""

    def mend(self, job: bytes, photo: bytes) -> bytes:
        """Mend a photo. Whatever goes wrong is its outcome."""
        asked, _ = read(PhotoJob, job)
        try:
            return written(*self._ready.mend(asked, memoryview(photo)))
        except Exception as error:
            message = sentence_of(error, asked.entry.source)
            return written(PhotoOutcome(FileState.FAILED, message=message))

    def progress(self) -> bytes:
        """How far the photos in work are."""
        return written(self._ready.progress())

    def pause(self) -> bytes:
        """As of `Mender`."""
        self._ready.pause()
        return b""

    def resume(self) -> bytes:
        """As of `Mender`."""
        self._ready.resume()
        return b""

    def cancel(self) -> bytes:
        """As of `Mender`."""
        self._ready.cancel()
        return b""

    @property
    def _ready(self) -> Mender:
        assert self._mender is not None, "the submitter introduces itself first"
        return self._mender

    def _introduction(self, assignment: Assignment) -> Introduction:
        from core.batch.cluster.mending import Mender  # noqa: PLC0415  # loads torch
        from core.batch.cluster.weights import here, shipped_digest  # noqa: PLC0415

        shipped, order = shipped_digest(), assignment.order
        found = {wanted: self._received.get(wanted.digest) or here(wanted) for wanted in assignment.weights}
        missing = tuple(wanted.digest for wanted, path in found.items() if path is None)
        if missing:
            return Introduction(__version__, shipped, missing)
        for wanted, path in found.items():
            if path is not None and wanted.chosen:
                order = replace(order, weights=path)
        reached = self._reached(assignment, [path for wanted, path in found.items() if path and not wanted.shipped])
        self._mender = Mender(order, self._restorer())
        return Introduction(
            __version__,
            shipped,
            sees_sources=all(places.seen(probe) for probe in assignment.sources),
            sees_results=places.writable(assignment.results),
            reached=reached,
        )

    def _reached(self, assignment: Assignment, own: list[Path]) -> float | None:
        """dB on the reference sample, by the weights that ship; from then on `own` are the user's, and no others."""
        from core.engine.restorer import Engine  # noqa: PLC0415
        from core.evaluation.reference import reached  # noqa: PLC0415
        from core.language.planner import Planner  # noqa: PLC0415
        from core.models.registry import descriptor  # noqa: PLC0415
        from core.weights.store import use_weights_dir  # noqa: PLC0415

        folder = Path(self._weights.name) / "used"
        folder.mkdir(exist_ok=True)
        use_weights_dir(folder)
        figure = reached(Engine(planner=Planner()), descriptor(assignment.network), assignment.order.device)
        for path in own:
            if not (link := folder / path.name).exists():
                link.symlink_to(path)
        return figure

    def _restorer(self) -> PhotoRestorer:
        from core.batch.local import LocalRestorer  # noqa: PLC0415
        from core.language.planner import Planner  # noqa: PLC0415

        return LocalRestorer(Planner())
