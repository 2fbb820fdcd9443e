"""How the photo is drawn: alone or compared, with what is finished of a result, what is selected, and labels."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.canvas import paint
from desktop.canvas.crop import Crop
from desktop.canvas.details import Details
from desktop.canvas.difference import Differences
from desktop.canvas.selection import Selection, Tool
from desktop.canvas.tiles import Tiles
from desktop.canvas.viewport import Viewport
from desktop.formatting import number
from desktop.pyramid import ImagePyramid
from desktop.state import AppState

_DARK_CANVAS, _LIGHT_CANVAS = "#1e1e1e", "#c4c4c4"
_USUAL_GAIN = 4.0  # of differences, which are small


class Compare(StrEnum):
    """How the original is shown with the result."""

    OFF = "off"
    SPLIT = "split"
    SIDE = "side by side"
    DIFFERENCE = "difference"


class PhotoScene(QWidget):
    """Draws the state's result, and beside it or in its place what it was."""

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self.viewport, self.selection = state, Viewport(), Selection()
        self.crop = Crop()
        self._tiles = Tiles()
        self.compare, self._split, self._before = Compare.OFF, 0.5, False  # the split's line as a share of the photo
        self._pointer: QPointF | None = None  # where the mouse is, while it is here
        self._experts = self._clipping = False
        self.details = Details()
        self.differences, self._gain = Differences(), 0.0  # 0: as the pictures need it
        self._grey = ""

    @property
    def background(self) -> QColor:
        """What lies around the photo."""
        dark = self.palette().window().color().lightness() < 128
        return QColor(self._grey or (_DARK_CANVAS if dark else _LIGHT_CANVAS))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.background)
        shown, reference = self._state.shown, self._state.reference
        after, before = shown and shown.picture, reference and reference.picture
        if after is None or before is None:
            painter.setPen(QColor("#c8c8c8" if self.background.lightness() < 128 else "#303030"))
            text = self.tr("Drop a photo here, or press Ctrl+O to open one.")
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(16, 16, -16, -16), wrapped, text)
            return
        # Qt draws no more of it than was changed. Scaled alone, that would be rounded otherwise than what is beside it.
        area, clip = self.viewport.area(), QRectF(self.rect())
        painter.save()
        if self.crop.active:
            self._draw_crop(painter, after, area, clip)
        else:
            self._draw_photo(painter, before, after, area, clip)
        painter.restore()
        if self._tiles.previews and self._in_the_making:
            painter.save()
            painter.translate(self._offset(), 0)  # of two halves it lies on the right one
            self._caption(painter, self.tr("Preview; the whole photo follows"), Qt.AlignmentFlag.AlignBottom)
            painter.restore()
        if self._pointer is not None and self.selection.tool in (Tool.BRUSH, Tool.ERASER):
            paint.brush(painter, self._pointer, self._brush_radius())
        live = self._state.live
        self.details.fetch(
            (before, after, self.differences.picture, *(() if live is None else (live.before, live.after)))
        )
        if self.hasFocus():
            paint.focus_frame(painter, self.rect(), QGuiApplication.palette().highlight().color())

    @property
    def _in_the_making(self) -> bool:
        """Parts of another result lie on what is shown."""
        return not self._tiles.empty and self._state.worked_on is self._state.shown

    def _draw_photo(
        self, painter: QPainter, before: ImagePyramid, after: ImagePyramid, area: QRectF, clip: QRectF
    ) -> None:
        if self._before:
            self._draw(painter, before, area, clip)
            self._caption(painter, self._name_before(), Qt.AlignmentFlag.AlignLeft)
        elif self.compare is Compare.SIDE:
            self._draw_side_by_side(painter, before, after, area)
        elif self.compare is Compare.DIFFERENCE:
            self._draw_difference(painter, before, after, area)
        else:
            self._draw_result(painter, after, area, clip)
            if self.compare is Compare.SPLIT:
                self._draw_split(painter, before, area, clip)

    def _draw_crop(self, painter: QPainter, picture: ImagePyramid, area: QRectF, clip: QRectF) -> None:
        painter.save()
        self.crop.turn(painter, area)
        self._draw(painter, picture, area, area if self.crop.angle else clip)
        painter.restore()
        self.crop.draw(painter, area, clip)

    def _name_before(self) -> str:
        reference = self._state.reference
        return self.tr("Original") if reference is None or reference.base is None else reference.label

    def _name_after(self) -> str:
        """What is on the other side, which is nothing new before anything was done."""
        if self._in_the_making:
            return self.tr("In the making")
        shown = self._state.shown
        return self.tr("Original") if shown is None or shown.base is None else shown.label

    def _draw(self, painter: QPainter, picture: ImagePyramid, area: QRectF, clip: QRectF) -> None:
        paint.draw(painter, picture, area, clip, self.viewport.ratio)

    def _draw_result(self, painter: QPainter, picture: ImagePyramid, area: QRectF, clip: QRectF) -> None:
        live = self._state.live
        if live is None:
            self._draw(painter, picture, area, clip)
        else:
            seen = area.intersected(clip)
            image = paint.blended(live.before, live.after, live.strength, area, clip, self.viewport.ratio)
            painter.save()
            painter.setClipRect(seen)
            painter.drawImage(clip.topLeft(), image)
            painter.restore()
            if live.note:
                self._caption(painter, live.note, Qt.AlignmentFlag.AlignBottom)
        for layer, place in self._finished(area):
            self._draw(painter, layer, place, clip)
        if self._clipping:
            paint.clipping(painter, [(picture, area), *self._finished(area)], clip, self.viewport.ratio)
        self._draw_marks(painter, area, clip)

    def _finished(self, area: QRectF) -> list[tuple[ImagePyramid, QRectF]]:
        """What is finished of the result that is being made of this one, and where it lies."""
        tiles = self._tiles.all if self._in_the_making else ()
        return [(tile.picture, paint.within(area, tile.place)) for tile in tiles]

    def _draw_marks(self, painter: QPainter, area: QRectF, clip: QRectF) -> None:
        """What is selected, while a tool selects; else which experts did what: both could not be told apart."""
        tinted = self.selection.tool is not Tool.HAND and not self.selection.hidden
        overlay = self.selection.overlay() if tinted else None
        if overlay is not None:
            paint.draw(painter, ImagePyramid((overlay,)), area, clip, self.viewport.ratio, smooth=True)
        elif self._experts and self._state.map:
            paint.expert_map(painter, self._state.map, area)

    def _draw_difference(self, painter: QPainter, before: ImagePyramid, after: ImagePyramid, area: QRectF) -> None:
        seen = QRectF(self.rect())
        known = None if before is after else self.differences.of(before, after)
        layers = [] if known is None else [(known.picture, area)]
        for tile in self._tiles.all if self._in_the_making else ():
            layers.append((self._tiles.difference(tile, before), paint.within(area, tile.place)))
        gain = self._gain or (known.gain if known is not None else _USUAL_GAIN)
        if layers:
            painter.save()
            painter.setClipRect(area.intersected(seen))
            painter.drawImage(QPointF(), paint.difference(layers, gain, seen, self.viewport.ratio))
            painter.restore()
        else:
            painter.fillRect(area.intersected(seen), Qt.GlobalColor.black)
        self._draw_marks(painter, area, seen)
        text = self.tr("Difference, {0} times as strong").format(number(gain))
        if before is after or (known is not None and known.nothing):
            text = self.tr("Difference") if self._in_the_making else self.tr("Nothing changed")
        elif known is None:
            text = self.tr("Working out the difference…")
        self._caption(painter, text, Qt.AlignmentFlag.AlignLeft)

    def _draw_side_by_side(self, painter: QPainter, before: ImagePyramid, after: ImagePyramid, area: QRectF) -> None:
        half = QRectF(0, 0, self.viewport.widget.width(), self.height())
        painter.save()
        painter.setClipRect(half)
        self._draw(painter, before, area, half)
        self._caption(painter, self._name_before(), Qt.AlignmentFlag.AlignLeft)
        painter.restore()
        painter.translate(self._offset(), 0)
        painter.setClipRect(half)
        self._draw_result(painter, after, area, half)
        self._caption(painter, self._name_after(), Qt.AlignmentFlag.AlignRight)

    def _draw_split(self, painter: QPainter, before: ImagePyramid, area: QRectF, clip: QRectF) -> None:
        x = self._line_at(area)
        left = clip.intersected(QRectF(0, 0, x, self.height()))
        painter.save()
        painter.setClipRect(left)
        self._draw(painter, before, area, left)
        painter.restore()
        paint.split_line(painter, x, area, self.height())
        seen = area.intersected(QRectF(QPointF(), self.viewport.widget))
        half = seen.width() / 2  # neither label reaches over the middle
        paint.caption(painter, self._name_before(), seen.adjusted(0, 0, -half, 0), Qt.AlignmentFlag.AlignLeft)
        paint.caption(painter, self._name_after(), seen.adjusted(half, 0, 0, 0), Qt.AlignmentFlag.AlignRight)

    def _caption(self, painter: QPainter, text: str, side: Qt.AlignmentFlag) -> None:
        paint.caption(painter, text, self.viewport.area().intersected(QRectF(QPointF(), self.viewport.widget)), side)

    def _line_at(self, area: QRectF) -> float:
        """The split's line, always where it can be reached."""
        return min(max(area.left() + self._split * area.width(), 0), self.width())

    def _offset(self) -> float:
        """Where the right one of two halves begins."""
        return self.width() - self.viewport.widget.width()

    def _in_view(self, point: QPointF) -> QPointF:
        """The same place in the left half, of two."""
        inside = point.x() >= self._offset() > 0
        return QPointF(point.x() - self._offset(), point.y()) if inside else point

    def _brush_radius(self) -> float:
        """Of the brush, in Qt's pixels."""
        area = self.viewport.area()
        return self.selection.size * max(area.width(), area.height()) / 2
