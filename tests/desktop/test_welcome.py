"""What is seen before a photo is open, and the tour."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from desktop.app import Parts
from desktop.dialogs.files import OpenDialog
from desktop.tour import Tour
from desktop.welcome import PhotoTile, Welcome

from .conftest import Start, Until, said
from .scripted import Steady


def tiles(parts: Parts) -> dict[str, PhotoTile]:
    return {tile.accessibleName(): tile for tile in parts.window.welcome.findChildren(PhotoTile)}


def test_a_first_start_offers_to_open_and_to_try(until: Until, start: Start) -> None:
    parts = start(Steady())
    welcome = parts.window.welcome
    assert welcome.isVisible()
    welcome.open.click()
    (dialog,) = parts.window.findChildren(OpenDialog)
    dialog.close()
    sentence = next(b for b in welcome.findChildren(QPushButton) if b.text() == "“just fix it”")
    sentence.click()
    assert parts.window.chat.field.text() == "just fix it"
    tiles(parts)["“take the noise out”"].click()
    until(lambda: len(parts.state.results) == 2)
    assert said(parts, "take the noise out")()
    assert not welcome.isVisible()
    assert parts.window.places.recent == []  # a sample is not the user's


def test_what_was_done_lately_is_a_click_away(until: Until, start: Start, photo: Path) -> None:
    parts = start(Steady())
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    parts.window.close_at_once()
    parts = start(Steady())
    shown = [
        tile.toolTip() for tile in parts.window.welcome.findChildren(PhotoTile) if tile.accessibleName() == "cat.png"
    ]
    assert shown == ["Remove noise", str(photo)]  # what is not saved, and the photo itself
    tiles(parts)["cat.png"].click()
    until(lambda: parts.state.photo is not None)


def test_work_that_is_let_go_is_no_tile_any_more(until: Until, start: Start, photo: Path) -> None:
    parts = start(Steady())
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    parts.window.close_at_once()
    parts = start(Steady())
    parts.state.messages[0].choices[1].act()
    assert "Remove noise" not in [tile.toolTip() for tile in tiles(parts).values()]


def test_the_tour_goes_through_and_can_be_skipped(start: Start) -> None:
    parts = start(Steady())
    parts.window.show_tour()
    (tour,) = parts.window.findChildren(Tour)
    seen = {tour.text.text()}
    for _ in range(4):
        tour.next.click()
        seen.add(tour.text.text())
    assert len(seen) == 5
    assert tour.next.text() == "Done"
    tour.next.click()
    assert not tour.isVisible()
    parts.window.show_tour()
    next(each for each in parts.window.findChildren(Tour) if each.isVisible()).skip.click()


def test_it_fits_a_small_canvas(start: Start) -> None:
    welcome: Welcome = start(Steady()).window.welcome
    welcome.resize(260, 200)
    assert welcome.minimumSizeHint().width() <= 240
    assert not welcome.horizontalScrollBar().isVisible()
