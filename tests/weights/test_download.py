"""A download ends as the file that its authors published, under its name, or as nothing under that name."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import Cancelled, WeightsError
from core.progress import Progress
from core.weights.checksums import Check, Ledger, git_blob_id
from core.weights.download import download, fetch, sizes
from core.weights.official import Collection, RemoteFile
from tests.weights.server import Site, serving

BODY = bytes(range(256)) * 2000
SHA1 = hashlib.sha1(b"blob %d\0" % len(BODY) + BODY).hexdigest()
SHA256 = hashlib.sha256(BODY).hexdigest()


@pytest.fixture
def site() -> Generator[Site]:
    with serving(Site({"/net.pt": BODY, "/vocab.txt": b"words"})) as served:
        yield served


@pytest.fixture
def net(site: Site) -> RemoteFile:
    return RemoteFile("net.pt", f"{site.address}/net.pt", git_blob=SHA1, sha256=SHA256)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def begin(site: Site, net: RemoteFile, target: Path) -> None:
    """A download that breaks off after 100,000 bytes."""
    site.stops_after = 100_000
    with pytest.raises(WeightsError, match=r"broke after 0\.1 of 0\.5 MB.*go on"):
        fetch(net, target)
    site.stops_after = None
    assert not target.exists()


def test_a_whole_file_appears_under_its_name_with_nothing_beside_it(net: RemoteFile, tmp_path: Path) -> None:
    told: list[float] = []
    fetch(net, tmp_path / "net.pt", Progress(lambda fraction, _left: told.append(fraction)))
    assert (tmp_path / "net.pt").read_bytes() == BODY
    assert names(tmp_path) == {"net.pt"}
    assert told == sorted(told)
    assert told[-1] == 1


def test_a_broken_download_goes_on_where_it_stopped(site: Site, net: RemoteFile, tmp_path: Path) -> None:
    begin(site, net, tmp_path / "net.pt")
    fetch(net, tmp_path / "net.pt")
    assert site.requests[-1] == ("GET", "/net.pt", "bytes=100000-")
    assert (tmp_path / "net.pt").read_bytes() == BODY
    assert names(tmp_path) == {"net.pt"}


@pytest.mark.parametrize("server", ["ignores ranges", "answers another range", "has a new version", "has no tag"])
def test_what_cannot_be_continued_begins_anew(server: str, site: Site, net: RemoteFile, tmp_path: Path) -> None:
    site.etag = None if server == "has no tag" else site.etag
    begin(site, net, tmp_path / "net.pt")
    site.ranges = server != "ignores ranges"
    site.moved_range = server == "answers another range"
    if server == "has a new version":
        site.etag, site.files["/net.pt"] = '"two"', BODY[::-1]
        net = replace(net, git_blob=None, sha256=hashlib.sha256(BODY[::-1]).hexdigest())
    fetch(net, tmp_path / "net.pt")
    assert (tmp_path / "net.pt").read_bytes() == site.files["/net.pt"]
    assert names(tmp_path) == {"net.pt"}


def test_a_part_that_is_longer_than_the_file_begins_anew(site: Site, net: RemoteFile, tmp_path: Path) -> None:
    begin(site, net, tmp_path / "net.pt")
    with (tmp_path / "net.pt.part").open("ab") as part:
        part.write(BODY)
    fetch(net, tmp_path / "net.pt")
    assert (tmp_path / "net.pt").read_bytes() == BODY


@pytest.mark.parametrize("known", ["git_blob", "sha256"])
def test_a_tampered_file_is_refused_and_not_kept(known: str, site: Site, net: RemoteFile, tmp_path: Path) -> None:
    net = replace(net, **{"git_blob": None, "sha256": None, known: getattr(net, known)})
    site.files["/net.pt"] = BODY[:-1] + b"!"
    with pytest.raises(WeightsError, match="not the file that its authors published"):
        fetch(net, tmp_path / "net.pt")
    assert names(tmp_path) == set()


def test_a_part_tampered_with_on_disk_is_refused(site: Site, net: RemoteFile, tmp_path: Path) -> None:
    begin(site, net, tmp_path / "net.pt")
    (tmp_path / "net.pt.part").write_bytes(b"!" * 100_000)
    with pytest.raises(WeightsError, match="not the file"):
        fetch(net, tmp_path / "net.pt")
    assert names(tmp_path) == set()


def test_a_file_of_unknown_length_is_taken_only_with_a_digest(site: Site, net: RemoteFile, tmp_path: Path) -> None:
    site.tells_length = False
    fetch(net, tmp_path / "net.pt")
    assert (tmp_path / "net.pt").read_bytes() == BODY
    with pytest.raises(WeightsError, match="how large"):
        fetch(replace(net, git_blob=None, sha256=None), tmp_path / "other.pt")
    assert not (tmp_path / "other.pt").exists()


def test_what_the_server_lacks_is_one_sentence(site: Site, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"127\.0\.0\.1 no longer has .*gone\.pt"):
        fetch(RemoteFile("gone.pt", f"{site.address}/gone.pt"), tmp_path / "gone.pt")
    assert names(tmp_path) == set()


def test_no_server_and_no_right_to_write_are_one_sentence(tmp_path: Path) -> None:
    with serving(Site({})) as gone:
        address = gone.address
    with pytest.raises(WeightsError, match="connection to 127"):
        fetch(RemoteFile("net.pt", f"{address}/net.pt"), tmp_path / "net.pt")
    (tmp_path / "file").touch()
    with pytest.raises(WeightsError, match="cannot be written"):
        fetch(RemoteFile("net.pt", f"{address}/net.pt"), tmp_path / "file" / "net.pt")


def test_stopping_keeps_the_part_and_no_file(site: Site, net: RemoteFile, tmp_path: Path) -> None:
    stop = threading.Event()
    progress = Progress(lambda fraction, _left: stop.set() if fraction > 0.3 else None, stop)
    with pytest.raises(Cancelled):
        fetch(net, tmp_path / "net.pt", progress)
    assert names(tmp_path) == {"net.pt.part", "net.pt.part.etag"}
    fetch(net, tmp_path / "net.pt")
    assert site.requests[-1][2] is not None
    assert names(tmp_path) == {"net.pt"}


def test_a_server_that_falls_silent_is_given_up(site: Site, net: RemoteFile, tmp_path: Path) -> None:
    site.held = threading.Event()
    with pytest.raises(WeightsError, match="timed out"):
        fetch(net, tmp_path / "net.pt", seconds=0.2)
    assert not (tmp_path / "net.pt").exists()


def test_a_collection_comes_whole_and_its_digests_are_kept(site: Site, net: RemoteFile, tmp_path: Path) -> None:
    files = (
        RemoteFile("encoder/vocab.txt", f"{site.address}/vocab.txt"),
        RemoteFile("encoder/more.json", f"{site.address}/more.json", needed=False),
        net,
    )
    wanted = Collection("net", "A network", "MIT", "here", files)
    lacking = sizes(wanted, tmp_path)
    assert {file.name: length for file, length in lacking.items()} == {"encoder/vocab.txt": 5, "net.pt": len(BODY)}
    download(wanted, tmp_path, wanted=lacking)
    entry = Ledger(tmp_path).get(tmp_path / "net.pt")
    assert entry is not None
    assert (entry.sha256, entry.licence, entry.source) == (SHA256, "MIT", net.url)
    assert sizes(wanted, tmp_path) == {}
    # What has no published digest must stay what it was when it was first used.
    vocabulary = tmp_path / "encoder" / "vocab.txt"
    vocabulary.write_bytes(b"other")
    assert Ledger(tmp_path).check(vocabulary) is Check.CHANGED
    site.files["/vocab.txt"] = b"tampered with"
    with pytest.raises(WeightsError, match="not the file"):
        download(wanted, tmp_path)
    assert vocabulary.read_bytes() == b"other"


def test_a_git_blob_id_is_as_git_says(tmp_path: Path) -> None:
    path = tmp_path / "hello.txt"
    path.write_bytes(b"hello\n")  # git hash-object hello.txt
    assert git_blob_id(path) == "ce013625030ba8dba906f756967f9e9ca394464a"
