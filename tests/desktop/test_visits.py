"""Another program hands over a copy of a photo, and gets it back mended, or untouched to the byte."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from core.hosts.engine_client import call_engine
from core.hosts.engine_place import EnginePlace
from desktop.app import Parts
from desktop.hostrequest import FAILED, GIVEN_UP, SAVED, HostRequest
from desktop.instance import SingleInstance
from desktop.serving import EngineThread
from tests.batch.scripted import Negatives
from tests.hosts.engine import ScriptedTools

from .conftest import Start, Until

CALLER = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.hostrequest import HostRequest
from desktop.instance import SingleInstance
from desktop.serving import EngineThread
app = QCoreApplication([])
outcome = SingleInstance(Path(sys.argv[1])).edit(HostRequest(Path(sys.argv[2])), threading.Event())
sys.exit(9 if outcome is None else outcome[0])
"""


@pytest.fixture
def parts(start: Start) -> Parts:
    """An application whose networks make negatives."""
    return start(ScriptedTools(Negatives()))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A photo as an editor hands it over: 16 bits."""
    pixels = np.random.default_rng(0).integers(0, 65536, (40, 60, 3), dtype=np.uint16)
    tifffile.imwrite(tmp_path / "copy.tif", pixels, photometric="rgb")
    return tmp_path / "copy.tif"


def test_a_wish_is_carried_out_and_the_copy_saved_in_place(parts: Parts, until: Until, copy: Path) -> None:
    before, request = tifffile.imread(copy), HostRequest(copy, "take the noise out")
    parts.visits.take(request)
    until(lambda: len(parts.state.results) == 2 and parts.state.activity is None)
    assert parts.visits.bar.isVisible()
    parts.visits.save.click()
    until(lambda: request.code is not None)
    assert request.code == SAVED
    np.testing.assert_allclose(tifffile.imread(copy), 65535 - before.astype(int), atol=1)
    assert tifffile.imread(copy).dtype == np.uint16
    assert parts.visits.bar.isHidden()


@pytest.mark.parametrize("way", ["button", "window"])
def test_who_gives_up_leaves_the_copy_as_it_was(parts: Parts, until: Until, copy: Path, way: str) -> None:
    before, request = copy.read_bytes(), HostRequest(copy, "take the noise out")
    parts.visits.take(request)
    until(lambda: len(parts.state.results) == 2 and parts.state.activity is None)
    if way == "button":
        parts.visits.give_up.click()
    else:
        parts.window.close_at_once()
    assert request.code == GIVEN_UP
    assert copy.read_bytes() == before


def test_a_copy_that_could_not_be_kept_whole_is_refused_at_once(parts: Parts, until: Until, tmp_path: Path) -> None:
    Image.new("RGB", (20, 20)).save(path := tmp_path / "a.bmp")
    heard: list[tuple[int, str]] = []
    request = HostRequest(path)
    request.answered.connect(lambda code, sentence: heard.append((code, sentence)))
    parts.visits.take(request)
    until(lambda: request.code is not None)
    ((code, sentence),) = heard
    assert code == FAILED
    assert "BMP" in sentence
    assert parts.state.photo is None


def test_a_photo_between_does_not_lose_the_way_back(parts: Parts, until: Until, copy: Path, photo: Path) -> None:
    request, other = HostRequest(copy), HostRequest(copy.with_name("none.tif"))
    parts.visits.take(request)
    until(lambda: parts.state.photo is not None)
    parts.visits.take(other)  # waits its turn
    parts.window.open_paths([photo])
    until(lambda: parts.state.photo is not None and parts.state.photo.path == photo)
    before = copy.read_bytes()
    parts.visits.save.click()
    until(lambda: parts.state.photo is not None and parts.state.photo.path == copy)
    assert request.code is None
    until(parts.visits.save.isEnabled)
    parts.visits.save.click()
    until(lambda: request.code == SAVED and other.code == FAILED)
    assert copy.read_bytes() == before  # nothing was changed


def test_another_process_hears_how_it_ended(parts: Parts, until: Until, copy: Path, tmp_path: Path) -> None:
    instance = SingleInstance(tmp_path / "own")
    instance.setParent(parts.window)  # as long as the application: what callers have said may still be on its way
    instance.listen()
    instance.asked.connect(parts.visits.take)
    command = [sys.executable, "-c", CALLER, str(tmp_path / "own"), str(copy)]
    here = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    for click, code in ((parts.visits.save, 0), (parts.visits.give_up, 5)):
        with subprocess.Popen(command, env=here) as caller:
            until(parts.visits.bar.isVisible)
            until(click.isEnabled)
            click.click()
            until(lambda caller=caller: caller.poll() is not None)
            assert caller.returncode == code
    with subprocess.Popen(command, env=here) as caller:
        until(parts.visits.bar.isVisible)
        caller.kill()
        until(parts.visits.bar.isHidden)  # it waits no more
    assert SingleInstance(tmp_path / "nobody").edit(HostRequest(copy), threading.Event()) is None
    instance.close()
    until(lambda: parts.state.photo is not None and parts.state.activity is None)


def test_an_open_window_does_what_other_programs_hand_over(
    parts: Parts, until: Until, copy: Path, tmp_path: Path
) -> None:
    (folder := tmp_path / "run").mkdir(mode=0o700)
    before, serving = tifffile.imread(copy), EngineThread(place := EnginePlace(folder), parts.queue)
    until(lambda: place.token() is not None)
    call = call_engine(["edit", str(copy), "-i", "take the noise out", "--no-window"], place)
    assert call is not None
    assert list(call.events())[-1] == {"event": "ended", "code": 0}
    call.close()
    np.testing.assert_allclose(tifffile.imread(copy), 65535 - before.astype(int), atol=1)
    parts.window.close_at_once()  # the queue ends before those who wait for it
    serving.close()
    assert call_engine(["edit", str(copy)], place) is None
