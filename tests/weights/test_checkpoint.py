"""Checkpoints are read whatever wraps them, and nothing in them is ever run."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest
import safetensors.torch
import torch

from core.api import Model, Size
from core.errors import WeightsError
from core.models.instructir import InstructIR
from core.models.moce_ir import MoCEIR
from core.models.registry import network_from_state_dict
from core.weights.catalogue import describe, find_weights, installed, official_text_head
from core.weights.checkpoint import load_state_dict
from core.weights.store import FOLDER_VARIABLE


def tiny_instructir() -> InstructIR:
    torch.manual_seed(0)
    return InstructIR(8, [1, 1, 1, 1], 1, [1, 1, 1, 1], 16).eval()


def tiny_moce_ir() -> MoCEIR:
    torch.manual_seed(0)
    return MoCEIR(8, [1, 1, 1, 1], [1, 1, 1], 1, [1, 1, 2, 2]).eval()


def saved(state: dict[str, torch.Tensor], folder: Path, form: str) -> Path:
    path = folder / f"net.{'safetensors' if form == 'safetensors' else 'pt' if form == 'plain' else 'ckpt'}"
    if form == "safetensors":
        safetensors.torch.save_file(state, path)
    elif form == "plain":
        torch.save(state, path)
    elif form == "parallel":
        torch.save({f"module.{name}": tensor for name, tensor in state.items()}, path)
    else:
        lightning = {f"net.{name}": tensor for name, tensor in state.items()}
        torch.save({"epoch": 3, "state_dict": lightning, "hyper_parameters": argparse.Namespace(dim=8)}, path)
    return path


@pytest.mark.parametrize("form", ["safetensors", "plain", "parallel", "lightning"])
def test_every_form_of_checkpoint_gives_the_same_network(form: str, tmp_path: Path) -> None:
    image = torch.rand(1, 3, 64, 64, generator=torch.Generator().manual_seed(1))
    network = tiny_moce_ir()
    loaded = network_from_state_dict(load_state_dict(saved(network.state_dict(), tmp_path, form)))
    with torch.inference_mode():
        torch.testing.assert_close(loaded(image), network(image))


def test_a_checkpoint_that_would_run_code_is_refused_and_not_run(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[Path]]:
            return Path.touch, (tmp_path / "ran",)

    path = tmp_path / "evil.pt"
    torch.save({"intro.weight": Evil()}, path)
    with pytest.raises(WeightsError, match="could run code"):
        load_state_dict(path)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("content", [b"", b"not a checkpoint at all", b"\x10\0\0\0\0\0\0\0{damaged header"])
def test_a_damaged_checkpoint_is_one_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.pt"
    path.write_bytes(content)
    with pytest.raises(WeightsError, match=r"broken\.pt.*damaged"):
        load_state_dict(path)


def test_a_missing_checkpoint_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="absent"):
        load_state_dict(tmp_path / "absent.pt")


def test_weights_of_another_network_are_refused() -> None:
    with pytest.raises(WeightsError, match="none of"):
        network_from_state_dict({"conv.weight": torch.zeros(3, 3)})


def test_weights_with_a_tensor_missing_are_refused() -> None:
    state = tiny_instructir().state_dict()
    del state["ending.bias"]
    with pytest.raises(WeightsError, match=r"ending\.bias"):
        network_from_state_dict(state)


def test_bundled_weights_are_found_by_what_is_in_them() -> None:
    sizes = {(weights.model, weights.size) for weights in installed()}
    assert {(Model.INSTRUCTIR, Size.COMPACT), (Model.MOCE_IR, Size.COMPACT)} <= sizes
    ours = find_weights(Model.INSTRUCTIR, Size.COMPACT)
    assert ours.own_text_head
    assert ours.parameters <= 4_000_000
    assert ours.path.stat().st_size <= 8 * 2**20


def test_published_sizes_are_told_apart(tmp_path: Path) -> None:
    path = saved(tiny_moce_ir().state_dict(), tmp_path, "lightning")
    assert describe(path).model is Model.MOCE_IR
    assert describe(path).size is Size.COMPACT


def test_the_authors_weights_ask_for_their_text_head(tmp_path: Path) -> None:
    theirs = describe(saved(tiny_instructir().state_dict(), tmp_path, "plain"))
    assert not theirs.own_text_head
    with pytest.raises(WeightsError, match="lm_instructir"):
        official_text_head(theirs)
    (tmp_path / "lm_instructir-7d.pt").write_bytes(b"")
    assert official_text_head(theirs).name == "lm_instructir-7d.pt"


def test_weights_whose_text_head_or_encoder_is_missing_are_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    torch.save(InstructIR().state_dict(), tmp_path / "im_instructir-7d.pt")
    assert find_weights(Model.INSTRUCTIR).size is Size.COMPACT
    (tmp_path / "lm_instructir-7d.pt").touch()
    assert find_weights(Model.INSTRUCTIR).size is Size.COMPACT
    (tmp_path / "bge-micro-v2").mkdir()
    (tmp_path / "bge-micro-v2" / "model.safetensors").touch()
    assert find_weights(Model.INSTRUCTIR).size is Size.FULL
