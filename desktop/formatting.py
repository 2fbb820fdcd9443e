"""Numbers, shares and durations, as the user's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate


def number(value: float, decimals: int = 0) -> str:
    """A number with the language's decimal sign."""
    return QLocale().toString(float(value), "f", decimals)


def percent(share: float, decimals: int = 0) -> str:
    """A share of 1 as the language writes percentages."""
    return percentage(number(share * 100, decimals))


def percentage(figure: str) -> str:
    """A number, or what stands for one, with the sign."""
    return translate("formatting", "{0}%").format(figure)


def duration(seconds: float) -> str:
    """Seconds as people say them."""
    if seconds < 10 and seconds % 1:
        return translate("formatting", "{0} s").format(number(seconds, 1))
    if seconds < 90:
        return translate("formatting", "{0} s").format(round(seconds))
    return translate("formatting", "{0} min").format(round(seconds / 60))


def signed(value: float, digits: int = 0) -> str:
    """A number with its sign; 0 has none."""
    sign = "+" if value > 0 else "\u2212" if value < 0 else ""
    return sign + number(abs(value), digits)
