"""The lower layers of an encoder, and the tokens that it reads: all-MiniLM-L6-v2 for English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor

from core.language.classifier.encoder import minilm_folder
from core.language.reader.network import ReaderNetwork
from core.language.reader.transformer import Lower, Shape

LONGEST = 256  # tokens
_LAYERS = 6
_UPPER = 3  # are trained
_NAMES = {
    "attention.self.query": "q", "attention.self.key": "k", "attention.self.value": "v",
    "attention.output.dense": "o", "attention.output.LayerNorm": "norm1", "intermediate.dense": "up",
    "output.dense": "down", "output.LayerNorm": "norm2",
}  # fmt: skip
_LAYER = re.compile(r"encoder\.layer\.(\d+)\.(.*)\.(weight|bias)")


@dataclass(frozen=True)
class Tokens:
    """Messages as an encoder reads them. ids, mask: (n, tokens); spans: for each the letters of each token, empty for
    the encoder's own signs."""

    ids: Tensor
    mask: Tensor
    spans: Sequence[Sequence[tuple[int, int]]]


class ReaderEncoder:
    """A tokenizer and the layers below the trained ones. upper: how many those are; epsilon: of their layer norms."""

    def __init__(self, tokenizer: Tokenizer, lower: Lower, upper: int, epsilon: float) -> None:
        tokenizer.enable_truncation(LONGEST)
        self.upper = upper
        self._tokenizer, self._lower, self.epsilon = tokenizer, lower.eval().requires_grad_(False), epsilon

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """Padded on the right to the longest."""
        encoded = self._tokenizer.encode_batch(list(texts))
        longest = max(len(each.ids) for each in encoded)
        ids = torch.zeros(len(encoded), longest, dtype=torch.long)
        mask = torch.zeros(len(encoded), longest, dtype=torch.bool)
        for row, each in enumerate(encoded):
            ids[row, : len(each.ids)] = torch.tensor(each.ids)
            mask[row, : len(each.ids)] = True
        return Tokens(ids, mask, [each.offsets for each in encoded])

    def states(self, tokens: Tokens) -> Tensor:
        """(n, tokens, 384)."""
        with torch.no_grad():
            return self._lower(tokens.ids, tokens.mask)


def minilm() -> ReaderEncoder:
    """all-MiniLM-L6-v2 without its last layers. Raises LanguageError where it is missing."""
    folder = minilm_folder()
    lower = Lower(_shape(_weights(folder)))
    lower.load_state_dict(_lower_state(_weights(folder)))
    return ReaderEncoder(_tokenizer(folder), lower, _UPPER, 1e-12)


def minilm_upper(network: ReaderNetwork) -> None:
    """Begin the training of `network` with MiniLM's own last layers."""
    weights = _weights(minilm_folder())
    for index, layer in enumerate(network.layers):
        layer.load_state_dict(_layer_state(weights, _LAYERS - _UPPER + index))


def _tokenizer(folder: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    return tokenizer


def _weights(folder: Path) -> Mapping[str, Tensor]:
    return load_file(folder / "model.safetensors")


def _shape(weights: Mapping[str, Tensor]) -> Shape:
    words, positions = (len(weights[f"embeddings.{name}_embeddings.weight"]) for name in ("word", "position"))
    return Shape(words, positions, _LAYERS - _UPPER)


def _lower_state(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    # Messages are of one kind, so that its embedding is a part of every position's.
    kind = weights["embeddings.token_type_embeddings.weight"][0]
    state = {
        "word.weight": weights["embeddings.word_embeddings.weight"],
        "position.weight": weights["embeddings.position_embeddings.weight"] + kind,
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for index in range(_LAYERS - _UPPER):
        state |= {f"layers.{index}.{name}": tensor for name, tensor in _layer_state(weights, index).items()}
    return state


def _layer_state(weights: Mapping[str, Tensor], index: int) -> dict[str, Tensor]:
    state: dict[str, Tensor] = {}
    for name, tensor in weights.items():
        if (found := _LAYER.fullmatch(name)) and int(found[1]) == index:
            state[f"{_NAMES[found[2]]}.{found[3]}"] = tensor
    return state
