"""What a batch is asked for, what it tells while it runs, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from core.api import Model, Plan, RestoreRequest, Size
from core.photo.naming import DEFAULT_TEMPLATE, Naming, task_token
from core.photo.options import WriteOptions
from core.recipe import Recipe
from core.tasks import TASKS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class PhotoOrder:
    """What is done to each photo, how it is read and how its results are written.

    models: each makes a result of its own. partial, brighten: as of `read_photo`. hint: how this face mends a photo all
    the same that was left as it is, a sentence. sidecars: XMP files beside a photo are copied under its result's name.
    copy_clean: a photo that is left as it is is copied to the results. in_place: a photo is overwritten by its result,
    where it has one alone; nothing can be paused then. The others are those of `RestoreRequest`.
    """

    plan: Plan
    models: tuple[Model, ...] = (Model.AUTO,)
    write: WriteOptions = WriteOptions()
    partial: bool = False
    size: Size | None = None
    device: str | None = None
    precision: str | None = None
    tile: int | None = None
    weights: Path | None = None
    tile_routing: bool = False
    hint: str = ""
    sidecars: bool = False
    copy_clean: bool = False
    in_place: bool = False
    brighten: bool = False

    def requests(self, pixels: NDArray[np.float32]) -> list[RestoreRequest]:
        """One for each model. pixels: float32 (height, width, 3), sRGB-encoded, 0..1 nominal."""
        return [
            RestoreRequest(
                pixels,
                self.plan,
                model,
                self.size,
                self.device,
                self.precision,
                self.tile,
                self.weights,
                tile_routing=self.tile_routing,
                in_place=self.in_place
                and len(self.models) == 1
                and not any(TASKS[step.task].reshapes for step in self.plan.steps),
            )
            for model in self.models
        ]


@dataclass(frozen=True)
class BatchRequest:
    """Photos and folders, the recipe for all of them, and the folder that the results and the journal go to.

    recursive: folders with what lies below them, mirrored in `output`. resume: go on with the journal that is there.
    watch: go on until cancelled, taking up what comes into the folders. jobs: photos read ahead, and as many written
    behind, while one is restored. stop_on_error: no photo is begun after one that failed. partial, brighten: as of
    `read_photo`. sidecars, copy_clean, in_place: as of `PhotoOrder`. The others are those of `RestoreRequest`.
    """

    sources: tuple[Path, ...]
    output: Path
    recipe: Recipe
    template: str = DEFAULT_TEMPLATE
    recursive: bool = False
    resume: bool = False
    watch: bool = False
    jobs: int = 1
    stop_on_error: bool = False
    write: WriteOptions = WriteOptions()
    partial: bool = False
    size: Size | None = None
    device: str | None = None
    precision: str | None = None
    tile: int | None = None
    weights: Path | None = None
    sidecars: bool = False
    copy_clean: bool = False
    in_place: bool = False
    brighten: bool = False

    @property
    def naming(self) -> Naming:
        """How the results are called. Raises UsageError for a template that makes no file names."""
        return Naming(self.template, task=task_token(self.recipe.steps), model=self.recipe.model.value)

    @property
    def order(self) -> PhotoOrder:
        """What is done to each photo."""
        return PhotoOrder(
            self.recipe.plan(),
            (self.recipe.model,),
            self.write,
            self.partial,
            self.size,
            self.device,
            self.precision,
            self.tile,
            self.weights,
            sidecars=self.sidecars,
            copy_clean=self.copy_clean,
            in_place=self.in_place,
            brighten=self.brighten,
        )


class FileState(StrEnum):
    """Where a photo of a batch is. LEFT: nothing seemed wrong with it, and the photo was to decide."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    LEFT = "left"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class BatchEntry:
    """A photo of a batch as the journal knows it.

    source: absolute where there is a journal. folder, output: within the batch's folder; output is None until a name is
    reserved. size: bytes of the file; modified: its time in nanoseconds; digest: SHA-256, empty until it was read.
    message: why it failed or was left. seconds: the restoration's. worker: which computer has it in work, where there
    are several.
    """

    number: int
    source: Path
    folder: Path
    size: int
    modified: int
    digest: str = ""
    recipe: str = ""
    state: FileState = FileState.WAITING
    output: Path | None = None
    message: str = ""
    notices: tuple[str, ...] = ()
    seconds: float = 0.0
    worker: str = ""

    @property
    def ended(self) -> bool:
        """It has its outcome."""
        return self.state in (FileState.DONE, FileState.LEFT, FileState.FAILED)


@dataclass(frozen=True)
class Report:
    """How a batch ended. waiting: photos that were not begun, or not ended, when it was cancelled or stopped.

    passed_over: why files in the folders were left alone, translatable, and how many.
    """

    done: tuple[BatchEntry, ...]
    left: tuple[BatchEntry, ...]
    failed: tuple[BatchEntry, ...]
    waiting: int
    cancelled: bool
    seconds: float
    passed_over: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class BatchStarted:
    """All photos known so far, with those that an earlier run finished."""

    entries: tuple[BatchEntry, ...]


@dataclass(frozen=True)
class FileChanged:
    """A photo is new, begins, waits again, or has its outcome."""

    entry: BatchEntry


@dataclass(frozen=True)
class FileGone:
    """A photo went away before it was read; under another name it may come back."""

    number: int


@dataclass(frozen=True)
class FileProgress:
    """fraction: 0..1 of this photo; total: 0..1 of the batch. seconds_left and total_left: None while unknown."""

    number: int
    fraction: float
    seconds_left: float | None
    total: float
    total_left: float | None


class WorkerState(StrEnum):
    """Where a computer of a cluster is. REFUSED: it would not mend as this one does. LOST: it does not answer."""

    STARTING = "starting"
    READY = "ready"
    REFUSED = "refused"
    LOST = "lost"


@dataclass(frozen=True)
class WorkerChanged:
    """A part of a cluster that mends photos. message: why it is not used, or what becomes of its photos."""

    name: str
    state: WorkerState
    message: str = ""


@dataclass(frozen=True)
class BatchEnded:
    """The last event."""

    report: Report


BatchEvent = BatchStarted | FileChanged | FileGone | FileProgress | WorkerChanged | BatchEnded
