"""A photo whose camera was shaken: the window says that its blur was found, and draws it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from PIL import Image

from core.deblur.fourier import blur_with
from core.degradations.blur import shake_kernels
from core.degradations.random import Draw
from desktop.app import Parts
from desktop.inspector.blur import BlurView

from .conftest import SAMPLES, Until, said

FOUND = "One blur lay over all of it"


def shaken(path: Path) -> Path:
    with Image.open(SAMPLES / "coffee.png") as image:
        sharp = np.asarray(image.convert("RGB"), np.float32)[40:300, 100:440] / 255
    light = torch.from_numpy(sharp).permute(2, 0, 1)[None] ** 1.5
    blurred = blur_with(light, shake_kernels(Draw(1, 1), 0.6)).clamp(0, 1) ** (1 / 1.5)
    Image.fromarray((blurred[0].permute(1, 2, 0).numpy() * 255).round().astype(np.uint8)).save(path)
    return path


def test_the_blur_that_was_undone_is_told_and_drawn(until: Until, parts: Parts, tmp_path: Path, photo: Path) -> None:
    inspector = parts.window.inspector
    inspector.tabs.setCurrentWidget(inspector.photo)
    view = inspector.findChildren(BlurView)[0]
    parts.session.opening.open(shaken(tmp_path / "shaken.png"))
    parts.session.conversation.say("sharpen the blur")
    until(lambda: len(parts.state.results) == 2)
    assert said(parts, FOUND)()
    assert view.isVisible()
    assert view.accessibleDescription().startswith("Blur undone: ")
    drawn = view.grab().toImage()
    lights = [drawn.pixelColor(x, y).lightness() for x in range(124) for y in range(124)]
    assert min(lights) < 20
    assert max(lights) > 128
    parts.session.results.undo()
    assert not view.isVisible()  # the photo as it was opened
    parts.session.opening.open(photo)
    until(lambda: len(parts.state.results) == 1)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    assert not said(parts, FOUND)()
    assert not view.isVisible()
