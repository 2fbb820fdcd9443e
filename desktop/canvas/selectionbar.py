"""The tools that select a part of the photo, and a second bar for how they do it while one is in use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QLabel, QToolBar, QWidget

from desktop.canvas.range import BrightnessRange
from desktop.canvas.selection import LARGEST, SMALLEST, Selection, Tool
from desktop.controls import CalmSlider

_THOUSAND = 1000  # the sliders count thousandths of the photo's longer side
_BRUSH, _FEATHER = (round(SMALLEST * _THOUSAND), round(LARGEST * _THOUSAND)), (0, 100)
_STEP = 10


class SelectionBar(QToolBar):
    """Steps apply to what is selected, and everywhere when nothing is."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Selection"))
        self.setObjectName("selection")
        self._selection = selection
        names = {
            Tool.HAND: (self.tr("&Hand"), "H", self.tr("Move the photo")),
            Tool.RECTANGLE: (self.tr("Rectan&gle"), "R", self.tr("Select a rectangle; steps apply only there")),
            Tool.GRADIENT: (
                self.tr("Gra&dient"),
                "G",
                self.tr("Drag from what steps shall apply to to where they shall end"),
            ),
            Tool.TONES: (
                self.tr("&Tones"),
                "T",
                self.tr("Select by brightness: the shadows, the highlights or what is between"),
            ),
            Tool.BRUSH: (self.tr("&Brush"), "B", self.tr("Brush over what steps shall apply to")),
            Tool.ERASER: (self.tr("&Eraser"), "E", self.tr("Take away from the selection")),
        }
        group = QActionGroup(self)
        self.tools = {tool: self._tool(group, tool, *texts) for tool, texts in names.items()}
        selection.changed.connect(self._show_tool)
        self._show_tool()

    def _show_tool(self) -> None:
        self.tools[self._selection.tool].setChecked(True)

    def _tool(self, group: QActionGroup, tool: Tool, name: str, key: str, hint: str) -> QAction:
        action = _action(self, name, key, lambda: self._selection.take(tool))
        action.setCheckable(True)
        action.setProperty("drawn", tool.value)
        action.setIconText(name.replace("&", ""))
        action.setToolTip(f"{hint} ({key})")
        group.addAction(action)
        return action


class OptionsBar(QToolBar):
    """Brush, brightness and edge, shown while a tool selects or something is selected: there is room for it then.

    ranged: another range of brightness is chosen, 0..255.
    """

    ranged = Signal(int, int)

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Selection options"))
        self.setObjectName("selection options")
        self.setMovable(False)
        self.toggleViewAction().setVisible(False)  # it comes and goes by itself
        self._selection = selection
        size, feather = round(selection.size * _THOUSAND), round(selection.feather * _THOUSAND)
        hint = self.tr("{0} ([ and ], or comma and full stop)")
        self.brush, self._of_brush = self._slider(self.tr("Brush size"), hint, _BRUSH, size)
        self.feather, _always = self._slider(self.tr("Soft edge"), "{0}", _FEATHER, feather)
        self.range = BrightnessRange()
        self._of_tones = [self.addWidget(QLabel(self.tr("Brightness"))), self.addWidget(self.range)]
        self.range.changed.connect(self.ranged)
        self.range.settled.connect(selection.release)
        self._show_size()
        self.brush.valueChanged.connect(lambda value: selection.resize(value / _THOUSAND))
        self.feather.valueChanged.connect(lambda value: selection.soften(value / _THOUSAND))
        self.addSeparator()
        self.back = _action(self, self.tr("Undo stro&ke"), "Ctrl+Alt+Z", selection.undo)
        self.clear_all = _action(self, self.tr("Select &nothing"), "Ctrl+Shift+A", selection.clear)
        self.invert = _action(self, self.tr("In&vert selection"), "Ctrl+Shift+I", selection.invert)
        self.tint = _action(self, self.tr("Show the &tint"), "O", lambda: None)
        self.tint.setCheckable(True)
        self.tint.setChecked(True)
        self.tint.toggled.connect(lambda on: selection.hide(not on))
        self._step(("[", ","), -_STEP)  # the brackets need AltGr on many keyboards
        self._step(("]", "."), _STEP)
        selection.sized.connect(self._show_size)
        selection.changed.connect(self.show_as_needed)
        self.show_as_needed()

    def show_as_needed(self) -> None:
        """Only while it is of use."""
        tool = self._selection.tool
        for action in self._of_brush:
            action.setVisible(tool in (Tool.BRUSH, Tool.ERASER))
        for action in self._of_tones:
            action.setVisible(tool is Tool.TONES)
        self.back.setEnabled(self._selection.can_undo)
        for action in (self.clear_all, self.invert, self.tint):
            action.setEnabled(not self._selection.empty)
        self.setVisible(tool is not Tool.HAND or not self._selection.empty)

    def _slider(self, name: str, hint: str, bounds: tuple[int, int], usual: int) -> tuple[CalmSlider, list[QAction]]:
        slider = CalmSlider(usual)
        slider.setRange(*bounds)
        slider.setValue(usual)
        slider.setMaximumWidth(160)
        slider.setAccessibleName(name)
        slider.setToolTip(hint.format(name))
        return slider, [self.addWidget(QLabel(name)), self.addWidget(slider)]

    def _step(self, keys: tuple[str, ...], by: int) -> None:
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: self.brush.setValue(self.brush.value() + by))
        parent = self.parentWidget()
        (self if parent is None else parent).addAction(action)

    def _show_size(self) -> None:
        """Where the wheel has changed it."""
        self.brush.blockSignals(True)  # the slider only knows thousandths
        self.brush.setValue(round(self._selection.size * _THOUSAND))
        self.brush.blockSignals(False)


def _action(bar: QToolBar, name: str, key: str, do: Callable[[], None]) -> QAction:
    action = QAction(name, bar)
    action.setShortcut(QKeySequence(key))
    action.setToolTip(f"{name.replace('&', '')} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
    action.triggered.connect(lambda _checked=False: do())
    bar.addAction(action)
    return action
