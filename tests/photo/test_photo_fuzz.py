"""Two thousand damaged files: each opens or is refused in one sentence, soon and in little memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fuzz import SUFFIXES

_IN_PROCESSES = {"AVIF": 12, "JPEG XL": 12, "HEIC": 12, "RAW": 12}  # each case starts one
_ALSO_JPEG = {"Ultra HDR": 60, "motion photo": 60}  # for the rest
FEWER = {**_IN_PROCESSES, **_ALSO_JPEG}
CASES = {kind: FEWER.get(kind, 250) for kind in SUFFIXES}


def test_there_are_two_thousand_cases() -> None:
    assert sum(CASES.values()) >= 2000


@pytest.mark.parametrize("kind", CASES)
def test_damaged_files_open_or_are_refused(kind: str) -> None:
    if kind == "HEIC":
        pytest.importorskip("pillow_heif")
    here = Path(__file__).parent
    done = subprocess.run(
        [sys.executable, str(here / "fuzz.py"), kind, str(CASES[kind]), "1"],
        capture_output=True, text=True, check=False, timeout=300, cwd=here.parents[1],
        env={"PYTHONPATH": str(here.parents[1]), "PATH": ""},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
