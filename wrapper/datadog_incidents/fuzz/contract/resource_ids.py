"""IDs of existing resources, collected from responses, for request bodies that refer to resources.

A link passes one ID from a response to the next request. A request that needs two, such as an incident in its
path and a user in its body, would refer to a user that does not exist, and so would never succeed in the
stateful phase.
"""

from __future__ import annotations

import copy
from collections.abc import Container, Iterator
from typing import Any

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode
from schemathesis.generation.meta import TestPhase

from datadog_incidents._common.json_kinds import Json, JsonArray, JsonObject, is_array, is_object

from .schemathesis_types import Case

ATTRIBUTES = {"incident_type_uuid": "incident_types", "postmortem_template_id": "postmortem_template"}
"""Attributes that contain the ID of a resource, and its JSON:API type. All of them are optional."""


class ResourceIds:
    """IDs of resources contained in the responses to creates and not deleted since.

    Args:
        deleted: IDs of resources that the run, i.e. also another engine, has deleted.
    """

    def __init__(self, deleted: Container[str]) -> None:
        self._ids: dict[str, list[str]] = {}
        self._deleted = deleted

    def substitute(self, case: Case) -> None:
        """Replace unknown IDs in the body of a valid request in the stateful phase.

        The other phases send arbitrary IDs.
        """
        if case.meta is None or case.meta.phase.name is not TestPhase.STATEFUL:
            return
        body = case.meta.components.get(ParameterLocation.BODY)
        if body is not None and body.mode is GenerationMode.POSITIVE and is_object(case.body):
            case.body = self.substituted(case.body)

    def record(self, case: Case, response: schemathesis.Response) -> None:
        """Add the IDs in the response to a create; other responses may refer to resources that are gone."""
        if 200 <= response.status_code < 300 and case.method.upper() == "POST":
            for identifier in _identifiers(_content(response)):
                ids = self._ids.setdefault(identifier["type"], [])
                if identifier["id"] not in ids:
                    ids.append(identifier["id"])

    def substituted(self, body: JsonObject) -> JsonObject:
        """Return a copy of a body with unknown IDs replaced by existing ones.

        Without an existing one, the ID is kept in a relationship and removed from the attributes.
        """
        copied = copy.deepcopy(body)
        data = copied.get("data")
        if not is_object(data):
            return copied
        for identifier in _identifiers(data.get("relationships")):
            identifier["id"] = self._existing(identifier["type"], identifier["id"]) or identifier["id"]
        attributes = data.get("attributes")
        if is_object(attributes):
            for name in sorted(ATTRIBUTES.keys() & attributes.keys()):
                existing = self._existing(ATTRIBUTES[name], attributes.pop(name))
                attributes |= {} if existing is None else {name: existing}
        return copied

    def names_unknown(self, body: Json) -> bool:
        """Return whether the relationships of a body refer to a resource that is not known to exist."""
        data = body.get("data") if is_object(body) else None
        links = data.get("relationships") if is_object(data) else None
        return any(one["id"] not in self._known(one["type"]) for one in _identifiers(links))

    def _existing(self, kind: str, wanted: Any) -> str | None:
        """Return the wanted ID if it exists, else the newest of its type; None without any."""
        ids = self._known(kind)
        return wanted if wanted in ids else ids[-1] if ids else None

    def _known(self, kind: str) -> list[str]:
        """Return the IDs of a JSON:API type without deleted ones, which responses to creates may name."""
        return [one for one in self._ids.get(kind, []) if one not in self._deleted]


def _content(response: schemathesis.Response) -> Json:
    """Return the JSON of a response; None if it is not JSON, which checks report."""
    try:
        return response.json()
    except ValueError:
        return None


def _identifiers(node: Json) -> Iterator[JsonObject]:
    """Find all objects with a JSON:API type and an ID."""
    inner: JsonArray = []
    if is_object(node):
        if isinstance(node.get("type"), str) and isinstance(node.get("id"), str):
            yield node
        inner = list(node.values())
    elif is_array(node):
        inner = node
    for child in inner:
        yield from _identifiers(child)
