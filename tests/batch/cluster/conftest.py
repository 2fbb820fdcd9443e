"""Sixty photos, and what a local batch makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.batch.events import BatchRequest
from core.batch.run import BatchRun
from tests.batch.cluster.submitter import PHOTOS, results
from tests.batch.scripted import RECIPE, Negatives, save


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wedding")
    for number in range(PHOTOS):
        save(folder / f"{number:02}.png", number)
    return folder


@pytest.fixture(scope="module")
def expected(photos: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a local batch makes of them."""
    folder = tmp_path_factory.mktemp("local")
    BatchRun(BatchRequest((photos,), folder, RECIPE), Negatives(tiles=1), lambda _event: None).run()
    return results(folder)
