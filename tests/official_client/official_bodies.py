"""Bodies of the official client from our client's flat arguments, implemented independently of our client."""

from __future__ import annotations

import importlib
import re
from typing import Any

from datadog_incidents_api.models import IncidentNotificationHandle, IncidentTodoAnonymousAssignee

TEXT_BOXES = ("summary", "root_cause", "slug")
AUTOCOMPLETED = ("services", "teams")


def create(**flat: Any) -> Any:
    attributes = _attributes({"customer_impacted": False, **flat})
    links = {"commander_user": commander(flat["commander"])} if "commander" in flat else {}
    return _request("IncidentCreate", "IncidentType", "incidents", attributes, links)


def update(incident: str, **flat: Any) -> Any:
    links = {}
    if "commander" in flat:
        links["commander_user"] = commander(flat["commander"])
    if "integrations" in flat:
        kind = model("IncidentIntegrationMetadataType", "incident_integrations")
        name = "RelationshipToIncidentIntegrationMetadata"
        data = [model(f"{name}Data", id=one, type=kind) for one in flat["integrations"]]
        links["integrations"] = model(f"{name}s", data=data)
    if "postmortem" in flat:
        kind = model("IncidentPostmortemType", "incident_postmortems")
        data = model("RelationshipToIncidentPostmortemData", id=flat["postmortem"], type=kind)
        links["postmortem"] = model("RelationshipToIncidentPostmortem", data=data)
    return _request("IncidentUpdate", "IncidentType", "incidents", _attributes(flat), links, id=incident)


def create_todo(**flat: Any) -> Any:
    return _todo("IncidentTodoCreate", flat)


def update_todo(**flat: Any) -> Any:
    return _todo("IncidentTodoPatch", flat)


def create_user(**flat: Any) -> Any:
    attributes = {name: value for name, value in flat.items() if name != "roles"}
    links = {}
    if "roles" in flat:
        kind = model("RolesType", "roles")
        data = [model("RelationshipToRoleData", id=one, type=kind) for one in flat["roles"]]
        links["roles"] = model("RelationshipToRoles", data=data)
    links = {"relationships": model("UserRelationships", **links)} if links else {}
    sent = model("UserCreateAttributes", **attributes)
    data = model("UserCreateData", type=model("UsersType", "users"), attributes=sent, **links)
    return model("UserCreateRequest", data=data)


def commander(user: str | None) -> Any:
    kind = model("UsersType", "users")
    data = None if user is None else model("NullableRelationshipToUserData", id=user, type=kind)
    return model("NullableRelationshipToUser", data=data)


def model(name: str, /, *value: Any, **members: Any) -> Any:
    """Return an object of the official client by class name; importing all classes would take seconds."""
    module = re.sub("(?<!^)(?=[A-Z])", "_", name).lower()
    cls = getattr(importlib.import_module(f"datadog_api_client.v2.model.{module}"), name)
    return cls(*value, **members)


def _request(
    name: str, kind: str, type_: str, attributes: dict[str, Any], links: dict[str, Any], **members: Any
) -> Any:
    if attributes:
        members["attributes"] = model(f"{name}Attributes", **attributes)
    if links:
        members["relationships"] = model(f"{name}Relationships", **links)
    return model(f"{name}Request", data=model(f"{name}Data", type=model(kind, type_), **members))


def _attributes(flat: dict[str, Any]) -> dict[str, Any]:
    rest = {"fields", "notify", "initial_cells", "commander", "integrations", "postmortem"}
    attributes = {name: value for name, value in flat.items() if name not in rest}
    if "fields" in flat:
        attributes["fields"] = {name: _field(name, value) for name, value in flat["fields"].items()}
    if "notify" in flat:
        attributes["notification_handles"] = [_handle(one) for one in flat["notify"]]
    if "initial_cells" in flat:
        attributes["initial_cells"] = [_cell(one) for one in flat["initial_cells"]]
    return attributes


def _field(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        kind, value = value["type"], value["value"]
    elif name in TEXT_BOXES:
        kind = "textbox"
    elif name in AUTOCOMPLETED:
        kind = "autocomplete"
    else:
        kind = "multiselect" if isinstance(value, list) else "dropdown"
    if kind in ("textbox", "dropdown"):
        kind = model("IncidentFieldAttributesSingleValueType", kind)
        return model("IncidentFieldAttributesSingleValue", type=kind, value=value)
    kind = model("IncidentFieldAttributesValueType", kind)
    return model("IncidentFieldAttributesMultipleValue", type=kind, value=value)


def _handle(one: str | IncidentNotificationHandle) -> Any:
    members = {"handle": one} if isinstance(one, str) else one.to_dict()
    return model("IncidentNotificationHandle", **members)


def _cell(text: str) -> Any:
    name = "IncidentTimelineCellMarkdown"
    content = model(f"{name}CreateAttributesContent", content=text)
    kind = model(f"{name}ContentType", "markdown")
    return model(f"{name}CreateAttributes", cell_type=kind, content=content)


def _todo(name: str, flat: dict[str, Any]) -> Any:
    people = [_assignee(one) for one in flat["assignees"]]
    attributes = model(
        "IncidentTodoAttributes", **{**flat, "assignees": model("IncidentTodoAssigneeArray", people)}
    )
    kind = model("IncidentTodoType", "incident_todos")
    return model(f"{name}Request", data=model(f"{name}Data", type=kind, attributes=attributes))


def _assignee(one: str | IncidentTodoAnonymousAssignee) -> Any:
    if isinstance(one, str):
        return one
    source = model("IncidentTodoAnonymousAssigneeSource", one.source)
    return model("IncidentTodoAnonymousAssignee", **{**one.to_dict(), "source": source})
