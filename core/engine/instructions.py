"""What steers a network that needs words: a step's as the embedding that the weights in use were trained with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from core.api import Model, RestoreRequest, Step
from core.language.classifier.official import OfficialEmbedder
from core.language.planner import Planner
from core.weights.catalogue import describe, find_weights, official_text_head


class Instructions:
    """Each text head is loaded once, when first needed: Photomend's own, or the authors' for their weights."""

    def __init__(self, planner: Planner | None = None) -> None:
        self._planner = planner
        self._official: dict[Path, OfficialEmbedder] = {}

    def embed(self, step: Step, model: Model, request: RestoreRequest) -> Any:
        """(256,) float32, of length one. Raises WeightsError or LanguageError with what is missing."""
        weights = describe(request.weights) if request.weights else find_weights(model, request.size)
        if weights.own_text_head:
            self._planner = self._planner or Planner()
            return self._planner.embed(step)
        head = official_text_head(weights)
        if head not in self._official:
            self._official[head] = OfficialEmbedder(head)
        return self._official[head].embed(step)
