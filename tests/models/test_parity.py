"""Our networks put out what the authors' do, for weights and inputs that anyone can make from a seed."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core.models.instructir import InstructIR
from core.models.moce_ir import MoCEIR
from core.models.registry import network_from_state_dict

VECTORS = sorted((Path(__file__).parents[1] / "parity").glob("*.json"))


def weight(name: str, shape: list[int], seed: int) -> torch.Tensor:
    rng = np.random.default_rng([seed, zlib.crc32(name.encode())])
    fan = int(np.prod(shape[1:])) if len(shape) > 1 else 1
    last = name.rsplit(".", 1)[-1]
    if len(shape) > 1 and last not in ("beta", "gamma", "temperature"):
        value = rng.standard_normal(shape) / np.sqrt(max(fan, 1))
    elif last in ("weight", "temperature"):
        value = 1 + 0.1 * rng.standard_normal(shape)
    else:
        value = 0.1 * rng.standard_normal(shape)
    return torch.from_numpy(value.astype(np.float32))


def load(path: Path) -> tuple[dict[str, Any], torch.nn.Module, torch.Tensor, torch.Tensor]:
    """A vector's description, the network with its weights, the input and the expected output."""
    vector = json.loads(path.read_text())
    names = vector["state_dict"]
    state = {
        name: torch.tensor(vector["complexity"][name])
        if name.endswith("routing.complexity")
        else weight(name, shape, vector["seed"])
        for name, shape in (names.items() if isinstance(names, dict) else names)
    }
    size = (vector["batch"], 3, vector["height"], vector["width"])
    image = np.random.default_rng([vector["seed"], 7]).random(size, dtype=np.float32)
    expected = torch.from_numpy(np.load(path.with_suffix(".npz"))["output"])
    return vector, network_from_state_dict(state), torch.from_numpy(image), expected


def relative_error(ours: torch.Tensor, expected: torch.Tensor) -> float:
    return float((ours - expected).abs().max() / expected.abs().max())


def test_all_seven_configurations_are_here() -> None:
    assert len(VECTORS) == 7


@pytest.mark.parametrize("path", [p for p in VECTORS if p.stem.startswith("instructir")], ids=lambda p: p.stem)
def test_instructir_agrees_with_the_authors(path: Path) -> None:
    vector, network, image, expected = load(path)
    assert isinstance(network, InstructIR)
    text = np.random.default_rng([vector["seed"], 11]).standard_normal((vector["batch"], vector["config"]["txtdim"]))
    text = text.astype(np.float32)
    text /= np.linalg.norm(text, axis=1, keepdims=True)
    with torch.inference_mode():
        ours = network(image, torch.from_numpy(text))
    assert sum(p.numel() for p in network.parameters()) == vector["parameters"]
    assert relative_error(ours, expected) < 1e-4


@pytest.mark.parametrize("path", [p for p in VECTORS if p.stem.startswith("moce")], ids=lambda p: p.stem)
def test_moce_ir_agrees_with_the_authors_in_pixels_and_in_routing(path: Path) -> None:
    vector, network, image, expected = load(path)
    assert isinstance(network, MoCEIR)
    with torch.inference_mode():
        ours, routing = network(image, return_routing=True)
    assert sum(p.numel() for p in network.parameters()) == vector["parameters"]
    assert relative_error(ours, expected) < 1e-4
    assert [f"{decision.name}.adapter.routing" for decision in routing] == [r["block"] for r in vector["routing"]]
    for decision, theirs in zip(routing, vector["routing"], strict=True):
        assert decision.expert.tolist() == theirs["expert"]
        np.testing.assert_allclose(decision.probabilities[0].numpy(), theirs["probabilities"], atol=1e-4)
        np.testing.assert_allclose(decision.gate().flatten().numpy(), theirs["gate"], atol=1e-4)


def test_complexity_of_new_networks_is_the_share_of_parameters() -> None:
    vector, network, _, _ = load(next(p for p in VECTORS if p.stem == "moce_ir_tiny"))
    config = vector["config"]
    fresh = MoCEIR(
        config["dim"], config["num_blocks"], config["num_dec_blocks"], config["num_refinement_blocks"], config["heads"]
    )
    ours = {name: value for name, value in fresh.state_dict().items() if name.endswith("complexity")}
    assert ours.keys() == vector["complexity"].keys()
    for name, value in ours.items():
        np.testing.assert_allclose(value.numpy(), vector["complexity"][name], rtol=1e-6)
    assert fresh.state_dict().keys() == network.state_dict().keys()
