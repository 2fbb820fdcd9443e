"""A large photo's values on disk: to the bit what they were, and no memory while nobody works on them."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import threading
import weakref
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import PhotoError
from core.photo.bands import bands

Floats = NDArray[np.float32]

_MEMORY, _DISK = "/tmp", "/var/tmp"  # the first is in memory on many a Linux, the second is made to be large


class KeptFile:
    """(height, width, 3) in a file without a name, which is gone with this object, or with the program however that
    ends. It is read as an array is sliced, by rows and columns.
    """

    def __init__(self, values: NDArray[Any]) -> None:
        """Slow: for other threads than the window's. Raises OSError where the disk has no room."""
        self.shape: tuple[int, ...] = values.shape
        self.dtype: np.dtype[Any] = values.dtype
        self._lock = threading.Lock()
        folder = _folder()
        if shutil.disk_usage(folder).free < 2 * values.nbytes:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  # open as long as this object lives
        weakref.finalize(self, self._file.close)
        for top, bottom in bands(*self.shape[:2]):
            self._file.write(np.ascontiguousarray(values[top:bottom]).data)
        self._file.flush()

    @property
    def nbytes(self) -> int:
        """Of memory."""
        return 0

    def __getitem__(self, place: slice | tuple[slice, slice], /) -> NDArray[Any]:
        """Some of the values, a new array. Raises PhotoError, OSError where the disk is broken."""
        rows, columns = place if isinstance(place, tuple) else (place, slice(None))
        height, width, channels = self.shape
        (top, bottom, _), (left, right, _) = rows.indices(height), columns.indices(width)
        values = np.empty((max(bottom - top, 0), max(right - left, 0), channels), self.dtype)
        if right - left == width:
            for first, last in bands(*values.shape[:2]):
                self._read(values[first:last], (top + first) * width)
        else:
            for row, line in enumerate(values, top):
                self._read(line, row * width + left)
        return values

    def __array__(self, dtype: np.dtype[Any] | None = None, copy: bool | None = None) -> NDArray[Any]:
        """All of them; there is always a copy."""
        del copy
        return self.floats() if dtype is None else self.floats().astype(dtype, copy=False)

    def part(self, rows: slice, columns: slice = slice(None)) -> NDArray[Any]:
        """Some of the values, a new array."""
        return self[rows, columns]

    def floats(self) -> NDArray[Any]:
        """All of them, a new array. Takes a second for 100 megapixels, or as long as the disk takes."""
        return self[:]

    def hollow(self) -> Floats:
        """Their shape alone: black pixels that take no memory."""
        return np.broadcast_to(np.float32(0), self.shape)

    def _read(self, values: NDArray[Any], begin: int) -> None:
        """Fill contiguous pixels from that one on."""
        with self._lock:
            self._file.seek(begin * self.shape[2] * self.dtype.itemsize)
            if self._file.readinto(values.data.cast("B")) != values.nbytes:
                raise PhotoError(
                    "What was made of the photo cannot be read from the disk any more; open the photo again."
                )


def _folder() -> str:
    usual = tempfile.gettempdir()
    return _DISK if usual == _MEMORY and os.access(_DISK, os.W_OK) else usual
