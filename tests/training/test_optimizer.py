"""Muon turns each matrix's gradient into an orthogonal step, and every parameter of a network is moved by one rate."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from core.training.optimizer import Muon, optimizers, orthogonalised


@pytest.mark.parametrize("shape", [(8, 8), (32, 8), (8, 72)])
@pytest.mark.parametrize("precision", [torch.float32, torch.bfloat16])
def test_orthogonalised_matrices_have_singular_values_near_one(shape: tuple[int, int], precision: torch.dtype) -> None:
    matrices = torch.randn(5, *shape, generator=torch.Generator().manual_seed(0)) * 1e-3
    values = torch.linalg.svdvals(orthogonalised(matrices.to(precision)).float())
    assert float(values.median()) > 0.6  # a very small one takes more steps to grow
    assert float(values.max()) < 1.4


def test_a_step_has_the_size_of_adamw_s_whatever_the_gradient_s() -> None:
    for gradient in (1e-6, 1e3):
        kernel = nn.Parameter(torch.zeros(16, 8, 3, 3))
        kernel.grad = gradient * torch.randn(kernel.shape, generator=torch.Generator().manual_seed(1))
        Muon([kernel], lr=0.01).step()
        assert float(kernel.detach().square().mean().sqrt()) == pytest.approx(0.01 * 0.2, rel=0.3)


def test_a_network_learns_and_no_parameter_is_left_out() -> None:
    torch.manual_seed(0)
    network = nn.Sequential(
        nn.Conv2d(3, 16, 3, padding=1), nn.Conv2d(16, 16, 3, padding=1, groups=16), nn.GELU(), nn.Conv2d(16, 8, 1)
    )
    image, target = torch.rand(4, 3, 12, 12), torch.rand(4, 8, 12, 12)
    before = {name: parameter.detach().clone() for name, parameter in network.named_parameters()}
    both, losses = optimizers(network, 0.01, bfloat16=False), list[float]()
    for _ in range(60):
        loss = (network(image) - target).square().mean()
        loss.backward()
        losses.append(float(loss.detach()))
        for optimizer in both:
            optimizer.step()
            optimizer.zero_grad()
    assert losses[-1] < 0.6 * losses[0]
    for name, parameter in network.named_parameters():
        assert not torch.equal(parameter.detach(), before[name]), name
