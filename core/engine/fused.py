"""A network prepared for one photo: what is the same in all its tiles is computed once and folded into the weights.

Gates of an instruction are constant vectors and fold into the neighbouring 1x1 convolutions. Once the photo's
statistics and its routing are known too, channel attention is a constant matrix that folds in as well, one expert is
left, and queries, keys and the other experts are not computed at all. The answer is that of the network with the same
statistics and routing imposed, but for rounding. Which modules become lighter says each network's descriptor.
"""

from __future__ import annotations

import copy
from typing import TypeVar

import torch
from torch import Tensor, nn

from core.models.folding import KnownPhoto
from core.models.network import Network
from core.models.registry import descriptor
from core.models.routing import Routing
from core.models.statistics import PhotoStatistics

Module = TypeVar("Module", bound=nn.Module)


def condensed(network: Network, embedding: Tensor | None = None) -> Network:
    """A copy of `network` (float32) that still takes its own statistics, of one photo in one piece or in samples.

    embedding: (1, text_dim), where words steer. The network itself stays as it is, and so do the statistics' names.
    """
    return _folded(network, KnownPhoto(embedding))


def fused(
    network: Network, statistics: PhotoStatistics, embedding: Tensor | None = None, routing: Routing | None = None
) -> Network:
    """A copy of `network` (float32) for the tiles of one photo; the network itself stays as it is.

    statistics: from `collect`. embedding: (1, text_dim), where words steer. routing: batch 1, where the network routes;
    it must still be passed to `forward`, which hands it through.
    """
    return _folded(network, KnownPhoto(embedding, statistics, routing))


def _folded(network: Network, known: KnownPhoto) -> Network:
    network, lighter = _outline(network), descriptor(network.model).folded
    with torch.no_grad():
        for name, module in list(network.named_modules()):
            replacement = lighter(name, module, known)
            if replacement is not None:
                network.set_submodule(name, replacement)
    return network


def _outline(network: Module) -> Module:
    """A copy whose modules can be replaced; tensors, which are only read, are shared.

    `copy.deepcopy` would do, but takes six times as long, all of it in Python, where the window waits for it.
    """
    outline = copy.copy(network)
    for name, value in vars(network).items():
        if isinstance(value, dict):  # of children, tensors, hooks
            vars(outline)[name] = value.copy()
    for name, child in network.named_children():
        outline.register_module(name, _outline(child))
    return outline
