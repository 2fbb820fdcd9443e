"""The manual page, made of what the command line says of itself: python manpage.py > photomend.1"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from core import __version__
from core.cli import command_parser

_SECTIONS = """\
.SH EXIT STATUS
0 all done; 1 some file failed; 2 the command line was wrong; 3 nothing could be done; 130 cancelled.
.SH ENVIRONMENT
.TP
.B PHOTOMEND_WEIGHTS
The folder of your own checkpoints.
.SH FILES
.TP
.I ~/.local/share/photomend
Your own checkpoints.
.TP
.I ~/.local/state/photomend
The window's work, so that it can be taken up again.
.SH COPYRIGHT
Apache License 2.0. The licences of everything that is bundled are in /usr/lib/photomend/_internal/licences.
"""


def manual() -> str:
    """The page in man(7)'s language."""
    parser = command_parser()
    description, epilog = _text(parser.description or ""), (parser.epilog or "").split("examples:", 1)[1]
    lines = [
        f'.TH PHOTOMEND 1 "" "Photomend {__version__}" "User Commands"',
        ".SH NAME",
        r"photomend \- mend damaged photos by saying what is wrong with them",
        ".SH SYNOPSIS",
        ".B photomend\n.RI [ PHOTO ...]\n.br\n.B photomend\n.I COMMAND\n.RI [ OPTIONS ]",
        ".SH DESCRIPTION",
        f"{description} With photos alone, or with nothing, the window opens. The originals are never changed.",
        ".SH COMMANDS",
        *(line for name, command, summary in _commands(parser) for line in _command(name, command, summary)),
        _SECTIONS.rstrip(),
        ".SH EXAMPLES",
        ".nf",
        *(_text(line.strip()) for line in epilog.strip().splitlines()),
        ".fi",
    ]
    return "\n".join(lines) + "\n"


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    for action in parser._actions:  # argparse has no other way to ask
        if isinstance(action, argparse._SubParsersAction):  # pyright: ignore[reportPrivateUsage]
            summaries = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, command in action.choices.items():
                yield name, command, summaries[name]


def _command(name: str, command: argparse.ArgumentParser, summary: str) -> Iterator[str]:
    usage = command.format_usage().removeprefix("usage: photomend ").split()
    yield f".SS {name}"
    yield f"{_text(summary[:1].upper() + summary[1:])}."
    yield f".PP\n.B {_text(' '.join(usage))}"
    for action in command._actions:
        if "--help" not in action.option_strings:
            yield ".TP"
            yield f".B {_text(_named(action))}"
            yield _text(action.help or "")


def _named(action: argparse.Action) -> str:
    choices = None if action.choices is None else "{" + ",".join(str(choice) for choice in action.choices) + "}"
    value = "" if action.nargs == 0 else str(action.metavar or choices or action.dest.upper())
    return f"{', '.join(action.option_strings)} {value}".strip()


def _text(text: str) -> str:
    """With what man(7) would take for its own escaped."""
    escaped = text.replace("%%", "%").replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    print(manual(), end="")
