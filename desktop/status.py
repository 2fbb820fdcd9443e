"""The bar at the bottom: what is being done, how far it is, and what the pointer is on."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from desktop.canvas.canvas import PhotoCanvas
from desktop.canvas.readout import PixelReadout
from desktop.formatting import duration, percent, percentage
from desktop.session import Session
from desktop.state import AppState


class StatusBar(QStatusBar):
    """On the left what runs, with a button to stop it; on the right pixel and zoom."""

    def __init__(self, state: AppState, session: Session, canvas: PhotoCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._canvas = state, canvas
        self._zoom, self._doing, self.pixel = QLabel(), QLabel(), PixelReadout(state)
        self._zoom.setToolTip(self.tr("Zoom: pixels of the screen for one of the photo"))
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(260)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setFormat(percentage("%p"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setShortcut("Esc")
        self.stop.setToolTip(self.tr("Stop (Esc)"))
        self.stop.clicked.connect(session.cancel)
        for widget in (self._doing, self.progress, self.stop):
            self.addWidget(widget)
        self.addPermanentWidget(self.pixel)
        self.addPermanentWidget(self._zoom)
        canvas.pointed.connect(self.pixel.point)
        canvas.view_changed.connect(self._show_zoom)
        state.activity_changed.connect(self._show_activity)
        self._show_activity()

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

    def _show_zoom(self) -> None:
        self._zoom.setText(percent(self._canvas.viewport.zoom) if self._state.shown else "")
