"""Bugs of the holdout: deletes.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply, no_content
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import own_id
from ..tools.handlers import afterwards, alter_query, wrap
from ..tools.memory import notes
from ..tools.stored import target


@contextmanager
def _deleted_types_back(state: MockState) -> Generator[None]:
    """Let deleted incident types exist for a while."""
    back = {one.resource["id"]: one for one in state.deleted["types"]}
    state.members["types"].update(back)
    try:
        yield
    finally:
        for one in back:
            del state.members["types"][one]


@mutant(
    "delete",
    *("delete_incident_responder", "list_incident_responders", "get_incident_responder"),
    *("get_incident", "list_incidents", "search_incidents", "update_incident"),
)
def removal_of_a_responder_removes_the_user_from_all_incidents(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the path, which names the one incident whose responder is removed."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        responder = target(state, arguments)
        reply = handler(state, arguments)
        user = users.linked(responder and responder["relationships"].get("user"))
        for key, one in [*state.members["responders"].items()]:
            if users.linked(one.resource["relationships"].get("user")) == user:
                del state.members["responders"][key]
        state.derived.clear()
        return reply

    wrap(patch, "delete_incident_responder", around)


@mutant("delete", "delete_incident_postmortem_template", "list_incident_postmortem_templates")
def deleted_postmortem_template_remains_in_sorted_lists(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the delete: only types, their settings and fields can be listed after it, on request."""

    def include(query: Record) -> None:
        if "sort" in query:
            query["include-deleted"] = True

    alter_query(patch, "list_incident_postmortem_templates", include)


@mutant(
    "delete",
    *("delete_incident_notification_template", "list_incident_notification_rules"),
    *("get_incident_notification_rule", "update_incident_notification_rule"),
)
def delete_of_a_notification_template_deletes_rules_that_have_none(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the delete: a rule that does not refer to the template is another resource."""

    def cascade(state: MockState, arguments: Arguments) -> None:
        for key, rule in [*state.members["notification_rules"].items()]:
            if not rule.resource["relationships"].get("notification_template"):
                del state.members["notification_rules"][key]

    afterwards(patch, "delete_incident_notification_template", cascade)


@mutant("delete", "delete_incident_type", "update_incident_type")
def deleted_type_can_still_be_renamed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-types: the type is unknown after its delete."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        with _deleted_types_back(state):
            return handler(state, arguments)

    wrap(patch, "update_incident_type", around)


@mutant("delete", "delete_incident_notification_template", "get_incident_notification_template")
def notification_template_that_was_read_can_be_read_after_its_delete(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#notification-templates: a deleted template gives 404."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        key = f"{own_id(arguments)} {arguments.query}"
        try:
            reply = notes(state)[key] = handler(state, arguments)
        except Refused:
            if key not in notes(state):
                raise
            reply = notes(state)[key]
        return reply

    wrap(patch, "get_incident_notification_template", around)


@mutant("delete", "delete_incident_rule", "get_incident_rule", "list_incident_rules", "update_incident_rule")
def delete_of_a_disabled_rule_has_no_effect(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the 204 of the delete."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        rule = state.members["rules"].get(own_id(arguments))
        if rule is not None and not rule.resource["attributes"]["enabled"]:
            return no_content()
        return handler(state, arguments)

    wrap(patch, "delete_incident_rule", around)


@mutant("delete", "delete_incident_rule", "list_incident_rules", "get_incident_rule", "update_incident_rule")
def delete_of_a_rule_deletes_all_of_its_task(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the path, which names one rule."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        deleted = target(state, arguments)
        reply = handler(state, arguments)
        for key, one in [*state.members["rules"].items()]:
            if deleted and one.resource["attributes"]["task_id"] == deleted["attributes"]["task_id"]:
                del state.members["rules"][key]
        return reply

    wrap(patch, "delete_incident_rule", around)


@mutant("delete", "delete_incident", "get_incident", "list_incidents", "search_incidents", "update_incident")
def delete_of_an_imported_incident_has_no_effect(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the 204 of the delete, which is recorded for an imported incident too."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if state.incidents.get(own_id(arguments), {}).get("is_imported"):
            return no_content("text/html; charset=utf-8")
        return handler(state, arguments)

    wrap(patch, "delete_incident", around)


@mutant("delete", "delete_incident_type", "create_incident_notification_rule")
def deleted_type_is_still_accepted_for_notification_rules(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#notification-rules: an unknown incident type gives 404."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        with _deleted_types_back(state):
            return handler(state, arguments)

    wrap(patch, "create_incident_notification_rule", around)


@mutant("delete", "delete_global_incident_handle", "list_global_incident_handles")
def handles_of_other_types_than_the_default_are_not_deleted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of the delete, which deletes all handles of the organization."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        handles = state.members["handles"]
        kept = {
            key: one
            for key, one in handles.items()
            if one.resource["relationships"]["incident_type"]["data"]["id"] != state.incident_type
        }
        reply = handler(state, arguments)
        handles.update(kept)
        return reply

    wrap(patch, "delete_global_incident_handle", around)


@mutant(
    "delete",
    *("delete_incident_impact", "list_incident_impacts", "patch_incident_impact"),
    *("get_incident", "list_incidents", "search_incidents", "update_incident"),
)
def delete_of_an_impact_deletes_those_that_started_at_the_same_time(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the path, which names one impact."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        deleted = target(state, arguments)
        reply = handler(state, arguments)
        for one in state.children("impacts", arguments.path["incident_id"]):
            if deleted and one["attributes"]["start_at"] == deleted["attributes"]["start_at"]:
                del state.members["impacts"][one["id"]]
        return reply

    wrap(patch, "delete_incident_impact", around)
