"""Samples that stand for a whole photo, weighted so that what they show has the photo's own averages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.engine.tiles import Pixels, sample_origins

CROP = 128  # side of a sample, pixels
MARGIN = 1 / 8  # of it on each side, which gives context and is not counted
_TRIMMED = round(CROP * MARGIN)
_THIN = 2  # every second pixel across and down tells enough of colour and detail
_CELL = 16  # features are averages over cells of this side
_RIDGE = 1e-3  # keeps weights calm where features hardly vary


class Samples(NamedTuple):
    """crops: (count, CROP, CROP, 3). weights: how much each counts, (count,) of sum 1. share: of the photo, 0..1."""

    crops: Pixels
    weights: NDArray[np.float32]
    share: float


def sample_count(height: int, width: int, most: int) -> int:
    """How many crops stand for a photo: `most`, or as many as cover a small one."""
    return min(most, max(height * width // (CROP - 2 * _TRIMMED) ** 2, 1))


def take_samples(pixels: Pixels, alignment: int, most: int, budget: int) -> list[Samples]:
    """Crops spread evenly over a photo, in groups that fit into memory; what the groups show adds up by their shares.

    pixels: (height, width, 3). alignment: of the crops' places. most: crops; their spread matters, not their share of
    a large photo. budget: pixels that the crops of one group may hold together.
    All weights come from one calibration (Deville and Sarndal, 1992, section 1): those nearest to equal ones under
    which brightness, colour and detail average to those of all pixels. A group alone would be too few for that.
    """
    height, width = pixels.shape[:2]
    if height < CROP or width < CROP:
        missing = ((0, max(CROP - height, 0)), (0, max(CROP - width, 0)), (0, 0))
        pixels = np.pad(pixels, missing, mode="symmetric")
        height, width = pixels.shape[:2]
    places = list(sample_origins(height, width, CROP, alignment, sample_count(height, width, most)))
    crops = np.stack([pixels[top : top + CROP, left : left + CROP] for top, left in places])
    inner = crops[:, _TRIMMED : CROP - _TRIMMED, _TRIMMED : CROP - _TRIMMED]
    weights = _calibrated(np.stack([_features(crop) for crop in inner]), _features(pixels))
    groups = -(-len(crops) // max(budget // CROP**2, 1))
    parts = [slice(first, None, groups) for first in range(groups)]
    return [
        _samples(crops[part], weights[part]) for part in parts if weights[part].any()
    ]  # what counts nothing is not read


def _samples(crops: Pixels, weights: NDArray[np.float32]) -> Samples:
    share = float(weights.sum())
    return Samples(crops, weights / np.float32(share), share)


def _features(pixels: Pixels) -> NDArray[np.float64]:
    """Averages that a network's own averages follow: colour, its square and root, detail. (features,)."""
    means, details = zip(*_cells(pixels), strict=True)
    mean, detail = np.concatenate(means), np.concatenate(details)  # (cells, 3), (cells, 1)
    parts = [mean, mean**2, np.sqrt(mean), mean.min(axis=1, keepdims=True), detail, np.sqrt(detail)]
    return np.concatenate([part.mean(axis=0, dtype=np.float64) for part in parts])


def _cells(pixels: Pixels) -> Iterator[tuple[Pixels, Pixels]]:
    """Mean colour (cells, 3) and standard deviation of the green channel (cells, 1), one row of cells at a time."""
    side = min(_CELL, *pixels.shape[:2])
    columns = pixels.shape[1] // side
    for top in range(0, pixels.shape[0] - side + 1, side):
        band = np.clip(np.nan_to_num(pixels[top : top + side : _THIN, : columns * side]), 0, 1)
        cells = band.reshape(len(band), columns, side, 3)[:, :, ::_THIN]
        yield cells.mean(axis=(0, 2)), cells[..., 1].std(axis=(0, 2))[:, None]


def _calibrated(features: NDArray[np.float64], wanted: NDArray[np.float64]) -> NDArray[np.float32]:
    """Weights (count,) of sum 1, none negative, whose average of `features` (count, n) comes close to `wanted` (n,)."""
    count = len(features)
    centred = features - features.mean(axis=0)
    scale = centred.std(axis=0) + 1e-6
    centred, missing = centred / scale, (wanted - features.mean(axis=0)) / scale
    gram = centred.T @ centred / count + _RIDGE * np.eye(len(wanted))
    weights = np.maximum(1 + centred @ np.linalg.solve(gram, missing), 0)
    return (weights / weights.sum()).astype(np.float32)
