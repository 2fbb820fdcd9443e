"""Fit and measure the head of the diagnosis: `python -m core.training.diagnosis --help`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import average_precision_score
from torch import Tensor, nn

from core.diagnosis import DamageClassifier, compact_moce_ir, diagnosis_path, pooled
from core.engine.malloc import reused_blocks
from core.models.damage_classes import DAMAGE_CLASSES
from core.models.damage_head import DamageHead
from core.training.damage_examples import CleanCrop, damaged_at_random, evaluation_crops, training_crops

WHOLE = 480  # pixels a side of a photo that is seen in several views
REPEATS = 2  # of each photo that the head is measured on, damaged anew each time


@dataclass(frozen=True)
class DamageExamples:
    """features: (views, features). photos: (views,), which one each shows. labels: (photos, damages), 0 or 1."""

    features: Tensor
    photos: Tensor
    labels: Tensor

    def logits(self, head: DamageHead) -> Tensor:
        """Of each photo, as `DamageClassifier` takes them; (photos, damages)."""
        return torch.stack([pooled(views) for views in head(self.features).split(self.photos.bincount().tolist())])


def examples(damage_classifier: DamageClassifier, crops: Iterable[CleanCrop], seed: int) -> DamageExamples:
    """One photo a crop, looked at as the user's are."""
    rng = np.random.default_rng(seed)
    features: list[Tensor] = []
    labels: list[Tensor] = []
    with reused_blocks():
        for index, crop in enumerate(crops, start=1):
            image, label = damaged_at_random(crop, rng)
            features.append(damage_classifier.features(image[0].permute(1, 2, 0).numpy()).clone())
            labels.append(label)
            if index % 200 == 0:
                sys.stderr.write(f"{index} examples\n")
    views = torch.tensor([len(photo) for photo in features])
    return DamageExamples(torch.cat(features), torch.arange(len(views)).repeat_interleave(views), torch.stack(labels))


def fit(data: DamageExamples, kept: DamageExamples, epochs: int = 60, seed: int = 0) -> DamageHead:
    """Train the head on the views of `data` and calibrate it on the photos of `kept`."""
    torch.manual_seed(seed)
    head = DamageHead(data.features.shape[1], len(DAMAGE_CLASSES))
    head.centre.copy_(data.features.mean(dim=0))
    head.spread.copy_(data.features.std(dim=0) + 1e-4)
    labels = data.labels[data.photos]
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    for _ in range(epochs):
        for rows in torch.randperm(len(labels)).split(64):
            inputs = data.features[rows]
            inputs = inputs + 0.1 * head.spread * torch.randn_like(inputs)
            loss = nn.functional.binary_cross_entropy_with_logits(head(inputs), labels[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    return calibrated(head, kept)


def calibrated(head: DamageHead, kept: DamageExamples) -> DamageHead:
    """The head with a scale and a shift a damage (Platt, 1999) by which it fits `kept`.

    What several views say differs from what one says, so that photos are calibrated as wholes.
    """
    head.eval().requires_grad_(False)
    head.scale.fill_(1)
    head.shift.fill_(0)
    logits = kept.logits(head)
    log_scale, shift = (torch.nn.Parameter(torch.zeros(len(DAMAGE_CLASSES))) for _ in range(2))
    optimizer = torch.optim.LBFGS([log_scale, shift], max_iter=100, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        fitted = logits * log_scale.exp() + shift
        error = nn.functional.binary_cross_entropy_with_logits(fitted, kept.labels)
        loss = error + 1e-3 * (log_scale.square().mean() + shift.square().mean())
        loss.backward()
        return loss

    optimizer.step(closure)  # type: ignore[arg-type]
    head.scale.copy_(log_scale.detach().exp())
    head.shift.copy_(shift.detach())
    return head


def measured(head: DamageHead, data: DamageExamples) -> dict[str, dict[str, float]]:
    """Average precision and expected calibration error of each damage (Guo et al., 2017; ten bins), 0..1."""
    with torch.inference_mode():
        probabilities = data.logits(head).sigmoid()
    return {
        damage.value: {
            "average_precision": float(average_precision_score(data.labels[:, index], probabilities[:, index])),
            "calibration_error": _calibration_error(probabilities[:, index], data.labels[:, index]),
            "share": float(data.labels[:, index].mean()),
        }
        for index, damage in enumerate(DAMAGE_CLASSES)
    }


def _calibration_error(probability: Tensor, label: Tensor) -> float:
    bins = (probability * 10).long().clamp(0, 9)
    gaps = [
        float((bins == b).float().mean() * (probability[bins == b].mean() - label[bins == b].mean()).abs())
        for b in bins.unique().tolist()
    ]
    return sum(gaps)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, metavar="DIR", help="fit on these training photos and write the head")
    parser.add_argument("--examples", type=int, default=12000, help="views to fit on; 0 only calibrates")
    parser.add_argument("--photos", type=int, default=300, help="whole photos to calibrate on")
    parser.add_argument(
        "--suite", type=Path, metavar="DIR", help="measure on its Kodak24 and CBSD68, a JSON line a damage"
    )
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    if options.data:
        fresh = (DamageHead(1, len(DAMAGE_CLASSES)), compact_moce_ir()) if options.examples else (None, None)
        damage_classifier = DamageClassifier(*fresh)
        whole = examples(damage_classifier, training_crops(options.data, options.photos, seed=3, side=WHOLE), seed=3)
        if options.examples:
            head = fit(
                examples(damage_classifier, training_crops(options.data, options.examples, seed=1), seed=1), whole
            )
        else:
            head = calibrated(damage_classifier.head, whole)
        DamageClassifier(head, damage_classifier.network).save(diagnosis_path())
    if options.suite:
        damage_classifier = DamageClassifier()
        photos = list(evaluation_crops(options.suite, side=WHOLE)) * REPEATS
        figures = measured(damage_classifier.head, examples(damage_classifier, photos, seed=2))
        sys.stdout.writelines(json.dumps({"damage": name, **row}) + "\n" for name, row in figures.items())
    return 0


if __name__ == "__main__":
    sys.exit(main())
