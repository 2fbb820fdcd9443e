"""Two sizes of type, a few distances, and no border within a border."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QDialog, QFormLayout, QGridLayout, QLabel, QPushButton, QStatusBar, QWidget

from desktop.app import Parts
from desktop.chat.cards import PlanCards
from desktop.records import Message, Speaker

from .conftest import Start, Until
from .scripted import Steady
from .test_size import EVERYTHING

KNOWN = {0, 8, 12, 16}


def everything(until: Until, parts: Parts) -> list[QWidget]:
    """The window with a plan in its chat, and its dialogs."""
    parts.state.say(Message(Speaker.APP, "Everything", EVERYTHING, parts.state.shown))
    until(lambda: bool(parts.window.chat.findChildren(PlanCards)))
    ask: Callable[[], object]
    for ask in (parts.dialogs.open_settings, parts.dialogs.open_models):
        ask()
    dialogs = parts.window.findChildren(QDialog)
    assert len(dialogs) == 2
    return [parts.window, *dialogs]


def test_distances_are_few(until: Until, start: Start) -> None:
    odd: set[str] = set()
    for top in everything(until, start(Steady())):
        for layout in top.findChildren(QBoxLayout) + top.findChildren(QGridLayout) + top.findChildren(QFormLayout):
            gaps = (
                {layout.spacing()}
                if isinstance(layout, QBoxLayout)
                else {layout.horizontalSpacing(), layout.verticalSpacing()}
            )
            around = layout.contentsMargins()
            used = gaps | {around.left(), around.top(), around.right(), around.bottom()}
            owner = layout.parentWidget()
            ours = type(owner).__module__.startswith("desktop.") and not isinstance(owner, QStatusBar)
            if ours and not used <= KNOWN:
                odd.add(f"{type(owner).__name__}: {sorted(used)}")
    assert not odd


def test_there_are_two_sizes_of_type(until: Until, start: Start) -> None:
    sizes = {
        round(widget.font().pointSizeF(), 1)
        for top in everything(until, start(Steady()))
        for widget in top.findChildren(QWidget)
        if isinstance(widget, QLabel | QPushButton) and widget.font().pointSizeF() > 0
    }
    assert len(sizes) == 2
