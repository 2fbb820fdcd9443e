"""Measurements behind `photomend bench`: what a network costs on this machine."""

from __future__ import annotations

import copy
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import numpy as np
import psutil
import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from core.api import Event, Failed, Model, Plan, RestoreRequest, Size, Started, Step, Task
from core.engine.device import choose_device
from core.engine.networks import Source, installed_network, run_network
from core.engine.restorer import Engine
from core.engine.tiles import Pixels
from core.errors import EngineError
from core.models.layers import ChannelNorm
from core.models.network import Network
from core.models.registry import descriptor

COMPARED = Model.INSTRUCTIR  # with a plain port of it, in its published size
_STEP = Step(Task.DENOISE, "remove the noise")
_FLOP_SIDE = 256


@dataclass(frozen=True)
class Measurement:
    """One network on one device. peak_bytes: above what was in use with the weights and the photo loaded.

    gflop_per_megapixel: of the network as published, a multiplication and an addition being two operations.
    share_of_peak: that work a second over what a large 3x3 convolution reaches here in the same precision.
    """

    model: str
    size: str
    device: str
    precision: str
    tile: int
    seconds_per_megapixel: float
    peak_bytes: int
    gflop_per_megapixel: float
    share_of_peak: float

    def to_json(self) -> dict[str, Any]:
        """The measurement as `photomend bench --json` prints it."""
        return asdict(self)


def measure(
    model: Model,
    size: Size,
    device: str | None = None,
    precision: str | None = None,
    tile: int | None = None,
    megapixels: float = 6.0,
    source: Source = installed_network,
) -> Measurement:
    """Restore a synthetic photo, all that a user waits for included, after a small one to warm up.

    Raises EngineError when the run fails, WeightsError when the weights are missing (through it).
    """
    kept: list[Network] = []

    def keep(model: Model, size: Size | None, weights: Any) -> Network:
        kept.append(source(model, size, weights))
        return kept[-1]

    engine = Engine(_fixed_embedding, keep)
    plan = Plan("bench", (_STEP,)) if descriptor(model).needs_words else Plan("bench", auto=True)
    small, photo = _photo(256, 256), _photo(round((megapixels * 0.75e6) ** 0.5), round((megapixels / 0.75e-6) ** 0.5))

    def request(pixels: Pixels) -> RestoreRequest:
        return RestoreRequest(pixels, plan, model, size, device, precision, tile)

    _run(engine, request(small))
    with _PeakMemory() as memory:
        started, seconds = _run(engine, request(photo))
    seconds_per_megapixel = seconds / photo[..., 0].size * 1e6
    work = gflop_per_megapixel(kept[0])
    peak = convolution_peak(torch.device(started.device), getattr(torch, started.precision))
    return Measurement(
        model.value,
        size.value,
        started.device,
        started.precision,
        started.tile,
        round(seconds_per_megapixel, 3),
        memory.peak,
        round(work, 1),
        round(work / seconds_per_megapixel / peak, 3),
    )


def speed_up_over_plain(device: str | None = None, repeats: int = 3) -> dict[str, float]:
    """The published network COMPARED at 512 x 512: the engine against a plain port (float32, channels first, unfused).

    The weights are random, which costs the same. Returns seconds of both, the best of `repeats`, and their ratio. The
    plain port goes first: in a process where the engine has run, the allocator is no longer what scripts start with.
    """
    torch.manual_seed(0)
    network = descriptor(COMPARED).build({}).eval()
    photo = _photo(512, 512)
    device = choose_device(device).type
    plain = _plain(network).to(device)
    image = torch.from_numpy(photo).permute(2, 0, 1)[None].contiguous().to(device)
    embedding = torch.from_numpy(_fixed_embedding(_STEP))[None]
    slow = min(_seconds(partial(run_network, plain, image, embedding)) for _ in range(repeats))
    engine = Engine(_fixed_embedding, lambda *_: copy.deepcopy(network))
    request = RestoreRequest(photo, Plan("bench", (_STEP,)), COMPARED, device=device)
    _run(engine, request)
    fast = min(_run(engine, request)[1] for _ in range(repeats))
    return {"plain_seconds": round(slow, 3), "engine_seconds": round(fast, 3), "ratio": round(slow / fast, 2)}


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def gflop_per_megapixel(network: Network) -> float:
    """Operations of one forward pass in thousand millions, per million pixels."""
    image = torch.zeros(1, 3, _FLOP_SIDE, _FLOP_SIDE, device=next(network.parameters()).device)
    work = flops(lambda: run_network(network, image, torch.from_numpy(_fixed_embedding(_STEP))[None]))
    return work / 1e9 / (_FLOP_SIDE**2 / 1e6)


def flops(work: Callable[[], object]) -> int:
    """Operations of convolutions and matrix products; Fourier transforms are not counted."""
    counter = FlopCounterMode(display=False)
    with counter:
        work()
    return counter.get_total_flops()


def convolution_peak(device: torch.device, precision: torch.dtype) -> float:
    """What a 3x3 convolution of 256 to 256 channels reaches here, in GFLOP per second (best of several)."""
    image = torch.randn(1, 256, 96, 96).to(device, precision).contiguous(memory_format=torch.channels_last)
    weight = torch.randn(256, 256, 3, 3).to(device, precision).contiguous(memory_format=torch.channels_last)
    best = float("inf")
    with torch.inference_mode():
        for _ in range(6):
            begun = time.perf_counter()
            F.conv2d(image, weight, padding=1).flatten()[:1].cpu()  # reading a value waits for the device
            best = min(best, time.perf_counter() - begun)
    return 2 * 256 * 256 * 9 * 96 * 96 / best / 1e9


def _run(engine: Engine, request: RestoreRequest) -> tuple[Started, float]:
    events: list[Event] = []
    begun = time.perf_counter()
    outcome = engine.run(request, lambda event: events.append(event) if isinstance(event, Started) else None)
    seconds = time.perf_counter() - begun
    if isinstance(outcome, Failed):
        raise EngineError(outcome.message)
    started = events[0]
    assert isinstance(started, Started)
    return started, seconds


def _photo(height: int, width: int) -> Pixels:
    """A smooth picture with grain."""
    rows, columns = np.linspace(0, 9, height)[:, None, None], np.linspace(0, 12, width)[None, :, None]
    grain = np.random.default_rng(0).normal(0, 0.1, (height, width, 3))
    return np.clip(0.5 + 0.3 * np.sin(rows + columns + np.arange(3)) + grain, 0, 1).astype(np.float32)


def _fixed_embedding(_step: Step) -> Pixels:
    vector = np.random.default_rng(0).normal(size=256).astype(np.float32)
    return vector / np.linalg.norm(vector).astype(np.float32)


class _PlainNorm(nn.Module):
    """Layer normalisation over channels spelled out, as ports of NAFNet have it."""

    def __init__(self, norm: ChannelNorm) -> None:
        super().__init__()
        self.weight, self.bias, self.eps = norm.weight, norm.bias, norm.eps

    def forward(self, x: Tensor) -> Tensor:
        mean = x.mean(1, keepdim=True)
        variance = (x - mean).pow(2).mean(1, keepdim=True)
        normal = (x - mean) / (variance + self.eps).sqrt()
        return self.weight[:, None, None] * normal + self.bias[:, None, None]


def _plain(network: Network) -> Network:
    plain = copy.deepcopy(network).to(memory_format=torch.contiguous_format)  # pyright: ignore[reportCallIssue]
    for name, module in list(plain.named_modules()):
        if isinstance(module, ChannelNorm):
            plain.set_submodule(name, _PlainNorm(module))
    return plain


class _PeakMemory:
    """The most memory in use within the block above that at its start, in bytes; of an accelerator, its own memory."""

    def __enter__(self) -> _PeakMemory:
        self._process, self._stop = psutil.Process(), threading.Event()
        self._start = self._highest = self._process.memory_info().rss
        self._thread = threading.Thread(target=self._watch, daemon=True)
        if torch.cuda.is_available():
            torch.cuda.reset_peak_memory_stats()
            self._held = torch.cuda.memory_allocated()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(0.005):
            self._highest = max(self._highest, self._process.memory_info().rss)

    @property
    def peak(self) -> int:
        if torch.cuda.is_available() and (held := torch.cuda.max_memory_allocated() - self._held) > 0:
            return held
        return self._highest - self._start
