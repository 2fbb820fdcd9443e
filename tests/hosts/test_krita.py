"""The plug-in in Krita itself, on a screen that nobody sees: a photo comes back mended. Skipped without Krita."""

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

KRITA, XVFB = shutil.which("krita"), shutil.which("xvfb-run")  # it takes no other platform of Qt than X
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not (KRITA and XVFB), reason="Krita or xvfb is not installed")]

# A second plug-in, in Krita's own Python: each job mends a layer; the answers go to a file beside the jobs.
SCRIPT = """\
import json
import os
import traceback

import photomend
from krita import Extension, InfoObject, Krita, Selection
from PyQt5.QtCore import QTimer

JOBS = os.environ["PHOTOMEND_JOBS"]
kept, answers = [], []


def samples(node):
    place = node.bounds()
    return bytes(node.pixelData(place.x(), place.y(), place.width(), place.height())).hex()


def begin(jobs):
    if not jobs:
        with open(JOBS + ".answers", "w", encoding="utf-8") as file:
            json.dump(answers, file)
        os._exit(0)
    job, document = jobs[0], Krita.instance().openDocument(jobs[0]["file"])
    document.setBatchmode(True)
    if job["depth"] != document.colorDepth():
        document.setColorSpace("RGBA", job["depth"], document.colorProfile())
        document.waitForDone()
    (layer,) = document.rootNode().childNodes()
    if job["select"]:
        selection = Selection()
        selection.select(*job["select"], 255)
        document.setSelection(selection)
    before = samples(layer)

    def done(new, sentence):
        document.waitForDone()
        answer = {"done": new is not None, "said": sentence, "untouched": samples(layer) == before}
        if new is not None:
            answer["same"] = samples(new) == before
            answer["masked"] = [each.type() for each in new.childNodes()]
            options = InfoObject()
            for name in ("alpha", "flatten", "saveProfile"):
                options.setProperty(name, True)
            document.exportImage(job["output"], options)
        answers.append(answer)
        QTimer.singleShot(0, lambda: begin(jobs[1:]))

    def looked(wishes, sentence):
        panel = photomend.Panel()
        panel.suggest(wishes, sentence)
        answers.append({"wishes": wishes, "said": panel.told.text(), "sentence": panel.wish.currentText()})
        QTimer.singleShot(0, lambda: begin(jobs[1:]))

    if job["look"]:
        kept.append(photomend.Look(layer, looked))
    else:
        kept.append(photomend.mend(document, layer, job["instruction"], job["strength"], done=done))


def run():
    try:
        with open(JOBS, encoding="utf-8") as file:
            begin(json.load(file))
    except Exception:
        traceback.print_exc()
        os._exit(1)


class Jobs(Extension):
    def setup(self):
        QTimer.singleShot(1000, run)

    def createActions(self, window):
        pass


Krita.instance().addExtension(Jobs(Krita.instance()))
"""
DESKTOP = "[Desktop Entry]\nType=Service\nServiceTypes=Krita/PythonPlugin\nX-KDE-Library=jobs\nName=jobs\n"


def krita(folder: Path, jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Install the plug-in for a new user of Krita, and have the jobs done."""
    assert KRITA is not None
    assert XVFB is not None
    data, config = folder / "data", folder / "config"
    PlugIns([sys.executable, "-m", "core"], folder / "hosts.json").install(
        hosts()["krita"], HostPlace("linux", data / "krita")
    )
    (data / "krita/pykrita/jobs.desktop").write_text(DESKTOP)
    (data / "krita/pykrita/jobs.py").write_text(SCRIPT)
    config.mkdir()
    (config / "kritarc").write_text("[python]\nenable_photomend=true\nenable_jobs=true\n")
    (folder / "jobs.json").write_text(json.dumps(jobs))
    environment = os.environ | {
        "HOME": str(folder),
        "XDG_DATA_HOME": str(data),
        "XDG_CONFIG_HOME": str(config),
        "TMPDIR": str(folder),
        "PHOTOMEND_JOBS": str(folder / "jobs.json"),
    }
    run = subprocess.run([XVFB, "-a", KRITA, "--nosplash"], env=environment, capture_output=True, check=False)
    assert (folder / "jobs.json.answers").exists(), run.stdout.decode() + run.stderr.decode()
    return json.loads((folder / "jobs.json.answers").read_text())


def job(folder: Path, name: str, samples: np.ndarray, depth: str, **more: Any) -> dict[str, Any]:
    extra = ["unassalpha"] if samples.shape[2] == 4 else None
    tifffile.imwrite(folder / f"{name}.tif", samples, photometric="rgb", extrasamples=extra)
    files = {"file": str(folder / f"{name}.tif"), "output": str(folder / f"{name}-out.tif"), "depth": depth}
    return files | {"instruction": "take the noise out", "strength": 1, "select": None, "look": False} | more


def closeness(path: Path, clean: np.ndarray) -> float:
    """PSNR of the colours in a TIFF of 16 bits."""
    return float(-10 * np.log10(np.square(tifffile.imread(path)[..., :3] / 65535 - clean).mean()))


def test_a_noisy_photo_is_mended_in_krita(tmp_path: Path, nobody_else_runs: Path) -> None:
    clean = read_photo(resources_dir() / "samples" / "astronaut.png").pixels[100:228, 100:260]
    rng = np.random.default_rng(0)
    noisy = np.rint(np.clip(clean + rng.normal(0, 0.1, clean.shape), 0, 1) * 65535).astype(np.uint16)
    alpha = rng.integers(1, 65536, (*clean.shape[:2], 1), dtype=np.uint16)
    see_through = np.concatenate([noisy, alpha], axis=2)
    jobs = [
        job(tmp_path, "part", noisy, "U16", select=[0, 0, 80, 128]),
        *(job(tmp_path, depth, see_through, depth, strength=0, instruction="noise") for depth in ("U16", "F32", "F16")),
        job(tmp_path, "U8", (see_through >> 8).astype(np.uint8), "U8", strength=0, instruction="noise"),
        job(tmp_path, "refused", noisy, "U16", instruction="make it twice as large"),
        job(tmp_path, "dark", noisy // 8, "U16", look=True),
    ]
    with left_behind(tmp_path) as (free, held):
        part, *exact, refused, dark = krita(tmp_path, jobs)
        assert (free.exists(), held.exists()) == (False, True)
    assert all(each["untouched"] for each in (part, *exact, refused))
    assert part["masked"] == ["transparencymask"]
    back = tifffile.imread(tmp_path / "part-out.tif")
    np.testing.assert_array_equal(back[:, 80:, :3], noisy[:, 80:])
    before, after = closeness(tmp_path / "part.tif", clean), closeness(tmp_path / "part-out.tif", clean)
    assert after > before + 2  # dB, in half of the photo
    assert [(each["done"], each["same"]) for each in exact] == [(True, True)] * 4
    assert not refused["done"]
    assert "size" in refused["said"]
    assert "too dark" in dark["said"]
    assert "brighten it" in dark["wishes"]
    assert dark["sentence"] == ", then ".join(dark["wishes"])
