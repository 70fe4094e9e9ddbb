"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: updates.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import copy
import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import alter_success, altered, with_document, wrap
from ..tools.memory import notes
from ..tools.stored import attributes_of, target

NOT_INDEXED = ("customer_impact_scope", "customer_impacted", "notification_handles")
"""Attributes of which a bug does not notice that they are changed."""


@mutant(
    "update",
    "update_incident_postmortem_template",
    "list_incident_postmortem_templates",
    needs="a filtered list before and after an update",
)
def postmortem_templates_of_one_type_are_listed_as_before_their_updates(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH: what has been changed is in each list, whether it is filtered or not."""

    def cached(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        if "filter[incident-type]" not in arguments.query:
            return reply
        lists: Record = notes(state).setdefault("lists", {})
        key, document = json.dumps([*arguments.query.items()]), json.loads(reply.body)
        known = lists.get(key)
        if known is None or [one["id"] for one in known["data"]] != [one["id"] for one in document["data"]]:
            lists[key] = document
        return with_document(reply, lists[key])

    wrap(patch, "list_incident_postmortem_templates", cached)


@mutant(
    "update",
    *("update_incident_user_defined_field", "get_incident_user_defined_field"),
    "list_incident_user_defined_fields",
)
def new_display_name_of_a_field_becomes_its_name(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of the update, by which the name cannot be changed."""

    def rename(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        field, sent = target(state, arguments), attributes(arguments)
        if field is None or "display_name" not in sent:
            return reply
        name = attributes_of(field)["name"] = sent["display_name"]
        return altered(reply, lambda document: document["data"]["attributes"].update(name=name))

    wrap(patch, "update_incident_user_defined_field", rename)


@mutant("update", "update_incident", "get_incident", "list_incident_responders", "get_incident_responder")
def every_update_of_an_incident_makes_its_author_another_responder(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: the author is a responder, who is found by ID."""

    def replace(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        members = state.members["responders"]
        own = {
            key: one
            for key, one in members.items()
            if one.incident == own_id(arguments)
            and (one.resource["relationships"].get("user") or {}).get("data")
            and one.resource["relationships"]["user"]["data"]["id"] == state.current_user
        }
        for key in own:
            del members[key]
        try:
            return handler(state, arguments)
        except Refused:
            members.update(own)
            raise

    wrap(patch, "update_incident", replace)


@mutant("update", "update_incident", "search_incidents")
def searches_notice_only_updates_of_titles_and_fields(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH: however searches may lag, they find what was changed in the end."""

    def note(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident, indexed = target(state, arguments), notes(state).setdefault("indexed", {})
        before = {} if incident is None else {name: attributes_of(incident)[name] for name in NOT_INDEXED}
        reply = handler(state, arguments)
        if {"title", "fields"} & {*attributes(arguments)}:
            indexed.pop(own_id(arguments), None)
        else:
            indexed.setdefault(own_id(arguments), before)
        return reply

    def show(state: MockState, _: Arguments, document: Record) -> None:
        indexed: Record = notes(state).get("indexed", {})
        found = [one["data"] for one in document["data"]["attributes"]["incidents"]]
        for one in (*found, *document["included"]):
            if one["type"] == "incidents" and one["id"] in indexed:
                known = indexed[one["id"]]
                scope = known["customer_impact_scope"] or ""
                one["attributes"].update(known | {"customer_impact_scope": scope})

    wrap(patch, "update_incident", note)
    alter_success(patch, "search_incidents", show)


@mutant("update", "update_incident", "get_incident")
def incident_is_read_as_it_was_at_the_last_read(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH: a read after an update returns what has been changed, not what was read before."""

    def stale(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        key = json.dumps(["read", own_id(arguments), *arguments.query.items()])
        known: Record = notes(state)
        document = json.loads(reply.body)
        shown = known.get(key, document)
        known[key] = document
        return with_document(reply, shown)

    wrap(patch, "get_incident", stale)


@mutant(
    "update",
    *("update_incident_notification_rule", "get_incident_notification_rule"),
    "list_incident_notification_rules",
)
def put_of_a_notification_rule_does_not_store_false_and_empty_lists(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#notification-rules: the update replaces all attributes."""

    def without_zeros(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        rule = target(state, arguments)
        before = {} if rule is None else copy.deepcopy(attributes_of(rule))
        reply = handler(state, arguments)
        if rule is not None:
            stored = attributes_of(rule)
            stored.update({name: before[name] for name in stored if not stored[name] and name in before})
        return reply

    wrap(patch, "update_incident_notification_rule", without_zeros)
