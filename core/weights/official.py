"""The authors' own weights: where they are published, under which licence, and how a copy is known to be theirs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.api import Model, Size
from core.errors import WeightsError
from core.models.registry import descriptor
from core.progress import Progress
from core.weights.checksums import digest, git_blob_id
from core.weights.store import OFFICIAL_ENCODER

_INSTRUCTIR = "https://raw.githubusercontent.com/mv-lab/InstructIR/3c0299ff6dc32cdd218ec02abbb92febab6fcfb2/models/"
_ENCODER = "https://huggingface.co/TaylorAI/bge-micro-v2/resolve/3edf6d7de0faa426b09780416fe61009f26ae589/"


@dataclass(frozen=True)
class RemoteFile:
    """A file to fetch. name: its path below the weights folder. git_blob: its id in git; sha256: its digest.

    Without either its digest is kept on first use. needed: False for what some copies lack and nothing depends on.
    """

    name: str
    url: str
    git_blob: str | None = None
    sha256: str | None = None
    needed: bool = True

    def is_in(self, path: Path, progress: Progress | None = None) -> bool:
        """Whether the file at `path` is this one, as far as can be known. Raises WeightsError, Cancelled."""
        if self.git_blob is not None and git_blob_id(path, progress) != self.git_blob:
            return False
        return self.sha256 is None or digest(path, progress) == self.sha256


@dataclass(frozen=True)
class Collection:
    """Files that are of use only together, the one that makes them usable last. title: as its authors name it."""

    name: str
    title: str
    licence: str
    source: str
    files: tuple[RemoteFile, ...]


def _encoder(name: str, needed: bool = True) -> RemoteFile:
    return RemoteFile(f"{OFFICIAL_ENCODER}/{name}", _ENCODER + name, needed=needed)


_NETWORK = descriptor(Model.INSTRUCTIR)

INSTRUCTIR = Collection(
    _NETWORK.model.value,
    f"{_NETWORK.name} ({Size.FULL})",
    _NETWORK.licence,
    f"{_NETWORK.source}, huggingface.co/TaylorAI/bge-micro-v2",
    (
        *map(_encoder, ("modules.json", "1_Pooling/config.json", "config.json", "tokenizer.json", "vocab.txt")),
        *(_encoder(f"{name}.json") for name in ("tokenizer_config", "special_tokens_map")),
        *(_encoder(f"{name}.json", needed=False) for name in ("sentence_bert_config", "config_sentence_transformers")),
        _encoder("model.safetensors"),
        RemoteFile(
            "lm_instructir-7d.pt",
            _INSTRUCTIR + "lm_instructir-7d.pt",
            git_blob="965cec632a4f5b147996cf13cd66de928181878e",
            sha256="b239e5d5dbc811813a90e709f9647dead0e35a96a294a7d6c5263da549016fe6",
        ),
        RemoteFile(
            "im_instructir-7d.pt",
            _INSTRUCTIR + "im_instructir-7d.pt",
            git_blob="fdeec1492a2ea4a84200a7b05ca89168b6198bdb",
        ),
    ),
)

COLLECTIONS = {INSTRUCTIR.name: INSTRUCTIR}


def collection(name: str) -> Collection:
    """The collection of that name. Raises WeightsError with those that there are."""
    if name not in COLLECTIONS:
        raise WeightsError(
            "No weights called {name!r} can be downloaded; there are: {names}.", name=name, names=", ".join(COLLECTIONS)
        )
    return COLLECTIONS[name]
