"""The authors' text head, for users who bring the published InstructIR weights."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.api import Step
from core.language.classifier.encoder import EncoderKind, SentenceEncoder
from core.language.classifier.head import load_head
from core.tasks import TASKS

if TYPE_CHECKING:
    from torch import Tensor


class OfficialEmbedder:
    """Words -> the embedding of the published weights: bge-micro-v2 and the head in `lm_*.pt` (InstructIR, 3.2).

    Raises LanguageError when the head cannot be read, and at first use when the encoder is missing.
    """

    def __init__(self, head: Path, encoder: SentenceEncoder | None = None) -> None:
        self._head = load_head(head)
        self._encoder = encoder or SentenceEncoder(EncoderKind.BGE_MICRO)

    def embed(self, step: Step) -> Tensor:
        """The instruction embedding of a step's words: float32 (256,), of length one."""
        return self._head(self._encoder.encode([step.words.strip() or TASKS[step.task].canonical]))[0][0]
