"""Edit > Editors: which editors are here, and Photomend's plug-ins in them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import PhotomendError
from core.hosts.catalogue import Host, hosts
from core.hosts.places import HostPlace, Machine
from core.hosts.plug_ins import PlugIns, PlugInState
from core.program import lasting
from core.translation import either
from desktop.controls import spaced
from desktop.records import AnswerChoice
from desktop.state import AppState

translate = QCoreApplication.translate


_OFFERED = "editors/offered"


def offer_editors(
    state: AppState,
    store: QSettings,
    show: Callable[[], None],
    machine: Machine | None = None,
    plug_ins: PlugIns | None = None,
) -> None:
    """Say once that editors are here which Photomend could be called from. show: opens the dialog."""
    if store.value(_OFFERED) is not None:
        return
    machine, plug_ins = machine or Machine.here(), plug_ins or PlugIns(lasting())
    titles = [
        host.title
        for host in hosts().values()
        if any(plug_ins.state(host, place) is PlugInState.MISSING for place in machine.places(host))
    ]
    if titles:
        store.setValue(_OFFERED, "yes")
        text = translate("editors", "Photomend can be called from {0}; Edit > Editors puts it there.")
        choice = AnswerChoice(translate("editors", "Choose editors"), show, again=True)
        state.answer(text.format(either(titles)), choice)


class EditorsDialog(QDialog):
    """One row a place: an editor that is here twice, as a package and as Flatpak, has two."""

    def __init__(
        self, parent: QWidget | None = None, machine: Machine | None = None, plug_ins: PlugIns | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Editors"))
        self._machine, self._plug_ins = machine or Machine.here(), plug_ins or PlugIns(lasting())
        self.rows: dict[tuple[str, HostPlace], tuple[QLabel, QPushButton]] = {}
        self.told = QLabel()
        self.told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self._introduction())
        column.addLayout(self._found())
        column.addWidget(self._others())
        column.addWidget(self.told)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(560)
        spaced(self)

    def _introduction(self) -> QLabel:
        text = QLabel(self.tr("Photomend can be called from these programs, and gives the photo back to them."))
        text.setWordWrap(True)
        return text

    def _found(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for host in hosts().values():
            for place in self._machine.places(host):
                row = grid.rowCount()
                name, state, button = QLabel(host.title), QLabel(), QPushButton()
                name.setToolTip(str(place.folder))
                state.setWordWrap(True)
                button.clicked.connect(lambda _on=False, host=host, place=place: self._change(host, place))
                for at, part in enumerate((name, state, button)):
                    grid.addWidget(part, row, at)
                self.rows[host.name, place] = state, button
                self._show(host, place)
        return grid

    def _others(self) -> QLabel:
        names = [host.title for host in hosts().values() if not self._machine.places(host)]
        text = QLabel(self.tr("Not found here: {0}.").format(", ".join(names)) if names else "")
        text.setWordWrap(True)
        text.setEnabled(False)
        return text

    def _change(self, host: Host, place: HostPlace) -> None:
        """Put the plug-in there, or take it away."""
        try:
            if self._plug_ins.state(host, place) is PlugInState.INSTALLED:
                self._plug_ins.remove(host, place)
                self.told.clear()
            else:
                self._plug_ins.install(host, place)
                self.told.setText(self.tr("Start {0} anew; there it is under {1}.").format(host.title, host.use))
        except PhotomendError as error:
            self.told.setText(str(error))
        self._show(host, place)

    def _show(self, host: Host, place: HostPlace) -> None:
        state, button = self.rows[host.name, place]
        known = self._plug_ins.state(host, place)
        state.setText(_words(known) + ("" if place.kind not in ("flatpak", "snap") else f" ({place.kind.title()})"))
        texts = {PlugInState.INSTALLED: self.tr("Remove"), PlugInState.OLD: self.tr("Renew")}
        button.setText(texts.get(known, self.tr("Install")))
        button.setAccessibleName(f"{button.text()}: {host.title}")
        button.setEnabled(known is not PlugInState.FOREIGN)


def _words(state: PlugInState) -> str:
    match state:
        case PlugInState.MISSING:
            return translate("editors", "not installed")
        case PlugInState.INSTALLED:
            return translate("editors", "installed")
        case PlugInState.OLD:
            return translate("editors", "of another version")
        case PlugInState.FOREIGN:
            return translate("editors", "a file of another program is in the way")
