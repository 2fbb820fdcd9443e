"""The main window: canvas in the middle, panels around it, and what every key does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QDockWidget,
    QFileDialog,
    QLabel,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QToolBar,
    QWidget,
)

from core.jobs import READABLE, free_name
from desktop.canvas.canvas import Canvas
from desktop.chat.panel import ChatPanel
from desktop.inspector.panel import Inspector
from desktop.session import Session
from desktop.state import AppState
from desktop.words import duration


class MainWindow(QMainWindow):
    """Binds keys and buttons to the session. Where its panels are is remembered in `settings`."""

    closing = Signal()

    def __init__(self, state: AppState, session: Session, settings: QSettings) -> None:
        super().__init__()
        self._state, self._session, self._settings = state, session, settings
        self.canvas, self.chat, self.inspector = Canvas(state), ChatPanel(state, session), Inspector(state)
        self.setCentralWidget(self.canvas)
        self._dock(self.tr("Chat"), "chat", self.chat, Qt.DockWidgetArea.RightDockWidgetArea, 360)
        self._dock(self.tr("Inspector"), "inspector", self.inspector, Qt.DockWidgetArea.LeftDockWidgetArea, 300)
        self._make_actions()
        self._make_status()
        self.canvas.file_dropped.connect(lambda name: session.open(Path(name)))
        self.canvas.view_changed.connect(self._show_zoom)
        state.activity_changed.connect(self._show_activity)
        state.shown_changed.connect(self._show_result)
        state.compare_asked.connect(lambda: self.split.setChecked(True))
        self.setWindowTitle("Photomend")
        self.resize(1360, 860)
        self._show_result()
        self._show_activity()
        self._restore_layout()
        self.chat.field.setFocus()

    def _dock(self, title: str, name: str, panel: QWidget, area: Qt.DockWidgetArea, width: int) -> None:
        dock = QDockWidget(title)
        dock.setObjectName(name)  # under which its place is remembered
        dock.setWidget(panel)
        self.addDockWidget(area, dock)
        self.resizeDocks([dock], [width], Qt.Orientation.Horizontal)

    def _make_actions(self) -> None:
        keys, session, canvas = QKeySequence.StandardKey, self._session, self.canvas
        bar = QToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        self.addToolBar(bar)
        self.open = self._action(bar, self.tr("Open"), keys.Open, self.ask_open)
        self.save = self._action(bar, self.tr("Save"), keys.Save, self.ask_save)
        bar.addSeparator()
        self.undo = self._action(bar, self.tr("Undo"), "Ctrl+Z", session.undo)
        self.redo = self._action(bar, self.tr("Redo"), "Ctrl+Shift+Z", session.redo)
        bar.addSeparator()
        self.fit = self._action(bar, self.tr("Fit"), "F", canvas.fit)
        self.full = self._action(bar, self.tr("100 %"), "1", canvas.full_size)
        self.zoom_in = self._action(bar, self.tr("Zoom in"), keys.ZoomIn, lambda: canvas.zoom_by(1.25))
        self.zoom_out = self._action(bar, self.tr("Zoom out"), keys.ZoomOut, lambda: canvas.zoom_by(0.8))
        bar.addSeparator()
        self.split = self._action(bar, self.tr("Compare"), "C", lambda: None)
        self.split.setCheckable(True)
        self.split.setToolTip(self.tr("Original beside result (C); hold Space on the photo for the original"))
        self.split.toggled.connect(canvas.set_split)

    def _action(self, bar: QToolBar, text: str, key: QKeySequence.StandardKey | str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(lambda _checked=False: do())
        bar.addAction(action)
        return action

    def _make_status(self) -> None:
        self._zoom, self._doing = QLabel(), QLabel()
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(260)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setShortcut("Esc")
        self.stop.setToolTip(self.tr("Stop (Esc)"))
        self.stop.clicked.connect(self._session.cancel)
        for widget in (self._doing, self.progress, self.stop):
            self.statusBar().addWidget(widget)
        self.statusBar().addPermanentWidget(self._zoom)

    # What the state says

    def _show_activity(self) -> None:
        activity = self._state.activity
        for widget in (self._doing, self.progress, self.stop):
            widget.setVisible(activity is not None)
        if activity is None:
            return
        left = activity.seconds_left
        text = activity.text if left is None else self.tr("{0}, {1} left").format(activity.text, duration(left))
        self._doing.setText(text)
        self.progress.setRange(0, 0 if activity.fraction is None else 100)
        self.progress.setValue(round((activity.fraction or 0) * 100))

    def _show_result(self) -> None:
        photo = self._state.photo
        for action in (self.save, self.fit, self.full, self.zoom_in, self.zoom_out, self.split):
            action.setEnabled(photo is not None)
        self.undo.setEnabled(self._state.can_undo)
        self.redo.setEnabled(self._state.can_redo)
        if photo is not None and photo.path is not None:
            self.setWindowTitle(f"{photo.path.name} — Photomend")

    def _show_zoom(self) -> None:
        self._zoom.setText(f"{self.canvas.viewport.zoom:.0%}" if self._state.shown else "")

    # What the user is asked

    def ask_open(self) -> None:
        """Which photo?"""
        patterns = " ".join(f"*{suffix}" for suffix in READABLE)
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a photo"), "", self.tr("Photos ({0})").format(patterns)
        )
        if name:
            self._session.open(Path(name))

    def ask_save(self) -> None:
        """Where to?"""
        photo = self._state.photo
        if photo is None:
            return
        proposed = str(free_name(photo, self._session.naming()))
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the mended photo"), proposed)
        if name:
            self._session.save(Path(name), overwrite=True)  # the dialog has asked

    def _restore_layout(self) -> None:
        for restore, key in ((self.restoreGeometry, "geometry"), (self.restoreState, "panels")):
            if (kept := self._settings.value(key)) is not None:
                restore(kept)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("panels", self.saveState())
        self.hide()  # at once; the worker may need until the end of its tile
        self.closing.emit()
        super().closeEvent(event)
