"""A checkpoint is of a network that we know, wholly, or it is of none: in every place that asks."""

from __future__ import annotations

from pathlib import Path

import pytest
import safetensors.torch
import torch
from torch import Tensor

from core.api import Model, Size
from core.cli import main
from core.errors import WeightsError
from core.models.instructir import InstructIR
from core.models.moce_ir import MoCEIR
from core.models.registry import NETWORKS, chosen, descriptor, network_from_state_dict, recognised
from core.weights.catalogue import describe, find_weights, installed
from core.weights.store import FOLDER_VARIABLE

SMALL = {
    Model.INSTRUCTIR: (8, [1, 1, 1, 1], 1, [1, 1, 1, 1], 16),
    Model.MOCE_IR: (8, [1] * 4, [1] * 3, 1, [1, 1, 2, 2]),
}


def nafnet() -> dict[str, Tensor]:
    """A plain NAFNet of the published width, tensors as its authors name them: InstructIR's without the instruction."""
    return {name: tensor for name, tensor in InstructIR().state_dict().items() if "_cond." not in name}


def restormer() -> dict[str, Tensor]:
    """The beginning of a Restormer or a PromptIR, width 48, as their authors name it."""
    return {
        "patch_embed.proj.weight": torch.zeros(48, 3, 3, 3),
        "encoder_level1.0.norm1.body.weight": torch.zeros(48),
        "encoder_level1.0.attn.temperature": torch.zeros(1, 1, 1),
        "encoder_level1.0.attn.qkv.weight": torch.zeros(144, 48, 1, 1),
        "down1_2.body.0.weight": torch.zeros(24, 48, 3, 3),
        "output.weight": torch.zeros(3, 96, 3, 3),
    }


FOREIGN = {"nafnet": nafnet, "restormer": restormer}


@pytest.fixture(params=["nafnet.safetensors", "nafnet.pth", "restormer.safetensors", "restormer.ckpt"])
def foreign(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkpoint of another network, among the user's own."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    path = tmp_path / request.param
    state = FOREIGN[path.stem]()
    if path.suffix == ".safetensors":
        safetensors.torch.save_file(state, path)
    else:
        torch.save({"state_dict": state}, path)
    return path


def test_what_is_of_another_network_is_no_weights_of_ours(foreign: Path) -> None:
    with pytest.raises(WeightsError, match=foreign.name):
        describe(foreign)
    assert foreign not in [weights.path for weights in installed()]
    for network in NETWORKS:
        assert find_weights(network.model).path != foreign
    with pytest.raises(WeightsError):
        find_weights(Model.MOCE_IR, Size.FULL)


def test_what_is_of_another_network_is_not_imported_and_is_listed_as_unusable(
    foreign: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["models"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if foreign.name in line]
    assert line.startswith("unreadable")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "own"))
    assert main(["models", "--import", str(foreign)]) == 3
    assert "none of InstructIR, MoCE-IR" in capsys.readouterr().err
    assert not (tmp_path / "own").exists()


@pytest.mark.parametrize("model", SMALL)
def test_a_network_is_read_off_its_shapes_alone(model: Model) -> None:
    state = descriptor(model).network()(*SMALL[model]).state_dict()
    shapes = {f"module.net.{name}": tuple(tensor.shape) for name, tensor in state.items()}
    network = recognised(shapes)
    assert network.model is model
    assert network.state_dict().keys() == state.keys()
    assert all(tensor.is_meta for tensor in network.state_dict().values())


@pytest.mark.parametrize("change", ["missing", "left over", "shape"])
@pytest.mark.parametrize("model", SMALL)
def test_one_wrong_tensor_is_named(model: Model, change: str) -> None:
    state = descriptor(model).network()(*SMALL[model]).state_dict()
    name = "extra.weight" if change == "left over" else list(state)[-1]
    if change == "missing":
        del state[name]
    else:
        state[name] = torch.zeros(1, 2)
    with pytest.raises(WeightsError, match=rf"{descriptor(model).name}.*{name}.*{change}"):
        network_from_state_dict(state)


@pytest.mark.filterwarnings("ignore:Initializing zero-element")
@pytest.mark.parametrize("model", SMALL)
def test_sizes_that_no_network_can_have_are_one_sentence(model: Model) -> None:
    shapes = {name: tuple(t.shape) for name, t in descriptor(model).network()(*SMALL[model]).state_dict().items()}
    empty = {name: tuple(0 for _ in shape) for name, shape in shapes.items()}
    huge = {name: tuple(2**62 for _ in shape) for name, shape in shapes.items()}
    for wrong in (empty, huge):
        with pytest.raises(WeightsError, match=f"look like {descriptor(model).name}"):
            recognised(wrong)


def test_every_network_answers_for_itself() -> None:
    for network in NETWORKS:
        assert descriptor(network.model) is network
        assert network.network().model is network.model
        assert network.sizes[-1][0] == 0
        assert chosen(network.model, steps=True) is chosen(network.model, steps=False) is network
    assert {network.model for network in NETWORKS} == set(Model) - {Model.AUTO}
    assert isinstance(descriptor(Model.MOCE_IR).build({"dim": 8, "heads": (1, 1, 1, 1)}), MoCEIR)
