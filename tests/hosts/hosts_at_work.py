"""GIMP, darktable and Krita, each started by itself to mend one photo through its plug-in by a script of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.hosts.catalogue import hosts
from core.hosts.places import HostPlace
from core.hosts.plug_ins import PlugIns

# Each says in a file that it hands over the photo now, and in another what came of it.
GIMP_SCRIPT = """\
import os
from gi.repository import Gimp, Gio
image = Gimp.file_load(Gimp.RunMode.NONINTERACTIVE, Gio.File.new_for_path(os.environ["PHOTO"]))
mend = Gimp.get_pdb().lookup_procedure("plug-in-photomend")
config = mend.create_config()
config.set_property("image", image)
config.set_core_object_array("drawables", image.get_layers())
config.set_property("instruction", "take the noise out")
open(os.environ["BEGUN"], "w").close()
done = mend.run(config).index(0) == Gimp.PDBStatusType.SUCCESS
with open(os.environ["ANSWER"], "w") as file:
    file.write("mended" if done else "failed")
"""
DARKTABLE_SCRIPT = """\
local dt = require "darktable"
local storage
package.loaded["darktable"] = setmetatable({ register_storage = function(...)
  storage = { ... }
  return dt.register_storage(...)
end }, { __index = dt })
require "photomend"
storage[7][1].text = "take the noise out"
dt.control.dispatch(function()
  local image = dt.database.import(os.getenv("PHOTO"))
  local format = dt.new_format("tiff")
  format.bpp = 16
  format:write_image(image, os.getenv("EXPORTED"))
  io.open(os.getenv("BEGUN"), "w"):close()
  storage[3](nil, image, format, os.getenv("EXPORTED"), 1, 1, true, {})
  local answer = io.open(os.getenv("ANSWER"), "w")
  answer:write(#image:get_group_members() > 1 and "mended" or "failed")
  answer:close()
  os.exit(0)
end)
"""
KRITA_SCRIPT = """\
import os
import photomend
from krita import Extension, Krita
from PyQt5.QtCore import QTimer

kept = []


def begin():
    document = Krita.instance().openDocument(os.environ["PHOTO"])
    document.setBatchmode(True)
    layer = document.rootNode().childNodes()[0]
    open(os.environ["BEGUN"], "w").close()
    kept.append(photomend.mend(document, layer, "take the noise out", done=done))


def done(new, _sentence):
    with open(os.environ["ANSWER"], "w") as file:
        file.write("failed" if new is None else "mended")
    QTimer.singleShot(0, lambda: os._exit(0))


class Job(Extension):
    def setup(self):
        QTimer.singleShot(1000, begin)

    def createActions(self, window):
        pass


Krita.instance().addExtension(Job(Krita.instance()))
"""
KRITA_ENTRY = "[Desktop Entry]\nType=Service\nServiceTypes=Krita/PythonPlugin\nX-KDE-Library=job\nName=job\n"


@dataclass(frozen=True)
class HostAtWork:
    """How a host is started that mends `photo`. begun: a file that is there from then on. answer: what came of it."""

    command: list[str]
    environment: dict[str, str]
    photo: Path
    begun: Path
    answer: Path

    @contextmanager
    def running(self) -> Generator[subprocess.Popen[bytes]]:
        """A process of its own, which is the host itself; killed at the end of the block, where it is still there."""
        for told in (self.begun, self.answer):
            told.unlink(missing_ok=True)
        nothing = subprocess.DEVNULL
        with subprocess.Popen(self.command, env=self.environment, stdin=nothing, stdout=nothing, stderr=nothing) as run:
            try:
                yield run
            finally:
                run.kill()


def gimp(program: str, folder: Path) -> list[str]:
    """Without a screen."""
    put(folder, "gimp", folder / "config/GIMP/3.0")
    (folder / "job.py").write_text(GIMP_SCRIPT)
    told = f"exec(open({str(folder / 'job.py')!r}).read())"
    return [program, "-d", "-f", "-i", "--batch-interpreter=python-fu-eval", "-b", told, "--quit"]


def darktable(program: str, folder: Path) -> list[str]:
    """Its window opens, and its Lua does the work."""
    put(folder, "darktable", config := folder / "config/darktable")
    (config / "luarc").write_text(DARKTABLE_SCRIPT)
    options = ["--configdir", str(config), "--cachedir", str(folder / "cache"), "--library", ":memory:"]
    return [program, *options, "--disable-opencl"]


def krita(program: str, folder: Path) -> list[str]:
    """Its window opens, and a second plug-in does the work."""
    put(folder, "krita", data := folder / "data/krita")
    (data / "pykrita/job.desktop").write_text(KRITA_ENTRY)
    (data / "pykrita/job.py").write_text(KRITA_SCRIPT)
    (folder / "config").mkdir()
    (folder / "config/kritarc").write_text("[python]\nenable_photomend=true\nenable_job=true\n")
    return [program, "--nosplash"]


def put(folder: Path, name: str, place: Path) -> None:
    """The plug-in, for a new user of the host."""
    PlugIns([sys.executable, "-m", "core"], folder / "hosts.json").install(hosts()[name], HostPlace("linux", place))


PROGRAMS = {
    "gimp": ("gimp-console-3.0", "gimp-console-3", "gimp-console-3.2"),
    "darktable": ("darktable",),
    "krita": ("krita",),
}
_PREPARED: dict[str, Callable[[str, Path], list[str]]] = {"gimp": gimp, "darktable": darktable, "krita": krita}


def found(name: str) -> str | None:
    """The program of a host, where it and what it needs are installed."""
    program = next(filter(None, map(shutil.which, PROGRAMS[name])), None)
    return program if shutil.which("Xvfb") else None


def prepared(name: str, folder: Path, display: str) -> HostAtWork:
    """With folders of its own in `folder`; the photo's place is folder/photos/photo.png, and it is not there yet."""
    program = found(name)
    assert program is not None, f"{name} or Xvfb is not installed"
    command = _PREPARED[name](program, folder)
    (folder / "photos").mkdir()
    files = {"PHOTO": folder / "photos/photo.png", "BEGUN": folder / "begun", "ANSWER": folder / "answer"}
    (folder / "run").mkdir(mode=0o700)
    (folder / "tmp").mkdir()
    own = {
        "HOME": folder,
        "XDG_CONFIG_HOME": folder / "config",
        "XDG_DATA_HOME": folder / "data",
        "XDG_CACHE_HOME": folder / "cache",
        "XDG_RUNTIME_DIR": folder / "run",
        "TMPDIR": folder / "tmp",
        "EXPORTED": folder / "tmp/exported.tif",
        **files,
    }
    environment = os.environ | {"DISPLAY": display} | {key: str(path) for key, path in own.items()}
    return HostAtWork(command, environment, files["PHOTO"], files["BEGUN"], files["ANSWER"])


@contextmanager
def screen() -> Generator[str]:
    """One that nobody sees, as long as the block lasts; its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()
