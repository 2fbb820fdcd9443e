"""What another process sends and gets arrives as it was."""

from __future__ import annotations

import dataclasses
import io
import subprocess
import sys
from collections.abc import Mapping
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
from core.protocol.codec import WireMessage, pack, unpack
from core.protocol.events import EVENTS, decode_event, decode_request, encode
from core.protocol.stream import receive, send

ROOT = Path(__file__).parents[2]

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
