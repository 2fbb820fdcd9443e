"""What macOS reads of Photomend.app: its name, its version, and the photos that it opens."""

from __future__ import annotations

from file_types import SUFFIXES, UTI

from core import __version__
from desktop.i18n import LANGUAGES


def info_plist() -> dict[str, object]:
    """The entries of Info.plist beside those that PyInstaller makes."""
    photos = {
        "CFBundleTypeName": "Photo",
        "CFBundleTypeRole": "Editor",
        "LSHandlerRank": "Alternate",  # one more choice; what opens photos by default stays as it is
        "LSItemContentTypes": list(UTI),
        "CFBundleTypeExtensions": [suffix.removeprefix(".") for suffix in SUFFIXES],
    }
    return {
        "CFBundleName": "Photomend",
        "CFBundleDisplayName": "Photomend",
        "CFBundleExecutable": "Photomend",
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "CFBundleDocumentTypes": [photos],
        "CFBundleLocalizations": ["en", *LANGUAGES],
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # dark where the system is
        "NSHumanReadableCopyright": "Apache License 2.0",
    }
