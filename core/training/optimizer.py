"""Muon beside AdamW: convolutions move along orthogonal directions, everything else as AdamW has it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import get_ema_multi_avg_fn

_NEWTON_SCHULZ = (3.4445, -4.7750, 2.0315)  # coefficients of the quintic iteration (Jordan et al., 2024)
_ADAMW_RMS = 0.2  # root mean square of an AdamW update (Liu et al., 2025, section 2.2), so that one rate suits both


class Muon(torch.optim.Optimizer):
    """Momentum whose update is replaced by the nearest orthogonal matrix (Jordan et al., 2024; Liu et al., 2025).

    parameters: matrices, or kernels (out, in, k, k) that are taken as matrices of `out` rows. The update is scaled to
    the size that AdamW's has, so learning rates are AdamW's. precision: of the orthogonalisation alone.
    """

    def __init__(
        self,
        parameters: Iterable[nn.Parameter],
        lr: float,
        momentum: float = 0.95,
        precision: torch.dtype = torch.float32,
    ) -> None:
        super().__init__(parameters, {"lr": lr, "momentum": momentum})
        self.precision = precision

    @torch.no_grad()
    def step(self) -> None:  # type: ignore[override]  # no closure
        """Move every parameter that has a gradient."""
        for group in self.param_groups:
            alike: dict[tuple[int, int], list[nn.Parameter]] = defaultdict(list)
            for parameter in group["params"]:
                if parameter.grad is not None:
                    alike[(len(parameter), parameter[0].numel())].append(parameter)
            self._follow([parameter for members in alike.values() for parameter in members], group["momentum"])
            for (rows, columns), members in alike.items():
                directions = orthogonalised(self._updates(members, group["momentum"]).to(self.precision))
                size = _ADAMW_RMS * math.sqrt(max(rows, columns)) * group["lr"]
                for parameter, direction in zip(members, directions.to(members[0].dtype), strict=True):
                    parameter.sub_(direction.view(parameter.shape), alpha=size)

    def _follow(self, parameters: list[nn.Parameter], momentum: float) -> None:
        """Take the gradients into their running means, all at once, as a GPU is kept waiting by one after the other."""
        means, gradients = list[Tensor](), list[Tensor]()
        for parameter in parameters:
            assert parameter.grad is not None
            state = self.state[parameter]
            if "momentum" not in state:
                state["momentum"] = torch.zeros_like(parameter)
            means.append(state["momentum"])
            gradients.append(parameter.grad)
        if means:
            get_ema_multi_avg_fn(momentum)(means, gradients, 0)

    def _updates(self, parameters: list[nn.Parameter], momentum: float) -> Tensor:
        """Nesterov's: the running means, looked at one step ahead, as matrices (n, rows, columns)."""
        gradients = [parameter.grad.flatten(1) for parameter in parameters if parameter.grad is not None]
        means = [self.state[parameter]["momentum"].flatten(1) for parameter in parameters]
        return torch.stack(gradients).lerp(torch.stack(means), momentum)


def orthogonalised(matrices: Tensor) -> Tensor:
    """About U V^T of each matrix's singular value decomposition, by five Newton-Schulz steps; (n, rows, columns)."""
    a, b, c = _NEWTON_SCHULZ
    wide = matrices.shape[1] <= matrices.shape[2]
    x = matrices if wide else matrices.transpose(1, 2)
    x = x / x.norm(dim=(1, 2), keepdim=True).clamp_min(1e-7)
    for _ in range(5):
        gram = x @ x.transpose(1, 2)
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return x if wide else x.transpose(1, 2)


def optimizers(network: nn.Module, learning_rate: float, bfloat16: bool) -> list[torch.optim.Optimizer]:
    """Muon for the convolutions of a network and AdamW for the rest of its parameters; both take the same rate.

    bfloat16: whether the hardware has it; Muon needs no more, and it is three times as fast.
    """
    parameters = list(network.parameters())
    matrices = [parameter for parameter in parameters if _is_matrix(parameter)]
    others = [parameter for parameter in parameters if not _is_matrix(parameter)]
    precision = torch.bfloat16 if bfloat16 else torch.float32
    return [
        Muon(matrices, learning_rate, precision=precision),
        torch.optim.AdamW(others, lr=learning_rate, betas=(0.9, 0.99)),
    ]


def _is_matrix(parameter: Tensor) -> bool:
    """Whether it is the kernel of a convolution that mixes several maps into several.

    Not a depthwise one, and no linear layer: those gate maps by words or choose experts, from few directions of their
    input, and AdamW moves them faster.
    """
    return parameter.dim() == 4 and parameter.shape[0] > 3 and parameter.shape[1] > 3
