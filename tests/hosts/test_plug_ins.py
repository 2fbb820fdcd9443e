"""`photomend hosts`: programs are found however they were installed, and no file is touched that is not ours."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from core.cli import main
from core.errors import PhotoError
from core.hosts.catalogue import MARK, Host, hosts
from core.hosts.places import HostPlace, Machine
from core.hosts.plug_ins import COMMAND_FILE, PlugIns, PlugInState
from core.program import lasting
from core.weights.store import resources_dir

COMMAND = ["/opt/photo mend/photomend"]
GIMP = hosts()["gimp"]


def machine(home: Path, system: str = "linux", **environment: str) -> Machine:
    return Machine(system, home, {"PATH": str(home / "bin"), **environment}, home / "root")


def program(home: Path, name: str) -> None:
    (home / "bin").mkdir(exist_ok=True)
    (home / "bin" / name).write_text("#!/bin/sh\n")
    (home / "bin" / name).chmod(0o755)


@pytest.mark.parametrize("host", hosts().values(), ids=lambda host: host.name)
def test_each_manifest_names_files_that_are_ours_and_a_licence(host: Host) -> None:
    for file in host.files:
        assert MARK in file.source.read_bytes()
        assert f"SPDX-License-Identifier: {host.licence}" in file.source.read_text(encoding="utf-8")
        assert not file.target.is_absolute()
    for pattern in host.places.values():
        assert set(re.findall(r"{(\w+)}", pattern)) <= {"home", "config", "data", "support", "appdata"}


def test_a_program_is_found_by_its_own_folders_of_all_versions(tmp_path: Path) -> None:
    assert machine(tmp_path).places(GIMP) == []
    for version in ("2.10", "3.0", "3.2"):
        (tmp_path / ".config/GIMP" / version).mkdir(parents=True)
    assert [place.folder.name for place in machine(tmp_path).places(GIMP)] == ["3.0", "3.2"]
    assert machine(tmp_path, XDG_CONFIG_HOME=str(tmp_path / "elsewhere")).places(GIMP) == []


def test_a_program_that_was_never_started_is_found_on_the_search_path(tmp_path: Path) -> None:
    program(tmp_path, "gimp-3.0")
    assert machine(tmp_path).places(GIMP) == [HostPlace("linux", tmp_path / ".config/GIMP/3.0")]


def test_flatpak_and_snap_are_found(tmp_path: Path) -> None:
    (tmp_path / "root/var/lib/flatpak/app/org.gimp.GIMP").mkdir(parents=True)
    (tmp_path / "root/snap/gimp").mkdir(parents=True)
    assert machine(tmp_path).places(GIMP) == [
        HostPlace("flatpak", tmp_path / ".var/app/org.gimp.GIMP/config/GIMP/3.0"),
        HostPlace("snap", tmp_path / "snap/gimp/current/.config/GIMP/3.0"),
    ]


@pytest.mark.parametrize("kind", ["flatpak", "flatpak of the user", "snap"])
@pytest.mark.parametrize("name", [host.name for host in hosts().values() if host.apps])
def test_each_plug_in_comes_into_a_sandbox_and_goes(tmp_path: Path, name: str, kind: str) -> None:
    host, found = hosts()[name], kind.partition(" ")[0]
    apps = {
        "flatpak": "root/var/lib/flatpak/app",
        "snap": "root/snap",
        "flatpak of the user": ".local/share/flatpak/app",
    }
    (tmp_path / apps[kind] / host.apps[found]).mkdir(parents=True)
    (place,) = machine(tmp_path).places(host)
    assert place.kind == found
    assert place.folder.is_relative_to(tmp_path)
    for _ in range(2):
        PlugIns(COMMAND, tmp_path / "hosts.json").install(host, place)
    assert PlugIns(COMMAND, tmp_path / "hosts.json").state(host, place) is PlugInState.INSTALLED
    assert machine(tmp_path).places(host) == [place]
    assert PlugIns(COMMAND, tmp_path / "hosts.json").remove(host, place)
    assert not [path for path in place.folder.rglob("*") if path.is_file()]


def test_an_appimage_is_started_by_its_own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is inside of it goes when it ends."""
    monkeypatch.setenv("APPIMAGE", "/home/me/Photo mend.AppImage")
    PlugIns(lasting(), tmp_path / "hosts.json").install(GIMP, place := HostPlace("linux", tmp_path / "3.0"))
    assert (place.folder / "plug-ins/photomend" / COMMAND_FILE).read_text().splitlines()[1:] == [
        "/home/me/Photo mend.AppImage"
    ]


def test_windows_and_macos_have_places_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "Roaming/GIMP/3.0").mkdir(parents=True)
    (tmp_path / "Library/Application Support/GIMP/3.0").mkdir(parents=True)
    windows = machine(tmp_path, "windows", APPDATA=str(tmp_path / "Roaming"))
    assert windows.places(GIMP) == [HostPlace("windows", tmp_path / "Roaming/GIMP/3.0")]
    assert [place.kind for place in machine(tmp_path, "macos").places(GIMP)] == ["macos"]
    assert machine(tmp_path, "windows").places(GIMP) == []


@pytest.mark.parametrize("host", hosts().values(), ids=lambda host: host.name)
def test_installing_twice_and_removing_twice(tmp_path: Path, host: Host) -> None:
    place, record = HostPlace("linux", tmp_path / "place"), tmp_path / "hosts.json"
    (tmp_path / "place").mkdir()
    (kept := tmp_path / "place" / "settings of the host").write_text("mine")
    for _ in range(2):
        PlugIns(COMMAND, record).install(host, place)
        assert PlugIns(COMMAND, record).state(host, place) is PlugInState.INSTALLED
    if host.command_in is not None:
        written = (place.folder / host.command_in / COMMAND_FILE).read_text()
        assert [line for line in written.splitlines() if not line.startswith("#")] == COMMAND
    for file in host.files:
        assert bool((place.folder / file.target).stat().st_mode & 0o100) == file.executable
    assert PlugIns(["/elsewhere"], record).state(host, place) is PlugInState.OLD
    assert PlugIns(COMMAND, record).remove(host, place)
    assert not PlugIns(COMMAND, record).remove(host, place)
    assert PlugIns(COMMAND, record).state(host, place) is PlugInState.MISSING
    assert kept.read_text() == "mine"
    left = [
        path for path in place.folder.rglob("*") if path.is_file() and path.name != "mimeinfo.cache"
    ]  # the system's
    assert left == [kept]


@pytest.mark.parametrize("way", ["another's", "changed", "a link"])
def test_a_file_that_is_not_ours_stays(tmp_path: Path, way: str) -> None:
    place, record = HostPlace("linux", tmp_path / "3.0"), tmp_path / "hosts.json"
    target = place.folder / GIMP.files[-1].target
    if way == "changed":
        PlugIns(COMMAND, record).install(GIMP, place)
        target.write_bytes(target.read_bytes() + b"# mine now\n")
    elif way == "a link":
        target.parent.mkdir(parents=True)
        (tmp_path / "real").write_bytes(MARK)
        target.symlink_to(tmp_path / "real")
    else:
        target.parent.mkdir(parents=True)
        target.write_text("print('not yours')\n")
    before = {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}
    plug_ins = PlugIns(["/elsewhere"], record)
    assert plug_ins.state(GIMP, place) is PlugInState.FOREIGN
    for refused in (plug_ins.install, plug_ins.remove):
        with pytest.raises(PhotoError, match="move it away"):
            refused(GIMP, place)
    assert {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()} == before


def test_a_lost_record_leaves_the_mark(tmp_path: Path) -> None:
    place, record = HostPlace("linux", tmp_path / "3.0"), tmp_path / "hosts.json"
    PlugIns(COMMAND, record).install(GIMP, place)
    record.write_text("[rubbish")
    PlugIns(["/elsewhere"], record).install(GIMP, place)
    assert PlugIns(["/elsewhere"], record).state(GIMP, place) is PlugInState.INSTALLED


@pytest.mark.skipif(shutil.which("sh") is None, reason="a script of the shell")
def test_the_file_managers_script_starts_what_was_recorded(tmp_path: Path) -> None:
    host, place = hosts()["nautilus"], HostPlace("linux", tmp_path / "na utilus")
    (tmp_path / "photo mend").write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    (tmp_path / "photo mend").chmod(0o755)
    PlugIns([str(tmp_path / "photo mend"), "-m", "core"], tmp_path / "hosts.json").install(host, place)
    script = place.folder / host.files[0].target
    photos = ["/photos/it's $(one) *.tif", "/photos/Zoë.jpg"]
    run = subprocess.run([script, *photos], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["-m", "core", *photos]
    PlugIns([str(tmp_path / "gone")], tmp_path / "hosts.json").install(host, place)
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    run = subprocess.run([script, *photos], capture_output=True, text=True, env=environment, check=False)
    assert run.returncode == 1
    assert "was not found" in run.stderr


def test_the_command_lists_installs_and_removes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Machine, "here", lambda: machine(tmp_path))
    monkeypatch.setattr("core.hosts.plug_ins.user_data_path", lambda *_, **__: tmp_path / "data")
    assert main(["hosts"]) == 0
    assert all("not found" in line for line in capsys.readouterr().out.splitlines())
    assert main(["hosts", "--install", "gimp"]) == 3
    assert main(["hosts", "--install", "paint"]) == 2
    assert "start it once" in capsys.readouterr().err
    program(tmp_path, "gimp-3.0")
    for option, state in (("--install", "installed"), ("--remove", "missing")):
        assert main(["hosts", option, "gimp", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["host"], told["kind"], told["state"]) == ("gimp", "linux", state)


def test_all_that_are_here_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Machine, "here", lambda: machine(tmp_path))
    monkeypatch.setattr("core.hosts.plug_ins.user_data_path", lambda *_, **__: tmp_path / "data")
    assert main(["hosts", "--install", "all"]) == 0  # there is none
    for name in ("gimp-3.0", "krita"):
        program(tmp_path, name)
    (taken := tmp_path / ".local/share/krita/pykrita/photomend.py").parent.mkdir(parents=True)
    taken.write_text("mine")
    assert main(["hosts", "--install", "all"]) == 1
    told = capsys.readouterr()
    assert "GIMP 3: installed" in told.out
    assert str(taken) in told.err
    taken.unlink()
    assert [main(["hosts", option, "all"]) for option in ("--install", "--remove")] == [0, 0]
    assert not [path for path in tmp_path.rglob("photomend.*") if path.is_file()]


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
@pytest.mark.parametrize(
    "file", sorted((resources_dir() / "hosts").glob("*/*.desktop")), ids=lambda each: each.parent.name
)
def test_entries_are_what_the_system_reads(file: Path) -> None:
    """KDE's menus are services with keys that the standard knows of applications alone."""
    run = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
    complaints = [line for line in run.stdout.splitlines() if "error" in line and 'type is "Service"' not in line]
    assert complaints == []


def test_a_folder_that_many_share_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / ".local/share/applications").mkdir(parents=True)
    assert machine(tmp_path).places(hosts()["shotwell"]) == []
    program(tmp_path, "shotwell")
    assert machine(tmp_path).places(hosts()["shotwell"]) == [HostPlace("linux", tmp_path / ".local/share")]


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
@pytest.mark.parametrize("name", ["shotwell", "thunar"])
def test_the_entry_starts_photomend_from_wherever_it_is(tmp_path: Path, name: str) -> None:
    command = ['/opt/my "$photo` 100% mend\\/photomend', "-m", "core"]
    folder = tmp_path / "of the user"
    PlugIns(command, tmp_path / "hosts.json").install(hosts()[name], HostPlace("linux", folder))
    (entry,) = folder.rglob("*.desktop")
    run = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    assert run.stdout == ""
    (line,) = (line for line in entry.read_text().splitlines() if line.startswith("Exec="))
    if name == "shotwell":
        assert line == f'Exec="{folder}/photomend/shotwell.sh" %f'
    else:
        assert line == 'Exec="/opt/my \\\\"\\\\$photo\\\\` 100%% mend\\\\\\\\/photomend" -m core %F'


@pytest.mark.skipif(shutil.which("sh") is None, reason="a script of the shell")
def test_shotwells_copies_are_written_over_and_originals_are_not(tmp_path: Path) -> None:
    (tmp_path / "photo mend").write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    (tmp_path / "photo mend").chmod(0o755)
    PlugIns([str(tmp_path / "photo mend"), "-m"], tmp_path / "hosts.json").install(
        hosts()["shotwell"], HostPlace("linux", tmp_path / "data")
    )
    script = tmp_path / "data/photomend/shotwell.sh"
    for name, asked in (("it's $(one) *_modified.jpg", ["edit"]), ("a_modified_1.jpg", ["edit"]), ("modified.jpg", [])):
        run = subprocess.run([script, f"/photos/{name}"], capture_output=True, text=True, check=True)
        assert run.stdout.splitlines() == ["-m", *asked, f"/photos/{name}"]
