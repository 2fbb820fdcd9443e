"""Every panel, dialog and menu of a window at several sizes: controls outside what they lie in, and text that is cut.

`python -m tests.desktop.sizes FOLDER LANGUAGE...` prints what it finds, at the scale that QT_SCALE_FACTOR says, and
fails where that is anything.
"""

from __future__ import annotations

import itertools
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDockWidget,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

from core.api import Damage, Diagnosis, Finished, Plan, Step, Task
from core.jobs.messages import Diagnose, Diagnosed, JobEvent, ModelsLoaded
from desktop import i18n
from desktop.app import Parts, assemble
from desktop.application import Application
from desktop.controls import Elided
from desktop.records import Message, Result, Speaker
from desktop.settings import THEME
from desktop.theme import Theme

if TYPE_CHECKING:
    from core.jobs.tools import Tools

SCREENS = (QSize(1024, 640), QSize(1366, 768), QSize(1920, 1080))
FRAME = QSize(16, 40)  # what the system draws around a window
_SLACK = 2  # pixels that no eye sees
_EVERYTHING = Plan("all of it", tuple(Step(task, confidence=0.5) for task in Task))


class Instant:
    """Answers at once: what a window looks like does not depend on what networks find. In place of `Tools`, for which
    torch would be loaded.
    """

    def carry_out(self, work: Any, emit: Any, cancelled: Any) -> JobEvent:
        """In place of planner, engine and diagnosis."""
        if isinstance(work, Diagnose):
            odds = dict.fromkeys(Damage, 0.9)
            proposal = (Step(Task.DENOISE, "take the noise out"), Step(Task.LOWLIGHT, "brighten it"))
            return Diagnosed(Diagnosis(odds, proposal, "The photo looks noisy, dark and flat at the same time."))
        return Finished(work.pixels * np.float32(0.5), 12.3) if hasattr(work, "plan") else ModelsLoaded()


def settle() -> None:
    """Layouts take a few turns."""
    for _ in range(4):
        QApplication.processEvents()


def faults_in(top: QWidget) -> Iterator[str]:
    """What can be seen of a window and is outside what it lies in, or whose text is cut."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or widget.size().isEmpty() or widget.isWindow() or _is_part(widget):
            continue
        parent = widget.parentWidget()
        if parent is not None and not _scrolls(parent) and not isinstance(parent, QToolBar):
            inside = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
            if not inside.contains(widget.geometry()):
                yield f"{_name(widget)} at {_rect(widget.geometry())} is outside {_name(parent)} {_rect(parent.rect())}"
        if _is_cut(widget):
            yield f"{_name(widget)} is cut: {_rect(widget.geometry())} for {widget.sizeHint().toTuple()}"


def _is_part(widget: QWidget) -> bool:
    """Of a control of Qt's, which looks after it itself."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QAbstractSpinBox | QLineEdit | QTabBar | QFileDialog):
            return True
        above = above.parentWidget()
    return (widget.objectName() or "").startswith("qt_")


def _scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(widget, QAbstractScrollArea) or (
        isinstance(above, QAbstractScrollArea) and above.viewport() is widget
    )


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, Elided) or not _text(widget):
        return False
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + _SLACK
        return widget.sizeHint().width() > widget.width() + _SLACK and not widget.pixmap()
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return False
    if isinstance(widget, QPushButton | QCheckBox | QToolButton):
        metrics = widget.fontMetrics()
        return max(map(metrics.horizontalAdvance, widget.text().split("\n"))) > widget.width()
    return False


def _text(widget: QWidget) -> str:
    text: Any = getattr(widget, "text", None)
    return str(text()) if callable(text) else ""


def _name(widget: QWidget) -> str:
    text = widget.accessibleName() or _text(widget) or widget.objectName()
    return f"{type(widget).__name__} {text[:40]!r}"


def _rect(rect: QRect) -> str:
    return f"({rect.x()}, {rect.y()}, {rect.width()} x {rect.height()})"


def walk(parts: Parts, photo: Path, until: Callable[[Callable[[], bool]], None]) -> list[str]:
    """All faults, at every size."""
    found: list[str] = []
    _note(found, parts, "start")
    parts.session.opening.open(photo)
    until(lambda: parts.state.diagnosis is not None and not parts.session.busy)
    parts.session.results.run(Plan("noise", (Step(Task.DENOISE),)))
    until(lambda: len(parts.state.results) == 2)
    shown = parts.state.shown
    assert shown is not None
    everything = Result("everything at once, with a name that takes its room", shown, _EVERYTHING)
    assert shown.pixels is not None
    assert shown.picture is not None
    everything.fill(shown.pixels, shown.picture)
    parts.state.say(Message(Speaker.APP, "Everything", _EVERYTHING, shown))
    parts.state.add(everything)
    parts.state.say(Message(Speaker.APP, "Done", result=everything))
    parts.state.enqueue("something that waits until the other things are done")
    began = time.monotonic()
    until(lambda: time.monotonic() - began > 0.05)  # the cards come once the words are drawn
    parts.window.act.split.trigger()
    inspector = parts.window.inspector
    tabs = (inspector.history, inspector.adjust, inspector.info)
    for tab in (*tabs, inspector.instruction, inspector.photo, inspector.experts):
        inspector.go(tab)
        _note(found, parts, type(tab).__name__)
    parts.window.bars.selection.tools[next(iter(reversed(parts.window.bars.selection.tools)))].trigger()
    parts.window.docks[2].show()
    _note(found, parts, "batch")
    found += _dialogs(parts) + _menus(parts)
    return list(dict.fromkeys(found))


def _note(found: list[str], parts: Parts, where: str) -> None:
    window = parts.window
    for screen in SCREENS:
        room = screen - FRAME
        window.resize(room)
        settle()
        size = f"{where} at {screen.width()} x {screen.height()}"
        if window.width() > room.width() or window.height() > room.height():
            found.append(f"{size}: the window takes {window.width()} x {window.height()}")
        found += [f"{size}: {fault}" for fault in faults_in(window)]
        for dock in window.findChildren(QDockWidget):
            if dock.isVisible() and not window.rect().contains(QRect(dock.mapTo(window, QPoint()), dock.size())):
                found.append(f"{size}: {dock.objectName()} is outside")


def _dialogs(parts: Parts) -> list[str]:
    window, found = parts.window, list[str]()
    help_menu = [action.trigger for action in window.menus.help.actions() if not action.isSeparator()]
    for ask in (
        window.asks.ask_open,
        window.asks.ask_save,
        window.asks.ask_export,
        parts.dialogs.open_settings,
        parts.dialogs.open_models,
        *help_menu,
    ):
        known = set(window.findChildren(QDialog))
        ask()
        settle()
        for dialog in set(window.findChildren(QDialog)) - known:
            smallest = SCREENS[0] - FRAME
            dialog.resize(dialog.size().boundedTo(smallest))
            settle()
            name = f"{type(dialog).__name__} {dialog.windowTitle()}"
            if dialog.width() > smallest.width() or dialog.height() > smallest.height():
                found.append(f"{name} takes {dialog.width()} x {dialog.height()}")
            found += [f"{name}: {fault}" for fault in faults_in(dialog)]
            dialog.close()
            settle()
    return found


def _menus(parts: Parts) -> list[str]:
    window, height = parts.window, (SCREENS[0] - FRAME).height()
    menus = [*window.menuBar().findChildren(QMenu), window.menus.of_photo()]
    return [
        f"the menu {menu.title()!r} is {menu.sizeHint().height()} high"
        for menu in menus
        if menu.sizeHint().height() > height
    ]


def main(folder: Path, languages: Sequence[str]) -> int:
    """Print what is found in both themes. languages: English first, since no other one is taken away for the next."""
    app = Application([])
    photo, found = folder / "photo.png", list[str]()
    Image.new("RGB", (300, 200), (120, 90, 60)).save(photo)
    for language, theme in itertools.product(languages, ("dark", "light")):
        i18n.install(app, language)
        store = QSettings(str(folder / f"{language}-{theme}.ini"), QSettings.Format.IniFormat)
        parts = assemble(store, folder / language / theme, cast("Tools", Instant()))
        parts.settings.set(THEME, theme)
        dress = Theme(app, parts.settings)
        parts.window.show()
        try:
            found += [f"{language}, {theme}: {fault}" for fault in walk(parts, photo, _until)]
        finally:
            parts.window.close_at_once()
        dress.setParent(None)
    sys.stdout.write("\n".join(found))
    return 1 if found else 0


def _until(condition: Callable[[], bool]) -> None:
    while not condition():
        QApplication.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
