"""Whatever is no message is answered with one sentence."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.api import Model, Plan, ProgressMade, RestoreRequest, Size, Step, Task
from core.errors import UsageError
from core.protocol.codec import WireMessage
from core.protocol.events import decode_request, encode
from core.protocol.stream import receive, send

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
        ({"pl\n": 1}, '"pl\\n"'),
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
