"""Photo -> how likely each damage is, and what would mend it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor

from core.api import LIKELY, Damage, Diagnosis, Model, Size, Step
from core.engine.device import has_bfloat16
from core.engine.networks import stoppable
from core.errors import WeightsError
from core.models.damage_classes import DAMAGE_CLASSES
from core.models.damage_head import DamageHead, damage_features
from core.models.moce_ir import MoCEIR
from core.models.registry import loaded_network
from core.progress import Progress
from core.tasks import DAMAGES, TASKS, damage_of
from core.translation import translate
from core.weights.catalogue import find_weights
from core.weights.checkpoint import load_state_dict
from core.weights.store import resources_dir

Pixels = NDArray[np.float32]

VIEW = 256  # pixels a side
VIEWS = 3  # a side of the grid in which they lie over a large photo
AFFECTED = 0.75  # share of the views that a damage has to be seen in
_SMALLEST = 64
_SURE = 0.75
_LIGHT = 0.6  # strength of a step that is likely and not sure
_PLAIN = 0.8  # above it there is no doubt to speak of


_HEAD, _NETWORK = "head.", "network."  # in front of the tensors' names in the file


def diagnosis_path() -> Path:
    """The head that ships, and with it the network that it was fitted to: the installed MoCE-IR may be another."""
    return resources_dir() / "weights" / "diagnosis.safetensors"


class DamageClassifier:
    """Looks at photos through a MoCE-IR of its own, on the processor. Raises WeightsError when weights are missing."""

    def __init__(self, head: DamageHead | None = None, network: MoCEIR | None = None) -> None:
        """Without `head` or `network` those that ship."""
        state = load_state_dict(diagnosis_path()) if head is None or network is None else {}
        self.network = (network or _loaded_network(state)).eval().requires_grad_(False)
        self.head = (head or _loaded_head(state)).eval()
        self._bfloat16 = has_bfloat16(torch.device("cpu"))

    def save(self, path: Path) -> None:
        """Write head and network as they ship, the network in float16."""
        head = {f"{_HEAD}{name}": tensor.contiguous() for name, tensor in self.head.state_dict().items()}
        network = {f"{_NETWORK}{name}": t.half().contiguous() for name, t in self.network.state_dict().items()}
        save_file(head | network, path)

    def diagnose(self, pixels: Pixels, progress: Progress | None = None) -> Diagnosis:
        """pixels: float32 (height, width, 3), sRGB-encoded, 0..1 nominal. Never changed. Raises Cancelled."""
        with torch.inference_mode():
            logits = pooled(self.head(self.features(pixels, progress)))
        probabilities = dict(zip(DAMAGE_CLASSES, logits.sigmoid().tolist(), strict=True))
        found = Diagnosis(probabilities, _proposal(probabilities), say="")
        return replace(found, say=_sentence(found))

    def features(self, pixels: Pixels, progress: Progress | None = None) -> Tensor:
        """(views, features): views spread evenly over the photo, in its own resolution. Raises Cancelled."""
        progress, views = progress or Progress(), _views(pixels)
        seen: list[Tensor] = []
        with stoppable(progress.check):
            for view in views:
                seen.append(self.look(view))
                progress.report(len(seen) / len(views))
        return torch.cat(seen)

    def look(self, image: Tensor) -> Tensor:
        """What the network sees in images (batch, 3, height, width), 0..1; see `damage_features`."""
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=self._bfloat16):
            return damage_features(self.network, image)


def pooled(views: Tensor) -> Tensor:
    """What views say of a photo: logits (views, damages) -> (damages,).

    The mean of the views that show a damage most, as haze lies over what is far and rain is seen before what is dark;
    that nothing is wrong is the mean of all.
    """
    most = views.sort(dim=0, descending=True).values[: math.ceil(len(views) * AFFECTED)]
    logits = most.mean(dim=0)
    sound = DAMAGE_CLASSES.index(Damage.NOTHING)
    logits[sound] = views[:, sound].mean()
    return logits


def compact_moce_ir() -> MoCEIR:
    """The compact MoCE-IR that is installed. Raises WeightsError."""
    return _moce_ir(load_state_dict(find_weights(Model.MOCE_IR, Size.COMPACT).path))


def _moce_ir(state: Mapping[str, Tensor]) -> MoCEIR:
    network = loaded_network(state)
    if not isinstance(network, MoCEIR):
        raise WeightsError("The compact weights of MoCE-IR are for another network; install Photomend again.")
    return network


def _loaded_network(state: Mapping[str, Tensor]) -> MoCEIR:
    return _moce_ir(_part(state, _NETWORK))


def _part(state: Mapping[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): tensor for name, tensor in state.items() if name.startswith(prefix)}


def _loaded_head(state: Mapping[str, Tensor]) -> DamageHead:
    own = _part(state, _HEAD)
    try:
        hidden, features = own["hidden.weight"].shape
        head = DamageHead(features, len(DAMAGE_CLASSES), hidden)
        head.load_state_dict(own)
    except (KeyError, RuntimeError, ValueError) as error:
        raise WeightsError(
            "{path} is no head of the diagnosis; install Photomend again.", path=diagnosis_path()
        ) from error
    return head


def _views(pixels: Pixels) -> list[Tensor]:
    short = [max(_SMALLEST - extent, 0) for extent in pixels.shape[:2]]
    if any(short):
        pixels = np.pad(pixels, ((0, short[0]), (0, short[1]), (0, 0)), mode="edge")
    rows, columns = (_starts(extent) for extent in pixels.shape[:2])
    height, width = (min(VIEW, extent - extent % 8) for extent in pixels.shape[:2])
    cut = [pixels[top : top + height, left : left + width] for top in rows for left in columns]
    return [torch.from_numpy(np.ascontiguousarray(view.clip(0, 1))).permute(2, 0, 1)[None] for view in cut]


def _starts(extent: int) -> list[int]:
    """Where the views of one direction begin: as many as cover it, three at the most, from one end to the other."""
    count = min(math.ceil(extent / VIEW), VIEWS)
    room = max(extent - VIEW, 0)
    return [round(room * index / (count - 1)) for index in range(count)] if count > 1 else [0]


def _proposal(probabilities: Mapping[Damage, float]) -> tuple[Step, ...]:
    seen = {task: probabilities.get(damage_of(task), 0.0) for task, traits in TASKS.items() if traits.remedy}
    return tuple(
        Step(task, TASKS[task].remedy, p, strength=1.0 if p >= _SURE else _LIGHT)
        for task, p in seen.items()
        if p >= LIKELY
    )


def _sentence(found: Diagnosis) -> str:
    if found.sound:
        return translate("Nothing seems wrong with this photo.")
    if not found.seen:
        return translate("What is wrong with this photo is not clear.")
    looks = ", ".join(_look(damage, found.probabilities[damage]) for damage in found.seen)
    if not found.proposal:
        return translate("Looks {looks}.", looks=looks)
    actions = [_action(step) for step in found.proposal]
    return translate("Looks {looks}: {actions}?", looks=looks, actions=translate(", then ").join(actions))


def _look(damage: Damage, share: float) -> str:
    """How likely is said only where there is some doubt."""
    look = translate(DAMAGES[damage].look)
    return look if share > _PLAIN else translate("{look} {share:.0%}", look=look, share=share)


def _action(step: Step) -> str:
    action = translate(TASKS[step.task].remedy)
    return translate("{action} lightly", action=action) if step.strength < 1 else action
