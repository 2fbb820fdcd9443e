"""What the commands print."""

from __future__ import annotations

import importlib
import json
import signal
import sys
import threading
from pathlib import Path

import pytest

from core.commands.console import interruptible, print_json


def test_lines_of_several_threads_stay_whole(capsys: pytest.CaptureFixture[str]) -> None:
    def tell() -> None:
        for number in range(500):
            print_json({"number": number})

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        threads = [threading.Thread(target=tell) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    told = [json.loads(line)["number"] for line in capsys.readouterr().out.splitlines()]
    assert sorted(told) == sorted(4 * list(range(500)))


def test_ctrl_c_ends_at_once_while_libraries_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "slow_library.py").write_text("import signal\nsignal.raise_signal(signal.SIGINT)\nloaded = True\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    stopped: list[bool] = []
    with interruptible(lambda: stopped.append(True)):
        with pytest.raises(KeyboardInterrupt):
            importlib.import_module("slow_library")
        assert stopped == [True]


def test_ctrl_c_asks_the_work_to_stop_and_insists_the_second_time() -> None:
    stopped: list[bool] = []
    with interruptible(lambda: stopped.append(True)):
        signal.raise_signal(signal.SIGINT)
        assert stopped == [True]
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
