"""The measurements about MoCE-IR's experts hold on the weights that ship."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.api import Model, Size
from core.engine.expert_bench import expert_costs
from core.engine.restorer import Engine
from core.training import agreement, experts

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "coffee.png"


def test_a_larger_expert_costs_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.engine.expert_bench._SIDE", 128)
    work = [cost.gflop_per_megapixel for cost in expert_costs(Model.MOCE_IR, Size.COMPACT)]
    assert len(work) == 4
    assert work == sorted(set(work))


def test_every_image_goes_to_one_expert_and_each_can_be_forced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("Kodak24", "CBSD68"):
        (tmp_path / folder / "clean").mkdir(parents=True)
        with Image.open(SAMPLE) as image:
            image.resize((112, 96)).save(tmp_path / folder / "clean" / "1.png")
    experts.main([str(tmp_path), "--photos", "2"])
    lines = capsys.readouterr().out.splitlines()
    rain = next(line for line in lines if line.startswith("| derain |"))
    for cell in rain.split("|")[2:-1]:
        assert sum(map(int, cell.split())) == 100
    forced = [line for line in lines if line.startswith("| derain |")][1]
    assert all(float(figure) > 10 for figure in forced.split("|")[2:-1])


def test_samples_of_a_photo_choose_as_the_whole_does() -> None:
    with Image.open(SAMPLE) as image:
        pixels = np.asarray(image.convert("RGB").crop((100, 40, 500, 360)), np.float32) / np.float32(255)
    engine = Engine()
    whole, sampled = agreement.routed(engine, pixels, 400), agreement.routed(engine, pixels, 256)
    assert [block.expert for block in whole] == [block.expert for block in sampled]
