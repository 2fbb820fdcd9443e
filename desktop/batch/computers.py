"""Which computers mend a batch: this one, or those of a cluster; and what is to be said of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from core.batch.events import WorkerChanged, WorkerState

_WIDTH = 18  # letters of an address


class ComputersField(QComboBox):
    """A choice, or the address of a cluster."""

    def __init__(self) -> None:
        super().__init__()
        self.addItem(self.tr("this one alone"), "")
        self.addItem("auto", "auto")
        self.setEditable(True)
        self.setMinimumContentsLength(_WIDTH)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(self.tr("Computers"))
        self.setToolTip(self.tr("A Ray cluster mends the photos: auto, HOST:PORT or ray://HOST:PORT"))

    @property
    def address(self) -> str:
        """Of the cluster; "" where this computer mends alone."""
        text = self.currentText().strip()
        return "" if text == self.itemText(0) else text

    @address.setter
    def address(self, address: str) -> None:
        self.setEditText(address or self.itemText(0))


class ComputersNotice:
    """What is to be read of the computers of one batch: the news, and for good who is not used."""

    def __init__(self) -> None:
        self._refusals: dict[str, str] = {}
        self._news, self._lost = "", ""

    def hear(self, event: WorkerChanged) -> str:
        """The text from now on. A loss can be read until that computer is ready again, or another one has news."""
        if event.state is WorkerState.REFUSED:
            self._refusals[event.name] = sentence_of(event)
        elif event.state is not WorkerState.STARTING or event.name != self._lost:
            self._news = sentence_of(event)
            self._lost = event.name if event.state is WorkerState.LOST else ""
        return " ".join(filter(None, (*self._refusals.values(), self._news)))


def sentence_of(event: WorkerChanged) -> str:
    """What the user is told of a computer."""
    text = {
        WorkerState.STARTING: QCoreApplication.translate("computers", "{0} is getting ready."),
        WorkerState.READY: QCoreApplication.translate("computers", "{0} is ready."),
        WorkerState.REFUSED: QCoreApplication.translate("computers", "{0} is not used: {1}."),
        WorkerState.LOST: QCoreApplication.translate("computers", "{0} is lost ({1}); its photos are done again."),
    }[event.state]
    return text.format(event.name, event.message)
