"""Downloads that go on where they stopped, and only become files once they have proved to be what was asked for."""

from __future__ import annotations

import contextlib
import http.client
import re
import shutil
import ssl
import urllib.error
import urllib.request
from collections.abc import Generator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from core.errors import WeightsError, refusal_of
from core.progress import Progress
from core.translation import translate
from core.weights.checksums import ChecksumRecord, Ledger, digest
from core.weights.official import Collection, RemoteFile

_CHUNK = 2**16
_SECONDS = 15.0  # without a byte; also how long stopping may take while a server is silent
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a server elsewhere, but never from an encrypted connection to a plain one."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if req.full_url.startswith("https:") and not newurl.startswith("https:"):
            raise urllib.error.HTTPError(newurl, code, translate("redirected to an unencrypted address"), headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


_OPENER = urllib.request.build_opener(_SafeRedirects)


def sizes(
    files: Collection, folder: Path, progress: Progress | None = None, seconds: float = _SECONDS
) -> dict[RemoteFile, int | None]:
    """Bytes of each file that is not yet in `folder`, as its server tells; None where it does not.

    Files that a server lacks and that are not needed are left out. Raises WeightsError, Cancelled.
    """
    found: dict[RemoteFile, int | None] = {}
    for file in (_as_first_used(file, folder) for file in files.files):
        (progress or Progress()).check()
        if (folder / file.name).is_file() and file.is_in(folder / file.name):
            continue
        try:
            with _sentences(file, folder), _answer(file, "HEAD", {}, seconds) as answer:
                found[file] = _length(answer)
        except _AbsentError:
            if file.needed:
                raise
    return found


def download(
    files: Collection,
    folder: Path,
    progress: Progress | None = None,
    wanted: Mapping[RemoteFile, int | None] | None = None,
    seconds: float = _SECONDS,
) -> None:
    """Fetch what `folder` lacks. `wanted`: what `sizes` has told; seconds: how long a server may be silent.

    What was fetched before a failure or a stop stays in `.part` files, and the next download goes on from there.
    Raises WeightsError with the reason, Cancelled.
    """
    progress = progress or Progress()
    wanted = sizes(files, folder, progress, seconds) if wanted is None else wanted
    known = [length or 0 for length in wanted.values()]
    total, done = max(sum(known), 1), 0
    for file, length in zip(wanted, known, strict=True):
        part = progress.part(min(done / total, 1), min((done + length) / total, 1))
        try:
            fetch(file, folder / file.name, part, seconds)
        except _AbsentError:
            if file.needed:
                raise
        else:
            _enter(file, files, folder)
        done += length


def fetch(file: RemoteFile, target: Path, progress: Progress | None = None, seconds: float = _SECONDS) -> None:
    """Download one file to `target`, where it appears whole and verified or not at all.

    `target` with `.part` at its end holds what has come so far. Raises WeightsError, Cancelled.
    """
    progress, part = progress or Progress(), target.with_name(target.name + ".part")
    with _sentences(file, target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        _receive(file, part, progress, seconds)
        progress.check()
        if not file.is_in(part):
            _forget(part)
            raise WeightsError(
                "The download {url} is not the file that its authors published; nothing was kept of it. Try "
                "again later.",
                url=file.url,
            )
        part.replace(target)
        _forget(part)


def _receive(file: RemoteFile, part: Path, progress: Progress, seconds: float) -> None:
    """Fill the `.part` file, from where it ends if the server still has the same file."""
    have, tag = part.stat().st_size if part.exists() else 0, _tag_file(part)
    if have and tag.exists():
        resume = {"Range": f"bytes={have}-", "If-Range": tag.read_text(encoding="ascii")}
        try:
            with _answer(file, "GET", resume, seconds) as answer:
                if _continues(answer, have):
                    return _append(answer, file, part, have, progress)
                if answer.status == http.client.OK:
                    return _anew(answer, file, part, progress)
        except urllib.error.HTTPError as error:
            if error.code != http.client.REQUESTED_RANGE_NOT_SATISFIABLE:
                raise
            error.close()
    with _answer(file, "GET", {}, seconds) as answer:
        return _anew(answer, file, part, progress)


def _anew(answer: http.client.HTTPResponse, file: RemoteFile, part: Path, progress: Progress) -> None:
    """The file from its beginning."""
    _forget(part)
    etag = answer.headers.get("ETag", "")
    if etag.startswith('"') and etag.isascii():  # a weak one does not promise the same bytes
        _tag_file(part).write_text(etag, encoding="ascii")
    _append(answer, file, part, 0, progress)


def _append(answer: http.client.HTTPResponse, file: RemoteFile, part: Path, have: int, progress: Progress) -> None:
    """Add the answer to the `have` bytes that are there."""
    length, host = _length(answer), urlsplit(file.url).hostname
    if length is None and file.git_blob is None and file.sha256 is None:
        raise WeightsError(
            "{host} does not say how large {url} is, so it cannot be known to be whole.", host=host, url=file.url
        )
    whole = have + (length or 0)
    if shutil.disk_usage(part.parent).free < whole - have:
        raise WeightsError(
            "There is no room for {megabytes:.0f} MB in {folder}; make some, or move it.",
            megabytes=whole / 1e6,
            folder=part.parent,
        )
    with part.open("ab") as out:
        while chunk := answer.read(_CHUNK):
            out.write(chunk)
            progress.report(out.tell() / whole if whole else 0)
        came = out.tell()
    if came < whole:
        raise WeightsError(
            "The connection to {host} broke after {arrived:.1f} of {megabytes:.1f} MB; download again to go on "
            "from there.",
            host=host,
            arrived=came / 1e6,
            megabytes=whole / 1e6,
        )


def _continues(answer: http.client.HTTPResponse, have: int) -> bool:
    """Whether the answer is exactly what is missing."""
    if answer.status != http.client.PARTIAL_CONTENT:
        return False
    given = _RANGE.fullmatch(answer.headers.get("Content-Range", ""))
    return given is not None and int(given[1]) == have and int(given[2]) == int(given[3]) - 1


def _length(answer: http.client.HTTPResponse) -> int | None:
    text = answer.headers.get("Content-Length", "")
    return int(text) if text.isdecimal() else None


class _AbsentError(WeightsError):
    """The server does not have the file."""


@contextlib.contextmanager
def _answer(
    file: RemoteFile, method: str, headers: dict[str, str], seconds: float
) -> Generator[http.client.HTTPResponse]:
    request = urllib.request.Request(file.url, headers={"User-Agent": "Photomend", **headers}, method=method)
    with _OPENER.open(request, timeout=seconds) as answer:
        yield answer


@contextlib.contextmanager
def _sentences(file: RemoteFile, folder: Path) -> Generator[None]:
    """What may go wrong, as one sentence."""
    host = urlsplit(file.url).hostname
    try:
        yield
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == http.client.NOT_FOUND:
            raise _AbsentError(
                "{host} no longer has {url}; look for a newer version of Photomend.", host=host, url=file.url
            ) from error
        raise WeightsError(
            "{host} refused {url} ({code} {reason}); try again later.",
            host=host,
            url=file.url,
            code=error.code,
            reason=error.reason,
        ) from error
    except (urllib.error.URLError, http.client.HTTPException, ssl.SSLError, TimeoutError, ConnectionError) as error:
        reason = getattr(error, "reason", None) or error
        raise WeightsError(
            "The connection to {host} failed ({reason}); check the network, then download again to go on.",
            host=host,
            reason=getattr(reason, "strerror", None) or reason,
        ) from error
    except OSError as error:
        raise WeightsError(
            "The download cannot be written to {folder}: {reason}.", folder=folder, reason=refusal_of(error)
        ) from error


def _as_first_used(file: RemoteFile, folder: Path) -> RemoteFile:
    """With the digest that was kept on first use, where its authors published none."""
    known = Ledger(folder).get(folder / file.name)
    if file.git_blob or file.sha256 or known is None:
        return file
    return replace(file, sha256=known.sha256)


def _tag_file(part: Path) -> Path:
    """Keeps which version of the file the `.part` belongs to."""
    return part.with_name(part.name + ".etag")


def _forget(part: Path) -> None:
    part.unlink(missing_ok=True)
    _tag_file(part).unlink(missing_ok=True)


def _enter(file: RemoteFile, files: Collection, folder: Path) -> None:
    path = folder / file.name
    Ledger(folder).keep(path, ChecksumRecord(digest(path), files.licence, file.url))
