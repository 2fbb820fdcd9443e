"""A quick look shows the photo's means, however it is taken apart to make it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from core.api import Plan, RestoreRequest, Step, Task
from core.engine.preview import preview_of


@pytest.mark.parametrize("shape", [(700, 901), (353, 1200), (1000, 40)])
def test_a_preview_is_the_photo_averaged_down(shape: tuple[int, int]) -> None:
    pixels = np.random.default_rng(1).random((*shape, 3), np.float32)
    request = RestoreRequest(pixels, Plan("denoise", (Step(Task.DENOISE),)))
    small = preview_of(request, (0, 0, 1, 1), 20_000).request.pixels
    height, width = small.shape[:2]
    assert abs(height * width - 20_000) < 1_000
    for channel in range(3):
        whole = Image.fromarray(pixels[..., channel]).resize((width, height), Image.Resampling.BOX)
        np.testing.assert_allclose(small[..., channel], np.asarray(whole), atol=1e-5)


def test_a_preview_is_asked_for_the_quick_answer() -> None:
    """Whoever deblurs finds one blur of the whole photo for minutes; a preview is there in a moment."""
    pixels = np.zeros((300, 400, 3), np.float32)
    for task in (Task.DEBLUR, Task.DEHAZE):
        request = RestoreRequest(pixels, Plan("", (Step(task),)))
        assert preview_of(request, (0, 0, 0.5, 0.5), 20_000).request.quick
        assert not request.quick
