"""Photos that other programs wait for: a bar above the photo says so, saves the copy in place, or gives it up."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QSizePolicy, QToolBar

from core.photo.kept_samples import Pixels, floats_of
from core.photo.photo import Photo
from core.photo.read import read_photo
from desktop.background import Background
from desktop.hostrequest import FAILED, GIVEN_UP, SAVED, HostRequest
from desktop.records import Message, Speaker
from desktop.session import Session
from desktop.state import AppState
from desktop.steps import StepActions


class HostVisits(QObject):
    """One after the other. receive: opens photos in the window and brings it to the front."""

    def __init__(
        self,
        window: QMainWindow,
        state: AppState,
        session: Session,
        steps: StepActions,
        receive: Callable[[list[Path]], object],
    ) -> None:
        super().__init__(window)
        self._state, self._session, self._steps, self._receive = state, session, steps, receive
        self._background = Background("visits")
        self._waiting: deque[HostRequest] = deque()
        self._request: HostRequest | None = None
        self._begun = self._writing = False
        self.bar = QToolBar(self.tr("Another program"))
        self.bar.setObjectName("host")
        self.bar.setMovable(False)
        self.bar.toggleViewAction().setVisible(False)  # it comes and goes by itself
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.save, self.give_up = QPushButton(self.tr("Save and return")), QPushButton(self.tr("Give up"))
        self.save.setObjectName("primary")
        for part in (self._text, self.save, self.give_up):
            self.bar.addWidget(part)
        window.addToolBarBreak()
        window.addToolBar(self.bar)
        self.bar.hide()
        self.save.clicked.connect(self._save_or_show)
        self.give_up.clicked.connect(lambda: self._end(GIVEN_UP))
        state.photo_opened.connect(self._opened)
        state.activity_changed.connect(self._show)

    def take(self, request: HostRequest) -> None:
        """Another program asks. What could not be given back whole is refused before it is opened."""
        request.withdrawn.connect(lambda: self._withdrawn(request))
        self._waiting.append(request)
        self._next()

    @Slot()
    def close(self) -> None:
        """The window closes: all that wait get their copy as it was."""
        waiting = [*([] if self._request is None else [self._request]), *self._waiting]
        self._waiting.clear()
        self._background.settle()  # what is being written is saved
        for request in waiting:
            request.answer(GIVEN_UP)
        self._request = None
        self._background.close()

    def _next(self) -> None:
        if self._request is not None or not self._waiting:
            return
        request = self._request = self._waiting.popleft()
        self._begun = self._writing = False
        task = self._background.run(lambda _: _check(request.file))
        task.done.connect(lambda _: self._open(request))
        task.failed.connect(lambda sentence: self._end(FAILED, sentence))

    def _open(self, request: HostRequest) -> None:
        if request is self._request:
            self._receive([request.file])
            if request.wish:
                self._session.conversation.say(request.wish)
            self._show()

    @Slot()
    def _opened(self) -> None:
        request = self._request
        if request is not None and self._is_shown and not self._begun:
            self._begun = True
            if request.recipe is not None:
                self._steps.load(request.recipe)
        self._show()

    @property
    def _is_shown(self) -> bool:
        photo = self._state.photo
        return self._request is not None and photo is not None and photo.path == self._request.file

    @Slot()
    def _show(self) -> None:
        if (request := self._request) is None:
            self.bar.hide()
            return
        more = self.tr(" {0} more wait.").format(len(self._waiting)) if self._waiting else ""
        self._text.setText(self.tr("Another program waits for {0}.").format(request.file.name) + more)
        self._text.setToolTip(str(request.file))
        self.save.setText(
            self.tr("Show it again") if self._begun and not self._is_shown else self.tr("Save and return")
        )
        idle = self._state.activity is None or not self._is_shown
        self.save.setEnabled(self._begun and idle and not self._writing)
        self.give_up.setEnabled(not self._writing)
        self.bar.show()

    def _save_or_show(self) -> None:
        if self._request is not None and not self._is_shown:
            self._receive([self._request.file])
        else:
            self._session.restorations.strengths.when_settled(self._save)

    def _save(self) -> None:
        photo, original, shown = self._state.photo, self._state.original, self._state.shown
        request = self._request
        if photo is None or original is None or shown is None or request is None or self._writing:
            return
        given, pixels, size = original.pixels, shown.pixels, (photo.height, photo.width)
        if given is None or pixels is None:
            return
        if request.keep_size and pixels.shape[:2] != size:
            self._state.answer(self.tr("The other program needs the photo in its own size; undo what enlarged it."))
            return
        self._writing = True
        self._show()
        task = self._background.run(lambda _: _write(photo, given, pixels))
        task.done.connect(lambda _: (self._session.recovery.saved(shown), self._end(SAVED)))
        task.failed.connect(self._not_saved)

    @Slot(str)
    def _not_saved(self, sentence: str) -> None:
        self._writing = False
        self._state.say(Message(Speaker.ERROR, sentence))
        self._show()

    def _end(self, code: int, sentence: str = "") -> None:
        request, self._request, self._writing = self._request, None, False
        if request is not None:
            request.answer(code, sentence)
        self._show()
        self._next()

    def _withdrawn(self, request: HostRequest) -> None:
        if request in self._waiting:
            self._waiting.remove(request)
        elif request is self._request and not self._writing:
            self._request = None
            gone = self.tr("The program that {0} came from waits no more; what you made is still here.")
            self._state.answer(gone.format(request.file.name))
            self._next()
        self._show()


def _check(file: Path) -> None:
    """Raises PhotoError where the file could not be given back whole."""
    from core.photo.in_place import check_in_place  # noqa: PLC0415  # imports the codecs

    check_in_place(read_photo(file))


def _write(photo: Photo, given: Pixels, made: Pixels) -> None:
    """Nothing where nothing changed. Raises PhotoError; the file is then what it was."""
    from core.photo.in_place import check_in_place, write_in_place  # noqa: PLC0415

    photo, pixels = replace(photo, pixels=floats_of(given)), floats_of(made)
    if not np.array_equal(pixels, photo.pixels):
        check_in_place(photo, enlarged=max(1, pixels.shape[0] // photo.height))
        write_in_place(photo.with_pixels(pixels))
