"""`photomend selftest`: its options."""

from __future__ import annotations

from core.commands.options import add_json

HELP = "mend a sample and open the window, to see that all parts work"
add_options = add_json
