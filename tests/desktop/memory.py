"""How much memory a session with a photo of 100 megapixels takes: `make bench-memory`, on Linux.

A real window in this process, without a screen: the photo is opened and diagnosed, looked at from near, made half a
stop brighter and exported. After each the resident memory is printed, and the most that it was on the way.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPointF, QSettings, QTimer

from core.api import Adjustment
from core.engine.malloc import shared_heap
from core.jobs.messages import ModelsLoaded
from desktop.app import Parts, assemble
from desktop.application import Application
from desktop.exporting import ExportChoice

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "rocket.jpg"
MAKE = """import sys
from PIL import Image
Image.open(sys.argv[1]).resize((11552, 8664)).save(sys.argv[2], quality=90)"""
LIMIT = 3.0  # GiB
GIB = 2**30


def resident(name: str) -> float:
    """GiB of this process: VmRSS now, VmHWM at the most."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    line = next(line for line in lines if line.startswith(f"{name}:"))
    return int(line.split()[1]) * 1024 / GIB


def wait(condition: Callable[[], bool]) -> None:
    """Let the window live until the condition holds."""
    loop, timer = QEventLoop(), QTimer(interval=20)
    timer.timeout.connect(lambda: loop.quit() if condition() else None)
    timer.start()
    loop.exec()


class Account:
    """What each part of the session took."""

    def __init__(self) -> None:
        self.most = 0.0

    def after(self, what: str) -> None:
        """Print it, and count the most anew from here."""
        most = resident("VmHWM")
        self.most = max(self.most, most)
        sys.stdout.write(f"{what:<28} {resident('VmRSS'):5.2f} GiB, at most {most:5.2f} GiB\n")
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # proc(5): VmHWM begins anew


def session(parts: Parts, photo: Path, result: Path) -> float:
    """GiB at the most."""
    account, state = Account(), parts.state
    loaded: list[type] = []
    parts.bridge.arrived.connect(lambda _job, event, _picture: loaded.append(type(event)))
    wait(lambda: ModelsLoaded in loaded)
    account.after("the window")
    parts.session.opening.open(photo)
    wait(lambda: state.photo is not None)
    account.after("opened")
    wait(lambda: state.diagnosis is not None)
    account.after("diagnosed")
    for factor in (4.0, 8.0, 0.5):
        parts.window.canvas.zoom_by(factor, QPointF(200, 100))
        parts.window.grab()
    account.after("zoomed")
    parts.session.conversation.say("clear the haze")
    wait(lambda: len(state.results) == 2 and not parts.session.busy)
    account.after("haze cleared")
    parts.session.lighting.try_out({Adjustment.EXPOSURE: 0.3})
    wait(lambda: state.live is not None)
    parts.session.lighting.settle({Adjustment.EXPOSURE: 0.5})
    wait(lambda: len(state.results) == 3)
    account.after("half a stop brighter")
    parts.session.export.deliver(result, ExportChoice())
    wait(lambda: result.exists() and state.activity is None)
    account.after("exported")
    return account.most


def main() -> int:
    """0 where it is under the limit."""
    shared_heap()
    app = Application(["photomend"])
    with tempfile.TemporaryDirectory() as folder:
        photo = Path(folder) / "large.jpg"
        subprocess.run([sys.executable, "-c", MAKE, str(SAMPLE), str(photo)], check=True)
        parts = assemble(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat), Path(folder) / "state")
        parts.window.show()
        most = session(parts, photo, Path(folder) / "brighter.jpg")
        parts.window.close_at_once()
        app.processEvents()
    sys.stdout.write(f"at most {most:.2f} GiB of {LIMIT:.2f}\n")
    return 0 if most <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
