"""MoCE-IR's routers learn to tell damages apart; what the network learns cannot teach them."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path

import pytest
import torch
from torch import Tensor

from core.api import Damage
from core.degradations import degrade
from core.models.moce_ir import MoCEIR
from core.training import routers
from core.training.losses import information, restoration_loss
from core.training.recipe import RECIPES
from core.training.routers import LEAST, RouterFit
from core.weights.checkpoint import load_state_dict
from core.weights.store import resources_dir

DAMAGES = (Damage.LOW_LIGHT, Damage.NOISE)


@pytest.fixture
def network() -> MoCEIR:
    torch.manual_seed(0)
    return MoCEIR(8, [1, 1, 1, 1], [1, 1, 1], 1, [1, 1, 2, 2]).train()


def damaged(damage: Damage, images: int) -> Tensor:
    cells = torch.rand(images, 3, 4, 4, generator=torch.Generator().manual_seed(1))
    return degrade(torch.nn.functional.interpolate(cells, (64, 64), mode="bicubic").clamp(0, 1), damage, 2)


def watched(network: MoCEIR, images: int) -> RouterFit:
    fit = RouterFit(network, 0.02, DAMAGES)
    for damage in DAMAGES:
        with torch.no_grad():
            _, routing = network(damaged(damage, images), return_routing=True)
        fit.observe(routing, [frozenset({damage})] * images)
    return fit


def test_the_error_of_the_photo_has_no_slope_by_the_routers(network: MoCEIR) -> None:
    """If this fails, routers can be trained with everything else, and `RouterFit` may not be needed."""
    images = damaged(Damage.NOISE, 2)
    restored, _ = network(images, return_routing=True)
    restoration_loss(restored, torch.rand_like(images), torch.ones(2), 0.1).backward()
    slopes = {name: float(p.grad.norm()) for name, p in network.named_parameters() if p.grad is not None}
    routing = [slope for name, slope in slopes.items() if ".routing." in name]
    assert max(routing) < 1e-6 * max(slopes.values())


def test_fitted_routers_send_different_damages_to_different_experts(network: MoCEIR) -> None:
    watched(network, LEAST).fit(600)
    network.eval()
    with torch.inference_mode():
        routings = [network(damaged(damage, LEAST), return_routing=True)[1] for damage in DAMAGES]
    for dark, noisy in zip(*routings, strict=True):
        expert = dark.expert.mode().values
        assert (dark.expert == expert).float().mean() > 0.8
        assert (noisy.expert == expert).float().mean() < 0.2


def test_too_few_images_or_mixtures_alone_leave_the_routers_as_they_are(network: MoCEIR) -> None:
    before = [router.gate.linear.weight.clone() for router in RouterFit(network, 0.0, DAMAGES).routers]
    fit = watched(network, LEAST - 1)
    with torch.no_grad():
        _, routing = network(damaged(Damage.NOISE, LEAST), return_routing=True)
    fit.observe(routing, [frozenset(DAMAGES)] * LEAST)
    fit.fit()
    for router, weight in zip(fit.routers, before, strict=True):
        assert torch.equal(router.gate.linear.weight, weight)


def test_an_expert_tells_all_when_each_group_has_its_own_and_nothing_when_they_share() -> None:
    groups = torch.arange(4).repeat(3)
    own = torch.eye(4)[groups]
    shared = torch.full((12, 4), 0.25)
    between = [float(information(share * own + (1 - share) * shared, groups)) for share in (0.0, 0.5, 0.9, 1.0)]
    assert between[0] == pytest.approx(0, abs=1e-6)
    assert between[-1] == pytest.approx(math.log(4), abs=1e-6)
    assert all(less < more for less, more in pairwise(between))


def test_finished_weights_get_routers_of_their_own_and_nothing_else_changes(
    photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, few in {"LEAST": 4, "ENOUGH": 4, "SETTLING": 10}.items():
        monkeypatch.setattr(routers, name, few)
    shipped = resources_dir() / "weights" / "moce-ir-compact.safetensors"
    recipe = tmp_path / "small.toml"
    text = (RECIPES / "moce-ir-compact.toml").read_text(encoding="utf-8")
    recipe.write_text(text.replace("patch = 192", "patch = 64"), encoding="utf-8")
    out = tmp_path / "new" / "out.safetensors"
    routers.main([str(recipe), str(shipped), str(out), "--data", str(photos)])
    before, after = load_state_dict(shipped), load_state_dict(out)
    changed = {name for name in before if not torch.equal(before[name].float(), after[name])}
    assert changed
    assert all(name.endswith(("routing.gate.2.weight", "routing.freq_gate.weight")) for name in changed)


def test_routers_are_asked_of_a_network_that_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weights = resources_dir() / "weights" / "instructir-compact.safetensors"
    with pytest.raises(SystemExit) as exit_:
        routers.main(["moce-ir-compact", str(weights), str(tmp_path / "out"), "--data", str(tmp_path)])
    assert exit_.value.code != 0
    assert "which has no routers" in capsys.readouterr().err
