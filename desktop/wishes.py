"""Wishes to click on, in the window's language; the planner understands each in every language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.settings import QT_TRANSLATE_NOOP

STRONGER = QT_TRANSLATE_NOOP("wishes", "a bit stronger")
WEAKER = QT_TRANSLATE_NOOP("wishes", "weaker")
DIAGNOSE = QT_TRANSLATE_NOOP("wishes", "what is wrong with this photo?")
FIX = QT_TRANSLATE_NOOP("wishes", "just fix it")
BRIGHTEN = QT_TRANSLATE_NOOP("wishes", "brighten it a little")
SHARPEN = QT_TRANSLATE_NOOP("wishes", "sharpen it")
DENOISE = QT_TRANSLATE_NOOP("wishes", "take the noise out")
DENOISE_AND_BRIGHTEN = QT_TRANSLATE_NOOP("wishes", "take the noise out and brighten it")
DEHAZE = QT_TRANSLATE_NOOP("wishes", "clear the haze, but not too much")

WISHES = (STRONGER, WEAKER, DIAGNOSE, FIX, BRIGHTEN, SHARPEN, DENOISE, DENOISE_AND_BRIGHTEN, DEHAZE)


def spoken(wish: str) -> str:
    """One of WISHES in the window's language."""
    return QCoreApplication.translate("wishes", wish)
