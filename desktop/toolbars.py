"""The window's tool bars: with words where there is room, and what the work leads to always in sight."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QToolBar, QToolButton, QWidget

from desktop.actions import make_action
from desktop.canvas.crop import Crop
from desktop.canvas.cropbar import CropBar
from desktop.canvas.selection import Selection
from desktop.canvas.selectionbar import OptionsBar, SelectionBar
from desktop.windowactions import WindowActions

_WORDS, _ICONS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


class ToolBars(QObject):
    """`tools` and `selection` on the left, `leading` on the right, `options` below them while they are of use."""

    def __init__(self, window: QMainWindow, act: WindowActions, selection: Selection, crop: Crop) -> None:
        super().__init__(window)
        self._window = window
        self.tools = QToolBar(self.tr("Tools"))
        self.tools.setObjectName("tools")
        for part in ([act.open], [act.undo, act.redo], list(act.compares.all), [act.fit, act.crop]):
            self.tools.addActions(part)
            self.tools.addSeparator()
        buttons = (self.tools.widgetForAction(action) for action in (act.undo, act.redo))
        self._known = [button for button in buttons if isinstance(button, QToolButton)]  # by everybody, without words
        self.selection = SelectionBar(selection, window)
        self.leading = QToolBar(self.tr("Saving"))
        self.leading.setObjectName("leading")
        self.leading.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        room = QWidget()
        room.setObjectName("room")
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.leading.addWidget(room)
        self.options = OptionsBar(selection, window)
        for bar in (self.tools, self.selection, self.leading):
            bar.setMovable(False)
            bar.setIconSize(QSize(18, 18))
            window.addToolBar(bar)
        self.leading.addAction(act.save)
        self._lead(act.export)
        window.addToolBarBreak()
        window.addToolBar(self.options)
        self.crop = CropBar(crop, window)
        window.addToolBar(self.crop)

    def fit(self) -> None:
        """With words where there is room for them: first beside what is used most."""
        bars = (self.tools, self.selection, self.leading)
        for worded in (bars, (self.tools, self.leading), (self.leading,)):
            for bar in bars:
                wanted = _WORDS if bar in worded else _ICONS
                if bar.toolButtonStyle() is not wanted:
                    bar.setToolButtonStyle(wanted)
            for button in self._known:
                button.setToolButtonStyle(_ICONS)
            if sum(bar.sizeHint().width() for bar in bars) <= self._window.width():
                return

    def _lead(self, action: QAction) -> None:
        """What the work leads to, always in sight."""
        twin = make_action(self._window, action.text(), "", action.trigger, "export")  # on another ground than in menus
        twin.setProperty("primary", True)
        twin.setToolTip(action.toolTip())
        twin.setEnabled(action.isEnabled())
        action.changed.connect(lambda: twin.setEnabled(action.isEnabled()))
        self.leading.addAction(twin)
        self.export = self.leading.widgetForAction(twin)
        self.export.setObjectName("primary")
