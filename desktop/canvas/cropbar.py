"""The bar of the crop: aspects, an angle, and whether it is to be done."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QToolBar, QWidget

from desktop.canvas.crop import Crop
from desktop.controls import CalmComboBox, CalmSlider
from desktop.formatting import signed

_MOST, _TENTHS = 15, 10  # degrees to either side, and steps for one
_ASPECTS = (1.0, 5 / 4, 4 / 3, 3 / 2, 16 / 9, 4 / 5, 3 / 4, 2 / 3, 9 / 16)
_NAMES = ("1 : 1", "5 : 4", "4 : 3", "3 : 2", "16 : 9", "4 : 5", "3 : 4", "2 : 3", "9 : 16")


class CropBar(QToolBar):
    """Shown while a photo is being cropped."""

    def __init__(self, crop: Crop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crop = crop
        self.setWindowTitle(self.tr("Crop"))
        self.setObjectName("crop")
        self.setMovable(False)
        self.toggleViewAction().setVisible(False)  # it comes and goes by itself
        self.aspect = CalmComboBox()
        self.aspect.setAccessibleName(self.tr("Aspect"))
        self.aspect.addItem(self.tr("Free"), 0.0)
        for name, value in zip(_NAMES, _ASPECTS, strict=True):
            self.aspect.addItem(name, value)
        self.angle, self._figure = CalmSlider(0), QLabel()
        self.angle.setRange(-_MOST * _TENTHS, _MOST * _TENTHS)
        self.angle.setMaximumWidth(200)
        self.angle.setAccessibleName(self.tr("Straighten"))
        self.angle.setToolTip(self.tr("Turn the photo; a double click sets it back"))
        self._figure.setMinimumWidth(self._figure.fontMetrics().horizontalAdvance("+15.0°  "))
        self.go, self.leave = QPushButton(self.tr("Crop")), QPushButton(self.tr("Cancel"))
        self.go.setObjectName("primary")
        for widget in (
            QLabel(f" {self.tr('Aspect')} "),
            self.aspect,
            QLabel(f"  {self.tr('Straighten')} "),
            self.angle,
            self._figure,
            self.go,
            self.leave,
        ):
            self.addWidget(widget)
        self.aspect.currentIndexChanged.connect(lambda _at: crop.set_aspect(float(self.aspect.currentData())))
        self.angle.valueChanged.connect(self._turn)
        self.go.clicked.connect(crop.apply)
        self.leave.clicked.connect(crop.end)
        crop.begun.connect(self._begin)
        self.hide()

    def _begin(self, on: bool) -> None:
        for control in (self.aspect, self.angle):
            control.blockSignals(True)
        self.aspect.setCurrentIndex(0)
        self.angle.setValue(round(self._crop.angle * _TENTHS))
        for control in (self.aspect, self.angle):
            control.blockSignals(False)
        self._write()
        self.setVisible(on)

    def _turn(self, tenths: int) -> None:
        self._write()
        self._crop.set_angle(tenths / _TENTHS)

    def _write(self) -> None:
        value = self.angle.value() / _TENTHS
        self._figure.setText(f"{signed(value, 1)}°")
