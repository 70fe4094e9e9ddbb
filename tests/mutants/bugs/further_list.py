"""Bugs written without a look at the fuzzer, before it was improved again: lists."""

from __future__ import annotations

import json

import pytest
from attrs import evolve

from datadog_incidents.mock import server
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.handlers import alter_items, altered, wrap


@mutant("list", "list_users")
def filter_of_users_applies_to_the_page_only(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `filter`, which selects among all users, and `page[size]`, which counts the selected."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        unfiltered = {name: value for name, value in arguments.query.items() if name != "filter"}
        page = json.loads(handler(state, evolve(arguments, query=unfiltered)).body)["data"]
        every = {**arguments.query, "page[size]": 100_000, "page[number]": 0}
        found = json.loads(handler(state, evolve(arguments, query=every)).body)["data"]
        selected = {one["id"] for one in found}

        def replace(document: Record) -> None:
            document["data"] = [one for one in page if one["id"] in selected]

        return altered(handler(state, arguments), replace)

    wrap(patch, "list_users", around)


@mutant("list", "list_incident_integrations")
def newest_integration_of_each_type_hides_the_older_in_lists(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list, which returns all integrations of the incident."""

    def by_type(items: list[Record]) -> list[Record]:
        kinds = {one.get("attributes", {}).get("integration_type", one["id"]): one for one in items}
        return [*kinds.values()]

    alter_items(patch, "list_incident_integrations", by_type)


@mutant("list", "list_incident_user_defined_roles")
def filter_of_roles_does_not_apply_to_what_they_include(patch: pytest.MonkeyPatch) -> None:
    """Contradicts JSON:API: `included` has only what the listed resources refer to."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        query = {name: value for name, value in arguments.query.items() if name != "filter[incident-type]"}
        every = json.loads(handler(state, evolve(arguments, query=query)).body)
        return altered(
            handler(state, arguments),
            lambda document: document.update({key: every[key] for key in ("included",) if key in every}),
        )

    wrap(patch, "list_incident_user_defined_roles", around)


@mutant("list", "list_incident_attachments")
def attachments_of_one_document_are_listed_once(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the creates, each of which returned an attachment with an ID of its own."""

    def distinct(items: list[Record]) -> list[Record]:
        by_url = {
            (one["attributes"].get("attachment") or {}).get("documentUrl", one["id"]): one for one in items
        }
        return [*by_url.values()]

    alter_items(patch, "list_incident_attachments", distinct)


@mutant("list", "list_incident_impacts")
def impacts_that_have_ended_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list, which returns all impacts of the incident."""
    alter_items(
        patch,
        "list_incident_impacts",
        lambda items: [one for one in items if one["attributes"].get("end_at") is None],
    )


@mutant("list", "list_incident_rules")
def disabled_rules_match_no_filter(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the filters, each of which names one attribute, and the list without filters."""
    collection = server.HANDLERS["list_incident_rules"].__self__  # type: ignore[attr-defined]
    matches = collection._matches

    def enabled(member: Record, arguments: Arguments) -> bool:
        filtered = any(name in arguments.query for name in collection.behavior.filters)
        return bool(matches(member, arguments)) and (not filtered or member["attributes"]["enabled"])

    patch.setattr(collection, "_matches", enabled)
