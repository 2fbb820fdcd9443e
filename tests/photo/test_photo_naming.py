"""Names of mended photos."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import UsageError
from core.photo.naming import TOKENS, expand, output_path

NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=60)


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


@settings(deadline=None)
@given(
    parts=st.lists(st.one_of(st.sampled_from([f"{{{token}}}" for token in TOKENS]), NAMES), min_size=1, max_size=6),
    values=st.lists(NAMES, min_size=len(TOKENS), max_size=len(TOKENS)),
)
def test_any_template_makes_a_file_name_or_says_why_not(parts: list[str], values: list[str]):
    template, tokens = "".join(parts), {str(token): value for token, value in zip(TOKENS, values, strict=True)}
    try:
        name = expand(template, tokens)
    except UsageError as error:
        sentence, name = str(error), None
    else:
        sentence = f"{template}."
    assert template in sentence
    assert sentence.endswith(".")
    if name is None:
        return
    assert Path(name).name == name
    assert name.endswith(tokens["ext"])
    for part in parts:
        if part[1:-1] in TOKENS:
            assert tokens[part[1:-1]] in name
        elif not set(part) & set("{}"):
            assert part in name


def test_a_token_that_there_is_not_is_named():
    with pytest.raises(UsageError, match=r"\{year\}"):
        expand("{name}-{year}", dict.fromkeys(TOKENS, "x"))
