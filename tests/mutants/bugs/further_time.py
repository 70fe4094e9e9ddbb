"""Bugs written without a look at the fuzzer, before it was improved again: timestamps."""

from __future__ import annotations

import datetime
import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import alter_items, alter_success, altered, wrap
from ..tools.memory import count, notes
from ..tools.stored import attributes_of, target


@mutant("time", "update_incident_type", "get_incident_type", "list_incident_types")
def renamed_type_counts_as_created_anew(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `createdAt`, the time of the create."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply, found = handler(state, arguments), target(state, arguments)
        if found is None or "name" not in attributes(arguments):
            return reply
        found["attributes"]["createdAt"] = created = found["attributes"]["modifiedAt"]
        return altered(reply, lambda document: document["data"]["attributes"].update(createdAt=created))

    wrap(patch, "update_incident_type", around)


@mutant("time", "list_incident_todos")
def todos_are_listed_with_the_creation_time_of_the_first(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get of each todo."""

    def replace(items: list[Record]) -> list[Record]:
        for one in items:
            one["attributes"]["created"] = items[0]["attributes"]["created"]
        return items

    alter_items(patch, "list_incident_todos", replace)


@mutant("time", "update_incident_integration", "get_incident_integration", "list_incident_integrations")
def first_update_of_an_integration_does_not_move_its_modified_time(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`, the time of the last change."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        before = None if found is None else found.get("attributes", {}).get("modified")
        reply, found = handler(state, arguments), target(state, arguments)
        if found is None or before is None or count(state, own_id(arguments)) > 1:
            return reply
        found["attributes"]["modified"] = before
        shown = before.removesuffix("Z") + "+00:00"
        return altered(reply, lambda document: document["data"]["attributes"].update(modified=shown))

    wrap(patch, "update_incident_integration", around)


@mutant(
    "time",
    "update_incident_notification_template",
    "get_incident_notification_template",
    "list_incident_notification_templates",
)
def updated_template_has_the_local_time_of_a_server_east_of_utc(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`, which ends in `Z` and so is in UTC."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        with state.at(state.time + datetime.timedelta(hours=1)):
            return handler(state, arguments)

    wrap(patch, "update_incident_notification_template", around)


@mutant("time", "patch_incident_impact", "list_incident_impacts")
def new_start_of_an_impact_does_not_move_its_modified_time(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`, the time of the last change."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        before = None if found is None else attributes_of(found)["modified"]
        reply = handler(state, arguments)
        if found is None or "start_at" not in attributes(arguments):
            return reply
        attributes_of(found)["modified"] = before
        return altered(reply, lambda document: document["data"]["attributes"].update(modified=before))

    wrap(patch, "patch_incident_impact", around)


@mutant("time", "list_incident_user_defined_fields", "delete_incident_user_defined_field")
def deleted_fields_have_the_time_of_the_first_deletion(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `deleted`, the time at which the field was deleted."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        deleted = [one for one in document["data"] if one["attributes"].get("deleted")]
        for one in deleted:
            one["attributes"]["deleted"] = min(other["attributes"]["deleted"] for other in deleted)

    alter_success(patch, "list_incident_user_defined_fields", replace)


@mutant("time", "update_global_incident_settings")
def settings_are_modified_at_the_time_of_the_update_before(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`, the time of the last change."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        now = json.loads(reply.body)["data"]["attributes"]["modified"]
        shown, notes(state)["settings"] = notes(state).get("settings", now), now
        return altered(reply, lambda document: document["data"]["attributes"].update(modified=shown))

    wrap(patch, "update_global_incident_settings", around)
