"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: lists."""

from __future__ import annotations

import datetime

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.resources.timestamps import parse
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.handlers import alter_items, alter_query, alter_success, wrap
from ..tools.memory import notes

BATCH = 5
FRESH = datetime.timedelta(seconds=1)


@mutant("list", "list_incident_responders")
def responder_who_is_alone_in_a_later_batch_of_five_is_not_listed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the operation, which returns all responders of the incident."""

    def in_batches(items: list[Record]) -> list[Record]:
        first, last = items[:BATCH], len(items) - 1
        rest = (items[start : start + BATCH] for start in range(BATCH, last, BATCH))
        return [*first, *(one for batch in rest for one in batch)]

    alter_items(patch, "list_incident_responders", in_batches)


@mutant("list", "list_incident_user_defined_roles")
def roles_without_a_description_are_listed_with_their_name_for_it(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `description` of a role, which is null if there is none."""

    def describe(items: list[Record]) -> list[Record]:
        for one in items:
            one["attributes"]["description"] = one["attributes"]["description"] or one["attributes"]["name"]
        return items

    alter_items(patch, "list_incident_user_defined_roles", describe)


@mutant("list", "list_global_incident_handles")
def list_of_handles_is_up_to_a_second_old(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list, which returns all handles of the organization."""

    def cached(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        key = str(arguments.query.get("include"))
        since, reply = notes(state).get(key, (None, None))
        if since is None or not since <= state.time < since + FRESH:
            reply = handler(state, arguments)
            notes(state)[key] = (state.time, reply)
        found: Reply = reply
        return found

    wrap(patch, "list_global_incident_handles", cached)


@mutant("list", "list_timestamp_overrides")
def overrides_by_a_time_before_the_incident_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list, which returns the overrides of the incident, e.g. of an earlier detection."""

    def select(state: MockState, arguments: Arguments, document: Record) -> None:
        created = parse(state.incidents[arguments.path["incident_id"]]["attributes"]["created"])
        times = [(parse(one["attributes"]["timestamp_value"]), one) for one in document["data"]]
        document["data"] = [one for time, one in times if not (time and created and time < created)]

    alter_success(patch, "list_timestamp_overrides", select)


@mutant("list", "list_incident_user_defined_fields")
def pages_of_user_defined_fields_are_numbered_from_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `page[number]`: the first page has the number 0, and the next one the number 1."""

    def shift(query: Record) -> None:
        if "page[number]" in query:
            query["page[number]"] = max(0, query["page[number]"] - 1)

    alter_query(patch, "list_incident_user_defined_fields", shift)


@mutant("list", "list_incident_notification_rules")
def list_that_includes_templates_lacks_the_rules_without_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `include`, which adds resources and removes no rules."""

    def join(state: MockState, arguments: Arguments, document: Record) -> None:
        if "notification_template" in arguments.query.get("include", ()):
            rules: list[Record] = document["data"]
            found = [one for one in rules if users.linked(one["relationships"].get("notification_template"))]
            pagination = document["meta"]["pagination"]
            pagination |= {"size": len(found), "next_offset": pagination["offset"] + len(found)}
            document["data"] = found

    alter_success(patch, "list_incident_notification_rules", join)
