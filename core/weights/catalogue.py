"""Which weights there are: those that ship, and those that the user put into the weights folder."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from safetensors import SafetensorError, safe_open

from core.api import Model, Size
from core.errors import WeightsError
from core.weights.checkpoint import is_safetensors, load_state_dict
from core.weights.store import official_encoder_dir, resources_dir, user_weights_dir

SUFFIXES = {".safetensors", ".pt", ".pth", ".ckpt"}
_BEST_FIRST = (Size.FULL, Size.SMALL, Size.COMPACT)

# Width at full resolution from which a network counts as that size: the published widths.
_WIDTHS = {
    Model.INSTRUCTIR: ((32, Size.FULL), (0, Size.COMPACT)),
    Model.MOCE_IR: ((48, Size.FULL), (32, Size.SMALL), (0, Size.COMPACT)),
}
_STEMS = {Model.INSTRUCTIR: "intro.weight", Model.MOCE_IR: "patch_embed.proj.weight"}

# InstructIR's image network understands the text head that it was trained with; ours say so in their metadata.
TEXT_HEAD = "text_head"
OWN_TEXT_HEAD = "photomend"
OFFICIAL_TEXT_HEADS = "lm_*.pt"


@dataclass(frozen=True)
class Weights:
    """A checkpoint of one of the two networks. parameters: how many numbers it holds.

    own_text_head: whether it was trained with Photomend's text head (InstructIR only); otherwise with the authors'.
    """

    path: Path
    model: Model
    size: Size
    parameters: int
    own_text_head: bool = False


def installed() -> list[Weights]:
    """All weights found, the user's before the bundled ones; files that are no network's weights are left out."""
    found: list[Weights] = []
    for folder in (user_weights_dir(), resources_dir() / "weights"):
        for path in sorted(folder.glob("*")):
            if path.suffix.lower() in SUFFIXES:
                try:
                    found.append(describe(path))
                except WeightsError:
                    continue  # a text head, or a file that cannot be read: not a network to choose
    return found


def find_weights(model: Model, size: Size | None = None) -> Weights:
    """The weights to use for a network; the largest usable size installed when `size` is None.

    Raises WeightsError when there are none.
    """
    candidates = [w for w in installed() if w.model is model and size in {None, w.size}]
    if not candidates:
        wanted = f"{model.value} {size.value}" if size else model.value
        raise WeightsError(
            "No weights for {wanted} are installed; put a checkpoint into {folder} or name one with --weights.",
            wanted=wanted,
            folder=user_weights_dir(),
        )
    return min(candidates, key=lambda w: (not has_text_head(w), _BEST_FIRST.index(w.size)))


def has_text_head(weights: Weights) -> bool:
    """Whether the text head that the weights were trained with is there, and its encoder; MoCE-IR needs none."""
    if weights.model is Model.MOCE_IR or weights.own_text_head:
        return True
    try:
        return official_text_head(weights).is_file() and (official_encoder_dir() / "model.safetensors").is_file()
    except WeightsError:
        return False


def describe(path: Path) -> Weights:
    """What network a checkpoint is for, read off its names and shapes. Raises WeightsError if it is for none."""
    try:
        about = path.stat()
    except OSError as error:
        raise WeightsError(
            "The weights {path} cannot be read: {reason}.", path=path, reason=error.strerror or error
        ) from error
    return _described(path, about.st_mtime_ns, about.st_size)


@lru_cache
def _described(path: Path, _changed: int, _bytes: int) -> Weights:
    """Remembered until the file changes, as a checkpoint that is no safetensors must be read whole."""
    shapes = _shapes(path)
    for model, stem in _STEMS.items():
        stems = (shape for name, shape in shapes.items() if name == stem or name.endswith(f".{stem}"))
        width = next((shape[0] for shape in stems if len(shape) == 4), None)
        if width is not None:
            size = next(size for least, size in _WIDTHS[model] if width >= least)
            parameters = sum(math.prod(shape) for shape in shapes.values())
            return Weights(path, model, size, parameters, _metadata(path).get(TEXT_HEAD) == OWN_TEXT_HEAD)
    raise WeightsError("The weights {path} belong to neither InstructIR nor MoCE-IR.", path=path)


def official_text_head(weights: Weights) -> Path:
    """The authors' text head that belongs to InstructIR weights of theirs: `lm_*.pt` beside them or among the user's.

    Raises WeightsError with what to fetch when there is none.
    """
    for folder in (weights.path.parent, user_weights_dir()):
        if found := sorted(folder.glob(OFFICIAL_TEXT_HEADS)):
            return found[0]
    raise WeightsError(
        "The weights {path} need their own text head: put the authors' lm_instructir-7d.pt beside them, or fetch "
        "everything with photomend models --download instructir.",
        path=weights.path,
    )


def _metadata(path: Path) -> Mapping[str, str]:
    """What the file says of itself; only safetensors can."""
    if not is_safetensors(path):
        return {}
    with safe_open(path, framework="pt") as file:
        return file.metadata() or {}


def _shapes(path: Path) -> Mapping[str, list[int]]:
    """Tensor shapes by name; of a safetensors file only the header is read."""
    if not is_safetensors(path):
        return {name: list(tensor.shape) for name, tensor in load_state_dict(path).items()}
    try:
        with safe_open(path, framework="pt") as file:
            return {name: list(file.get_slice(name).get_shape()) for name in file.keys()}  # noqa: SIM118  # not a dict
    except (SafetensorError, OSError) as error:
        raise WeightsError("The weights {path} cannot be read: {reason}.", path=path, reason=error) from error
