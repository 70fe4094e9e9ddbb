"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: crashes later on.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.failures import crash, crash_if
from ..tools.handlers import wrap
from ..tools.memory import notes, remember
from ..tools.stored import attributes_of, target


@mutant("deep crash", "update_incident_rule")
def enabling_a_rule_that_an_update_disabled_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the update, by which a rule can be enabled and disabled at any time."""

    def scheduled(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        disabled: list[str] = notes(state).setdefault("disabled", [])
        rule, enabled = own_id(arguments), attributes(arguments).get("enabled")
        if rule in disabled and enabled:
            return crash()
        reply = handler(state, arguments)
        if enabled is False:
            disabled.append(rule)
        return reply

    wrap(patch, "update_incident_rule", scheduled)


@mutant("deep crash", "delete_incident_impact")
def delete_of_an_impact_before_the_last_update_of_its_incident_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the delete of an impact, which does not depend on what happens to its incident."""
    recall = remember(patch, "create_incident_impact", "update_incident")

    def is_stale(state: MockState, arguments: Arguments) -> bool:
        past = recall(state)
        created = [number for number, one in enumerate(past) if one.id == own_id(arguments)]
        since = past[created[0] :] if created else []
        return any(one.id == arguments.path["incident_id"] for one in since)

    crash_if(patch, "delete_incident_impact", is_stale)


@mutant("deep crash", "update_incident_postmortem_template")
def update_of_a_template_of_which_there_is_a_postmortem_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `template_id`: a template can be updated whether it has been used or not."""
    recall = remember(patch, "create_incident_postmortem_attachment")

    def is_used(state: MockState, arguments: Arguments) -> bool:
        return any(one.sent.get("postmortem_template_id") == own_id(arguments) for one in recall(state))

    crash_if(patch, "update_incident_postmortem_template", is_used)


@mutant("deep crash", "get_incident_notification_template")
def template_of_a_deleted_notification_rule_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the delete of a rule, which leaves the template that it refers to."""

    def was_used(state: MockState, arguments: Arguments) -> bool:
        rules = (one.resource["relationships"] for one in state.deleted["notification_rules"])
        links = (one["notification_template"] for one in rules if one.get("notification_template"))
        return any(one["data"]["id"] == own_id(arguments) for one in links)

    crash_if(patch, "get_incident_notification_template", was_used)


@mutant("deep crash", "create_incident_todo")
def todo_whose_place_in_the_list_is_taken_after_a_delete_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the create of a todo, which succeeds whichever other todos have been deleted."""

    def placed(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        places: dict[str, int] = notes(state).setdefault("places", {})
        siblings = [one["id"] for one in state.todos.of(arguments.path["incident_id"])]
        place = len(siblings)
        if any(places.get(one) == place for one in siblings):
            return crash()
        reply = handler(state, arguments)
        places[json.loads(reply.body)["data"]["id"]] = place
        return reply

    wrap(patch, "create_incident_todo", placed)


@mutant("deep crash", "get_incident_user_defined_field")
def field_whose_default_has_been_removed_from_its_values_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the update, by which the values can be changed without the default."""
    recall = remember(patch, "update_incident_user_defined_field")

    def lacks_default(state: MockState, arguments: Arguments) -> bool:
        field = target(state, arguments)
        if field is None or all(one.id != field["id"] for one in recall(state)):
            return False
        default, valid = (attributes_of(field)[name] for name in ("default_value", "valid_values"))
        return bool(default and valid) and all(one["value"] != default for one in valid)

    crash_if(patch, "get_incident_user_defined_field", lacks_default)
