"""Weights brought in by the user: known for what they are, used when whole, refused when not."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core.api import Finished, Model, Plan, RestoreRequest, Size, Step, Task
from core.cli import main
from core.engine.restorer import Engine
from core.errors import LanguageError, UsageError, WeightsError
from core.language.classifier.encoder import EncoderKind, SentenceEncoder
from core.language.classifier.head import TextHead
from core.models.instructir import InstructIR
from core.models.moce_ir import MoCEIR
from core.weights import official
from core.weights.catalogue import find_weights
from core.weights.checksums import Check
from core.weights.inventory import bring_in, items, take_away, verify
from core.weights.official import Collection, RemoteFile
from core.weights.store import FOLDER_VARIABLE, OFFICIAL_ENCODER, use_weights_dir, user_weights_dir
from tests.weights.server import Site, serving


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's weights folder, empty."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    torch.manual_seed(0)
    path = tmp_path / "from a friend.ckpt"
    torch.save({"state_dict": MoCEIR(8, [1, 1, 1, 1], [1, 1, 1], 1, [1, 1, 2, 2]).state_dict()}, path)
    return path


def records(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_an_imported_checkpoint_is_listed_with_where_it_came_from(checkpoint: Path, folder: Path) -> None:
    item = bring_in(checkpoint)
    assert item.path == folder / "from a friend.ckpt"
    assert item.weights is not None
    assert (item.weights.model, item.bundled, item.usable) == (Model.MOCE_IR, False, True)
    assert item.source == f"imported from {checkpoint}"
    assert item in items()
    assert bring_in(checkpoint) == item  # twice is no harm
    take_away(item)
    assert item not in items()


@pytest.mark.parametrize("damage", ["cut", "foreign", "incomplete", "other of that name"])
def test_what_cannot_be_used_is_not_imported(damage: str, checkpoint: Path, folder: Path) -> None:
    if damage == "cut":
        checkpoint.write_bytes(checkpoint.read_bytes()[:5000])
    elif damage == "foreign":
        torch.save({"conv.weight": torch.zeros(3)}, checkpoint)
    elif damage == "incomplete":
        state = torch.load(checkpoint, weights_only=True)["state_dict"]
        torch.save(dict(list(state.items())[:-1]), checkpoint)
    else:
        folder.mkdir()
        (folder / checkpoint.name).write_bytes(b"other")
    before = {path.name: path.read_bytes() for path in folder.glob("*")}
    with pytest.raises((WeightsError, UsageError), match="from a friend"):
        bring_in(checkpoint)
    assert {path.name: path.read_bytes() for path in folder.glob("*")} == before


def test_a_changed_file_is_found(checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "--import", str(checkpoint), "--json"]) == 0
    (imported,) = records(capsys.readouterr().out)
    assert main(["models", "--verify", "--json"]) == 0
    checks = {record["path"]: record["check"] for record in records(capsys.readouterr().out)}
    assert set(checks.values()) == {"sound"}
    own = Path(imported["path"])
    own.write_bytes(own.read_bytes() + b"!")
    assert main(["models", "--verify"]) == 1
    assert "CHANGED" in capsys.readouterr().out


def test_what_ships_is_as_its_ledger_says_and_stays() -> None:
    """When this fails after new weights were trained: make ledger."""
    bundled = items()
    assert {item.licence for item in bundled} == {"Apache-2.0", "MIT"}  # ours, and the encoder that others trained
    assert [verify(item) for item in bundled] == [Check.SOUND] * len(bundled)
    with pytest.raises(UsageError, match="stays"):
        take_away(bundled[0])


def test_a_copy_of_published_weights_is_known_under_any_name(checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sha256 = hashlib.sha256(checkpoint.read_bytes()).hexdigest()
    published = RemoteFile("net.ckpt", "https://example.org/net.ckpt", sha256=sha256)
    monkeypatch.setitem(official.COLLECTIONS, "net", Collection("net", "A network", "MIT", "example", (published,)))
    item = bring_in(checkpoint)
    assert (item.licence, item.source) == ("MIT", "https://example.org/net.ckpt")


def parts_of_the_authors(tmp_path: Path) -> dict[str, bytes]:
    """What a download brings: a network of the published width, which leaves photos as they are, and its parts."""
    network, head, made = InstructIR(32, [1, 1, 1, 1], 1, [1, 1, 1, 1]), TextHead(), dict[str, bytes]()
    torch.nn.init.zeros_(network.ending.weight)
    assert network.ending.bias is not None
    torch.nn.init.zeros_(network.ending.bias)
    for name, module in (("im_instructir-7d.pt", network), ("lm_instructir-7d.pt", head)):
        torch.save(module.state_dict(), tmp_path / name)
        made[name] = (tmp_path / name).read_bytes()
    encoder = SentenceEncoder(EncoderKind.MINILM).vocabulary.parent  # of the same shape as bge-micro-v2
    for path in encoder.rglob("*"):
        if path.suffix in {".json", ".txt", ".safetensors"}:
            made[f"{OFFICIAL_ENCODER}/{path.relative_to(encoder).as_posix()}"] = path.read_bytes()
    return made


def test_downloaded_weights_are_what_the_engine_then_uses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    made = parts_of_the_authors(tmp_path)
    photo = np.random.default_rng(0).random((64, 80, 3), dtype=np.float32)
    plan = Plan("denoise", (Step(Task.DENOISE, "remove the noise"),))
    request = RestoreRequest(photo, plan, Model.INSTRUCTIR, precision="float32")
    engine = Engine()
    compact = engine.run(request, lambda _event: None)
    with serving(Site({f"/{name}": content for name, content in made.items()})) as site:
        files = tuple(
            RemoteFile(name, f"{site.address}/{name}", sha256=hashlib.sha256(content).hexdigest())
            for name, content in made.items()
        )
        monkeypatch.setitem(official.COLLECTIONS, "instructir", Collection("instructir", "I", "MIT", "here", files))
        assert main(["models", "--download", "instructir", "--json"]) == 0
    listed = {Path(record["path"]).name: record for record in records(capsys.readouterr().out)}
    assert listed["im_instructir-7d.pt"]["size"] == "full"
    assert listed["im_instructir-7d.pt"]["usable"]
    full = engine.run(request, lambda _event: None)  # without starting anew
    assert isinstance(compact, Finished)
    assert isinstance(full, Finished)
    assert np.abs(compact.pixels - photo).max() > 0.01
    np.testing.assert_allclose(full.pixels, photo, atol=1e-3)
    assert isinstance(engine.run(replace(request, size=Size.FULL), lambda _event: None), Finished)
    # The encoder must stay what it was.
    encoder = folder / OFFICIAL_ENCODER / "model.safetensors"
    encoder.write_bytes(encoder.read_bytes()[:-1] + b"!")
    with pytest.raises(LanguageError, match="changed since"):
        SentenceEncoder(EncoderKind.BGE_MICRO).encode(["remove the noise"])


def test_full_size_without_its_encoder_is_one_sentence(tmp_path: Path, folder: Path) -> None:
    folder.mkdir()
    for name, content in parts_of_the_authors(tmp_path).items():
        if "/" not in name:
            (folder / name).write_bytes(content)
    assert find_weights(Model.INSTRUCTIR).size is Size.COMPACT
    with pytest.raises(LanguageError, match="--download instructir"):
        SentenceEncoder(EncoderKind.BGE_MICRO).encode(["remove the noise"])


def test_the_folder_can_be_another_one(tmp_path: Path, folder: Path) -> None:
    use_weights_dir(tmp_path / "elsewhere")
    assert user_weights_dir() == tmp_path / "elsewhere"
    use_weights_dir(None)
    assert user_weights_dir().name == "weights"
    assert user_weights_dir() != folder
