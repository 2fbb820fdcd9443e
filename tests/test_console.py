"""What the commands print."""

from __future__ import annotations

import json
import sys
import threading

import pytest

from core.commands.console import print_json


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
