"""What the window's keys, menus and buttons do, each by name, and when it can be done."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from desktop.actions import CompareActions, make_action
from desktop.canvas.canvas import PhotoCanvas
from desktop.canvas.scene import Compare
from desktop.canvas.selection import RANGES, Tones, Tool
from desktop.canvas.selectionbar import OptionsBar
from desktop.cropping import Cropping
from desktop.inspector.panel import Inspector
from desktop.questions import Questions
from desktop.session import Session
from desktop.state import AppState
from desktop.steps import StepActions, chain_of

_MASK_PIXELS = 1536  # of a mask's longer side; no larger picture is looked at for one


class WindowParts(Protocol):
    """What of the window the actions reach."""

    canvas: PhotoCanvas
    inspector: Inspector
    steps: StepActions
    asks: Questions

    @property
    def bars(self) -> HasOptions:
        """Made after the actions, which it shows."""
        ...


class HasOptions(Protocol):
    """The bar of how is selected."""

    options: OptionsBar


class WindowActions(QObject):
    """Owned by the window, where all keys work."""

    def __init__(self, window: QMainWindow, parts: WindowParts, state: AppState, session: Session) -> None:
        super().__init__(window)
        self._window, self._parts, self._state, self._session = window, parts, state, session
        self._cropping = Cropping(state, session.results, parts.canvas)
        self._make_file_actions()
        self._make_edit_actions()
        self._make_view_actions()
        state.shown_changed.connect(self.allow)
        self.allow()

    @property
    def zooms(self) -> tuple[QAction, ...]:
        """All that change how large the photo is seen."""
        return (self.fit, self.half, self.full, self.double, self.zoom_in, self.zoom_out)

    def allow(self) -> None:
        """What can be done now."""
        photo = self._state.photo is not None
        of_photo = (self.save, self.export, self.copy, self.crop, self.clipping, self.paste_steps)
        for action in (*of_photo, *self.tones, *self.zooms, *self.compares.all):
            action.setEnabled(photo)
        self.copy_steps.setEnabled(bool(chain_of(self._state.shown)))
        self.undo.setEnabled(self._state.can_undo)
        self.redo.setEnabled(self._state.can_redo)

    def compare(self, mode: Compare) -> None:
        """Another way to compare, or none."""
        self.compares.show(mode)
        self._state.comparing = mode is not Compare.OFF
        self._parts.canvas.set_compare(mode)

    def _make_file_actions(self) -> None:
        keys, session, asks = QKeySequence.StandardKey, self._session, self._parts.asks
        self.open = self._action(self.tr("&Open…"), keys.Open, asks.ask_open, "open")
        self.save = self._action(self.tr("&Save…"), keys.Save, asks.ask_save, "save")
        self.export = self._action(self.tr("&Export…"), "Ctrl+Shift+E", asks.ask_export, "export")
        self.paste = self._action(self.tr("Open from &clipboard"), "Ctrl+V", session.opening.paste)
        self.copy = self._action(self.tr("&Copy result"), "Ctrl+C", session.export.copy)

    def _make_edit_actions(self) -> None:
        results, steps = self._session.results, self._parts.steps
        self.undo = self._action(self.tr("&Undo"), "Ctrl+Z", results.undo, "undo")
        self.redo = self._action(self.tr("&Redo"), "Ctrl+Shift+Z", results.redo, "redo")
        self.copy_steps = self._action(self.tr("Copy s&teps"), "Ctrl+Shift+C", steps.copy)
        self.paste_steps = self._action(self.tr("Paste ste&ps"), "Ctrl+Shift+V", steps.paste)
        self.tones = tuple(
            self._action(text, "", partial(self._select_tones, tones))
            for tones, text in (
                (Tones.SHADOWS, self.tr("Select the sh&adows")),
                (Tones.MIDDLE, self.tr("Select the &middle tones")),
                (Tones.HIGHLIGHTS, self.tr("Select the highli&ghts")),
            )
        )
        self.crop = self._action(self.tr("Cr&op and straighten"), "X", self._cropping.begin, "crop")
        self.crop.setIconText(self.tr("Crop"))
        self.by_parts = self._action(self.tr("Show which e&xperts each part would choose"), "", lambda: None)
        self.by_parts.setCheckable(True)
        self.by_parts.setToolTip(
            self.tr("MoCE-IR then decides part by part and shows it in colours; seams may be seen")
        )
        self.by_parts.toggled.connect(self._choose_by_parts)

    def _make_view_actions(self) -> None:
        canvas = self._parts.canvas
        self.clipping = self._action(self.tr("Mark what is c&lipped"), "J", self._parts.inspector.info.mark.toggle)
        self.fit = self._action(self.tr("&Fit"), "F", canvas.fit, "fit")
        self.full = self._action(self.tr("&100 %"), "1", canvas.full_size)
        self.half = self._action(self.tr("5&0 %"), "5", lambda: canvas.zoom_at(0.5))
        self.double = self._action(self.tr("&200 %"), "2", lambda: canvas.zoom_at(2))
        self.zoom_in = self._action(self.tr("Zoom &in"), "+", lambda: canvas.zoom_by(1.25))
        self.zoom_out = self._action(self.tr("Zoom &out"), "-", lambda: canvas.zoom_by(0.8))
        self.compares = CompareActions(self._window)
        self.split, self.side, self.difference = self.compares.all
        self.compares.chosen.connect(self.compare)
        self.compares.gained.connect(canvas.set_gain)

    def _action(self, text: str, key: QKeySequence.StandardKey | str, do: object, icon: str = "") -> QAction:
        assert callable(do)
        return make_action(self._window, text, key, do, icon)

    def select_range(self, low: int, high: int) -> None:
        """All that is so bright, 0..255, of what is shown, until the selection's `release`."""
        shown = self._state.shown
        if shown is not None and shown.picture is not None:
            picture = shown.picture.level_for(_MASK_PIXELS / max(shown.picture.size.width(), 1))
            self._parts.canvas.selection.select_range(low, high, picture)

    def _select_tones(self, tones: Tones) -> None:
        """By how bright it is; the range can be changed, the brush then adds, and the eraser takes away."""
        selection = self._parts.canvas.selection
        selection.take(Tool.TONES)
        self._parts.bars.options.range.show_ends(*RANGES[tones])
        self.select_range(*RANGES[tones])
        selection.release()

    def _choose_by_parts(self, on: bool) -> None:
        self._session.restorations.options.tile_routing = on
        if on:
            self._parts.inspector.go(self._parts.inspector.experts)  # which says what the colours mean
