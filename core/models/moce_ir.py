"""MoCE-IR (Zamfir et al., CVPR 2025): a blind restorer whose decoder routes each image to one of four experts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, overload

import torch
from torch import Tensor, nn

from core.api import Model
from core.models.moce_ir_blocks import Adapter, DecoderBlock, EncoderBlock, FrequencyEmbedding
from core.models.network import Network
from core.models.routing import Decision, Router, Routing


class PatchEmbedding(nn.Module):
    """A 3x3 convolution from colours to features."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.proj = nn.Conv2d(3, dim, 3, padding=1, bias=False)

    def forward(self, image: Tensor) -> Tensor:
        return self.proj(image)


class Resample(nn.Module):
    """Halves or doubles the resolution: a 3x3 convolution and a pixel (un)shuffle; channels double or halve."""

    def __init__(self, dim: int, up: bool) -> None:
        super().__init__()
        convolution = nn.Conv2d(dim, dim * 2 if up else dim // 2, 3, padding=1, bias=False)
        self.body = nn.Sequential(convolution, nn.PixelShuffle(2) if up else nn.PixelUnshuffle(2))

    def forward(self, x: Tensor) -> Tensor:
        return self.body(x)


class Group(nn.Module):
    """Blocks in a row, under the published name `layers`."""

    def __init__(self, blocks: Sequence[nn.Module]) -> None:
        super().__init__()
        self.layers = nn.ModuleList(blocks)

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers:
            x = layer(x)
        return x


class MoCEIR(Network):
    """MoCE-IR in the published tensor names.

    dim: channels at full resolution, doubled at each of four levels (48 published, 32 for MoCE-IR-S). blocks: per
    level, the last being the bottleneck. decoder_blocks: per level from the finest to the coarsest. heads: per level.
    """

    model = Model.MOCE_IR
    multiple = 8
    exact_statistics = 3  # its finest attention answers so sharply that samples of a photo do not tell enough

    def __init__(
        self,
        dim: int = 48,
        blocks: Sequence[int] = (4, 6, 6, 8),
        decoder_blocks: Sequence[int] = (2, 4, 4),
        refinement_blocks: int = 4,
        heads: Sequence[int] = (1, 2, 4, 8),
        experts: int = 4,
    ) -> None:
        super().__init__()
        dims = [dim * 2**level for level in range(4)]
        self.width = dim
        self.alignment = 2 ** (experts + 1) * 4  # the largest FFT window, at the coarsest decoder level
        self.overlap = self.alignment  # whole windows
        self.bytes_per_pixel = 4 * 44 * dim  # float32; about forty-four maps of `dim` channels live at the peak
        self.patch_embed = PatchEmbedding(dim)
        self.enc = nn.ModuleList(
            nn.ModuleList([_encoder(dims[i], heads[i], blocks[i]), Resample(dims[i], up=False)]) for i in range(3)
        )
        self.latent = _encoder(dims[3], heads[3], blocks[3])
        self.freq_embed = FrequencyEmbedding(dims[3])
        self.dec = nn.ModuleList(
            nn.ModuleList(
                [
                    Resample(dims[i + 1], up=True),
                    nn.Conv2d(dims[i + 1], dims[i], 1, bias=False),
                    Group([DecoderBlock(dims[i], heads[i], dims[3], experts) for _ in range(decoder_blocks[i])]),
                ]
            )
            for i in (2, 1, 0)
        )
        self.refinement = _encoder(dim, heads[0], refinement_blocks)
        self.output = nn.Conv2d(dim, 3, 3, padding=1, bias=False)

    @overload
    def forward(
        self, image: Tensor, routing: Routing | None = None, return_routing: Literal[False] = False
    ) -> Tensor: ...
    @overload
    def forward(
        self, image: Tensor, routing: Routing | None = None, *, return_routing: Literal[True]
    ) -> tuple[Tensor, Routing]: ...
    def forward(
        self, image: Tensor, routing: Routing | None = None, return_routing: bool = False
    ) -> Tensor | tuple[Tensor, Routing]:
        """Restore images without words.

        image: (batch, 3, height, width), 0..1, sides multiples of 8 (ValueError otherwise). routing: decisions read out
        of another pass, of batch 1 or this batch, to be used instead of the router's own. Returns the images, not
        clamped, and with `return_routing` the decisions taken, one per decoder block in order of execution.
        """
        if image.shape[-1] % self.multiple or image.shape[-2] % self.multiple:
            raise ValueError(
                f"MoCE-IR takes sides that are multiples of {self.multiple}, not {tuple(image.shape[-2:])}"
            )
        restored, decisions = self.decode(self.encode(image), routing)
        restored = restored + image
        return (restored, decisions) if return_routing else restored

    def encode(self, image: Tensor) -> list[Tensor]:
        """The maps of each level, (batch, dim * 2 ** level, height / 2 ** level, width / 2 ** level), finest first."""
        x = self.patch_embed(image)  # (b, dim, h, w)
        maps: list[Tensor] = []
        for encoder, down in self.enc:  # type: ignore[misc]  # a ModuleList of pairs
            maps.append(encoder(x))
            x = down(maps[-1])  # (b, 2c, h/2, w/2)
        return [*maps, self.latent(x)]  # last (b, 8 dim, h/8, w/8)

    def decode(self, maps: Sequence[Tensor], routing: Routing | None = None) -> tuple[Tensor, Routing]:
        """What to add to the image, (batch, 3, height, width), from its maps; and the decisions taken."""
        *skips, x = maps
        frequency = self.freq_embed(x)  # (b or 1, 8 dim)
        decisions: list[Decision] = []
        for level, (up, fuse, group) in enumerate(self.dec):  # type: ignore[misc]
            x = fuse(torch.cat([up(x), skips.pop()], dim=1))  # (b, c, h, w)
            for index, block in enumerate(group.layers):
                imposed = routing[len(decisions)] if routing is not None else None
                x, decision = block(x, frequency, imposed)
                decisions.append(decision.named(f"dec.{level}.2.layers.{index}"))
        return self.output(self.refinement(x)), tuple(decisions)

    def residual_starts(self) -> list[nn.Module]:
        """What gives the maps to which the blocks of full resolution add: each rounding would show in a dark photo."""
        _, fuse, _ = self.dec[-1]  # type: ignore[misc]  # a ModuleList of triples
        return [self.patch_embed, fuse]

    def windows(self) -> list[tuple[int, ...]]:
        """Per decoder block, the side of each expert's Fourier windows in the block's pixels."""
        adapters = [module for module in self.dec.modules() if isinstance(module, Adapter)]
        return [adapter.windows() for adapter in adapters]

    def costs(self) -> list[tuple[float, ...]]:
        """Per decoder block, each expert's parameters as a share of the largest one's."""
        return [tuple(module.complexity.tolist()) for module in self.dec.modules() if isinstance(module, Router)]


def _encoder(dim: int, heads: int, count: int) -> Group:
    return Group([EncoderBlock(dim, heads) for _ in range(count)])
