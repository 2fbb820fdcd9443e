"""EXIF orientation as views of an array: turning a photo upright costs no copy."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

# Read off the figures of EXIF 2.32 for the tag: what is reversed in storage once rows and columns are swapped back.
_ROWS_REVERSED = (3, 4, 6, 7)
_COLUMNS_REVERSED = (2, 3, 7, 8)


def swaps_sides(orientation: int) -> bool:
    """Whether the upright photo is as wide as the stored one is high (orientations 5 to 8)."""
    return orientation >= 5


def stored_view(upright: NDArray[Any], orientation: int) -> NDArray[Any]:
    """A view of the upright photo in the order in which a file of that orientation stores its rows.

    upright: (height, width, ...). orientation: 1 to 8 as in EXIF 2.32, tag 0x0112. Writing the stored rows into the
    view leaves the photo upright.
    """
    view = upright.swapaxes(0, 1) if swaps_sides(orientation) else upright
    if orientation in _ROWS_REVERSED:
        view = view[::-1]
    return view[:, ::-1] if orientation in _COLUMNS_REVERSED else view
