"""Seeded bugs of lists and searches, written without knowledge of what the fuzzer checks."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incident_replies, users
from datadog_incidents.mock.resources.incidents import responder_ids
from datadog_incidents.mock.search import facets, query, search
from datadog_incidents.mock.search.texts import Texts
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import query_parameters, relationships
from ..tools.handlers import afterwards, alter_arguments, alter_items, alter_success, altered, wrap
from ..tools.memory import count, notes
from ..tools.texts import AlteredTexts

TYPE = "filter[incident-type]"


@mutant("list", "update_incident", "list_incident_responders")
def commander_is_not_listed_among_the_responders(patch: pytest.MonkeyPatch) -> None:
    def drop(state: MockState, arguments: Arguments, document: Record) -> None:
        commander = state.incidents[arguments.path["incident_id"]]["commander"]
        document["data"] = [
            one
            for one in document["data"]
            if commander is None or users.linked(one["relationships"]["user"]) != commander
        ]

    alter_success(patch, "list_incident_responders", drop)


@mutant("list", "list_global_incident_handles")
def include_of_handles_covers_the_first_handle_only(patch: pytest.MonkeyPatch) -> None:
    def narrow(state: MockState, arguments: Arguments, document: Record) -> None:
        first = document["data"][0]["relationships"].values() if document["data"] else ()
        ids = [users.linked(one) for one in first]
        if "included" in document:
            document["included"] = [one for one in document["included"] if one["id"] in ids]

    alter_success(patch, "list_global_incident_handles", narrow)


@mutant("list", "list_incident_user_defined_fields")
def last_page_of_filtered_fields_lacks_its_last_item(patch: pytest.MonkeyPatch) -> None:
    def cut(state: MockState, arguments: Arguments, document: Record) -> None:
        size = arguments.query.get("page[size]", 0)
        if TYPE in arguments.query and len(document["data"]) < size:
            document["data"] = document["data"][:-1]

    alter_success(patch, "list_incident_user_defined_fields", cut)


@mutant(
    "list",
    "list_incident_notification_rules",
    "create_incident_notification_rule",
    "update_incident_notification_rule",
)
def disabled_notification_rules_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    alter_items(
        patch,
        "list_incident_notification_rules",
        lambda items: [one for one in items if one["attributes"]["enabled"]],
    )


@mutant("list", "create_incident_postmortem_attachment", "list_incident_attachments")
def attachments_made_by_drafting_are_missing_from_the_filter(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        notes(state)[json.loads(reply.body)["data"]["id"]] = True
        return reply

    def drop(state: MockState, arguments: Arguments, document: Record) -> None:
        if "filter[attachment_type]" in arguments.query:
            document["data"] = [one for one in document["data"] if one["id"] not in notes(state)]

    wrap(patch, "create_incident_postmortem_attachment", around)
    alter_success(patch, "list_incident_attachments", drop)


@mutant("list", "list_incident_notification_templates", "delete_incident_notification_template")
def total_count_of_templates_includes_deleted_ones(patch: pytest.MonkeyPatch) -> None:
    def add(state: MockState, arguments: Arguments, document: Record) -> None:
        if "meta" in document:
            document["meta"]["page"]["total_count"] += notes(state).get("deleted", 0)

    afterwards(
        patch, "delete_incident_notification_template", lambda state, arguments: count(state, "deleted")
    )
    alter_success(patch, "list_incident_notification_templates", add)


@mutant("list", "update_incident_user_defined_role", "list_incident_user_defined_roles")
def updated_roles_are_missing_from_the_list_of_their_type(patch: pytest.MonkeyPatch) -> None:
    def drop(state: MockState, arguments: Arguments, document: Record) -> None:
        if TYPE in arguments.query:
            document["data"] = [one for one in document["data"] if one["id"] not in notes(state)]

    afterwards(
        patch,
        "update_incident_user_defined_role",
        lambda state, arguments: count(state, arguments.path["role_id"]),
    )
    alter_success(patch, "list_incident_user_defined_roles", drop)


@mutant("list", "list_org_settings", "delete_incident_type")
def deleted_types_are_missing_from_org_settings_with_a_page_size(patch: pytest.MonkeyPatch) -> None:
    def ignore(state: MockState, arguments: Arguments) -> None:
        if "page[size]" in arguments.query:
            query_parameters(arguments).pop("include-deleted", None)

    alter_arguments(patch, "list_org_settings", ignore)


@mutant("search", "create_timestamp_override", "update_timestamp_override", "search_incidents")
def searches_show_timestamps_without_their_overrides(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(incident_replies, "overrides", lambda state, incident: {})
            return handler(state, arguments)

    wrap(patch, "search_incidents", around)


@mutant("search", "import_incident", "search_incidents")
def imported_incidents_are_found_by_the_default_severity_only(patch: pytest.MonkeyPatch) -> None:
    texts = search.IncidentTexts

    def stale(state: MockState, incident: Record) -> Texts:
        found, is_imported = texts(state, incident), incident["id"][14] == "4"
        return AlteredTexts(
            found, lambda field: ["unknown"] if is_imported and field == "severity" else found.of(field)
        )

    patch.setattr(search, "IncidentTexts", stale)


@mutant("search", "create_incident_responder", "search_incidents")
def facet_of_responders_lacks_those_added_by_a_request(patch: pytest.MonkeyPatch) -> None:
    def remember(state: MockState, arguments: Arguments) -> None:
        user = users.linked(relationships(arguments).get("user"))
        notes(state).setdefault(arguments.path["incident_id"], set()).add(user)

    def others(state: MockState, incident: Record) -> list[str]:
        added = notes(state).get(incident["id"], ())
        return [one for one in responder_ids(state, incident) if one not in added]

    afterwards(patch, "create_incident_responder", remember)
    patch.setattr(facets, "responder_ids", others)


@mutant("search", "delete_incident_impact", "search_incidents")
def facet_of_impacts_counts_deleted_ones(patch: pytest.MonkeyPatch) -> None:
    impacts = facets.impacts

    def with_deleted(state: MockState, incident: Record) -> list[str]:
        deleted = [one.resource for one in state.deleted["impacts"] if one.incident == incident["id"]]
        kept = [one["attributes"]["impact_type"] for one in deleted]
        present = [one for one in impacts(state, incident) if one != "none" or not kept]
        return [*dict.fromkeys([*present, *kept])]

    patch.setattr(facets, "impacts", with_deleted)
    patch.setattr(facets, "with_children", lambda state, tag: state.incidents)


@mutant("search", "update_incident_type", "search_incidents")
def renamed_type_is_searched_by_its_first_name(patch: pytest.MonkeyPatch) -> None:
    type_name = facets.type_name

    def remember(state: MockState, arguments: Arguments) -> None:
        kind = arguments.path["incident_type_id"]
        if kind in state.members["types"]:
            notes(state).setdefault(kind, type_name(state, kind))

    def first_name(state: MockState, type_id: str) -> str:
        name: str = notes(state).get(type_id) or type_name(state, type_id)
        return name

    alter_arguments(patch, "update_incident_type", remember)
    patch.setattr(facets, "type_name", first_name)


@mutant("search", "search_incidents")
def negation_excludes_incidents_without_a_value(patch: pytest.MonkeyPatch) -> None:
    # As in SQL, where the comparison of NULL with anything is neither true nor false.
    def none_of(self: Any, parts: list[query.Test]) -> query.Test:
        def test(subject: Any) -> bool:
            empty: list[str] = []

            def probe(field: str) -> list[str]:
                found = list(subject.of(field))
                empty.extend([] if found else [field])
                return found

            is_value = isinstance(subject, list | tuple)
            return not parts[0](subject if is_value else AlteredTexts(subject, probe)) and not empty

        return test

    patch.setattr(query._Compiler, "none_of", none_of)


@mutant("search", "create_incident_configuration", "search_incidents")
def total_of_searches_counts_hidden_incidents(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(search, "_hidden", lambda state: frozenset())
            total = json.loads(handler(state, arguments).body)["data"]["attributes"]["total"]
        return altered(
            handler(state, arguments), lambda document: document["data"]["attributes"].update(total=total)
        )

    wrap(patch, "search_incidents", around)
