"""The window's menus: everything by name, so that every key can be found."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QWidget

from desktop.actions import make_action
from desktop.batch.drawer import BatchDrawer
from desktop.canvas.canvas import PhotoCanvas
from desktop.chat.panel import ChatPanel
from desktop.dialogs.help import about, show_help, show_shortcuts
from desktop.filmstrip import Filmstrip
from desktop.inspector.panel import Inspector
from desktop.places import Places
from desktop.session import Session
from desktop.toolbars import ToolBars
from desktop.windowactions import WindowActions


class MenuParts(Protocol):
    """What of the window the menus reach."""

    act: WindowActions
    bars: ToolBars
    filmstrip: Filmstrip
    places: Places
    docks: list[QDockWidget]
    canvas: PhotoCanvas
    chat: ChatPanel
    inspector: Inspector
    drawer: BatchDrawer

    def show_tour(self) -> None:
        """A short walk through the window."""
        ...

    def go(self, dock: int, inside: QWidget, /) -> None:
        """To a control in a panel."""
        ...


class Menus(QObject):
    """File, Edit, View and Help, and what is asked for where the pointer is."""

    def __init__(self, window: QMainWindow, parts: MenuParts, session: Session) -> None:
        super().__init__(window)
        self._window, self._parts, self._session = window, parts, session
        bar = window.menuBar()
        self.file, self.edit = bar.addMenu(self.tr("&File")), bar.addMenu(self.tr("&Edit"))
        self.view, self.help = bar.addMenu(self.tr("&View")), bar.addMenu(self.tr("&Help"))
        self.edit.setObjectName("edit")  # where the dialogs add themselves
        self._fill_file()
        self._fill_edit()
        self._fill_view()
        self._fill_help()

    def add_panel(self, dock: QDockWidget) -> None:
        """One that comes later."""
        self.view.insertAction(self._parts.bars.selection.toggleViewAction(), dock.toggleViewAction())

    def of_photo(self) -> QMenu:
        """What can be done with the photo, where it is clicked."""
        window, menu = self._parts, QMenu(self._window)
        menu.addActions([window.act.undo, window.act.redo])
        menu.addSeparator()
        menu.addActions(list(window.act.compares.all))
        menu.addSeparator()
        menu.addActions([window.act.fit, window.act.half, window.act.full, window.act.double])
        menu.addSeparator()
        menu.addActions([window.bars.options.clear_all, window.bars.options.invert, window.bars.options.tint])
        menu.addSeparator()
        menu.addAction(window.act.crop)
        menu.addActions([window.act.copy, window.act.save, window.act.export])
        return menu

    def _fill_file(self) -> None:
        window = self._parts
        self.recent = QMenu(self.tr("Open &recent"), self._window)
        self.recent.aboutToShow.connect(self._list_recent)
        window.places.changed.connect(self._list_recent)
        self._list_recent()
        self.file.addAction(window.act.open)
        self.file.addMenu(self.recent)
        self.file.addActions([window.act.paste, window.act.save, window.act.export])
        self.file.addSeparator()
        self.file.addAction(self._action(self.tr("&Quit"), QKeySequence.StandardKey.Quit, self._window.close))

    def _list_recent(self) -> None:
        self.recent.clear()
        for path in self._parts.places.recent:
            action = self.recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _on=False, path=path: self._open(path))
        self.recent.setToolTipsVisible(True)
        self.recent.addSeparator()
        self.recent.addAction(self.tr("&Empty this list")).triggered.connect(self._parts.places.forget)
        self.recent.setEnabled(len(self.recent.actions()) > 2)

    def _open(self, path: Path) -> None:
        self._session.opening.open(path)

    def _fill_edit(self) -> None:
        window, edit, act = self._parts, self.edit, self._parts.act
        edit.addActions([act.undo, act.redo, act.copy, act.copy_steps, act.paste_steps])
        edit.addSeparator()
        edit.addAction(act.crop)
        edit.addActions(list(window.bars.selection.tools.values()))
        options = window.bars.options
        edit.addActions(list(window.act.tones))
        edit.addActions([options.back, options.clear_all, options.invert, options.tint])
        edit.addSeparator()
        edit.addAction(window.act.by_parts)

    def _fill_view(self) -> None:
        window, view = self._parts, self.view
        view.addActions(list(window.act.zooms))
        view.addSeparator()
        view.addActions(list(window.act.compares.all))
        view.addMenu(window.act.compares.gain_menu())
        view.addAction(window.act.clipping)
        view.addSeparator()
        self.full_screen = self._action(self.tr("Full scree&n"), "F11", lambda: None)
        self.full_screen.setCheckable(True)
        self.full_screen.toggled.connect(self._fill_screen)
        view.addAction(self.full_screen)
        view.addSeparator()
        for text, key, go in (
            (self.tr("To the &photo"), "Alt+1", window.canvas.setFocus),
            (self.tr("To the cha&t"), "Alt+2", lambda: window.go(0, window.chat.field)),
            (self.tr("To the i&nspector"), "Alt+3", lambda: window.go(1, window.inspector.tabs.tabBar())),
            (self.tr("To the b&atch"), "Alt+4", lambda: window.go(2, window.drawer.instruction)),
        ):
            view.addAction(self._action(text, key, go))
        view.addAction(self._action(self.tr("Ne&xt photo"), "PgDown", lambda: window.filmstrip.step(1)))
        view.addAction(self._action(self.tr("Pre&vious photo"), "PgUp", lambda: window.filmstrip.step(-1)))
        view.addSeparator()
        view.addActions([dock.toggleViewAction() for dock in window.docks])
        window.bars.selection.toggleViewAction().setText(self.tr("S&election tools"))
        view.addAction(window.bars.selection.toggleViewAction())
        window.filmstrip.toggleViewAction().setText(self.tr("Photos of the f&older"))
        window.filmstrip.toggleViewAction().setShortcut("F6")
        view.addAction(window.filmstrip.toggleViewAction())

    def _fill_screen(self, on: bool) -> None:
        (self._window.showFullScreen if on else self._window.showNormal)()

    def _fill_help(self) -> None:
        window = self._window
        self.help.addAction(self._action(self.tr("&Help"), "F1", lambda: show_help(window)))
        self.help.addAction(self._action(self.tr("&Keys"), "Shift+F1", lambda: show_shortcuts(window)))
        self.help.addAction(self._action(self.tr("Show me &around"), "", self._parts.show_tour))
        self.help.addSeparator()
        self.help.addAction(self._action(self.tr("&About Photomend"), "", lambda: about(window)))

    def _action(self, text: str, key: QKeySequence.StandardKey | str, do: object) -> QAction:
        assert callable(do)
        return make_action(self._window, text, key, do)
