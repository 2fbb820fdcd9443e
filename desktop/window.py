"""The main window: canvas in the middle, panels around it, and what every key does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFileDialog,
    QMainWindow,
    QMenu,
    QMessageBox,
    QToolBar,
    QWidget,
)

from core.photo.formats import READABLE
from core.photo.naming import free_name
from desktop.batch.drawer import BatchDrawer
from desktop.canvas.canvas import PhotoCanvas
from desktop.canvas.selectionbar import OptionsBar, SelectionBar
from desktop.canvas.view import Compare
from desktop.chat.panel import ChatPanel
from desktop.dialogs.saving import SaveDialog
from desktop.inspector.panel import Inspector
from desktop.session import Session
from desktop.state import AppState
from desktop.status import StatusBar

_PANEL_KEYS = ("F8", "F7", "F9")  # chat, inspector, batch: on the keyboard as they stand in the window
_SHOW_ORIGINAL = (Qt.Key.Key_Space, Qt.Key.Key_Backslash)


class MainWindow(QMainWindow):
    """Binds keys and buttons to the session. Where its panels are is remembered in `settings`."""

    closing = Signal()

    def __init__(self, state: AppState, session: Session, settings: QSettings) -> None:
        super().__init__()
        self._state, self._session, self._settings = state, session, settings
        self.canvas, self.chat, self.inspector = (
            PhotoCanvas(state),
            ChatPanel(state, session),
            Inspector(state, session),
        )
        self.setCentralWidget(self.canvas)
        self.docks: list[QDockWidget] = []
        self._dock(self.tr("&Chat"), "chat", self.chat, Qt.DockWidgetArea.RightDockWidgetArea, 400)
        self._dock(self.tr("Inspecto&r"), "inspector", self.inspector, Qt.DockWidgetArea.LeftDockWidgetArea, 300)
        self._make_actions()
        self._make_menus()
        self.setStatusBar(StatusBar(state, session, self.canvas))
        self.canvas.files_dropped.connect(lambda names: self.open_paths([Path(name) for name in names]))
        self.canvas.pointed.connect(self.inspector.experts.point)
        self.inspector.experts.seen.connect(self.canvas.show_experts)
        self.canvas.selection.released.connect(lambda mask: setattr(state, "mask", mask))
        state.shown_changed.connect(self._show_result)
        state.fault_met.connect(self._show_fault)
        state.compare_asked.connect(lambda: self._set_compare(Compare.OFF if state.comparing else Compare.SPLIT))
        state.save_asked.connect(self.ask_save)
        self.setWindowTitle("Photomend")
        self.resize(1360, 860)
        self._show_result()
        self.chat.field.setFocus()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._let_go)

    def _dock(self, title: str, name: str, panel: QWidget, area: Qt.DockWidgetArea, width: int) -> None:
        dock = QDockWidget(title.replace("&", ""))
        dock.toggleViewAction().setText(title)
        dock.toggleViewAction().setShortcut(_PANEL_KEYS[len(self.docks)])
        dock.setObjectName(name)  # under which its place is remembered
        dock.setWidget(panel)
        self.addDockWidget(area, dock)
        self.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        self.docks.append(dock)

    def _make_actions(self) -> None:
        keys, session, canvas = QKeySequence.StandardKey, self._session, self.canvas
        bar = QToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        self.addToolBar(bar)
        self.open = self._action(self.tr("&Open…"), keys.Open, self.ask_open)
        self.save = self._action(self.tr("&Save…"), keys.Save, self.ask_save)
        self.paste = self._action(self.tr("Open from &clipboard"), "Ctrl+V", session.opening.paste)
        self.copy = self._action(self.tr("&Copy result"), "Ctrl+C", session.export.copy)
        self.undo = self._action(self.tr("&Undo"), "Ctrl+Z", session.results.undo)
        self.redo = self._action(self.tr("&Redo"), "Ctrl+Shift+Z", session.results.redo)
        self.fit = self._action(self.tr("&Fit"), "F", canvas.fit)
        self.full = self._action(self.tr("&100 %"), "1", canvas.full_size)
        self.zoom_in = self._action(self.tr("Zoom &in"), "+", lambda: canvas.zoom_by(1.25))
        self.zoom_out = self._action(self.tr("Zoom &out"), "-", lambda: canvas.zoom_by(0.8))
        self.split = self._compare(self.tr("&Split"), "C", Compare.SPLIT)
        self.side = self._compare(self.tr("Side &by side"), "S", Compare.SIDE)
        self.difference = self._compare(self.tr("&Difference"), "D", Compare.DIFFERENCE)
        for part in (
            [self.open, self.save],
            [self.undo, self.redo],
            [self.fit, self.full],
            [self.split, self.side, self.difference],
        ):
            bar.addActions(part)
            bar.addSeparator()
        self.selection = SelectionBar(canvas.selection, self)
        self.addToolBar(self.selection)
        self.options = OptionsBar(canvas.selection, self)
        self.addToolBarBreak()
        self.addToolBar(self.options)

    def _compare(self, text: str, key: str, mode: Compare) -> QAction:
        action = self._action(text, key, lambda: None)
        action.setCheckable(True)
        hint = self.tr("Compare with the original ({0}); hold Space on the photo to see the original alone")
        action.setToolTip(hint.format(key))
        action.toggled.connect(lambda on: self._set_compare(mode if on else Compare.OFF))
        return action

    def _set_compare(self, mode: Compare) -> None:
        for action, each in (
            (self.split, Compare.SPLIT),
            (self.side, Compare.SIDE),
            (self.difference, Compare.DIFFERENCE),
        ):
            action.blockSignals(True)  # one at a time, or none
            action.setChecked(each is mode)
            action.blockSignals(False)
        self._state.comparing = mode is not Compare.OFF
        self.canvas.set_compare(mode)

    def _make_menus(self) -> None:
        """Everything by name, so that every key can be found."""
        names = (self.tr("&File"), self.tr("&Edit"), self.tr("&View"))
        file, edit, view = (self.menuBar().addMenu(name) for name in names)
        edit.setObjectName("edit")  # where the dialogs add themselves
        file.addActions([self.open, self.paste, self.save])
        file.addSeparator()
        file.addAction(self._action(self.tr("&Quit"), QKeySequence.StandardKey.Quit, self.close))
        edit.addActions([self.undo, self.redo, self.copy])
        edit.addSeparator()
        edit.addActions([*self.selection.tools.values(), self.options.back, self.options.clear_all])
        edit.addSeparator()
        self.by_parts = self._action(self.tr("Show which e&xperts each part would choose"), "", lambda: None)
        self.by_parts.setCheckable(True)
        self.by_parts.setToolTip(
            self.tr("MoCE-IR then decides part by part and shows it in colours; seams may be seen")
        )
        self.by_parts.toggled.connect(self._choose_by_parts)
        edit.addAction(self.by_parts)
        self._view = view
        view.addActions([self.fit, self.full, self.zoom_in, self.zoom_out])
        view.addSeparator()
        view.addActions([self.split, self.side, self.difference])
        view.addSeparator()
        self._add_panels(view)

    def _add_panels(self, view: QMenu) -> None:
        """To go to each panel, and to hide those that can be hidden."""
        for text, key, go in (
            (self.tr("To the &photo"), "Alt+1", self.canvas.setFocus),
            (self.tr("To the cha&t"), "Alt+2", lambda: self._go(0, self.chat.field)),
            (self.tr("To the i&nspector"), "Alt+3", lambda: self._go(1, self.inspector.tabs.tabBar())),
            (self.tr("To the b&atch"), "Alt+4", lambda: self._go(2, self.drawer.instruction)),
        ):
            view.addAction(self._action(text, key, go))
        view.addSeparator()
        view.addActions([dock.toggleViewAction() for dock in self.docks])
        self.selection.toggleViewAction().setText(self.tr("S&election tools"))
        view.addAction(self.selection.toggleViewAction())

    def _go(self, dock: int, inside: QWidget) -> None:
        self.docks[dock].show()
        self.docks[dock].raise_()
        inside.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose_by_parts(self, on: bool) -> None:
        self._session.restorations.options.tile_routing = on
        if on:
            self.inspector.tabs.setCurrentWidget(self.inspector.experts)  # which says what the colours mean

    def _action(self, text: str, key: QKeySequence.StandardKey | str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        shown, plain = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), text.replace("&", "")
        action.setToolTip(f"{plain} ({shown})" if shown else plain)
        action.triggered.connect(lambda _checked=False: do())
        return action

    # What the state says

    def _show_result(self) -> None:
        photo = self._state.photo
        for action in (self.save, self.copy, self.fit, self.full, self.zoom_in, self.zoom_out):
            action.setEnabled(photo is not None)
        for action in (self.split, self.side, self.difference):
            action.setEnabled(photo is not None)
        self.undo.setEnabled(self._state.can_undo)
        self.redo.setEnabled(self._state.can_redo)
        if photo is not None:
            self.setWindowTitle(f"{photo.path.name if photo.path else self.tr('Pasted picture')} — Photomend")

    def add_drawer(self, drawer: BatchDrawer) -> None:
        """The batch below the canvas. Several files or a folder dropped on the photo go there."""
        self.drawer = drawer
        self._dock(self.tr("Batc&h"), "batch", drawer, Qt.DockWidgetArea.BottomDockWidgetArea, 260)
        self.docks[-1].hide()
        self._view.insertAction(self._view.actions()[-1], self.docks[-1].toggleViewAction())
        drawer.open_asked.connect(self._session.opening.open)
        self._restore_layout()
        if self.docks[-1].isHidden():
            self.docks[-1].visibilityChanged.connect(self._give_room, Qt.ConnectionType.SingleShotConnection)

    def _give_room(self) -> None:
        """The drawer opens for the first time: with room for a few photos."""
        if (dock := self.docks[-1]).height() < self.drawer.sizeHint().height():
            self.resizeDocks([dock], [self.drawer.sizeHint().height()], Qt.Orientation.Vertical)

    def open_paths(self, paths: list[Path]) -> None:
        """One photo is opened; several, or a folder, go to the batch."""
        if len(paths) == 1 and not paths[0].is_dir():
            self._session.opening.open(paths[0])
        else:
            self.docks[-1].show()
            self.drawer.take(paths)

    def _show_fault(self, message: str, report: str) -> None:
        """What nobody foresaw: a sentence, and what to send to those who can mend it."""
        box = QMessageBox(QMessageBox.Icon.Warning, "Photomend", message, QMessageBox.StandardButton.Close, self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setInformativeText(self.tr("Your photo is untouched, and you can go on. The report tells what went wrong."))
        box.setDetailedText(report)
        copy = box.addButton(self.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{message}\n\n{report}"))
        box.open()

    # What the user is asked

    def ask_open(self) -> None:
        """Which photo?"""
        patterns = " ".join(f"*{suffix}" for suffix in READABLE)
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a photo"), "", self.tr("Photos ({0})").format(patterns)
        )
        if name:
            self._session.opening.open(Path(name))

    def ask_save(self) -> None:
        """Where to?"""
        photo, shown = self._state.photo, self._state.shown
        if photo is None or shown is None:
            return
        naming = self._session.export.naming_of(shown)
        proposed = free_name(photo, naming) if photo.path else Path.home() / self.tr("pasted.png")
        # The dialog has asked whether a file may be overwritten.
        SaveDialog(self, proposed, lambda path: self._session.export.save(path, overwrite=True)).open()

    def _let_go(self) -> None:
        """The focus went elsewhere, and so will the release of a key that is held."""
        self.canvas.set_before(False)

    # The original, as long as a key is held, wherever it means nothing else

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _SHOW_ORIGINAL:
            self.canvas.set_before(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _SHOW_ORIGINAL and not event.isAutoRepeat():
            self.canvas.set_before(False)
        else:
            super().keyReleaseEvent(event)

    def _restore_layout(self) -> None:
        for restore, key in ((self.restoreGeometry, "geometry"), (self.restoreState, "panels")):
            if (kept := self._settings.value(key)) is not None:
                restore(kept)
        self.options.show_as_needed()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("panels", self.saveState())
        self.hide()  # at once; the worker may need until the end of its tile
        self.closing.emit()
        super().closeEvent(event)
