"""The training loop: by the clock, resumable, on whichever device there is."""

from __future__ import annotations

import copy
import csv
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import get_ema_multi_avg_fn

from core.engine.malloc import reused_blocks
from core.errors import UsageError, WeightsError
from core.models.network import Network
from core.training.data import MARGIN, BatchSource, TrainingBatch
from core.training.export import write_weights
from core.training.instructions import InstructionTable
from core.training.losses import restoration_loss
from core.training.optimizer import optimizers
from core.training.precision import trains_in_bfloat16
from core.training.prefetch import made_ahead, workers_beside
from core.training.recipe import TrainingRecipe
from core.training.routers import RouterFit
from core.training.teacher import Teacher
from core.weights.checkpoint import is_safetensors, load_state_dict

SAVE_EVERY = 120.0  # seconds
FIT_EVERY = 25  # steps, of the routers
Report = Callable[[str], None]


class Clock:
    """How much of `minutes` from now is over."""

    def __init__(self, minutes: float) -> None:
        self.minutes, self.started = minutes, time.monotonic()

    def done(self) -> float:
        """0 at the beginning, 1 at the end, more after it."""
        return (time.monotonic() - self.started) / (self.minutes * 60)


@dataclass(frozen=True)
class Patches:
    """Makes batches of the size that the recipe has for the time."""

    recipe: TrainingRecipe
    clock: Clock

    def __call__(self, source: BatchSource) -> TrainingBatch:
        stage = self.recipe.stage(self.clock.done())
        return source.next(stage.batch, stage.patch)


class Trainer:
    """One run of a recipe.

    data: folder that holds the recipe's photo folders. run: folder for the state, the log and the weights. resume: a
    state or weights file to go on from. minutes: wall-clock budget of this call, over which the learning rate falls.
    """

    def __init__(
        self, recipe: TrainingRecipe, data: Path, run: Path, device: torch.device, resume: Path | None = None
    ) -> None:
        recipe = recipe.on(device)
        self.recipe, self.run_folder, self.device = recipe, run, device
        self.bfloat16 = trains_in_bfloat16(device)
        torch.manual_seed(recipe.seed)
        network = recipe.network().to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.network: Network = network
        routes = recipe.descriptor.routes
        self.routers = RouterFit(network, recipe.balance, recipe.kinds()) if routes else None
        self.average = copy.deepcopy(network).eval().requires_grad_(False)
        self.optimizers = optimizers(network, recipe.learning_rate, self.bfloat16)
        self.step, self.seconds = 0, 0.0
        if resume is not None:
            self._resume(resume)
        compiled = recipe.descriptor.compiled and device.type == "cuda"  # no gain on a processor
        self.forward: Callable[..., Any] = torch.compile(network, dynamic=False) if compiled else network
        smallest = max(128, *(stage.patch + 2 * MARGIN for stage in recipe.stages))
        self.workers = workers_beside(device)
        made_on = torch.device("cpu") if self.workers else device
        pool, known = recipe.pool(data, smallest, made_on), recipe.known(data, smallest, made_on)
        self.source = BatchSource(pool, recipe.mix(), recipe.seed + self.step, made_on, known)
        self.instructions = None
        if recipe.descriptor.needs_words:
            self.instructions = InstructionTable(device, recipe.seed + self.step)
        self.teacher = None
        if recipe.taught:
            self.teacher = Teacher(recipe.taught, device, self.bfloat16, recipe.seed + self.step)

    def train(self, minutes: float, report: Report) -> Path:
        """Train for `minutes`, telling `report` a line now and then. Returns the path of the averaged weights.

        What was learned is saved when KeyboardInterrupt ends it early. Raises UsageError where it cannot be saved.
        """
        try:
            self.run_folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(
                f"The folder {self.run_folder} cannot be made ({error.strerror}); name another."
            ) from error
        try:
            clock = Clock(minutes)
            make = Patches(self.recipe, clock)
            with reused_blocks(), made_ahead(self.source, make, self.workers, self.device) as batches:
                self._train(clock, batches, report)
        except KeyboardInterrupt:
            self.save()
            raise
        return self.save()

    def _train(self, clock: Clock, batches: Callable[[], TrainingBatch], report: Report) -> None:
        started = saved = time.monotonic()
        before, logged, losses, data_time, rate = self.seconds, started, list[float](), 0.0, 0.0
        while (done := clock.done()) < 1:
            rate = self._learning_rate(done)
            loss, data_seconds = self._step(rate, batches)
            losses.append(loss)
            data_time += data_seconds
            self.seconds = before + time.monotonic() - started
            if self.step % 50 == 0:
                share = data_time / (time.monotonic() - logged)
                self._log(sum(losses) / len(losses), rate, share, report)
                logged, losses, data_time = time.monotonic(), [], 0.0
            if time.monotonic() - saved > SAVE_EVERY:
                self.save()
                saved = time.monotonic()
        if losses:
            self._log(sum(losses) / len(losses), rate, data_time / (time.monotonic() - logged), report)

    def save(self) -> Path:
        """Write the state and the averaged weights, each whole or not at all."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "step": self.step,
            "seconds": self.seconds,
        }
        _save_whole(state, self.run_folder / "state.pt")
        weights = self.run_folder / "weights.safetensors"
        return write_weights(self.average.state_dict(), self.recipe, weights, torch.float32)

    def _step(self, rate: float, batches: Callable[[], TrainingBatch]) -> tuple[float, float]:
        begun = time.monotonic()
        batch = batches()
        data_seconds = time.monotonic() - begun
        loss, norm = self.gradient(batch)
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                group["lr"] = rate
            if math.isfinite(norm):  # one broken batch must not break the weights
                optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        self.step += 1
        if self.routers is not None and self.step % FIT_EVERY == 0:
            self.routers.fit()
        self._average()
        return loss, data_seconds

    def gradient(self, batch: TrainingBatch) -> tuple[float, float]:
        """Leave the batch's gradient in the parameters, clipped; returns the loss and the norm before clipping."""
        self.network.train()
        loss = self._loss(batch)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), self.recipe.clip)
        return float(loss.detach()), float(norm)

    def _loss(self, batch: TrainingBatch) -> Tensor:
        recipe = self.recipe
        if self.teacher is not None:
            batch = self.teacher.taught(batch)
        weights = torch.tensor([recipe.weight(damages) for damages in batch.damages], device=self.device)
        damaged = batch.damaged.contiguous(memory_format=torch.channels_last)
        norms = torch.tensor([recipe.norm_of(damages) for damages in batch.damages], device=self.device)
        counted = (weights, recipe.frequency, recipe.relative, norms)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.bfloat16):
            words = [] if self.instructions is None else [self.instructions.sample(batch.asked)]
            if self.routers is None:
                restored = self.forward(damaged, *words)
            else:
                restored, routing = self.forward(damaged, *words, return_routing=True)
                self.routers.observe(routing, batch.damages)
        return restoration_loss(restored, batch.target, *counted)

    def _average(self) -> None:
        """Exponential moving average of the weights, faster while young."""
        decay = min(self.recipe.ema, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            get_ema_multi_avg_fn(decay)(list(self.average.parameters()), list(self.network.parameters()), 0)

    def _learning_rate(self, done: float) -> float:
        recipe = self.recipe
        if done < recipe.warmup:
            return recipe.learning_rate * (done / recipe.warmup + 1e-3)
        return recipe.learning_rate * 0.5 * (1 + math.cos(math.pi * (done - recipe.warmup) / (1 - recipe.warmup)))

    def _log(self, loss: float, rate: float, share: float, report: Report) -> None:
        log = self.run_folder / "log.csv"
        new = not log.exists()
        with log.open("a", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            if new:
                writer.writerow(["step", "seconds", "loss", "learning_rate", "data_share"])
            writer.writerow([self.step, round(self.seconds, 1), f"{loss:.6f}", f"{rate:.3e}", f"{share:.3f}"])
        report(f"step {self.step}  {self.seconds / 60:.1f} min  loss {loss:.5f}  rate {rate:.2e}  data {share:.0%}")

    def _resume(self, path: Path) -> None:
        if is_safetensors(path):
            state: dict[str, Any] = {"network": (weights := load_state_dict(path)), "average": weights}
        else:
            state = _load_state(path)
        try:
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            if "optimizers" in state:
                for optimizer, known in zip(self.optimizers, state["optimizers"], strict=True):
                    optimizer.load_state_dict(known)
                self.step, self.seconds = state["step"], state["seconds"]
        except (RuntimeError, KeyError, ValueError) as error:
            raise WeightsError(f"{path} does not belong to the recipe {self.recipe.name}; begin anew.") from error


def _load_state(path: Path) -> dict[str, Any]:
    """On the processor, where AdamW reads its count of steps: from a GPU each parameter would fetch it every step."""
    try:
        state: Any = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # torch's unpickler raises whatever the damaged bytes lead to
        raise WeightsError(f"Training cannot go on from {path}: it is damaged or no state of a training.") from error
    return state if isinstance(state, dict) and "network" in state else {"network": state, "average": state}


def _save_whole(content: object, path: Path) -> None:
    part = path.with_suffix(".part")
    torch.save(content, part)
    part.replace(path)
