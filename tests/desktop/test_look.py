"""Neutral surroundings, text that can be read, a focus that is seen, and photos in their own colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.app import Parts
from desktop.icons import NAMES, picture_icon, tool_icon
from desktop.palettes import DARK, LIGHT, Colours
from desktop.settings import CANVAS
from desktop.theme import style

from .conftest import Start, Until
from .scripted import Steady


def luminance(colour: str) -> float:
    """Relative, WCAG 2.2."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_text_can_be_read_on_every_ground(theme: Colours) -> None:
    for ground in (
        theme.window,
        theme.raised,
        theme.button,
        theme.chosen,
        theme.user,
        theme.app,
        theme.error,
        theme.card,
    ):
        assert contrast(theme.text, ground) >= 4.5, ground
    for ground in (theme.window, theme.raised, theme.app, theme.card):
        assert contrast(theme.quiet, ground) >= 4.5, ground
    for ground in (theme.window, theme.raised, theme.button):
        assert contrast(theme.disabled, ground) >= 3, ground
        assert contrast(theme.accent, ground) >= 3, ground
    assert contrast(theme.on_primary, theme.primary) >= 4.5


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_the_surroundings_are_grey(theme: Colours) -> None:
    accents = {theme.accent, theme.chosen, theme.primary, theme.error}
    assert all(QColor(colour).saturation() == 0 for colour in vars(theme).values() if colour not in accents)


@pytest.mark.parametrize("dark", [True, False])
def test_nothing_of_the_bluish_palette_is_left(dark: bool) -> None:
    theme = DARK if dark else LIGHT
    known = {colour.lower() for colour in vars(theme).values()}
    used = {part[:7].lower() for part in style(dark).split("#")[1:] for part in ["#" + part[:6]]}
    coloured = {c for c in used if QColor.isValidColorName(c) and QColor(c).saturation() > 20 and c not in known}
    assert not coloured


def test_a_selected_picture_keeps_its_colours(app: QApplication) -> None:
    picture = QPixmap(40, 30)
    picture.fill(QColor(200, 60, 30))
    icon = picture_icon(picture)
    for mode in QIcon.Mode:
        assert icon.pixmap(QSize(40, 30), 1.0, mode).toImage().pixelColor(20, 15) == QColor(200, 60, 30), mode


def test_every_icon_of_the_set_is_drawn(app: QApplication) -> None:
    for name in NAMES:
        image = tool_icon(name).pixmap(QSize(24, 24), 1.0).toImage().convertToFormat(QImage.Format.Format_ARGB32)
        assert any(image.pixelColor(x, y).alpha() > 100 for x in range(24) for y in range(24)), name


def test_the_grey_around_the_photo_can_be_chosen(parts: Parts) -> None:
    parts.window.welcome.hide()
    for grey in ("#000000", "#777777"):
        parts.settings.set(CANVAS, grey)
        assert parts.window.canvas.grab().toImage().pixelColor(20, 20) == QColor(grey)


def test_the_focus_is_seen_on_every_control(until: Until, start: Start, photo: Path) -> None:
    parts = start(Steady())
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise and brighten it")
    until(lambda: len(parts.state.results) == 2)
    window = parts.window
    window.activateWindow()
    window.docks[2].show()
    window.act.undo.trigger()
    QApplication.processEvents()
    unseen: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if widget.visibleRegion().isEmpty() or widget.focusProxy() is not None:
            continue
        elsewhere = window.chat.send if widget is not window.chat.send else window.canvas
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        without = _seen(window, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and _seen(window, widget) == without:
            unseen.append(f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()}")
    assert not unseen


def _seen(window: QWidget, widget: QWidget) -> QImage:
    corner = widget.mapTo(window, widget.rect().topLeft())
    return window.grab(QRect(corner, widget.size()).adjusted(-2, -2, 2, 2)).toImage()


def test_the_button_that_leads_on_stands_out(parts: Parts) -> None:
    for _ in range(3):
        QApplication.processEvents()  # the bars are laid out
    button = parts.window.bars.export
    assert button.objectName() == "primary"
    assert not isinstance(button, QPushButton)
    assert button.isVisible()
    in_menus = parts.window.act.export.icon().pixmap(16).toImage()
    assert in_menus == tool_icon("export").pixmap(16).toImage()  # in the text's colour
