"""The photo as it is drawn: fitted or enlarged, compared, with tiles as they are finished and what is selected."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSizeF, Signal
from PySide6.QtWidgets import QWidget

from desktop.canvas import paint
from desktop.canvas.scene import Compare, PhotoScene
from desktop.records import ShownTile
from desktop.state import AppState

_DARK_CANVAS, _LIGHT_CANVAS = "#1e1e1e", "#c4c4c4"
_USUAL_GAIN = 4.0  # of differences, which are small


class PhotoView(PhotoScene):
    """Follows the state, and what the user wants to see of it."""

    view_changed = Signal()
    pointed = Signal(object)  # QPointF in pixels of the result, None outside

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        self.setAccessibleName(self.tr("Photo"))
        self.setMinimumSize(240, 160)
        state.photo_opened.connect(self._begin)
        state.shown_changed.connect(self._show)
        state.tile_added.connect(self._add_tile)
        state.preview_shown.connect(self._add_preview)
        state.tiles_cleared.connect(self._clear_tiles)
        state.routing_changed.connect(self.update)
        state.reference_changed.connect(self.update)
        state.live_changed.connect(self.update)
        self.selection.changed.connect(self.update)
        self.crop.changed.connect(self.update)
        self.differences.ready.connect(self.update)
        self.details.ready.connect(self.update)

    def set_background(self, grey: str) -> None:
        """Another grey around the photo; "" for the theme's."""
        self._grey = grey
        self.update()

    def set_gain(self, gain: float) -> None:
        """How many times as strong a difference is drawn; 0 to choose."""
        self._gain = gain
        self.update()

    def set_compare(self, mode: Compare) -> None:
        """Another way to compare, or none."""
        self.compare, self._split = mode, 0.5
        if mode is not Compare.DIFFERENCE:
            self.differences.forget()
            self._tiles.differences.clear()
        self._resize()

    def set_before(self, on: bool) -> None:
        """All of the original, while a key is held."""
        self._before = on
        self.update()

    def show_clipping(self, on: bool) -> None:
        """Mark what is white in a colour in red, and what is black in all in blue."""
        self._clipping = on
        self.update()

    def centre_on(self, share: QPointF) -> None:
        """Another part of the photo, in shares of it."""
        at, middle = self.viewport.area(), QPointF(self.viewport.widget.width() / 2, self.viewport.widget.height() / 2)
        seen = QPointF(at.left() + share.x() * at.width(), at.top() + share.y() * at.height())
        self.viewport.pan(middle - seen)
        self._moved()

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
        self.zoom_at(1)

    def zoom_at(self, zoom: float) -> None:
        """So many pixels of the screen for one of the photo."""
        self.zoom_by(zoom / self.viewport.zoom)

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
            self.crop.end()
            size = self._state.shown.picture.size
            if not self.selection.fits(size):  # another part of the photo
                self.selection.begin(size)
                self.viewport.fitted = True
            self.viewport.show(size)
        self._moved()

    def _add_tile(self, tile: ShownTile) -> None:
        first = self._tiles.empty
        for changed in self._tiles.add(tile):  # only there: to draw all of a large photo anew holds the window up
            place = paint.within(self.viewport.area(), changed.place).translated(self._offset(), 0)
            self.update(place.toAlignedRect().adjusted(-1, -1, 1, 1))
        if first and self.compare is not Compare.OFF:
            self.update()  # the labels change

    def _add_preview(self, preview: ShownTile) -> None:
        self._tiles.add(preview)
        self._tiles.previews = True
        self.update()

    def _clear_tiles(self) -> None:
        self._tiles.clear()
        self.update()

    def _resize(self) -> None:
        width = (self.width() - 4) / 2 if self.compare is Compare.SIDE else self.width()
        self.viewport.resize(QSizeF(width, self.height()), self.devicePixelRatioF())
        self._moved()
