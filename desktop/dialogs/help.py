"""Help, the sheet of keys, and what this program is. All of it is on this computer."""

from __future__ import annotations

import html
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMainWindow, QMenu, QTextBrowser, QVBoxLayout, QWidget

from core import __version__
from desktop.controls import spaced
from desktop.settings import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_WIDTH, _HEIGHT = 640, 560  # Qt's pixels


class TextDialog(QDialog):
    """A text to read."""

    def __init__(self, title: str, content: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.text = QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setOpenLinks(False)
        self.text.setHtml(content)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        room = parent.window().screen().availableGeometry().size()
        self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 80))
        spaced(self)


_PARTS = (
    (
        QT_TRANSLATE_NOOP("help", "Open a photo"),
        QT_TRANSLATE_NOOP(
            "help",
            "Drop it on the window, press Ctrl+O, or paste a picture with Ctrl+V. Photomend looks at it and says "
            "what seems wrong; a button below mends just that.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("help", "Say what bothers you"),
        QT_TRANSLATE_NOOP(
            "help",
            "In plain English: “take the noise out and brighten it”. What you see is mended first, in small; the "
            "whole photo follows. Esc stops it.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("help", "Compare"),
        QT_TRANSLATE_NOOP(
            "help",
            "C splits the photo, S shows both side by side, D the difference. Hold Space for the original. The "
            "wheel zooms at the pointer, 1 is 100 %, F fits.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("help", "Change your mind"),
        QT_TRANSLATE_NOOP(
            "help",
            "Move a slider, switch a step off, choose the other network. Or say “weaker”, “undo”, “start over”. "
            "Nothing is lost: the history keeps every result, and a click returns to it.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("help", "Only a part of the photo"),
        QT_TRANSLATE_NOOP(
            "help",
            "Mark it with Rectangle or Brush; steps then apply only there, with a soft edge. O hides the tint.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("help", "Save"),
        QT_TRANSLATE_NOOP("help", "Ctrl+S, or say “save”. The original is never replaced."),
    ),
    (
        QT_TRANSLATE_NOOP("help", "Many photos"),
        QT_TRANSLATE_NOOP(
            "help",
            "Drop a folder on the window. The same is done to all of them; it can be paused, stopped and taken "
            "up again.",
        ),
    ),
)


def show_help(window: QMainWindow) -> None:
    """The five minutes that make it familiar."""
    parts = ((translate("help", title), translate("help", text)) for title, text in _PARTS)
    content = "".join(f"<h3>{html.escape(title)}</h3><p>{html.escape(text)}</p>" for title, text in parts)
    TextDialog(translate("help", "Help"), content, window).open()


def show_shortcuts(window: QMainWindow) -> None:
    """All keys, as the menus have them, and those of the photo, which no menu has."""
    rows: list[str] = []
    for menu in window.menuBar().actions():
        submenu = menu.menu()
        if not isinstance(submenu, QMenu):
            continue
        keys = [
            _row(_plain(action.text()), _shown(action)) for action in _all(submenu) if not action.shortcut().isEmpty()
        ]
        rows += [f"<tr><th colspan=2 align=left><br>{html.escape(_plain(menu.text()))}</th></tr>", *keys]
    rows.append(f"<tr><th colspan=2 align=left><br>{html.escape(translate('help', 'On the photo'))}</th></tr>")
    for what, keys in (
        (translate("help", "The original, as long as it is held"), translate("help", "Space")),
        (translate("help", "Move the photo, or a rectangle"), translate("help", "Arrows")),
        (translate("help", "Change the rectangle's size"), translate("help", "Shift+Arrows")),
        (translate("help", "Move the line of the split"), translate("help", "Ctrl+Left, Ctrl+Right")),
        (translate("help", "Size of the brush"), translate("help", "[ and ], or Shift with the wheel")),
        (translate("help", "Stop what runs"), translate("help", "Esc")),
    ):
        rows.append(_row(what, keys))
    TextDialog(translate("help", "Keys"), f"<table cellpadding=3>{''.join(rows)}</table>", window).open()


def about(window: QMainWindow) -> None:
    """Version, licence and where the parts come from."""
    text = translate(
        "help",
        "Photomend {0} mends photographs on your own computer. Nothing leaves it: no telemetry, no account, no cloud.",
    )
    licence = translate("help", "Apache-2.0. The sample photos are free for any use.")
    parts = translate(
        "help",
        "Two published networks do the work: InstructIR (Conde et al., ECCV 2024) and MoCE-IR (Zamfir et al., CVPR "
        "2025). The window is made with Qt for Python (LGPL-3.0) and QDarkStyle (MIT); the icons of the toolbar are "
        "part of Photomend.",
    )
    content = "".join(f"<p>{html.escape(each)}</p>" for each in (text.format(__version__), parts, licence))
    TextDialog(translate("help", "About Photomend"), content, window).open()


def _all(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _all(below)
        elif not action.isSeparator():
            yield action


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _shown(action: QAction) -> str:
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _row(what: str, keys: str) -> str:
    return f"<tr><td>{html.escape(what)}&nbsp;&nbsp;</td><td><b>{html.escape(keys)}</b></td></tr>"
