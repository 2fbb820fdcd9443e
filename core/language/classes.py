"""What InstructIR's text head tells apart, in the order of its outputs, which published weights hold: it never changes.

InstructIR (Conde et al., ECCV 2024), section 4; `lm_instructir-7d.pt`. It mends these tasks and no others.
"""

from __future__ import annotations

from core.tasks import Task

TASK_CLASSES: tuple[Task, ...] = (
    Task.DENOISE,
    Task.DEBLUR,
    Task.DERAIN,
    Task.DEHAZE,
    Task.LOWLIGHT,
    Task.SUPERRES,
    Task.ENHANCE,
)
