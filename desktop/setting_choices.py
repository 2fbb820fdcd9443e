"""What settings can be chosen from, and the words for it."""

from __future__ import annotations

from core.api import Model
from core.models.registry import NETWORKS
from core.photo.formats import WRITTEN
from desktop import i18n


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  # by this name the text is found for translation
    """The text as it is; `translated` translates it when it is shown."""
    return text


DEVICES = (
    ("", QT_TRANSLATE_NOOP("settings", "Automatic: the fastest that works")),
    ("cuda", QT_TRANSLATE_NOOP("settings", "NVIDIA or AMD graphics card")),
    ("mps", QT_TRANSLATE_NOOP("settings", "Apple graphics processor")),
    ("xpu", QT_TRANSLATE_NOOP("settings", "Intel graphics card")),
    ("cpu", QT_TRANSLATE_NOOP("settings", "Processor")),
)
PRECISIONS = (
    ("", QT_TRANSLATE_NOOP("settings", "Automatic: what the device does best")),
    ("bfloat16", QT_TRANSLATE_NOOP("settings", "bfloat16: faster where the device has it")),
    ("float32", QT_TRANSLATE_NOOP("settings", "float32: exact, slower")),
)
MODELS = (
    (Model.AUTO.value, QT_TRANSLATE_NOOP("settings", "Automatic: InstructIR for what you ask, MoCE-IR for “fix it”")),
    *((network.model.value, network.summary) for network in NETWORKS),
)
SIZES = (
    ("", QT_TRANSLATE_NOOP("settings", "Best that is installed")),
    ("compact", QT_TRANSLATE_NOOP("settings", "Compact: fastest")),
)
FORMATS = (
    ("", QT_TRANSLATE_NOOP("settings", "As the original")),
    *((each.suffixes[0], each.name) for each in WRITTEN),
)
DATES = (
    ("", QT_TRANSLATE_NOOP("settings", "When it was saved")),
    ("original", QT_TRANSLATE_NOOP("settings", "The original's")),
)
RAWS = (
    ("", QT_TRANSLATE_NOOP("settings", "As exposed")),
    ("brightened", QT_TRANSLATE_NOOP("settings", "Brightened: the lightest parts are white")),
)
THEMES = (
    ("system", QT_TRANSLATE_NOOP("settings", "As the system")),
    ("dark", QT_TRANSLATE_NOOP("settings", "Dark")),
    ("light", QT_TRANSLATE_NOOP("settings", "Light")),
)
GREYS = (
    ("", QT_TRANSLATE_NOOP("settings", "As the theme has it")),
    ("#000000", QT_TRANSLATE_NOOP("settings", "Black")),
    ("#1e1e1e", QT_TRANSLATE_NOOP("settings", "Dark grey")),
    ("#3a3a3a", QT_TRANSLATE_NOOP("settings", "Grey")),
    ("#777777", QT_TRANSLATE_NOOP("settings", "Middle grey")),
    ("#c4c4c4", QT_TRANSLATE_NOOP("settings", "Light grey")),
    ("#ffffff", QT_TRANSLATE_NOOP("settings", "White")),
)
LANGUAGES = (
    ("system", QT_TRANSLATE_NOOP("settings", "As the system")),
    ("en", "English"),
    *((code, i18n.language_name(code)) for code in i18n.LANGUAGES),
)
