"""The readers of all languages, each loaded when a message first needs it."""

from __future__ import annotations

from functools import cached_property

from core.language.reader.e5 import languages_encoder_path
from core.language.reader.encoder import minilm
from core.language.reader.latin import latin_encoder
from core.language.reader.reader import MessageReader, MessageReading
from core.language.rules.foreign import is_english
from core.language.rules.spelling import SpellingMender
from core.language.steering import Steering
from core.weights.store import resources_dir


class Readers:
    """Chooses the reader for a message, and holds what steers InstructIR."""

    def __init__(self, steering: Steering | None = None) -> None:
        self.steering = steering or Steering()

    def read(self, text: str) -> tuple[MessageReading, bool]:
        """The reading of `text`, and whether it is all in English. Raises LanguageError where a part is missing."""
        if is_english(text):
            return self._english.read(self._spelling.mend(text)), True
        return self._languages.read(text), False

    @cached_property
    def _english(self) -> MessageReader:
        return MessageReader(minilm(), resources_dir() / "weights" / "reader-english.safetensors")

    @cached_property
    def _languages(self) -> MessageReader:
        weights = resources_dir() / "weights" / "reader-languages.safetensors"
        return MessageReader(latin_encoder(languages_encoder_path()), weights)

    @cached_property
    def _spelling(self) -> SpellingMender:
        return self.steering.spelling
