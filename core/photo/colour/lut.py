"""RGB profiles made of tables (ICC.1:2022, 10.10 to 10.13), such as printers and scanners have: through LittleCMS."""

from __future__ import annotations

import imagecodecs
import numpy as np

from core.photo.colour.srgb import FROM_XYZ, PRIMARIES, Values

_RELATIVE_COLORIMETRIC = 1  # the intent whose way back is the inverse of its way there


class TableError(ValueError):
    """The profile's tables do not lead there and back."""


class Tables:
    """A profile with tables in both directions. In single precision, through XYZ, so that nothing is clipped to sRGB.

    Raises TableError for a profile that cannot be used, such as a scanner's without a way back.
    """

    def __init__(self, icc: bytes) -> None:
        self._icc, self._xyz = icc, bytes(imagecodecs.cms_profile("xyz"))
        corners = np.array([[[0, 0, 0], [1, 1, 1], [0.2, 0.5, 0.7]]], np.float64)
        try:
            returned = self.from_linear(self.to_linear(corners))
        except Exception as error:  # LittleCMS's own
            raise TableError("no way there or back") from error
        if not np.isfinite(returned).all():
            raise TableError("no numbers")

    def to_linear(self, values: Values) -> Values:
        """From the file's values, (rows, width, 3), to sRGB's linear light."""
        return self._transformed(values, self._icc, self._xyz, "rgb", "xyz") @ FROM_XYZ.T

    def from_linear(self, values: Values) -> Values:
        """From sRGB's linear light to the file's values; what the tables do not hold is clipped to what they do."""
        return self._transformed(values @ PRIMARIES.T, self._xyz, self._icc, "xyz", "rgb")

    @staticmethod
    def _transformed(values: Values, given: bytes, wanted: bytes, kind: str, wanted_kind: str) -> Values:
        return imagecodecs.cms_transform(
            values.astype(np.float32),
            given,
            wanted,
            colorspace=kind,
            outcolorspace=wanted_kind,
            outdtype="float32",
            intent=_RELATIVE_COLORIMETRIC,
        ).astype(np.float64)
