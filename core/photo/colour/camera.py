"""A camera's linear colours: how they are developed, and what a DNG has to say of them (DNG 1.6, chapter 6).

Samples are balanced: each colour multiplied so that a neutral has three equal ones, the most sensitive at full scale.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photo.colour.srgb import Values

# sRGB's primaries on its own white, D65 (IEC 61966-2-1).
XYZ_OF_SRGB = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)


_WHITE, _MOST_STOPS, _SAMPLES = 0.99, 8.0, 1 << 20  # as LibRaw brightens: of the pixels; in stops; pixels looked at


@dataclass(frozen=True)
class Camera:
    """balance: what red, green and blue were multiplied by, the largest 1. xyz_to_camera: nine numbers, row by row, as
    DNG's ColorMatrix for D65; empty where nobody knows. exposure: the file's baseline exposure, in stops. tags: what a
    DNG held beside, by number: type, count and bytes in hexadecimal digits, of its own byte order `order`. model: the
    camera's name. grey: it sees no colours.
    """

    balance: tuple[float, float, float] = (1.0, 1.0, 1.0)
    xyz_to_camera: tuple[float, ...] = ()
    exposure: float = 0.0
    model: str = ""
    grey: bool = False
    order: str = "<"
    tags: dict[str, tuple[int, int, str]] = field(default_factory=dict[str, tuple[int, int, str]])

    def packed(self) -> bytes:
        """As `Metadata` carries it."""
        return json.dumps(asdict(self)).encode()

    @staticmethod
    def unpacked(block: bytes) -> Camera:
        """The inverse. Raises ValueError, KeyError or TypeError for a block that is none."""
        about: dict[str, Any] = json.loads(block)
        about["balance"] = tuple(about["balance"])
        about["xyz_to_camera"] = tuple(about["xyz_to_camera"])
        return Camera(**about)

    @property
    def gain(self) -> float:
        """What the light of full scale, of the least sensitive colour, is multiplied by to be white."""
        return 1 / min(self.balance)

    @property
    def to_srgb(self) -> Values:
        """From balanced samples to sRGB's linear light, but for the exposure; a neutral stays one."""
        if not self.xyz_to_camera or self.grey:
            return np.eye(3)
        camera = np.array(self.xyz_to_camera).reshape(3, 3) @ XYZ_OF_SRGB
        camera /= camera.sum(axis=1, keepdims=True)
        return np.linalg.inv(camera)

    def brightened(self, balanced: NDArray[np.float32]) -> tuple[Camera, float]:
        """The exposure that brings the lightest parts of a photo to white, never a lower one.

        balanced: samples, float32 (height, width, 3), 0..1. Returns the camera, and what the samples are to be
        multiplied by: what the sensor could still have seen above them needs no room below white.
        """
        step = max(round((balanced.shape[0] * balanced.shape[1] / _SAMPLES) ** 0.5), 1)
        light = np.minimum(balanced[::step, ::step].astype(np.float64) * self.gain, 1) @ self.to_srgb.T
        white, most = float(np.quantile(light.max(axis=2), _WHITE)), float(balanced.max()) * self.gain
        if white <= 0:
            return self, 1.0
        stops = min(max(-float(np.log2(white)) - self.exposure, 0.0), _MOST_STOPS)
        room = min(max(-float(np.log2(most)), 0.0), stops)
        return replace(self, exposure=self.exposure + stops - room), 2.0**room
