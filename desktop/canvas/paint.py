"""How pictures are drawn: only what can be seen, from the smallest level that suffices."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop.canvas.difference import amplified
from desktop.pyramid import ImagePyramid, bytes_of
from desktop.records import PlaceRouting

LINE, LABEL = QColor(255, 255, 255, 210), QColor(0, 0, 0, 150)
_CLIPPED_WHITE, _CLIPPED_BLACK = (40, 40, 230, 255), (230, 90, 40, 255)  # blue, green, red, opacity
EXPERTS = (QColor(68, 1, 84), QColor(49, 104, 142), QColor(53, 183, 121), QColor(253, 231, 37))

Layers = Sequence[tuple[ImagePyramid, QRectF]]  # pictures, each with where it lies


def within(area: QRectF, place: QRectF) -> QRectF:
    """A rectangle given in shares of the photo, in the widget."""
    return QRectF(
        area.left() + place.left() * area.width(),
        area.top() + place.top() * area.height(),
        place.width() * area.width(),
        place.height() * area.height(),
    )


def draw(
    painter: QPainter, picture: ImagePyramid, area: QRectF, clip: QRectF, ratio: float, *, smooth: bool = False
) -> None:
    """A picture that fills `area`, as far as it lies in `clip`.

    ratio: the screen's own pixels for one of Qt's. smooth: not as squares either where it is drawn larger than it is.
    """
    visible = area.intersected(clip)
    if visible.isEmpty():
        return
    zoom = area.width() * ratio / picture.size.width()
    image, detail, at = picture.level_for(zoom), picture.detail, QPoint()
    size = image.size()
    if detail is not None and zoom > 0.5:
        seen = _pixels_of(visible, area, detail.size)
        if detail.place.contains(seen):
            image, size, at = detail.image, detail.size, detail.place.topLeft()
        else:  # the half, a little softer, until it is made
            detail.wanted = seen
    source = _pixels_of(visible, area, size)
    across, down = area.width() / size.width(), area.height() / size.height()
    target = QRectF(
        area.left() + source.left() * across,
        area.top() + source.top() * down,
        source.width() * across,
        source.height() * down,
    )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth or across * ratio < 1)
    painter.drawImage(target, image, QRectF(source.translated(-at)))


def _pixels_of(visible: QRectF, area: QRectF, size: QSize) -> QRect:
    """The pixels of a picture of that size, drawn over `area`, that are seen."""
    across, down = area.width() / size.width(), area.height() / size.height()
    left = math.floor((visible.left() - area.left()) / across)
    top = math.floor((visible.top() - area.top()) / down)
    right = min(math.ceil((visible.right() - area.left()) / across) + 1, size.width())
    bottom = min(math.ceil((visible.bottom() - area.top()) / down) + 1, size.height())
    return QRect(left, top, right - left, bottom - top)


def difference(layers: Layers, gain: float, clip: QRectF, ratio: float) -> QImage:
    """Differences, `gain` times as strong, over `clip`; black where there is none."""
    image = collected(layers, clip, ratio)
    amplified(image, gain)
    return image


def blended(
    before: ImagePyramid, after: ImagePyramid, strength: float, area: QRectF, clip: QRectF, ratio: float
) -> QImage:
    """So much of what was changed, 0..2, over `clip`. Both pictures are of one size."""
    ends = [collected([(picture, area)], clip, ratio) for picture in (before, after)]
    exact = np.int16 if strength <= 2 else np.int32  # differences times 128 still fit into 16 bits
    first, second = (bytes_of(image).astype(exact) for image in ends)
    second -= first
    share = exact(round(strength * 64))
    second = (second * share + 32) >> 6
    second += first
    bytes_of(ends[1])[...] = second.clip(0, 255)
    return ends[1]


def clipping(painter: QPainter, layers: Layers, clip: QRectF, ratio: float) -> None:
    """Over what is white in a colour red, over what is black in all colours blue; neither can be brought back."""
    image = collected(layers, clip, ratio)
    values = bytes_of(image)
    bright, dark = (values[..., :3] == 255).any(axis=2), (values[..., :3] == 0).all(axis=2)
    marks = np.zeros_like(values)
    marks[bright], marks[dark] = _CLIPPED_WHITE, _CLIPPED_BLACK
    height, width = dark.shape
    marked = QImage(marks.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    marked.setDevicePixelRatio(ratio)
    painter.save()
    if layers:
        painter.setClipRect(layers[0][1].intersected(clip))
    painter.drawImage(clip.topLeft(), marked)
    painter.restore()


def collected(layers: Layers, clip: QRectF, ratio: float) -> QImage:
    """Pictures above each other as they are seen in `clip`, on black."""
    image = QImage((clip.size() * ratio).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(-clip.topLeft())
    for picture, place in layers:
        draw(painter, picture, place, clip, ratio)
    painter.end()
    return image


def focus_frame(painter: QPainter, within: QRect, colour: QColor) -> None:
    """That the keys go here."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2))
    painter.drawRect(within.adjusted(1, 1, -1, -1))


def brush(painter: QPainter, at: QPointF, radius: float) -> None:
    """The brush's edge, to be seen on light and on dark."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((LABEL, 3), (LINE, 1)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(at, radius, radius)


def split_line(painter: QPainter, x: float, area: QRectF, height: int) -> None:
    """The line between before and after, with a grip in the middle."""
    top, bottom = QPointF(x, max(area.top(), 0)), QPointF(x, min(area.bottom(), height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in ((LABEL, 5), (LINE, 2)):  # dark beside light, to be seen on every photo
        painter.setPen(QPen(colour, width))
        painter.drawLine(top, bottom)
    painter.setPen(QPen(LABEL, 2))
    painter.setBrush(LINE)
    painter.drawEllipse(QPointF(x, height / 2), 9, 9)


def caption(painter: QPainter, text: str, seen: QRectF, side: Qt.AlignmentFlag) -> None:
    """A label in a corner of what is seen, or in the middle of its lower edge, no wider than that."""
    seen = seen.adjusted(12, 12, -12, -12)
    text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(int(seen.width()) - 20, 0))
    box = QRectF(painter.fontMetrics().boundingRect(text)).adjusted(-10, -5, 10, 5)
    box.moveTop(seen.top())
    if side is Qt.AlignmentFlag.AlignLeft:
        box.moveLeft(seen.left())
    elif side is Qt.AlignmentFlag.AlignRight:
        box.moveRight(seen.right())
    else:
        box.moveBottom(seen.bottom())
        box.moveLeft(seen.center().x() - box.width() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(LABEL)
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(LINE)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def expert_map(painter: QPainter, parts: Sequence[PlaceRouting], area: QRectF) -> None:
    """Each part in the colour of the experts that did it, averaged over the decoder's blocks."""
    painter.setPen(QPen(LABEL, 1))
    for part in parts:
        level = sum(block.expert for block in part.blocks) / len(part.blocks)
        low = EXPERTS[math.floor(level)]
        high, share = EXPERTS[math.ceil(level)], level % 1
        red, green, blue = (
            round(a + (b - a) * share)
            for a, b in zip((low.red(), low.green(), low.blue()), (high.red(), high.green(), high.blue()), strict=True)
        )
        painter.setBrush(QColor(red, green, blue, 70))
        painter.drawRect(within(area, part.place))
