"""The plug-in of darktable in plain Lua, with a stand-in for darktable and for Photomend: no name breaks it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from core.hosts.catalogue import hosts
from core.hosts.places import HostPlace
from core.hosts.plug_ins import PlugIns

LUA = shutil.which("lua5.4") or shutil.which("lua5.3")
pytestmark = pytest.mark.skipif(LUA is None, reason="Lua 5.3 or 5.4 is not installed")

# What darktable gives to a script, as far as this one uses it (its Lua API 9); every call is told in a line.
STAND_IN = """
local storage
local image = {
  path = os.getenv("FOLDER"), filename = os.getenv("NAME"), rating = 4, group_leader = "leader",
  get_tags = function() return { { name = "darktable|format|tif" }, { name = "places|Köln" } } end,
}
local widget = { __call = function(self, about) return about end }
package.preload["darktable"] = function()
  return {
    new_widget = function() return setmetatable({}, widget) end,
    register_storage = function(_, _, store) storage = store end,
    print = function(text) print("said " .. text) end,
    control = { read = function(file) assert(io.type(file) == "file") end },
    gui = { create_job = function(_, _, cancel) return setmetatable({}, { __newindex = function(job, name, value)
      print(name .. " " .. tostring(value))
      if os.getenv("CANCEL") and name == "percent" then cancel(job) end end }) end },
    database = { import = function(path)
      print("imported " .. path)
      return {
        group_with = function(_, leader) print("grouped with " .. leader) end,
        attach_tag = function(_, tag) print("tagged " .. tag.name) end,
      }
    end },
  }
end
dofile(os.getenv("PLUGIN"))
storage(nil, image, nil, os.getenv("EXPORTED"), 1, 1, true, {})
"""
# Turns the file into another, tells what it was asked for, and fails for a file without content.
PHOTOMEND = r"""#!/bin/sh
printf '%s\n' "$@" > "$ASKED"
echo '{"event": "progress", "fraction": 0.25, "seconds_left": 3.0}'
[ -n "$CANCEL" ] && { trap 'exit 5' INT; sleep 60 & wait; }
[ -s "$2" ] && { echo mended > "$2"; exit 0; }
printf '%s\n' '{"event": "failed", "message": "Cannot read \"Zo\u00eb \\ \ud83d\ude00\": it is empty."}'
exit 1
"""
NAMES = [
    "photo.nef",
    'it\'s "my" $(rm -rf x) `y` %d & Zoë.NEF',
    "-rf.nef",
    "a\\b.nef",
    " two\nlines \t 写真\u202e.nef ",
]


def run(folder: Path, name: str, content: str = "pixels", **more: str) -> list[str]:
    """Export one photo to the storage; what darktable was told, line by line."""
    (program := folder / "photo mend").write_text(PHOTOMEND)
    program.chmod(0o755)
    PlugIns([str(program)], folder / "hosts.json").install(hosts()["darktable"], HostPlace("linux", folder / "dt"))
    (folder / "pictures").mkdir(exist_ok=True)
    (exported := folder / f"exported {name}.tif").write_text(content)
    environment = os.environ | {
        "FOLDER": str(folder / "pictures"),
        "NAME": name,
        "EXPORTED": str(exported),
        "ASKED": str(folder / "asked"),
        "PLUGIN": str(folder / "dt/lua/photomend.lua"),
        **more,
    }
    (folder / "stand-in.lua").write_text(STAND_IN)
    assert LUA is not None
    ended = subprocess.run([LUA, folder / "stand-in.lua"], env=environment, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode()
    assert not exported.exists()
    return ended.stdout.decode().splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_a_photo_comes_back_beside_the_original_with_its_tags(tmp_path: Path, name: str) -> None:
    stem = name.rsplit(".", 1)[0]
    for result in (f"{stem}-mended.tif", f"{stem}-mended-2.tif"):
        told = run(tmp_path, name)
        path = tmp_path / "pictures" / result
        expected = f"percent 0.25\nvalid false\nimported {path}\ngrouped with leader\ntagged places|Köln"
        assert told == expected.splitlines()
        assert path.read_text() == "mended\n"
    asked = (tmp_path / "asked").read_text()
    assert asked == f"edit\n{tmp_path / f'exported {name}.tif'}\n--no-window\n--json\n--engine\nkeep\n"


def test_a_refusal_is_shown_as_it_is(tmp_path: Path) -> None:
    sentence = json.loads(r'"Cannot read \"Zo\u00eb \\ \ud83d\ude00\": it is empty."')
    assert run(tmp_path, "photo.nef", "")[-1] == f"said photo.nef: {sentence}"
    assert list((tmp_path / "pictures").iterdir()) == []


def test_cancelling_stops_photomend_and_imports_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, "photo.nef", CANCEL="yes") == ["percent 0.25", "valid false"]
    assert list((tmp_path / "pictures").iterdir()) == []
