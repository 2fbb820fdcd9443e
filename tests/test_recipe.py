"""Recipes: small JSON files that the desktop and the command line share."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.adjustments import ADJUSTMENTS
from core.api import Model, Plan, RestoreRequest, Step, Task
from core.cli import main
from core.engine.stages import stages_of
from core.errors import UsageError
from core.photo.read import read_photo
from core.recipe import Recipe
from core.tasks import LEARNED
from core.weights.store import resources_dir

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
STRENGTHS = st.floats(0, 2)
LEARNED_STEPS = st.builds(
    Step, st.sampled_from(LEARNED), WORDS, strength=STRENGTHS, factor=st.none() | st.integers(1, 8)
)
COMPUTED_STEPS = st.sampled_from(list(ADJUSTMENTS)).flatmap(
    lambda each: st.builds(
        Step,
        st.just(ADJUSTMENTS[each].task),
        WORDS,
        values=st.fixed_dictionaries({each: st.floats(ADJUSTMENTS[each].least, ADJUSTMENTS[each].most)}),
    )
)
STEPS = LEARNED_STEPS | COMPUTED_STEPS
RECIPES = st.builds(
    Recipe, st.lists(STEPS, min_size=1, max_size=4).map(tuple), st.booleans(), STRENGTHS, st.sampled_from(Model), WORDS
)


@given(RECIPES)
def test_a_recipe_comes_back_from_json_as_it_was(recipe: Recipe) -> None:
    assert Recipe.from_json(json.loads(json.dumps(recipe.to_json()))) == recipe
    assert Recipe.of(recipe.plan(), recipe.model) == recipe


def test_a_plan_by_recipe_runs_the_same_stages() -> None:
    odds = {Task.DENOISE: 0.9, Task.DEBLUR: 0.1}
    plan = Plan("less grain, bigger", (Step(Task.DENOISE, "less grain", 0.9, odds, 0.7), Step(Task.SUPERRES, factor=4)))
    recipe = Recipe.of(plan, Model.INSTRUCTIR)
    pixels = np.zeros((8, 8, 3), np.float32)
    said, kept = (stages_of(RestoreRequest(pixels, p, recipe.model)) for p in (plan, recipe.plan()))
    for one, other in zip(said, kept, strict=True):
        assert (one.task, one.model, one.strength, one.factor) == (
            other.task,
            other.model,
            other.strength,
            other.factor,
        )
    assert recipe.steps[0].words == "less grain"


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "Müller's look.json"
    Recipe(auto=True).save(path)
    better = Recipe((Step(Task.DEHAZE, "weg mit dem Dunst — ganz"),))
    better.save(path)
    assert Recipe.load(path) == better
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ({"version": 2, "auto": True}, "version is 2"),
        ({"auto": True}, "version is None"),
        ({"version": True, "auto": True}, "version is True"),
        ({"version": 1}, "asks for nothing"),
        ({"version": 1, "auto": True, "steps": 3}, '"steps" is 3'),
        ({"version": 1, "auto": "yes"}, "true or false"),
        ({"version": 1, "auto": True, "strenght": 1}, '"strenght"'),
        ({"version": 1, "auto": True, "strength": float("nan")}, "from 0 to 2"),
        ({"version": 1, "auto": True, "strength": True}, "from 0 to 2"),
        ({"version": 1, "auto": True, "model": "dall-e"}, "moce-ir"),
        ({"version": 1, "auto": True, "text": None}, "a text"),
        ({"version": 1, "steps": [{"task": "dance"}]}, "denoise"),
        ({"version": 1, "steps": [{"task": ["denoise"]}]}, "denoise"),
        ({"version": 1, "steps": ["denoise"]}, "no JSON object"),
        ({"version": 1, "steps": [{"task": "superres", "factor": 9}]}, "from 1 to 8"),
        ({"version": 1, "steps": [{"task": "superres", "factor": True}]}, "from 1 to 8"),
        ({"version": 1, "steps": [{"task": "denoise", "mask": ""}]}, '"mask"'),
        ([], "no JSON object"),
    ],
)
def test_what_is_wrong_with_a_recipe_is_one_sentence(document: object, words: str, tmp_path: Path) -> None:
    path = tmp_path / "recipe.json"
    path.write_text(json.dumps(document))
    with pytest.raises(UsageError) as error:
        Recipe.load(path)
    sentence = str(error.value)
    assert words in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b" " * 2_000_000, None])
def test_a_file_that_is_no_recipe_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "holiday.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=r"holiday\.json"):
        Recipe.load(path)


def test_restoring_by_recipe_is_restoring_by_its_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photo, recipe = tmp_path / "photo.png", tmp_path / "recipe.json"
    with Image.open(resources_dir() / "samples" / "coffee.png") as image:
        image.convert("RGB").crop((0, 0, 96, 80)).save(photo)
    Recipe((Step(Task.DENOISE, "take the noise out"),)).save(recipe)
    said, kept = tmp_path / "said.png", tmp_path / "kept.png"
    assert main(["restore", str(photo), "-i", "take the noise out", "-o", str(said)]) == 0
    assert main(["restore", str(photo), "--recipe", str(recipe), "-o", str(kept)]) == 0
    np.testing.assert_array_equal(read_photo(said).pixels, read_photo(kept).pixels)
    recipe.write_text('{"version": 9}')
    assert main(["restore", str(photo), "--recipe", str(recipe)]) == 2
    assert "version is 9" in capsys.readouterr().err
