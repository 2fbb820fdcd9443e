"""InstructIR (Conde, Geigle, Timofte, ECCV 2024): a NAFNet U-Net steered by a sentence embedding."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from core.api import Model
from core.models.layers import ChannelNorm, pad_to_multiple
from core.models.network import Network
from core.models.statistics import GlobalMean


def simple_gate(x: Tensor) -> Tensor:
    """NAFNet's gate (Chen et al., ECCV 2022, section 3): the product of the two halves of the channels."""
    first, second = x.chunk(2, dim=1)
    return first * second


class NAFBlock(nn.Module):
    """NAFNet's block (ECCV 2022, figure 3c): gated depthwise convolution with channel attention, then a gated FFN."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        wide = 2 * channels
        self.norm1 = ChannelNorm(channels, eps=1e-6)
        self.conv1 = nn.Conv2d(channels, wide, 1)
        self.conv2 = nn.Conv2d(wide, wide, 3, padding=1, groups=wide)
        self.sca = nn.Sequential(GlobalMean(), nn.Conv2d(channels, channels, 1))
        self.conv3 = nn.Conv2d(channels, channels, 1)
        self.norm2 = ChannelNorm(channels, eps=1e-6)
        self.conv4 = nn.Conv2d(channels, wide, 1)
        self.conv5 = nn.Conv2d(channels, channels, 1)
        self.beta = nn.Parameter(torch.zeros(1, channels, 1, 1))
        self.gamma = nn.Parameter(torch.zeros(1, channels, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        y = simple_gate(self.conv2(self.conv1(self.norm1(x))))  # (b, c, h, w)
        x = x + self.beta * self.conv3(y * self.sca(y))  # (b, c, h, w)
        y = simple_gate(self.conv4(self.norm2(x)))  # (b, c, h, w)
        return x + self.gamma * self.conv5(y)  # (b, c, h, w)


class InstructionConditionBlock(nn.Module):
    """InstructIR's ICB (section 3.3): the instruction gates each channel of modulated features, then a NAFBlock."""

    def __init__(self, channels: int, text_dim: int) -> None:
        super().__init__()
        self.fc = nn.Linear(text_dim, channels)
        self.block = NAFBlock(channels)
        self.beta = nn.Parameter(torch.zeros(1, channels, 1, 1))
        self.gamma = nn.Parameter(torch.zeros(1, channels, 1, 1))

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        gate = self.fc(embedding).sigmoid()[:, :, None, None]  # (b, c, 1, 1)
        return self.block((x * self.gamma + self.beta) * gate) + x  # (b, c, h, w)


class InstructIR(Network):
    """The image network of InstructIR, in the published tensor names.

    width: channels at full resolution, doubled at each of the `len(encoder_blocks)` levels. The published model has
    width 32, encoder blocks 2 2 4 8, 4 middle blocks, decoder blocks 2 2 2 2 and a 256-dimensional instruction.
    """

    model = Model.INSTRUCTIR
    alignment = 16  # the strides of four levels
    overlap = 64  # the context that matters

    def __init__(
        self,
        width: int = 32,
        encoder_blocks: Sequence[int] = (2, 2, 4, 8),
        middle_blocks: int = 4,
        decoder_blocks: Sequence[int] = (2, 2, 2, 2),
        text_dim: int = 256,
    ) -> None:
        super().__init__()
        channels = [width * 2**level for level in range(len(encoder_blocks) + 1)]
        self.width, self.text_dim = width, text_dim
        self.multiple = 2 ** len(encoder_blocks)
        self.bytes_per_pixel = 4 * 12 * width  # float32; about twelve maps of `width` channels live at the peak
        self.intro = nn.Conv2d(3, width, 3, padding=1)
        self.ending = nn.Conv2d(width, 3, 3, padding=1)
        self.encoders = nn.ModuleList(_blocks(c, n) for c, n in zip(channels, encoder_blocks, strict=False))
        self.enc_cond = nn.ModuleList(InstructionConditionBlock(c, text_dim) for c in channels[:-1])
        self.downs = nn.ModuleList(nn.Conv2d(c, 2 * c, 2, stride=2) for c in channels[:-1])
        self.middle_blks = _blocks(channels[-1], middle_blocks)
        rising = channels[-2::-1]
        self.ups = nn.ModuleList(
            nn.Sequential(nn.Conv2d(2 * c, 4 * c, 1, bias=False), nn.PixelShuffle(2)) for c in rising
        )
        self.decoders = nn.ModuleList(_blocks(c, n) for c, n in zip(rising, decoder_blocks, strict=True))
        self.dec_cond = nn.ModuleList(InstructionConditionBlock(c, text_dim) for c in rising)

    def forward(self, image: Tensor, embedding: Tensor) -> Tensor:
        """Restore images as the instruction says.

        image: (batch, 3, height, width), 0..1. embedding: (batch or 1, text_dim), unit length. Returns the restored
        images, same shape, not clamped. Sizes that are no multiple of 16 are padded with zeros inside, as published.
        """
        height, width = image.shape[-2:]
        image = pad_to_multiple(image, self.multiple)
        x = self.intro(image)  # (b, width, h, w)
        skips: list[Tensor] = []
        for encoder, condition, down in zip(self.encoders, self.enc_cond, self.downs, strict=True):
            x = condition(encoder(x), embedding)  # (b, c, h, w)
            skips.append(x)
            x = down(x)  # (b, 2c, h/2, w/2)
        x = self.middle_blks(x)  # (b, 16 width, h/16, w/16)
        for decoder, condition, up in zip(self.decoders, self.dec_cond, self.ups, strict=True):
            x = up(x) + skips.pop()  # (b, c, h, w)
            x = condition(decoder(x), embedding)
        return (self.ending(x) + image)[..., :height, :width]


def _blocks(channels: int, count: int) -> nn.Sequential:
    return nn.Sequential(*(NAFBlock(channels) for _ in range(count)))
