"""Help, the sheet of keys and what the program is, in the window."""

from __future__ import annotations

import pytest

from desktop.app import Parts
from desktop.dialogs.help import TextDialog


@pytest.mark.parametrize(("key", "title"), [("F1", "Help"), ("Shift+F1", "Keys"), ("", "About Photomend")])
def test_help_is_in_the_window(parts: Parts, key: str, title: str) -> None:
    actions = parts.window.menus.help.actions()
    named = (each for each in actions if each.shortcut().toString() == key and title in each.text().replace("&", ""))
    (action,) = named
    action.trigger()
    (dialog,) = parts.window.findChildren(TextDialog)
    assert dialog.windowTitle() == title
    assert len(dialog.text.toPlainText()) > 100
    dialog.close()


def test_the_sheet_of_keys_has_every_key_of_the_menus(parts: Parts) -> None:
    next(a for a in parts.window.menus.help.actions() if a.shortcut().toString() == "Shift+F1").trigger()
    (dialog,) = parts.window.findChildren(TextDialog)
    sheet = dialog.text.toPlainText()
    for key in ("Ctrl+O", "Ctrl+Shift+Z", "F11", "Ctrl+,", "Alt+3", "Ctrl+Shift+I"):
        assert key in sheet, key
    dialog.close()
