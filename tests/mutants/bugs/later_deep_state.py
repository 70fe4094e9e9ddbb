"""Bugs of the holdout: wrong later on.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import copy
import json

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources.paging import bounds
from datadog_incidents.mock.search import search
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import afterwards, alter_arguments, alter_success, altered, wrap
from ..tools.memory import notes
from .identity import addressed


@mutant("deep state", "patch_incident_impact", "list_incident_impacts")
def patch_of_an_impact_changes_the_next_one_after_an_older_was_deleted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `impact_id`: the impact with this ID is changed and returned."""

    def number(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        place = len(state.children("impacts", arguments.path["incident_id"]))
        reply = handler(state, arguments)
        notes(state)[json.loads(reply.body)["data"]["id"]] = place
        return reply

    def by_place(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        siblings = [one["id"] for one in state.children("impacts", arguments.path["incident_id"])]
        place = notes(state).get(own_id(arguments), len(siblings))
        if own_id(arguments) in siblings and place < len(siblings):
            arguments = addressed(arguments, siblings[place])
        return handler(state, arguments)

    wrap(patch, "create_incident_impact", number)
    wrap(patch, "patch_incident_impact", by_place)


@mutant("deep state", "update_incident_google_chat_configuration")
def second_chat_configuration_of_a_type_undoes_the_updates_of_the_first(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, which leaves what is not named as the update before has set it."""

    def initialize(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        data = json.loads(reply.body)["data"]
        for one in (member.resource for member in state.members["google_chat"].values()):
            if one["relationships"]["incident_type"] == data["relationships"]["incident_type"]:
                one["attributes"] |= notes(state).get(one["id"], {})
        notes(state)[data["id"]] = copy.deepcopy(attributes(arguments))
        return reply

    wrap(patch, "create_incident_google_chat_configuration", initialize)


@mutant("deep state", "search_incidents")
def configuration_that_hides_an_incident_hides_the_next_one_too(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `include_in_search`, which concerns the incident of the configuration."""
    hidden = search._hidden

    def create(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        before = next(reversed(state.incidents), None)
        is_hidden = before in hidden(state)
        reply = handler(state, arguments)
        if is_hidden:
            notes(state).setdefault("hidden", set()).add(json.loads(reply.body)["data"]["id"])
        return reply

    wrap(patch, "create_incident", create)
    patch.setattr(search, "_hidden", lambda state: hidden(state) | notes(state).get("hidden", set()))


@mutant("deep state", "list_incident_notification_templates")
def notification_templates_of_a_deleted_type_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get of the template, which still returns it."""

    def joined(state: MockState, _: Arguments, document: Record) -> None:
        types = state.members["types"]
        document["data"] = [
            one for one in document["data"] if one["relationships"]["incident_type"]["data"]["id"] in types
        ]

    alter_success(patch, "list_incident_notification_templates", joined)


@mutant("deep state", "update_incident", "get_incident", "list_incidents", "search_incidents")
def title_of_a_page_is_stored_with_the_next_update_of_its_incident(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, which leaves what is not named, here the title of the incident."""

    def keep(state: MockState, arguments: Arguments) -> None:
        if "title" in attributes(arguments):
            notes(state)[own_id(arguments)] = attributes(arguments)["title"]

    def store(state: MockState, arguments: Arguments) -> None:
        title = notes(state).pop(own_id(arguments), None)
        if title is not None:
            attributes(arguments).setdefault("title", title)

    afterwards(patch, "create_on_call_page_from_incident", keep)
    alter_arguments(patch, "update_incident", store)


@mutant("deep state", "get_user")
def read_of_a_user_is_cached_until_another_one_is_read(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list of users: a user who was disabled in the meantime is disabled."""

    def cached(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        user = own_id(arguments)
        if user not in notes(state):
            reply = handler(state, arguments)
            notes(state).clear()
            notes(state)[user] = reply
        kept: Reply = notes(state)[user]
        return kept

    wrap(patch, "get_user", cached)


@mutant("deep state", "get_incident")
def incident_that_was_resolved_again_is_read_with_its_first_resolution(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the response to the update, and the list of incidents."""

    def keep(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        before = state.incidents.get(own_id(arguments), {"attributes": {}})["attributes"].get("resolved")
        reply = handler(state, arguments)
        if before is not None:
            notes(state).setdefault(own_id(arguments), before)
        return reply

    def first(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply, kept = handler(state, arguments), notes(state).get(own_id(arguments))
        if kept is None or state.children("timestamp_overrides", own_id(arguments)):
            return reply
        return altered(reply, lambda document: document["data"]["attributes"].update(resolved=kept))

    wrap(patch, "update_incident", keep)
    wrap(patch, "get_incident", first)


@mutant("deep state", "list_incidents")
def deleted_incidents_take_a_place_on_their_page(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#pagination: pages have as many items as requested, while there are any."""

    def keep(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = state.incidents.get(own_id(arguments))
        reply = handler(state, arguments)
        if incident is not None:
            notes(state).setdefault("deleted", []).append(incident["attributes"]["public_id"])
        return reply

    def with_gaps(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        numbers = [one["attributes"]["public_id"] for one in state.incidents.values()]
        gaps = notes(state).get("deleted", ())
        exists = [number not in gaps for number in sorted([*numbers, *gaps])]
        start, end = bounds(arguments)
        skipped, shown = sum(exists[:start]), sum(exists[start:end])
        query = {**arguments.query, "page[offset]": skipped, "page[size]": shown}
        meta = {"offset": start, "next_offset": start + shown, "size": shown}
        reply = handler(state, evolve(arguments, query=query))
        return altered(reply, lambda document: document["meta"].update(pagination=meta))

    wrap(patch, "delete_incident", keep)
    wrap(patch, "list_incidents", with_gaps)
