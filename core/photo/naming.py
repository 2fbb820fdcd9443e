"""Names of mended photos: one language of templates for the settings, the save dialog, the batch and the command line.

A template is text with tokens:

{name}   the original's name without its ending
{task}   what was done, such as denoise-lowlight; auto where that was left to the photo
{model}  by which network; auto where the name is made before that is chosen
{n}      four digits: the photo's place in its batch, 0001 for a single one, counted on until the name is free
{date}   the day on which the file was last changed, 2026-11-24; today for a picture that is in no file
{ext}    the ending, without its dot; it comes by itself where the template does not end in .{ext}

A template that ends like a format, as {name}.png, names the format, unless another one is chosen beside it.

{{ and }} stand for braces. Where a name without {n} is taken, -2 and so on are put before the ending. A name that would
pass 255 bytes gets a shorter {name}, then a shorter {task}.
"""

from __future__ import annotations

import itertools
import os
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from core.api import Step
from core.errors import UsageError
from core.photo.formats import WRITTEN, best_suffix, by_suffix, default_suffix
from core.translation import either

if TYPE_CHECKING:
    from core.photo.photo import Photo

TOKENS = ("name", "task", "model", "n", "date", "ext")
DEFAULT_TEMPLATE = "{name}-mended.{ext}"
AUTO = "auto"

_LONGEST_NAME_BYTES = 255
_FORBIDDEN = '/\\:*?"<>|'  # by one system or another; photos travel
_ENDING = ".{ext}"
_SHORTENED = {"name": "x", "task": "x", "model": "instructir", "n": "999999", "date": "2026-11-24", "ext": "jpeg"}


@dataclass(frozen=True)
class Naming:
    """How results are called. Raises UsageError, one sentence a fault, for a template that makes no file names.

    suffix: of the format to save in, as ".png"; "" for the original's. task, model: what those tokens stand for.
    """

    template: str = DEFAULT_TEMPLATE
    suffix: str = ""
    task: str = AUTO
    model: str = AUTO

    def __post_init__(self) -> None:
        _check(self.template)

    def names(self, source: Path, day: date | None = None, place: int = 1) -> Iterator[str]:
        """Names for the result of `source`, each to be taken where those before it are, without end.

        day: of the file, by default read from it. place: in its batch.
        """
        ending = self.suffix or _format_ending(self.template) or default_suffix(source) or ".tif"
        day, counts = day or day_of(source), any(field == "n" for _, field in _parts(self.template))
        for number in itertools.count(1):
            mark = "" if number == 1 or counts else f"-{number}"
            tokens = {
                "name": source.stem,
                "task": self.task,
                "model": self.model,
                "n": f"{place + number - 1:04}",
                "date": day.isoformat(),
                "ext": ending[1:],
            }
            yield self._fitting(tokens, mark + ending)

    def _fitting(self, tokens: dict[str, str], end: str) -> str:
        parts = _parts(self.template)
        for token in ("name", "task"):
            while _too_long(_filled(parts, tokens) + end) and len(tokens[token]) > 1:
                tokens[token] = tokens[token][:-1]
        return _filled(parts, tokens) + end


def task_token(steps: Iterable[Step]) -> str:
    """What {task} stands for when these steps are carried out."""
    return "-".join(step.task.value for step in steps) or AUTO


def day_of(source: Path) -> date:
    """The day on which a file was last changed; today where there is none."""
    try:
        return date.fromtimestamp(source.stat().st_mtime)
    except (OSError, ValueError):
        return date.today()


def output_path(
    source: str | Path,
    out: str | Path | None = None,
    *,
    overwrite: bool = False,
    taken: Collection[Path] = (),
    naming: Naming | None = None,
) -> Path:
    """Where the mended photo of `source` goes.

    Without `out` beside the source under the first of its names that is free. When `out` is a folder (it exists as
    one, ends in a slash, or has no suffix) the same inside it. Otherwise `out` itself, taken or not. With `overwrite`
    only the names of `taken` count as taken.
    """
    source = Path(source)
    if out is not None and not means_folder(out):
        return Path(out)
    folder = source.parent if out is None else Path(out)
    places = (folder / name for name in (naming or Naming()).names(source))
    return next(place for place in places if place not in taken and (overwrite or not os.path.lexists(place)))


def free_name(photo: Photo, naming: Naming | None = None, folder: Path | None = None) -> Path:
    """Where the mended photo goes by default: a free name beside the original, or in a folder that exists."""
    source, naming = photo.path or Path("photo.png"), naming or Naming()
    if not naming.suffix and photo.metadata.raw and not _format_ending(naming.template):
        naming = replace(naming, suffix=best_suffix(source))
    return output_path(source, folder, naming=naming)


def means_folder(out: str | Path) -> bool:
    """Whether `out` exists as a folder, ends in a slash, or has no suffix and is no file."""
    if os.path.isdir(out) or str(out).endswith(("/", os.sep)):  # noqa: PTH112  # never raises
        return True
    return not Path(out).suffix and not os.path.isfile(out)  # noqa: PTH113  # the same


def _parts(template: str) -> list[tuple[str, str | None]]:
    """Texts of the template without its ending, each with the token that follows it. Raises UsageError."""
    parts: list[tuple[str, str | None]] = []
    try:
        stem = template.removesuffix(_ENDING).removesuffix(_format_ending(template))
        for text, field, spec, conversion in Formatter().parse(stem):
            if field is not None and (field not in TOKENS or spec or conversion):
                raise _unknown(template, f"{field}{'!' if conversion else ''}{conversion or ''}{spec and ':'}{spec}")
            parts.append((text, field))
    except ValueError:
        raise UsageError(
            'The name "{template}" has a brace that belongs to no other; write {doubled} for one that is meant.',
            template=template,
            doubled="{{ or }}",
        ) from None
    return parts


def _format_ending(template: str) -> str:
    """The ending of a format that the template ends in; "" where there is none."""
    ending = Path(template).suffix
    return ending if by_suffix(ending) is not None else ""


def _unknown(template: str, field: str) -> UsageError:
    known = ", ".join(f"{{{token}}}" for token in TOKENS)
    return UsageError(
        'The name "{template}" has {field}, which is none of {known}.',
        template=template,
        field=f"{{{field}}}",
        known=known,
    )


def _too_long(name: str) -> bool:
    return len(os.fsencode(name)) > _LONGEST_NAME_BYTES


def _filled(parts: list[tuple[str, str | None]], tokens: Mapping[str, str]) -> str:
    return "".join(text + (tokens[field] if field else "") for text, field in parts)


def _check(template: str) -> None:
    """Raises UsageError for a template that makes no file names, whatever the photo."""
    parts = _parts(template)
    text = "".join(text for text, _ in parts)
    if signs := sorted({sign for sign in text if sign in _FORBIDDEN or unicodedata.category(sign) in ("Cc", "Cs")}):
        raise UsageError(
            'The name "{template}" can be no file\'s because of {signs}; leave that out.',
            template=template,
            signs=" ".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in signs),
        )
    format_ = by_suffix(_format_ending(template))
    if format_ is not None and not format_.writer:
        raise UsageError(
            'The name "{template}" ends in a format that is not written; let it end in {endings}.',
            template=template,
            endings=either([each.suffixes[0] for each in WRITTEN]),
        )
    if not text.strip() and all(field is None for _, field in parts):
        raise UsageError(
            'The name "{template}" has nothing before its ending; add {field}.', template=template, field="{name}"
        )
    if text.startswith(".") and parts[0][0]:
        raise UsageError(
            'The name "{template}" would hide the file; let it begin with something else than a dot.',
            template=template,
        )
    if _too_long(_filled(parts, _SHORTENED) + "-999999.jpeg"):
        raise UsageError(
            'The name "{template}" makes names of more than {limit} bytes; shorten it.',
            template=template,
            limit=_LONGEST_NAME_BYTES,
        )
