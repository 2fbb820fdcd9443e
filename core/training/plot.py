"""The log of a training run as a picture: the loss falling and the learning rate beside it."""

from __future__ import annotations

import csv
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib.figure import Figure


def plot_log(log: Path, picture: Path) -> Path:
    """Draw log.csv of a run to `picture` (.png or .svg): loss over steps, raw and smoothed, and the learning rate."""
    with log.open(newline="", encoding="utf-8") as file:
        rows = [(int(r["step"]), float(r["loss"]), float(r["learning_rate"])) for r in csv.DictReader(file)]
    step, loss, rate = (np.array(column) for column in zip(*rows, strict=True))
    window = min(len(loss), 20)
    smooth = np.convolve(loss, np.full(window, 1 / window), mode="valid")
    with matplotlib.rc_context({"font.size": 9}):
        figure = Figure(figsize=(8, 4.5), layout="constrained")
        axis = figure.subplots()
        axis.plot(step, loss, color="0.8", linewidth=0.8, label="loss")
        axis.plot(step[window - 1 :], smooth, color="tab:blue", label=f"loss, mean of {window} entries")
        axis.set(xlabel="step", ylabel="loss", yscale="log", title=log.parent.name)
        other = axis.twinx()
        other.plot(step, rate, color="tab:orange", linewidth=0.8, label="learning rate")
        other.set_ylabel("learning rate")
        figure.legend(loc="outside lower center", ncols=3)
        figure.savefig(picture, dpi=120)
    return picture
