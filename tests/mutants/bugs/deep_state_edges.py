"""Edges of the class `deep state`: what was undone and is done again."""

from __future__ import annotations

import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, relationships
from ..tools.handlers import afterwards, alter_arguments, alter_success, wrap
from ..tools.memory import notes

OF_TYPE = "filter[incident-type]"


@mutant("deep state", "create_incident_todo", "list_incident_todos", "delete_incident_todo")
def todo_created_after_a_delete_is_not_listed(patch: pytest.MonkeyPatch) -> None:
    def gap(state: MockState, arguments: Arguments) -> None:
        notes(state)[arguments.path["incident_id"]] = True

    def skip(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        if notes(state).pop(arguments.path["incident_id"], False):
            created = json.loads(reply.body)["data"]["id"]
            notes(state).setdefault("unlisted", set()).add(created)
        return reply

    def hide(state: MockState, arguments: Arguments, document: Record) -> None:
        unlisted = notes(state).get("unlisted", ())
        document["data"] = [one for one in document["data"] if one["id"] not in unlisted]

    afterwards(patch, "delete_incident_todo", gap)
    wrap(patch, "create_incident_todo", skip)
    alter_success(patch, "list_incident_todos", hide)


@mutant("deep state", "list_incident_notification_templates", "update_incident_notification_template")
def filtered_templates_are_cached_until_one_is_created_or_deleted(patch: pytest.MonkeyPatch) -> None:
    def cached(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        cache: dict[str, Reply] = notes(state).setdefault("cache", {})
        wanted = arguments.query.get(OF_TYPE)
        if wanted is None:
            return handler(state, arguments)
        key = json.dumps(dict(arguments.query), sort_keys=True)
        if key not in cache:
            cache[key] = handler(state, arguments)
        return cache[key]

    wrap(patch, "list_incident_notification_templates", cached)
    for operation in ("create_incident_notification_template", "delete_incident_notification_template"):
        afterwards(patch, operation, lambda state, arguments: notes(state).pop("cache", None))


@mutant("deep state", "update_incident", "get_incident", "list_incidents")
def removed_commander_cannot_return(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = state.incidents.get(arguments.path["incident_id"])
        before = incident["commander"] if incident else None
        wanted = users.linked(relationships(arguments).get("commander_user"))
        former: set[str] = notes(state).setdefault(arguments.path["incident_id"], set())
        if wanted in former:
            del relationships(arguments)["commander_user"]
        reply = handler(state, arguments)
        if incident and before and incident["commander"] is None:
            former.add(before)
        return reply

    wrap(patch, "update_incident", around)


@mutant("deep state", "update_incident", "get_incident", "list_incidents")
def reopened_incident_cannot_be_resolved_again(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = state.incidents.get(arguments.path["incident_id"])
        fields = attributes(arguments).get("fields") or {}
        wanted = (fields.get("state") or {}).get("value")
        entered = [name for name, _ in incident["states"]] if incident else []
        if wanted == "resolved" and "resolved" in entered and entered[-1] != "resolved":
            del fields["state"]
        return handler(state, arguments)

    wrap(patch, "update_incident", around)


@mutant("deep state", "disable_user", "update_incident")
def incident_of_a_disabled_commander_cannot_be_updated(patch: pytest.MonkeyPatch) -> None:
    def check(state: MockState, arguments: Arguments) -> None:
        incident = state.incidents.get(arguments.path["incident_id"])
        if incident and incident["commander"]:
            users.find(state, incident["commander"])

    alter_arguments(patch, "update_incident", check)


@mutant("deep state", "delete_incident_type", "get_org_settings_by_incident_type", "list_org_settings")
def delete_of_a_type_renews_the_settings_of_the_next(patch: pytest.MonkeyPatch) -> None:
    def renew(state: MockState, arguments: Arguments) -> None:
        settings = list(state.members["org_settings"])
        deleted = arguments.path["incident_type_id"]
        after = settings[settings.index(deleted) + 1 :] if deleted in settings else []
        if after:
            state.members["org_settings"][after[0]].resource["id"] = state.new_id(4)

    afterwards(patch, "delete_incident_type", renew)


@mutant("deep state", "create_incident_service_now_record", "list_incident_integrations")
def second_service_now_record_replaces_the_first(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        latest: Record = notes(state).setdefault("latest", {})
        former = latest.get(arguments.path["incident_id"])
        state.members["integrations"].pop(former or "", None)
        latest[arguments.path["incident_id"]] = json.loads(reply.body)["data"]["id"]
        return reply

    wrap(patch, "create_incident_service_now_record", around)


@mutant(
    "deep state", "create_incident_google_chat_configuration", "update_incident_google_chat_configuration"
)
def update_of_the_older_google_chat_configuration_changes_the_newer(patch: pytest.MonkeyPatch) -> None:
    def newer(state: MockState, arguments: Arguments) -> None:
        members = list(state.members["google_chat"])
        if len(members) > 1 and arguments.path["id"] == members[-2]:
            arguments.path["id"] = members[-1]  # type: ignore[index]

    alter_arguments(patch, "update_incident_google_chat_configuration", newer)


@mutant("deep state", "create_timestamp_override", "get_incident", "list_incidents")
def only_the_newest_override_of_an_incident_applies(patch: pytest.MonkeyPatch) -> None:
    children = MockState.children

    def newest(state: MockState, tag: str, incident: str) -> list[Record]:
        found = children(state, tag, incident)
        return found[-1:] if tag == "timestamp_overrides" else found

    patch.setattr(MockState, "children", newest)
