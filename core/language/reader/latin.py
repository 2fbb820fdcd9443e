"""The encoder of the languages besides English: multilingual-e5-small, cut by `core.language.reader.e5`."""

from __future__ import annotations

from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from torch import Tensor

from core.errors import LanguageError
from core.language.reader.e5 import UPPER
from core.language.reader.encoder import ReaderEncoder
from core.language.reader.four_bits import FourBitEmbedding, FourBits
from core.language.reader.transformer import Lower, Shape

_SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_UNKNOWN = 3


def latin_encoder(path: Path) -> ReaderEncoder:
    """The encoder in that file. Raises LanguageError where it cannot be read."""
    try:
        return _encoder(load_file(path))
    except (OSError, RuntimeError, ValueError, KeyError, SafetensorError) as error:
        raise LanguageError("The reader {path} cannot be read; install Photomend again.", path=path) from error


def _encoder(state: dict[str, Tensor]) -> ReaderEncoder:
    epsilon = float(state["epsilon"])
    words = FourBits(state["word.nibbles"], state["word.scales"])
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    lower = Lower(Shape(1, len(state["position"]), layers, epsilon=epsilon), FourBitEmbedding(words))
    weights = {"position.weight": state["position"].float()}
    for name, tensor in state.items():
        if name.endswith(".nibbles") and name.startswith("layers."):
            matrix = name.removesuffix(".nibbles")
            weights[matrix] = FourBits(tensor, state[f"{matrix}.scales"]).full()
        elif name.startswith(("layers.", "norm.")) and not name.endswith(".scales"):
            weights[name] = tensor.float()
    lower.load_state_dict(weights)
    pieces = bytes(state["pieces"].tolist()).decode().split("\n")
    return ReaderEncoder(_tokenizer(pieces, state["scores"]), lower, UPPER, epsilon)


def _tokenizer(pieces: list[str], scores: Tensor) -> Tokenizer:
    """SentencePiece's unigram model, as XLM-R has it; capitals are read as small letters."""
    vocabulary = [(name, 0.0) for name in _SPECIAL] + list(zip(pieces, scores.tolist(), strict=True))
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=_UNKNOWN, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return tokenizer
