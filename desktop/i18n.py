"""The window in the user's language, and with it what `core` says: plans, errors, notices.

A message is answered in its own language where there is a translation, whatever the window's language is.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.translation import Translator, set_languages, set_translator
from core.weights.store import resources_dir

PREFIX = "photomend_"  # of the files of translations, before the language's code


def folder() -> Path:
    """Where the translations are."""
    return resources_dir() / "translations"


LANGUAGES = tuple(sorted(path.stem.removeprefix(PREFIX) for path in folder().glob(f"{PREFIX}*.qm")))
"""The codes of all languages that there are, as "de"; English needs no file."""


def language_name(code: str) -> str:
    """A language as its speakers call it."""
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]


def install(app: QCoreApplication, language: str) -> str:
    """Translate the window from now on. language: "system", or a code as "de". Returns the code of what was found."""
    code = _of_the_system() if language == "system" else language
    set_translator(None)
    set_languages({name: _speaker(app, name) for name in LANGUAGES})
    QLocale.setDefault(_locale(code if code in LANGUAGES else "en"))
    if code not in LANGUAGES:
        return "en"
    ours, qts = QTranslator(app), QTranslator(app)
    if ours.load(f"{PREFIX}{code}", str(folder())):
        app.installTranslator(ours)
        set_translator(
            lambda sentence: QCoreApplication.translate("core", sentence)
        )  # the worker asks too; Qt allows it
    if qts.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qts)  # the buttons of Qt's own dialogs
    return code


def _speaker(app: QCoreApplication, code: str) -> Translator:
    """Says what `core` says in another language than the window's."""
    translator = QTranslator(app)
    translator.load(f"{PREFIX}{code}", str(folder()))
    return lambda sentence: translator.translate("core", sentence) or sentence


def _locale(code: str) -> QLocale:
    """How numbers are written: those of the window's sentences, whatever the system's own language is."""
    locale = QLocale(code)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale


def _of_the_system() -> str:
    """The first of the user's languages that there is, English included."""
    codes = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in codes if code in {"en", *LANGUAGES}), "en")
