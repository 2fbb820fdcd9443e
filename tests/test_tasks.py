"""A task has all it needs, and trained heads keep the order of their outputs whatever tasks there are."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import pytest

from core.api import Damage, Plan, RestoreRequest, Step, Task
from core.degradations import DEGRADATIONS, NAMED
from core.engine import stages
from core.errors import UsageError
from core.language.classes import TASK_CLASSES
from core.language.corpus import task_phrases
from core.language.rules import own_phrases
from core.models.damage_classes import DAMAGE_CLASSES
from core.tasks import DAMAGES, LEARNED, TASKS, damage_of


@pytest.fixture
def no_class_for_rain(monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """As if the text head had been trained before rain was a task."""
    classes = tuple(task for task in TASK_CLASSES if task is not Task.DERAIN)
    monkeypatch.setattr(own_phrases, "TASK_CLASSES", classes)
    monkeypatch.setattr(stages, "TASK_CLASSES", classes)
    own_phrases.expressions.cache_clear()
    yield
    own_phrases.expressions.cache_clear()


@pytest.mark.parametrize("task", LEARNED)
def test_a_task_has_words_phrases_and_a_damage_that_can_be_made(task: Task) -> None:
    traits = TASKS[task]
    assert bool(traits.removes) != bool(traits.ability)
    assert task_phrases(task)["action"]
    assert damage_of(task) in DEGRADATIONS


def test_every_damage_is_described() -> None:
    assert set(DAMAGES) == set(Damage)
    assert all(traits.look for damage, traits in DAMAGES.items() if damage is not Damage.NOTHING)


def test_trained_heads_keep_the_order_of_their_outputs() -> None:
    assert list(TASK_CLASSES) == ["denoise", "deblur", "derain", "dehaze", "lowlight", "superres", "enhance"]
    learned = ["noise", "blur", "rain", "snow", "haze", "lowlight", "lowres", "flat", "nothing"]
    assert list(DAMAGE_CLASSES[: len(learned)]) == learned


def test_recipes_of_a_training_name_damages_by_their_tasks_and_snow_by_itself() -> None:
    assert {NAMED[name] for name in ("derain", "snow")} == {Damage.RAIN, Damage.SNOW}
    assert set(NAMED) == {*LEARNED, "snow"}


@pytest.mark.usefixtures("no_class_for_rain")
def test_a_task_without_a_class_is_found_by_its_own_phrases() -> None:
    assert own_phrases.task_named("please take those Rain Streaks out") is Task.DERAIN
    assert own_phrases.task_named("brighten it") is None


@pytest.mark.usefixtures("no_class_for_rain")
def test_a_task_that_no_network_was_taught_is_refused_in_a_sentence() -> None:
    photo = np.zeros((8, 8, 3), np.float32)
    with pytest.raises(UsageError, match="None of the networks here can remove the rain"):
        stages.stages_of(RestoreRequest(photo, Plan("", (Step(Task.DERAIN),))))
    assert stages.stages_of(RestoreRequest(photo, Plan("", (Step(Task.DENOISE),))))
