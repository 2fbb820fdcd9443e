"""What `make fuzz-guided` tries is sound: what the program writes is taken, what is cut short is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import PhotomendError
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import WrongSentenceError, sentence, target_of


@pytest.mark.parametrize("name", ["recipe", "journal", "protocol", "door"])
def test_sound_and_cut_inputs_pass(name: str, tmp_path: Path) -> None:
    target = target_of(name, tmp_path)
    for seed in seeds(name):
        target(seed)
        target(seed[: len(seed) // 2])


def test_a_refusal_that_is_no_sentence_counts() -> None:
    with pytest.raises(WrongSentenceError):
        sentence(PhotomendError("list index out of range"))
