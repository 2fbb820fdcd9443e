"""Names of mended photos."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

from core.api import Naming
from core.errors import UsageError
from core.photo.formats import default_suffix

TOKENS = ("name", "task", "model", "n", "date", "ext")
"""What a template may name: the photo's name, what was done, by which network, its number, its day, its ending."""

DEFAULT = Naming()
_LONGEST_NAME_BYTES = 255


def output_path(
    source: str | Path,
    out: str | Path | None = None,
    *,
    overwrite: bool = False,
    taken: Collection[Path] = (),
    naming: Naming = DEFAULT,
) -> Path:
    """Where the mended photo of `source` goes.

    Without `out` beside the source as NAME-mended.EXT, then NAME-mended-2.EXT and so on where that is taken. When
    `out` is a folder (it exists as one, ends in a slash, or has no suffix) the same names inside it. Otherwise `out`
    itself, taken or not. With `overwrite` only the names of `taken` count as taken. A name that would pass 255 bytes
    is shortened. naming: another mark than -mended, another format than the source's; ValueError if it makes no names.
    """
    source = Path(source)
    if out is None:
        return _free(source.parent, source, naming, overwrite, taken)
    if means_folder(out):
        return _free(Path(out), source, naming, overwrite, taken)
    return Path(out)


def expand(template: str, tokens: Mapping[str, str]) -> str:
    """A file's name from a template such as "{name}-{task}.{ext}". tokens: a text for each of TOKENS.

    The ending is added where the template does not end in it. Raises UsageError, one sentence, for a token that there
    is not, and for what can be no file's name.
    """

    def value(match: re.Match[str]) -> str:
        if match[1] not in TOKENS:
            known = ", ".join(f"{{{token}}}" for token in TOKENS)
            raise UsageError(
                'The name "{template}" has {token}, which is none of {known}.',
                template=template,
                token=match[0],
                known=known,
            )
        return tokens[match[1]]

    name = re.sub(r"\{([^{}]*)\}", value, template)
    if not template.endswith("{ext}"):
        name = f"{name}.{tokens['ext']}"
    if any(character in name for character in "/\\\0") or name.startswith("."):
        raise UsageError(
            'The name "{template}" would be "{name}", which can be no file; leave out / and leading dots.',
            template=template,
            name=name,
        )
    return name


def means_folder(out: str | Path) -> bool:
    """Whether `out` exists as a folder, ends in a slash, or has no suffix."""
    return str(out).endswith(("/", os.sep)) or Path(out).is_dir() or not Path(out).suffix


def _free(folder: Path, source: Path, naming: Naming, overwrite: bool, taken: Collection[Path]) -> Path:
    """The first name of the series that is not taken in `folder`."""
    for number in itertools.count(1):
        candidate = folder / _named(source, naming, number)
        if candidate not in taken and (overwrite or not os.path.lexists(candidate)):
            return candidate
    raise AssertionError("unreachable: the series has no end")


def _named(source: Path, naming: Naming, number: int) -> str:
    stem, today = source.stem, date.today()
    mark = "" if number == 1 or "{n}" in naming.template else f"-{number}"
    end = mark + (naming.suffix or default_suffix(source))
    while stem and len(os.fsencode(naming.stem(stem, today, number) + end)) > _LONGEST_NAME_BYTES:
        stem = stem[:-1]
    return naming.stem(stem, today, number) + end
