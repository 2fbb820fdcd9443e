"""A large photo's float pixels on disk: to the bit what they were, and no memory while nobody works on them."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import weakref

import numpy as np
from numpy.typing import NDArray

from core.photo.bands import bands

Floats = NDArray[np.float32]

_PIXEL = 12  # bytes
_MEMORY, _DISK = "/tmp", "/var/tmp"  # the first is in memory on many a Linux, the second is made to be large


class KeptFile:
    """Pixels in a file without a name, which is gone with this object, or with the program however that ends.

    shape: height, width, 3.
    """

    def __init__(self, pixels: Floats) -> None:
        """Slow: for other threads than the window's. Raises OSError where the disk has no room."""
        self.shape: tuple[int, ...] = pixels.shape
        self._lock = threading.Lock()
        folder = _folder()
        if shutil.disk_usage(folder).free < 2 * pixels.nbytes:
            raise OSError(f"{folder} is nearly full")
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  # open as long as this object lives
        weakref.finalize(self, self._file.close)
        for top, bottom in bands(*self.shape[:2]):
            self._file.write(np.ascontiguousarray(pixels[top:bottom]).data)
        self._file.flush()

    @property
    def nbytes(self) -> int:
        """Of memory."""
        return 0

    def hollow(self) -> Floats:
        """Their shape alone: black pixels that take no memory."""
        return np.broadcast_to(np.float32(0), self.shape)

    def part(self, rows: slice, columns: slice = slice(None)) -> Floats:
        """Some of the pixels, a new array. Raises OSError where the disk is broken."""
        height, width = self.shape[:2]
        (top, bottom, _), (left, right, _) = rows.indices(height), columns.indices(width)
        pixels = np.empty((max(bottom - top, 0), max(right - left, 0), 3), np.float32)
        if right - left == width:
            self._read(pixels, top * width)
        else:
            for row, line in enumerate(pixels, top):
                self._read(line, row * width + left)
        return pixels

    def floats(self) -> Floats:
        """All of them, a new array. Takes a second for 100 megapixels, or as long as the disk takes."""
        pixels = np.empty(self.shape, np.float32)
        for top, bottom in bands(*self.shape[:2]):
            self._read(pixels[top:bottom], top * self.shape[1])
        return pixels

    def _read(self, pixels: Floats, begin: int) -> None:
        """Fill contiguous pixels from that one on."""
        with self._lock:
            self._file.seek(begin * _PIXEL)
            if self._file.readinto(pixels.data.cast("B")) != pixels.nbytes:
                raise OSError("a kept photo is cut short")


def _folder() -> str:
    usual = tempfile.gettempdir()
    return _DISK if usual == _MEMORY and os.access(_DISK, os.W_OK) else usual
