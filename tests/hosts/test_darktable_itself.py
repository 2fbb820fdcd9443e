"""The plug-in in darktable 5 itself, on a screen that nobody sees. Skipped without it or xvfb-run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from core.hosts.catalogue import hosts
from core.hosts.places import HostPlace
from core.hosts.plug_ins import PlugIns
from core.photo.read import read_photo
from core.weights.store import resources_dir

DARKTABLE, XVFB = shutil.which("darktable"), shutil.which("xvfb-run")


def is_new() -> bool:
    """Whether it is darktable 5: version 4.2 waits for ever in what this test has it do."""
    if not DARKTABLE:
        return False
    said = subprocess.run([DARKTABLE, "--version"], capture_output=True, text=True, check=False, timeout=60).stdout
    found = re.search(r"darktable (\d+)\.", said)
    return found is not None and int(found[1]) >= 5


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (is_new() and XVFB), reason="darktable 5 or xvfb is not installed"),
]

# Calls the storage as the export module does, with a file that darktable's own TIFF writer has made.
LUARC = """
local dt = require "darktable"
local storage
local cancel
package.loaded["darktable"] = setmetatable({
  register_storage = function(...)
    storage = { ... }
    return dt.register_storage(...)
  end,
  gui = setmetatable({ create_job = function(title, percent, cancelled)
    if cancel then dt.control.dispatch(function() -- as the button does, while the storage works
      dt.control.sleep(500)
      cancelled()
      cancel = "done"
    end) end
    return dt.gui.create_job(title, percent, cancelled)
  end }, { __index = dt.gui }),
}, { __index = dt })
require "photomend"
storage[7][1].text = "take the noise out"
dt.control.dispatch(function()
  local answers = io.open(os.getenv("ANSWERS"), "w")
  local done, why = pcall(function()
    local image = dt.database.import(os.getenv("PHOTO"))
    image.rating = 4
    dt.tags.attach(dt.tags.create("places|Köln"), image)
    local format = dt.new_format("tiff")
    format.bpp = 16
    for _, exported in ipairs({ os.getenv("BEFORE"), os.getenv("EXPORTED"), os.getenv("CANCELLED") }) do
      format:write_image(image, exported)
    end
    storage[3](nil, image, format, os.getenv("EXPORTED"), 1, 2, true, {})
    cancel = true
    storage[3](nil, image, format, os.getenv("CANCELLED"), 2, 2, true, {})
    answers:write("cancel\\t", tostring(cancel), "\\n")
    for _, member in ipairs(image:get_group_members()) do
      local tags = {}
      for _, tag in ipairs(member:get_tags()) do tags[#tags + 1] = tag.name end
      answers:write((member.filename:gsub("\\n", "|")), "\\t", member.rating, "\\t", table.concat(tags, ","), "\\n")
    end
  end)
  if not done then answers:write(tostring(why), "\\n") end
  answers:close()
  os.exit(0)
end) -- once darktable has started
"""

NAME = 'it\'s\n "$(one)" 写真 & co'


def test_a_noisy_photo_is_mended_in_darktable(tmp_path: Path) -> None:
    assert DARKTABLE is not None
    assert XVFB is not None
    clean = read_photo(resources_dir() / "samples" / "astronaut.png").pixels[100:228, 100:260]
    noisy = np.clip(clean + np.random.default_rng(0).normal(0, 0.1, clean.shape), 0, 1)
    (pictures := tmp_path / "pictures").mkdir()
    Image.fromarray(np.rint(noisy * 255).astype(np.uint8)).save(photo := pictures / f"{NAME}.png")
    PlugIns([sys.executable, "-m", "core"], tmp_path / "hosts.json").install(
        hosts()["darktable"], HostPlace("linux", config := tmp_path / "config")
    )
    (config / "luarc").write_text(LUARC)
    files = {"PHOTO": photo, "BEFORE": tmp_path / "before.tif", "EXPORTED": tmp_path / "exported.tif"}
    files["CANCELLED"] = tmp_path / "cancelled.tif"
    files["ANSWERS"] = tmp_path / "answers"
    environment = os.environ | {"HOME": str(tmp_path)} | {name: str(path) for name, path in files.items()}
    environment.pop("OMP_NUM_THREADS", None)  # with 1 on two cores, darktable 5.0.1 exports a half of the photo
    options = ["--configdir", config, "--cachedir", tmp_path / "cache", "--library", ":memory:", "--disable-opencl"]
    run = subprocess.run(  # a script that darktable cannot read leaves it waiting for ever
        [XVFB, "-a", DARKTABLE, *options], env=environment, capture_output=True, check=False, timeout=500
    )
    assert files["ANSWERS"].exists(), run.stdout.decode() + run.stderr.decode()
    members = dict(line.split("\t", 1) for line in files["ANSWERS"].read_text().splitlines())
    assert members.pop("cancel") == "done"
    shown = NAME.replace("\n", "|")
    assert set(members) == {f"{shown}.png", f"{shown}-mended.tif"}  # what was cancelled is not among them
    assert all(about.startswith("4\t") and "places|Köln" in about for about in members.values())
    assert closeness(pictures / f"{NAME}-mended.tif", clean) > closeness(files["BEFORE"], clean) + 2
    assert not files["EXPORTED"].exists()
    assert not files["CANCELLED"].exists()
    photos = {path.name for path in pictures.iterdir() if path.suffix != ".xmp"}  # darktable's own, beside them
    assert photos == {f"{NAME}.png", f"{NAME}-mended.tif"}


def closeness(path: Path, clean: NDArray[np.float32]) -> float:
    """PSNR of a TIFF of 16 bits, in dB."""
    return float(-10 * np.log10(np.square(tifffile.imread(path)[..., :3] / 65535 - clean).mean()))
