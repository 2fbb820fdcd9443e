"""BERT's layers (Devlin et al. 2019), as both encoders of the reader have them, with no more than reading needs."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

WIDTH = 384
_HEADS = 12


@dataclass(frozen=True)
class Shape:
    """How large an encoder is. epsilon: of its layer norms."""

    words: int
    positions: int
    layers: int
    inner: int = 4 * WIDTH
    epsilon: float = 1e-12


class Layer(nn.Module):
    """Attention and a network on each token, each added to its input and normalised."""

    def __init__(self, inner: int = 4 * WIDTH, epsilon: float = 1e-12) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, epsilon), nn.LayerNorm(WIDTH, epsilon)
        self.up, self.down = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """states: (n, tokens, 384); mask: (n, 1, 1, tokens), True where there is a token."""
        n, tokens, _ = states.shape
        q, k, v = (part(states).view(n, tokens, _HEADS, -1).transpose(1, 2) for part in (self.q, self.k, self.v))
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        states = self.norm1(states + self.o(attended.transpose(1, 2).reshape(n, tokens, WIDTH)))
        return self.norm2(states + self.down(F.gelu(self.up(states))))


class Lower(nn.Module):
    """Embeddings and the layers that stay as they were trained by others. word: the numbers of tokens to embeddings."""

    def __init__(self, shape: Shape, word: nn.Module | None = None) -> None:
        super().__init__()
        self.word = word or nn.Embedding(shape.words, WIDTH)
        self.position = nn.Embedding(shape.positions, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape.inner, shape.epsilon) for _ in range(shape.layers))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """ids: (n, tokens); mask: the same, True where there is a token. Returns (n, tokens, 384)."""
        places = torch.arange(ids.shape[1])
        states = self.norm(self.word(ids) + self.position(places))
        for layer in self.layers:
            states = layer(states, mask[:, None, None])
        return states
