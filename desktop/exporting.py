"""What an export is asked for, as it is remembered and named."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QColorSpace

from core.errors import UsageError
from core.photo.delivery import Delivery, KeptMetadata, Sizing
from core.photo.formats import WRITTEN, by_suffix
from core.photo.naming import DEFAULT_TEMPLATE, Naming
from core.photo.options import DEPTHS, WriteOptions

translate = QCoreApplication.translate

_LAST, _PRESETS = "export/last", "export/presets"
SPACES = {
    "srgb": QColorSpace.NamedColorSpace.SRgb,
    "display-p3": QColorSpace.NamedColorSpace.DisplayP3,
    "adobe-rgb": QColorSpace.NamedColorSpace.AdobeRgb,
    "prophoto-rgb": QColorSpace.NamedColorSpace.ProPhotoRgb,
}


@dataclass(frozen=True)
class ExportChoice:
    """suffix: of the format, "" for the original's. bits: 0 as the photo has. space: of SPACES, "" as the original.

    folder: "" beside the original.
    """

    suffix: str = ""
    quality: int = 95
    bits: int = 0
    sizing: str = Sizing.AS_IS.value
    size: int = 2048
    space: str = ""
    metadata: str = KeptMetadata.ALL.value
    template: str = DEFAULT_TEMPLATE
    folder: str = ""
    reveal: bool = False

    def delivery(self) -> Delivery:
        """How the photo is changed before it is written."""
        return Delivery(
            Sizing(self.sizing),
            self.size,
            enlarge=False,
            convert=bool(self.space),
            icc=profile(self.space) if self.space else None,
            metadata=KeptMetadata(self.metadata),
        )

    def options(self, base: WriteOptions) -> WriteOptions:
        """How it is written. base: what is chosen elsewhere."""
        return replace(base, quality=self.quality, bits=self.bits or None)


def profile(space: str) -> bytes | None:
    """The ICC profile of a space; None for sRGB, which needs none."""
    return None if space == "srgb" else bytes(QColorSpace(SPACES[space]).iccProfile().data())


def usual_presets() -> dict[str, ExportChoice]:
    """Those that everyone has."""
    return {
        translate("exporting", "Full quality"): ExportChoice(),
        translate("exporting", "For the web"): ExportChoice(
            ".jpg", 85, 8, Sizing.LONG_SIDE.value, 2048, "srgb", KeptMetadata.NO_PLACE.value
        ),
        translate("exporting", "For a print shop"): ExportChoice(".jpg", 98, 8, space="srgb"),
        translate("exporting", "To work on"): ExportChoice(".tif", bits=16),
    }


class ExportMemory:
    """The last export and the user's own presets, kept in `store`."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def last(self) -> ExportChoice:
        """As it was last chosen."""
        return _read(self._load(_LAST)) or ExportChoice()

    def chosen(self, choice: ExportChoice) -> None:
        """This is how it was exported."""
        self._store.setValue(_LAST, json.dumps(asdict(choice)))

    @property
    def presets(self) -> dict[str, ExportChoice]:
        """All presets by name, the user's own last."""
        own = self._load(_PRESETS)
        read = {str(name): _read(each) for name, each in own.items()} if isinstance(own, dict) else {}
        return usual_presets() | {name: choice for name, choice in read.items() if choice is not None}

    def is_own(self, name: str) -> bool:
        """Whether the user has made that preset."""
        return name in self.presets and name not in usual_presets()

    def keep(self, name: str, choice: ExportChoice) -> None:
        """A preset of the user's own."""
        own = {each: asdict(kept) for each, kept in self.presets.items() if self.is_own(each)}
        self._store.setValue(_PRESETS, json.dumps(own | {name: asdict(choice)}))

    def forget(self, name: str) -> None:
        """No such preset any more."""
        own = {each: asdict(kept) for each, kept in self.presets.items() if self.is_own(each) and each != name}
        self._store.setValue(_PRESETS, json.dumps(own))

    def _load(self, key: str) -> Any:
        try:
            return json.loads(str(self._store.value(key) or "{}"))
        except ValueError:
            return {}


def _read(stored: object) -> ExportChoice | None:
    """None for what makes no sense, such as after a change of the program."""
    if not isinstance(stored, dict) or not stored:
        return None
    known = {field.name for field in fields(ExportChoice)}
    try:
        choice = ExportChoice(**{k: v for k, v in cast("dict[str, Any]", stored).items() if k in known})
        Naming(choice.template)
        kind = by_suffix(choice.suffix)
        sound = (
            (choice.suffix == "" or (kind is not None and kind in WRITTEN))
            and 1 <= choice.quality <= 100
            and choice.bits in (0, *DEPTHS)
            and 1 <= choice.size <= 100_000
            and choice.space in ("", *SPACES)
            and choice.sizing in set(Sizing)
            and choice.metadata in set(KeptMetadata)
        )
    except (TypeError, ValueError, UsageError):
        return None
    return choice if sound else None
