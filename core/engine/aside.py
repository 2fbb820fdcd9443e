"""A large photo's pixels in a file, while what a network makes of them takes their place in memory."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

import numpy as np

from core.engine.tiles import Pixels, Rectangles

LARGE = 300 * 2**20  # bytes of a photo, about 25 megapixels, that is not kept in memory twice
_ON_DISK = Path("/var/tmp")  # the usual folder may lie in memory
_BAND = 64  # rows that are written at once


@contextmanager
def set_aside(pixels: Pixels, *, spare: bool) -> Generator[Rectangles]:
    """Pixels (height, width, 3) that stay when those are overwritten: in a file without a name, gone with the block.

    Themselves where they are few, where nobody may overwrite them (not `spare`), or where no disk has room for them.
    """
    with ExitStack() as files:
        given: Rectangles = pixels
        if spare and pixels.nbytes > LARGE:
            try:
                folder = _ON_DISK if _ON_DISK.is_dir() else None
                given = _Aside(pixels, files.enter_context(tempfile.TemporaryFile(dir=folder)))
            except OSError:
                files.close()
        yield given


class _Aside:
    def __init__(self, pixels: Pixels, file: BinaryIO) -> None:
        self.shape: tuple[int, ...] = pixels.shape
        self._file = file
        for top in range(0, self.shape[0], _BAND):
            file.write(np.ascontiguousarray(pixels[top : top + _BAND], np.float32).data)
        file.flush()

    def __getitem__(self, place: tuple[slice, slice], /) -> Pixels:
        (top, bottom, _), (left, right, _) = place[0].indices(self.shape[0]), place[1].indices(self.shape[1])
        part = np.empty((max(bottom - top, 0), max(right - left, 0), self.shape[2]), np.float32)
        for row, line in enumerate(part, top):
            self._file.seek((row * self.shape[1] + left) * self.shape[2] * part.itemsize)
            line[:] = np.frombuffer(self._file.read(line.nbytes), np.float32).reshape(line.shape)
        return part
