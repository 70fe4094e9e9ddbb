"""Seeded bug: a small named patch of the mock."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module

import pytest
from attrs import frozen

from . import bugs, holdout

Patch = Callable[[pytest.MonkeyPatch], None]

CLASSES = {
    "protocol": "status, content type, headers or form of a response are wrong",
    "validation": "invalid requests are accepted, or refused in another way than the OpenAPI document says",
    "credentials": "keys, tokens or scopes are not checked, or not as they should be",
    "crash": "a valid or nearly valid request gives a 500",
    "deep crash": "a 500 that takes two or three calls in the right order",
    "identity": "IDs or numbers are given twice, siblings are mixed up, the wrong resource is returned",
    "update": "updates are lost, in part or in full, or change what they should not",
    "delete": "deleted resources remain somewhere, or others vanish with them",
    "list": "lists miss, repeat or invent items; pages, sort, filters, include and counts are wrong",
    "search": "searches disagree with lists, facets with the results",
    "belonging": "resources are found under another parent, or refer to what was not sent",
    "time": "timestamps are not set, move back, or change without a reason",
    "order": "the result depends on the order or number of calls where it should not",
    "deep state": "state is wrong only after two or three particular calls",
}
"""Classes of mutants."""


@frozen
class Mutant:
    """Seeded bug.

    Attributes:
        name: unique name, a statement of the bug in snake_case, e.g. `second_update_of_todo_is_lost`.
        kind: class, a key of `CLASSES`.
        operations: IDs of the operations whose behavior the bug spoils. A failure catches the mutant only if
            it names one of them.
        patch: function that seeds the bug into the mock for as long as the monkeypatch lasts.
        needs: what would catch the bug, for one that the fuzzer misses; empty if it is caught.
        holdout: whether the bug was written without a look at the fuzzer, and run before it was improved.
    """

    name: str
    kind: str
    operations: tuple[str, ...]
    patch: Patch
    needs: str = ""
    holdout: bool = False


MUTANTS: dict[str, Mutant] = {}
"""All mutants by name; the modules of this package add theirs when they are imported."""


def mutant(kind: str, *operations: str, needs: str = "") -> Callable[[Patch], Patch]:
    """Register a function `def name(patch: pytest.MonkeyPatch) -> None` as a mutant under its own name.

    Args:
        kind: class of the bug.
        operations: IDs of the spoiled operations.
        needs: what would catch the bug, for one that the fuzzer misses.
    """

    def register(patch: Patch) -> Patch:
        name = patch.__name__
        if name in MUTANTS or kind not in CLASSES:
            raise ValueError(f"mutant {name}: the name is taken, or {kind!r} is no class")
        is_holdout = patch.__module__.startswith(f"{holdout.__name__}.")
        MUTANTS[name] = Mutant(name, kind, operations, patch, needs, is_holdout)
        return patch

    return register


def load() -> dict[str, Mutant]:
    """Import all modules of the packages `bugs` and `holdout`, and return all mutants by name."""
    for package in (bugs, holdout):
        for module in pkgutil.iter_modules(package.__path__):
            import_module(f"{package.__name__}.{module.name}")
    return MUTANTS
