"""IDs of existing resources, collected from responses, for request bodies that refer to resources.

A link passes one ID from a response to the next request. A request that needs two, such as an incident in its
path and a user in its body, would refer to a user that does not exist, and so would never succeed in the
stateful phase.
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
"""Attributes that contain the ID of a resource, and its JSON:API type. All of them are optional."""


RESOURCE_IDS_VARIABLE = "DATADOG_FUZZ_RESOURCE_IDS"
"""Environment variable that passes the IDs of one run to the next, as JSON."""
KEPT_PER_TYPE = 20
"""IDs per type that are passed to the next run."""


def install(resource_ids: ResourceIds) -> None:
    """Register hooks that collect IDs from responses and insert them in requests of the stateful phase."""

    def before_call(context: Any, case: Case, kwargs: dict[str, Any]) -> None:
        resource_ids.substitute(case)

    def after_call(context: Any, case: Case, response: schemathesis.Response) -> None:
        resource_ids.record(case, response)

    hook("before_call", before_call)
    hook("after_call", after_call)


class ResourceIds:
    """IDs of resources contained in the responses to creates and not deleted since.

    Args:
        ids: IDs by JSON:API type, as returned by `ids` in an earlier run.
    """

    def __init__(self, ids: Mapping[str, list[str]] | None = None) -> None:
        self._ids = {kind: [*found] for kind, found in (ids or {}).items()}

    @property
    def ids(self) -> dict[str, list[str]]:
        """The newest IDs of each type, for the next run."""
        return {kind: ids[-KEPT_PER_TYPE:] for kind, ids in self._ids.items()}

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
        """Add the IDs in the response to a create, or remove the ID of a deleted resource.

        Other responses may refer to resources that no longer exist.
        """
        if not 200 <= response.status_code < 300:
            return
        if case.method.upper() == "DELETE":
            for ids in self._ids.values():
                ids[:] = [one for one in ids if one not in (case.path_parameters or {}).values()]
        if case.method.upper() == "POST":
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
            for name in ATTRIBUTES.keys() & attributes.keys():
                existing = self._existing(ATTRIBUTES[name], attributes.pop(name))
                attributes |= {} if existing is None else {name: existing}
        return copied

    def _existing(self, kind: str, wanted: Any) -> str | None:
        """Return the wanted ID if it exists, else the newest of its type; None without any."""
        ids = self._ids.get(kind, [])
        return wanted if wanted in ids else ids[-1] if ids else None


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
