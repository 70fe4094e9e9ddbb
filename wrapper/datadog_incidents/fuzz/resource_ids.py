"""Ids that a server has named, for bodies that have to name what is there.

A link can carry one id from a reply to a request. A request that needs two, such as an incident in its path
and a user in its body, would name a user who never was, and so never succeed along links.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode
from schemathesis.generation.meta import TestPhase

from datadog_incidents._common.json_kinds import Json, JsonArray, JsonObject, is_array, is_object

from .schemathesis_types import Case, hook

ATTRIBUTES = {"incident_type_uuid": "incident_types", "postmortem_template_id": "postmortem_template"}
"""Types of the resources that attributes name, all of which may be left out."""


KNOWN = "DATADOG_FUZZ_KNOWN"
"""Variable of the environment in which one run hands its ids to the next, as JSON."""
KEPT = 20
"""Ids of a type that one run hands to the next."""


def install(known: Known) -> None:
    """Have schemathesis name what is known, in every request of this process along links."""

    def before_call(context: Any, case: Case, kwargs: dict[str, Any]) -> None:
        known.name(case)

    def after_call(context: Any, case: Case, response: schemathesis.Response) -> None:
        known.learn(case, response)

    hook("before_call", before_call)
    hook("after_call", after_call)


class Known:
    """Resources that were there when something was created and that nothing has deleted since.

    Args:
        ids: by JSON:API type, as an earlier run left them.
    """

    def __init__(self, ids: Mapping[str, list[str]] | None = None) -> None:
        self._ids = {kind: [*found] for kind, found in (ids or {}).items()}

    @property
    def ids(self) -> dict[str, list[str]]:
        """What the next run is to know."""
        return {kind: ids[-KEPT:] for kind, ids in self._ids.items()}

    def name(self, case: Case) -> None:
        """Before a valid request along links: put known ids in place of others. Other phases try any id."""
        if case.meta is None or case.meta.phase.name is not TestPhase.STATEFUL:
            return
        body = case.meta.components.get(ParameterLocation.BODY)
        if body is not None and body.mode is GenerationMode.POSITIVE and is_object(case.body):
            case.body = self.named(case.body)

    def learn(self, case: Case, response: schemathesis.Response) -> None:
        """After a request: take up what was created, and what it is linked with, or forget what was deleted.

        Replies of other kinds may name what is there no longer.
        """
        if not 200 <= response.status_code < 300:
            return
        if case.method.upper() == "DELETE":
            for ids in self._ids.values():
                ids[:] = [one for one in ids if one not in (case.path_parameters or {}).values()]
        if case.method.upper() == "POST":
            for one in _identified(_content(response)):
                ids = self._ids.setdefault(one["type"], [])
                if one["id"] not in ids:
                    ids.append(one["id"])

    def named(self, body: JsonObject) -> JsonObject:
        """A body that names what is known, as far as anything is."""
        made = copy.deepcopy(body)
        data = made.get("data")
        if not is_object(data):
            return made
        for one in _identified(data.get("relationships")):
            one["id"] = self._known(one["type"], one["id"]) or one["id"]
        attributes = data.get("attributes")
        if is_object(attributes):
            for name in ATTRIBUTES.keys() & attributes.keys():
                wanted = self._known(ATTRIBUTES[name], attributes.pop(name))
                attributes |= {} if wanted is None else {name: wanted}
        return made

    def _known(self, kind: str, wanted: Any) -> str | None:
        ids = self._ids.get(kind, [])
        return wanted if wanted in ids else ids[-1] if ids else None


def _content(response: schemathesis.Response) -> Json:
    """What a reply says, None where it is no JSON, of which checks will complain."""
    try:
        return response.json()
    except ValueError:
        return None


def _identified(node: Json) -> Iterator[JsonObject]:
    """All that has a JSON:API type and an id."""
    inner: JsonArray = []
    if is_object(node):
        if isinstance(node.get("type"), str) and isinstance(node.get("id"), str):
            yield node
        inner = list(node.values())
    elif is_array(node):
        inner = node
    for one in inner:
        yield from _identified(one)
