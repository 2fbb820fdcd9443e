"""Steps without a network beside those of networks: in the engine, the recipe and the command line."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from core.api import Adjustment, Event, Finished, Model, Plan, RestoreRequest, Step, StepDone, Task
from core.cli import main
from core.engine.restorer import Engine
from core.engine.stages import stages_of
from core.language.planner import Planner
from core.photo.read import read_photo
from core.recipe import Recipe
from core.weights.store import resources_dir

PHOTO = np.random.default_rng(4).random((40, 60, 3), np.float32)
BRIGHTER = Step(Task.ADJUST, values={Adjustment.EXPOSURE: 0.5})
TURNED = Step(Task.FRAME, values={Adjustment.TURN: 1.0})


@pytest.fixture(scope="module")
def planner() -> Planner:
    return Planner()


def test_the_engine_needs_no_network_for_them() -> None:
    def none(*_: object) -> None:
        raise AssertionError("no network is needed")

    events: list[Event] = []
    engine = Engine(source=none)  # pyright: ignore[reportArgumentType]
    done = engine.run(RestoreRequest(PHOTO, Plan("", (BRIGHTER, TURNED))), events.append)
    assert isinstance(done, Finished)
    assert done.pixels.shape == (60, 40, 3)
    assert [(e.task, e.model) for e in events if isinstance(e, StepDone)] == [(Task.ADJUST, None), (Task.FRAME, None)]


def test_strength_and_mask_say_how_much_and_where() -> None:
    mask = np.zeros((2, 2), np.float32)
    mask[:, 0] = 1
    half = RestoreRequest(PHOTO, Plan("", (Step(Task.ADJUST, values=BRIGHTER.values, strength=0.5),)), mask=mask)
    whole = Engine().run(RestoreRequest(PHOTO, Plan("", (BRIGHTER,))), lambda _: None)
    done = Engine().run(half, lambda _: None)
    assert isinstance(done, Finished)
    assert isinstance(whole, Finished)
    np.testing.assert_allclose(done.pixels[:, :10], (PHOTO[:, :10] + whole.pixels[:, :10]) / 2, atol=1e-5)
    np.testing.assert_array_equal(done.pixels[:, 50:], PHOTO[:, 50:])


def test_a_blind_network_leaves_them_in_their_place() -> None:
    plan = Plan("", (TURNED, Step(Task.DENOISE), BRIGHTER, Step(Task.DEHAZE)))
    stages = stages_of(RestoreRequest(PHOTO, plan, Model.MOCE_IR))
    assert [(stage.task, stage.model) for stage in stages] == [
        (Task.FRAME, None),
        (None, Model.MOCE_IR),
        (Task.ADJUST, None),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("half a stop brighter", {"exposure": 0.5}),
        ("remove the hot pixels", {"hot_pixels": 50}),
        ("get rid of dead and stuck pixels", {"hot_pixels": 50}),
        ("Entferne die Hotpixel", {"hot_pixels": 50}),
        ("enlève les pixels chauds", {"hot_pixels": 50}),
        ("quita los píxeles muertos", {"hot_pixels": 50}),
        ("one stop darker", {"exposure": -1.0}),
        ("warmer", {"temperature": 20.0}),
        ("a bit cooler", {"temperature": -10.0}),
        ("more saturation", {"saturation": 20.0}),
        ("rotate left", {"turn": 3.0}),
        ("crop to 4:5", {"aspect": 0.8}),
        ("straighten it", {"level": 1.0}),
        ("turn it 2 degrees to the right", {"straighten": 2.0}),
        ("eine halbe Blende heller", {"exposure": 0.5}),
        ("etwas wärmer", {"temperature": 10.0}),
    ],
)
def test_it_is_said_in_words(planner: Planner, text: str, values: dict[str, float]) -> None:
    (step,) = planner.plan(text).steps
    assert dict(step.values) == values


def test_beside_a_network_and_refused_in_words(planner: Planner) -> None:
    plan = planner.plan("take out the noise, half a stop brighter, crop 16:9")
    assert [step.task for step in plan.steps] == [Task.DENOISE, Task.ADJUST, Task.FRAME]
    assert not planner.plan("don't crop it").steps
    (sky,) = planner.plan("make the sky half a stop darker").steps
    assert (sky.place, sky.only_there) == ("the sky", True)


def test_the_command_line_does_them_in_full_precision(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe, source = tmp_path / "look.json", resources_dir() / "samples" / "coffee.png"
    recipe.write_text(json.dumps(Recipe((BRIGHTER, TURNED)).to_json()))
    assert main(["restore", str(source), "--recipe", str(recipe), "-o", str(tmp_path / "out.tif"), "--bits", "16"]) == 0
    made, before = read_photo(tmp_path / "out.tif"), read_photo(source)
    assert (made.width, made.height) == (before.height, before.width)
    assert np.abs(made.pixels * 255 - np.round(made.pixels * 255)).max() > 0.1  # more than 8 bits
    capsys.readouterr()
