"""The batch drawer in the window."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from desktop.app import Parts


def test_a_folder_dropped_on_the_photo_is_mended_in_the_drawer(parts: Parts, photo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "wedding"
    folder.mkdir()
    for number in range(3):
        shutil.copy(photo, folder / f"{number}.png")
    (folder / "broken.png").write_text("no photo")
    parts.window.canvas.files_dropped.emit([str(folder)])
    drawer = parts.window.drawer
    assert drawer.isVisible()
    drawer.instruction.setText("remove the noise")
    drawer.start()
    loop = QEventLoop()
    late = QTimer(singleShot=True, interval=120_000)
    late.timeout.connect(loop.quit)
    late.start()
    parts.bridge.batch_arrived.connect(lambda _event: None if drawer.running else loop.quit())
    loop.exec()
    late.stop()
    assert not drawer.running
    assert len(list((folder / "mended").glob("*.png"))) == 3
    assert len(list(folder.glob("*.png"))) == 4
