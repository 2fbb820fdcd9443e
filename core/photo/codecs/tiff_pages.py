"""Which of a TIFF file's directories is the photo: many begin with a thumbnail, and some lists run in a circle."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

import tifffile

_DNG_VERSION = 50706
_SENSOR, _LINEAR_RAW = 32803, 34892
_MOST_PAGES = 64


def is_raw(file: BinaryIO) -> bool:
    """Whether a TIFF file is a camera's RAW: a DNG, or one that holds a sensor's samples."""
    try:
        tiff = tifffile.TiffFile(file)
        return _DNG_VERSION in tiff.pages.first.tags or bool(raw_pages(tiff))
    except Exception:  # damaged; whoever reads it will say so
        return False


def raw_pages(tiff: tifffile.TiffFile) -> list[tifffile.TiffPage]:
    """The pages, and pages inside pages, that hold a sensor's samples or a camera's linear colours."""
    found = pages(tiff)
    every = [*found, *(page for each in found for page in _inside(each))]
    return [page for page in every if page.photometric in (_SENSOR, _LINEAR_RAW)]


def pages(tiff: tifffile.TiffFile) -> list[tifffile.TiffPage]:
    """The file's pages, each once, as far as they can be read. Raises what tifffile raises where the first cannot."""
    return [tiff.pages.first, *_following(tiff)]


def _following(tiff: tifffile.TiffFile) -> Iterator[tifffile.TiffPage]:
    seen = {tiff.pages.first.offset}
    with suppress(Exception):  # a damaged chain behind a sound first page; tifffile raises whatever it runs into
        for index in range(1, _MOST_PAGES):
            page = tiff.pages[index].aspage()
            if page.offset in seen:
                return
            seen.add(page.offset)
            yield page


def _inside(page: tifffile.TiffPage) -> list[tifffile.TiffPage]:
    """The pages that hang on a page."""
    with suppress(Exception):  # as above
        return [each.aspage() for each in page.pages or ()]
    return []


def photo_of(found: list[tifffile.TiffPage]) -> tifffile.TiffPage:
    """The photo among a file's pages: the first that is no smaller copy of another, here or inside another page."""
    whole = [page for page in found if not page.is_reduced]
    whole = whole or [page for each in found for page in _inside(each) if not page.is_reduced]
    return whole[0] if whole else max(found, key=lambda page: page.imagewidth * page.imagelength)


def has_second(found: list[tifffile.TiffPage]) -> bool:
    """Whether there are more pictures than the photo and its smaller copies."""
    return sum(not page.is_reduced for page in found) > 1
