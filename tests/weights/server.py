"""A server of one's own that behaves as servers do: well, or not."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Site:
    """What is served, and how. requests: those that came, as (method, path, Range header).

    stops_after: bytes of a file after which the connection breaks. ranges: whether it can go on in the middle.
    moved_range: it answers with another range than the one asked for. held: it waits there until the event is set.
    """

    files: dict[str, bytes]
    etag: str | None = '"one"'
    stops_after: int | None = None
    ranges: bool = True
    moved_range: bool = False
    tells_length: bool = True
    held: threading.Event | None = None
    address: str = ""
    requests: list[tuple[str, str, str | None]] = field(default_factory=list[tuple[str, str, str | None]])


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # so that closing it waits for their end

    def __init__(self, site: Site) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.site = site


class _Handler(BaseHTTPRequestHandler):
    """Answers as its server's site says."""

    server: _Server  # pyright: ignore[reportIncompatibleVariableOverride]  # its own kind of server

    def do_HEAD(self) -> None:
        self._answer(head=True)

    def do_GET(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name in http.server
        return

    def _answer(self, head: bool = False) -> None:
        wanted = self.headers.get("Range")
        self.server.site.requests.append((self.command, self.path, wanted))
        body = self.server.site.files.get(self.path)
        if body is None:
            self.send_error(404)
            return
        start = self._start(wanted) if self.server.site.ranges else None
        if start is not None and start >= len(body):
            self.send_error(416)
            return
        self._headers(body, start)
        if not head:
            self._body(body[start or 0 :])

    def _start(self, wanted: str | None) -> int | None:
        if wanted is None or self.headers.get("If-Range") != self.server.site.etag:
            return None
        return int(wanted.removeprefix("bytes=").removesuffix("-"))

    def _headers(self, body: bytes, start: int | None) -> None:
        self.send_response(200 if start is None else 206)
        if start is not None:
            begin = 0 if self.server.site.moved_range else start
            self.send_header("Content-Range", f"bytes {begin}-{len(body) - 1}/{len(body)}")
        if self.server.site.tells_length:
            self.send_header("Content-Length", str(len(body) - (start or 0)))
        if self.server.site.etag:
            self.send_header("ETag", self.server.site.etag)
        self.end_headers()

    def _body(self, rest: bytes) -> None:
        if self.server.site.held is not None:
            self.wfile.write(rest[: len(rest) // 2])
            self.wfile.flush()
            self.server.site.held.wait(60)
            return
        self.wfile.write(rest if self.server.site.stops_after is None else rest[: self.server.site.stops_after])


@contextmanager
def serving(site: Site) -> Generator[Site]:
    """Serve on this machine, in a thread of its own, until the block ends."""
    server = _Server(site)
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        if site.held is not None:
            site.held.set()
        server.shutdown()
        server.server_close()
        thread.join()
