"""Where the photo decides, it is mended by the network that was measured to be better, and what did nothing says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.api import Adjustment, Damage, Diagnosis, Model, Plan, Step, StepDone, Task
from core.policy import BLIND_IS_BETTER, MIXED, decided, hardly_changed
from core.tasks import LEARNED, damage_of

QUALITY = Path(__file__).parents[1] / "docs" / "quality.md"
FIX = Plan("just fix it", auto=True)


def diagnosis(*damages: Damage, proposal: tuple[Step, ...] = ()) -> Diagnosis:
    return Diagnosis({damage: 0.9 if damage in damages else 0.05 for damage in Damage}, proposal, "")


def measured() -> dict[frozenset[Damage], dict[str, float]]:
    """The mixtures of docs/quality.md and the standard sets of one such damage: mean dB by the network."""
    names = {"dark": Damage.LOW_LIGHT, "haze": Damage.HAZE, "rain": Damage.RAIN, "snow": Damage.SNOW}
    sets = {
        "SOTS-indoor-a": Damage.HAZE,
        "LOL-eval15-a": Damage.LOW_LIGHT,
        "Rain100L-even": Damage.RAIN,
        "Rain100H-a": Damage.RAIN,
    }
    row = re.compile(r"^\| (?:Kodak24, )?([\w+ -]+) \| [a-z, ]+ \| ([a-z-]+) \| [\d. /]+ \| ([\d.]+) / ", re.M)
    found: dict[frozenset[Damage], dict[str, list[float]]] = {}
    for title, network, decibel in row.findall(QUALITY.read_text(encoding="utf-8")):
        parts = {sets[title]} if title in sets else {names.get(part) for part in title.split(" + ")}
        if None not in parts:
            kind = frozenset(part for part in parts if part)
            found.setdefault(kind, {}).setdefault(network, []).append(float(decibel))
    return {kind: {network: sum(each) / len(each) for network, each in by.items()} for kind, by in found.items()}


def test_each_measured_mixture_goes_to_the_network_that_mends_it_better() -> None:
    table = measured()
    assert len(table) == 11
    better = {kind for kind, by in table.items() if by[Model.MOCE_IR] > by[Model.INSTRUCTIR]}
    assert better == set(BLIND_IS_BETTER)
    assert frozenset().union(*table) == MIXED


@pytest.mark.parametrize(
    "kind", [*BLIND_IS_BETTER, frozenset({Damage.SNOW, Damage.NOISE})], ids=lambda kind: "+".join(sorted(kind))
)
def test_snow_is_left_to_the_network_that_needs_no_words(kind: frozenset[Damage]) -> None:
    steps = tuple(Step(task) for task in LEARNED if damage_of(task) in kind)
    plan = decided(FIX, diagnosis(*kind, proposal=steps))
    assert plan.auto
    assert not plan.steps
    assert "MoCE-IR" in plan.say


def test_what_the_diagnosis_proposes_is_done_step_by_step_as_strongly_as_was_said() -> None:
    proposal = (Step(Task.DENOISE), Step(Task.DEHAZE, strength=0.6))
    plan = decided(Plan("fix it a little", auto=True, strength=0.5), diagnosis(Damage.HAZE, proposal=proposal))
    assert [(step.task, step.strength) for step in plan.steps] == [(Task.DENOISE, 0.5), (Task.DEHAZE, 0.3)]
    assert not plan.auto
    assert "InstructIR" in plan.say


def test_without_a_proposal_the_blind_network_looks() -> None:
    assert decided(FIX, diagnosis(Damage.LOW_RESOLUTION)) == FIX


@pytest.mark.parametrize("task", [Task.LOWLIGHT, None])
def test_a_step_that_changed_almost_nothing_says_so(task: Task | None) -> None:
    model = Model.INSTRUCTIR if task else Model.MOCE_IR
    assert "almost nothing" in hardly_changed(StepDone(0, task, model, 1.0, 0.003))
    assert not hardly_changed(StepDone(0, task, model, 1.0, 0.005))


def test_hot_pixels_of_a_raw_went_when_it_was_opened() -> None:
    hot = (Step(Task.ADJUST, values={Adjustment.HOT_PIXELS: 50}),)
    done = StepDone(0, Task.ADJUST, None, 1.0, 0.0)
    assert "when the RAW was opened" in hardly_changed(done, hot, raw=True)
    assert "almost nothing" in hardly_changed(done, hot)
    assert "almost nothing" in hardly_changed(done, (Step(Task.ADJUST, values={Adjustment.EXPOSURE: 0.001}),), raw=True)
