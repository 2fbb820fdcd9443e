"""The tools that select a part of the photo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QLabel, QSlider, QToolBar, QWidget

from desktop.canvas.selection import LARGEST, SMALLEST, Selection, Tool

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
            Tool.BRUSH: (self.tr("&Brush"), "B", self.tr("Brush over what steps shall apply to")),
            Tool.ERASER: (self.tr("&Eraser"), "E", self.tr("Take away from the selection")),
        }
        group = QActionGroup(self)
        self.tools = {tool: self._tool(group, tool, *texts) for tool, texts in names.items()}
        self.tools[Tool.HAND].setChecked(True)
        self.addSeparator()
        self.brush = self._slider(self.tr("Brush size"), _BRUSH, selection.size)
        self.feather = self._slider(self.tr("Soft edge"), _FEATHER, selection.feather)
        self.brush.valueChanged.connect(lambda value: selection.resize(value / _THOUSAND))
        self.feather.valueChanged.connect(lambda value: selection.soften(value / _THOUSAND))
        self.addSeparator()
        self.back = self._action(self.tr("Undo stro&ke"), "Ctrl+Alt+Z", selection.undo)
        self.clear_all = self._action(self.tr("Select &all"), "Ctrl+Shift+A", selection.clear)
        self._step(("[", ","), -_STEP)  # the brackets need AltGr on many keyboards
        self._step(("]", "."), _STEP)
        selection.sized.connect(self._show_size)
        selection.changed.connect(self._show)
        self._show()

    def _tool(self, group: QActionGroup, tool: Tool, name: str, key: str, hint: str) -> QAction:
        action = self._action(name, key, lambda: setattr(self._selection, "tool", tool))
        action.setCheckable(True)
        action.setToolTip(f"{hint} ({key})")
        group.addAction(action)
        return action

    def _action(self, name: str, key: str, do: object) -> QAction:
        action = QAction(name, self)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{name.replace('&', '')} ({key})")
        action.triggered.connect(lambda _checked=False: do() if callable(do) else None)
        self.addAction(action)
        return action

    def _slider(self, name: str, bounds: tuple[int, int], value: float) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(*bounds)
        slider.setValue(round(value * _THOUSAND))
        slider.setMaximumWidth(70)
        slider.setAccessibleName(name)
        slider.setToolTip(name)
        self.addWidget(QLabel(f" {name} "))
        self.addWidget(slider)
        return slider

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

    def _show(self) -> None:
        self.back.setEnabled(self._selection.can_undo)
        self.clear_all.setEnabled(not self._selection.empty)
