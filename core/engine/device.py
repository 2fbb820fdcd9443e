"""Which device restores, and in which precision."""

from __future__ import annotations

import os
import platform
import time
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from core.engine.memory import free_bytes
from core.errors import DeviceError
from core.translation import translate

PRECISIONS = {"bfloat16": torch.bfloat16, "float32": torch.float32}

_PROBE_SIDE = 256
_PROBE_TOLERANCE = 1e-2
_SELF_CHECK_DB = 40.0  # a bfloat16 answer this close to float32's cannot be told apart by eye


def available_devices() -> list[torch.device]:
    """Devices that PyTorch can use here, accelerators first, the processor last."""
    found: list[torch.device] = []
    if torch.cuda.is_available():
        found.append(torch.device("cuda"))
    if torch.backends.mps.is_available():
        found.append(torch.device("mps"))
    if torch.xpu.is_available():
        found.append(torch.device("xpu"))
    return [*found, torch.device("cpu")]


@dataclass(frozen=True)
class Found:
    """What the probe knows of a device. problem: why it cannot be used, "" when it can.

    label: what its maker calls it. seconds: for the probe tile, None when it failed. memory: bytes free for photos.
    """

    name: str
    label: str
    bfloat16: bool
    seconds: float | None
    memory: int
    problem: str = ""


def probe() -> list[Found]:
    """Try every device on a probe tile; accelerators first, the processor last."""
    return [_probed(device) for device in available_devices()]


def _probed(device: torch.device) -> Found:
    name, seconds = str(device), _probe_seconds(device)
    if seconds is None:
        return Found(
            name, name, False, None, 0, translate("The device {name!r} answers wrongly or not at all.", name=name)
        )
    return Found(name, _label(device), has_bfloat16(device), seconds, free_bytes(device))


def _label(device: torch.device) -> str:
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    if device.type == "xpu":
        return torch.xpu.get_device_name(device)
    if device.type == "mps":
        return "Apple GPU"
    return f"{os.cpu_count()} × {platform.machine()}"


def choose_device(name: str | None = None) -> torch.device:
    """The device called `name`, or the one that does a probe tile fastest and right.

    Raises DeviceError when `name` is unknown, not there, or fails the probe.
    """
    devices = available_devices()
    if name is None:
        return devices[0] if len(devices) == 1 else _fastest(devices)
    kinds = ", ".join(device.type for device in devices)
    try:
        device = torch.device(name)
    except RuntimeError as error:
        raise DeviceError(
            "There is no device called {name!r}; this machine has: {kinds}.", name=name, kinds=kinds
        ) from error
    if device.type not in [d.type for d in devices] or _probe_seconds(device) is None:
        raise DeviceError("The device {name!r} is not usable here; this machine has: {kinds}.", name=name, kinds=kinds)
    return device


def has_bfloat16(device: torch.device) -> bool:
    """Whether the device computes in bfloat16 by itself (emulated bfloat16 is slower than float32)."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    if device.type == "xpu":
        return torch.xpu.is_bf16_supported()
    if device.type == "cpu":
        features = torch.cpu.get_capabilities()
        return any(features.get(name, False) for name in ("avx512_bf16", "amx_bf16", "bf16"))
    return False


def choose_precision(name: str | None, device: torch.device) -> torch.dtype:
    """The precision called `name`, or bfloat16 where the device has it, else float32. Raises DeviceError."""
    if name is None:
        return torch.bfloat16 if has_bfloat16(device) else torch.float32
    if name not in PRECISIONS:
        raise DeviceError("There is no precision called {name!r}; choose bfloat16 or float32.", name=name)
    return PRECISIONS[name]


def agrees(fast: Tensor, exact: Tensor) -> bool:
    """The self-check: whether an answer in reduced precision is close enough to the one in float32."""
    error = (fast.float() - exact.float()).square().mean()
    return bool(torch.isfinite(error)) and float(error) <= 10 ** (-_SELF_CHECK_DB / 10)


def _fastest(devices: list[torch.device]) -> torch.device:
    timed = [(seconds, i) for i, device in enumerate(devices) if (seconds := _probe_seconds(device)) is not None]
    return devices[min(timed)[1]] if timed else torch.device("cpu")


def _probe_seconds(device: torch.device) -> float | None:
    """Seconds for a small stack of convolutions on a probe tile; None when the device fails or answers wrongly."""
    generator = torch.Generator().manual_seed(0)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        stack = nn.Sequential(nn.Conv2d(3, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 32, 3, padding=1))
    image = torch.rand(1, 3, _PROBE_SIDE, _PROBE_SIDE, generator=generator)
    with torch.inference_mode():
        expected = stack(image)
        try:
            moved, tile = stack.to(device), image.to(device)
            moved(tile).cpu()  # the first call also compiles kernels
            started = time.perf_counter()
            answer = moved(tile).cpu()
            seconds = time.perf_counter() - started
        except (RuntimeError, NotImplementedError):  # what torch raises where a device lacks an operation
            return None
    return seconds if torch.allclose(answer, expected, atol=_PROBE_TOLERANCE) else None
