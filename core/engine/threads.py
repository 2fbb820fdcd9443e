"""How the threads that share a network's work wait for each other."""

from __future__ import annotations

import os
import sys


def patient_threads() -> None:
    """Let a thread that waits for the others sleep. To be called before torch is loaded; the user's own setting stays.

    GNU's OpenMP (libgomp, OMP_WAIT_POLICY) keeps it spinning instead. Where other programs run, it then spins on the
    processor that the other thread waits for: a network took twice as long. Only Linux has this OpenMP.
    """
    if sys.platform.startswith("linux"):
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
