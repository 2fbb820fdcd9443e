"""`photomend doctor`: its options."""

from __future__ import annotations

from core.commands.options import add_json

HELP = "check that everything needed is there"
add_options = add_json
