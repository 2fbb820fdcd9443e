"""Fit and measure the head of the diagnosis: `python -m core.training.diagnosis --help`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from sklearn.metrics import average_precision_score
from torch import Tensor, nn

from core.api import DAMAGES, Damage, Task
from core.diagnosis import VIEW, Diagnostician, head_path
from core.models.damage_head import DamageHead
from core.photo import read_photo
from core.training.data import DepthPool, PhotoPool, resized
from core.training.degradations import DEGRADATIONS, SNOW, degrade
from core.training.degradations.blur import blur
from core.training.degradations.jpeg import jpeg
from core.training.degradations.light import quantise
from core.training.degradations.rain import natural_rain
from core.training.degradations.random import Draw

# In the order in which they befall a photo.
DAMAGE_OF: dict[str, Damage] = {
    Task.DEHAZE: Damage.HAZE,
    Task.DERAIN: Damage.RAIN,
    SNOW: Damage.SNOW,
    Task.DEBLUR: Damage.BLUR,
    Task.LOWLIGHT: Damage.LOW_LIGHT,
    Task.DENOISE: Damage.NOISE,
    Task.SUPERRES: Damage.LOW_RESOLUTION,
    Task.ENHANCE: Damage.FLAT_COLOUR,
}
COUNTS = (0.2, 0.5, 0.2, 0.1)  # how often a photo has no damage, one, two, three
VISIBLE = 10 ** (-34 / 20)  # root mean square change of 0..1 below which nobody would speak of damage
GREY = 0.06  # share of photos without colour
RESIZED = 0.6  # how often a photo was made smaller or larger after it was taken
SCALES = (0.45, 1.5)  # sides after that over sides before
NATURAL = 0.5  # of rain; the rest is mostly streaks
# Of the strength at which the networks are taught; most damage is slight. Many sound photos are a little dark or flat.
MILDEST: dict[str, float] = {Task.DEHAZE: 0.25, Task.DERAIN: 0.25, SNOW: 0.25, Task.LOWLIGHT: 0.75, Task.ENHANCE: 0.75}
MEASURED = 0.25  # of the training photos have a measured depth, in which haze lies as in nature


def damaged_at_random(clean: Tensor, rng: np.random.Generator, depth: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """A sound photo (1, 3, h, w) as it may be found: up to three damages, resized to VIEW a side, often mild JPEG.

    Resizing makes streaks and grain finer or coarser than the degradations do. Returns the photo and which damages can
    still be seen, (damages,) of 0 and 1.
    """
    count = int(rng.choice(len(COUNTS), p=COUNTS))
    chosen = set(rng.choice(list(DEGRADATIONS), size=count, replace=False))
    image, label = _as_taken(clean, rng), torch.zeros(len(DAMAGES))
    for name in DEGRADATIONS:
        if name in chosen:
            damaged = _damaged(image, name, rng, depth)
            visible = float((resized(damaged, VIEW) - resized(image, VIEW)).square().mean().sqrt()) > VISIBLE
            label[DAMAGES.index(DAMAGE_OF[name])] = float(visible)
            image = damaged
    image = resized(image, VIEW)
    quality = rng.uniform(15, 60) if rng.random() < 0.08 else rng.uniform(75, 100)
    if rng.random() < 0.6:
        image = jpeg(quantise(image), torch.full((1, 1, 1, 1), quality))
        label[DAMAGES.index(Damage.LOW_RESOLUTION)] += float(quality < 45)
    label[DAMAGES.index(Damage.NOTHING)] = float(label.sum() == 0)
    return image, label.clamp(0, 1)


def _damaged(image: Tensor, name: str, rng: np.random.Generator, depth: Tensor | None) -> Tensor:
    """As the networks are taught, but milder, with large blurs, and rain that photographers meet in half."""
    seed = int(rng.integers(2**62))
    draw = Draw(len(image), seed, image.device)
    if name == Task.DEBLUR:
        return blur(image, draw, reach=1.0)  # the smallest look like low resolution
    rained = name == Task.DERAIN and rng.random() < NATURAL
    damaged = natural_rain(image, draw) if rained else degrade(image, name, seed, depth)
    return image + rng.uniform(MILDEST.get(name, 1.0), 1) * (damaged - image)


def _as_taken(clean: Tensor, rng: np.random.Generator) -> Tensor:
    """A sound photo with a tone curve and saturation of its own, at times in black and white: none of it is damage."""
    saturation = 0.0 if rng.random() < GREY else rng.uniform(0.6, 1.2)
    grey = clean.mean(dim=1, keepdim=True)
    return (grey + (clean - grey) * saturation).clamp(0, 1) ** (2 ** rng.uniform(-0.4, 0.4))


@dataclass(frozen=True)
class Examples:
    """features: (n, features). labels: (n, damages), 0 or 1."""

    features: Tensor
    labels: Tensor


Crop = tuple[Tensor, Tensor | None]  # a photo (1, 3, h, w), and its depth (1, 1, h, w) where that was measured


def examples(seer: Diagnostician, crops: Iterator[Crop], seed: int) -> Examples:
    """One example a crop."""
    rng = np.random.default_rng(seed)
    features: list[Tensor] = []
    labels: list[Tensor] = []
    for index, (crop, depth) in enumerate(crops, start=1):
        image, label = damaged_at_random(crop, rng, depth)
        features.append(seer.look(image))
        labels.append(label)
        if index % 200 == 0:
            sys.stderr.write(f"{index} examples\n")
    return Examples(torch.cat(features).clone(), torch.stack(labels))


def fit(data: Examples, epochs: int = 60, seed: int = 0) -> DamageHead:
    """Train the head on nine tenths and calibrate it on the last one (Platt, 1999: a scale and a shift a damage)."""
    torch.manual_seed(seed)
    count = len(data.features) * 9 // 10
    head = DamageHead(data.features.shape[1], len(DAMAGES))
    head.centre.copy_(data.features[:count].mean(dim=0))
    head.spread.copy_(data.features[:count].std(dim=0) + 1e-4)
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    for _ in range(epochs):
        for rows in torch.randperm(count).split(64):
            inputs = data.features[rows]
            inputs = inputs + 0.1 * head.spread * torch.randn_like(inputs)
            loss = nn.functional.binary_cross_entropy_with_logits(head(inputs), data.labels[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    return _calibrated(head.eval().requires_grad_(False), Examples(data.features[count:], data.labels[count:]))


def _calibrated(head: DamageHead, kept: Examples) -> DamageHead:
    logits = head(kept.features)
    log_scale, shift = (torch.nn.Parameter(torch.zeros(len(DAMAGES))) for _ in range(2))
    optimizer = torch.optim.LBFGS([log_scale, shift], max_iter=100, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        calibrated = logits * log_scale.exp() + shift
        error = nn.functional.binary_cross_entropy_with_logits(calibrated, kept.labels)
        loss = error + 1e-3 * (log_scale.square().mean() + shift.square().mean())
        loss.backward()
        return loss

    optimizer.step(closure)  # type: ignore[arg-type]
    head.scale.copy_(log_scale.detach().exp())
    head.shift.copy_(shift.detach())
    return head


def measured(head: DamageHead, data: Examples) -> dict[str, dict[str, float]]:
    """Average precision and expected calibration error of each damage (Guo et al., 2017; ten bins), 0..1."""
    with torch.inference_mode():
        probabilities = head(data.features).sigmoid()
    return {
        damage.value: {
            "average_precision": float(average_precision_score(data.labels[:, index], probabilities[:, index])),
            "calibration_error": _calibration_error(probabilities[:, index], data.labels[:, index]),
            "share": float(data.labels[:, index].mean()),
        }
        for index, damage in enumerate(DAMAGES)
    }


def _calibration_error(probability: Tensor, label: Tensor) -> float:
    bins = (probability * 10).long().clamp(0, 9)
    gaps = [
        float((bins == b).float().mean() * (probability[bins == b].mean() - label[bins == b].mean()).abs())
        for b in bins.unique().tolist()
    ]
    return sum(gaps)


def training_crops(data: Path, count: int, seed: int) -> Iterator[Crop]:
    """Crops of the training photos, of the size that becomes VIEW at one of SCALES."""
    pool, rng = PhotoPool([data / "pack-1", data / "pack-2"], VIEW), np.random.default_rng(seed)
    depths = DepthPool(data / "depth", VIEW)
    for _ in range(count):
        scale = np.exp(rng.uniform(*np.log(SCALES))) if rng.random() < RESIZED else 1.0
        side = round(VIEW / scale)
        if rng.random() < MEASURED and depths.photos:
            rgbd = depths.crops(1, side, rng)
            yield rgbd[:, :3], rgbd[:, 3:]
        else:
            yield pool.crops(1, side, rng), None


def evaluation_crops(suite: Path, repeats: int) -> Iterator[Crop]:
    """The middles of Kodak24 and CBSD68, `repeats` times."""
    paths = [path for name in ("Kodak24", "CBSD68") for path in sorted((suite / name / "clean").iterdir())]
    for path in paths * repeats:
        pixels = read_photo(path).pixels
        top, left = ((extent - VIEW) // 2 for extent in pixels.shape[:2])
        yield torch.from_numpy(pixels[top : top + VIEW, left : left + VIEW].copy()).permute(2, 0, 1)[None], None


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, metavar="DIR", help="fit on these training photos and write the head")
    parser.add_argument("--examples", type=int, default=4500)
    parser.add_argument(
        "--suite", type=Path, metavar="DIR", help="measure on its Kodak24 and CBSD68, a JSON line a damage"
    )
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    head = None
    if options.data:
        seer = Diagnostician(DamageHead(1, len(DAMAGES)))
        head = fit(examples(seer, training_crops(options.data, options.examples, seed=1), seed=1))
        save_file(head.state_dict(), head_path())
    if options.suite:
        seer = Diagnostician(head)
        figures = measured(seer.head, examples(seer, evaluation_crops(options.suite, repeats=4), seed=2))
        sys.stdout.writelines(json.dumps({"damage": name, **row}) + "\n" for name, row in figures.items())
    return 0


if __name__ == "__main__":
    sys.exit(main())
