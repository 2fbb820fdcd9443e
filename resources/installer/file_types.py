"""Which kinds of files the installers tell the system that Photomend opens, read off the table of formats.

Those that need an extra are not among them: what opens them is not in the installers.
"""

from __future__ import annotations

from core.photo.formats import FORMATS

_TOLD = [each for each in FORMATS if each.extra is None]

MIME = tuple(dict.fromkeys(mime for each in _TOLD for mime in each.types if mime))
"""Types that shared-mime-info knows."""

UTI = tuple(dict.fromkeys(uti for each in _TOLD for uti in each.uti))
"""Apple's Uniform Type Identifiers."""

SUFFIXES = tuple(suffix for each in _TOLD for suffix in each.suffixes)
"""For systems that go by names."""
