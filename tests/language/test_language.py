"""Words: the corpus is large and clean, the encoder is the one it should be, odd messages do no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import LanguageError
from core.language.classifier.encoder import EncoderKind, SentenceEncoder
from core.language.classifier.head import load_head
from core.language.classifier.official import OfficialEmbedder
from core.language.corpus import corpus
from core.language.planner import Planner
from core.language.rules.foreign import is_english
from core.language.rules.numbers import strength_in_figures
from core.language.rules.saving import export_wish
from core.language.rules.sizes import size_of
from core.language.rules.spelling import SpellingMender
from core.plans import Command, ExportWish, Step, TargetSize, Task
from core.tasks import LEARNED

from .heldout import messages

OFFICIAL = Path(__file__).parents[3] / "shared" / "official" / "lm_instructir-7d.pt"


@pytest.fixture(scope="module")
def planner() -> Planner:
    return Planner()


def test_the_corpus_holds_ten_thousand_distinct_instructions() -> None:
    written = corpus(1500)
    assert set(written) == set(LEARNED)
    assert len({sentence for sentences in written.values() for sentence in sentences}) >= 10_000
    assert written == corpus(1500)  # the same for the same seed


def test_an_altered_encoder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"other weights")
    with pytest.raises(LanguageError, match="damaged or altered"):
        SentenceEncoder(folder=tmp_path).encode(["remove the noise"])


def test_embeddings_have_length_one_and_depend_on_the_words(planner: Planner) -> None:
    noise = planner.embed(Step(Task.DENOISE, "remove the noise"))
    rain = planner.embed(Step(Task.DERAIN, "remove the rain"))
    none = planner.embed(Step(Task.DENOISE, ""))
    for vector in (noise, rain, none):
        assert vector.shape == (256,)
        assert float(vector.norm()) == pytest.approx(1, abs=1e-4)
    assert float(noise @ rain) < 0.5 < float(noise @ none)


@pytest.mark.parametrize(
    ("message", "tasks"),
    [
        ("take the noise out and brighten it", ["denoise", "lowlight"]),
        ("sharpen it but keep the grain", ["deblur"]),
        ("brighten it after removing the haze", ["dehaze", "lowlight"]),
        ("don't change anything", []),
    ],
)
def test_order_and_negation(planner: Planner, message: str, tasks: list[str]) -> None:
    assert [step.task.value for step in planner.plan(message).steps] == tasks


@pytest.mark.parametrize(
    ("message", "command"),
    [
        ("go back to the original", Command.ORIGINAL),
        ("start over and remove the noise", Command.ORIGINAL),
        ("use the other model", Command.OTHER_MODEL),
        ("try MoCE-IR", Command.MOCE_IR),
        ("what is wrong with this photo?", Command.DIAGNOSE),
        ("what's wrong with it, fix it", None),
        ("convert it to jpeg", Command.SAVE),
        ("zoom in", Command.VIEW),
        ("help", Command.HELP),
        ("what did you do?", Command.EXPLAIN),
        ("next photo", Command.NEXT),
        ("do the same to this folder", Command.FOLDER),
    ],
)
def test_words_about_the_application(planner: Planner, message: str, command: Command | None) -> None:
    plan = planner.plan(message)
    assert plan.command is command
    assert bool(plan.steps) is ("noise" in message)
    assert plan.auto is ("fix" in message)


@pytest.mark.parametrize(
    ("message", "wish"),
    [
        ("save it as a JPEG", ExportWish(".jpg")),
        ("save it as JPEG XL", ExportWish(".jxl")),
        ("export as jpeg with quality 80", ExportWish(".jpg", 80)),
        ("a 16-bit tiff", ExportWish(".tiff", bits=16)),
        ("als PNG speichern, 2000 Pixel breit", ExportWish(".png", size=TargetSize(width=2000))),
        ("save it", ExportWish()),
    ],
)
def test_how_to_save(message: str, wish: ExportWish) -> None:
    assert export_wish(message) == wish


@pytest.mark.parametrize(
    ("message", "size"),
    [
        ("make it 4000 pixels wide", TargetSize(width=4000)),
        ("1.5 times", TargetSize(times=1.5)),
        ("A2 at 300 dpi", TargetSize(longer=7016)),
        ("20 x 30 cm at 300 dpi", TargetSize(longer=3543)),
        ("4k", TargetSize(longer=3840)),
        ("increase it by 50 %", TargetSize(times=1.5)),
        ("doppelt so gro\u00df", TargetSize(times=2)),
        ("trois fois plus grande", TargetSize(times=3)),
        ("shot at ISO 6400 in 1998", None),
        ("my photo is only 320 by 240, make it bigger", None),  # what it has
        ("it's a 1000 px thumbnail", None),
        ("das Foto hat nur 640x480", None),
        ("la photo fait seulement 800x600", None),
        ("it has 1500 px, we have to deliver 5000 px", TargetSize(longer=5000)),
        ("it should be at least 2000 px on the long side", TargetSize(longer=2000)),
        ("big enough for a 30 x 40 canvas", None),  # a sheet of who knows what unit, not 30 times
        ("it has to fill a double-page spread", None),
        ("enlarge by 4", TargetSize(times=4)),
    ],
)
def test_sizes_in_words(message: str, size: TargetSize | None) -> None:
    assert size_of(message) == size


@pytest.mark.parametrize(
    ("message", "strength"),
    [
        ("denoise at 150 %", 1.5),
        ("Dehaze +25", 0.25),
        ("halve the grain", 0.5),
        ("halb so viel Korn", 0.5),
        ("EV +1.5", None),
        ("the left half is too dark", None),
        ("ISO 6400", None),
    ],
)
def test_strengths_in_figures(message: str, strength: float | None) -> None:
    assert strength_in_figures(message) == strength


@pytest.mark.parametrize(
    "message", ["\u53bb\u9664\u566a\u70b9", "usu\u0144 szum", "\u0443\u0431\u0435\u0440\u0438 \u0448\u0443\u043c"]
)
def test_another_language_is_answered_and_never_carried_out(planner: Planner, message: str) -> None:
    plan = planner.plan(message)
    assert "English" in plan.say
    assert not any((plan.steps, plan.auto, plan.ask, plan.command, plan.supported))


@pytest.mark.parametrize(
    ("message", "tasks"),
    [
        ("entrausche das Foto", ["denoise"]),
        ("mach es bitte heller", ["lowlight"]),
        ("erst den Nebel weg, dann sch\u00e4rfen", ["dehaze", "deblur"]),
        ("enl\u00e8ve le bruit", ["denoise"]),
        ("quita la lluvia", ["derain"]),
        ("rimuovi il rumore", ["denoise"]),
        ("tira a neblina", ["dehaze"]),
        ("verwijder de ruis", ["denoise"]),
        ("kannst du das denoise bitte", ["denoise"]),
    ],
)
def test_other_languages_are_carried_out_and_steer_in_english(planner: Planner, message: str, tasks: list[str]) -> None:
    steps = planner.plan(message).steps
    assert [step.task.value for step in steps] == tasks
    assert not any(step.words for step in steps)  # InstructIR was taught English: the task's own phrase steers it


def test_mistyped_english_is_english_and_mended() -> None:
    assert is_english("remvoe teh niose")
    assert is_english("shaprening pls")
    assert not is_english("mach es heller")
    assert not [message.text for message in messages("dev") if not is_english(message.text)]
    assert SpellingMender().mend("shaprening, dehze, upsacle, bluury") == "sharpening, dehaze, upscale, blurry"


def test_strength_and_factor(planner: Planner) -> None:
    (gentle,) = planner.plan("denoise it just a touch").steps
    (full,) = planner.plan("denoise it").steps
    assert gentle.strength < full.strength == 1
    (larger,) = planner.plan("enlarge it three times").steps
    assert larger.factor == 3


@pytest.mark.parametrize(
    ("message", "strengths"),
    [
        ("the brightening is too strong", {Task.DENOISE: 1.0, Task.LOWLIGHT: 0.7}),
        ("it's too bright now", {Task.DENOISE: 1.0, Task.LOWLIGHT: 0.7}),
        ("undo the brightening", {Task.DENOISE: 1.0}),
        ("take the brightening back", {Task.DENOISE: 1.0}),
        ("the denoising could be stronger", {Task.DENOISE: 1.4, Task.LOWLIGHT: 1.0}),
        ("take the noise reduction back to 50 %", {Task.DENOISE: 0.5, Task.LOWLIGHT: 1.0}),
        ("das Entrauschen ist zu stark", {Task.DENOISE: 0.7, Task.LOWLIGHT: 1.0}),
        ("moins d'éclaircissement", {Task.DENOISE: 1.0, Task.LOWLIGHT: 0.7}),
    ],
)
def test_a_follow_up_that_names_one_of_the_last_steps_changes_that_one(
    planner: Planner, message: str, strengths: dict[Task, float]
) -> None:
    plan = planner.plan(message, planner.plan("take the noise out and brighten it"))
    assert plan.command is Command.UNDO
    assert {step.task: step.strength for step in plan.steps} == strengths


def test_too_much_of_the_only_step_is_less_of_it(planner: Planner) -> None:
    plan = planner.plan("less brightening please", planner.plan("brighten it"))
    assert (plan.command, plan.steps, plan.ask) == (Command.WEAKER, (), False)


@pytest.mark.parametrize(
    "message",
    [
        "less noise please",
        "more light",
        "the brightening is lovely, now the noise",
        "l'éclaircissement est beau, mais enlève le bruit",
    ],
)
def test_what_names_damage_or_another_task_is_a_wish(planner: Planner, message: str) -> None:
    plan = planner.plan(message, planner.plan("take the noise out and brighten it"))
    assert plan.command is None
    assert plan.steps


def test_a_place_named_twice_is_said_once(planner: Planner) -> None:
    (step,) = planner.plan("the sky's too noisy, only do the sky").steps
    assert (step.task, step.place, step.only_there) == (Task.DENOISE, "the sky", True)


def test_where_an_enlarged_photo_will_hang_is_no_part_of_it(planner: Planner) -> None:
    (step,) = planner.plan("make it bigger, it looks tiny on the wall").steps
    assert (step.task, step.place) == (Task.SUPERRES, "")


@settings(max_examples=40, deadline=None)
@given(message=st.text(max_size=200))
def test_any_text_gives_a_plan(planner: Planner, message: str) -> None:
    plan = planner.plan(message)
    assert plan.text == message
    assert plan.say or plan.steps or plan.auto
    for step in plan.steps:
        assert 0 <= step.strength <= 2
        assert sum(step.probabilities.values()) == pytest.approx(1, abs=1e-3)


@pytest.mark.skipif(not OFFICIAL.is_file(), reason="the authors' text head is not here")
def test_the_authors_text_head_loads() -> None:
    head = load_head(OFFICIAL)
    embedding, logits = head(torch.nn.functional.normalize(torch.ones(1, 384), dim=1))
    assert embedding.shape == (1, 256)
    assert logits.shape == (1, 7)
    encoder = SentenceEncoder(EncoderKind.BGE_MICRO, Path("nowhere"))
    with pytest.raises(LanguageError, match="bge-micro-v2"):
        OfficialEmbedder(OFFICIAL, encoder).embed(Step(Task.DENOISE, "remove the noise"))
