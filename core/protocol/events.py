"""Requests and events of the engine as messages, and events as the command line prints them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from core.api import (
    BlurFound,
    Event,
    Failed,
    Finished,
    ProgressMade,
    RestoreRequest,
    Routing,
    Started,
    StepDone,
    TileFinished,
    WasCancelled,
)
from core.protocol.codec import Record, WireMessage, pack, unpack, wrong

EVENTS: Mapping[str, type[Event]] = {
    "started": Started,
    "progress": ProgressMade,
    "tile": TileFinished,
    "routing": Routing,
    "blur": BlurFound,
    "step": StepDone,
    "finished": Finished,
    "failed": Failed,
    "cancelled": WasCancelled,
}
REQUESTS: Mapping[str, type[RestoreRequest]] = {"restore": RestoreRequest}

_Kind = TypeVar("_Kind")
_DIGITS = {"change": 5, "fraction": 4, "seconds_left": 1, "probabilities": 4, "seconds": 3, "kernel": 5}
_UNPRINTED = {"pixels", "scale", "windows", "costs", "buffers"}


def encode(what: Event | RestoreRequest) -> WireMessage:
    """An event under the key `event`, a request under `request`. Raises UsageError for numbers that are not finite."""
    for key, kinds in (("event", EVENTS), ("request", REQUESTS)):
        for name, kind in kinds.items():
            if type(what) is kind:
                return pack(what, {key: name})
    raise AssertionError(f"there is no message for {type(what)}")


def decode_event(message: WireMessage) -> Event:
    """What `encode` was given. Raises UsageError."""
    return _decoded(message, "event", EVENTS)


def decode_request(message: WireMessage) -> RestoreRequest:
    """What `encode` was given, or any program sent. Raises UsageError; the engine refuses what makes no sense."""
    return _decoded(message, "request", REQUESTS)


def _decoded(message: WireMessage, key: str, kinds: Mapping[str, type[_Kind]]) -> _Kind:
    name: object = message.record.get(key)
    if not isinstance(name, str) or name not in kinds:
        raise wrong(key, f"one of {', '.join(kinds)}")
    return unpack(kinds[name], message, (key,))


def printed(event: Event) -> Record | None:
    """An event as `photomend restore --json` prints it; None for those that only a window shows, and for outcomes."""
    if isinstance(event, TileFinished | Finished | Failed | WasCancelled):
        return None
    record = encode(event).record
    if isinstance(event, BlurFound):
        record["kernel"] = event.kernel.tolist()
    if record.get("place", ()) is None:  # the whole photo
        del record["place"]
    return _rounded(record)


def _rounded(value: Any, digits: int | None = None) -> Any:
    if isinstance(value, dict):
        entries = cast("Record", value).items()
        return {name: _rounded(each, _DIGITS.get(name)) for name, each in entries if name not in _UNPRINTED}
    if isinstance(value, list):
        return [_rounded(each, digits) for each in cast("list[Any]", value)]
    return value if digits is None or value is None else round(value, digits)
