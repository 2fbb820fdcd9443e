"""What the rest of Photomend asks about a network before it is loaded; each has its file beside it in this folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.api import Model, Size
from core.translation import translate

if TYPE_CHECKING:
    from torch import nn

    from core.models.folding import KnownPhoto
    from core.models.network import Network

Shapes = Mapping[str, tuple[int, ...]]
Architecture = dict[str, Any]


def _as_it_is(_name: str, _module: nn.Module, _known: KnownPhoto) -> None:
    return None


@dataclass(frozen=True)
class NetworkDescriptor:
    """One network. Its functions import what is heavy when they are called, so that a descriptor costs nothing.

    name: as its authors write it.
    architecture: from the shapes of a checkpoint's tensors by name to the arguments of the network's class; None when
    they are of another network. It need not be sure: the registry then compares every name and shape.
    network: the class. folded: a module, by its name in the network, to a lighter one that puts out the same for one
    photo; None to leave it (`core.models.folding`).
    sizes: the least width (channels at full resolution) of each size, falling; the last one is 0.
    needs_words: it is called with an embedding of the instruction, and does one task a pass; without words there is
    one pass a photo. routes: it is called with a routing, and returns one (`core.models.routing`).
    samples: how many crops of a large photo stand for it while its averages are read.
    seconds_per_megapixel: of the compact size on a two-core processor, by which previews are made small enough.
    compiled: whether training compiles it; not where the path through it depends on the photo.
    licence, source: of the authors' code and weights; source without https://.
    """

    model: Model
    name: str
    architecture: Callable[[Shapes], Architecture | None]
    network: Callable[[], type[Network]]
    sizes: tuple[tuple[int, Size], ...]
    samples: int
    seconds_per_megapixel: float
    needs_words: bool = False
    routes: bool = False
    compiled: bool = True
    licence: str = ""
    source: str = ""
    folded: Callable[[str, nn.Module, KnownPhoto], nn.Module | None] = _as_it_is

    def size(self, width: int) -> Size:
        """What a network of that width counts as."""
        return next(size for least, size in self.sizes if width >= least)

    def summary(self) -> str:
        """How it works, in a few words of the user's language."""
        if self.needs_words:
            return translate("{network}: follows your words", network=self.name)
        return translate("{network}: looks at the photo", network=self.name)

    def build(self, architecture: Architecture) -> Network:
        """The network with fresh weights. Raises TypeError or ValueError for arguments that it does not take."""
        return self.network()(**architecture)
