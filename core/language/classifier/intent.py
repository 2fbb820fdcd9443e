"""What a clause is about: one of the seven tasks, a vague wish, a command, something impossible, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from core.errors import LanguageError
from core.language.classifier.encoder import EMBEDDING_SIZE
from core.language.corpus import INTENTS
from core.weights.store import resources_dir

if TYPE_CHECKING:
    from torch import Tensor

_HIDDEN = 256


class IntentClassifier(nn.Module):
    """Two layers over the sentence embedding."""

    def __init__(self) -> None:
        super().__init__()
        self.fc1 = nn.Linear(EMBEDDING_SIZE, _HIDDEN)
        self.fc2 = nn.Linear(_HIDDEN, len(INTENTS))

    def forward(self, sentences: Tensor) -> tuple[Tensor, Tensor]:
        """sentences: (n, 384). Returns the hidden layer (n, 256) and logits (n, intents) in the order of INTENTS."""
        hidden = F.gelu(self.fc1(sentences * EMBEDDING_SIZE**0.5))  # unit variance trains far better than unit length
        return hidden, self.fc2(hidden)


def intent_path() -> Path:
    """The intent classifier that ships beside the text head."""
    return resources_dir() / "weights" / "text-head-intents.safetensors"


def load_intents(path: Path | None = None) -> IntentClassifier:
    """The intent classifier in `path`, frozen. Raises LanguageError."""
    path = path or intent_path()
    classifier = IntentClassifier()
    try:
        classifier.load_state_dict(load_file(path))
    except (OSError, RuntimeError, ValueError, SafetensorError) as error:
        raise LanguageError(
            "The intent classifier {path} cannot be read; install Photomend again.", path=path
        ) from error
    return classifier.eval().requires_grad_(False)
