"""Events as the command line prints them."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from core.api import (
    BlockRouting,
    BlurFound,
    Event,
    Failed,
    Model,
    ProgressMade,
    Routing,
    Started,
    StepDone,
    Task,
    WasCancelled,
)
from core.protocol.events import printed


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
