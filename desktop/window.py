"""The main window: canvas in the middle, panels around it, and what every key does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget

from desktop.actions import dress
from desktop.batch.done import Done
from desktop.batch.drawer import BatchDrawer
from desktop.canvas.canvas import PhotoCanvas
from desktop.canvas.scene import Compare
from desktop.chat.panel import ChatPanel
from desktop.closing import ask_to_close
from desktop.controls import spaced
from desktop.dialogs.help import show_shortcuts
from desktop.filmstrip import Filmstrip
from desktop.inspector.panel import Inspector
from desktop.labels import plan_name
from desktop.menus import Menus
from desktop.questions import Questions
from desktop.records import Result
from desktop.session import Session
from desktop.state import AppState
from desktop.status import StatusBar
from desktop.steps import StepActions
from desktop.toolbars import ToolBars
from desktop.tour import Tour
from desktop.welcome import Welcome
from desktop.windowactions import WindowActions

_PANEL_KEYS = ("F8", "F7", "F9")  # chat, inspector, batch: on the keyboard as they stand in the window
_SHOW_ORIGINAL = (Qt.Key.Key_Space, Qt.Key.Key_Backslash)
_USUAL = QSize(1360, 860)  # Qt's pixels, where the screen has room for it
_FRAME = QSize(16, 40)  # Qt's pixels that the system draws around a window, about
_TALL, _TALLER = 700, 850  # Qt's pixels from which on there is room for the folder, and for the batch with it
_CHAT, _INSPECTOR, _WIDE = (340, 280), (230, 210), 1200  # widths of the panels in wide windows and in narrow ones


class MainWindow(QMainWindow):
    """Binds keys and buttons to the session. Where its panels are is remembered in `settings`."""

    closing = Signal()

    def __init__(self, state: AppState, session: Session, settings: QSettings) -> None:
        super().__init__()
        self._state, self._session, self._settings = state, session, settings
        self.asks = Questions(self, state, session, settings, self.open_paths)
        self.places = self.asks.places
        self.steps = StepActions(state, session.results, settings)
        self._sure = False  # that it may close
        self.canvas, self.chat, self.inspector = (
            PhotoCanvas(state),
            ChatPanel(state, session),
            Inspector(state, session, self.steps),
        )
        self.setCentralWidget(self.canvas)
        self.resize(self._room().boundedTo(_USUAL))
        self.docks: list[QDockWidget] = []
        narrow = int(self.width() < _WIDE)
        self._dock(self.tr("&Chat"), "chat", self.chat, Qt.DockWidgetArea.RightDockWidgetArea, _CHAT[narrow])
        inspector = self.tr("Inspecto&r")
        self._dock(inspector, "inspector", self.inspector, Qt.DockWidgetArea.LeftDockWidgetArea, _INSPECTOR[narrow])
        self._make_welcome()
        self.act = WindowActions(self, self, state, session)
        self.bars = ToolBars(self, self.act, self.canvas.selection, self.canvas.crop)
        self.bars.options.ranged.connect(self.act.select_range)
        self._make_filmstrip()
        self.menus = Menus(self, self, session)
        self.setStatusBar(StatusBar(state, session, self.canvas))
        self._connect(state)
        self.setWindowTitle("Photomend")
        dress(self)
        spaced(self)
        self.chat.field.setFocus()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._let_go)

    def _connect(self, state: AppState) -> None:
        self.canvas.files_dropped.connect(lambda names: self.open_paths([Path(name) for name in names]))
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.canvas.customContextMenuRequested.connect(self._ask_photo)
        self.chat.menu_asked.connect(self.inspector.history.ask)
        self.canvas.pointed.connect(self.inspector.experts.point)
        self.inspector.experts.seen.connect(self.canvas.show_experts)
        self.canvas.selection.released.connect(lambda mask: setattr(state, "mask", mask))
        self.inspector.info.navigator.moved.connect(self.canvas.centre_on)
        self.inspector.info.clipping_wanted.connect(self.canvas.show_clipping)
        self.canvas.view_changed.connect(self.inspector.info.navigator.update)
        self.closing.connect(self.canvas.differences.close)
        self.closing.connect(self.canvas.details.close)
        self.closing.connect(self.asks.close_down)
        state.photo_opened.connect(self._begin)
        state.compare_asked.connect(lambda: self.act.compare(Compare.OFF if state.comparing else Compare.SPLIT))
        state.shortcuts_asked.connect(lambda: show_shortcuts(self))

    def _make_welcome(self) -> None:
        self.welcome = Welcome(self.places, self._session.recovery, self.canvas)
        self.canvas.cover(self.welcome)
        self.welcome.open_asked.connect(self.asks.ask_open)
        self.welcome.photo_asked.connect(self._session.opening.open)
        self.welcome.wished.connect(self._open_and_say)
        self.welcome.said.connect(self.chat.write)
        self.welcome.tour_asked.connect(self.show_tour)
        self.closing.connect(self.welcome.close_down)

    def _open_and_say(self, photo: Path, wish: str) -> None:
        self._session.opening.open(photo)
        self._session.conversation.say(wish)

    def show_tour(self) -> None:
        """A short walk through the window."""
        Tour(
            self,
            (
                (
                    self.canvas,
                    self.tr("Here is your photo: drop one, or press Ctrl+O. Its file is never changed."),
                ),
                (self.chat, self.tr("Say here what bothers you, in plain English. What can be done comes as buttons.")),
                (self.bars.tools, self.tr("Compare before and after with these, and take back what you do not like.")),
                (self.inspector, self.tr("Every result is kept here. A click returns to it.")),
                (
                    self.bars.leading,
                    self.tr("Export when you are content: format, size, colours and metadata as you like."),
                ),
            ),
        ).open()

    def _dock(self, title: str, name: str, panel: QWidget, area: Qt.DockWidgetArea, width: int) -> None:
        dock = QDockWidget(title.replace("&", ""))
        dock.toggleViewAction().setText(title)
        dock.toggleViewAction().setShortcut(_PANEL_KEYS[len(self.docks)])
        dock.setObjectName(name)  # under which its place is remembered
        dock.setWidget(panel)
        if area is not Qt.DockWidgetArea.BottomDockWidgetArea:
            dock.setTitleBarWidget(QWidget())  # what stands in it is told by what is there
        self.addDockWidget(area, dock)
        self.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        self.docks.append(dock)

    def _make_filmstrip(self) -> None:
        self.filmstrip = Filmstrip(self._state, self)
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self.filmstrip)
        self.filmstrip.setVisible(self.height() >= _TALL)
        self.filmstrip.photo_asked.connect(self._session.opening.open)
        self._session.export.saved.connect(self.filmstrip.saved)
        self.closing.connect(self.filmstrip.close_down)

    def go(self, dock: int, inside: QWidget) -> None:
        """To a control in a panel."""
        self.docks[dock].show()
        self.docks[dock].raise_()
        inside.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What the state says

    def _begin(self) -> None:
        """Another photo: nothing of it is mended yet that could be compared."""
        self.act.compare(Compare.OFF)
        photo = self._state.photo
        if photo is not None:
            self.setWindowTitle(f"{photo.path.name if photo.path else self.tr('Pasted picture')} — Photomend")
            if photo.path is not None:
                self.places.opened(photo.path)

    def add_drawer(self, drawer: BatchDrawer) -> None:
        """The batch below the canvas. Several files or a folder dropped on the photo go there."""
        self.drawer = drawer
        drawer.use_places(self.places)
        spaced(drawer)
        self._dock(self.tr("Batc&h"), "batch", drawer, Qt.DockWidgetArea.BottomDockWidgetArea, 260)
        self.docks[-1].hide()
        self.menus.add_panel(self.docks[-1])
        drawer.open_asked.connect(self._open_of_batch)
        self.docks[-1].visibilityChanged.connect(self._share_room)
        drawer.shown_asked.connect(self.docks[-1].show)
        self._restore_layout()
        if self.docks[-1].isHidden():
            self.docks[-1].visibilityChanged.connect(self._give_room, Qt.ConnectionType.SingleShotConnection)

    def _share_room(self, shown: bool) -> None:
        """A low window has no room for the batch and for the folder."""
        if shown and self.height() < _TALLER:
            self.filmstrip.hide()

    def _give_room(self) -> None:
        """The drawer opens for the first time: with room for a few photos."""
        wanted = min(self.drawer.sizeHint().height(), self.height() // 2)
        if (dock := self.docks[-1]).height() < wanted:
            self.resizeDocks([dock], [wanted], Qt.Orientation.Vertical)

    def open_paths(self, paths: list[Path]) -> None:
        """One photo is opened; several, or a folder, go to the batch."""
        if len(paths) == 1 and not paths[0].is_dir():
            self._session.opening.open(paths[0])
        elif paths:
            self.docks[-1].show()
            self.drawer.take(paths)

    def _open_of_batch(self, source: Path, done: Done | None) -> None:
        if done is None:
            self._session.opening.open(source)
        else:
            made = Result(plan_name(done.plan), plan=done.plan, model=done.model)
            self._session.opening.open_result(source, made, done.path)

    def receive(self, paths: list[Path]) -> None:
        """Another start of the program has handed these over: come to the front with them."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        self.open_paths(paths)

    def _ask_photo(self, at: QPoint) -> None:
        """What can be done with the photo, where it is clicked."""
        if self._state.photo is not None:
            menu = self.menus.of_photo()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.canvas.mapToGlobal(at))

    def _let_go(self) -> None:
        """The focus went elsewhere, and so will the release of a key that is held."""
        self.canvas.set_before(False)

    # The original, as long as a key is held, wherever it means nothing else

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _SHOW_ORIGINAL:
            self.canvas.set_before(True)
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.menus.full_screen.setChecked(False)
        elif event.key() == Qt.Key.Key_Escape and self.drawer.running:  # what runs for the photo has stopped before
            self.drawer.cancel()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _SHOW_ORIGINAL and not event.isAutoRepeat():
            self.canvas.set_before(False)
        else:
            super().keyReleaseEvent(event)

    # Its place on the screen

    def _room(self) -> QSize:
        """What the screen has for the inside of a window."""
        return self.screen().availableGeometry().size() - _FRAME

    def _restore_layout(self) -> None:
        for restore, key in ((self.restoreGeometry, "geometry"), (self.restoreState, "panels")):
            if (kept := self._settings.value(key)) is not None:
                restore(kept)
        if not self.isMaximized():
            self.resize(self.size().boundedTo(self._room()))  # it may have been kept on a larger screen
        self.bars.options.show_as_needed()
        self.bars.crop.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.bars.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        QTimer.singleShot(0, self, self.bars.fit)  # once the style has told how large buttons are

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "menus"):
            dress(self)

    def close_at_once(self) -> None:
        """Without a question."""
        self._sure = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        mending, batch = self._session.restorations.busy, self.drawer.running
        app = QApplication.instance()
        ending = isinstance(app, QApplication) and app.isSavingSession()  # the user logs out
        if (mending or batch) and not self._sure and not ending:
            event.ignore()
            ask_to_close(self, mending=mending, batch=batch, close=self.close_at_once)
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("panels", self.saveState())
        self.hide()  # at once; the worker may need until the end of its tile
        self.closing.emit()
        super().closeEvent(event)
