"""The ICC profile that the system has for the screen."""

from __future__ import annotations

import ctypes
import ctypes.util
from pathlib import Path

from PIL import ImageCms
from PySide6.QtGui import QGuiApplication

_ANY_TYPE = 0
_LONGEST = 4 * 2**20  # 32-bit units


def screen_profile(chosen: str) -> bytes | None:
    """The content of the ICC file that the user chose, else the system's profile; None for sRGB."""
    try:
        return Path(chosen).read_bytes() if chosen else _system_profile()
    except OSError:
        return None


def _system_profile() -> bytes | None:
    """The main screen's profile, None for sRGB.

    On Windows from the display's settings, on X11 from the root window, where colour managers keep it (freedesktop.org,
    ICC Profiles in X). macOS and Wayland take a window's colours as sRGB and convert them for the screen themselves.
    """
    platform = QGuiApplication.platformName()
    if platform == "windows":
        profile = ImageCms.get_display_profile()
        return None if profile is None else profile.tobytes()
    return _x11_profile() if platform == "xcb" else None


def _x11_profile() -> bytes | None:
    """The property _ICC_PROFILE of the root window: bytes of the first screen's profile."""
    name = ctypes.util.find_library("X11")
    if name is None:
        return None
    x11 = ctypes.CDLL(name)
    x11.XOpenDisplay.restype = x11.XDefaultRootWindow.restype = x11.XInternAtom.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display:
        return None
    try:
        return _property(x11, display, b"_ICC_PROFILE")
    finally:
        x11.XCloseDisplay(display)


def _property(x11: ctypes.CDLL, display: ctypes.c_void_p, name: bytes) -> bytes | None:
    atom = ctypes.c_ulong(x11.XInternAtom(display, name, 1) or 0)
    if not atom:
        return None
    kind, bits = ctypes.c_ulong(), ctypes.c_int()
    length, left = ctypes.c_ulong(), ctypes.c_ulong()
    content = ctypes.POINTER(ctypes.c_ubyte)()
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    whole = (ctypes.c_long(0), ctypes.c_long(_LONGEST), ctypes.c_int(0), ctypes.c_ulong(_ANY_TYPE))
    answers = (ctypes.byref(each) for each in (kind, bits, length, left, content))
    if x11.XGetWindowProperty(display, root, atom, *whole, *answers) != 0 or not content:
        return None
    try:
        return bytes(content[: length.value]) if bits.value == 8 and length.value else None
    finally:
        x11.XFree(content)
