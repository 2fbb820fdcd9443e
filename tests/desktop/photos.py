"""A photo in the window, mended, and how it is seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from desktop.app import Parts

from .conftest import Until


def opened(until: Until, parts: Parts, photo: Path) -> Parts:
    parts.session.opening.open(photo)
    until(lambda: parts.state.diagnosis is not None)
    return parts


def mended(until: Until, parts: Parts, photo: Path) -> Parts:
    opened(until, parts, photo).session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    return parts


def grabbed(parts: Parts) -> QImage:
    return parts.window.canvas.grab().toImage()
