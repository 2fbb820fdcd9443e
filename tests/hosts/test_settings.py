"""Entries in the settings files of other programs: ours comes and goes, and what is the user's stays."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from core.errors import PhotoError
from core.hosts.catalogue import hosts
from core.hosts.places import HostPlace
from core.hosts.plug_ins import PlugIns, PlugInState

COMMAND = ["/opt/photo mend;2/photomend"]
GTHUMB = """<?xml version="1.0" encoding="UTF-8"?>
<scripts version="1.0">
  <script id="a1" display-name="Zoë &amp; co" command="gimp %F" shell-script="true" shortcut="KP_5" display="none"/>
</scripts>
"""
RAWTHERAPEE = """[General]
Language=English (UK)

[External Editor]
EditorKind=1
Names=GIMP;A\\;B;
Commands=gimp;/opt/a b;
NativeCommands=false;true;
IconsSerialized=('themed', <['gimp']>);;
Float32=false

[Output]
Names=not these;
"""


@pytest.fixture(
    params=[("gthumb", "scripts.xml", GTHUMB), ("rawtherapee", "options", RAWTHERAPEE)], ids=lambda each: each[0]
)
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    name, file, text = request.param
    (tmp_path / file).write_text(text)
    return name, tmp_path / file


def test_the_users_own_entries_stay(settings: tuple[str, Path], tmp_path: Path) -> None:
    name, file = settings
    host, place, before = hosts()[name], HostPlace("linux", tmp_path), file.read_text()
    for _ in range(2):
        PlugIns(COMMAND, tmp_path / "hosts.json").install(host, place)
    text = file.read_text()
    assert text.count("photo mend") == 1
    assert PlugIns(COMMAND, tmp_path / "hosts.json").state(host, place) is PlugInState.INSTALLED
    assert PlugIns(["/elsewhere"], tmp_path / "hosts.json").state(host, place) is PlugInState.OLD
    PlugIns(["/elsewhere"], tmp_path / "hosts.json").install(host, place)
    assert "photo mend" not in file.read_text()
    assert PlugIns(COMMAND, tmp_path / "hosts.json").remove(host, place)
    assert not PlugIns(COMMAND, tmp_path / "hosts.json").remove(host, place)
    assert meaning(file.read_text()) == meaning(before)


def meaning(text: str) -> object:
    """Without the blanks."""
    if text.startswith("<"):
        return [dict(each.attrib) for each in ET.fromstring(text).iter()]
    return [line for line in text.splitlines() if line]


def test_what_is_written_is_what_the_programs_read(tmp_path: Path) -> None:
    for name, file in (("gthumb", "scripts.xml"), ("rawtherapee", "options")):
        PlugIns(COMMAND, tmp_path / "hosts.json").install(hosts()[name], HostPlace("linux", tmp_path))
        assert (tmp_path / file).exists()
    script = ET.parse(tmp_path / "scripts.xml").find("script")
    assert script is not None
    assert (script.get("command"), script.get("shell-script")) == ("'/opt/photo mend;2/photomend' %F", "true")
    assert "Commands='/opt/photo mend\\;2/photomend' edit;" in (tmp_path / "options").read_text().splitlines()


def test_an_entry_that_is_not_ours_stays(settings: tuple[str, Path], tmp_path: Path) -> None:
    name, file = settings
    host, place, record = hosts()[name], HostPlace("linux", tmp_path), tmp_path / "hosts.json"
    PlugIns(COMMAND, record).install(host, place)
    file.write_text(before := file.read_text().replace("photo mend", "my own"))
    for plug_ins in (PlugIns(COMMAND, record), PlugIns(COMMAND, tmp_path / "lost.json")):
        assert plug_ins.state(host, place) is PlugInState.FOREIGN
        for refused in (plug_ins.install, plug_ins.remove):
            with pytest.raises(PhotoError, match="take it out"):
                refused(host, place)
    assert file.read_text() == before


@pytest.mark.parametrize("rubbish", [b"<scripts", b"\xff\xfe rubbish"])
def test_a_damaged_file_stays(settings: tuple[str, Path], tmp_path: Path, rubbish: bytes) -> None:
    name, file = settings
    file.write_bytes(rubbish)
    host, place, plug_ins = hosts()[name], HostPlace("linux", tmp_path), PlugIns(COMMAND, tmp_path / "hosts.json")
    assert plug_ins.state(host, place) is PlugInState.FOREIGN
    with pytest.raises(PhotoError, match="cannot be read"):
        plug_ins.install(host, place)
    assert file.read_bytes() == rubbish


def test_a_link_to_the_settings_stays_one(settings: tuple[str, Path], tmp_path: Path) -> None:
    name, file = settings
    kept = file.rename(tmp_path / "kept elsewhere")
    file.symlink_to(kept)
    PlugIns(COMMAND, tmp_path / "hosts.json").install(hosts()[name], HostPlace("linux", tmp_path))
    assert file.is_symlink()
    assert "photo mend" in kept.read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="these programs are looked for on Linux alone")
def test_a_program_that_runs_would_undo_it(settings: tuple[str, Path], tmp_path: Path) -> None:
    name, file = settings
    before = file.read_text()
    (tmp_path / name).symlink_to("/bin/cat")
    with subprocess.Popen([tmp_path / name], stdin=subprocess.PIPE), pytest.raises(PhotoError, match="is running"):
        PlugIns(COMMAND, tmp_path / "hosts.json").install(hosts()[name], HostPlace("linux", tmp_path))
    assert file.read_text() == before
