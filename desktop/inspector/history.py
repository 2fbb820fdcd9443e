"""The tree of results: what was made from what, with pictures. Nothing is lost by going back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QImage, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.flow import FlowLayout
from desktop.formatting import duration
from desktop.icons import picture_icon
from desktop.labels import model_name
from desktop.records import Result
from desktop.session import Session
from desktop.state import AppState
from desktop.theme import SMALL

_ICON, _SHARP = QSize(52, 39), 2  # Qt's pixels, and how many of the screen's for each
_AROUND, _BESIDE = 4, 10  # Qt's pixels

Index = QModelIndex | QPersistentModelIndex


class _Entry(QStyledItemDelegate):
    """A picture, what was done, and smaller below it by what and how long it took."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(_ICON.width(), _ICON.height() + 2 * _AROUND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]  # missing from Qt's types
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            ground = palette.windowText().color()
            ground.setAlphaF(0.14)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(entry, 6, 6)
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole) or QIcon()
        place = QRect(entry.left() + _AROUND, entry.top() + _AROUND, _ICON.width(), _ICON.height())
        icon.paint(painter, place)
        self._write(painter, palette, entry.adjusted(place.width() + _AROUND + _BESIDE, 0, -_AROUND, 0), index)
        painter.restore()

    def _write(self, painter: QPainter, palette: QPalette, room: QRect, index: Index) -> None:
        name, _, made = str(index.data()).partition("\n")
        font, small = painter.font(), QFont(painter.font())
        small.setPointSizeF(font.pointSizeF() * SMALL)
        lines = [(name, font, palette.windowText()), *([(made, small, palette.placeholderText())] if made else [])]
        heights = [QFontMetrics(each).lineSpacing() for _, each, _ in lines]
        top = room.center().y() - sum(heights) // 2
        for (text, each, brush), height in zip(lines, heights, strict=True):
            painter.setFont(each)
            painter.setPen(brush.color())
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRect(room.left(), top, room.width(), height), Qt.AlignmentFlag.AlignVCenter, elided)
            top += height


class _Tree(QTreeWidget):
    """With a thin line from a branch to what it leaves, and nothing else beside the entries."""

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802
        painter.fillRect(rect, self.palette().window())  # Qt marks the chosen one's beginning, too, in another shade
        if index.parent().isValid():
            middle = QPoint(rect.right() - _BESIDE, rect.center().y())
            painter.setPen(QPen(self.palette().placeholderText().color(), 1))
            painter.drawLine(QPoint(middle.x(), rect.top()), middle)
            painter.drawLine(middle, QPoint(rect.right() - _AROUND, middle.y()))


class HistoryTab(QWidget):
    """A click returns to a result; its steps can be changed, which makes a branch beside it."""

    def __init__(self, state: AppState, session: Session) -> None:
        super().__init__()
        self._state, self._session = state, session
        self._items: dict[int, QTreeWidgetItem] = {}
        self.tree = _Tree()
        self.tree.setHeaderHidden(True)
        self.tree.setIconSize(_ICON)
        self.tree.setIndentation(14)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)  # what branches off is seen, or it would be lost
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._ask)
        self.tree.setItemDelegate(_Entry(self.tree))
        self.tree.setAccessibleName(self.tr("Results"))
        self.change = QPushButton(self.tr("Change its steps"))
        self.other = QPushButton(self.tr("Try the other network"))
        buttons = FlowLayout()
        buttons.addWidget(self.change)
        buttons.addWidget(self.other)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.tree, 1)
        layout.addLayout(buttons)
        state.results_changed.connect(self._fill)
        state.shown_changed.connect(self._select)
        self.tree.itemActivated.connect(self._visit)
        self.tree.itemClicked.connect(self._visit)
        self.change.clicked.connect(lambda: self._on_shown(session.results.edit))
        self.other.clicked.connect(lambda: self._on_shown(session.results.by_other_model))
        self._select()

    def _fill(self) -> None:
        self.tree.clear()
        self._items = {}
        for result in self._state.results:
            item = QTreeWidgetItem([self._text(result)])
            item.setData(0, Qt.ItemDataRole.UserRole, result)
            item.setToolTip(0, self._hint(result))
            if not result.thumbnail.isNull():
                item.setIcon(0, _icon(result.thumbnail))
            self._place(item, result)
            self._items[id(result)] = item
        self.tree.expandAll()
        self._select()

    def _place(self, item: QTreeWidgetItem, result: Result) -> None:
        """What goes on from a result stands below it; only what branches off beside that is indented."""
        above = self._items.get(id(result.base))
        if above is None:
            self.tree.addTopLevelItem(item)
            return
        first = next(each for each in self._state.results if each.base is result.base)
        if first is not result:
            above.addChild(item)
            return
        parent = above.parent() or self.tree.invisibleRootItem()
        parent.insertChild(parent.indexOfChild(above) + 1, item)

    def _text(self, result: Result) -> str:
        if result.base is None:
            return self.tr("Original\n{0}").format(result.label)
        made = ", ".join(filter(None, (_network(result), duration(result.seconds) if result.seconds else "")))
        return f"{result.label}\n{made}"

    def _hint(self, result: Result) -> str:
        if result.plan is None:
            return self.tr("The photo as opened")
        where = "" if result.mask is None else "\n" + self.tr("Only in a selection")
        return ": ".join(filter(None, (_network(result), result.plan.text))) + where

    def _select(self) -> None:
        shown = self._state.shown
        item = self._items.get(id(shown))
        if item is not None:
            self.tree.setCurrentItem(item)
            if shown is not None and item.icon(0).isNull():  # made again after a new start
                item.setIcon(0, _icon(shown.thumbnail))
                item.setText(0, self._text(shown))
        for button in (self.change, self.other):
            button.setVisible(shown is not None and shown.plan is not None)
        self.other.setEnabled(shown is not None and shown.plan is not None and not shown.computed)
        self.other.setVisible(self.other.isEnabled())
        self.change.setEnabled(shown is not None and shown.plan is not None and bool(shown.plan.steps))

    def _visit(self, item: QTreeWidgetItem) -> None:
        result = item.data(0, Qt.ItemDataRole.UserRole)
        if result is not self._state.shown:
            self._session.results.visit(result)

    def _ask(self, at: QPoint) -> None:
        """What can be done with the result under the pointer."""
        item = self.tree.itemAt(at)
        if item is not None:
            self.ask(item.data(0, Qt.ItemDataRole.UserRole), self.tree.viewport().mapToGlobal(at))

    def ask(self, result: Result, at: QPoint) -> None:
        """What can be done with a result, there on the screen."""
        menu = self.menu_of(result)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu_of(self, result: Result) -> QMenu:
        """What can be done with a result."""
        menu, results = QMenu(self), self._session.results
        menu.addAction(self.tr("Show"), lambda: results.visit(result))
        compared = menu.addAction(self.tr("Compare what is shown with this"), lambda: self._compare(result))
        compared.setEnabled(result.picture is not None and result is not self._state.shown)
        if result.plan is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Change its steps"), lambda: results.edit(result))
            other = self.tr("Try {0}").format(model_name(result.other_network))
            menu.addAction(other, lambda: results.by_other_model(result)).setEnabled(not result.computed)
        return menu

    def _compare(self, result: Result) -> None:
        self._state.compare_with(result)
        if not self._state.comparing:
            self._state.compare_asked.emit()

    def _on_shown(self, action: object) -> None:
        if self._state.shown is not None and callable(action):
            action(self._state.shown)


def _network(result: Result) -> str:
    return "" if result.computed else model_name(result.network)


def _icon(thumbnail: QImage) -> QIcon:
    """In the middle of a ground of one size, so that the texts beside the pictures stand below each other."""
    pixmap = QPixmap(_ICON * _SHARP)
    pixmap.fill(Qt.GlobalColor.transparent)
    size = thumbnail.size().scaled(pixmap.size(), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    place = QRect(QPoint(), size)
    place.moveCenter(pixmap.rect().center())
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, thumbnail)
    painter.end()
    return picture_icon(pixmap)
