"""Dark and light, from qdarkstyle's palettes."""

from __future__ import annotations

import os
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.setting_kinds import Setting
from desktop.settings import THEME, Settings


@dataclass(frozen=True)
class Colours:
    """What qdarkstyle's palettes have no names for: the grounds of bubbles, and what is drawn by hand."""

    user: str
    app: str
    error: str
    card: str
    line: str
    quiet: str
    text: str
    mark: str


_DARK = Colours("#1d4f73", "#2b3440", "#6b2b2b", "#19232d", "#455364", "#9da9b5", "#dfe1e2", "#1a72bb")
_LIGHT = Colours("#cfe6fb", "#e6e9ec", "#f7d4d4", "#fafafa", "#b4b8bc", "#54687a", "#19232d", "#73c7ff")

_STYLE = """
#bubble_user {{ background: {user}; border-radius: 8px; }}
#bubble_app {{ background: {app}; border-radius: 8px; }}
#bubble_error {{ background: {error}; border-radius: 8px; }}
#bubble_user QLabel, #bubble_app QLabel, #bubble_error QLabel {{ background: transparent; }}
#bubble_app QCheckBox, #card QLabel {{ background: transparent; }}
#prose, #prose:hover, #prose:focus {{ background: transparent; border: none; padding: 0; margin: 0; }}
#card {{ background: {card}; border: 1px solid {line}; border-radius: 6px; }}
#title {{ font-weight: bold; }}
#hint {{ color: {quiet}; }}
QPushButton, QPushButton:disabled {{ padding: 3px 10px; }}
QToolBar QLabel, QToolBar QSlider {{ background: transparent; }}
QToolBar QSlider::groove:horizontal {{ background: {card}; }}
QStatusBar QPushButton {{ background-color: {card}; color: {text}; border: 1px solid {quiet}; }}
QStatusBar QPushButton:hover {{ background-color: {app}; }}
QStatusBar QPushButton:focus {{ border: 1px solid {mark}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QAbstractSpinBox {{ padding-left: 7px; }}
"""


class Theme(QObject):
    """Keeps the application in the theme that is chosen, and follows the system where that is the choice."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app, self._settings = app, settings
        self._dark: bool | None = None
        settings.changed.connect(self._follow)
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def dark(self) -> bool:
        """Whether it is dark now. A system that does not say counts as dark, as photographers are used to."""
        chosen = self._settings.get(THEME)
        if chosen == "system":
            return self._app.styleHints().colorScheme() is not Qt.ColorScheme.Light
        return chosen == "dark"

    def _follow(self, setting: Setting[object]) -> None:
        if setting is THEME:
            self._apply()

    def _apply(self) -> None:
        if self.dark is not self._dark:
            self._dark = self.dark
            self._app.setPalette(_palette(self._dark))
            self._app.setStyleSheet(style(self._dark))


def style(dark: bool = True) -> str:
    """The style sheet."""
    colours = _DARK if dark else _LIGHT
    return _qdarkstyle(dark) + _STYLE.format(**vars(colours))


def _qdarkstyle(dark: bool) -> str:
    os.environ.setdefault("QT_API", "pyside6")
    import qdarkstyle  # noqa: PLC0415  # asks for QT_API when it is imported
    from qdarkstyle.dark.palette import DarkPalette  # noqa: PLC0415
    from qdarkstyle.light.palette import LightPalette  # noqa: PLC0415

    return str(qdarkstyle.load_stylesheet(qt_api="pyside6", palette=DarkPalette if dark else LightPalette))


def _palette(dark: bool) -> QPalette:
    """For what is drawn by hand: the style sheet does not reach it."""
    window, text, base, mark = (
        ("#19232d", "#dfe1e2", "#19232d", "#346792") if dark else ("#fafafa", "#19232d", "#fafafa", "#9fcbff")
    )
    palette = QPalette(QColor(window))
    for role, colour in (
        (QPalette.ColorRole.WindowText, text),
        (QPalette.ColorRole.Text, text),
        (QPalette.ColorRole.ButtonText, text),
        (QPalette.ColorRole.Base, base),
        (QPalette.ColorRole.Highlight, mark),
        (QPalette.ColorRole.PlaceholderText, (_DARK if dark else _LIGHT).quiet),
    ):
        palette.setColor(role, QColor(colour))
    return palette
