"""Reading checkpoints without running what is in them."""

from __future__ import annotations

import argparse
import pathlib
from pathlib import Path
from typing import Any, cast

import safetensors.torch
import torch
from safetensors import SafetensorError
from torch import Tensor

from core.errors import WeightsError, refusal_of
from core.models.registry import network_names
from core.translation import translate

# Plain records that Lightning and argparse leave in checkpoints; none of them can run code.
_HARMLESS: list[Any] = [argparse.Namespace, pathlib.PosixPath, pathlib.PurePosixPath]


def is_safetensors(path: Path) -> bool:
    """Whether the file begins as safetensors do: eight bytes of length, then a JSON header. Raises WeightsError."""
    try:
        with path.open("rb") as file:
            return file.read(9)[8:] == b"{"
    except OSError as error:
        raise WeightsError(
            "The weights {path} cannot be read: {reason}.", path=path, reason=refusal_of(error)
        ) from error


def load_state_dict(path: Path) -> dict[str, Tensor]:
    """The tensors of a checkpoint by name, on the processor.

    Takes safetensors, and PyTorch files (`.pt`, `.pth`, Lightning's `.ckpt`) read with `weights_only`, so nothing in
    the file is executed. Wrappers (`state_dict`, `params_ema`, `params`, `model`) are opened. Raises WeightsError when
    the file is missing, damaged, or holds more than tensors and plain values.
    """
    if is_safetensors(path):
        try:
            return safetensors.torch.load_file(path)
        except (SafetensorError, OSError, ValueError) as error:
            raise WeightsError(
                "The weights {path} are damaged: {reason}. Fetch the file again.", path=path, reason=error
            ) from error
    return _tensors(_load_pickled(path), path)


def _load_pickled(path: Path) -> Any:
    try:
        with torch.serialization.safe_globals(_HARMLESS):
            return torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # torch's unpickler raises whatever the damaged bytes lead to
        if "Unsupported global" in str(error):
            reason = translate(
                "hold more than tensors, which could run code, and are not opened; ask for a plain state dict"
            )
        else:
            reason = translate("are damaged or no checkpoint; fetch the file again")
        raise WeightsError("The weights {path} {reason}.", path=path, reason=reason) from error


def _tensors(content: Any, path: Path) -> dict[str, Tensor]:
    for wrapper in ("state_dict", "params_ema", "params", "model"):
        if isinstance(content, dict) and isinstance(content.get(wrapper), dict):
            content = content[wrapper]
    entries = cast(dict[Any, Any], content) if isinstance(content, dict) else {}
    if not entries or not all(isinstance(k, str) and isinstance(v, Tensor) for k, v in entries.items()):
        raise WeightsError(
            "The file {path} holds no network weights; choose a checkpoint ({names}).",
            path=path,
            names=network_names(),
        )
    return cast(dict[str, Tensor], entries)
