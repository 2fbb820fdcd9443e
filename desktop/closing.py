"""Before the window closes: what still runs, and whether it may end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

translate = QCoreApplication.translate


def ask_to_close(window: QWidget, *, mending: bool, batch: bool, close: Callable[[], None]) -> None:
    """Ask, unless that is being asked. mending: a photo is being mended; batch: many are. close: the answer is yes."""
    if window.findChild(QMessageBox, "closing") is not None:
        return
    box = QMessageBox(QMessageBox.Icon.Question, "Photomend", _question(mending, batch), parent=window)
    box.setObjectName("closing")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setInformativeText(_after(mending, batch))
    yes = box.addButton(translate("closing", "Close"), QMessageBox.ButtonRole.DestructiveRole)
    no = box.addButton(translate("closing", "Keep working"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    yes.clicked.connect(lambda _checked=False: close())
    box.open()


def _question(mending: bool, batch: bool) -> str:
    if mending and batch:
        return translate("closing", "A photo and a batch are being mended. Close all the same?")
    if batch:
        return translate("closing", "A batch is being mended. Close all the same?")
    return translate("closing", "A photo is being mended. Close all the same?")


def _after(mending: bool, batch: bool) -> str:
    parts: list[str] = []
    if batch:
        parts.append(translate("closing", "Photos that are done stay; the next start offers to go on with the rest."))
    if mending:
        parts.append(translate("closing", "The steps before stay; the one that runs is given up."))
    return " ".join(parts)
