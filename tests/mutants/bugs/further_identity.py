"""Bugs written without a look at the fuzzer, before it was improved again: identity.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import alter_success, wrap
from ..tools.memory import notes


@mutant("identity", "create_incident_notification_template")
def new_template_has_the_id_of_the_first_of_its_name(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the create, which returns the new template: its ID is its own."""

    def looked_up(state: MockState, _: Arguments, document: Record) -> None:
        name = document["data"]["attributes"]["name"]
        document["data"]["id"] = next(
            template
            for template, one in state.members["notification_templates"].items()
            if one.resource["attributes"]["name"] == name
        )

    alter_success(patch, "create_incident_notification_template", looked_up)


@mutant(
    "identity",
    *("delete_incident_responder", "list_incident_responders", "get_incident_responder"),
    *("get_incident", "list_incidents"),
)
def removal_of_a_responder_removes_that_of_the_first_incident_of_the_user(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the delete, whose path names the incident and the responder."""

    def by_user(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        responders = state.members["responders"]
        named = responders.get(own_id(arguments))
        if named is None or named.incident != arguments.path["incident_id"]:
            return handler(state, arguments)
        user = named.resource["relationships"].get("user")
        found = (
            (str(one.incident), responder)
            for responder, one in responders.items()
            if one.resource["relationships"].get("user") == user
        )
        return handler(state, evolve(arguments, path=dict(zip(arguments.path, next(found), strict=True))))

    wrap(patch, "delete_incident_responder", by_user)


@mutant("identity", "list_incident_impact_fields")
def impact_fields_of_one_name_are_listed_with_the_choices_of_the_newest(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of impact fields, whose names need not be unique: each has its own choices."""

    def by_name(_: MockState, __: Arguments, document: Record) -> None:
        listed = [one["attributes"] for one in document["data"]]
        choices = {one["name"]: one.get("field_choices") for one in listed}
        for one in listed:
            if choices[one["name"]] is not None:
                one["field_choices"] = choices[one["name"]]

    alter_success(patch, "list_incident_impact_fields", by_name)


@mutant("identity", "get_incident_type")
def type_without_a_description_has_that_of_the_type_read_before(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get, which returns the attributes of the type that the path names."""

    def into_the_same_object(state: MockState, _: Arguments, document: Record) -> None:
        shown, reused = document["data"]["attributes"], notes(state)
        if "description" in shown:
            reused["description"] = shown["description"]
        else:
            shown |= reused

    alter_success(patch, "get_incident_type", into_the_same_object)


@mutant("identity", "import_incident", "list_incidents", "search_incidents")
def import_of_a_known_title_returns_the_incident_of_that_title(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the import, which is a 201 with a new incident: titles need not be unique."""

    def once(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        imported, title = notes(state), attributes(arguments)["title"]
        if title not in imported:
            imported[title] = handler(state, arguments)
        reply: Reply = imported[title]
        return reply

    wrap(patch, "import_incident", once)


@mutant("identity", "delete_incident_attachment", "list_incident_attachments", "get_incident")
def deletion_of_an_attachment_hits_the_newest_of_its_kind(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the delete, whose path names the attachment."""

    def by_kind(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident, attachment = arguments.path.values()
        of_incident = state.children("attachments", incident)
        kinds = {one["id"]: one["attributes"].get("attachment_type") for one in of_incident}
        if attachment not in kinds:
            return handler(state, arguments)
        *_, newest = (one for one, kind in kinds.items() if kind == kinds[attachment])
        path = dict(zip(arguments.path, (incident, newest), strict=True))
        return handler(state, evolve(arguments, path=path))

    wrap(patch, "delete_incident_attachment", by_kind)
