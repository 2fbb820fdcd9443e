"""All that is known of a task and of a damage, a row each; docs/contributing/add-a-task.md adds one.

Nothing here imports torch, numpy or Qt. The orders in which trained heads number their outputs stand apart, since an
eighth task must not move them: `core.language.classes` and `core.models.damage_classes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.translation import translatable


class Task(StrEnum):
    """What can be asked for; the values stand in plans, recipes and events."""

    DENOISE = "denoise"
    DEBLUR = "deblur"
    DERAIN = "derain"
    DEHAZE = "dehaze"
    LOWLIGHT = "lowlight"
    SUPERRES = "superres"
    ENHANCE = "enhance"
    ADJUST = "adjust"
    FRAME = "frame"


class Damage(StrEnum):
    """What a photo may suffer from; the values stand in diagnoses. NOTHING: the photo is sound."""

    NOISE = "noise"
    BLUR = "blur"
    RAIN = "rain"
    SNOW = "snow"
    HAZE = "haze"
    LOW_LIGHT = "lowlight"
    LOW_RESOLUTION = "lowres"  # or strong compression
    FLAT_COLOUR = "flat"
    NOTHING = "nothing"


@dataclass(frozen=True, kw_only=True)
class TaskTraits:
    """A task in words; its phrases, by which it is asked for, are in resources/language/TASK.toml.

    name: in a word or two. term: as the papers call it. action: after "I'll". subject: after "I leave", before "alone".
    remedy: as the diagnosis proposes it, in words that steer InstructIR too; none where that is left to the user.
    removes, or else ability: what "I can remove", or "I can". canonical: steers InstructIR where there are no words.
    example: what a user would type, by which the task is measured. enlarges: asked for by a factor; all others by a
    strength, at which 0 leaves the photo as it is and 1 takes the network's answer. seen: about how many
    pixels it works on where what it changes varies slowly over the photo (core.engine.reduced_pass); None for all.
    computed: by formulas from the values of the step (core/adjustments.py), without a network. reshapes: it leaves
    another part of the photo, or turns it.
    """

    name: str
    term: str
    action: str
    subject: str
    remedy: str = ""
    removes: str = ""
    ability: str = ""
    canonical: str = ""
    example: str
    enlarges: bool = False
    seen: int | None = None
    computed: bool = False
    reshapes: bool = False


@dataclass(frozen=True, kw_only=True)
class DamageTraits:
    """A damage in words, what makes it, and what mends it.

    name: in a word or two. term: as the papers describe it. look: after "looks". degradation: MODULE.FUNCTION in
    `core.degradations`, which damages photos for training and measuring. task: what mends it; None where only MoCE-IR
    does, which is told no task.
    """

    name: str
    term: str
    look: str = ""
    degradation: str = ""
    task: Task | None = None


# In the order in which they are proposed: the sensor's faults first, the scene's next, tone last.
TASKS: Mapping[Task, TaskTraits] = {
    Task.DENOISE: TaskTraits(
        name=translatable("Remove noise"),
        term=translatable("image denoising"),
        action=translatable("take out the noise"),
        subject=translatable("the grain"),
        remedy=translatable("take out the noise"),
        removes=translatable("noise"),
        canonical="remove the noise",
        example="remove the noise",
    ),
    Task.DERAIN: TaskTraits(
        name=translatable("Remove rain"),
        term=translatable("deraining"),
        action=translatable("remove the rain"),
        subject=translatable("the rain"),
        remedy=translatable("take out the rain"),
        removes=translatable("rain"),
        canonical="remove the rain",
        example="remove the rain",
    ),
    Task.DEHAZE: TaskTraits(
        name=translatable("Clear haze"),
        term=translatable("dehazing"),
        action=translatable("clear the haze"),
        subject=translatable("the haze"),
        remedy=translatable("clear the haze"),
        removes=translatable("haze"),
        canonical="remove the haze",
        example="clear the haze",
        seen=90_000,  # so that the network sees most of the scene at once
    ),
    Task.LOWLIGHT: TaskTraits(
        name=translatable("Brighten"),
        term=translatable("low-light enhancement"),
        action=translatable("brighten the photo"),
        subject=translatable("the brightness"),
        remedy=translatable("brighten it"),
        ability=translatable("brighten dark photos"),
        canonical="brighten the dark photo",
        example="it is too dark, brighten it",
        seen=300_000,
    ),
    Task.DEBLUR: TaskTraits(
        name=translatable("Sharpen blur"),
        term=translatable("image deblurring"),
        action=translatable("sharpen away the blur"),
        subject=translatable("the sharpness"),
        remedy=translatable("sharpen it"),
        removes=translatable("blur"),
        canonical="sharpen the blurry photo",
        example="sharpen this blurry photo",
    ),
    Task.SUPERRES: TaskTraits(
        name=translatable("Enlarge"),
        term=translatable("super-resolution"),
        action=translatable("enlarge it"),
        subject=translatable("the size"),
        ability=translatable("enlarge small ones"),
        canonical="upscale the photo",
        example="increase the resolution",
        enlarges=True,
    ),
    Task.ENHANCE: TaskTraits(
        name=translatable("Improve colours"),
        term=translatable("image enhancement (retouching)"),
        action=translatable("improve colours and contrast"),
        subject=translatable("the colours"),
        remedy=translatable("revive the colours"),
        ability=translatable("improve colours and contrast"),
        canonical="improve the colours and the contrast",
        example="make the colours look better",
        seen=300_000,
    ),
    Task.ADJUST: TaskTraits(
        name=translatable("Light and colour"),
        term=translatable("exposure, white balance, contrast and saturation"),
        action=translatable("adjust light and colour"),
        subject=translatable("light and colour"),
        ability=translatable("adjust light and colour"),
        example="half a stop brighter and a little warmer",
        computed=True,
    ),
    Task.FRAME: TaskTraits(
        name=translatable("Crop and turn"),
        term=translatable("cropping, straightening, rotation"),
        action=translatable("crop and turn it"),
        subject=translatable("the frame"),
        ability=translatable("crop, straighten and turn them"),
        example="crop it to 4:5",
        computed=True,
        reshapes=True,
    ),
}

LEARNED = tuple(task for task in Task if not TASKS[task].computed)  # what networks do

# In the order in which they befall a photo: the scene, the lens, the sensor, the file, the years.
DAMAGES: Mapping[Damage, DamageTraits] = {
    Damage.HAZE: DamageTraits(
        name=translatable("Haze"),
        term=translatable("atmospheric scattering"),
        look=translatable("hazy"),
        degradation="haze.haze",
        task=Task.DEHAZE,
    ),
    Damage.RAIN: DamageTraits(
        name=translatable("Rain"),
        term=translatable("rain streaks"),
        look=translatable("rainy"),
        degradation="rain.rain",
        task=Task.DERAIN,
    ),
    Damage.SNOW: DamageTraits(
        name=translatable("Snow"),
        term=translatable("snowflakes"),
        look=translatable("snowy"),
        degradation="rain.snow",
    ),
    Damage.BLUR: DamageTraits(
        name=translatable("Blur"),
        term=translatable("motion blur or defocus"),
        look=translatable("blurred"),
        degradation="blur.blur",
        task=Task.DEBLUR,
    ),
    Damage.LOW_LIGHT: DamageTraits(
        name=translatable("Too dark"),
        term=translatable("low light (underexposure)"),
        look=translatable("too dark"),
        degradation="light.low_light",
        task=Task.LOWLIGHT,
    ),
    Damage.NOISE: DamageTraits(
        name=translatable("Noise"),
        term=translatable("sensor noise (Poisson and Gaussian)"),
        look=translatable("noisy"),
        degradation="noise.noise",
        task=Task.DENOISE,
    ),
    Damage.LOW_RESOLUTION: DamageTraits(
        name=translatable("Low resolution"),
        term=translatable("downsampling"),
        look=translatable("low in resolution or strongly compressed"),
        degradation="resolution.low_resolution",
        task=Task.SUPERRES,
    ),
    Damage.FLAT_COLOUR: DamageTraits(
        name=translatable("Flat colours"),
        term=translatable("low contrast and saturation"),
        look=translatable("flat in its colours"),
        degradation="tone.flat_tone",
        task=Task.ENHANCE,
    ),
    Damage.NOTHING: DamageTraits(
        name=translatable("Nothing wrong"),
        term=translatable("no degradation"),
    ),
}


def damage_of(task: Task) -> Damage:
    """What a task mends that a network does."""
    return next(damage for damage, traits in DAMAGES.items() if traits.task is task)
