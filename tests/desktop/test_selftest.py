"""`photomend selftest` as the installers' makers rely on it: it passes where all is well, and fails where it is not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from core.cli import main
from core.commands.selftest import run as selftest
from core.weights.store import user_weights_dir
from desktop.application import Application


def test_selftest_mends_decodes_and_opens_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PHOTOMEND_WEIGHTS", str(tmp_path))
    assert main(["selftest", "--json"]) == 0, capsys.readouterr().out
    report = json.loads(capsys.readouterr().out)
    assert {outcome["part"]: outcome["works"] for outcome in report["selftest"]} == dict.fromkeys(
        ("instructir", "moce-ir", "decoders", "window"), True
    )
    assert "ready for an instruction" in report["selftest"][-1]["found"]
    assert user_weights_dir() == tmp_path


def test_selftest_fails_where_the_weights_do_not_reach_their_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(selftest, "expected", lambda network: {"instructir": 40.0, "moce-ir": 20.0}[network.model])
    assert main(["selftest"]) == 3
    said = capsys.readouterr().out
    assert said.count("FAILS") == 2
    assert "40.00 dB expected" in said


def test_photos_that_the_system_sends_arrive_together(qtbot: QtBot, app: Application, tmp_path: Path) -> None:
    photos = [tmp_path / "a.jpg", tmp_path / "b ä.jpg"]
    with qtbot.waitSignal(app.sent) as arrived:
        for photo in photos:
            app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile(str(photo))))
    assert arrived.args == [photos]
    assert not app.windowIcon().isNull()


def test_the_window_stands_before_what_is_heavy_is_loaded() -> None:
    heavy = {"torch", "imagecodecs", "tifffile", "rawpy", "ssl"}
    code = f"import desktop.app, sys; heavy = {heavy} & set(sys.modules); assert not heavy, heavy"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
