"""InstructIR's text head: sentence embedding -> instruction embedding and task (InstructIR, section 3.1)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from core.errors import LanguageError
from core.language.classes import TASK_CLASSES
from core.language.classifier.encoder import EMBEDDING_SIZE
from core.weights.store import resources_dir

if TYPE_CHECKING:
    from torch import Tensor

INSTRUCTION_SIZE = 256


class TextHead(nn.Module):
    """fc1 and an L2 norm give the instruction embedding that steers the image network; fc2 gives the task.

    The tensor names are those of the published heads (`lm_instructir-7d.pt`).
    """

    def __init__(self) -> None:
        super().__init__()
        self.fc1 = nn.Linear(EMBEDDING_SIZE, INSTRUCTION_SIZE)
        self.fc2 = nn.Linear(INSTRUCTION_SIZE, len(TASK_CLASSES))

    def forward(self, sentences: Tensor) -> tuple[Tensor, Tensor]:
        """sentences: (n, 384). Returns the instruction embeddings (n, 256), of length one, and logits (n, 7)."""
        embedding = F.normalize(self.fc1(sentences), p=2, dim=-1)
        return embedding, self.fc2(embedding)


def head_path() -> Path:
    """Photomend's own head, trained on all-MiniLM-L6-v2 embeddings."""
    return resources_dir() / "weights" / "text-head.safetensors"


def load_head(path: Path | None = None) -> TextHead:
    """The head in `path` (safetensors, or the authors' `.pt`), frozen. Raises LanguageError."""
    path = path or head_path()
    if not path.is_file():
        raise LanguageError("The text head {path} is missing; install Photomend again.", path=path)
    head = TextHead()
    try:
        head.load_state_dict({name: tensor.float() for name, tensor in _read(path).items()})
    except (OSError, RuntimeError, ValueError, AttributeError, EOFError, SafetensorError) as error:
        raise LanguageError("The text head {path} cannot be read; install Photomend again.", path=path) from error
    return head.eval().requires_grad_(False)


def _read(path: Path) -> dict[str, Tensor]:
    if path.suffix == ".safetensors":
        return load_file(path)
    return torch.load(path, map_location="cpu", weights_only=True)
