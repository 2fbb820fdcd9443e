"""The installers come without scipy and scikit-learn: the sentence encoder gives the same vectors there."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np

from core.language.classifier.encoder import SentenceEncoder

WITHOUT = """
import json, sys
sys.modules["scipy"] = sys.modules["sklearn"] = None
from core.language.classifier.encoder import SentenceEncoder
print(json.dumps(SentenceEncoder().encode(["take the noise out"])[0].tolist()))
assert not {"scipy.sparse", "sklearn.metrics"} & set(sys.modules)
"""


def test_the_encoder_is_the_same_without_scipy_and_scikit_learn() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    vector = SentenceEncoder().encode(["take the noise out"])[0].numpy()
    np.testing.assert_allclose(json.loads(done.stdout), vector, atol=1e-6)
