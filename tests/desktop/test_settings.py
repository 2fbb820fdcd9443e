"""Settings are kept, make sense, and take effect; the dialogs do what they say, and nothing unasked."""

from __future__ import annotations

import hashlib
import socket
import threading
from collections.abc import Generator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from core.api import Model, Plan, RestoreRequest, Size
from core.photo.formats import WRITTEN
from core.photo.naming import Naming
from core.weights import official
from core.weights.official import Collection, RemoteFile
from core.weights.store import FOLDER_VARIABLE, user_weights_dir
from desktop import i18n, settings
from desktop.app import assemble
from desktop.background import Background
from desktop.dialogs.models import ModelsDialog
from desktop.dialogs.settings import SettingsDialog
from desktop.setting_kinds import ChoiceSetting
from desktop.settings import SETTINGS, Settings
from desktop.theme import Theme
from tests.desktop.conftest import SharedTools, Until
from tests.weights.server import Site, serving


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's weights folder, empty."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def store(tmp_path: Path, app: QApplication) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def background() -> Generator[Background]:
    made = Background("test", 4)
    yield made
    made.close()


def test_every_setting_has_a_default_that_it_may_hold_and_words(store: QSettings) -> None:
    kept = Settings(store)
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    for setting in SETTINGS:
        assert setting.read(str(setting.default)) == setting.default == kept.get(setting)
        assert setting.text
        assert setting.hint
        if isinstance(setting, ChoiceSetting):
            assert setting.default in dict(setting.choices)


@pytest.mark.parametrize(
    ("setting", "nonsense"),
    [
        (settings.DEVICE, "toaster"),
        (settings.MEMORY, "-5"),
        (settings.MEMORY, "plenty"),
        (settings.NAMES, ".{name}"),
        (settings.NAMES, "{nme}-mended"),
        (settings.NAMES, "../{name}-mended"),
        (settings.NAMES, "{name}-{"),
        (settings.WEIGHTS, "not/absolute"),
        (settings.DISPLAY, "/no/such.icc"),
    ],
)
def test_nonsense_counts_as_the_default_and_cannot_be_set(setting: Any, nonsense: str, store: QSettings) -> None:
    store.setValue(setting.key, nonsense)
    kept = Settings(store)
    assert kept.get(setting) == setting.default
    with pytest.raises(ValueError, match=r"."):
        kept.set(setting, nonsense)


def test_settings_are_kept_told_and_reset(store: QSettings, tmp_path: Path) -> None:
    kept, told = Settings(store), list[object]()
    kept.changed.connect(told.append)
    kept.set(settings.MEMORY, 1024)
    kept.set(settings.MEMORY, 1024)
    store.sync()
    again = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert again.get(settings.MEMORY) == 1024
    kept.reset()
    assert kept.get(settings.MEMORY) == 0
    assert told == [settings.MEMORY, settings.MEMORY]


def test_requests_and_names_follow_the_settings(store: QSettings) -> None:
    kept = Settings(store)
    request = RestoreRequest(np.zeros((4, 4, 3), np.float32), Plan("", auto=True))
    assert kept.with_defaults(request) == request
    for setting, value in ((settings.DEVICE, "cpu"), (settings.PRECISION, "float32"), (settings.SIZE, "compact")):
        kept.set(setting, value)
    kept.set(settings.MEMORY, 512)
    kept.set(settings.MODEL, "moce-ir")
    made = kept.with_defaults(request)
    assert (made.device, made.precision, made.size) == ("cpu", "float32", Size.COMPACT)
    assert (made.memory_limit, made.model) == (512 * 2**20, Model.MOCE_IR)
    asked = RestoreRequest(request.pixels, request.plan, Model.INSTRUCTIR)
    assert kept.with_defaults(asked).model is Model.INSTRUCTIR
    kept.set(settings.NAMES, "{date} {name}")
    kept.set(settings.FORMAT, ".png")
    assert kept.naming() == Naming("{date} {name}", ".png")


def test_the_dialog_shows_and_changes_every_setting(until: Until, store: QSettings, background: Background) -> None:
    kept = Settings(store)
    dialog = SettingsDialog(kept, background)
    dialog.show()
    assert set(dialog.fields) == {setting.key for setting in SETTINGS}
    device: Any = dialog.fields[settings.DEVICE.key]
    device.setCurrentIndex(device.findData("cpu"))
    device.activated.emit(device.currentIndex())
    assert kept.get(settings.DEVICE) == "cpu"
    names: Any = dialog.fields[settings.NAMES.key]
    names.line.setText("{name")
    names.line.textEdited.emit("{name")
    assert names.below.isVisible()
    names.line.textEdited.emit("{name} new")
    assert dialog.example.text().endswith("IMG_4711 new.jpg")
    assert not names.below.isVisible()
    kept.set(settings.LANGUAGE, "de")
    assert dialog.restart.isVisible()
    until(lambda: "cpu" in dialog.found.text())
    dialog.reset.click()
    assert device.currentData() == ""
    dialog.close()


def test_every_control_has_a_name_and_is_reached_by_tab(store: QSettings, background: Background) -> None:
    for dialog in (SettingsDialog(Settings(store), background), ModelsDialog(background)):
        dialog.show()
        for widget in dialog.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                parent = widget.parentWidget()
                named = (widget.accessibleName(), getattr(widget, "text", str)(), parent and parent.accessibleName())
                assert any(named), widget
        dialog.close()


def test_the_theme_changes_at_once(app: QApplication, store: QSettings) -> None:
    kept = Settings(store)
    kept.set(settings.THEME, "light")
    theme = Theme(app, kept)
    light = app.styleSheet()
    kept.set(settings.THEME, "dark")
    assert theme.dark
    assert app.styleSheet() != light
    theme.setParent(None)


def test_the_language_is_the_one_chosen(app: QApplication) -> None:
    assert i18n.install(app, "en") == "en"
    assert i18n.install(app, "tlh") == "en"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Generator[Site]:
    """A server with one file to download."""
    body = bytes(300_000)
    with serving(Site({"/net.bin": body})) as served:
        file = RemoteFile("net.bin", f"{served.address}/net.bin", sha256=hashlib.sha256(body).hexdigest())
        offer = Collection("instructir", "A network", "MIT", "example.org", (file,))
        monkeypatch.setitem(official.COLLECTIONS, "instructir", offer)
        yield served


def asked(until: Until, dialog: ModelsDialog) -> QMessageBox:
    until(lambda: dialog.findChild(QMessageBox) is not None)
    question = dialog.findChild(QMessageBox)
    assert question is not None
    return question


def test_a_download_is_asked_for_with_size_and_source_first(
    until: Until, site: Site, background: Background, folder: Path
) -> None:
    dialog = ModelsDialog(background)
    dialog.show()
    until(lambda: dialog.table.rowCount() > 0)
    assert site.requests == []
    dialog.fetch.click()
    question = asked(until, dialog)
    assert [method for method, *_ in site.requests] == ["HEAD"]
    assert "0.3 MB" in question.informativeText()
    assert "example.org" in question.informativeText()
    question.reject()
    assert not folder.exists()
    until(lambda: dialog.findChild(QMessageBox) is None)
    dialog.fetch.click()
    question = asked(until, dialog)
    next(b for b in question.buttons() if question.buttonRole(b) is QMessageBox.ButtonRole.AcceptRole).click()
    until(lambda: (folder / "net.bin").exists() and dialog.bring.isEnabled())
    assert "A network" in dialog.says.text()
    dialog.close()


def test_closing_stops_a_download_and_keeps_no_half_file(
    until: Until, site: Site, background: Background, folder: Path
) -> None:
    site.held = threading.Event()
    dialog = ModelsDialog(background)
    dialog.show()
    until(dialog.bring.isEnabled)
    dialog.fetch.click()
    question = asked(until, dialog)
    next(b for b in question.buttons() if question.buttonRole(b) is QMessageBox.ButtonRole.AcceptRole).click()
    until((folder / "net.bin.part").exists)
    dialog.close()
    site.held.set()
    background.close()
    assert not (folder / "net.bin").exists()


def test_what_cannot_be_imported_is_one_sentence(
    until: Until, background: Background, tmp_path: Path, folder: Path
) -> None:
    wrong = tmp_path / "wrong.pt"
    wrong.write_bytes(b"no checkpoint")
    dialog = ModelsDialog(background)
    dialog.show()
    until(dialog.bring.isEnabled)
    dialog.import_file(wrong)
    until(dialog.bring.isEnabled)
    assert "wrong.pt" in dialog.says.text()
    assert not folder.exists()
    dialog.import_file(tmp_path / "gone.pt")
    until(dialog.bring.isEnabled)
    assert "gone.pt cannot be read: there is no such file or folder." in dialog.says.text()
    dialog.close()


def test_another_models_folder_counts_at_once(store: QSettings, tmp_path: Path) -> None:
    parts = assemble(store, tmp_path / "state", SharedTools())
    parts.settings.set(settings.WEIGHTS, str(tmp_path / "elsewhere"))
    assert user_weights_dir() == tmp_path / "elsewhere"
    parts.settings.set(settings.WEIGHTS, "")
    parts.window.close()


def test_a_whole_session_opens_no_connection(
    until: Until, store: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No telemetry, no look-ups: from the first window to the last, in every thread."""
    opened: list[tuple[object, ...]] = []
    real = socket.socket

    class Watched(real):
        def __init__(self, family: int = -1, *more: Any, **named: Any) -> None:
            if family in (-1, socket.AF_INET, socket.AF_INET6):
                opened.append((family, *more))
                raise OSError("no connections")
            super().__init__(family, *more, **named)

    monkeypatch.setattr(socket, "socket", Watched)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *what, **_named: opened.append(what))
    photo = tmp_path / "photo.png"
    pixels = np.random.default_rng(0).integers(0, 255, (96, 128, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(photo)
    parts = assemble(store, tmp_path / "state", SharedTools())
    parts.window.show()
    parts.session.opening.open(photo)
    until(lambda: parts.state.photo is not None)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    parts.session.conversation.say("just fix it")
    until(lambda: len(parts.state.results) == 3)
    parts.dialogs.open_settings()
    parts.dialogs.open_models()
    parts.session.export.save()
    until(lambda: photo.with_name("photo-mended.png").exists())
    parts.window.close()
    assert not [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert opened == []
    with pytest.raises(OSError, match="no connections"):
        socket.socket(socket.AF_INET)


def test_every_format_that_is_written_can_be_chosen(store: QSettings) -> None:
    kept = Settings(store)
    offered = dict(settings.FORMAT.choices)
    assert list(offered.values())[1:] == [each.name for each in WRITTEN]
    for suffix in offered:
        kept.set(settings.FORMAT, suffix)
        assert kept.naming().suffix == suffix
