"""What the reader tells of a clause, in the order of its outputs, which the trained weights hold."""

from __future__ import annotations

from core.language.classes import TASK_CLASSES
from core.plans import Command

# want: a task; keep: it is to be left alone; opposite: its damage is to be made; story: what only tells; strength:
# only how strongly; talk: asks for nothing.
LABELS = (
    *("want", "keep", "story", "vague", "impossible", "opposite", "question", "talk", "unclear", "strength", "command"),
)
WANT, KEEP, STORY, VAGUE, IMPOSSIBLE, OPPOSITE, QUESTION, TALK, UNCLEAR, STRENGTH, COMMAND = LABELS
OF_TASKS = (WANT, KEEP, OPPOSITE)

# Where a clause belongs among the others: where it stands, before the one in front of it, after the one behind it, ...
ORDERS = ("here", "before", "after", "first", "last")
HERE, BEFORE, AFTER, FIRST, LAST = ORDERS
ORDER_MARKS = {"<": BEFORE, ">": AFTER, "^": FIRST, "$": LAST}

STRENGTHS: dict[str, float] = {"": 1.0, "slightest": 0.3, "light": 0.4, "half": 0.5, "full": 1.0}

COMMANDS = (
    *(Command.UNDO, Command.REDO, Command.WEAKER, Command.STRONGER, Command.COMPARE, Command.SAVE, Command.ORIGINAL),
    *(Command.OTHER_MODEL, Command.INSTRUCTIR, Command.MOCE_IR, Command.DIAGNOSE, Command.STRENGTH, Command.AGAIN),
    *(Command.FOLDER, Command.FIRST_RESULT, Command.NEXT, Command.PREVIOUS, Command.EXPLAIN, Command.SHORTCUTS),
    *(Command.HELP, Command.VIEW),
)
TASKS_READ = TASK_CLASSES
"""Tasks beyond these are found by their own phrases: `core.language.rules.own_phrases`."""

MEANT = ("wish", *LABELS[3:])
"""What a whole message is; a wish where any clause is one."""
