"""Which weights there are: those that ship, and those that the user put into the weights folder."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from safetensors import SafetensorError, safe_open

from core.api import Model, Size
from core.errors import WeightsError, refusal_of
from core.models.descriptor import Shapes
from core.models.registry import NETWORKS, descriptor, recognised
from core.weights.checkpoint import is_safetensors, load_state_dict
from core.weights.store import official_encoder_dir, resources_dir, user_weights_dir

SUFFIXES = {".safetensors", ".pt", ".pth", ".ckpt"}
_BEST_FIRST = (Size.FULL, Size.SMALL, Size.COMPACT)

# A network that needs words understands the text head that it was trained with; ours say so in their metadata.
TEXT_HEAD = "text_head"
OWN_TEXT_HEAD = "photomend"
OFFICIAL_TEXT_HEADS = "lm_*.pt"


@dataclass(frozen=True)
class Weights:
    """A checkpoint of a network. parameters: how many numbers it holds.

    own_text_head: whether it was trained with Photomend's text head; otherwise with the authors', if it needs words.
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


def installed_models() -> list[Model]:
    """The networks of which there are weights."""
    found = {weights.model for weights in installed()}
    return [network.model for network in NETWORKS if network.model in found]


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
    """Whether the text head that the weights were trained with is there, and its encoder, if it needs words."""
    if not descriptor(weights.model).needs_words or weights.own_text_head:
        return True
    try:
        return official_text_head(weights).is_file() and (official_encoder_dir() / "model.safetensors").is_file()
    except WeightsError:
        return False


def describe(path: Path) -> Weights:
    """What network a checkpoint is for, read off its names and shapes; one that is described can be loaded.

    Raises WeightsError for a file that cannot be read, and for tensors that are not all of a network, and no others.
    """
    try:
        about = path.stat()
    except OSError as error:
        raise WeightsError(
            "The weights {path} cannot be read: {reason}.", path=path, reason=refusal_of(error)
        ) from error
    return _described(path, about.st_mtime_ns, about.st_size)


@lru_cache
def _described(path: Path, _changed: int, _bytes: int) -> Weights:
    """Remembered until the file changes, as a checkpoint that is no safetensors must be read whole."""
    shapes = _shapes(path)
    try:
        network = recognised(shapes)
    except WeightsError as error:
        raise WeightsError("{name} cannot be used. {reason}", name=path, reason=error) from error
    return Weights(
        path,
        network.model,
        descriptor(network.model).size(network.width),
        parameters=sum(math.prod(shape) for shape in shapes.values()),
        own_text_head=_metadata(path).get(TEXT_HEAD) == OWN_TEXT_HEAD,
    )


def official_text_head(weights: Weights) -> Path:
    """The authors' text head that belongs to weights of theirs: `lm_*.pt` beside them or among the user's.

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


def _shapes(path: Path) -> Shapes:
    """Tensor shapes by name; of a safetensors file only the header is read."""
    if not is_safetensors(path):
        return {name: tuple(tensor.shape) for name, tensor in load_state_dict(path).items()}
    try:
        with safe_open(path, framework="pt") as file:
            return {name: tuple(file.get_slice(name).get_shape()) for name in file.keys()}  # noqa: SIM118  # not a dict
    except (SafetensorError, OSError) as error:
        raise WeightsError("The weights {path} cannot be read: {reason}.", path=path, reason=error) from error
