"""The toolbar's icons: one set of line drawings, made for this program and under its licence (Apache-2.0).

Each is drawn on 24 x 24 units in the text's colour, so that it fits every theme and every scale.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SIDES = (16, 20, 24, 32, 48)  # pixels
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke="{0}" stroke-width="1.7"'
_FORM = _HEAD + ' stroke-linecap="round" stroke-linejoin="round">{1}</g></svg>'

_SHAPES = {
    "open": '<path d="M3 19V6a1 1 0 0 1 1-1h5l2 3h8a1 1 0 0 1 1 1v2M3 19l3-8h16l-3 8z"/>',
    "undo": '<path d="M8 4L3.500 8.500L8 13M4 8.500h9.500a6 6 0 0 1 0 12H9"/>',
    "redo": '<path d="M16 4l4.500 4.500L16 13M20 8.500h-9.500a6 6 0 0 0 0 12H15"/>',
    "split": '<rect x="3" y="5" width="18" height="14" rx="1"/><path d="M12 2v20"/><path d="M6 9v6M9 9v6"/>',
    "side": '<rect x="2.500" y="6" width="8" height="12" rx="1"/><rect x="13.500" y="6" width="8" height="12" rx="1"/>',
    "difference": '<circle cx="9" cy="12" r="6.500"/><circle cx="15" cy="12" r="6.500"/>',
    "hand": '<path d="M12 2v20M2 12h20M12 2L9 5m3-3l3 3M12 22l-3-3m3 3l3-3M2 12l3-3m-3 3l3 3M22 12l-3-3m3 3l-3 3"/>',
    "rectangle": '<rect x="4" y="5" width="16" height="14" stroke-dasharray="3 2.500"/>',
    "gradient": '<rect x="4" y="5" width="16" height="14" rx="1"/><path d="M8 5v14M11 8v8M14 10v4M17 11.500v1"/>',
    "tones": '<circle cx="12" cy="12" r="8.500"/><path d="M12 3.500v17M12 7h6.500M12 12h8.500M12 17h6.500"/>',
    "brush": '<path d="M20 3L10 13M9 13c-4 0-2 5-6 6 4 3 9 1 9-3z"/>',
    "eraser": '<path d="M9 20L3.500 14.500a1.500 1.500 0 0 1 0-2L12 4l8 8-8 8zM8 8l8 8M9 20h11"/>',
    "fit": '<path d="M3 8V4h4M17 4h4v4M21 16v4h-4M7 20H3v-4"/><rect x="7" y="8" width="10" height="8"/>',
    "crop": '<path d="M7 2v15h15M2 7h15v15"/>',
    "export": '<path d="M12 15V3M8 7l4-4 4 4M4 13v6a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-6"/>',
    "save": '<path d="M12 3v12M8 11l4 4 4-4M4 17v3h16v-3"/>',
    "batch": '<rect x="7" y="3" width="14" height="11" rx="1"/><path d="M3 8v11a1 1 0 0 0 1 1h13"/>',
    "send": '<path d="M20 5v7a3 3 0 0 1-3 3H5M9 11l-4 4 4 4"/>',
}

NAMES = tuple(_SHAPES)


def tool_icon(name: str, colour: str = "") -> QIcon:
    """An icon of the set. colour: in place of the text's."""
    palette = QGuiApplication.palette()
    normal = colour or palette.color(QPalette.ColorRole.WindowText).name()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText).name()
    icon = QIcon()
    for side in _SIDES:
        for mode, drawn in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
            icon.addPixmap(_drawn(name, drawn, side), mode)
    return icon


def picture_icon(pixmap: QPixmap) -> QIcon:
    """A photo as an icon that keeps its colours where it is selected or cannot be used: they are what is judged."""
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected, QIcon.Mode.Disabled):
        icon.addPixmap(pixmap, mode)
    return icon


def _drawn(name: str, colour: str, side: int) -> QPixmap:
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(_FORM.format(colour, _SHAPES[name]).encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return QPixmap.fromImage(image)
