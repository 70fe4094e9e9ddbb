"""Seeded bugs at edges of belonging, time, order and deep state: one attribute of many, the second time."""

from __future__ import annotations

import copy
import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incident_import, incidents, users
from datadog_incidents.mock.server import Handler

from .mutant import mutant
from .wrapping import (
    afterwards,
    alter_items,
    alter_request,
    alter_response,
    altered,
    count,
    links,
    notes,
    sent,
    siblings,
    target,
    wrap,
)

OF_TYPE = "filter[incident-type]"


@mutant("belonging", "update_incident_integration")
def integration_is_updated_under_any_incident(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["integrations"].get(arguments.path["integration_metadata_id"])
        if member is not None and arguments.path["incident_id"] in state.incidents:
            arguments.path["incident_id"] = member.incident  # type: ignore[index]
        return handler(state, arguments)

    wrap(patch, "update_incident_integration", around)


@mutant("belonging", "create_incident_postmortem_attachment", "list_incident_attachments")
def postmortem_refers_to_the_newest_incident(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        attachment = state.members["attachments"][json.loads(reply.body)["data"]["id"]].resource
        newest = list(state.incidents)[-1]
        attachment["relationships"]["incident"] = {"data": {"type": "incidents", "id": newest}}
        return altered(
            reply, lambda document: document["data"].update(relationships=attachment["relationships"])
        )

    wrap(patch, "create_incident_postmortem_attachment", around)


@mutant(
    "belonging",
    *("create_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def role_with_a_policy_is_of_the_default_type(patch: pytest.MonkeyPatch) -> None:
    def default(state: MockState, arguments: Arguments) -> None:
        if "policy" in sent(arguments) and "incident_type" in links(arguments):
            links(arguments)["incident_type"] = {
                "data": {"type": "incident_types", "id": state.incident_type}
            }

    alter_request(patch, "create_incident_user_defined_role", default)


@mutant("belonging", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def updated_todo_names_itself_as_its_incident(patch: pytest.MonkeyPatch) -> None:
    def confuse(state: MockState, arguments: Arguments, document: Record) -> None:
        document["data"]["attributes"]["incident_id"] = arguments.path["todo_id"]

    alter_response(patch, "update_incident_todo", confuse)


@mutant("belonging", "import_incident", "get_incident", "list_incidents")
def import_with_a_commander_is_declared_by_the_commander(patch: pytest.MonkeyPatch) -> None:
    def confuse(state: MockState, arguments: Arguments) -> None:
        sent_links = links(arguments)
        if (sent_links.get("commander_user") or {}).get("data") and "declared_by_user" in sent_links:
            sent_links["declared_by_user"] = sent_links["commander_user"]

    alter_request(patch, "import_incident", confuse)


@mutant("belonging", "update_incident_impact_field", "list_incident_impact_fields")
def put_of_impact_field_keeps_the_former_type(patch: pytest.MonkeyPatch) -> None:
    alter_request(
        patch,
        "update_incident_impact_field",
        lambda state, arguments: links(arguments).pop("incident_type", None),
    )


@mutant("belonging", "get_incident_responder")
def responder_is_found_under_an_incident_that_has_another(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["responders"].get(arguments.path["responder_id"])
        if member is not None and state.children("responders", arguments.path["incident_id"]):
            arguments.path["incident_id"] = member.incident  # type: ignore[index]
        return handler(state, arguments)

    wrap(patch, "get_incident_responder", around)


@mutant(
    "time",
    *("update_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def second_update_of_role_does_not_move_its_time(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = copy.deepcopy(stored)
        reply = handler(state, arguments)
        names = [name for name in ("modified", "modified_at") if before and name in before["attributes"]]
        if stored is None or before is None or count(state, stored["id"]) == 1:
            return reply
        stored["attributes"] |= {name: before["attributes"][name] for name in names}
        return altered(reply, lambda document: document["data"].update(attributes=stored["attributes"]))

    wrap(patch, "update_incident_user_defined_role", around)


@mutant("time", "get_incident", "list_incidents")
def get_with_attachments_counts_as_a_change(patch: pytest.MonkeyPatch) -> None:
    def touch(state: MockState, arguments: Arguments) -> None:
        if "attachments" in arguments.query.get("include", ()):
            incidents.find(state, arguments.path["incident_id"])["attributes"]["modified"] = state.now()

    afterwards(patch, "get_incident", touch)


@mutant("time", "update_incident_attachment", "list_incident_attachments")
def update_of_attachment_moves_the_time_of_its_siblings(patch: pytest.MonkeyPatch) -> None:
    def touch(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        for one in siblings(state, "attachments", stored or {}):
            if stored and one["relationships"]["incident"] == stored["relationships"]["incident"]:
                one["attributes"]["modified"] = stored["attributes"]["modified"]

    afterwards(patch, "update_incident_attachment", touch)


@mutant("time", "import_incident", "get_incident", "list_incidents")
def imported_incident_was_created_when_it_was_declared(patch: pytest.MonkeyPatch) -> None:
    # `created` is the time of the import (EVIDENCE.md#incident-import).
    shown = incident_import._shown

    def early(state: MockState, incident: Record) -> Record:
        incident["attributes"]["created"] = incident["attributes"]["declared"]
        return shown(state, incident)

    patch.setattr(incident_import, "_shown", early)


@mutant("time", "create_incident_todo", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def offset_of_a_due_date_is_taken_for_utc(patch: pytest.MonkeyPatch) -> None:
    def cut(state: MockState, arguments: Arguments) -> None:
        due = sent(arguments).get("due_date")
        if isinstance(due, str) and len(due) > 6 and due[-6] in "+-" and due[-3] == ":":
            sent(arguments)["due_date"] = due[:-6] + "+00:00"

    for operation in ("create_incident_todo", "update_incident_todo"):
        alter_request(patch, operation, cut)


@mutant("time", "create_timestamp_override", "update_timestamp_override", "list_timestamp_overrides")
def fraction_of_an_overridden_timestamp_is_cut(patch: pytest.MonkeyPatch) -> None:
    def cut(state: MockState, arguments: Arguments) -> None:
        value = sent(arguments).get("timestamp_value")
        if isinstance(value, str) and "." in value:
            start, _, rest = value.partition(".")
            sent(arguments)["timestamp_value"] = start + rest.lstrip("0123456789")

    for operation in ("create_timestamp_override", "update_timestamp_override"):
        alter_request(patch, operation, cut)


@mutant("time", "update_global_incident_settings", "get_global_incident_settings")
def update_of_global_settings_moves_their_creation(patch: pytest.MonkeyPatch) -> None:
    def move(state: MockState, arguments: Arguments) -> None:
        for member in state.members["settings"].values():
            attributes = member.resource["attributes"]
            attributes["created"] = attributes["modified"]

    afterwards(patch, "update_global_incident_settings", move)


@mutant("time", "update_incident", "get_incident", "list_incidents", "search_incidents")
def update_of_resolved_incident_moves_its_resolution(patch: pytest.MonkeyPatch) -> None:
    # `resolved` is set on entry to the state (EVIDENCE.md#assumptions-of-the-mock).
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        moved = stored is not None and stored["attributes"]["resolved"] is not None
        reply = handler(state, arguments)
        if not moved or stored is None:
            return reply
        stored["attributes"]["resolved"] = state.now()
        return altered(reply, lambda document: document["data"]["attributes"].update(resolved=state.now()))

    wrap(patch, "update_incident", around)


@mutant("order", "update_incident", "get_incident", "search_incidents", "list_incidents")
def time_to_detect_depends_on_which_time_is_set_last(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = stored["attributes"]["time_to_detect"] if stored else 0
        reply = handler(state, arguments)
        if stored is None or "customer_impact_start" not in sent(arguments) or "detected" in sent(arguments):
            return reply
        stored["attributes"]["time_to_detect"] = before
        return altered(reply, lambda document: document["data"]["attributes"].update(time_to_detect=before))

    wrap(patch, "update_incident", around)


@mutant("order", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def completing_a_todo_twice_reopens_it(patch: pytest.MonkeyPatch) -> None:
    def toggle(state: MockState, arguments: Arguments) -> None:
        todo = state.todos.get(arguments.path["todo_id"])
        if todo and todo["completed"] and sent(arguments).get("completed"):
            sent(arguments)["completed"] = None

    alter_request(patch, "update_incident_todo", toggle)


@mutant(
    "order",
    *("update_incident_postmortem_template", "get_incident_postmortem_template"),
    "list_incident_postmortem_templates",
)
def each_update_of_postmortem_template_starts_from_its_creation(patch: pytest.MonkeyPatch) -> None:
    def remember(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        data = json.loads(reply.body)["data"]
        notes(state)[data["id"]] = copy.deepcopy(data["attributes"])
        return reply

    def revert(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None and stored["id"] in notes(state):
            stored["attributes"] = copy.deepcopy(notes(state)[stored["id"]])

    wrap(patch, "create_incident_postmortem_template", remember)
    alter_request(patch, "update_incident_postmortem_template", revert)


@mutant("order", "create_incident_notification_rule", "list_incident_notification_rules")
def notification_rules_are_listed_by_their_trigger(patch: pytest.MonkeyPatch) -> None:
    # Lists are in order of creation (EVIDENCE.md#assumptions-of-the-mock).
    alter_items(
        patch,
        "list_incident_notification_rules",
        lambda items: sorted(items, key=lambda one: str(one["attributes"]["trigger"])),
    )


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
    alter_response(patch, "list_incident_todos", hide)


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
        wanted = users.linked(links(arguments).get("commander_user"))
        former: set[str] = notes(state).setdefault(arguments.path["incident_id"], set())
        if wanted in former:
            del links(arguments)["commander_user"]
        reply = handler(state, arguments)
        if incident and before and incident["commander"] is None:
            former.add(before)
        return reply

    wrap(patch, "update_incident", around)


@mutant("deep state", "update_incident", "get_incident", "list_incidents")
def reopened_incident_cannot_be_resolved_again(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = state.incidents.get(arguments.path["incident_id"])
        fields = sent(arguments).get("fields") or {}
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

    alter_request(patch, "update_incident", check)


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

    alter_request(patch, "update_incident_google_chat_configuration", newer)


@mutant("deep state", "get_incident_ai_postmortem")
def draft_lists_the_todos_of_the_first_draft(patch: pytest.MonkeyPatch) -> None:
    def stale(state: MockState, arguments: Arguments, document: Record) -> None:
        attributes = document["data"]["attributes"]
        key = arguments.path["incident_id"]
        attributes["action_items"] = notes(state).setdefault(key, attributes["action_items"])

    alter_response(patch, "get_incident_ai_postmortem", stale)
