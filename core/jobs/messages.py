"""What can be asked of the worker, and what it answers: plain records that cross the queue."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.api import Diagnosis, Event, Plan, RestoreRequest
from core.photo.options import WriteOptions

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core.engine.preview import Place
    from core.photo.delivery import Delivery
    from core.photo.kept_samples import Pixels
    from core.photo.photo import Photo


@dataclass(frozen=True)
class LoadModels:
    """Load what the first message will need, so that it does not wait."""


@dataclass(frozen=True)
class ReadPhoto:
    """Open a file. partial: of one that is cut short, what there is. brighten: as of `read_photo`."""

    path: Path
    partial: bool = False
    brighten: bool = False


@dataclass(frozen=True, eq=False)
class TakePixels:
    """Open a picture that is in no file: uint8 (height, width, 3), sRGB."""

    pixels: NDArray[np.uint8]


@dataclass(frozen=True)
class MakePlan:
    """Read a message. last: what was done last, which a follow-up may speak of."""

    text: str
    last: Plan | None = None


@dataclass(frozen=True, eq=False)
class WritePhoto:
    """Save a photo, as `delivery` has it. path: where to, or None for a free name beside what it came from.

    pixels: what `plans` made of the photo's own, in place of those.
    """

    photo: Photo
    path: Path | None = None
    overwrite: bool = False
    options: WriteOptions = WriteOptions()
    delivery: Delivery | None = None
    pixels: Pixels | None = None
    plans: tuple[Plan, ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of what is saved, before its delivery."""
        height, width = (self.photo.pixels if self.pixels is None else self.pixels).shape[:2]
        return width, height


@dataclass(frozen=True, eq=False)
class Diagnose:
    """Look at a photo: (height, width, 3)."""

    pixels: Pixels


@dataclass(frozen=True, eq=False)
class Preview:
    """A quick look at what a request will do to the part of the photo at `place`, in at most `pixels` pixels."""

    request: RestoreRequest
    place: Place
    pixels: int


Work = LoadModels | ReadPhoto | TakePixels | Diagnose | MakePlan | WritePhoto | RestoreRequest | Preview


@dataclass(frozen=True)
class ModelsLoaded:
    """The models are ready."""


@dataclass(frozen=True, eq=False)
class PhotoRead:
    """A file was opened. pixels: of a large one its samples, where they stand for all; the photo is hollow then."""

    photo: Photo
    pixels: Pixels


@dataclass(frozen=True)
class Diagnosed:
    """A photo was looked at."""

    diagnosis: Diagnosis


@dataclass(frozen=True)
class Planned:
    """A message was read."""

    plan: Plan


@dataclass(frozen=True)
class PhotoWritten:
    """A photo was saved at `path`. notices: sentences about what the format could not keep."""

    path: Path
    notices: tuple[str, ...]


JobEvent = Event | ModelsLoaded | PhotoRead | Diagnosed | Planned | PhotoWritten
