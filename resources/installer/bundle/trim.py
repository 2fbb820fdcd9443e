"""What is left out of the bundle. docs/packaging.md says what each is, and what it saves."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path

from desktop.i18n import LANGUAGES

Entry = tuple[str, str, str]  # PyInstaller's: name in the bundle, file on this machine, kind

EXCLUDED = [
    # Under the GPL, so that an installer must not have them.
    "pillow_heif",
    "readline",
    # For training and measuring, which need a checkout of the source.
    "matplotlib",
    "skimage",
    # sentence-transformers imports them and its encoder never calls them:
    # see core/language/classifier/optional_imports.py.
    "scipy",
    "sklearn",
    # Never used: other frameworks, services, tests and tools of the libraries.
    *("IPython", "accelerate", "curses", "datasets", "hf_xet", "hypothesis", "iniconfig", "jax", "networkx", "onnx"),
    *("onnxruntime", "pandas", "peft", "pluggy", "pydantic", "pygments", "pytest", "_pytest", "setuptools"),
    *("tensorboard", "tensorflow", "tkinter", "torchvision", "triton", "PIL.ImageQt", "PIL.ImageTk", "numpy.f2py"),
    *("torch.utils.benchmark", "torch.utils.tensorboard"),
    *(f"PySide6.{name}" for name in ("QtOpenGL", "QtOpenGLWidgets", "QtQml", "QtQuick")),
]

ASKED_FOR = ("PySide6-Essentials", "sentence-transformers", "tifffile")
"""Packages whose versions photomend doctor prints, beside those that their libraries bring along."""

CODECS = (
    *("avif", "brotli", "ccitt", "cms", "deflate", "imcd", "jpeg2k", "jpeg8", "jpegsof3", "jpegxl", "ljpeg"),
    *("lzma", "png", "shared", "shared_cython", "webp", "zlib", "zstd"),
)
"""Of imagecodecs' sixty: those that core/photo uses, and those that tifffile needs for photos in TIFF and DNG."""

_UNUSED_MODULES = ("torch.test", "sympy.*.tests", "mpmath.tests")

_UNUSED_FILES = (
    "torch/include/*",
    "torch/share/*",
    "torch/test/*",
    "torch/bin/[!t]*",
    "torch/bin/test*",  # torch_shm_manager stays: torch looks for it when it is imported
    "torch/lib/libtorchbind_test*",
    "torch/lib/libjitbackend_test*",
    "torch/lib/libbackend_with_compiler*",
    "torch/lib/libaoti_custom_ops*",
    "torch/lib/*.lib",
    "*.pyi",
    "*/__pycache__/*",
    "PySide6/Qt/translations/*",
    "PySide6/translations/*",
    "PySide6/opengl32sw.dll",
    "PySide6/Qt*/qml/*",
    "*libQt6EglF*",  # these two belong to plug-ins that are left out
    "*libQt6WlShell*",
)
_TRANSLATIONS = tuple(f"qtbase_{code}.qm" for code in LANGUAGES)  # the buttons of Qt's own dialogs

_PLUGINS = (
    *(f"platforms/*q{name}*" for name in ("xcb", "wayland", "offscreen", "windows", "cocoa")),
    *(f"imageformats/*q{name}*" for name in ("svg", "jpeg", "ico", "gif")),
    *(f"platforminputcontexts/*{name}*" for name in ("compose", "ibus")),
    *(f"wayland-{name}*" for name in ("decoration-client/", "shell-integration/*xdg-shell")),
    "wayland-graphics-integration-client/*wayland-egl*",
    *("platformthemes/*xdgdesktopportal*", "xcbglintegrations/*", "iconengines/*", "styles/*"),
)

_WITH_NAMES = ("torch/lib/libtorch_*.so", "libpython3*.so*")

# Of the libraries of the host those that not every desktop has, and what Python was built with. The others are the
# host's: a bundled copy quarrels with its drivers, fonts or session. The Debian package has neither and depends
# on both.
CARRIED = ("libxcb-*", "libxkbcommon*", "libcrypto*", "libssl*", "libbz2*", "liblzma.*", "libffi*", "libsqlite3*")


def keep_file(entry: Entry) -> bool:
    """Whether a file goes into the bundle."""
    name = Path(entry[0]).as_posix()
    if "/plugins/" in name and name.startswith("PySide6"):
        return any(fnmatch(name.split("/plugins/", 1)[1], pattern) for pattern in _PLUGINS)
    if name.endswith(_TRANSLATIONS):
        return True
    of_host = entry[2] == "BINARY" and "/" not in name and entry[1].startswith(("/lib/", "/usr/"))
    if of_host and not any(fnmatch(name, pattern) for pattern in (*CARRIED, "libpython3*")):
        return False
    return not any(fnmatch(name, pattern) for pattern in _UNUSED_FILES)


def module_filter(loaded: Iterable[str]) -> Callable[[Entry], bool]:
    """Whether a module goes into the bundle: of transformers' hundreds of networks only those that are `loaded`."""
    networks = {".".join(name.split(".")[:3]) for name in loaded if name.startswith("transformers.models.")}

    def keep(entry: Entry) -> bool:
        name = entry[0].removesuffix(".py").replace("\\", "/").replace("/", ".")
        if name.startswith("transformers.models.") and name != "transformers.models.__init__":
            return ".".join(name.split(".")[:3]) in networks
        return not any(fnmatch(name, pattern) or fnmatch(name, f"{pattern}.*") for pattern in _UNUSED_MODULES)

    return keep


def loaded_by_encoder() -> list[str]:
    """The modules that reading an instruction loads. Runs in a process of its own."""
    from core.language.classifier.encoder import SentenceEncoder  # noqa: PLC0415

    SentenceEncoder().encode(["take the noise out"])
    return sorted(sys.modules)


def stripped(entry: Entry, folder: Path) -> Entry:
    """The same library without the names of its inner functions, a fifth of torch's largest. Linux only.

    Only those that gain much: what auditwheel has patched does not survive it.
    """
    name, source, kind = entry
    if sys.platform != "linux" or not any(fnmatch(Path(name).as_posix(), pattern) for pattern in _WITH_NAMES):
        return entry
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / Path(name).name
    shutil.copy2(source, copy)
    subprocess.run(["strip", "--strip-unneeded", str(copy)], check=True)
    return name, str(copy), kind
