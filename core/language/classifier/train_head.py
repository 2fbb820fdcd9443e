"""Train the text head: `python -m core.language.classifier.train_head`.

The corpus is embedded once. A tenth of the hand-written phrases is kept out of a first fit, which is measured on
sentences made of that tenth: that gives the accuracy to report and the temperature that calibrates the
probabilities. The second fit, on everything, is what ships.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional as F

from core.language.classes import TASK_CLASSES
from core.language.classifier.encoder import SentenceEncoder
from core.language.classifier.head import TextHead, head_path
from core.language.corpus import (
    INTENTS,
    TASK_INTENT,
    Phrases,
    fold_of,
    generate,
    intent_phrases,
    task_phrases,
)

_FOLDS = 10
_BATCH = 512


@dataclass(frozen=True)
class Fit:
    """How a classifier is fitted. jitter: noise on each of the 384 numbers of a sentence, for wordings that the
    corpus lacks."""

    epochs: int
    jitter: float
    dropout: float
    decay: float
    rate: float = 2e-3
    smoothing: float = 0.02


_HEAD_FIT = Fit(epochs=40, jitter=0.02, dropout=0.1, decay=1e-4)


@dataclass(frozen=True)
class TextExamples:
    """Embeddings (n, 384), target distributions (n, classes) and whether each was made of kept-out phrases."""

    inputs: Tensor
    targets: Tensor
    kept_out: Tensor

    def where(self, mask: Tensor) -> TextExamples:
        return TextExamples(self.inputs[mask], self.targets[mask], self.kept_out[mask])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--per-task", type=int, default=3000, help="distinct instructions for each task")
    parser.add_argument("--per-intent", type=int, default=1100, help="distinct sentences for each other intent")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, help="where to write, if not into the program's resources")
    options = parser.parse_args(arguments)
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)  # short sentences: one thread is as fast as two, and the sums stay the same
    started = time.monotonic()
    examples = task_examples(options.per_task, options.per_intent * 2 // 11, options.seed)
    report = fit_and_save(examples, options.out or head_path())
    sys.stdout.write(json.dumps({**report, "seconds": round(time.monotonic() - started)}) + "\n")
    return 0


def task_examples(per_task: int, per_intent: int, seed: int) -> TextExamples:
    """Instructions of the head's tasks; and sentences that are none of them, which should leave the head undecided."""
    classes = dict(zip(TASK_CLASSES, torch.eye(len(TASK_CLASSES)), strict=True))
    groups = [(task_phrases(task), per_task, target, task.value) for task, target in classes.items()]
    undecided = torch.full((len(TASK_CLASSES),), 1 / len(TASK_CLASSES))
    groups += [(intent_phrases()[name], per_intent, undecided, name) for name in INTENTS if name != TASK_INTENT]
    return _embed(groups, seed)


def _embed(groups: Sequence[tuple[Phrases, int, Tensor, str]], seed: int) -> TextExamples:
    """Generate and embed each group of (phrases, count, target, name)."""
    sentences: list[str] = []
    targets: list[Tensor] = []
    kept_out: list[bool] = []
    for phrases, count, target, name in groups:
        for inside in (False, True):
            share = count // _FOLDS if inside else count - count // _FOLDS
            part = generate(fold_of(phrases, 0, _FOLDS, inside=inside), share, f"{name}-{seed}-{inside}")
            sentences += part
            targets += [target] * len(part)
            kept_out += [inside] * len(part)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        embeddings = SentenceEncoder().encode(sentences)
    return TextExamples(embeddings, torch.stack(targets), torch.tensor(kept_out))


def fit_and_save(examples: TextExamples, out: Path, fit: Fit = _HEAD_FIT) -> dict[str, float]:
    """Measure on the kept-out phrases, calibrate, fit on everything, write `out`. Returns what was measured."""
    kept_out = examples.where(examples.kept_out)
    decided = kept_out.where(kept_out.targets.max(dim=1).values > 0.5)
    trial = _fit(TextHead(), examples.where(~examples.kept_out), fit)
    logits = _logits(trial, decided.inputs)
    temperature = _temperature(logits, decided.targets)
    final = _fit(TextHead(), examples, fit)
    with torch.no_grad():
        final.fc2.weight.div_(temperature)
        final.fc2.bias.div_(temperature)
    out.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.contiguous() for name, tensor in final.state_dict().items()}, out)
    return {"sentences": len(examples.inputs), "temperature": temperature, **_measures(logits / temperature, decided)}


def _fit(network: TextHead, examples: TextExamples, fit: Fit) -> TextHead:
    """Cross-entropy with AdamW and a cosine schedule; the inputs are jittered and dropped out."""
    steps = fit.epochs * -(-len(examples.inputs) // _BATCH)
    optimizer = torch.optim.AdamW(network.parameters(), lr=fit.rate, weight_decay=fit.decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, fit.rate, total_steps=steps)
    dropout = nn.Dropout(fit.dropout)
    for _ in range(fit.epochs):
        for batch in torch.randperm(len(examples.inputs)).split(_BATCH):
            inputs = dropout(examples.inputs[batch] + fit.jitter * torch.randn(len(batch), examples.inputs.shape[1]))
            logits = network(inputs)[1]
            loss = F.cross_entropy(logits, examples.targets[batch], label_smoothing=fit.smoothing)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return network.eval()


def _logits(network: nn.Module, inputs: Tensor) -> Tensor:
    with torch.no_grad():
        return network(inputs)[1]


def _temperature(logits: Tensor, targets: Tensor) -> float:
    """The divisor of the logits with the least cross-entropy (temperature scaling, Guo et al. 2017)."""
    candidates = [0.3 * 1.05**step for step in range(60)]
    return min(candidates, key=lambda divisor: float(F.cross_entropy(logits / divisor, targets)))


def _measures(logits: Tensor, examples: TextExamples) -> dict[str, float]:
    """Accuracy, cross-entropy and expected calibration error (15 bins) on `examples`."""
    probabilities, guesses = logits.softmax(dim=1).max(dim=1)
    right = (guesses == examples.targets.argmax(dim=1)).float()
    bins = (probabilities * 15).long().clamp(max=14)
    error = sum(
        float(
            (right[bins == index].mean() - probabilities[bins == index].mean()).abs() * (bins == index).float().mean()
        )
        for index in range(15)
        if bool((bins == index).any())
    )
    return {
        "accuracy": round(float(right.mean()), 4),
        "cross_entropy": round(float(F.cross_entropy(logits, examples.targets)), 4),
        "calibration_error": round(error, 4),
    }


if __name__ == "__main__":
    raise SystemExit(main())
