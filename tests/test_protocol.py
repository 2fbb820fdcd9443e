"""What another process sends and gets: everything arrives as it was, and rubbish is answered with a sentence."""

from __future__ import annotations

import dataclasses
import io
import json
import random
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.api import (
    BlockRouting,
    BlurFound,
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
from core.errors import UsageError
from core.protocol.codec import WireMessage, pack, unpack
from core.protocol.events import EVENTS, decode_event, decode_request, encode, printed
from core.protocol.stream import receive, send

ROOT = Path(__file__).parents[1]

number = st.floats(allow_nan=False, allow_infinity=False)
whole = st.integers(0, 2**40)
text = st.text(max_size=20)


def pixels(*shape: int) -> st.SearchStrategy[Any]:
    """With NaN and infinities among them, since pixels are bytes."""
    return arrays(np.float32, st.tuples(*(st.integers(0, side) for side in shape)))


steps = st.builds(
    Step,
    st.sampled_from(Task),
    text,
    number,
    st.dictionaries(st.sampled_from(Task), number),
    number,
    st.none() | whole,
)
plans = st.builds(Plan, text, st.lists(steps, max_size=3).map(tuple), st.booleans(), strength=number)
photo = pixels(5, 4, 3)
requests = st.builds(
    RestoreRequest,
    photo,
    plans,
    st.sampled_from(Model),
    st.none() | st.sampled_from(Size),
    st.none() | text,
    st.none() | text,
    st.none() | whole,
    st.none() | st.just(Path("weights") / "ours.safetensors"),
    st.booleans(),
    st.none() | pixels(4, 4),
    st.none() | whole,
)
blocks = st.builds(
    BlockRouting,
    text,
    st.tuples(number, number, number, number),
    whole,
    st.lists(whole).map(tuple),
    st.lists(number).map(tuple),
)
events = st.one_of(
    st.builds(Started, whole, text, text, whole),
    st.builds(ProgressMade, number, st.none() | number),
    st.builds(TileFinished, whole, whole, whole, photo, whole),
    st.builds(Routing, whole, st.lists(blocks).map(tuple), st.none() | st.tuples(whole, whole, whole, whole), whole),
    st.builds(BlurFound, whole, pixels(5, 5)),
    st.builds(
        StepDone,
        whole,
        st.none() | st.sampled_from(Task),
        st.none() | st.sampled_from(Model),
        number,
        number,
        st.none() | photo,
    ),
    st.builds(Finished, photo, number),
    st.builds(Failed, text, text),
    st.just(WasCancelled()),
)


def same(one: Any, other: Any) -> bool:
    """Equal to the bit, in type as well."""
    if isinstance(one, np.ndarray):
        return isinstance(other, np.ndarray) and one.shape == other.shape and one.tobytes() == other.tobytes()
    if dataclasses.is_dataclass(one):
        names = [field.name for field in dataclasses.fields(one)]
        return type(one) is type(other) and all(same(getattr(one, name), getattr(other, name)) for name in names)
    if isinstance(one, tuple):
        return isinstance(other, tuple) and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Mapping):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    return type(one) is type(other) and one == other


def over_the_wire(message: WireMessage) -> WireMessage:
    wire = io.BytesIO()
    send(wire, message)
    wire.seek(0)
    received = receive(wire)
    assert received is not None
    assert receive(wire) is None
    return received


@given(events)
def test_every_event_arrives_as_it_was(event: Event) -> None:
    assert same(event, decode_event(over_the_wire(encode(event))))


@given(requests)
def test_every_request_arrives_as_it_was(request: RestoreRequest) -> None:
    assert same(request, decode_request(over_the_wire(encode(request))))


@given(plans)
def test_a_plan_arrives_as_it_was(plan: Plan) -> None:
    assert same(plan, unpack(Plan, over_the_wire(pack(plan, {})), ()))


def test_every_kind_of_event_has_a_name() -> None:
    assert set(EVENTS.values()) == set(Event.__args__)


def test_a_short_request_means_the_usual() -> None:
    record = {
        "request": "restore",
        "plan": {"text": "", "steps": [{"task": "denoise", "strength": 1}]},
        "pixels": {"buffer": 0, "dtype": "float32", "shape": [1, 2, 3]},
        "buffers": [24],
    }
    request = decode_request(WireMessage(record, [bytes(24)]))
    assert same(request, RestoreRequest(np.zeros((1, 2, 3), np.float32), Plan("", (Step(Task.DENOISE),))))


def test_pixels_are_not_copied() -> None:
    tile = np.zeros((4, 4, 3), np.float32)
    message = encode(TileFinished(0, 0, 0, tile, 1))
    tile[0, 0, 0] = 1
    event = decode_event(message)
    assert isinstance(event, TileFinished)
    assert np.shares_memory(event.pixels, tile)


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (
            Started(2, "cpu", "float32", 512),
            {"event": "started", "steps": 2, "device": "cpu", "precision": "float32", "tile": 512},
        ),
        (ProgressMade(1 / 3, 2.345), {"event": "progress", "fraction": 0.3333, "seconds_left": 2.3}),
        (ProgressMade(1.0, None), {"event": "progress", "fraction": 1.0, "seconds_left": None}),
        (
            Routing(0, (BlockRouting("a", (0.12345, 0.8, 0.05, 0.02655), 1, (4, 8), (0.5,)),), scale=2),
            {
                "event": "routing",
                "step": 0,
                "blocks": [{"name": "a", "probabilities": [0.1235, 0.8, 0.05, 0.0266], "expert": 1}],
            },
        ),
        (Routing(1, (), (1, 2, 3, 4)), {"event": "routing", "step": 1, "blocks": [], "place": [1, 2, 3, 4]}),
        (
            BlurFound(1, np.array([[0.25, 0.123456]], np.float32)),
            {"event": "blur", "step": 1, "kernel": [[0.25, 0.12346]]},
        ),
        (
            StepDone(0, Task.DENOISE, Model.INSTRUCTIR, 1.23456, 0.0123456),
            {"event": "step", "step": 0, "task": "denoise", "model": "instructir", "seconds": 1.235, "change": 0.01235},
        ),
        (
            StepDone(1, None, Model.MOCE_IR, 2.0, 0.0),
            {"event": "step", "step": 1, "task": None, "model": "moce-ir", "seconds": 2.0, "change": 0.0},
        ),
        (Failed("No."), None),
        (WasCancelled(), None),
    ],
)
def test_the_command_line_prints_events_as_it_always_did(event: Event, line: dict[str, Any] | None) -> None:
    assert json.dumps(printed(event)) == json.dumps(line)


WHOLE = encode(
    RestoreRequest(
        np.zeros((2, 3, 3), np.float32),
        Plan(
            "both", (Step(Task.DENOISE, "noise", 0.9, {Task.DENOISE: 1.0}), Step(Task.SUPERRES, factor=2)), strength=0.5
        ),
        Model.MOCE_IR,
        Size.FULL,
        weights=Path("ours.safetensors"),
        mask=np.ones((2, 2), np.float32),
    )
)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"plan": None}, '"plan" must be a JSON object'),
        ({"plan": {"text": "", "steps": [{"task": "polish"}]}}, '"plan.steps[0].task" must be one of denoise'),
        ({"plan": {"text": "", "strength": True}}, '"plan.strength" must be a number'),
        ({"plan": {"text": "", "strength": 1e999}}, '"plan.strength" must be a number'),
        ({"plan": {"steps": []}}, 'lacks "plan.text"'),
        ({"strenght": 1}, '"strenght"'),
        ({"weights": "a\0b"}, '"weights" must be a path'),
        ({"pixels": "AAAA"}, '"pixels" must be a JSON object'),
        ({"pixels": {"buffer": 0, "dtype": "float64", "shape": [2, 3, 3]}}, '"pixels" must be an array'),
        ({"pixels": {"buffer": 2, "dtype": "float32", "shape": [2, 3, 3]}}, '"pixels.buffer" must be'),
        ({"pixels": {"buffer": 0, "dtype": "float32", "shape": [2, 3, 4]}}, '"pixels.shape" must be that'),
        ({"pixels": {"buffer": 0, "dtype": "float32", "shape": [-1, 3, 3]}}, '"pixels.shape" must be a list'),
        ({"pixels": {"buffer": 0, "dtype": "float32", "shape": [1] * 99}}, '"pixels.shape" must be'),
        ({"buffers": [72]}, '"buffers" must be'),
        ({"request": "dance"}, '"request" must be one of restore'),
    ],
)
def test_what_does_not_fit_is_named(change: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError) as error:
        decode_request(WireMessage({**WHOLE.record, **change}, WHOLE.buffers))
    assert words in str(error.value)


RUBBISH = (
    None,
    True,
    -1,
    0,
    2**80,
    10**5000,
    0.5,
    float("nan"),
    "",
    "x" * 5000,
    "\ud800",
    [],
    [[]],
    {},
    {"": None},
    {1: 2},
)


def spoiled(value: Any, chance: random.Random) -> Any:
    """The same JSON with one thing in it changed."""
    if isinstance(value, dict) and value and chance.random() < 0.85:
        name = chance.choice(list(value))
        changed = {key: spoiled(each, chance) if key == name else each for key, each in value.items()}
        if chance.random() < 0.1:
            del changed[name]
        return changed
    if isinstance(value, list) and value and chance.random() < 0.85:
        index = chance.randrange(len(value))
        return [spoiled(each, chance) if place == index else each for place, each in enumerate(value)]
    return chance.choice(RUBBISH)


def is_refused(read: Callable[[], object]) -> bool:
    """With one sentence, or taken for what it was before; nothing else may happen."""
    try:
        read()
    except UsageError as error:
        return re.fullmatch(r"[^\n]+\.", str(error)) is not None
    return False


@pytest.mark.parametrize("seed", range(4))
def test_rubbish_in_a_record_is_one_sentence(seed: int) -> None:
    chance, refused = random.Random(seed), 0
    for _ in range(1000):
        buffers = [bytes(chance.choice((0, 1, 16, 72)))] if chance.random() < 0.1 else WHOLE.buffers
        record = spoiled(WHOLE.record, chance)
        message = WireMessage(record if isinstance(record, dict) else {"request": record}, buffers)
        refused += is_refused(lambda message=message: decode_request(message))
    assert refused > 500


@pytest.mark.parametrize("seed", range(4))
def test_rubbish_on_the_wire_is_one_sentence(seed: int) -> None:
    chance, wire = random.Random(seed), io.BytesIO()
    send(wire, WHOLE)
    good, refused = wire.getvalue(), 0
    for _ in range(500):
        bad = bytearray(good)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(bad))
            bad[at : at + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
        if chance.random() < 0.2:
            del bad[chance.randrange(len(bad)) :]
        refused += is_refused(lambda bad=bad: decode_request(receive(io.BytesIO(bad), most=1 << 20) or WireMessage({})))
    assert refused > 250


@pytest.mark.parametrize(
    "line",
    [
        b"10 MB of rubbish" * 700_000,
        b"[" * 500_000 + b"\n",
        b"\xff\xfe\n",
        b"[]\n",
        b"\n",
        b'{"buffers": [-1]}\n',
        b'{"buffers": [99999999999999]}\n',
        b'{"buffers": 7}\n',
        b'{"fraction": NaN}\n',
        b'{"n": ' + b"9" * 9000 + b"}\n",
    ],
)
def test_what_is_no_message_is_refused_before_anything_is_read_after_it(line: bytes) -> None:
    with pytest.raises(UsageError):
        receive(io.BytesIO(line))


def test_numbers_that_json_has_not_are_not_sent() -> None:
    with pytest.raises(UsageError):
        encode(ProgressMade(float("nan"), None))


DRIVEN = """
import sys
from core.engine.restorer import Engine
from core.protocol.events import decode_request, encode
from core.protocol.stream import receive, send
request = decode_request(receive(sys.stdin.buffer))
Engine().run(request, lambda event: send(sys.stdout.buffer, encode(event)))
"""


@pytest.mark.slow
def test_another_process_drives_the_engine() -> None:
    noisy = np.random.default_rng(0).random((40, 48, 3), np.float32)
    wire = io.BytesIO()
    send(wire, encode(RestoreRequest(noisy, Plan("", auto=True))))
    done = subprocess.run(
        [sys.executable, "-c", DRIVEN], cwd=ROOT, input=wire.getvalue(), capture_output=True, check=True
    )
    heard, answer = list[Event](), io.BytesIO(done.stdout)
    while (message := receive(answer)) is not None:
        heard.append(decode_event(message))
    assert isinstance(heard[0], Started)
    finished, tiles = heard[-1], [event for event in heard if isinstance(event, TileFinished)]
    assert isinstance(finished, Finished)
    assert finished.pixels.shape == noisy.shape
    np.testing.assert_array_equal(tiles[0].pixels, finished.pixels[: tiles[0].pixels.shape[0]])
