"""Stand-ins for functions that sentence-transformers imports and that no encoder calls.

The installers leave scipy and scikit-learn out (190 MB, a second of the start). Where they are installed they are used.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import ModuleType
from typing import NoReturn

_FUNCTIONS = {"scipy.sparse": "coo_matrix", "sklearn.metrics": "pairwise_distances"}


@contextmanager
def stand_ins() -> Generator[None]:
    """While it lasts, libraries that are not installed can be imported, with functions that refuse to run."""
    absent = [name for name in _FUNCTIONS if importlib.util.find_spec(name.split(".", maxsplit=1)[0]) is None]
    for name in absent:
        sys.modules[name] = ModuleType(name)
        setattr(sys.modules[name], _FUNCTIONS[name], _refuse)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


def _refuse(*_arguments: object, **_options: object) -> NoReturn:
    raise ModuleNotFoundError("scipy and scikit-learn are not installed", name="scipy")
