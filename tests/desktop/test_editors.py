"""Edit > Editors lists what is here, puts plug-ins there and takes them away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from core.hosts.catalogue import hosts
from core.hosts.places import HostPlace, Machine
from core.hosts.plug_ins import PlugIns, PlugInState
from desktop.dialogs.editors import EditorsDialog, offer_editors
from desktop.state import AppState


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """GIMP was started here once; nothing else is found."""
    (tmp_path / ".config/GIMP/3.0").mkdir(parents=True)
    return tmp_path


def test_a_plug_in_comes_and_goes(qtbot: QtBot, home: Path) -> None:
    plug_ins = PlugIns(["/usr/bin/photomend"], home / "hosts.json")
    dialog = EditorsDialog(machine=Machine("linux", home, {"PATH": ""}, home), plug_ins=plug_ins)
    qtbot.addWidget(dialog)
    place = HostPlace("linux", home / ".config/GIMP/3.0")
    ((key, (state, button)),) = dialog.rows.items()
    assert key == ("gimp", place)
    assert (state.text(), button.text()) == ("not installed", "Install")
    button.click()
    assert (state.text(), button.text()) == ("installed", "Remove")
    assert "Filters > Enhance" in dialog.told.text()
    assert plug_ins.state(hosts()["gimp"], place) is PlugInState.INSTALLED
    button.click()
    assert (state.text(), button.text(), dialog.told.text()) == ("not installed", "Install", "")


def test_a_file_in_the_way_stays(qtbot: QtBot, home: Path) -> None:
    (there := home / ".config/GIMP/3.0/plug-ins/photomend").mkdir(parents=True)
    (there / "photomend.py").write_text("mine")
    machine = Machine("linux", home, {"PATH": ""}, home)
    dialog = EditorsDialog(machine=machine, plug_ins=PlugIns(["/p"], home / "hosts.json"))
    qtbot.addWidget(dialog)
    ((state, button),) = dialog.rows.values()
    assert "in the way" in state.text()
    assert not button.isEnabled()


def test_it_is_offered_once_where_an_editor_is_here(app: object, home: Path) -> None:
    store = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
    plug_ins, state, shown = PlugIns(["/p"], home / "hosts.json"), AppState(), list[bool]()
    for folder in (home / "empty", home, home):
        offer_editors(state, store, lambda: shown.append(True), Machine("linux", folder, {"PATH": ""}, home), plug_ins)
    (message,) = state.messages
    assert "GIMP 3" in message.text
    message.choices[0].act()
    assert shown == [True]
