"""The work of `photomend diagnose`: what photos seem to suffer from, without changing them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from core.api import Diagnosis
from core.commands.exit_codes import DONE, SOME_FAILED
from core.diagnosis import DamageClassifier
from core.errors import Cancelled, sentence_of
from core.photo.read import read_photo
from core.protocol.codec import Record


def diagnose_here(files: Sequence[Path], tell: Callable[[Record], None]) -> int:
    """Look in this process. 0 all done, 1 some could not be read."""
    classifier = DamageClassifier()
    return diagnose(files, lambda file: classifier.diagnose(read_photo(file).pixels), tell)


def diagnose(files: Sequence[Path], look: Callable[[Path], Diagnosis], tell: Callable[[Record], None]) -> int:
    """Tell each photo `diagnosed` or `failed`. 0 all done, 1 some could not be read; raises Cancelled."""
    failed = False
    for file in files:
        try:
            found = {"event": "diagnosed", **look(file).to_json()}
        except Cancelled:
            raise
        except Exception as error:  # one photo must not keep the others from being looked at
            found = {"event": "failed", "message": sentence_of(error, file)}
            failed = True
        tell({**found, "file": str(file)})
    return SOME_FAILED if failed else DONE
