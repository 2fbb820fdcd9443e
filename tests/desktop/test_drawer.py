"""The batch drawer in the window."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop.app import Parts

from .conftest import Until


def test_a_folder_dropped_on_the_photo_is_mended_in_the_drawer(
    until: Until, parts: Parts, photo: Path, tmp_path: Path
) -> None:
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
    until(lambda: not drawer.running)
    assert len(list((folder / "mended").glob("*.png"))) == 3
    assert len(list(folder.glob("*.png"))) == 4
