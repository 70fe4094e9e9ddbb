"""Seeded changes of a small command line, each reported with its kind, location and message."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest
from compatibility.change import CannotCompare
from compatibility.command_line import compare_commands
from compatibility.probes.command_line import describe
from compatibility.probing import probe

from .seeded import Expected, found

ROOT = Path(__file__).parents[2]


class Seed:
    """Parsers of a program with two commands, to which a seed adds or in which it replaces arguments."""

    def __init__(self) -> None:
        self.program = argparse.ArgumentParser(prog="dishes", description="Cook.", epilog="Enjoy.")
        self.commands = self.program.add_subparsers()
        self.cook = self.commands.add_parser("cook")
        self.eat = self.commands.add_parser("eat")


def plain(given: Seed) -> None:
    given.cook.add_argument("dish", help="dish to cook")
    given.cook.add_argument("--size", "-s", choices=("small", "large"), default="small", help="size")
    given.cook.add_argument("--hot", action="store_true")
    given.cook.add_argument("--cook", metavar="NAME")


def arguments(
    dish: Callable[[argparse.ArgumentParser], object] = lambda cook: cook.add_argument(
        "dish", help="dish to cook"
    ),
    size: Callable[[argparse.ArgumentParser], object] = lambda cook: cook.add_argument(
        "--size", "-s", choices=("small", "large"), default="small", help="size"
    ),
    more: Callable[[argparse.ArgumentParser], object] = lambda cook: None,
) -> Callable[[Seed], None]:
    """A seed that replaces the definition of `dish` or `--size`, or adds an argument."""

    def define(given: Seed) -> None:
        dish(given.cook)
        size(given.cook)
        given.cook.add_argument("--hot", action="store_true")
        given.cook.add_argument("--cook", metavar="NAME")
        more(given.cook)

    return define


def with_command(given: Seed) -> None:
    plain(given)
    given.commands.add_parser("wash")


def without_command(given: Seed) -> None:
    plain(given)
    given.commands.choices.pop("eat")


def with_metavar(given: Seed) -> None:
    plain(given)
    given.cook._actions[-1].metavar = "PERSON"


def with_epilog(given: Seed) -> None:
    plain(given)
    given.program.epilog = "Wash up."


def exclusive(given: Seed) -> None:
    given.cook.add_argument("dish", help="dish to cook")
    group = given.cook.add_mutually_exclusive_group()
    group.add_argument("--size", "-s", choices=("small", "large"), default="small", help="size")
    group.add_argument("--hot", action="store_true")
    given.cook.add_argument("--cook", metavar="NAME")


OPTIONS = ("--size", "-s")
COOK = "dishes cook"

SEEDED: dict[str, tuple[Callable[[Seed], None], Expected]] = {
    "command added": (with_command, {("additive", "dishes wash", "command added")}),
    "command removed": (without_command, {("breaking", "dishes eat", "command removed")}),
    "option removed": (
        arguments(size=lambda cook: None),
        {("breaking", f"{COOK} --size", "option removed"), ("breaking", f"{COOK} -s", "option removed")},
    ),
    "alias removed": (
        arguments(
            size=lambda cook: cook.add_argument(
                "--size", choices=("small", "large"), default="small", help="size"
            )
        ),
        {("breaking", f"{COOK} -s", "option removed")},
    ),
    "option added": (
        arguments(more=lambda cook: cook.add_argument("--cold")),
        {("additive", f"{COOK} --cold", "option added")},
    ),
    "required option added": (
        arguments(more=lambda cook: cook.add_argument("--cold", required=True)),
        {("breaking", f"{COOK} --cold", "required option added")},
    ),
    "argument removed": (
        arguments(dish=lambda cook: None),
        {("breaking", f"{COOK} dish", "argument removed")},
    ),
    "argument replaced": (
        arguments(dish=lambda cook: cook.add_argument("meal")),
        {("breaking", f"{COOK} dish", "replaced by argument meal")},
    ),
    "argument added": (
        arguments(more=lambda cook: cook.add_argument("place")),
        {("breaking", f"{COOK} place", "required argument added")},
    ),
    "optional argument added": (
        arguments(more=lambda cook: cook.add_argument("place", nargs="?")),
        {("additive", f"{COOK} place", "argument added")},
    ),
    "more values": (
        arguments(dish=lambda cook: cook.add_argument("dish", nargs="+", help="dish to cook")),
        {("additive", f"{COOK} dish", "number of values changed")},
    ),
    "another number of values": (
        arguments(dish=lambda cook: cook.add_argument("dish", nargs=2, help="dish to cook")),
        {("breaking", f"{COOK} dish", "number of values changed")},
    ),
    "choice removed": (
        arguments(
            size=lambda cook: cook.add_argument(*OPTIONS, choices=("small",), default="small", help="size")
        ),
        {("breaking", f"{COOK} {name}", "choice large removed") for name in OPTIONS},
    ),
    "choice added": (
        arguments(
            size=lambda cook: cook.add_argument(
                *OPTIONS, choices=("small", "large", "huge"), default="small", help="size"
            )
        ),
        {("additive", f"{COOK} {name}", "choice huge added") for name in OPTIONS},
    ),
    "no choices": (
        arguments(size=lambda cook: cook.add_argument(*OPTIONS, default="small", help="size")),
        {("additive", f"{COOK} {name}", "no longer limited to choices") for name in OPTIONS},
    ),
    "default": (
        arguments(
            size=lambda cook: cook.add_argument(
                *OPTIONS, choices=("small", "large"), default="large", help="size"
            )
        ),
        {("breaking", f"{COOK} {name}", "default changed from 'small' to 'large'") for name in OPTIONS},
    ),
    "required": (
        arguments(
            size=lambda cook: cook.add_argument(
                *OPTIONS, choices=("small", "large"), default="small", help="size", required=True
            )
        ),
        {("breaking", f"{COOK} {name}", "is required") for name in OPTIONS},
    ),
    "repeatable": (
        arguments(
            size=lambda cook: cook.add_argument(
                *OPTIONS, choices=("small", "large"), default="small", help="size", action="append"
            )
        ),
        {("breaking", f"{COOK} {name}", "changed from _StoreAction to _AppendAction") for name in OPTIONS},
    ),
    "exclusive": (exclusive, {("breaking", f"{COOK} --hot and -s", "exclude each other")}),
    "help": (
        arguments(dish=lambda cook: cook.add_argument("dish", help="what to cook")),
        {("cosmetic", f"{COOK} dish", "help changed")},
    ),
    "metavar": (with_metavar, {("cosmetic", f"{COOK} --cook", "metavar changed")}),
    "epilog": (with_epilog, {("cosmetic", "dishes", "epilog changed")}),
    "nothing": (arguments(), set()),
}


@pytest.mark.parametrize("name", SEEDED)
def test_a_seeded_change_is_reported_with_its_kind(name: str) -> None:
    seed, expected = SEEDED[name]
    old, new = Seed(), Seed()
    plain(old)
    seed(new)
    changes = compare_commands(describe(old.program), describe(new.program), "dishes")
    assert found(changes) == expected


def test_the_inverse_of_a_breaking_change_may_be_additive() -> None:
    old, new = Seed(), Seed()
    exclusive(old)
    plain(new)
    changes = compare_commands(describe(old.program), describe(new.program), "dishes")
    assert found(changes) == {("additive", f"{COOK} --hot and -s", "no longer exclude each other")}


def test_the_command_line_of_this_tree_is_described() -> None:
    described = probe("command_line", ROOT)
    assert {"list", "show", "create", "mock", "fuzz"} <= described["commands"].keys()
    assert "--field" in described["commands"]["create"]["options"]
    assert list(compare_commands(described, described)) == []


def test_a_tree_without_the_command_line_cannot_be_compared(tmp_path: Path) -> None:
    package = tmp_path / "wrapper/datadog_incidents"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    with pytest.raises(CannotCompare, match=r"probe command_line failed: .*datadog_incidents\.cli"):
        probe("command_line", tmp_path)
