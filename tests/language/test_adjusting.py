"""Light, colour and the frame are asked for in every language that is read."""

from __future__ import annotations

import pytest

from core.language.rules.adjusting import adjustments_of, with_figures

SAID = [
    ("un demi-diaph plus clair", {"exposure": 0.5}),
    ("éclaircis d'un diaph", {"exposure": 1.0}),
    ("medio paso más claro", {"exposure": 0.5}),
    ("mezzo stop più chiaro", {"exposure": 0.5}),
    ("meio ponto mais claro", {"exposure": 0.5}),
    ("een halve stop lichter", {"exposure": 0.5}),
    ("1,5 stop donkerder", {"exposure": -1.5}),
    ("exposition +0,7", {"exposure": 0.7}),
    ("un peu plus chaude", {"temperature": 10.0}),
    ("mucho más fría", {"temperature": -40.0}),
    ("più calda", {"temperature": 20.0}),
    ("mais quente", {"temperature": 20.0}),
    ("iets warmer", {"temperature": 10.0}),
    ("plus de contraste", {"contrast": 20.0}),
    ("menos saturación", {"saturation": -20.0}),
    ("die Lichter -40", {"highlights": -40.0}),
    ("tourne la photo de 90° à gauche", {"turn": 3.0}),
    ("gira la foto 90 grados a la derecha", {"turn": 1.0}),
    ("recadre en carré", {"aspect": 1.0}),
    ("recorta a 4:5", {"aspect": 0.8}),
    ("corta em 3:2", {"aspect": 1.5}),
    ("redresse l'horizon", {"level": 1.0}),
    ("zet de horizon recht", {"level": 1.0}),
    ("pas plus chaud", {}),
    ("sin más contraste", {}),
    ("enlève le bruit", {}),
    ("quita la niebla", {}),
]


@pytest.mark.parametrize(("text", "values"), SAID)
def test_light_and_frame_are_asked_for_in_words(text: str, values: dict[str, float]) -> None:
    asked = adjustments_of(with_figures(text)).values()
    assert {name.value: value for each in asked for name, value in each.items()} == values
