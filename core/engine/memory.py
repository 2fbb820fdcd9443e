"""How many pixels a network may work on at once, from the memory that is free."""

from __future__ import annotations

import math

import psutil
import torch

FLOOR = 256  # no tile is made smaller than this on purpose
_CPU_CAP = 2**31  # bytes; with the photo's own buffers, 24 megapixels stay under 3 GiB above the weights
_CPU_TOGETHER, _CPU_LEAST = 1_900_000_000, 2**28  # bytes that a photo and the work on it take, and the work at least
_BESIDE = 4  # a row of tiles that is put together, and what else grows with a photo, is this part of a large one
_SHARE = 0.6  # of what is free
_LARGEST_SIDE = {"cpu": 1024, "cuda": 2048}  # larger tiles are no faster, and make cancelling slow
_WHOLE = 2_000_000  # pixels; photos up to this size are restored in one piece where memory allows


def free_bytes(device: torch.device) -> int:
    """Bytes that can be allocated on `device` now."""
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)[0]
    if device.type == "xpu":
        return torch.xpu.mem_get_info(device)[0]
    return psutil.virtual_memory().available  # MPS shares the processor's memory


def pixel_budget(
    bytes_per_pixel: int, precision: torch.dtype, device: torch.device, limit: int | None = None, photo: int = 0
) -> int:
    """Pixels that fit at once. bytes_per_pixel: the network's working memory for one pixel in float32.

    limit: bytes that may be worked in; without one, 2 GiB on the processor, and less beside a large photo, whose bytes
    are `photo`. Never more than a share of what is free.
    """
    usable = int(free_bytes(device) * _SHARE)
    if limit is not None:
        usable = min(usable, limit)
    elif device.type == "cpu":
        usable = min(usable, _CPU_CAP, max(_CPU_TOGETHER - photo - photo // _BESIDE, _CPU_LEAST))
    return max(usable * 4 // (bytes_per_pixel * precision.itemsize), FLOOR * FLOOR)


def tile_side(pixels: int, device: torch.device) -> int:
    """The side of a square tile of at most `pixels`, a multiple of 64, never under the floor."""
    side = min(math.isqrt(pixels), _LARGEST_SIDE.get(device.type, 1024))
    return max(side // 64 * 64, FLOOR)


def whole_limit(pixels: int) -> int:
    """Photos of at most this many pixels are restored in one piece, given the budget `pixels`."""
    return min(pixels, _WHOLE)


def require(pixels: int, bytes_per_pixel: int, precision: torch.dtype, device: torch.device) -> None:
    """Raise MemoryError when `pixels` cannot fit on the processor.

    PyTorch reports a failed allocation there as a bare RuntimeError, and most systems end the program instead of
    refusing memory; so it is asked beforehand. On other devices torch.OutOfMemoryError tells.
    """
    if device.type == "cpu" and pixels * bytes_per_pixel * precision.itemsize // 4 > free_bytes(device):
        raise MemoryError


def release(device: torch.device) -> None:
    """Give cached blocks back to the device."""
    if device.type == "cuda":
        torch.cuda.empty_cache()
    elif device.type == "xpu":
        torch.xpu.empty_cache()
    elif device.type == "mps":
        torch.mps.empty_cache()
