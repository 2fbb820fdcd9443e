"""Small things of the window that cost a user a moment each time when they are not right."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QSlider, QTreeView, QWidget

from desktop.app import Parts
from desktop.canvas import paint
from desktop.canvas.scene import Compare
from desktop.chat.bubble import ResultButton
from desktop.chat.cards import PlanCards
from desktop.dialogs.files import OpenDialog
from desktop.pyramid import ImagePyramid
from desktop.records import ShownTile

from .conftest import Start, Until
from .scripted import Steady


@pytest.fixture
def parts(until: Until, start: Start, photo: Path) -> Parts:
    """A photo that was mended."""
    made = start(Steady())
    made.session.opening.open(photo)
    until(lambda: made.state.diagnosis is not None)
    made.session.conversation.say("remove the noise and brighten it")
    until(lambda: len(made.state.results) == 2 and bool(made.window.chat.findChildren(PlanCards)))
    return made


def asked(widget: QWidget, at: QPoint) -> list[str]:
    """What the menu offers that a right click there opens."""
    widget.customContextMenuRequested.emit(at)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    menu.close()
    return texts


def test_a_right_click_offers_what_can_be_done_there(until: Until, parts: Parts, photo: Path) -> None:
    window, tree = parts.window, parts.window.inspector.history.tree
    assert {"Undo", "Fit", "Export…"} <= set(asked(window.canvas, QPoint(60, 60)))
    item = tree.currentItem()
    assert item is not None
    of_result = asked(tree, tree.visualItemRect(item).center())
    assert {"Show", "Change its steps"} <= set(of_result)
    (picture,) = window.chat.findChildren(ResultButton)
    assert asked(picture, QPoint(5, 5)) == of_result
    drawer = window.drawer
    window.docks[2].show()
    drawer.take([photo])
    until(lambda: parts.state.batch_size == 1)
    drawer.table.selectRow(0)
    assert "Show in its folder" in asked(drawer.table, QPoint(5, 5))


def test_the_sliders_of_a_plan_line_up(parts: Parts) -> None:
    (cards,) = parts.window.chat.findChildren(PlanCards)
    sliders = [card.slider for card in cards.cards]
    sliders[0].setValue(200)
    sliders[1].setValue(5)
    QApplication.processEvents()
    ends = {(s.mapTo(cards, QPoint()).x(), s.width()) for s in sliders}
    assert len(sliders) == 2
    assert len(ends) == 1


def test_the_sliders_of_light_and_colour_line_up(until: Until, parts: Parts) -> None:
    inspector = parts.window.inspector
    inspector.go(inspector.adjust)
    sliders = inspector.adjust.light.findChildren(QSlider)
    until(lambda: all(slider.width() > 40 for slider in sliders))
    assert len({(s.mapTo(inspector, QPoint()).x(), s.width()) for s in sliders}) == 1


def test_names_have_the_room_in_a_file_dialog(parts: Parts, tmp_path: Path) -> None:
    dialog = OpenDialog(parts.window, tmp_path, lambda _paths: None, many=False)
    header = next(view for view in dialog.findChildren(QTreeView) if view.model().columnCount() > 1).header()
    assert header.sectionResizeMode(0) is QHeaderView.ResizeMode.Stretch
    assert header.sectionResizeMode(1) is QHeaderView.ResizeMode.ResizeToContents
    dialog.close()


def test_f11_fills_the_screen_and_escape_leaves_it(parts: Parts) -> None:
    window = parts.window
    window.canvas.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_the_label_of_a_preview_is_whole_and_on_the_side_that_it_is_about(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas, state = parts.window.canvas, parts.state
    drawn: list[tuple[str, float]] = []
    monkeypatch.setattr(paint, "split_line", lambda painter, x, *_: drawn.append(("line", painter.transform().dx())))
    monkeypatch.setattr(paint, "caption", lambda painter, text, *_: drawn.append((text, painter.transform().dx())))
    assert state.shown is not None
    assert state.shown.picture is not None
    state.worked_on = state.shown
    where = canvas.viewport.view()
    assert where is not None
    for mode in (Compare.SPLIT, Compare.SIDE):
        parts.window.act.compare(mode)
        state.preview_shown.emit(ShownTile(where.place, ImagePyramid(state.shown.picture.levels[-1:])))
        drawn.clear()
        canvas.grab()
        assert drawn[-1][0].startswith("Preview")  # above the line, which would cut it
        assert (drawn[-1][1] > 100) is (mode is Compare.SIDE)
