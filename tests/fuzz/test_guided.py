"""`make fuzz-guided` comes to its end, also where a reader does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.fuzz.guided import complaint, ended
from tests.fuzz.seeds import seeds

HUGE_BMP = (
    bytes.fromhex("424d9e29000000000000360000002800000000005300000000380100180000000000682900") + b"E" * 19
)  # once took all memory
STANDS_STILL = "import sys, time; open(sys.argv[1], 'wb').write(b'odd'); time.sleep(600)"


def test_a_process_that_stands_still_is_ended_and_its_input_kept(tmp_path: Path) -> None:
    now = tmp_path / "now"
    with subprocess.Popen([sys.executable, "-c", STANDS_STILL, str(now)]) as child:
        assert ended(child, now, limit=60, still=0.2) == b"odd"
    assert child.returncode != 0


def test_a_process_that_exceeds_its_time_is_ended(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", STANDS_STILL, str(tmp_path / "now")]) as child:
        assert ended(child, tmp_path / "now", limit=0.2, still=60) is None
    assert child.returncode != 0


def test_an_input_is_tried_again_in_a_process_of_its_own(tmp_path: Path) -> None:
    sound, huge = tmp_path / "sound", tmp_path / "huge"
    sound.write_bytes(next(seeds("BMP")))
    huge.write_bytes(HUGE_BMP)
    assert complaint("BMP", sound) is None
    assert complaint("BMP", huge) is None  # refused, without memory for what it declares
