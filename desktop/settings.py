"""Every setting, declared once: its key, what it may hold, its default and the words for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal

from core.api import Model, RestoreRequest, Size
from core.photo.naming import DEFAULT_TEMPLATE, Naming
from core.photo.options import WriteOptions
from desktop import setting_choices
from desktop.setting_choices import QT_TRANSLATE_NOOP
from desktop.setting_kinds import (
    ChoiceSetting,
    File,
    Folder,
    Number,
    Setting,
    T_co,
    Text,
    file,
    folder,
    number,
    one_of,
    template,
)

MIB = 2**20
translate = QCoreApplication.translate

_MENDING = QT_TRANSLATE_NOOP("settings", "Mending")
_SAVING = QT_TRANSLATE_NOOP("settings", "Saving")
_LOOK = QT_TRANSLATE_NOOP("settings", "Appearance")
_MOST_MIB = 256 * 1024

DEVICE = ChoiceSetting(
    "mending/device",
    "",
    one_of(setting_choices.DEVICES),
    _MENDING,
    QT_TRANSLATE_NOOP("settings", "Device"),
    QT_TRANSLATE_NOOP("settings", "What computes."),
    choices=setting_choices.DEVICES,
)
PRECISION = ChoiceSetting(
    "mending/precision",
    "",
    one_of(setting_choices.PRECISIONS),
    _MENDING,
    QT_TRANSLATE_NOOP("settings", "Precision"),
    QT_TRANSLATE_NOOP("settings", "How exactly numbers are kept while mending. The eye sees no difference."),
    choices=setting_choices.PRECISIONS,
)
MEMORY = Number(
    "mending/memory",
    0,
    number(_MOST_MIB),
    _MENDING,
    QT_TRANSLATE_NOOP("settings", "Memory limit"),
    QT_TRANSLATE_NOOP(
        "settings", "What a model may work in, beside its weights and the photo. Less means smaller tiles."
    ),
    most=_MOST_MIB,
    step=256,
    unit="MiB",
    zero=QT_TRANSLATE_NOOP("settings", "Automatic"),
)
MODEL = ChoiceSetting(
    "mending/model",
    "auto",
    one_of(setting_choices.MODELS),
    _MENDING,
    QT_TRANSLATE_NOOP("settings", "Model"),
    QT_TRANSLATE_NOOP("settings", "Which network mends unless you choose another one."),
    choices=setting_choices.MODELS,
)
SIZE = ChoiceSetting(
    "mending/size",
    "",
    one_of(setting_choices.SIZES),
    _MENDING,
    QT_TRANSLATE_NOOP("settings", "Model size"),
    QT_TRANSLATE_NOOP("settings", "Larger weights mend better and take longer."),
    choices=setting_choices.SIZES,
)
WEIGHTS = Folder(
    "mending/weights",
    "",
    folder,
    _MENDING,
    QT_TRANSLATE_NOOP("settings", "Models folder"),
    QT_TRANSLATE_NOOP("settings", "Where imported and downloaded models are kept."),
)
RAW = ChoiceSetting(
    "mending/raw",
    "",
    one_of(setting_choices.RAWS),
    _MENDING,
    QT_TRANSLATE_NOOP("settings", "Camera RAW"),
    QT_TRANSLATE_NOOP("settings", "How bright RAW photos are when they are opened."),
    choices=setting_choices.RAWS,
)
FORMAT = ChoiceSetting(
    "saving/format",
    "",
    one_of(setting_choices.FORMATS),
    _SAVING,
    QT_TRANSLATE_NOOP("settings", "Format"),
    QT_TRANSLATE_NOOP("settings", "Of mended photos."),
    choices=setting_choices.FORMATS,
)
NAMES = Text(
    "saving/names",
    DEFAULT_TEMPLATE,
    template,
    _SAVING,
    QT_TRANSLATE_NOOP("settings", "File names"),
    QT_TRANSLATE_NOOP("settings", "From {name}, {task}, {model}, {n}, {date} and {ext}"),
)
DATES = ChoiceSetting(
    "saving/dates",
    "",
    one_of(setting_choices.DATES),
    _SAVING,
    QT_TRANSLATE_NOOP("settings", "File date"),
    QT_TRANSLATE_NOOP("settings", "Of mended photos. The time of the shot is kept either way."),
    choices=setting_choices.DATES,
)
THEME = ChoiceSetting(
    "look/theme",
    "system",
    one_of(setting_choices.THEMES),
    _LOOK,
    QT_TRANSLATE_NOOP("settings", "Theme"),
    QT_TRANSLATE_NOOP("settings", "Dark or light surroundings."),
    choices=setting_choices.THEMES,
)
CANVAS = ChoiceSetting(
    "look/canvas",
    "",
    one_of(setting_choices.GREYS),
    _LOOK,
    QT_TRANSLATE_NOOP("settings", "Around the photo"),
    QT_TRANSLATE_NOOP("settings", "The grey that the photo is judged in front of."),
    choices=setting_choices.GREYS,
)
LANGUAGE = ChoiceSetting(
    "look/language",
    "system",
    one_of(setting_choices.LANGUAGES),
    _LOOK,
    QT_TRANSLATE_NOOP("settings", "Language"),
    QT_TRANSLATE_NOOP(
        "settings", "Of the window. You can write in English, German, French, Spanish, Italian, Portuguese or Dutch."
    ),
    restart=True,
    choices=setting_choices.LANGUAGES,
)
DISPLAY = File(
    "look/display",
    "",
    file,
    _LOOK,
    QT_TRANSLATE_NOOP("settings", "Display profile"),
    QT_TRANSLATE_NOOP(
        "settings", "The ICC profile of this screen; without one, the one that the system has for it, or sRGB."
    ),
    suffixes="*.icc *.icm",
)

SETTINGS: tuple[ChoiceSetting | Number | Text | Folder | File, ...] = (
    DEVICE,
    PRECISION,
    MEMORY,
    MODEL,
    SIZE,
    WEIGHTS,
    RAW,
    FORMAT,
    NAMES,
    DATES,
    THEME,
    CANVAS,
    LANGUAGE,
    DISPLAY,
)


class Settings(QObject):
    """The settings as they stand, kept in `store`. What is stored there and makes no sense counts as the default."""

    changed = Signal(object)  # Setting

    def __init__(self, store: QSettings) -> None:
        super().__init__()
        self.store = store

    def get(self, setting: Setting[T_co]) -> T_co:
        """The value of a setting."""
        stored = self.store.value(setting.key)
        try:
            return setting.default if stored is None else setting.read(str(stored))
        except ValueError:
            return setting.default

    def set(self, setting: Setting[T_co], value: T_co) -> None:
        """Change a setting. Raises ValueError for what it cannot hold."""
        checked = setting.read(str(value))
        if checked != self.get(setting):
            self.store.setValue(setting.key, str(checked))
            self.changed.emit(setting)

    def reset(self) -> None:
        """All settings as they were at first."""
        for setting in SETTINGS:
            before = self.get(setting)
            self.store.remove(setting.key)
            if before != setting.default:
                self.changed.emit(setting)

    def with_defaults(self, request: RestoreRequest) -> RestoreRequest:
        """A request with what the settings say where it leaves a choice."""
        memory, model, size = self.get(MEMORY), Model(self.get(MODEL)), self.get(SIZE)
        return replace(
            request,
            model=model if request.model is Model.AUTO else request.model,
            size=request.size or (Size(size) if size else None),
            device=request.device or self.get(DEVICE) or None,
            precision=request.precision or self.get(PRECISION) or None,
            memory_limit=request.memory_limit or memory * MIB or None,
        )

    def brightens_raw(self) -> bool:
        """Whether RAW photos are opened brighter than they were exposed."""
        return bool(self.get(RAW))

    def write_options(self) -> WriteOptions:
        """How mended photos are written."""
        return WriteOptions(keep_times=self.get(DATES) == "original")

    def naming(self) -> Naming:
        """How mended photos are called."""
        return Naming(self.get(NAMES), self.get(FORMAT))


def translated(text: str | Callable[[], str]) -> str:
    """A text of a setting, in the user's language."""
    return translate("settings", text) if isinstance(text, str) else text()
