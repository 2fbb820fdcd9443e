"""Records of `core.api` to JSON objects and back, by the types of their fields; arrays go beside them as bytes."""

from __future__ import annotations

import collections.abc
import dataclasses
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import numpy as np
from numpy.typing import NDArray

from core.errors import UsageError

Record = dict[str, Any]
Buffer = bytes | bytearray | memoryview

_Kind = TypeVar("_Kind")
_DTYPE = np.dtype("<f4")
_NAMES = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}


@dataclass(frozen=True, eq=False)
class WireMessage:
    """A JSON object, and the bytes of the arrays that it refers to by their place in `buffers`."""

    record: Record
    buffers: Sequence[Buffer] = ()


def pack(value: Any, first: Mapping[str, str]) -> WireMessage:
    """A record as a message. first: entries that stand before its own. Nothing is copied that lies in one piece.

    Raises UsageError for numbers that JSON has not.
    """
    buffers: list[Buffer] = []
    record: Record = {**first, **_written(value, buffers)}
    if buffers:
        record["buffers"] = [len(buffer) for buffer in buffers]
    return WireMessage(record, buffers)


def unpack(kind: type[_Kind], message: WireMessage, first: Sequence[str]) -> _Kind:
    """The record of that type in a message. first: entries that are not its own.

    Its arrays are views of the buffers, and can be written to where those can. What has a default may be left out.
    Raises UsageError, one sentence that names the place, for whatever does not fit.
    """
    record = message.record
    own = {name: value for name, value in record.items() if name not in (*first, "buffers")}
    if record.get("buffers", []) != [len(buffer) for buffer in message.buffers]:
        raise wrong("buffers", "the lengths of the arrays that came with it")
    return _Reader(message.buffers).record(own, kind, "")


def wrong(place: str, wanted: str) -> UsageError:
    """The sentence for an entry that does not fit."""
    return UsageError('The message\'s "{place}" must be {wanted}.', place=place, wanted=wanted)


def _written(value: Any, buffers: list[Buffer]) -> Any:
    match value:
        case np.ndarray():
            return _referred(value, buffers)
        case StrEnum() | Path():
            return str(value)
        case float() if not math.isfinite(value):
            raise UsageError("{value} cannot be sent; numbers are finite.", value=value)
        case tuple():
            return [_written(each, buffers) for each in cast("tuple[Any, ...]", value)]
        case Mapping():
            return {_written(name, buffers): _written(each, buffers) for name, each in value.items()}
        case _ if dataclasses.is_dataclass(value):
            return {name: _written(getattr(value, name), buffers) for name in _fields(type(value))}
        case _:
            return value


def _referred(array: NDArray[Any], buffers: list[Buffer]) -> Record:
    flat = np.ascontiguousarray(array, _DTYPE).reshape(-1)
    buffers.append(flat.view(np.uint8).data)
    return {"buffer": len(buffers) - 1, "dtype": "float32", "shape": list(array.shape)}


@cache
def _fields(kind: type) -> Mapping[str, tuple[Any, bool]]:
    """The type of each field, and whether it can be left out; without those that hold functions, which stay here."""
    types = get_type_hints(kind, localns={"np": np, "NDArray": NDArray})  # which `core.api` knows by name alone
    missing = dataclasses.MISSING
    return {
        each.name: (types[each.name], each.default is not missing or each.default_factory is not missing)
        for each in dataclasses.fields(kind)
        if not any(get_origin(inner) is collections.abc.Callable for inner in get_args(types[each.name]))
    }


class _Reader:
    """Turns values into what a type says. place: where they stand in the message."""

    def __init__(self, buffers: Sequence[Buffer]) -> None:
        self._buffers = buffers

    def record(self, value: object, kind: type[_Kind], place: str) -> _Kind:
        entries, known = _entries(value, place), _fields(kind)
        for name in entries:
            if name not in known:
                raise UsageError('The message has an entry "{name}" that nobody knows.', name=_under(place, name[:60]))
        for name, (_type, optional) in known.items():
            if name not in entries and not optional:
                raise UsageError('The message lacks "{name}".', name=_under(place, name))
        return kind(**{name: self._value(entries[name], known[name][0], _under(place, name)) for name in entries})

    def _value(self, value: object, kind: Any, place: str) -> Any:
        origin, inner = get_origin(kind), get_args(kind)
        if origin in (Union, UnionType):  # something or None
            return None if value is None else self._value(value, inner[0], place)
        if origin is tuple:
            return self._tuple(value, inner, place)
        if origin is np.ndarray:
            return self._array(value, place)
        if origin is collections.abc.Mapping:
            items = _entries(value, place).items()
            return {_plain(name, inner[0], place): self._value(v, inner[1], _under(place, name)) for name, v in items}
        if dataclasses.is_dataclass(kind):
            return self.record(value, cast("type[Any]", kind), place)
        return _plain(value, kind, place)

    def _tuple(self, value: object, inner: tuple[Any, ...], place: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise wrong(place, "a list")
        listed = cast("list[object]", value)
        kinds = inner[:1] * len(listed) if inner[-1] is Ellipsis else inner
        if len(listed) != len(kinds):
            raise wrong(place, f"a list of {len(kinds)}")
        return tuple(
            self._value(each, kind, f"{place}[{index}]")
            for index, (each, kind) in enumerate(zip(listed, kinds, strict=True))
        )

    def _array(self, value: object, place: str) -> NDArray[np.float32]:
        entries = _entries(value, place)
        index, shape = entries.get("buffer"), entries.get("shape")
        if set(entries) != {"buffer", "dtype", "shape"} or entries["dtype"] != "float32":
            raise wrong(place, 'an array: {"buffer": N, "dtype": "float32", "shape": [...]}')
        if type(index) is not int or not 0 <= index < len(self._buffers):
            raise wrong(_under(place, "buffer"), "the place of one of its buffers")
        if not isinstance(shape, list) or not all(type(side) is int and 0 <= side < 1 << 31 for side in shape):
            raise wrong(_under(place, "shape"), "a list of lengths")
        try:
            return np.frombuffer(self._buffers[index], _DTYPE).reshape(cast("list[int]", shape))
        except (ValueError, MemoryError) as error:  # not as many numbers, or more dimensions than NumPy has
            raise wrong(_under(place, "shape"), "that of its buffer") from error


def _plain(value: object, kind: Any, place: str) -> Any:
    if issubclass(kind, StrEnum):
        if not isinstance(value, str) or value not in set(kind):
            raise wrong(place, f"one of {', '.join(kind)}")
        return kind(value)
    if kind is Path:
        if not isinstance(value, str) or not value or "\0" in value:
            raise wrong(place, "a path")
        return Path(value)
    if kind is float and type(value) is int and abs(value) < 1 << 63:
        return float(value)
    if type(value) is not kind or (isinstance(value, float) and not math.isfinite(value)):
        raise wrong(place, _NAMES[kind])
    return value


def _entries(value: object, place: str) -> Mapping[str, object]:
    entries = cast("dict[object, object]", value) if isinstance(value, dict) else {None: None}
    if not all(isinstance(name, str) for name in entries):
        raise wrong(place, "a JSON object")
    return cast("Mapping[str, object]", entries)


def _under(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
