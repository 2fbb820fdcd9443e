"""Files of weights in a photographer's words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject

from core.api import Size
from core.weights.checksums import Check
from core.weights.store import OFFICIAL_ENCODER, user_weights_dir
from desktop.formatting import number
from desktop.labels import model_name

if TYPE_CHECKING:
    from core.weights.inventory import Item
    from desktop.dialogs.model_tasks import Offer

_MB = 1e6


class ModelLabels(QObject):
    """The cells of the table, and the question before a download."""

    def row(self, item: Item, check: Check | None) -> tuple[str, str, str, str, str]:
        """Model, size, licence, source and state of a file."""
        return (
            self._name(item),
            self.tr("{0} MB").format(number(item.bytes / _MB, 1)),
            item.licence or self.tr("unknown"),
            self._source(item),
            self._state(item, check),
        )

    def offer(self, offer: Offer) -> str:
        """How large it is, where it comes from and goes to, and under which licence."""
        return "\n".join(
            (
                self.tr("Size: {0} MB").format(number(offer.bytes / _MB, 1))
                if offer.bytes
                else self.tr("Size: unknown"),
                self.tr("From: {0}").format(offer.files.source),
                self.tr("Licence: {0}").format(offer.files.licence),
                self.tr("Into: {0}").format(user_weights_dir()),
            )
        )

    def _name(self, item: Item) -> str:
        if item.weights is not None:
            sizes = {Size.COMPACT: self.tr("compact"), Size.SMALL: self.tr("small"), Size.FULL: self.tr("full")}
            return f"{model_name(item.weights.model)}, {sizes[item.weights.size]}"
        if item.path.parent.name == OFFICIAL_ENCODER:
            return self.tr("Sentence encoder")
        parts = {
            "diagnosis": self.tr("Diagnosis"),
            "reader-english": self.tr("Reader of English"),
            "reader-": self.tr("Reader of other languages"),
            "e5-": self.tr("Words of other languages"),
            "lm_": self.tr("Text head"),
            "text-head": self.tr("Text head"),
        }
        return next((name for begin, name in parts.items() if item.path.stem.startswith(begin)), item.path.name)

    def _source(self, item: Item) -> str:
        if item.bundled:
            return "Photomend"
        where = urlsplit(item.source)
        if where.hostname:
            return "/".join(where.path.split("/")[1:3])  # author and project, as GitHub and Hugging Face have it
        return self.tr("imported") if item.source else self.tr("unknown")

    def _state(self, item: Item, check: Check | None) -> str:
        if item.problem:
            return self.tr("cannot be read")
        if not item.usable:
            return self.tr("its text head or sentence encoder is missing")
        said = {
            "sound": self.tr("ready, verified"),
            "changed": self.tr("CHANGED: fetch it again"),
            "new": self.tr("ready, digest kept"),
        }
        return said[check] if check is not None else self.tr("ready")
