"""Training photos in memory: clean ones, views with their depth, and pairs of a damaged and a clean photo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor, nn

from core.errors import UsageError

SUFFIXES = {".webp", ".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff"}


class PhotoPool:
    """All photos of some folders, decoded once and kept as bytes in the device's memory.

    Raises UsageError when a folder holds no photo.
    """

    def __init__(self, folders: Sequence[Path], smallest: int = 128, device: torch.device | None = None) -> None:
        paths = sorted(p for folder in folders for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES)
        photos = (_decoded(path) for path in paths)
        self.photos = [
            torch.from_numpy(photo.copy()).to(device) for photo in photos if min(photo.shape[:2]) >= smallest
        ]
        if not self.photos:
            raise UsageError(
                f"There are no training photos in {', '.join(map(str, folders))}; name a folder of photos."
            )

    def crops(self, count: int, side: int, rng: np.random.Generator) -> Tensor:
        """Random square crops, flipped and turned at random: float32 (count, channels, side, side), bytes as 0..1.

        From photos that have `side` pixels a side; smaller ones where none has.
        """
        side = min(side, int(self._sides.max()))
        large = np.flatnonzero(self._sides >= side)
        crops = [self._crop(self.photos[rng.choice(large)], side, rng) for _ in range(count)]
        return torch.stack(crops).permute(0, 3, 1, 2).float() / 255

    @cached_property
    def _sides(self) -> NDArray[np.int64]:
        """The shorter one of each photo."""
        return np.array([min(photo.shape[:2]) for photo in self.photos])

    def _crop(self, photo: Tensor, side: int, rng: np.random.Generator) -> Tensor:
        top, left = (int(rng.integers(extent - side + 1)) for extent in photo.shape[:2])
        crop = photo[top : top + side, left : left + side].rot90(int(rng.integers(4)), (0, 1))
        return crop.flip(1) if rng.integers(2) else crop


class DepthPool(PhotoPool):
    """Photos with their depth as a fourth channel, 255 for the farthest of the view. Empty without the folder.

    Either NAME.webp beside NAME-disparity.png, 16 bits, 0 where it is not known, which counts as far; depth goes as
    1 / disparity. Or view/NAME beside depth/NAME, 8 bits, 0 near, of fewer pixels.
    """

    def __init__(self, folder: Path, smallest: int = 128, device: torch.device | None = None) -> None:  # pyright: ignore[reportMissingSuperCall]
        views = _views_with_depth(folder) if (folder / "depth").is_dir() else _views_with_disparity(folder)
        self.photos = [torch.from_numpy(rgbd).to(device) for rgbd in views if min(rgbd.shape[:2]) >= smallest]


class PairPool(PhotoPool):
    """Photos of damage that is real: FOLDER/clean/NAME beside FOLDER/ANY/NAME. Empty when the folder is not there.

    Six channels, the damaged photo's and then the clean one's, so that crops and turns are the same for both. Raises
    UsageError when one of a pair is missing or of another size.
    """

    def __init__(self, folder: Path, device: torch.device | None = None) -> None:  # pyright: ignore[reportMissingSuperCall]
        self.photos = [torch.from_numpy(pair).to(device) for pair in _pairs(folder)]

    def crops(self, count: int, side: int, rng: np.random.Generator) -> Tensor:
        """As PhotoPool's, but never resized: where photos are too small, mirrored at two edges."""
        crops = super().crops(count, side, rng)
        beyond = side - crops.shape[-1]
        return nn.functional.pad(crops, (0, beyond, 0, beyond), mode="reflect") if beyond else crops


def _views_with_disparity(folder: Path) -> Iterator[NDArray[np.uint8]]:
    for path in sorted(folder.glob("*-disparity.png")):
        view = _decoded(path.with_name(path.name.replace("-disparity.png", ".webp")))
        with Image.open(path) as image:
            disparity = np.asarray(image, dtype=np.float32)
        if view.shape[:2] == disparity.shape and disparity.any():
            farthest = float(np.percentile(disparity[disparity > 0], 2))
            depth = (255 * farthest / np.maximum(disparity, farthest)).round().astype(np.uint8)
            yield np.dstack([view, depth])


def _views_with_depth(folder: Path) -> Iterator[NDArray[np.uint8]]:
    for path in sorted((folder / "depth").iterdir()):
        view = _decoded(folder / "view" / path.name)
        small = Image.fromarray(_decoded(path)[..., 0].astype(np.float32))
        depth = np.asarray(small.resize((view.shape[1], view.shape[0]), Image.Resampling.BILINEAR))
        yield np.dstack([view, (255 * depth / max(float(depth.max()), 1.0)).round().astype(np.uint8)])


def _pairs(folder: Path) -> Iterator[NDArray[np.uint8]]:
    for damaged in sorted(p for p in folder.glob("*/*") if p.parent.name != "clean" and p.suffix.lower() in SUFFIXES):
        sides = _decoded(damaged), _decoded(folder / "clean" / damaged.name)
        if sides[0].shape != sides[1].shape:
            raise UsageError(f"{damaged} and its clean photo differ in size; take the pair out of the folder.")
        yield np.dstack(sides)


def _decoded(path: Path) -> NDArray[np.uint8]:
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError) as error:
        raise UsageError(f"The training photo {path} cannot be read; take it out of the folder.") from error


def resized(images: Tensor, side: int) -> Tensor:
    """Images (batch, channels, height, width) in 0..1 with `side` pixels a side, bicubic."""
    if images.shape[-2:] == (side, side):
        return images
    return nn.functional.interpolate(images, (side, side), mode="bicubic", antialias=True).clamp(0, 1)
