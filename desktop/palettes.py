"""The window's colours: neutral greys, as coloured surroundings bias how a photo is judged, and one accent.

qdarkstyle's sheet is the base. Its bluish palette is exchanged colour by colour for the one here.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True)
class Colours:
    """What the sheet and what is drawn by hand are made of. Text is at least 4.5:1 on its ground, disabled text 3:1.

    window, raised, button, line: grounds, the lower ones first. accent: focus and what is chosen, as a line; chosen:
    the same as a ground, with text on it. primary: the one button that leads on, with `on_primary` on it. user, app,
    error: grounds of bubbles; card: within them.
    """

    window: str
    raised: str
    button: str
    line: str
    text: str
    quiet: str
    disabled: str
    accent: str
    chosen: str
    primary: str
    on_primary: str
    user: str
    app: str
    error: str
    card: str


DARK = Colours(
    window="#2a2a2a",
    raised="#333333",
    button="#3a3a3a",
    line="#505050",
    text="#e4e4e4",
    quiet="#b4b4b4",
    disabled="#8e8e8e",
    accent="#e08a2e",
    chosen="#6a4a24",
    primary="#d9822b",
    on_primary="#161616",
    user="#454545",
    app="#333333",
    error="#6b2b2b",
    card="#2a2a2a",
)
LIGHT = Colours(
    window="#f0f0f0",
    raised="#e4e4e4",
    button="#d8d8d8",
    line="#a8a8a8",
    text="#1e1e1e",
    quiet="#505050",
    disabled="#747474",
    accent="#b3610c",
    chosen="#f2cd9c",
    primary="#d9822b",
    on_primary="#161616",
    user="#d0d0d0",
    app="#e4e4e4",
    error="#f3cccc",
    card="#f4f4f4",
)


def colours(dark: bool) -> Colours:
    """Of a theme."""
    return DARK if dark else LIGHT


def base_sheet(dark: bool) -> str:
    """qdarkstyle's sheet in the colours of here."""
    os.environ.setdefault("QT_API", "pyside6")
    import qdarkstyle  # noqa: PLC0415  # asks for QT_API when it is imported
    from qdarkstyle.dark.palette import DarkPalette  # noqa: PLC0415
    from qdarkstyle.light.palette import LightPalette  # noqa: PLC0415

    theirs = DarkPalette if dark else LightPalette
    sheet = str(qdarkstyle.load_stylesheet(qt_api="pyside6", palette=theirs))
    for old, new in _exchange(vars(theirs), colours(dark)).items():
        sheet = sheet.replace(old.upper(), new).replace(old.lower(), new)
    return sheet


def _exchange(theirs: Mapping[str, object], ours: Colours) -> dict[str, str]:
    """Their colours, each with the one that stands in its place."""
    wanted = {
        "COLOR_BACKGROUND_1": ours.window,
        "COLOR_BACKGROUND_2": ours.raised,
        "COLOR_BACKGROUND_3": ours.raised,
        "COLOR_BACKGROUND_4": ours.button,
        "COLOR_BACKGROUND_5": ours.line,
        "COLOR_BACKGROUND_6": ours.line,
        "COLOR_TEXT_1": ours.text,
        "COLOR_TEXT_2": ours.text,
        "COLOR_TEXT_3": ours.quiet,
        "COLOR_TEXT_4": ours.quiet,
        "COLOR_DISABLED": ours.disabled,
        "COLOR_ACCENT_1": ours.raised,
        "COLOR_ACCENT_2": ours.chosen,
        "COLOR_ACCENT_3": ours.chosen,
        "COLOR_ACCENT_4": ours.accent,
        "COLOR_ACCENT_5": ours.accent,
    }
    return {str(theirs[name]): new for name, new in wanted.items() if name in theirs}


def qt_palette(dark: bool) -> QPalette:
    """For what is drawn by hand, which the sheet does not reach."""
    ours = colours(dark)
    palette = QPalette(QColor(ours.window))
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, ours.window),
        (roles.WindowText, ours.text),
        (roles.Text, ours.text),
        (roles.ButtonText, ours.text),
        (roles.Base, ours.window),
        (roles.AlternateBase, ours.raised),
        (roles.Highlight, ours.accent),
        (roles.HighlightedText, ours.on_primary),
        (roles.PlaceholderText, ours.quiet),
        (roles.Link, ours.accent),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(ours.disabled))
    return palette
