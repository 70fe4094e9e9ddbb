"""Permissions of incident types: a server may refuse what a type does not permit for its incidents.

A new type permits neither deletes nor private incidents (EVIDENCE.md#incident-types). The mock enforces
nothing. On other servers, types are created with all permissions, so that their incidents can be used.
"""

from __future__ import annotations

from typing import Any

from ..exchanges import Exchange
from .json_parts import as_object
from .memory import Known, Memory

FLAGS = ("allow_incident_deletion", "editable_timestamps", "private_incidents", "test_incidents")
"""Members of the configuration of an incident type that permit something."""
CREATE, UPDATE, IMPORT = "create_incident_type", "update_incident_type", "import_incident"
DELETE_INCIDENT = "delete_incident"
FORBIDDEN = 403


def permits_all(known: Known) -> bool:
    """Return whether an incident type has all permissions, as far as the run knows."""
    configuration = as_object(known.attributes.get("configuration"))
    return all(configuration.get(one) is True for one in FLAGS)


def may_be_forbidden(exchange: Exchange) -> bool:
    """Return whether an incident type, if it permits nothing, explains a response with the status 403."""
    operation, body = exchange.request.operation or "", as_object(exchange.request.json())
    attributes = as_object(as_object(body.get("data")).get("attributes"))
    return exchange.response.status == FORBIDDEN and (
        operation == DELETE_INCIDENT
        or "timestamp_override" in operation
        or "detected" in attributes
        or attributes.get("visibility") == "private"
        or attributes.get("is_test") is True
    )


def permitted(
    operation: str, attributes: dict[str, Any], memory: Memory, *, alone: bool = False
) -> dict[str, Any]:
    """Return attributes with all permissions of an incident type, or without what no type is known to permit.

    Args:
        operation: ID of the operation.
        attributes: attributes of a request.
        memory: resources that the run has created.
        alone: whether nothing uses the type, so that it needs them only if it is the default.
    """
    if operation == IMPORT and attributes.get("visibility") == "private":
        types = {one.id: one for one in memory.alive("types")}
        kind = types.get(str(attributes.get("incident_type_uuid")))
        if kind is None or not permits_all(kind):
            return {name: one for name, one in attributes.items() if name != "visibility"}
    elif operation == CREATE or (operation == UPDATE and {"configuration", "is_default"} & attributes.keys()):
        sent_or_known = [attributes, *(one.attributes for one in memory.alive("types"))]
        if alone and not any(one.get("is_default") is True for one in sent_or_known):
            return attributes
        configuration = {**as_object(attributes.get("configuration")), **dict.fromkeys(FLAGS, True)}
        return {**attributes, "configuration": configuration}
    return attributes
