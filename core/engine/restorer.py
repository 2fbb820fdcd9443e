"""The engine: a request in, events out, one result."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from core.adjust.step import carried_out, strength_over
from core.api import (
    BlockRouting,
    BlurFound,
    Event,
    Failed,
    Finished,
    Model,
    ProgressMade,
    RestoreRequest,
    Routing,
    Started,
    Step,
    StepDone,
    Task,
    TileFinished,
    WasCancelled,
)
from core.engine import memory
from core.engine.aside import set_aside
from core.engine.blend import change_of, few
from core.engine.device import choose_device
from core.engine.enlarge import brought_to, enlarge
from core.engine.instructions import Instructions
from core.engine.malloc import reused_blocks
from core.engine.networks import LoadedNetwork, NetworkShelf, Source, installed_network, stoppable
from core.engine.reduced_pass import carried, in_small, silent
from core.engine.stages import Stage, scales_of, stages_of
from core.engine.tiled_inference import Listener, PhotoPass
from core.engine.tiles import Pixels, Tile
from core.engine.uniform_deblurring import network_share, without_one_blur
from core.errors import Cancelled, EngineError, PhotomendError, UsageError, sentence_of
from core.models import routing as network_routing
from core.progress import Progress

if TYPE_CHECKING:
    from core.language.planner import Planner

Embed = Callable[[Step], Any]
Emit = Callable[[Event], None]

_FULL = np.ones((1, 1, 1), np.float32)
_IN_SMALL = 0.4  # of the time that a large photo takes which is mended in small


class Engine:
    """Restores photos. One run at a time; networks stay loaded between runs, and a failed run leaves it usable.

    planner: shares its sentence encoder; made when first needed otherwise. embed: a step -> the embedding of its words,
    (256,), in place of the text heads. source: where networks come from.
    """

    def __init__(
        self, embed: Embed | None = None, source: Source = installed_network, planner: Planner | None = None
    ) -> None:
        self._embed = embed
        self._planner = planner
        self._instructions: Instructions | None = None
        self._shelf = NetworkShelf(source)

    def run(
        self, request: RestoreRequest, emit: Emit, cancel: threading.Event | None = None
    ) -> Finished | Failed | WasCancelled:
        """Carry out a request. Every event goes through `emit`, the returned one last.

        Expected failures become `Failed` with a sentence for the user. `cancel` takes effect within one tile.
        """
        try:
            with reused_blocks():
                outcome: Finished | Failed | WasCancelled = self._restore(request, emit, cancel)
        except Cancelled:
            outcome = WasCancelled()
        except PhotomendError as error:
            outcome = Failed(str(error))
        except (torch.OutOfMemoryError, MemoryError):
            outcome = Failed(sentence_of(MemoryError()))
        emit(outcome)
        return outcome

    def _restore(self, request: RestoreRequest, emit: Emit, cancel: threading.Event | None) -> Finished:
        started = time.monotonic()
        request = request.loaded()
        _check(request)
        stages = stages_of(request)
        if not stages:
            emit(Started(0, "cpu", "float32", 0))
            return Finished(request.pixels, time.monotonic() - started)
        device = choose_device(request.device if any(stage.model for stage in stages) else "cpu")
        progress = Progress(lambda fraction, left: emit(ProgressMade(fraction, left)), cancel)
        progress.check()
        pixels, scales = request.pixels, scales_of(stages)
        shares = _shares(scales)
        with stoppable(progress.check):
            for index, stage in enumerate(stages):
                seen = silenced(emit) if any(each.reshapes for each in stages[: index + 1]) else emit
                owned = request.in_place if pixels is request.pixels else not request.keep_steps
                run = _StageRun(self, request, stage, index, scales[index], seen, len(stages), owned)
                pixels = run(pixels, device, progress.part(*shares[index]))
        if (size := next((step.size for step in request.plan.steps if step.size is not None), None)) is not None:
            pixels = brought_to(pixels, size, request.pixels.shape[1], request.pixels.shape[0])
        return Finished(pixels, time.monotonic() - started)

    def ready(self, request: RestoreRequest, model: Model, device: torch.device) -> LoadedNetwork:
        """The network for `model`, on `device`."""
        return self._shelf.get(model, request.size, request.weights, device, request.precision)

    def embedding(self, instruction: Step, model: Model, request: RestoreRequest) -> Tensor:
        """What steers `model`: (1, 256), float32.

        Raises LanguageError or WeightsError when a part of the text model is missing.
        """
        if self._embed is not None:
            vector = self._embed(instruction)
        else:
            self._instructions = self._instructions or Instructions(self._planner)
            vector = self._instructions.embed(instruction, model, request)
        return torch.as_tensor(np.asarray(vector, dtype=np.float32)).reshape(1, -1)


@dataclass(frozen=True)
class _StageRun:
    """One stage of a request, with what to do when memory runs out: smaller tiles to the floor, then the processor.

    in_place: nobody else needs the pixels that it is given, and what it makes of them takes their place.
    """

    engine: Engine
    request: RestoreRequest
    stage: Stage
    index: int
    scale: int
    emit: Emit
    count: int
    in_place: bool

    def __call__(self, pixels: Pixels, device: torch.device, progress: Progress) -> Pixels:
        began = time.monotonic()
        if self.stage.model is None:
            return self._computed(pixels, began, progress)
        pixels = enlarge(pixels, self.stage.factor)
        instruction = self.stage.instruction
        embedding = None if instruction is None else self.engine.embedding(instruction, self.stage.model, self.request)
        before = few(pixels)
        restored = self._on(device, self.stage.model, pixels, embedding, progress)
        return self._done(restored, began, change_of(before, few(restored), few(self._strength(pixels))))

    def _computed(self, pixels: Pixels, began: float, progress: Progress) -> Pixels:
        """By formulas, from the values of the step."""
        assert self.stage.instruction is not None
        if self.index == 0:
            self.emit(Started(self.count, "cpu", "float32", 0))
        strength, before = self._strength(pixels), few(pixels)
        changed = carried_out(self.stage.instruction, pixels, strength, progress, in_place=self.in_place)
        change = 1.0 if self.stage.reshapes else change_of(before, few(changed), few(strength))
        return self._done(changed, began, change)

    def _done(self, pixels: Pixels, began: float, change: float) -> Pixels:
        told = pixels if self.request.keep_steps and self.index + 1 < self.count else None
        seconds = time.monotonic() - began
        self.emit(StepDone(self.index, self.stage.task, self.stage.model, seconds, change, told))
        return pixels

    def _on(
        self, device: torch.device, model: Model, pixels: Pixels, embedding: Tensor | None, progress: Progress
    ) -> Pixels:
        try:
            ready = self.engine.ready(self.request, model, device)
        except torch.OutOfMemoryError:
            if device.type == "cpu":
                raise
            memory.release(device)
            return self._on(torch.device("cpu"), model, pixels, embedding, progress)
        limit = self.request.memory_limit
        budget = memory.pixel_budget(ready.exact.bytes_per_pixel, ready.precision, device, limit, pixels.nbytes)
        side = max(self.request.tile or memory.tile_side(budget, device), memory.FLOOR)
        if self.index == 0:
            self.emit(Started(self.count, str(device), str(ready.precision).removeprefix("torch."), side))
        small = in_small(pixels, self.stage.seen) if self.stage.seen else None
        seen = pixels if small is None else small
        while True:
            mapped = self.request.tile_routing and ready.descriptor.routes
            photo = PhotoPass(ready, seen, self._side_for(seen, side, budget, mapped), budget, mapped=mapped)
            try:
                return self._run(photo, pixels, embedding, progress, self._listener(ready))
            except (torch.OutOfMemoryError, MemoryError) as error:
                memory.release(device)
                if photo.overwritten or (side <= memory.FLOOR and device.type == "cpu"):
                    raise EngineError(
                        "There is not enough memory for even the smallest tile; close other programs and try again."
                    ) from error
            except RuntimeError as error:
                raise EngineError(
                    "The photo could not be restored on {device}: {reason}.", device=device, reason=_first_line(error)
                ) from error
            if side <= memory.FLOOR:
                return self._on(torch.device("cpu"), model, pixels, embedding, progress)
            side, budget = max(side // 2, memory.FLOOR), max(budget // 4, memory.FLOOR**2)

    def _run(
        self, photo: PhotoPass, pixels: Pixels, embedding: Tensor | None, progress: Progress, listener: Listener
    ) -> Pixels:
        strength = self._strength(pixels)
        if photo.pixels is not pixels:
            mended = photo.run(embedding, _FULL, progress.part(0, _IN_SMALL), silent(listener))
            rest, photo.overwritten = progress.part(_IN_SMALL, 1), self.in_place
            return carried(photo.pixels, mended, pixels, strength, rest, listener, in_place=self.in_place)
        if self.stage.task is not Task.DEBLUR or self.request.quick:
            return photo.run(embedding, strength, progress, listener, in_place=self.in_place)
        share = network_share(pixels)
        given = set_aside(pixels, spare=self.in_place)
        mended = photo.run(embedding, strength, progress.part(0, share), listener, in_place=given is not pixels)
        return without_one_blur(given, mended, strength, progress.part(share, 1), listener)

    def _side_for(self, pixels: Pixels, side: int, budget: int, mapped: bool) -> int:
        """A side that takes in the whole photo where that fits; as asked for where the request names one."""
        if mapped:
            return self.request.tile or memory.FLOOR
        area = pixels.shape[0] * pixels.shape[1]
        whole = self.request.tile is None and area <= memory.whole_limit(budget)
        return max(pixels.shape[:2]) + 16 if whole else side

    def _strength(self, pixels: Pixels) -> Pixels:
        """(height, width, 1), or (1, 1, 1) where the whole photo is meant."""
        return strength_over(pixels, self.request.mask, self.stage.strength)

    def _listener(self, ready: LoadedNetwork) -> Listener:
        return Listener(
            routing=lambda routing, tile: self.emit(
                Routing(self.index, _blocks(routing, ready), _place(tile), self.scale)
            ),
            tile=lambda left, top, pixels: self.emit(TileFinished(self.index, left, top, pixels, self.scale)),
            blur=lambda kernel: self.emit(BlurFound(self.index, kernel)),
        )


def silenced(emit: Emit) -> Emit:
    """Without tiles and their experts: where these lie is told in the frame that the photo had."""
    return lambda event: None if isinstance(event, TileFinished | Routing) and not _of_all(event) else emit(event)


def _of_all(event: TileFinished | Routing) -> bool:
    return isinstance(event, Routing) and event.place is None


def _blocks(routing: network_routing.Routing, ready: LoadedNetwork) -> tuple[BlockRouting, ...]:
    experts = zip(ready.exact.windows(), ready.exact.costs(), strict=True)
    return tuple(
        BlockRouting(
            block.name,
            tuple(block.probabilities[0].float().tolist()),
            int(block.expert[0]),
            windows,
            costs,
        )
        for block, (windows, costs) in zip(routing, experts, strict=True)
    )


def _place(tile: Tile | None) -> tuple[int, int, int, int] | None:
    if tile is None:
        return None
    rows, columns = tile.rows, tile.columns
    return columns.start, rows.start, columns.stop - columns.start, rows.stop - rows.start


def _shares(scales: tuple[int, ...]) -> list[tuple[float, float]]:
    """Which part of the whole each stage takes, by the pixels it works on."""
    areas = np.square(scales, dtype=float)
    ends = (np.cumsum(areas) / areas.sum()).tolist()
    return list(zip([0.0, *ends[:-1]], ends, strict=True))


def _check(request: RestoreRequest) -> None:
    pixels = request.pixels
    if pixels.ndim != 3 or pixels.shape[2] != 3 or 0 in pixels.shape:
        raise UsageError(
            "A photo has height, width and three colours; this one has the shape {shape}.", shape=pixels.shape
        )
    mask = request.mask
    if mask is not None and (mask.ndim != 2 or not mask.any() or not (mask.min() >= 0 and mask.max() <= 1)):
        raise UsageError("Nothing of the photo is selected, or the selection is no map of shares from 0 to 1.")
    if request.tile is not None and request.tile < 1:
        raise UsageError("A tile's side is a positive number of pixels, not {tile}.", tile=request.tile)


def _first_line(error: RuntimeError) -> str:
    return (str(error).strip().splitlines() or ["unknown error"])[0].rstrip(".")
