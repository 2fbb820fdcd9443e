"""What the user asks for on the command line, as the commands share it."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Protocol

from core.api import Model, Plan
from core.engine.device import choose_device
from core.errors import PhotomendError, UsageError
from core.models.registry import BLIND, chosen
from core.recipe import Recipe
from core.weights.catalogue import describe, find_weights, official_text_head


def take_recipe(options: argparse.Namespace) -> None:
    """Read the recipe's file; its model is used where none is named. Raises UsageError."""
    if options.recipe is None:
        return
    options.recipe = Recipe.load(options.recipe)
    if options.model is Model.AUTO:
        options.model = options.recipe.model


class NothingToDo(PhotomendError):
    """The instruction asks for nothing that this command can do."""


class WordReader(Protocol):
    """A planner, or who borrows one."""

    def plan(self, text: str, /) -> Plan:
        """What an instruction asks for."""
        ...


def plan_for(planner: WordReader, options: argparse.Namespace) -> Plan:
    """The plan for all files. Raises NothingToDo with the planner's own sentence where there is nothing to run."""
    if options.recipe is not None:
        plan = options.recipe.plan()
    elif options.instruction is None:
        plan = Plan("", auto=True)
    else:
        plan = planner.plan(options.instruction)
        if plan.command is not None and not plan.steps:
            raise NothingToDo(
                f'"{options.instruction}" steers the application\'s window; say what should be done to the photo.'
            )
        if plan.ask or not (plan.steps or plan.auto):
            raise NothingToDo(plan.say)
        if place := next((step.place for step in plan.steps if step.only_there), ""):
            raise NothingToDo(
                f'"{place}" cannot be found in a photo here; leave it out, or paint over it in the window.'
            )
    if options.strength is None:
        return plan
    steps = tuple(replace(step, strength=options.strength) for step in plan.steps)
    return replace(plan, steps=steps, strength=options.strength)


def check_models(options: argparse.Namespace, plan: Plan) -> None:
    """Refuse a device, a model or weights that would fail for every photo. Raises PhotomendError."""
    choose_device(options.device)
    network = chosen(options.model, steps=bool(plan.steps))
    if network.needs_words and wordless(options):
        raise UsageError(f'{network.name} needs an instruction; add -i "what to do", or take --model {BLIND.model}.')
    weights = describe(options.weights) if options.weights else find_weights(network.model, options.size)
    if weights.model is not network.model:
        raise UsageError(
            f"The weights {weights.path} are for {weights.model.value}; add --model {weights.model.value}."
        )
    if network.needs_words and not weights.own_text_head:
        official_text_head(weights)


def wordless(options: argparse.Namespace) -> bool:
    """Nothing was said that could steer a network."""
    recipe: Recipe | None = options.recipe
    return options.instruction is None and (recipe is None or not (recipe.steps or recipe.text))
