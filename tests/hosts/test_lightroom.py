"""The plug-in for Lightroom Classic in plain Lua 5.1, with a stand-in for what of Lightroom's SDK it uses.

The stand-in has: `import` with LrTasks.execute (a shell, which returns what wait() gives), startAsyncTask (at once),
LrExportSession (hands out the file JOB_COPY as rendered), LrFileUtils, LrPathUtils, LrApplication with a catalogue of
the one photo JOB_ORIGINAL, LrDialogs.message and LrView (which only have to be there). What is told goes to stdout.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import tifffile

from core.hosts.catalogue import hosts
from core.hosts.engine_place import EnginePlace
from core.hosts.places import HostPlace
from core.hosts.plug_ins import PlugIns, PlugInState
from tests.batch.scripted import Negatives
from tests.hosts.engine import engine
from tests.hosts.test_edit import icc

LUA = shutil.which("lua5.1")
needs_lua = pytest.mark.skipif(LUA is None, reason="Lua 5.1 is not installed")

SDK = r"""
_PLUGIN = { path = os.getenv("PLUGIN") }
WIN_ENV = false
package.path = _PLUGIN.path .. "/?.lua"
local photo = { getRawMetadata = function() return os.getenv("JOB_ORIGINAL") end }
local rendition = { waitForRender = function() return true, os.getenv("JOB_COPY") end,
  renditionIsDone = function(_, done, why) print("rendition", done, why) end }
local once = function() local left = 1
  return function() if left == 1 then left = 0; return rendition, rendition end end end
local modules = {
  LrTasks = { execute = os.execute, startAsyncTask = function(task) task() end },
  LrApplication = { activeCatalog = function() return {
    getTargetPhotos = function() return { photo } end,
    withWriteAccessDo = function(_, _, act) act() end,
    addPhoto = function(_, path, with, place) print("added", path, with == photo, place) end } end },
  LrExportSession = function(about)
    local s = about.exportSettings
    print("exported", s.LR_format, s.LR_export_bitDepth, s.LR_export_colorSpace)
    return { renditions = function() return once() end } end,
  LrFileUtils = { move = os.rename, delete = os.remove, chooseUniqueFileName = function(path) return path end },
  LrPathUtils = { removeExtension = function(name) return (name:gsub("%.[^.]*$", "")) end,
    leafName = function(path) return path:match("[^/]*$") end, parent = function(path) return path:match("(.*)/") end,
    child = function(folder, name) return folder .. "/" .. name end },
  LrDialogs = { message = function(_, sentence) print("message", sentence) end },
  LrView = { bind = function(key) return key end },
}
function import(name) return modules[name] end
if os.getenv("SCRIPT") == "EditIn" then
  dofile(_PLUGIN.path .. "/EditIn.lua")
elseif os.getenv("SCRIPT") == "ExportFilter" then
  local filter = dofile(_PLUGIN.path .. "/ExportFilter.lua")
  filter.postProcessRenderedPhotos({}, { propertyTable = { wish = os.getenv("WISH"), strength = 0.5 },
    renditions = function() return once() end })
else
  local photomend = require "Photomend"
  for _, windows in ipairs({ false, true }) do
    print(photomend.line({ "p" }, { os.getenv("WISH") }, "o", windows))
  end
end
"""


@pytest.fixture
def plug_in(tmp_path: Path) -> Path:
    """Where it was put, with the command that starts this Photomend."""
    PlugIns([sys.executable, "-m", "core"], tmp_path / "hosts.json").install(
        hosts()["lightroom"], HostPlace("macos", tmp_path / "Lightroom")
    )
    return tmp_path / "Lightroom/Modules/photomend.lrplugin"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """As Lightroom writes it for other editors: 16 bits in ProPhoto RGB; the name is any shell's enemy."""
    pixels = np.random.default_rng(0).integers(0, 65536, (30, 40, 3), dtype=np.uint16)
    path = tmp_path / 'it\'s $(one) "copy" %PATH%.tif'
    tifffile.imwrite(path, pixels, photometric="rgb", iccprofile=icc("ProPhoto"))
    return path


def lua(plug_in: Path, script: str, copy: Path, wish: str = "noise") -> list[list[str]]:
    assert LUA is not None
    (stand_in := plug_in.parent / "sdk.lua").write_text(SDK)
    job = {"PLUGIN": str(plug_in), "SCRIPT": script, "JOB_COPY": str(copy), "WISH": wish}
    job["JOB_ORIGINAL"] = str(copy.with_name("IMG_1.dng"))
    run = subprocess.run([LUA, stand_in], env=os.environ | job, capture_output=True, text=True, check=True)
    return [line.split("\t") for line in run.stdout.splitlines()]


@needs_lua
def test_an_exported_file_is_mended_where_it_lies(plug_in: Path, copy: Path, tmp_path: Path) -> None:
    before, beside = tifffile.imread(copy), set(tmp_path.iterdir())
    with engine(EnginePlace.usual(), networks := Negatives()):
        assert lua(plug_in, "ExportFilter", copy, 'it\'s "noisy" $(here)') == []
        assert lua(plug_in, "ExportFilter", copy.with_name("gone.tif")) == [
            ["rendition", "false", f"Cannot read {copy.with_name('gone.tif')}: there is no such file; check the name."]
        ]
    assert networks.widths == [40]
    with tifffile.TiffFile(copy) as file:
        page = file.pages.first
        assert page.tags.valueof(34675) == icc("ProPhoto")
        assert page.dtype == np.uint16
        assert (page.asarray() != before).mean() > 0.9
    assert set(tmp_path.iterdir()) == beside


@needs_lua
@pytest.mark.parametrize("code", [0, 5, 1])
def test_a_copy_that_was_saved_joins_the_catalogue(plug_in: Path, copy: Path, tmp_path: Path, code: int) -> None:
    failed = '{"event": "failed", "file": null, "message": "No \\u201eroom\\u201c."}'
    (program := tmp_path / "photo mend").write_text(
        f"#!/bin/sh\necho '{failed}'\nprintf '%s\\n' \"$@\" >&2\nexit {code}\n"
    )
    program.chmod(0o755)
    PlugIns([str(program)], tmp_path / "hosts.json").install(
        hosts()["lightroom"], HostPlace("macos", tmp_path / "Lightroom")
    )
    content, place = copy.read_bytes(), tmp_path / "IMG_1-mended.tif"
    exported, *told = lua(plug_in, "EditIn", copy)
    assert exported == ["exported", "TIFF", "16", "ProPhotoRGB"]
    assert not copy.exists()
    if code == 0:
        assert told == [["added", str(place), "true", "above"]]
        assert place.read_bytes() == content
    else:
        assert told == ([["message", "No „room“."]] if code == 1 else [])
        assert not place.exists()


@needs_lua
def test_command_lines_for_both_systems(plug_in: Path, copy: Path) -> None:
    (posix,), (windows,) = lua(plug_in, "", copy, 'a "b\\" %PATH% c\\')
    assert posix == "'p' 'a \"b\\\" %PATH% c\\' > 'o'"
    assert windows == '""p" "a ""b\\\\"" %%cd:~,%PATH%%cd:~,% c\\\\" > "o""'


@needs_lua
@pytest.mark.parametrize(
    ("kind", "command", "program"),
    [
        (
            "windows",
            "C:\\Users\\Zoë\\Programs\\Photomend\\photomend.com",
            "C:\\Users\\Zoë\\Programs\\Photomend\\Photomend.exe",
        ),
        ("macos", '/Applications/"my" Photomend.app/Contents/MacOS/photomend-cli', '/Applications/"my" Photomend.app'),
    ],
)
def test_the_preset_of_an_external_editor_names_the_installed_program(
    tmp_path: Path, kind: str, command: str, program: str
) -> None:
    """Its keys and kinds of values are those of presets that other programs' installers write."""
    assert LUA is not None
    place = HostPlace(kind, tmp_path / "Lightroom")
    PlugIns([command], tmp_path / "hosts.json").install(hosts()["lightroom"], place)
    preset = place.folder / "External Editor Presets/Photomend.lrtemplate"
    show = "dofile(arg[1]) local v = s.value print(s.type, s.title, s.version, v.externalEditingFormat, "
    (script := tmp_path / "show.lua").write_text(show + "v.externalEditingFormat_dpi, v.externalEditorFullPath)")
    told = subprocess.run([LUA, script, preset], capture_output=True, text=True, check=True).stdout
    assert told.rstrip("\n").split("\t") == [
        "ExternalEditor",
        "Photomend",
        "0",
        "TIFF_ZIP_16_ProPhotoRGB",
        "240",
        program,
    ]
    assert PlugIns([command], tmp_path / "hosts.json").state(hosts()["lightroom"], place) is PlugInState.INSTALLED


def test_a_program_that_needs_arguments_has_no_preset(plug_in: Path) -> None:
    assert plug_in.is_dir()
    assert not (plug_in.parents[1] / "External Editor Presets").exists()
