"""The window in the user's language, and with it what `core` says: plans, errors, notices.

Instructions are understood in English in every language.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.translation import set_translator
from core.weights.store import resources_dir

LANGUAGES = ("de",)  # those with a file in resources/translations; English needs none


def install(app: QCoreApplication, language: str) -> str:
    """Translate the window from now on. language: "system", or a code as "de". Returns the code of what was found."""
    code = _of_the_system() if language == "system" else language
    set_translator(None)
    QLocale.setDefault(_locale(code if code in LANGUAGES else "en"))
    if code not in LANGUAGES:
        return "en"
    ours, qts = QTranslator(app), QTranslator(app)
    if ours.load(f"photomend_{code}", str(resources_dir() / "translations")):
        app.installTranslator(ours)
        set_translator(
            lambda sentence: QCoreApplication.translate("core", sentence)
        )  # the worker asks too; Qt allows it
    if qts.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qts)  # the buttons of Qt's own dialogs
    return code


def _locale(code: str) -> QLocale:
    """How numbers are written: those of the window's sentences, whatever the system's own language is."""
    locale = QLocale(code)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale


def _of_the_system() -> str:
    """The first of the user's languages that there is, English included."""
    codes = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in codes if code in {"en", *LANGUAGES}), "en")
