"""Tiles of a photo see the photo's statistics, and routing can be read out and imposed."""

from __future__ import annotations

from dataclasses import replace

import torch

from core.models.instructir import InstructIR
from core.models.moce_ir import MoCEIR
from core.models.statistics import collect, impose


def randomised(network: torch.nn.Module) -> torch.nn.Module:
    """The network with every parameter away from zero, so that no branch is switched off."""
    generator = torch.Generator().manual_seed(3)
    for parameter in network.parameters():
        parameter.data += 0.2 * torch.randn(parameter.shape, generator=generator)
    return network.eval()


def photo(batch: int, height: int = 64, width: int = 128) -> torch.Tensor:
    return torch.rand(batch, 3, height, width, generator=torch.Generator().manual_seed(5))


def moce_ir() -> MoCEIR:
    torch.manual_seed(0)
    network = randomised(MoCEIR(8, [1, 1, 1, 1], [1, 1, 1], 1, [1, 1, 2, 2]))
    assert isinstance(network, MoCEIR)
    return network


def test_imposing_a_photos_own_statistics_changes_nothing() -> None:
    torch.manual_seed(0)
    words = torch.nn.functional.normalize(torch.randn(1, 16), dim=1)
    network = randomised(InstructIR(8, [1, 1, 1, 1], 1, [1, 1, 1, 1], 16))
    image = photo(1)
    with torch.inference_mode():
        whole = network(image, words)
        statistics = collect(network, lambda: network(image, words))
        with impose(network, statistics):
            torch.testing.assert_close(network(image, words), whole, rtol=1e-4, atol=1e-5)
        torch.testing.assert_close(network(image, words), whole, rtol=0, atol=0)  # left as it was


def test_tiles_with_imposed_statistics_agree_where_tiles_alone_do_not() -> None:
    network = moce_ir()
    image = photo(1, 256, 512)
    image[..., 256:] *= 0.2  # a dark half: a tile alone has other statistics than the photo
    centre = (..., slice(96, 160), slice(96, 160))  # far from the tile's own border
    with torch.inference_mode():
        whole, routing = network(image, return_routing=True)
        statistics = collect(network, lambda: network(image))
        alone = network(image[..., :256])
        with impose(network, statistics):
            tile = network(image[..., :256], routing)
    error = (tile - whole[..., :256])[centre].square().mean()
    assert error < 1e-6
    assert (alone - whole[..., :256])[centre].square().mean() > 20 * error


def test_each_image_of_a_batch_has_its_own_experts_and_result() -> None:
    network = moce_ir()
    images = torch.cat([photo(1), photo(1) * 0.1, photo(1) * 0 + 0.5, photo(1).flip(3) * 3])
    with torch.inference_mode():
        together, routing = network(images, return_routing=True)
        for row in range(len(images)):
            alone, own = network(images[row : row + 1], return_routing=True)
            torch.testing.assert_close(together[row : row + 1], alone, rtol=1e-2, atol=2e-3)
            assert [d.expert[row].item() for d in routing] == [d.expert[0].item() for d in own]


def test_routing_is_the_same_run_after_run_and_can_be_forced() -> None:
    network = moce_ir()
    image = photo(1)
    with torch.inference_mode():
        first, routing = network(image, return_routing=True)
        second = network(image)
        torch.testing.assert_close(first, second, rtol=0, atol=0)
        forced = tuple(replace(d, expert=(d.expert + 1) % 4) for d in routing)
        third, read_back = network(image, forced, return_routing=True)
    assert [d.expert.item() for d in read_back] == [(d.expert.item() + 1) % 4 for d in routing]
    assert not torch.allclose(first, third)


def test_routing_of_training_is_noisy_and_of_evaluation_is_not() -> None:
    network = moce_ir().train()
    torch.manual_seed(1)
    _, noisy = network(photo(2), return_routing=True)
    assert any(not torch.equal(d.logits, d.noisy_logits) for d in noisy)
    _, quiet = network.eval()(photo(2), return_routing=True)
    assert all(torch.equal(d.logits, d.noisy_logits) for d in quiet)
