"""The program does not take a processor from others only to wait."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

CODE = """
import sys
from core.__main__ import main
sys.argv[1:] = ["--version"]
try:
    main()
except SystemExit:
    pass
import torch
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there it is GNU's OpenMP")
@pytest.mark.parametrize(("wish", "spins"), [({}, "= '0'"), ({"OMP_WAIT_POLICY": "active"}, "= '30000000000'")])
def test_threads_that_wait_sleep_unless_the_user_wants_otherwise(wish: dict[str, str], spins: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "OMP_WAIT_POLICY"}
    environment |= {"OMP_DISPLAY_ENV": "verbose", **wish}
    run = subprocess.run([sys.executable, "-c", CODE], env=environment, capture_output=True, text=True, check=True)
    assert f"GOMP_SPINCOUNT {spins}" in run.stderr
