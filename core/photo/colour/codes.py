"""Codes of curves, primaries and whites (ISO/IEC 23091-2, which is ITU-T H.273; JPEG XL shares most of them)."""

from __future__ import annotations

SRGB_CURVE, LINEAR, PQ, HLG = 13, 8, 16, 18
BRIGHTER_THAN_WHITE = (PQ, HLG)
"""Curves for screens that are brighter than paper."""

BT_709 = (0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
BT_2020 = (0.708, 0.292, 0.170, 0.797, 0.131, 0.046)
P3 = (0.680, 0.320, 0.265, 0.690, 0.150, 0.060)
PRIMARIES = {1: BT_709, 9: BT_2020, 12: P3}
WHITES = {1: (0.3127, 0.3290), 10: (1 / 3, 1 / 3), 11: (0.314, 0.351)}
_BT_2020_MATRIX = 9


def bright_codes(primaries: int, transfer: int) -> bytes | None:
    """As of `Metadata.cicp`, for PQ and HLG; None for any other curve."""
    if transfer not in BRIGHTER_THAN_WHITE or not 0 <= primaries <= 255:
        return None
    return bytes((primaries, transfer, _BT_2020_MATRIX if primaries == 9 else 1, 1))
