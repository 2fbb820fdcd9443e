"""A large photo's pixels in a file, while what a network makes of them takes their place in memory."""

from __future__ import annotations

from core.engine.tiles import Pixels, Rectangles
from core.photo.kept_file import KeptFile

LARGE = 300 * 2**20  # bytes of a photo, about 25 megapixels, that is not kept in memory twice


def set_aside(pixels: Pixels, *, spare: bool) -> Rectangles:
    """Pixels (height, width, 3) that stay when those are overwritten: in a file without a name, gone with the object.

    Themselves where they are few, where nobody may overwrite them (not `spare`), or where no disk has room for them.
    """
    if not spare or pixels.nbytes <= LARGE:
        return pixels
    try:
        return KeptFile(pixels)
    except OSError:
        return pixels
