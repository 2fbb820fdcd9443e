"""Dark and light: the style sheet, and who sets it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.palettes import base_sheet, colours, qt_palette
from desktop.setting_kinds import Setting
from desktop.settings import THEME, Settings

SMALL = 0.88  # of the usual size of type; there are these two

_STYLE = """
#bubble_user {{ background: {user}; border-radius: 12px; }}
#bubble_app {{ background: transparent; border: none; }}
#bubble_error {{ background: {error}; border-radius: 8px; }}
#bubble_user QLabel, #bubble_app QLabel, #bubble_error QLabel {{ background: transparent; }}
#card QCheckBox, #card QLabel, #after {{ background: transparent; }}
#prose, #prose:hover {{ background: transparent; border: none; padding: 0; margin: 0; }}
#prose:focus {{ background: transparent; border: none; border-bottom: 1px solid {accent}; padding: 0; margin: 0; }}
#plan {{ background: {window}; border: 1px solid {line}; border-radius: 8px; }}
#plan #card, #plan #card QWidget {{ background: transparent; border: none; }}
#adjust #card {{ background: {raised}; border-radius: 6px; }}
#card QToolButton {{ background: transparent; border: 1px solid transparent; }}
#welcome, #welcome QWidget#qt_scrollarea_viewport, #welcome > QWidget > QWidget {{ background: {window};
    border: none; }}
#title {{ font-weight: bold; }}
#hint, #doing {{ color: {quiet}; font-size: {small}pt; }}
QLabel {{ padding: 0; }}

QPushButton, QPushButton:disabled {{ padding: 4px 12px; border-radius: 6px; border: 1px solid transparent; }}
QPushButton:disabled {{ background: {raised}; color: {disabled}; }}
#after QPushButton {{ background: {window}; border: 1px solid {line}; border-radius: 11px; padding: 3px 12px; }}
#after QPushButton:hover, QPushButton#chip:hover {{ background: {button}; }}
QComboBox, QComboBox:disabled, QLineEdit, QAbstractSpinBox, QLineEdit:disabled, QAbstractSpinBox:disabled {{
    border: 1px solid {line}; min-height: 22px; padding: 0 0 0 6px; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:disabled {{ border: none; min-height: 0; padding: 0 0 0 4px; }}
QComboBox QLineEdit {{ border: none; min-height: 0; padding: 0; }}
QToolButton#shot, QToolButton#fold {{ background: transparent; border: 1px solid transparent; padding: 0; }}
QComboBox:disabled, QLineEdit:disabled, QAbstractSpinBox:disabled {{ border: 1px solid {button}; }}
QComboBox::drop-down {{ border: none; width: 18px; }}
QComboBox::down-arrow, QAbstractSpinBox::down-arrow, QAbstractSpinBox::down-arrow:hover {{
    image: url(":/qss_icons/{kind}/rc/arrow_down.png"); }}
QAbstractSpinBox::up-arrow, QAbstractSpinBox::up-arrow:hover {{ image: url(":/qss_icons/{kind}/rc/arrow_up.png"); }}
QComboBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off {{
    image: url(":/qss_icons/{kind}/rc/arrow_down_disabled.png"); }}
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off {{
    image: url(":/qss_icons/{kind}/rc/arrow_up_disabled.png"); }}
QPushButton#chip {{ border: 1px solid {line}; border-radius: 11px; padding: 3px 12px; background: {window}; }}
QPushButton#primary, QToolButton#primary {{ background: {primary}; color: {on_primary}; font-weight: bold; }}
QPushButton#primary:disabled, QToolButton#primary:disabled {{ background: {button}; color: {disabled}; }}
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {{ border-radius: 6px; }}
QPlainTextEdit#message {{ border: 1px solid {line}; border-radius: 8px; padding: 4px 8px; }}
QPushButton#send {{ padding: 8px 12px; border-radius: 8px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}

QMenuBar {{ background: {window}; border: none; padding: 2px 8px 0 8px; }}
QMenuBar::item {{ border-radius: 4px; padding: 4px 8px; }}
QToolBar {{ background: {window}; border: none; padding: 2px 8px; spacing: 2px; }}
QToolBar QLabel, QToolBar QSlider, QToolBar QWidget#room {{ background: transparent; }}
QToolBar QLabel {{ margin: 0 8px; }}
QToolBar QToolButton, QToolBar QToolButton:disabled {{ padding: 4px 6px; border: 1px solid transparent;
    border-radius: 6px; background: transparent; }}
QToolBar QToolButton:hover {{ background: {button}; }}
QToolBar QToolButton#primary {{ background: {primary}; }}
QToolBar QToolButton#primary:disabled {{ background: {button}; }}
QToolBar QToolButton:checked {{ background: {button}; border: 1px solid {line}; }}
QToolBar::separator:horizontal {{ image: none; width: 1px; margin: 5px 5px; background: {line}; }}
QToolBar#filmstrip {{ padding: 0 8px; border-top: 1px solid {button}; }}
QMainWindow::separator {{ background: {raised}; width: 3px; height: 3px; padding: 0; border: none; }}
QDockWidget {{ border: none; outline: none; border-radius: 0; }}
QDockWidget::title {{ background: {raised}; border: none; padding: 4px 12px; }}
QStatusBar {{ border: none; border-top: 1px solid {button}; }}
QStatusBar, QStatusBar QLabel {{ background: {window}; color: {quiet}; font-size: {small}pt; }}
QStatusBar::item {{ border: none; }}
QStatusBar QPushButton, QStatusBar QToolButton {{ background-color: {button}; color: {text}; border: 1px solid {line};
    border-radius: 6px; padding: 2px 12px; font-size: {small}pt; }}
QStatusBar QToolButton::menu-indicator {{ image: none; }}

QTabWidget::pane {{ border: none; border-top: 1px solid {button}; border-radius: 0; }}
QTabBar::tab:top, QDockWidget QTabBar::tab:top, QTabBar::tab:top:!selected, QDockWidget QTabBar::tab:top:!selected,
QTabBar::tab:top:!selected:hover, QDockWidget QTabBar::tab:top:!selected:hover {{
    background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0;
    color: {quiet}; padding: 6px 8px; margin: 0; }}
QTabBar::tab:top:!selected:hover, QDockWidget QTabBar::tab:top:!selected:hover {{ color: {text}; }}
QTabBar::tab:top:selected, QDockWidget QTabBar::tab:top:selected {{ background: transparent; border: none;
    border-bottom: 2px solid {accent}; border-radius: 0; color: {text}; padding: 6px 8px; margin: 0; }}
QTabBar::tab:top:selected:focus, QTabBar::tab:selected:focus, QDockWidget QTabBar::tab:top:selected:focus {{
    background: {chosen}; color: {text}; }}

QScrollArea, QTreeView, QListView, QTableView, QTextBrowser {{ border: 1px solid transparent; border-radius: 4px; }}
QScrollArea {{ padding: 0; }}
QFileDialog QTreeView, QFileDialog QListView {{ border: 1px solid {button}; }}
QTreeView::item:selected, QTableView::item:selected, QListView::item:selected {{ background: {button}; color: {text}; }}
QTreeView {{ show-decoration-selected: 0; selection-background-color: {button}; }}
QTreeView::branch, QTreeView::branch:selected, QTreeView::branch:hover, QTreeView:branch:selected {{
    background: transparent; }}
QHeaderView::section {{ background: {window}; border: none; border-bottom: 1px solid {button}; padding: 4px 8px; }}

QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; border: none; }}
QScrollBar::handle:vertical, QScrollBar::handle:horizontal {{ background: {line}; border: none; border-radius: 3px;
    margin: 2px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:vertical:hover, QScrollBar::handle:horizontal:hover {{ background: {quiet}; border: none; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical, QScrollBar::add-line:horizontal,
QScrollBar::sub-line:horizontal {{ width: 0; height: 0; margin: 0; border: none; background: none; image: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}

QSlider {{ border: 1px solid transparent; min-height: 18px; }}
QSlider::groove:horizontal {{ background: {line}; border: none; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {quiet}; border: none; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal:disabled {{ background: {line}; }}
QSlider::handle:horizontal, QSlider::handle:horizontal:hover {{ background: {text}; border: none; width: 14px;
    height: 14px; margin: -5px 0; border-radius: 7px; }}
QSlider::handle:horizontal:disabled {{ background: {disabled}; }}
QProgressBar {{ border: none; border-radius: 4px; background: {button}; min-height: 16px; }}
QProgressBar::chunk {{ border-radius: 4px; background: {chosen}; }}
QCheckBox, QRadioButton {{ border: 1px solid transparent; }}

QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus,
QAbstractSpinBox:focus, QTreeView:focus, QTableView:focus, QListView:focus, QScrollArea:focus, QSlider:focus,
QCheckBox:focus, QRadioButton:focus, QPushButton#chip:focus, QToolButton#shot:focus, QToolButton#fold:focus,
#after QPushButton:focus, QPlainTextEdit#message:focus, #card QToolButton:focus,
QStatusBar QPushButton:focus, QStatusBar QToolButton:focus, QToolBar QToolButton:focus {{ border: 1px solid {accent}; }}
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
    usual = QApplication.font().pointSizeF()
    small = round((usual if usual > 0 else 9) * SMALL, 1)
    return base_sheet(dark) + _STYLE.format(small=small, kind="dark" if dark else "light", **vars(colours(dark)))
