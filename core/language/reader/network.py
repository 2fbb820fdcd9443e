"""The reader's network: where clauses begin, what each is, and what the message as a whole is."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from core.language.reader.labels import COMMANDS, LABELS, MEANT, ORDERS, STRENGTHS, TASKS_READ
from core.language.reader.transformer import WIDTH, Layer

_HIDDEN = 384
OUTPUTS = {
    "label": len(LABELS), "task": len(TASKS_READ), "order": len(ORDERS), "strength": len(STRENGTHS), "only": 2,
    "command": len(COMMANDS),
}  # fmt: skip
MESSAGE_OUTPUTS = {"meant": len(MEANT), "wanted": len(TASKS_READ)}


@dataclass(frozen=True)
class Scores:
    """Logits. begins, places: (n, tokens). clauses: name of OUTPUTS -> (n, clauses, choices); message: (n, choices)."""

    begins: Tensor
    places: Tensor
    clauses: dict[str, Tensor]
    message: dict[str, Tensor]


class ReaderNetwork(nn.Module):
    """Transformer layers over an encoder's states, and small heads over tokens, clauses and the message."""

    def __init__(self, upper: int, epsilon: float = 1e-12) -> None:
        """upper: layers that are trained."""
        super().__init__()
        self.layers = nn.ModuleList(Layer(epsilon=epsilon) for _ in range(upper))
        self.token = nn.Sequential(nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, 2))
        self.weigh = nn.Linear(WIDTH, 2)
        self.clause = nn.Sequential(nn.Dropout(0.1), nn.Linear(3 * WIDTH, _HIDDEN), nn.GELU(), nn.Dropout(0.1))
        self.whole = nn.Sequential(nn.Dropout(0.1), nn.Linear(2 * WIDTH, _HIDDEN), nn.GELU(), nn.Dropout(0.1))
        self.heads = nn.ModuleDict({name: nn.Linear(_HIDDEN, count) for name, count in OUTPUTS.items()})
        self.message_heads = nn.ModuleDict({name: nn.Linear(_HIDDEN, n) for name, n in MESSAGE_OUTPUTS.items()})

    def states(self, lower: Tensor, mask: Tensor) -> Tensor:
        """What the trained layers make of an encoder's states (n, tokens, 384); mask: (n, tokens)."""
        for layer in self.layers:
            lower = layer(lower, mask[:, None, None])
        return lower

    def begins(self, states: Tensor) -> Tensor:
        """The logits of beginning a clause, (n, tokens)."""
        return self.token(states)[..., 0]

    def forward(self, lower: Tensor, mask: Tensor, clauses: Tensor) -> Scores:
        """clauses: (n, tokens), the number of each token's clause; -1 where there is no token."""
        return self.scores(self.states(lower, mask), mask, clauses)

    def scores(self, states: Tensor, mask: Tensor, clauses: Tensor) -> Scores:
        """All that is read in states that the trained layers have made."""
        tokens = self.token(states)
        message = self._message(states, mask)
        pooled = self._pooled(states, clauses, message)
        return Scores(
            begins=tokens[..., 0],
            places=tokens[..., 1],
            clauses={name: head(pooled) for name, head in self.heads.items()},
            message={name: head(self.whole(message)) for name, head in self.message_heads.items()},
        )

    def _message(self, states: Tensor, mask: Tensor) -> Tensor:
        """(n, 768): the mean of the tokens, and the mean by learned weights."""
        weights = self.weigh(states)[..., 1].masked_fill(~mask, -30.0).softmax(dim=1)
        flat = mask / mask.sum(dim=1, keepdim=True)
        return torch.cat([torch.einsum("nt,ntw->nw", part.to(states.dtype), states) for part in (flat, weights)], dim=1)

    def _pooled(self, states: Tensor, clauses: Tensor, message: Tensor) -> Tensor:
        """(n, clauses, hidden): the mean and the weighted mean of each clause's tokens, beside the message's mean."""
        count = int(clauses.max()) + 1
        member = clauses[:, None] == torch.arange(count)[None, :, None]
        flat = member / member.sum(dim=2, keepdim=True).clamp(min=1)
        weights = self.weigh(states)[..., 0][:, None].masked_fill(~member, -30.0).softmax(dim=2) * member
        parts = [part.to(states.dtype) @ states for part in (flat, weights)]
        context = message[:, None, :WIDTH].expand(-1, count, -1)
        return self.clause(torch.cat([*parts, context], dim=2))


def cut(begins: Tensor, mask: Tensor, at: float = 0.0) -> Tensor:
    """The number of each token's clause, (n, tokens), from the logits of beginning one; -1 where there is no token."""
    starts = (begins > at) & mask
    starts[:, 0] = False  # the first token is the encoder's own sign, and belongs to the first clause
    first = torch.zeros_like(starts)
    first[:, 0] = True
    starts[:, 1:2] = False  # where the first clause begins is no question
    numbers = (starts | first).long().cumsum(dim=1) - 1
    return numbers.masked_fill(~mask, -1)
