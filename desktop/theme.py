"""Dark and light: the style sheet, and who sets it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.palettes import base_sheet, colours, qt_palette
from desktop.setting_kinds import Setting
from desktop.settings import THEME, Settings

_STYLE = """
#bubble_user {{ background: {user}; border-radius: 8px; }}
#bubble_app {{ background: {app}; border-radius: 8px; }}
#bubble_error {{ background: {error}; border-radius: 8px; }}
#bubble_user QLabel, #bubble_app QLabel, #bubble_error QLabel {{ background: transparent; }}
#bubble_app QCheckBox, #card QLabel, #after {{ background: transparent; }}
#prose, #prose:hover {{ background: transparent; border: none; padding: 0; margin: 0; }}
#prose:focus {{ background: transparent; border: none; border-bottom: 1px solid {accent}; padding: 0; margin: 0; }}
#card {{ background: {card}; border: 1px solid {line}; border-radius: 6px; }}
#welcome, #welcome QWidget#qt_scrollarea_viewport, #welcome > QWidget > QWidget {{ background: {window}; }}
#title {{ font-weight: bold; }}
QPushButton#chip {{ border: 1px solid {line}; border-radius: 10px; padding: 2px 10px; background: {window}; }}
QPushButton#chip:focus {{ border: 1px solid {accent}; }}
#hint {{ color: {quiet}; }}
QPushButton, QPushButton:disabled {{ padding: 3px 10px; }}
QPushButton#primary, QToolButton#primary {{ background: {primary}; color: {on_primary}; font-weight: bold; }}
QPushButton#primary:disabled, QToolButton#primary:disabled {{ background: {button}; color: {disabled}; }}
QToolBar QLabel, QToolBar QSlider, QToolBar QWidget#room {{ background: transparent; }}
QToolBar QSlider::groove:horizontal {{ background: {card}; }}
QToolBar QToolButton {{ padding: 3px 6px; }}
QToolBar QToolButton:checked {{ background: {button}; border: 1px solid {line}; }}
QStatusBar, QStatusBar QLabel {{ background: {window}; color: {text}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QPushButton {{ background-color: {button}; color: {text}; border: 1px solid {line}; }}
QTabBar::tab:selected {{ border-bottom: 2px solid {accent}; color: {text}; background: {window}; }}
QTabBar::tab:top:selected:focus, QTabBar::tab:selected:focus {{ background: {chosen}; color: {text}; }}
QTreeView::item:selected, QTableView::item:selected, QListView::item:selected {{ background: {button}; color: {text}; }}
QTreeView::item:selected {{ border-left: 3px solid {accent}; }}
QTreeView {{ show-decoration-selected: 0; selection-background-color: {button}; }}
QTreeView::branch, QTreeView::branch:selected, QTreeView::branch:hover, QTreeView:branch:selected {{
    background: transparent; }}
QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus,
QAbstractSpinBox:focus, QTreeView:focus, QTableView:focus, QListView:focus, QScrollArea:focus {{
    border: 1px solid {accent}; }}
QStatusBar QPushButton:focus, QToolBar QToolButton:focus {{ border: 1px solid {accent}; }}
QCheckBox:focus, QRadioButton:focus {{ border: 1px solid {accent}; }}
QCheckBox, QRadioButton {{ border: 1px solid transparent; }}
QSlider {{ border: 1px solid transparent; }}
QSlider:focus {{ border: 1px solid {accent}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QAbstractSpinBox {{ padding-left: 7px; }}
"""


class Theme(QObject):
    """Keeps the application in the theme that is chosen, and follows the system where that is the choice."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app, self._settings = app, settings
        self._dark: bool | None = None
        self.follow(settings)
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def dark(self) -> bool:
        """Whether it is dark now. A system that does not say counts as dark, as photographers are used to."""
        chosen = self._settings.get(THEME)
        if chosen == "system":
            return self._app.styleHints().colorScheme() is not Qt.ColorScheme.Light
        return chosen == "dark"

    def follow(self, settings: Settings) -> None:
        """Where the choice is made from now on."""
        self._settings = settings
        settings.changed.connect(self._follow)

    def _follow(self, setting: Setting[object]) -> None:
        if setting is THEME:
            self._apply()

    def _apply(self) -> None:
        if self.dark is not self._dark:
            self._dark = self.dark
            self._app.setPalette(qt_palette(self._dark))
            self._app.setStyleSheet(style(self._dark))


def style(dark: bool = True) -> str:
    """The style sheet."""
    return base_sheet(dark) + _STYLE.format(**vars(colours(dark)))
