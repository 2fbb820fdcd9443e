"""Fuzzing guided by coverage."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "photo"))  # whose modules know each other by their bare names
