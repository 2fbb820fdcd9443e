"""All steps that led to what is shown, to be changed, copied and kept."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QInputDialog, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from core.recipe import Recipe
from desktop.chat.cards import PlanCards
from desktop.chat.live import LiveStrength
from desktop.controls import Scrolled
from desktop.dialogs.files import RecipeDialog
from desktop.flow import FlowLayout
from desktop.inspector.light import LightPanel
from desktop.records import Result
from desktop.session import Session
from desktop.state import AppState
from desktop.steps import StepActions, chain_of, owners_of, recipe_of


class AdjustTab(Scrolled):
    """The cards are made when they are first looked at: so many controls take a moment."""

    def __init__(self, state: AppState, session: Session, steps: StepActions) -> None:
        super().__init__()
        self._state, self._session, self.steps, self._is_old = state, session, steps, True
        self._of: tuple[int, str] | None = None
        self.cards: PlanCards | None = None
        self.setAccessibleName(self.tr("Steps"))
        self.setObjectName("adjust")
        inside = QWidget()
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(0, 8, 0, 0)
        self._note = QLabel(self.tr("Nothing has been done to this photo yet. Say in the chat what bothers you."))
        self._note.setWordWrap(True)
        self.light = LightPanel(state, session.lighting, session.results)
        self._layout.addWidget(self.light)
        self._layout.addWidget(self._note)
        self._layout.addLayout(self._buttons())
        self._layout.addStretch(1)
        self.setWidget(inside)
        state.shown_changed.connect(self._renew)
        state.results_changed.connect(self._renew)
        steps.presets_changed.connect(self._fill_presets)
        self._fill_presets()
        self._renew()

    def _buttons(self) -> FlowLayout:
        self.copy, self.paste = QPushButton(self.tr("Copy steps")), QPushButton(self.tr("Paste steps"))
        self.presets, self.menu = QPushButton(self.tr("Presets")), QMenu(self)
        self.presets.setMenu(self.menu)
        self.copy.clicked.connect(self.steps.copy)
        self.paste.clicked.connect(self.steps.paste)
        row = FlowLayout()
        for button in (self.copy, self.paste, self.presets):
            row.addWidget(button)
        return row

    def _fill_presets(self) -> None:
        self.menu.clear()
        for name, recipe in self.steps.presets.items():
            self.menu.addAction(name.replace("&", "&&"), partial(self.steps.apply, recipe))
        self.menu.addSeparator()
        self._keep = self.menu.addAction(self.tr("Keep these steps…"), self._ask_name)
        forget = self.menu.addMenu(self.tr("Remove"))
        for name in self.steps.presets:
            forget.addAction(name.replace("&", "&&"), partial(self.steps.forget, name))
        forget.setEnabled(bool(self.steps.presets))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Open a recipe…"), partial(self._ask_file, save=False))
        self._save = self.menu.addAction(self.tr("Save as a recipe…"), partial(self._ask_file, save=True))
        self._allow()

    def _ask_name(self) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Keep these steps"))
        dialog.setLabelText(self.tr("Name of the preset"))
        dialog.textValueSelected.connect(self.steps.keep)
        dialog.open()

    def _ask_file(self, *, save: bool) -> None:
        photo = self._state.photo
        folder = Path.home() if photo is None or photo.path is None else photo.path.parent
        RecipeDialog(self, folder, self.steps.save if save else self.steps.load, save=save).open()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        if self._is_old:
            self._fill()
        super().showEvent(event)

    def _renew(self) -> None:
        self._is_old = True
        self._allow()
        if self.isVisible():
            self._fill()

    def _allow(self) -> None:
        """What can be done now."""
        something = bool(chain_of(self._state.shown))
        self.copy.setEnabled(something)
        self.paste.setEnabled(self._state.shown is not None)
        self._note.setVisible(not something)
        for action in (self._keep, self._save):
            action.setEnabled(something)

    def _fill(self) -> None:
        self._is_old = False
        shown, recipe = self._state.shown, recipe_of(self._state.shown)
        now = None if shown is None or recipe is None else (id(shown), _without_last_strength(recipe))
        if now is not None and now == self._of and self.cards is not None and recipe is not None:
            self._set_last(self.cards, recipe)  # it was moved, here or in the chat
            return
        self._of = now
        if self.cards is not None:
            self.cards.deleteLater()
            self.cards = None
        if recipe is None or shown is None:
            return
        self.cards = PlanCards(recipe.plan(), recipe.model)
        self.cards.applied.connect(self.steps.change)
        self._layout.insertWidget(2, self.cards)
        cards, owners, strengths = self.cards, owners_of(shown), self._session.restorations.strengths
        for slider, owner in zip(cards.sliders, owners, strict=False):

            def find(owner: tuple[Result, int] = owner) -> tuple[Result, int] | None:
                return owner if cards.in_order else None

            LiveStrength(slider, self._state, strengths, find, cards.stands)

    def _set_last(self, cards: PlanCards, recipe: Recipe) -> None:
        if cards.sliders and not cards.sliders[-1].isSliderDown():
            strength = recipe.steps[-1].strength if recipe.steps else recipe.strength
            cards.show_last(strength)


def _without_last_strength(recipe: Recipe) -> str:
    """What tells lists of steps apart, but for how strong the last one is."""
    steps = tuple(replace(step, strength=1.0) if step is recipe.steps[-1] else step for step in recipe.steps)
    return str(replace(recipe, steps=steps, strength=1.0))
