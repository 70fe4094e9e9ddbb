"""Sequences: every three operations of a resource, one directly after the other, in every order.

A server can fail on the third of three calls, each of which works alone. Random sequences find such a failure
by luck only. A de Bruijn sequence contains all triples in a row, and is as short as possible.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...actions import create, read
from ...deleting import delete
from ...listing import list_all
from ...memory import Known
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..deletes.deleted import check_gone
from ..scenario import can_create, scenario
from .updates import changeable

LETTERS = ["create", "get", "list", "update", "delete", "gone"]
LENGTH = 3
CHUNK = 27
"""Calls of one run; the runs together contain all triples."""
CHUNKS = -(-(len(LETTERS) ** LENGTH) // (CHUNK - LENGTH + 1))


def de_bruijn(letters: int, length: int) -> list[int]:
    """Return the shortest cyclic sequence that contains all words of a length: a de Bruijn sequence."""

    def lyndon(prefix: list[int], position: int, period: int) -> Iterator[int]:
        if position > length:
            if length % period == 0:
                yield from prefix[1 : period + 1]
            return
        prefix[position] = prefix[position - period]
        yield from lyndon(prefix, position + 1, period)
        for letter in range(prefix[position - period] + 1, letters):
            prefix[position] = letter
            yield from lyndon(prefix, position + 1, position)

    return [*lyndon([0] * (length + 1), 1, 1)]


SEQUENCE = [LETTERS[one] for one in de_bruijn(len(LETTERS), LENGTH)]


@scenario(
    lambda resource: (
        can_create(resource) and (resource.update or resource.delete or resource.listing) is not None
    ),
    rounds=CHUNKS,
)
def all_triples(model: ServerModel, resource: Resource) -> None:
    """Run the next part of the sequence."""
    turn = model.history.turn(f"all_triples {resource.tag}")
    start = turn * (CHUNK - LENGTH + 1) % len(SEQUENCE)
    letters = [SEQUENCE[(start + offset) % len(SEQUENCE)] for offset in range(CHUNK)]
    known = create(model, resource)
    parent = known.parent
    for letter in letters:
        _step(model, resource, parent, letter)
    for one in model.memory.alive(resource.tag, parent):
        read(model, one)
    list_all(model, resource, parent)


def _step(model: ServerModel, resource: Resource, parent: Known | None, letter: str) -> None:
    """Do one step, with the newest resource; delete the oldest one. Skip what the resource does not have."""
    alive = model.memory.alive(resource.tag, parent)
    if not alive and letter in ("get", "update", "delete"):
        alive = [create(model, resource, parent, minimal=True)]
    match letter:
        case "create":
            create(model, resource, parent, minimal=len(alive) % 2 == 1)
        case "get" if resource.get is not None:
            read(model, alive[-1])
        case "list":
            list_all(model, resource, parent)
        case "update" if resource.update is not None:
            names = changeable(resource)
            count = len(model.exchanges)
            update(model, alive[-1], [names[count % len(names)]] if names else [])
        case "delete" if resource.delete is not None:
            delete(model, alive[0])
        case "gone":
            dead = [one for one in model.memory if one.resource is resource and not one.is_alive]
            if dead:
                check_gone(model, dead[-1])
        case _:
            pass
