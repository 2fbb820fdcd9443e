"""Messages over a pipe or a socket: a line of JSON, then the bytes of its arrays."""

from __future__ import annotations

import json
from typing import Any, NoReturn, Protocol, cast

from core.errors import UsageError
from core.protocol.codec import Buffer, Record, WireMessage, wrong

LONGEST_LINE = 1 << 20  # bytes
MOST_BYTES = 4 << 30  # of a message's arrays together; 100 megapixels take 1.2 GB


class Output(Protocol):
    """A binary file, or a socket's `makefile("wb")`."""

    def write(self, data: Buffer, /) -> Any: ...
    def flush(self) -> Any: ...


class Input(Protocol):
    """A binary file, or a socket's `makefile("rb")`."""

    def readline(self, limit: int, /) -> bytes: ...
    def readinto(self, buffer: memoryview, /) -> int | None: ...


def send(stream: Output, message: WireMessage) -> None:
    """Write one message. Whoever sends from several threads takes turns. Raises OSError when nobody listens."""
    stream.write(json.dumps(message.record, allow_nan=False).encode() + b"\n")
    for buffer in message.buffers:
        stream.write(buffer)
    stream.flush()


def receive(stream: Input, most: int = MOST_BYTES) -> WireMessage | None:
    """Read one message, None at the end. Its buffers can be written to.

    Raises UsageError for what is no message; where the next one begins is then unknown, so that the caller hangs up.
    """
    line = stream.readline(LONGEST_LINE + 1)
    if not line:
        return None
    if not line.endswith(b"\n"):
        raise UsageError("A message is one line of JSON, of {most} bytes at most.", most=LONGEST_LINE)
    record = _parsed(line)
    return WireMessage(record, [_filled(stream, length) for length in _lengths(record, most)])


def _parsed(line: bytes) -> Record:
    try:
        record: object = json.loads(line.decode(), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:  # no JSON, no UTF-8, nested without end
        raise UsageError("A message is one line of JSON; this is none.") from error
    if not isinstance(record, dict):
        raise UsageError("A message is a JSON object.")
    return cast("Record", record)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)  # NaN and infinities, which only Python takes for JSON


def _lengths(record: Record, most: int) -> list[int]:
    lengths: object = record.get("buffers", [])
    listed = cast("list[object]", lengths) if isinstance(lengths, list) else [None]
    whole = [length for length in listed if type(length) is int and length >= 0]
    if len(whole) != len(listed):
        raise wrong("buffers", "a list of lengths in bytes")
    if sum(whole) > most:
        raise UsageError("A message's arrays have {most} bytes at most.", most=most)
    return whole


def _filled(stream: Input, length: int) -> bytearray:
    """That many bytes."""
    try:
        buffer = bytearray(length)
    except MemoryError as error:
        raise UsageError("There is not enough memory for an array of {length} bytes.", length=length) from error
    view, filled = memoryview(buffer), 0
    while filled < length:
        count = stream.readinto(view[filled:])
        if not count:
            raise UsageError("The message ends before its arrays do.")
        filled += count
    return buffer
