"""After InstructIR has deblurred a photo: where one blur explains what it changed, the photo without that blur.

A shaken camera blurs all of a photo alike. The network guesses the sharp photo from what it sees nearby; with its guess
beside the photo the blur itself can be found, and undone, which brings back what no guess can. Where the photo is not
blurred by one kernel (a subject that moves, a missed focus here and there), the network's answer stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from core.deblur.deconvolve import deconvolve, unexplained
from core.deblur.kernel import KERNEL, estimate_kernel, refined_kernels
from core.engine.blend import bound, within
from core.engine.tiled_inference import Listener
from core.engine.tiles import Layout, Pixels, Rectangles, Tile, TileCanvas, cut, grid
from core.progress import Progress

CROP = 640  # pixels a side; what the kernel is found from
_SMALLEST = 4 * KERNEL  # pixels a side, of a photo whose blur can be told
_CURVES = 1.0, 1.5  # light is a stored value to this power: as stored, or half-way to linear light (2.2)
_TRUST = 0.03, 0.1  # of the network's guess: while the kernel is found, and for the photo
_NOISE = 1.5 / 255  # standard deviation; more of it would be sharpened into grain
_TURNS = 2  # of the kernel's refinement by the guess
_UNEXPLAINED = 0.5  # of what the network changed; above, the photo is not blurred by one kernel
_CROPS = Layout(alignment=16, multiple=1, overlap=CROP // 2, feather=0)
_TILES = Layout(alignment=16, multiple=1, overlap=128, feather=64)
_SIDE = 1024  # pixels, of the tiles
_FINDING = 4e6  # pixels that the network restores while the kernel is found on two cores, about
_LUMA = (0.299, 0.587, 0.114)  # ITU-R BT.601

Emit = Callable[[int, int, Pixels], None]


@dataclass(frozen=True)
class Blur:
    """What may have blurred a photo: kernel (1, 1, 31, 31), in light of which curve, and what it does not explain."""

    kernel: Tensor
    curve: float
    unexplained: float


def network_share(pixels: Pixels) -> float:
    """Which part of the time the network takes, 0..1, of a photo (height, width, 3) that is deblurred."""
    area = pixels.shape[0] * pixels.shape[1]
    return area / (area + _FINDING)


def without_one_blur(
    given: Rectangles, mended: Pixels, strength: Pixels, progress: Progress, listener: Listener
) -> Pixels:
    """`mended`, overwritten without the blur that all of the photo shares; as it is where there is none.

    given, mended: (height, width, 3), before and after the network, blended by `strength`, (height, width, 1) or
    (1, 1, 1). listener: told the blur that is found, and each rectangle that is final. Raises Cancelled.
    """
    small = min(given.shape[:2]) < _SMALLEST or not strength.any()
    blur = None if small else _blur(given, mended, strength, progress.part(0, 0.8))
    if blur is None:
        progress.report(1.0)
        return mended
    listener.blur(blur.kernel[0, 0].numpy())
    return _undone(given, mended, strength, blur, progress.part(0.8, 1), listener.tile)


def _blur(given: Rectangles, mended: Pixels, strength: Pixels, progress: Progress) -> Blur | None:
    """The blur that explains best what the network changed; None where none explains half of it."""
    tile = _most_changed(given, mended)
    if _noise(_light(given, mended, strength, tile, 1.0)[0]) > _NOISE:
        return None
    found: list[Blur] = []
    for index, curve in enumerate(_CURVES):
        part = progress.part(index / len(_CURVES), (index + 1) / len(_CURVES))
        found.extend(_blurs(*_light(given, mended, strength, tile, curve), curve, part))
    best = min(found, key=lambda blur: blur.unexplained)
    return best if best.unexplained < _UNEXPLAINED else None


def _blurs(blurred: Tensor, guess: Tensor, curve: float, progress: Progress) -> Iterator[Blur]:
    """What may have blurred a photo, (1, 3, h, w) in light of this curve: by the photo alone, then by the guess too."""
    photo = _grey(blurred)
    kernel = estimate_kernel(photo, progress)
    refined = refined_kernels(photo, kernel, lambda k: _grey(deconvolve(blurred, guess, k, _TRUST[0])), _TURNS)
    for each in (kernel, *refined):
        yield Blur(each, curve, unexplained(blurred, guess, each, curve))


def _most_changed(given: Rectangles, mended: Pixels) -> Tile:
    """Where the network found most to do."""
    crops = grid(given.shape[0], given.shape[1], CROP, _CROPS)
    return max(crops, key=lambda crop: float(np.square(cut(mended, crop, 1) - cut(given, crop, 1))[::4, ::4].sum()))


def _light(given: Rectangles, mended: Pixels, strength: Pixels, tile: Tile, curve: float) -> tuple[Tensor, Tensor]:
    """A rectangle as it was given and as the network guesses it at full strength, (1, 3, h, w) in light each."""
    before, after = np.nan_to_num(cut(given, tile, 1)), np.nan_to_num(cut(mended, tile, 1))
    share = within(strength, tile.rows, tile.columns)
    shown = np.clip(before, 0, 1)
    guess = shown + np.divide(after - before, share, out=np.zeros_like(before), where=share > 0)
    return _to_light(shown, curve), _to_light(np.clip(guess, 0, 1), curve)


def _to_light(pixels: Pixels, curve: float) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(pixels)).permute(2, 0, 1)[None] ** curve


def _to_pixels(light: Tensor, curve: float) -> Pixels:
    return (light.clamp(0, 1) ** (1 / curve))[0].permute(1, 2, 0).numpy()


def _grey(light: Tensor) -> Tensor:
    return (light * torch.tensor(_LUMA).view(1, 3, 1, 1)).sum(dim=1, keepdim=True)


def _noise(stored: Tensor) -> float:
    """The standard deviation of what differs from pixel to pixel: the median is noise, seldom an edge."""
    grey = _grey(stored)
    steps = (grey[..., 1:, 1:] - grey[..., :-1, 1:] - grey[..., 1:, :-1] + grey[..., :-1, :-1]) / 2
    return float(steps.abs().median()) / 0.6745  # of a normal distribution


def _undone(given: Rectangles, mended: Pixels, strength: Pixels, blur: Blur, progress: Progress, emit: Emit) -> Pixels:
    tiles = grid(given.shape[0], given.shape[1], _SIDE, _TILES)
    canvas = TileCanvas(given.shape[0], given.shape[1], mended)
    for done, tile in enumerate(tiles, 1):
        blurred, guess = _light(given, mended, strength, tile, blur.curve)
        sharp = deconvolve(blurred, guess, blur.kernel, _TRUST[1])
        piece = _to_pixels(sharp, blur.curve) - _to_pixels(guess, blur.curve)
        piece *= within(strength, tile.rows, tile.columns)
        piece += np.nan_to_num(cut(mended, tile, 1))
        rows, columns, final = canvas.add(tile, piece)
        bound(final, given[rows, columns], within(strength, rows, columns))
        canvas.settle(rows, columns, final)
        emit(columns.start, rows.start, final.copy())
        progress.report(done / len(tiles))
    return canvas.pixels
