"""`photomend diagnose`: what photos seem to suffer from, without changing them."""

from __future__ import annotations

import argparse

from core.commands.console import complain, print_json, say
from core.diagnosis import DamageClassifier
from core.errors import sentence_of
from core.photo.read import read_photo


def run(options: argparse.Namespace) -> int:
    """Print the diagnosis of every file. 0 all done, 1 some could not be read."""
    damage_classifier, failed = DamageClassifier(), 0
    for file in options.files:
        try:
            diagnosis = damage_classifier.diagnose(read_photo(file).pixels)
        except Exception as error:  # one photo must not keep the others from being looked at
            complain(sentence_of(error, file))
            failed += 1
            continue
        if options.json:
            print_json({"file": str(file), **diagnosis.to_json()})
        else:
            say(f"{file}: {diagnosis.say}")
    return 1 if failed else 0
