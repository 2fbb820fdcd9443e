"""The account of a batch, under every order of events."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from core.batch.events import BatchEntry, FileState
from core.batch.journal import NAME, BatchJournal, JournalError

ENDS = st.sampled_from((FileState.DONE, FileState.LEFT, FileState.FAILED))
STEMS = st.sampled_from(("a", "A", "Zoë", "Zoe\u0308", "b"))


class Account(RuleBasedStateMachine):
    """The journal beside a plain model of it, with crashes between any two steps."""

    files = Bundle("files")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.journal = BatchJournal(self.folder)
        self.states: dict[int, FileState] = {}
        self.names = count()

    def teardown(self) -> None:
        self.journal.close()
        shutil.rmtree(self.folder)

    @rule(target=files)
    def add(self) -> int:
        source = Path(f"/photos/\udcff {next(self.names)}.jpg")  # a name that is no text
        (entry,) = self.journal.add([BatchEntry(0, source, Path("evening"), 5, 7, recipe="{}")])
        self.states[entry.number] = FileState.WAITING
        return entry.number

    @rule(number=files, stem=STEMS)
    def claim(self, number: int, stem: str) -> None:
        if self.states[number] is FileState.WAITING:
            name = self.journal.claim(number, "0" * 64, (Path(f"{stem}-{n}.jpg") for n in count()))
            assert name.name.startswith((stem, "a", "A", "Z", "b"))
            self.states[number] = FileState.WORKING

    @rule(number=files, end=ENDS, seconds=st.floats(0, 100))
    def finish(self, number: int, end: FileState, seconds: float) -> None:
        if self.states[number] is FileState.WORKING:
            entry = self.journal.finish(number, end, "Why.", ("One.", "Two."), seconds)
            assert (entry.state, entry.message, entry.notices, entry.seconds) == (
                end,
                "Why.",
                ("One.", "Two."),
                seconds,
            )
            assert (entry.output is not None) == (end is FileState.DONE)
            self.states[number] = end

    @rule()
    def end_the_run(self) -> None:
        self.journal.put_down()
        self._all(FileState.WORKING)

    @rule()
    def crash_and_go_on(self) -> None:
        before = {entry.number: entry.output for entry in self.journal.entries()}
        self.journal.close()
        self.journal = BatchJournal(self.folder)
        self.journal.take_up()
        for entry in self.journal.entries():
            if self.states[entry.number] is FileState.WORKING:
                assert entry.output == before[entry.number]
        self._all(FileState.WORKING, FileState.FAILED)

    def _all(self, *states: FileState) -> None:
        self.states = {number: FileState.WAITING if s in states else s for number, s in self.states.items()}

    @invariant()
    def none_is_lost_or_doubled(self) -> None:
        entries = self.journal.entries()
        assert {entry.number: entry.state for entry in entries} == self.states
        outputs = [str(entry.output).casefold() for entry in entries if entry.output is not None]
        assert len(outputs) == len(set(outputs))
        assert all(entry.output is not None for entry in entries if entry.state in (FileState.WORKING, FileState.DONE))


TestAccount = Account.TestCase
TestAccount.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


def test_a_name_that_a_file_has_is_passed_over(tmp_path: Path) -> None:
    journal = BatchJournal(tmp_path)
    (entry,) = journal.add([BatchEntry(0, Path("/a.jpg"), Path(), 1, 1)])
    (tmp_path / "0.jpg").touch()
    assert journal.claim(entry.number, "", (Path(f"{n}.jpg") for n in count())) == Path("1.jpg")
    journal.close()


def test_all_photos_are_taken_up_or_none(tmp_path: Path) -> None:
    journal = BatchJournal(tmp_path)
    twice = BatchEntry(0, Path("/a.jpg"), Path(), 1, 1)
    with pytest.raises(JournalError):
        journal.add([twice, twice])
    assert journal.entries() == []
    journal.close()


def test_a_damaged_or_newer_journal_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("this is no database, and it is long enough to be told so" * 20)
    with pytest.raises(JournalError, match=r"is damaged.*\.$"):
        BatchJournal(tmp_path)
    (tmp_path / NAME).unlink()
    with sqlite3.connect(tmp_path / NAME) as base:
        base.execute("PRAGMA user_version = 9")
    base.close()
    with pytest.raises(JournalError, match="version 9"):
        BatchJournal(tmp_path)
    with pytest.raises(JournalError, match="cannot be used"):
        BatchJournal(tmp_path / "nowhere")


def test_damage_that_sqlite_names_in_no_text_is_one_sentence(tmp_path: Path) -> None:
    BatchJournal(tmp_path).close()
    data = bytearray((tmp_path / NAME).read_bytes())
    at = data.index(b"CREATE TABLE files (")
    data[at + 10 : at + 18] = b"\xff(\xff (\xc1\xff"
    (tmp_path / NAME).write_bytes(data)
    with pytest.raises(JournalError, match=r"is damaged.*\.$"):
        BatchJournal(tmp_path)


@pytest.mark.parametrize(
    "change", ["state = 'lost'", "source = NULL", "notices = '['", "notices = '3'", "size = 'big'"]
)
def test_a_journal_that_no_batch_wrote_is_one_sentence(tmp_path: Path, change: str) -> None:
    journal = BatchJournal(tmp_path)
    journal.add([BatchEntry(0, Path("/a.jpg"), Path(), 1, 1)])
    journal.close()
    with sqlite3.connect(tmp_path / NAME) as base:
        base.execute("PRAGMA ignore_check_constraints = ON")
        base.execute("PRAGMA writable_schema = ON")
        base.execute("UPDATE sqlite_schema SET sql = replace(sql, 'source BLOB NOT NULL', 'source BLOB')")
    base.close()
    with sqlite3.connect(tmp_path / NAME) as base:
        base.execute("PRAGMA ignore_check_constraints = ON")
        base.execute(f"UPDATE files SET {change}")
    base.close()
    journal = BatchJournal(tmp_path)
    with pytest.raises(JournalError, match=r"is damaged.*\.$"):
        journal.entries()
    journal.close()
