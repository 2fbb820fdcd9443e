"""What was done to the photo that is shown, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.labels import model_name, plan_name
from desktop.records import Result
from desktop.state import AppState

translate = QCoreApplication.translate


def explanation(state: AppState) -> str:
    """The steps that led from the photo as opened to what is shown."""
    steps: list[str] = []
    result: Result | None = state.shown
    while result is not None and result.plan is not None:
        where = translate("explaining", ", on the selection") if result.mask is not None else ""
        words = translate("explaining", "{0} by {1}{2}")
        steps.insert(0, words.format(plan_name(result.plan), model_name(result.made_by), where))
        result = result.base
    if not steps:
        return translate("explaining", "Nothing yet: this is the photo as it was opened.")
    if len(steps) == 1:
        return translate("explaining", "To the photo as it was opened I did this: {0}.").format(steps[0])
    listed = "; ".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))
    return translate("explaining", "To the photo as it was opened I did this, in order: {0}.").format(listed)
