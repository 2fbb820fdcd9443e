"""What keys and buttons do: the window's actions, made in one way, and those that compare."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.canvas.scene import Compare
from desktop.formatting import number
from desktop.icons import tool_icon

_GAINS = (1, 4, 16, 64)


def make_action(
    owner: QWidget, text: str, key: QKeySequence.StandardKey | str, do: Callable[[], object], icon: str = ""
) -> QAction:
    """An action of a window. icon: a name of the set, drawn again whenever the theme changes; see `dress`."""
    action = QAction(text, owner)
    action.setShortcut(QKeySequence(key))
    shown, plain = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), text.replace("&", "")
    action.setToolTip(f"{plain} ({shown})" if shown else plain)
    action.setIconText(plain.rstrip("…"))
    action.setProperty("drawn", icon)
    action.triggered.connect(lambda _checked=False: do())
    return action


def dress(owner: QWidget) -> None:
    """Draw the icons of all actions in the colours of now."""
    for action in owner.findChildren(QAction):
        if name := action.property("drawn"):
            action.setIcon(tool_icon(name, "#161616" if action.property("primary") else ""))


class CompareActions(QObject):
    """One way to compare at a time, or none, and how strongly differences are drawn. chosen: another way."""

    chosen = Signal(object)  # Compare
    gained = Signal(float)  # 0: as the pictures need it

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.split = self._compare(self.tr("&Split"), "C", Compare.SPLIT, "split")
        self.side = self._compare(self.tr("Side &by side"), "S", Compare.SIDE, "side")
        self.difference = self._compare(self.tr("&Difference"), "D", Compare.DIFFERENCE, "difference")
        self.all = (self.split, self.side, self.difference)

    def show(self, mode: Compare) -> None:
        """The way that is in use."""
        for action, each in zip(self.all, (Compare.SPLIT, Compare.SIDE, Compare.DIFFERENCE), strict=True):
            action.blockSignals(True)
            action.setChecked(each is mode)
            action.blockSignals(False)

    def gain_menu(self) -> QMenu:
        """How many times as strong as they are differences are shown."""
        menu, group = QMenu(self.tr("Strength of the d&ifference"), self._window), QActionGroup(self)
        texts = {0: self.tr("&Automatic"), **{gain: self.tr("{0} times").format(number(gain)) for gain in _GAINS}}
        for gain, text in texts.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(gain == 0)
            action.triggered.connect(lambda _on=False, gain=gain: self.gained.emit(float(gain)))
            group.addAction(action)
        return menu

    def _compare(self, text: str, key: str, mode: Compare, icon: str) -> QAction:
        action = make_action(self._window, text, key, lambda: None, icon)
        action.setCheckable(True)
        hint = self.tr("Compare with the original ({0}); hold Space on the photo to see the original alone")
        action.setToolTip(hint.format(key))
        action.toggled.connect(lambda on: self.chosen.emit(mode if on else Compare.OFF))
        return action
