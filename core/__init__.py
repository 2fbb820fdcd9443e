"""Photomend's engine: words and a photo in, a mended photo out. Imports neither torch nor Qt by itself."""

__version__ = "0.1.0"
