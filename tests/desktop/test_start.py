"""A photo that the program is started with is seen before the networks load."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from .conftest import SAMPLES

START = """
import json, sys, time
began = time.monotonic(), time.process_time()
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QSettings
from desktop.app import assemble
from desktop.application import Application
from desktop.settings import Settings
from desktop.theme import Theme
folder, photo = Path(sys.argv[1]), Path(sys.argv[2])
app = Application([])
store = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
Theme(app, Settings(store))
parts = assemble(store, folder / "state", photos=[photo])
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and parts.state.shown is not None:
            seconds, work = time.monotonic() - began[0], time.process_time() - began[1]
            print(json.dumps({"seconds": seconds, "work": work, "torch": "torch" in sys.modules}), flush=True)
            app.quit()
        return False
watch = Watch()
parts.window.canvas.installEventFilter(watch)
parts.window.show()
app.exec()
parts.window.close_at_once()
"""


def test_the_photo_is_painted_before_torch_is_imported(tmp_path: Path) -> None:
    command = [sys.executable, "-c", START, str(tmp_path), str(SAMPLES / "coffee.png")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    seen = json.loads(ended.stdout.splitlines()[0])
    assert not seen["torch"]
    assert seen["seconds"] < 15  # on a machine that has other things to do
    assert seen["work"] < 3  # of the processor; about one on an idle machine, which then needs no longer than that
