"""The photo as it is drawn: fitted or enlarged, compared, with tiles as they are finished and what is selected."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.canvas import paint
from desktop.canvas.selection import Selection, Tool
from desktop.canvas.viewport import Viewport
from desktop.pyramid import ImagePyramid
from desktop.state import AppState, ShownTile

_BACKGROUND = QColor(24, 28, 33)


class Compare(StrEnum):
    """How the original is shown with the result."""

    OFF = "off"
    SPLIT = "split"
    SIDE = "side by side"
    DIFFERENCE = "difference"


class PhotoView(QWidget):
    """Shows the state's result, and beside it or in its place what it was."""

    view_changed = Signal()
    pointed = Signal(object)  # QPointF in pixels of the result, None outside

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self.viewport, self.selection = state, Viewport(), Selection()
        self._tiles: dict[tuple[float, float], ShownTile] = {}
        self._preview: ShownTile | None = None
        self.compare, self._split, self._before = Compare.OFF, 0.5, False  # the split's line as a share of the photo
        self._pointer: QPointF | None = None  # where the mouse is, while it is here
        self._experts = False
        self.setAccessibleName(self.tr("Photo"))
        self.setMinimumSize(320, 240)
        state.photo_opened.connect(self._begin)
        state.shown_changed.connect(self._show)
        state.tile_added.connect(self._add_tile)
        state.preview_shown.connect(self._add_preview)
        state.tiles_cleared.connect(self._clear_tiles)
        state.routing_changed.connect(self.update)
        self.selection.changed.connect(self.update)

    def set_compare(self, mode: Compare) -> None:
        """Another way to compare, or none."""
        self.compare, self._split = mode, 0.5
        self._resize()

    def set_before(self, on: bool) -> None:
        """All of the original, while a key is held."""
        self._before = on
        self.update()

    def show_experts(self, on: bool) -> None:
        """The experts' colours, where each part chose its own."""
        self._experts = on
        self.update()

    def fit(self) -> None:
        """All of the photo."""
        self.viewport.fit()
        self._moved()

    def full_size(self) -> None:
        """100 %: one pixel of the screen for one of the photo."""
        self.zoom_by(1 / self.viewport.zoom)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around a point, by default the middle."""
        middle = QPointF(self.viewport.widget.width() / 2, self.viewport.widget.height() / 2)
        self.viewport.zoom_to(self.viewport.zoom * factor, middle if at is None else at)
        self._moved()

    def _moved(self) -> None:
        self.update()
        self._state.view = self.viewport.view()
        self.view_changed.emit()
        self._point()

    def _point(self) -> None:
        """Tell what lies under the mouse; it changes when the photo moves below it, too."""
        at = self._pointer
        self.pointed.emit(None if at is None else self.viewport.to_photo(self._in_view(at)))

    def _begin(self) -> None:
        if (shown := self._state.shown) is not None and shown.picture is not None:
            self.selection.begin(shown.picture.size)
            self.fit()

    def _show(self) -> None:
        if self._state.shown is not None and self._state.shown.picture is not None:
            self.viewport.show(self._state.shown.picture.size)
        self._moved()

    def _add_tile(self, tile: ShownTile) -> None:
        # A later step's tile takes the place of an earlier one's, and tiles that of the preview.
        corner = round(tile.place.left(), 6), round(tile.place.top(), 6)
        for changed in (self._tiles.get(corner), tile):
            if changed is not None:  # only there: to draw all of a large photo anew holds the window up
                place = paint.within(self.viewport.area(), changed.place).translated(self._offset(), 0)
                self.update(place.toAlignedRect().adjusted(-1, -1, 1, 1))
        self._tiles[corner] = tile

    def _add_preview(self, preview: ShownTile) -> None:
        self._preview = preview
        self._add_tile(preview)
        self.update()

    def _clear_tiles(self) -> None:
        self._tiles.clear()
        self._preview = None
        self.update()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), _BACKGROUND)
        shown, original = self._state.shown, self._state.original
        after, before = shown and shown.picture, original and original.picture
        if after is None or before is None:
            painter.setPen(QColor(150, 160, 170))
            text = self.tr("Drop a photo here, or press Ctrl+O to open one.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
            return
        # Qt draws no more of it than was changed. Scaled alone, that would be rounded otherwise than what is beside it.
        area, clip = self.viewport.area(), QRectF(self.rect())
        painter.save()
        self._draw_photo(painter, before, after, area, clip)
        painter.restore()
        if self._pointer is not None and self.selection.tool in (Tool.BRUSH, Tool.ERASER):
            paint.brush(painter, self._pointer, self._brush_radius())

    def _draw_photo(
        self, painter: QPainter, before: ImagePyramid, after: ImagePyramid, area: QRectF, clip: QRectF
    ) -> None:
        if self._before:
            self._draw(painter, before, area, clip)
            self._caption(painter, self.tr("Original"), Qt.AlignmentFlag.AlignLeft)
        elif self.compare is Compare.SIDE:
            self._draw_side_by_side(painter, before, after, area)
        elif self.compare is Compare.DIFFERENCE:
            self._draw_difference(painter, before, after, area)
        else:
            self._draw_result(painter, after, area, clip)
            if self.compare is Compare.SPLIT:
                self._draw_split(painter, before, area, clip)

    def _draw(self, painter: QPainter, picture: ImagePyramid, area: QRectF, clip: QRectF) -> None:
        paint.draw(painter, picture, area, clip, self.viewport.ratio)

    def _draw_result(self, painter: QPainter, picture: ImagePyramid, area: QRectF, clip: QRectF) -> None:
        for layer, place in self._layers(picture, area):
            self._draw(painter, layer, place, clip)
        self._draw_marks(painter, area, clip)

    def _layers(self, picture: ImagePyramid, area: QRectF) -> list[tuple[ImagePyramid, QRectF]]:
        """The result, and on it what is finished of the one that is being made of it."""
        tiles = self._tiles.values() if self._state.worked_on is self._state.shown else ()
        return [(picture, area), *((tile.picture, paint.within(area, tile.place)) for tile in tiles)]

    def _draw_marks(self, painter: QPainter, area: QRectF, clip: QRectF) -> None:
        """What is selected or, while no tool selects, which experts did what: both at once could not be told apart."""
        overlay = self.selection.overlay()
        if self._experts and self._state.map and (overlay is None or self.selection.tool is Tool.HAND):
            paint.expert_map(painter, self._state.map, area)
        elif overlay is not None:
            paint.draw(painter, ImagePyramid((overlay,)), area, clip, self.viewport.ratio, smooth=True)
        if self._preview is not None and self._state.worked_on is self._state.shown:
            self._caption(painter, self.tr("Preview; the whole photo follows"), Qt.AlignmentFlag.AlignBottom)

    def _draw_difference(self, painter: QPainter, before: ImagePyramid, after: ImagePyramid, area: QRectF) -> None:
        seen, layers = QRectF(self.rect()), self._layers(after, area)
        painter.drawImage(QPointF(), paint.difference(before, layers, area, seen, self.viewport.ratio))
        self._draw_marks(painter, area, seen)
        self._caption(painter, self.tr("Difference, 4 times as strong"), Qt.AlignmentFlag.AlignLeft)

    def _draw_side_by_side(self, painter: QPainter, before: ImagePyramid, after: ImagePyramid, area: QRectF) -> None:
        half = QRectF(0, 0, self.viewport.widget.width(), self.height())
        painter.save()
        painter.setClipRect(half)
        self._draw(painter, before, area, half)
        self._caption(painter, self.tr("Original"), Qt.AlignmentFlag.AlignLeft)
        painter.restore()
        painter.translate(self._offset(), 0)
        painter.setClipRect(half)
        self._draw_result(painter, after, area, half)
        self._caption(painter, self.tr("Mended"), Qt.AlignmentFlag.AlignRight)

    def _draw_split(self, painter: QPainter, before: ImagePyramid, area: QRectF, clip: QRectF) -> None:
        x = self._line_at(area)
        left = clip.intersected(QRectF(0, 0, x, self.height()))
        painter.save()
        painter.setClipRect(left)
        self._draw(painter, before, area, left)
        painter.restore()
        paint.split_line(painter, x, area, self.height())
        self._caption(painter, self.tr("Original"), Qt.AlignmentFlag.AlignLeft)
        self._caption(painter, self.tr("Mended"), Qt.AlignmentFlag.AlignRight)

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

    def _resize(self) -> None:
        width = (self.width() - 4) / 2 if self.compare is Compare.SIDE else self.width()
        self.viewport.resize(QSizeF(width, self.height()), self.devicePixelRatioF())
        self._moved()
