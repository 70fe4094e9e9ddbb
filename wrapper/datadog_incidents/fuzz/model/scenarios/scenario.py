"""Registry of scenarios."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from ..resources import Resource
from ..server_model import ServerModel

Run = Callable[[ServerModel, Resource], None]


@frozen
class Scenario:
    """Scenario.

    Attributes:
        name: unique name.
        run: function that runs it for a resource.
        applies: whether it is of use for a resource.
        writes: whether it calls operations that change something.
        rounds: factor of the number of runs with different values.
        simplest: whether it also runs with the simplest values, which updates seldom change.
        needs: IDs of operations without which it cannot run, beside those that create what it uses.
        concurrent: whether it sends requests at the same time, which takes several workers.
    """

    name: str
    run: Run
    applies: Callable[[Resource], bool]
    writes: bool = True
    rounds: int = 1
    simplest: bool = True
    needs: tuple[str, ...] = ()
    concurrent: bool = False


SCENARIOS: dict[str, Scenario] = {}
"""All scenarios by name, in the order in which they run."""


def scenario(
    applies: Callable[[Resource], bool],
    *,
    writes: bool = True,
    rounds: int = 1,
    simplest: bool = True,
    needs: tuple[str, ...] = (),
    concurrent: bool = False,
) -> Callable[[Run], Run]:
    """Register a function as a scenario under its own name."""

    def register(run: Run) -> Run:
        name = run.__name__
        if name in SCENARIOS:
            raise ValueError(f"there is a scenario {name} already")
        SCENARIOS[name] = Scenario(name, run, applies, writes, rounds, simplest, needs, concurrent)
        return run

    return register


def can_create(resource: Resource) -> bool:
    """Whether the resource can be created."""
    return resource.create is not None


def can_update(resource: Resource) -> bool:
    """Whether the resource can be created and updated."""
    return resource.create is not None and resource.update is not None


def can_delete(resource: Resource) -> bool:
    """Whether the resource can be created and deleted."""
    return resource.create is not None and resource.delete is not None


def is_incident(resource: Resource) -> bool:
    """Whether the resource is the incident itself."""
    return resource.tag == "incidents"
