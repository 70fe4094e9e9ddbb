"""Frame condition: whatever a request does not name stays as it is, after any other request.

Single changes, each followed by reads, hide failures that need two: a cache that a list has filled and that
the next change writes back, or a change that another one undoes. Here all requests follow one another in a
shuffled order, and then in the reverse one, so that each pair occurs both ways, and with no read in
between. Everything is observed before, between and after.
"""

from __future__ import annotations

import random
from collections.abc import Iterable

from ... import checks
from ...comparison import MISSING, equal, shortened
from ...json_parts import as_object
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..scenario import is_incident, scenario
from .changes import Step, changes, refusals
from .everything import Shown, observe_everything, operation_of, read_settings, resources_in
from .organization import furnish


@scenario(is_incident, simplest=False)
def everything_else_stays(model: ServerModel, resource: Resource) -> None:
    """Change everything in an organization in a shuffled order and in the reverse one; observe all of it."""
    turn = model.history.turn("everything_else_stays")
    shuffle = random.Random(f"{model.session.seed} {turn}")  # noqa: S311  # no secret
    organization = furnish(model, turn)
    if not model.session.is_shared:  # its settings belong to nobody else
        read_settings(model)
        for known in model.memory.alive():
            if known.resource.create is None and known.resource.update is not None:
                update(model, known)  # a return to the first value shows only after another one
    before = observe_everything(model, organization)
    if turn % 2:
        for step in _shuffled(shuffle, refusals(model)):
            step()
        _compare(model, before, observe_everything(model, organization))
    steps = _shuffled(shuffle, changes(model, organization))
    for order in (steps, steps[::-1]):
        for step in order:
            step()
        observe_everything(model, organization)


def _shuffled(shuffle: random.Random, steps: Iterable[Step]) -> list[Step]:
    found = [*steps]
    shuffle.shuffle(found)
    return found


def _compare(model: ServerModel, before: Shown, after: Shown) -> None:
    """Compare observations between which nothing was changed; on other servers, someone else may have."""
    if model.session.is_shared:
        return
    writes = [one.request.operation for one in reversed(model.exchanges) if one.request.method != "GET"]
    shown = dict(resources_in(before))
    for key, found in resources_in(after):
        url, kind, resource_id = key
        for group in ("attributes", "relationships"):
            old, new = as_object(shown.get(key, found).get(group)), as_object(found.get(group))
            for name in sorted(old.keys() | new.keys()):
                values = old.get(name, MISSING), new.get(name, MISSING)
                model.expect(
                    checks.REFUSED_CHANGES_NOTHING,
                    equal(*values),
                    (operation_of(model, url), *writes),
                    name,
                    f"{name} of {kind} {resource_id} after reads and refused requests: expected "
                    f"{shortened(values[0])} as before, got {shortened(values[1])}",
                )
