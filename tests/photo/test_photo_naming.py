"""Names of mended photos."""

from __future__ import annotations

import itertools
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.api import Step, Task
from core.errors import UsageError
from core.photo.formats import by_suffix
from core.photo.naming import TOKENS, Naming, means_folder, output_path, task_token

NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=60)
PIECES = st.one_of(st.sampled_from([*(f"{{{token}}}" for token in TOKENS), "{{", "}}", ".{ext}"]), NAMES)
TEMPLATES = st.lists(PIECES, max_size=6).map("".join)
DAY = date(2026, 11, 24)


def named(template: str, source: str = "IMG.jpg", place: int = 1) -> str:
    return next(Naming(template, task="denoise", model="instructir").names(Path(source), DAY, place))


def test_beside_the_photo_and_numbered(tmp_path: Path):
    source = tmp_path / "IMG.jpg"
    for name in ("IMG-mended.jpg", "IMG-mended-2.jpg", "IMG-mended-3.jpg"):
        assert output_path(source) == tmp_path / name
        (tmp_path / name).touch()


def test_into_a_folder_or_a_file(tmp_path: Path):
    source = tmp_path / "IMG.tif"
    assert output_path(source, tmp_path) == tmp_path / "IMG-mended.tif"
    assert output_path(source, tmp_path / "new") == tmp_path / "new" / "IMG-mended.tif"
    assert output_path(source, f"{tmp_path}/2024.06/") == tmp_path / "2024.06" / "IMG-mended.tif"
    assert output_path(source, tmp_path / "other.png") == tmp_path / "other.png"


@settings(deadline=None)
@given(stem=NAMES, suffix=st.sampled_from((".jpg", ".TIFF", ".png")))
def test_any_name_gets_one_that_can_be_created(tmp_path_factory: pytest.TempPathFactory, stem: str, suffix: str):
    folder = tmp_path_factory.mktemp("names")
    source = folder / (stem + suffix)
    first = output_path(source)
    first.touch()
    second = output_path(source)
    second.touch()
    assert len({source, first, second}) == 3
    assert {first.parent, second.parent} == {folder}
    assert first.suffix == second.suffix == source.suffix


def test_a_name_of_full_length_is_shortened(tmp_path: Path):
    source = tmp_path / ("ü" * 125 + ".jpg")
    source.touch()
    output_path(source).touch()
    output_path(source).touch()
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{name}-mended", "IMG-mended.jpg"),  # what the window's settings hold
        ("{name}-mended.{ext}", "IMG-mended.jpg"),
        ("{date} {name}", "2026-11-24 IMG.jpg"),
        ("{n}", "0007.jpg"),
        ("{n}_{task}_{model}", "0007_denoise_instructir.jpg"),
        ("mended.{ext}", "mended.jpg"),
        ("{name}.{ext}", "IMG.jpg"),
        ("{ext}-{name}", "jpg-IMG.jpg"),
        ("{name} {{old}}", "IMG {old}.jpg"),
        ("{name}.png", "IMG.png"),
        ("{name}.old", "IMG.old.jpg"),
    ],
)
def test_each_token_means_one_thing(template: str, name: str):
    assert named(template, place=7) == name


def test_the_date_is_the_day_of_the_file_and_today_without_one(tmp_path: Path):
    source = tmp_path / "IMG.jpg"
    today = output_path(source, naming=Naming("{date}")).stem
    assert date.today() - date.fromisoformat(today) <= date.resolution  # it may have struck midnight
    source.touch()
    os.utime(source, (0, 981_200_000))
    assert output_path(source, naming=Naming("{date}")).stem == "2001-02-03"


def test_a_number_counts_on_from_the_photos_place(tmp_path: Path):
    naming = Naming("{name} {n}")
    assert list(itertools.islice(naming.names(Path("a.png"), DAY, place=3), 3)) == [f"a 000{n}.png" for n in (3, 4, 5)]
    for number in (1, 2):
        (tmp_path / f"a 000{number}.png").touch()
    assert output_path(tmp_path / "a.png", naming=naming).name == "a 0003.png"


def test_what_was_done_is_auto_where_the_photo_decided():
    assert task_token([Step(Task.DENOISE), Step(Task.LOWLIGHT)]) == "denoise-lowlight"
    assert task_token([]) == "auto"


@settings(deadline=None)
@given(template=TEMPLATES, stem=NAMES, task=st.sampled_from(["auto", "denoise", "-".join([*Task] * 9)]))
def test_any_template_makes_names_that_can_be_created_or_says_why_not(
    tmp_path_factory: pytest.TempPathFactory, template: str, stem: str, task: str
):
    try:
        naming = Naming(template, task=task, model="moce-ir")
    except UsageError as error:
        sentence = str(error)
    else:
        sentence = f"{template}."
        check_names(naming, tmp_path_factory.mktemp("names") / f"{stem}.png")
    assert in_a_line(template) in sentence
    assert sentence.endswith(".")


def in_a_line(text: str) -> str:
    """As a sentence shows it: line breaks and the like by their escapes."""
    return "".join(repr(sign)[1:-1] if ord(sign) < 32 or ord(sign) == 127 else sign for sign in text)


def check_names(naming: Naming, source: Path) -> None:
    """They can be created, are safe everywhere but for what is the photo's own, and are not in each other's place."""
    source.touch()
    made = [source.with_name(name) for name in itertools.islice(naming.names(source), 3)]
    for path in made:
        assert (path.parent, path.suffix) == (source.parent, ".png")
        assert len(os.fsencode(path.name)) <= 255
        assert not path.name.startswith(".") or source.name.startswith(".")
        assert not set(path.name) - set(source.name) & set('/\\:*?"<>|\0\n')
        path.touch()
    assert len(set(made)) == 3
    assert not output_path(source, naming=naming).exists()


@settings(deadline=None)
@given(template=TEMPLATES)
def test_a_template_is_as_good_with_its_ending_as_without(template: str):
    def outcome(text: str) -> str:
        try:
            return named(text)
        except UsageError as error:
            return str(error).replace(f'"{in_a_line(text)}"', "")

    bare = template.removesuffix(".{ext}")
    if not bare.endswith((".{ext}", "{", "}")) and by_suffix(Path(bare).suffix) is None:
        assert outcome(bare) == outcome(f"{bare}.{{ext}}")


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{name}-{year}", "{year}, which is none of {name}"),
        ("{name:.8}", "{name:.8}, which is none"),
        ("{name!r}", "{name!r}, which is none"),
        ("{name.upper}", "{name.upper}, which is none"),
        ("{}", "{}, which is none"),
        ("{name", "brace"),
        ("name}", "brace"),
        ("{name}:{task}.{ext}", "because of :;"),
        ("../{name}", "because of /;"),
        ("{name}\n", "U+000A"),
        (".{name}", "hide"),
        ("", "nothing before"),
        (" .{ext}", "nothing before"),
        ("x" * 250, "255 bytes"),
        ("{date}" * 30, "255 bytes"),
    ],
)
def test_each_fault_is_one_sentence(template: str, words: str):
    with pytest.raises(UsageError) as error:
        Naming(template)
    assert words in str(error.value)
    assert in_a_line(template) in str(error.value)


def test_a_template_names_the_format(tmp_path: Path):
    assert next(Naming("{name}.PNG").names(Path("IMG.jpg"), DAY)) == "IMG.PNG"
    assert next(Naming("{name}.png", suffix=".tif").names(Path("IMG.jpg"), DAY)) == "IMG.tif"
    with pytest.raises(UsageError, match="is not written"):
        Naming("{name}.heic")


def test_a_file_is_no_folder(tmp_path: Path):
    (tmp_path / "OUT").write_text("a file")
    assert not means_folder(tmp_path / "OUT")
    assert means_folder(tmp_path / "ELSE")


def test_moving_pictures_come_out_as_stills_and_hif_as_jpeg():
    assert output_path(Path("a.avifs")).suffix == ".avif"
    assert output_path(Path("a.HIF")).suffix == ".jpg"
