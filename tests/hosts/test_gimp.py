"""The plug-in in GIMP 3 itself, without a screen: a photo goes in and comes back mended. Skipped without GIMP 3."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile

from core.hosts.catalogue import hosts
from core.hosts.places import HostPlace
from core.hosts.plug_ins import PlugIns
from core.photo.read import read_photo
from core.weights.store import resources_dir
from tests.hosts.left_behind import left_behind

GIMP = next(filter(None, map(shutil.which, ("gimp-console-3.0", "gimp-console-3", "gimp-console-3.2"))), None)
pytestmark = [pytest.mark.slow, pytest.mark.skipif(GIMP is None, reason="GIMP 3 is not installed")]


# In GIMP's own Python: each job mends a layer and writes the image; the answers go to a file beside the jobs.
SCRIPT = """\
import json
import os
import time

from gi.repository import Gegl, Gimp, Gio


def samples(layer):
    # In the layer's own encoding, so that no rounding hides.
    whole = Gegl.Rectangle.new(0, 0, layer.get_width(), layer.get_height())
    return bytes(layer.get_buffer().get(whole, 1.0, None, Gegl.AbyssPolicy.NONE)).hex()


def answer(job):
    image = Gimp.file_load(Gimp.RunMode.NONINTERACTIVE, Gio.File.new_for_path(job["file"]))
    if job["linear"]:
        image.convert_precision(Gimp.Precision.FLOAT_LINEAR)
    (layer,) = image.get_layers()
    before, precision = samples(layer), image.get_precision()
    if job["select"]:
        image.select_rectangle(Gimp.ChannelOps.REPLACE, *job["select"])
    if job["soft"]:
        layer.set_offsets(7, 5)
        Gimp.Selection.feather(image, 20)
    mend = Gimp.get_pdb().lookup_procedure("plug-in-photomend")
    config = mend.create_config()
    config.set_property("image", image)
    config.set_core_object_array("drawables", [layer])
    config.set_property("instruction", job["instruction"])
    config.set_property("strength", job["strength"])
    began = time.monotonic()
    result = mend.run(config)
    seconds = time.monotonic() - began
    done = result.index(0) == Gimp.PDBStatusType.SUCCESS
    export = Gimp.get_pdb().lookup_procedure("file-tiff-export")
    saving = export.create_config()
    saving.set_property("image", image)
    saving.set_property("include-thumbnail", False)
    saving.set_property("file", Gio.File.new_for_path(job["output"]))
    export.run(saving)
    return {
        "done": done,
        "seconds": seconds,
        "same": samples(layer) == before,
        "precision kept": image.get_precision() == precision,
        "alpha": layer.has_alpha(),
        "layers": len(image.get_layers()),
        "place": list(layer.get_offsets())[-2:],
        "after": samples(layer) if job["soft"] else "",
    }


with open(os.environ["PHOTOMEND_JOBS"], encoding="utf-8") as jobs:
    answers = [answer(job) for job in json.load(jobs)]
with open(os.environ["PHOTOMEND_JOBS"] + ".answers", "w", encoding="utf-8") as file:
    json.dump(answers, file)
"""

# Its own process, with the plug-in's parts: what the dialog shows below its fields, and what a click does to them.
LOOK = """\
import json
import os

from gi.repository import Gimp, GimpUi, Gio, GLib, Gtk

plug_in = {"__file__": os.environ["PHOTOMEND_PLUG_IN"], "__name__": "photomend"}
with open(plug_in["__file__"], encoding="utf-8") as file:
    exec(file.read().partition("\\nGimp.main(")[0], plug_in)
GimpUi.init("photomend")
Gegl = plug_in["Gegl"]
Gegl.init(None)
image = Gimp.file_load(Gimp.RunMode.NONINTERACTIVE, Gio.File.new_for_path(os.environ["PHOTOMEND_PHOTO"]))
config = Gimp.get_pdb().lookup_procedure("plug-in-photomend").create_config()
suggestions = plug_in["Suggestions"](image, image.get_layers()[0], config)
while not suggestions.buttons.get_children():
    GLib.MainContext.default().iteration(True)
buttons = [place.get_child() for place in suggestions.buttons.get_children()]
sentences = []
for button in (*buttons, buttons[0]):
    button.clicked()
    sentences.append(config.get_property("instruction"))
place = suggestions.place.name
suggestions.close()
answer = {"said": suggestions.said.get_text(), "buttons": [button.get_label() for button in buttons]}
with open(os.environ["PHOTOMEND_ANSWER"], "w", encoding="utf-8") as file:
    json.dump({**answer, "sentences": sentences, "left": os.path.exists(place)}, file)
"""


def started(folder: Path, script: str, on_screen: bool = False, **environment: Path) -> str:
    """Install the plug-in for a new user of GIMP, and run a script in it; all that was printed."""
    assert GIMP is not None
    command = [sys.executable, "-m", "core"]
    plug_ins = PlugIns(command, folder / "hosts.json")
    plug_ins.install(hosts()["gimp"], HostPlace("linux", folder / "config/GIMP/3.0"))
    (folder / "script.py").write_text(script)
    told = f"exec(open({str(folder / 'script.py')!r}).read())"
    own = {"XDG_CONFIG_HOME": folder / "config", "TMPDIR": folder, **environment}
    batch = ["--batch-interpreter=python-fu-eval", "-b", told, "--quit"]
    screen = [shutil.which("xvfb-run") or "", "-a"] if on_screen else []
    run = subprocess.run(
        [*screen, GIMP, "-d", "-f", "-i", *batch],
        env=os.environ | {name: str(path) for name, path in own.items()},
        capture_output=True,
        check=False,
    )
    return run.stdout.decode() + run.stderr.decode()


def gimp(folder: Path, jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Have the jobs done."""
    (folder / "jobs.json").write_text(json.dumps(jobs))
    printed = started(folder, SCRIPT, PHOTOMEND_JOBS=folder / "jobs.json")
    assert (folder / "jobs.json.answers").exists(), printed
    return json.loads((folder / "jobs.json.answers").read_text())


def job(folder: Path, name: str, samples: np.ndarray, **more: Any) -> dict[str, Any]:
    extra = ["unassalpha"] if samples.shape[2] == 4 else None
    tifffile.imwrite(folder / f"{name}.tif", samples, photometric="rgb", extrasamples=extra)
    files = {"file": str(folder / f"{name}.tif"), "output": str(folder / f"{name}-out.tif")}
    usual = {"instruction": "take the noise out", "strength": 1, "select": None, "linear": False, "soft": False}
    return files | usual | more


def closeness(path: Path, clean: np.ndarray) -> float:
    """PSNR of the colours in a TIFF of 16 bits."""
    return float(-10 * np.log10(np.square(tifffile.imread(path)[..., :3] / 65535 - clean).mean()))


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="xvfb is not installed")
def test_the_dialog_suggests_what_would_mend_the_photo(tmp_path: Path) -> None:
    dark = read_photo(resources_dir() / "samples" / "astronaut.png").pixels[:256, :256] * 0.12
    tifffile.imwrite(photo := tmp_path / "dark.tif", np.rint(dark * 255).astype(np.uint8), photometric="rgb")
    plug_in, answer = tmp_path / "config/GIMP/3.0/plug-ins/photomend/photomend.py", tmp_path / "answer.json"
    printed = started(
        tmp_path, LOOK, on_screen=True, PHOTOMEND_PLUG_IN=plug_in, PHOTOMEND_PHOTO=photo, PHOTOMEND_ANSWER=answer
    )
    assert answer.exists(), printed
    told = json.loads(answer.read_text())
    assert "too dark" in told["said"]
    assert "brighten it" in told["buttons"]
    assert told["sentences"][len(told["buttons"]) - 1] == ", then ".join(told["buttons"])
    assert told["sentences"][-1] == ", then ".join(told["buttons"][1:])
    assert not told["left"]


def test_a_noisy_photo_is_mended_in_gimp(tmp_path: Path) -> None:
    clean = read_photo(resources_dir() / "samples" / "astronaut.png").pixels[100:228, 100:260]
    rng = np.random.default_rng(0)
    noisy = np.rint(np.clip(clean + rng.normal(0, 0.1, clean.shape), 0, 1) * 65535).astype(np.uint16)
    bytes_, alpha = (noisy >> 8).astype(np.uint8), rng.integers(1, 65536, (*clean.shape[:2], 1), dtype=np.uint16)
    light = rng.normal(0.5, 1, clean.shape).astype(np.float32)
    jobs = [
        job(tmp_path, "part", np.concatenate([noisy, alpha], axis=2), select=[0, 0, 80, 128]),
        job(tmp_path, "8", bytes_, strength=0),
        job(tmp_path, "16", noisy, strength=0),
        job(tmp_path, "float", light, strength=0),
        job(tmp_path, "linear", noisy, strength=0, linear=True),
        job(tmp_path, "soft", bytes_, select=[0, 0, 80, 140], soft=True),
        job(tmp_path, "refused", noisy, instruction="make it twice as large"),
    ]
    with left_behind(tmp_path) as (free, held):
        part, *exact, linear, soft, refused = gimp(tmp_path, jobs)
        assert (free.exists(), held.exists()) == (False, True)
    assert all(each["precision kept"] and each["layers"] == 1 for each in (part, *exact, linear, soft, refused))
    assert part["done"]
    assert part["alpha"]
    back = tifffile.imread(tmp_path / "part-out.tif")
    np.testing.assert_array_equal(back[:, 80:], np.concatenate([noisy, alpha], axis=2)[:, 80:])
    np.testing.assert_array_equal(back[..., 3:], alpha)
    before, after = closeness(tmp_path / "part.tif", clean), closeness(tmp_path / "part-out.tif", clean)
    assert after > before + 2  # dB, in half of the photo
    assert [(each["done"], each["same"]) for each in exact] == [(True, True)] * 3
    assert linear["done"]
    assert (refused["done"], refused["same"]) == (False, True)
    assert soft["place"] == [7, 5]
    change = np.abs(np.frombuffer(bytes.fromhex(soft["after"]), np.uint8).reshape(bytes_.shape).astype(int) - bytes_)
    inside, edge, outside = (change[:, columns].mean() for columns in (slice(0, 40), slice(68, 78), slice(110, None)))
    assert inside > 1.5 * edge > 0  # of 255; an edge that is half selected is half mended
    assert outside == 0
