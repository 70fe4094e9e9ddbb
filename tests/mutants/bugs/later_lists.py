"""Bugs of the holdout: lists.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import pytest

from datadog_incidents.mock import server
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.handlers import alter_query, alter_success, wrap


@mutant("list", "list_org_settings")
def org_settings_have_a_hundred_items_per_page_by_default(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the default of `page[size]`, which is 10."""
    alter_query(patch, "list_org_settings", lambda query: query.setdefault("page[size]", 100))


@mutant("list", "list_incident_notification_templates")
def include_of_notification_templates_is_ignored_with_a_filter(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `include`, which does not depend on others."""

    def ignore(query: Record) -> None:
        if "filter[incident-type]" in query:
            query.pop("include", None)

    alter_query(patch, "list_incident_notification_templates", ignore)


@mutant("list", "list_incidents")
def incidents_are_listed_in_the_order_of_their_last_change(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incidents: lists are in ascending order of `public_id`."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        existing = state.incidents
        by_change = sorted(existing.items(), key=lambda pair: str(pair[1]["attributes"]["modified"]))
        state.incidents = dict(by_change)
        try:
            return handler(state, arguments)
        finally:
            state.incidents = existing

    wrap(patch, "list_incidents", around)


@mutant("list", "list_incident_postmortem_templates")
def postmortem_templates_are_sorted_by_name_whatever_is_asked_for(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `sort`, which is the attribute to sort by."""

    def replace(query: Record) -> None:
        if "sort" in query:
            query["sort"] = "-" * query["sort"].startswith("-") + "name"

    alter_query(patch, "list_incident_postmortem_templates", replace)


@mutant("list", "list_incident_impact_fields")
def impact_fields_of_other_types_than_the_default_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of the list, which returns the impact fields of all incident types."""

    def select(state: MockState, arguments: Arguments, document: Record) -> None:
        document["data"] = [
            one
            for one in document["data"]
            if one["relationships"]["incident_type"]["data"]["id"] == state.incident_type
        ]

    alter_success(patch, "list_incident_impact_fields", select)


@mutant("list", "list_incident_responders")
def commander_is_listed_twice_among_the_responders(patch: pytest.MonkeyPatch) -> None:
    """Contradicts JSON:API: a document has each resource once."""

    def repeat(state: MockState, arguments: Arguments, document: Record) -> None:
        commander = state.incidents[arguments.path["incident_id"]]["commander"]
        document["data"] += [
            one
            for one in document["data"]
            if commander is not None and users.linked(one["relationships"].get("user")) == commander
        ]

    alter_success(patch, "list_incident_responders", repeat)


@mutant("list", "list_incident_user_defined_fields")
def filter_of_user_defined_fields_does_not_apply_to_deleted_ones(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `filter[incident-type]`: only fields that apply to this type are returned."""
    collection = server.HANDLERS["list_incident_user_defined_fields"].__self__  # type: ignore[attr-defined]
    matches = collection._matches

    def deleted_or_matching(member: Record, arguments: Arguments) -> bool:
        return member["attributes"]["deleted"] is not None or matches(member, arguments)

    patch.setattr(collection, "_matches", deleted_or_matching)


@mutant("list", "list_incident_user_defined_roles")
def what_roles_have_in_common_is_included_once_per_role(patch: pytest.MonkeyPatch) -> None:
    """Contradicts JSON:API: `included` has each resource once."""

    def repeat(state: MockState, arguments: Arguments, document: Record) -> None:
        if "included" in document:
            document["included"] = [
                one
                for role in document["data"]
                for one in document["included"]
                if one["id"] in {link["data"]["id"] for link in role["relationships"].values()}
            ]

    alter_success(patch, "list_incident_user_defined_roles", repeat)


@mutant("list", "list_incident_integrations", "update_incident_integration")
def updated_integrations_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list, which returns all integrations of the incident, whatever their status."""

    def select(state: MockState, arguments: Arguments, document: Record) -> None:
        items = [one for one in document["data"] if one.get("attributes", {}).get("status") != 4]
        document["data"], document["meta"]["pagination"]["size"] = items, len(items)

    alter_success(patch, "list_incident_integrations", select)


@mutant("list", "list_incident_notification_rules")
def size_of_a_list_of_notification_rules_counts_the_enabled_ones(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#pagination: `size` is the number of items returned."""

    def count(state: MockState, arguments: Arguments, document: Record) -> None:
        enabled = sum(one["attributes"]["enabled"] for one in document["data"])
        document["meta"]["pagination"] |= {"next_offset": enabled, "size": enabled}

    alter_success(patch, "list_incident_notification_rules", count)


@mutant("list", "list_incident_notification_rules")
def only_the_last_relationship_of_listed_notification_rules_is_included(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `include`, which is a list of relationships."""

    def last(query: Record) -> None:
        if "include" in query:
            query["include"] = query["include"][-1:]

    alter_query(patch, "list_incident_notification_rules", last)
