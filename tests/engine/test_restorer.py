"""What a user relies on: the whole plan is carried out, tiles do not show, and whatever fails, the engine lives on."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from core.api import (
    Adjustment,
    Event,
    Failed,
    Finished,
    Model,
    Plan,
    ProgressMade,
    RestoreRequest,
    Routing,
    Size,
    Started,
    Step,
    StepDone,
    Task,
    TileFinished,
    WasCancelled,
)
from core.engine import memory
from core.engine.networks import Network
from core.engine.restorer import Engine

from .nets import embed, photo, psnr, small_instructir, small_network

DENOISE = Plan("remove the noise", (Step(Task.DENOISE, "remove the noise"),))
FIX = Plan("fix it", auto=True)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(embed, small_network)


def restored(engine: Engine, request: RestoreRequest, events: list[Event] | None = None) -> np.ndarray:
    outcome = engine.run(request, (events if events is not None else []).append)
    assert isinstance(outcome, Finished), outcome
    assert outcome.pixels.dtype == np.float32
    return outcome.pixels


@pytest.mark.parametrize("plan", [DENOISE, FIX], ids=["instructir", "moce-ir"])
@pytest.mark.parametrize(("precision", "tile"), [("float32", 384), ("bfloat16", 192)])  # slow where it is emulated
def test_tiles_do_not_show(engine: Engine, plan: Plan, precision: str, tile: int) -> None:
    pixels = photo(tile * 7 // 4, tile * 9 // 4)
    tiled = restored(engine, RestoreRequest(pixels, plan, tile=tile, precision=precision))
    whole = restored(engine, RestoreRequest(pixels, plan, precision="float32"))
    assert psnr(whole, pixels) < 45  # something was done
    assert psnr(tiled, whole) > 50


def test_in_place_the_result_is_the_same_and_lies_where_the_photo_did(engine: Engine) -> None:
    brighter = Step(Task.ADJUST, strength=0.4, values={Adjustment.EXPOSURE: 0.5})
    noise = Step(Task.DENOISE, "remove the noise", strength=0.4)
    for steps in ((noise,), (brighter, noise, brighter)):
        pixels, mask = photo(300, 340), np.tile(np.linspace(0, 1, 8, dtype=np.float32), (8, 1))
        request = RestoreRequest(pixels, Plan("", steps), tile=256, mask=mask)
        expected, own = restored(engine, request), pixels.copy()
        result = restored(engine, replace(request, pixels=own, in_place=True))
        np.testing.assert_array_equal(result, expected)
        assert result is own


def test_events_tell_the_story(engine: Engine) -> None:
    pixels, events = photo(400, 500), list[Event]()
    result = restored(engine, RestoreRequest(pixels, FIX, tile=256), events)
    assert isinstance(events[0], Started)
    assert isinstance(events[-1], Finished)
    fractions = [e.fraction for e in events if isinstance(e, ProgressMade)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == pytest.approx(1)
    (routing,) = [e for e in events if isinstance(e, Routing)]
    assert len(routing.blocks) == 3
    for block in routing.blocks:
        assert sum(block.probabilities) == pytest.approx(1, abs=1e-3)
        assert block.expert == int(np.argmax(block.probabilities))
    assembled = np.full_like(result, np.nan)
    for tile in [e for e in events if isinstance(e, TileFinished)]:
        height, width = tile.pixels.shape[:2]
        assembled[tile.top : tile.top + height, tile.left : tile.left + width] = tile.pixels
    np.testing.assert_array_equal(assembled, result)


def test_a_tile_and_a_routing_know_how_much_larger_than_the_photo_their_step_s_output_is(engine: Engine) -> None:
    twice, events = Step(Task.SUPERRES, "larger", factor=2), list[Event]()
    restored(
        engine, RestoreRequest(photo(40, 30), Plan("twice, then twice", (twice, Step(Task.DENOISE), twice))), events
    )
    assert [(e.step, e.scale) for e in events if isinstance(e, TileFinished)] == [(0, 2), (1, 2), (2, 4)]
    events.clear()
    plan = Plan("twice", (twice,))
    restored(engine, RestoreRequest(photo(40, 30), plan, model=Model.MOCE_IR, tile_routing=True), events)
    places = [(e.place, e.scale) for e in events if isinstance(e, Routing)]
    assert places == [(None, 2), ((0, 0, 60, 80), 2)]


@pytest.mark.parametrize("shape", [(1, 1), (5000, 1), (1, 5000), (7, 33), (129, 255)])
@pytest.mark.parametrize("plan", [DENOISE, FIX], ids=["instructir", "moce-ir"])
@pytest.mark.parametrize("tile", [None, 64])
def test_odd_sizes(engine: Engine, shape: tuple[int, int], plan: Plan, tile: int | None) -> None:
    result = restored(engine, RestoreRequest(photo(*shape), plan, tile=tile))
    assert result.shape == (*shape, 3)
    assert np.isfinite(result).all()


def test_steps_follow_each_other_and_blend_by_strength(engine: Engine) -> None:
    pixels, events = photo(96, 96), list[Event]()
    steps = (Step(Task.DENOISE, "noise"), Step(Task.ENHANCE, "colour", strength=0.25))
    result = restored(engine, RestoreRequest(pixels, Plan("both", steps), precision="float32"), events)
    first = restored(engine, RestoreRequest(pixels, Plan("a", steps[:1]), precision="float32"))
    full = restored(engine, RestoreRequest(first, Plan("b", (Step(Task.ENHANCE, "colour"),)), precision="float32"))
    inside = (full > 0) & (full < 1)
    np.testing.assert_allclose(result[inside], (first + 0.25 * (full - first))[inside], atol=1e-5)
    done = [e for e in events if isinstance(e, StepDone)]
    assert [e.task for e in done] == [Task.DENOISE, Task.ENHANCE]
    assert [e.pixels for e in done] == [None, None]
    events.clear()
    restored(engine, RestoreRequest(pixels, Plan("both", steps), precision="float32", keep_steps=True), events)
    kept, last = (e.pixels for e in events if isinstance(e, StepDone))
    assert last is None  # that is the result
    np.testing.assert_array_equal(kept, first)


@pytest.mark.parametrize(("factor", "expected"), [(None, 2), (3, 3)])
@pytest.mark.parametrize("model", [Model.INSTRUCTIR, Model.MOCE_IR])
def test_super_resolution_enlarges(engine: Engine, model: Model, factor: int | None, expected: int) -> None:
    plan = Plan("bigger", (Step(Task.SUPERRES, "bigger", factor=factor),))
    result = restored(engine, RestoreRequest(photo(40, 50), plan, model=model))
    assert result.shape == (40 * expected, 50 * expected, 3)


def test_enlarging_without_the_network_keeps_the_picture(engine: Engine) -> None:
    pixels = photo(64, 64)
    plan = Plan("bigger", (Step(Task.SUPERRES, "bigger", strength=0.0),))
    result = restored(engine, RestoreRequest(pixels, plan))
    assert psnr(result.reshape(64, 2, 64, 2, 3).mean(axis=(1, 3)), pixels) > 30


def test_nothing_to_do_returns_the_same_pixels(engine: Engine) -> None:
    pixels = photo(20, 30) * 3
    np.testing.assert_array_equal(restored(engine, RestoreRequest(pixels, Plan("thanks"))), pixels)


def test_the_photo_is_never_changed_and_wild_values_are_taken(engine: Engine) -> None:
    pixels = photo(64, 64)
    pixels[10:20] = 7.0
    pixels[30, 30] = np.nan
    before = pixels.copy()
    result = restored(engine, RestoreRequest(pixels, DENOISE))
    np.testing.assert_array_equal(pixels, before)
    assert np.isfinite(result).all()
    assert result[10:20].min() > 6  # brighter than white, and so it stays
    ordinary = np.delete(result, np.s_[10:20], axis=0)
    assert ordinary.min() >= 0
    assert ordinary.max() <= 1


def test_a_vague_wish_goes_to_instructir_in_its_own_words_when_that_is_asked_for() -> None:
    heard: list[str] = []

    def listen(step: Step) -> np.ndarray:
        heard.append(step.words)
        return embed(step)

    restored(Engine(listen, small_network), RestoreRequest(photo(32, 32), FIX, model=Model.INSTRUCTIR))
    assert heard == ["fix it"]


def test_a_photo_is_restored_the_same_whatever_was_restored_before(engine: Engine) -> None:
    """What an instruction makes of the network is kept for the next photo, and another one's is not used."""
    sharpen = Plan("", (Step(Task.DEBLUR, "sharpen it"),))
    requests = [RestoreRequest(photo(*size), plan) for size in ((40, 56), (300, 300)) for plan in (DENOISE, sharpen)]
    fresh = [restored(Engine(embed, small_network), replace(request, tile=256)) for request in requests]
    for order in ((0, 2, 0, 1, 3, 1, 2), (3, 0, 1)):
        for index in order:
            again = restored(engine, replace(requests[index], tile=256))
            np.testing.assert_array_equal(again, fresh[index])
    assert not np.array_equal(fresh[0], fresh[1])


def test_cancel_takes_effect_within_a_tile_and_the_engine_goes_on(engine: Engine) -> None:
    cancel, events = threading.Event(), list[Event]()

    def emit(event: Event) -> None:
        events.append(event)
        if isinstance(event, TileFinished):
            cancel.set()

    outcome = engine.run(RestoreRequest(photo(600, 600), DENOISE, tile=256), emit, cancel)
    assert isinstance(outcome, WasCancelled)
    assert sum(isinstance(e, TileFinished) for e in events) == 1
    restored(engine, RestoreRequest(photo(32, 32), DENOISE))


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        (RestoreRequest(photo(8, 8), DENOISE, device="tpu9"), "tpu9"),
        (RestoreRequest(photo(8, 8), DENOISE, device="cuda:77"), "cuda:77"),
        (RestoreRequest(photo(8, 8), DENOISE, precision="int3"), "int3"),
        (RestoreRequest(photo(8, 8), DENOISE, tile=0), "tile"),
        (RestoreRequest(photo(8, 8), Plan("x", (Step(Task.DENOISE, strength=-1),))), "strength"),
        (RestoreRequest(photo(8, 8), Plan("x", (Step(Task.SUPERRES, factor=99),))), "enlarged"),
        (RestoreRequest(np.zeros((8, 8), np.float32), DENOISE), "shape"),
    ],
)
def test_failures_are_sentences_and_the_engine_goes_on(engine: Engine, request_: RestoreRequest, words: str) -> None:
    events: list[Event] = []
    outcome = engine.run(request_, events.append)
    assert isinstance(outcome, Failed)
    assert events[-1] is outcome
    assert words in outcome.message
    assert outcome.message.endswith(".")
    restored(engine, RestoreRequest(photo(32, 32), DENOISE))


def overflowing(model: Model, size: Size | None, weights: Path | None) -> Network:
    """A network whose residual is huge unless computed in float32: its weights leave the range of 16-bit floats."""
    network = small_instructir()

    def break_reduced(module: torch.nn.Module, inputs: object, output: torch.Tensor) -> torch.Tensor:
        return output * torch.nan if output.dtype is torch.bfloat16 else output

    network.ending.register_forward_hook(break_reduced)
    return network


@pytest.mark.parametrize("tile", [None, 256])
def test_broken_numbers_are_computed_again_in_float32(tile: int | None) -> None:
    pixels = photo(120, 300)
    result = restored(Engine(embed, overflowing), RestoreRequest(pixels, DENOISE, precision="bfloat16", tile=tile))
    expected = restored(Engine(embed, small_network), RestoreRequest(pixels, DENOISE, precision="float32", tile=tile))
    np.testing.assert_allclose(result, expected, atol=1e-3)


def test_an_unfit_precision_is_not_chosen() -> None:
    events: list[Event] = []
    restored(Engine(embed, overflowing), RestoreRequest(photo(32, 32), DENOISE), events)
    assert isinstance(events[0], Started)
    assert events[0].precision == "float32"


def test_tiles_shrink_when_memory_runs_out(monkeypatch: pytest.MonkeyPatch, engine: Engine) -> None:
    def scarce(pixels: int, bytes_per_pixel: int, precision: torch.dtype, device: torch.device) -> None:
        if pixels > 300 * 300:
            raise MemoryError

    monkeypatch.setattr(memory, "require", scarce)
    events: list[Event] = []
    result = restored(engine, RestoreRequest(photo(500, 700), DENOISE, precision="float32"), events)
    assert sum(isinstance(e, TileFinished) for e in events) > 4
    whole_events: list[Event] = []
    monkeypatch.undo()
    assert (
        psnr(result, restored(engine, RestoreRequest(photo(500, 700), DENOISE, precision="float32"), whole_events)) > 50
    )


def test_no_memory_at_all_is_a_sentence(monkeypatch: pytest.MonkeyPatch, engine: Engine) -> None:
    monkeypatch.setattr(memory, "free_bytes", lambda device: 0)
    outcome = engine.run(RestoreRequest(photo(300, 300), DENOISE), lambda event: None)
    assert isinstance(outcome, Failed)
    assert "memory" in outcome.message


def test_a_map_tells_each_part_s_experts_and_changes_no_pixel_to_be_seen(engine: Engine) -> None:
    pixels, events = photo(300, 520), list[Event]()
    mapped = restored(engine, RestoreRequest(pixels, FIX, tile_routing=True), events)
    plain = restored(engine, RestoreRequest(pixels, FIX))
    assert psnr(mapped, plain) > 50
    first, *places = [event.place for event in events if isinstance(event, Routing)]
    assert first is None
    assert len(places) > 1
    covered = np.zeros(pixels.shape[:2], bool)
    for left, top, width, height in filter(None, places):
        covered[top : top + height, left : left + width] = True
    assert covered.all()


@pytest.mark.parametrize("tile", [None, 256])
def test_outside_a_selection_nothing_changes(engine: Engine, tile: int | None) -> None:
    pixels = photo(400, 600)
    mask = np.zeros((40, 60), np.float32)
    mask[10:20, 10:20] = 1
    result = restored(engine, RestoreRequest(pixels, DENOISE, mask=mask, tile=tile))
    changed = np.abs(result - pixels).max(axis=2) > 0
    assert changed[120:180, 120:180].mean() > 0.95
    changed[80:220, 80:220] = False
    assert not changed.any()


def test_a_selection_of_nothing_is_refused(engine: Engine) -> None:
    outcome = engine.run(RestoreRequest(photo(64, 64), DENOISE, mask=np.zeros((8, 8), np.float32)), lambda _: None)
    assert isinstance(outcome, Failed)
    assert "selected" in outcome.message
