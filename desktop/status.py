"""The bar at the bottom: what is being done, how far it is, and what the pointer is on."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QMenu, QProgressBar, QPushButton, QSizePolicy, QStatusBar, QToolButton, QWidget

from desktop.camera import exposure_of
from desktop.canvas.canvas import PhotoCanvas
from desktop.canvas.readout import PixelReadout
from desktop.controls import Elided
from desktop.formatting import duration, percent, percentage
from desktop.session import Session
from desktop.state import AppState
from desktop.timeleft import TimeLeft

_ZOOMS = (0.5, 1.0, 2.0)


class StatusBar(QStatusBar):
    """On the left what runs, with a button to stop it; on the right pixel and zoom."""

    def __init__(self, state: AppState, session: Session, canvas: PhotoCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._session, self._canvas = state, session, canvas
        self._left = TimeLeft(time.monotonic)
        self.doing, self.pixel = Elided(), PixelReadout(state)
        self.doing.setObjectName("doing")
        self.doing.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(220)
        self.progress.setMinimumWidth(80)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setFormat(percentage("%p"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setShortcut("Esc")
        self.stop.setToolTip(self.tr("Stop (Esc)"))
        self.stop.clicked.connect(session.cancel)
        self.zoom = self._zoom_button()
        self.addWidget(self.stop)
        self.addWidget(self.progress, 1)
        self.addWidget(self.doing, 2)
        self.addPermanentWidget(self.pixel)
        self.addPermanentWidget(self.zoom)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        canvas.pointed.connect(self.pixel.point)
        canvas.view_changed.connect(self._show_zoom)
        state.activity_changed.connect(self._show_activity)
        state.shown_changed.connect(self._show_activity)
        self._show_activity()
        self._show_zoom()

    def _zoom_button(self) -> QToolButton:
        button, menu = QToolButton(), QMenu(self)
        button.setToolTip(self.tr("Zoom: pixels of the screen for one of the photo"))
        button.setAccessibleName(self.tr("Zoom"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMinimumWidth(button.fontMetrics().horizontalAdvance(percent(32)) + 28)
        menu.addAction(self.tr("Fit"), self._canvas.fit)
        for zoom in _ZOOMS:
            menu.addAction(percent(zoom)).triggered.connect(lambda _on=False, zoom=zoom: self._canvas.zoom_at(zoom))
        button.setMenu(menu)
        return button

    def _show_activity(self) -> None:
        activity = self._state.activity
        for widget in (self.progress, self.stop):
            widget.setVisible(activity is not None)
        if activity is None:
            self._left.forget()
            self.doing.say(self._facts())
            return
        self.stop.setEnabled(not activity.stopping)
        left = self._left.after(activity.fraction, activity.seconds_left)
        text = activity.text if left is None else self.tr("{0}, {1} left").format(activity.text, duration(left))
        self.doing.say(self.tr("Stopping…") if activity.stopping else text)
        unknown = activity.fraction is None or activity.stopping
        self.progress.setRange(0, 0 if unknown else 100)
        self.progress.setValue(round((activity.fraction or 0) * 100))

    def _facts(self) -> str:
        """About the photo, while nothing runs."""
        photo, shown = self._state.photo, self._state.shown
        if photo is None or shown is None or shown.picture is None:
            return "" if self._state.elsewhere else self.tr("Nothing leaves this computer")
        size = shown.picture.size
        name = self.tr("Pasted picture") if photo.path is None else photo.path.name
        parts = (name, f"{size.width()} × {size.height()}", exposure_of(photo.metadata.exif))
        return "   ".join(part for part in parts if part)

    def _show_zoom(self) -> None:
        self.zoom.setText(percent(self._canvas.viewport.zoom) if self._state.shown else self.tr("Zoom"))
        self.zoom.setEnabled(self._state.shown is not None)
