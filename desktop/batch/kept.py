"""A batch that was begun, kept in a file until it has ended, so that the next start can go on with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from core.batch.events import BatchRequest
from core.errors import PhotomendError
from core.photo.atomic import atomic_file
from core.photo.naming import Naming
from core.recipe import Recipe
from desktop.batch.scanner import names_of
from desktop.records import AnswerChoice

translate = QCoreApplication.translate

_VERSION = 1


@dataclass(frozen=True)
class Begun:
    """A batch as it was begun. instruction: in place of the request's recipe, unless "". computers: as of the field."""

    request: BatchRequest
    instruction: str
    computers: str


@dataclass(frozen=True)
class KeptBatch:
    """The file at `path`; None keeps nothing."""

    path: Path | None

    def keep(self, begun: Begun) -> None:
        """A batch begins. A disk that is full or broken must not stop it."""
        request = begun.request
        document = {
            "version": _VERSION,
            "sources": [str(source.absolute()) for source in request.sources],
            "output": str(request.output.absolute()),
            "recipe": request.recipe.to_json(),
            "template": request.template,
            "instruction": begun.instruction,
            "computers": begun.computers,
        }
        if self.path is not None:
            with suppress(OSError), atomic_file(self.path, overwrite=True) as file:
                file.write(json.dumps(document, ensure_ascii=False).encode())

    def forget(self) -> None:
        """It has ended, or is not wanted."""
        if self.path is not None:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)

    def offer(self, answer: Callable[..., None], go_on: Callable[[Begun], None]) -> None:
        """Say that it had not ended when the program did, and let the user choose."""
        if (kept := self.read()) is None:
            return
        text = translate("BatchDrawer", "A batch had not ended when Photomend was closed: {0}")
        answer(
            text.format(names_of(kept.request.sources)),
            AnswerChoice(translate("BatchDrawer", "Go on with the batch"), lambda: go_on(kept)),
            AnswerChoice(translate("BatchDrawer", "Let it be"), self.forget),
        )

    def read(self) -> Begun | None:
        """The batch; None where there is none, or none that can be gone on with."""
        if self.path is None:
            return None
        try:
            document = json.loads(self.path.read_text(encoding="utf-8"))
            if document["version"] != _VERSION:
                return None
            sources = tuple(Path(str(source)) for source in document["sources"])
            template = Naming(str(document["template"])).template
            recipe, output = Recipe.from_json(document["recipe"]), Path(str(document["output"]))
            instruction, computers = str(document["instruction"]), str(document.get("computers", ""))
        except (OSError, ValueError, KeyError, TypeError, PhotomendError):
            return None
        there = tuple(source for source in sources if source.exists())
        request = BatchRequest(there, output, recipe, template, recursive=True, resume=True)
        return Begun(request, instruction, computers) if there else None
