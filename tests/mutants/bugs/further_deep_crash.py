"""Bugs written without a look at the fuzzer, before it was improved again: deep crashes.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, relationships
from ..tools.failures import crash, crash_if
from ..tools.handlers import wrap
from ..tools.memory import remember
from ..tools.stored import target


@mutant("deep crash", "update_incident_impact_field")
def impact_field_that_an_impact_has_cannot_be_renamed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: `name` is any text, and no valid request is a 500."""

    def is_in_use(state: MockState, arguments: Arguments) -> bool:
        field = state.members["impact_fields"].get(own_id(arguments))
        if field is None:
            return False
        name = field.resource["attributes"]["name"]
        return name != attributes(arguments)["name"] and any(
            name in (one.resource["attributes"].get("fields") or {})
            for one in state.members["impacts"].values()
        )

    crash_if(patch, "update_incident_impact_field", is_in_use)


@mutant("deep crash", "update_incident_notification_rule")
def put_that_names_the_template_of_a_deleted_rule_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: the template exists, and no valid request is a 500."""

    def named(links: Any) -> Any:
        return ((links.get("notification_template") or {}).get("data") or {}).get("id")

    def was_of_a_deleted_rule(state: MockState, arguments: Arguments) -> bool:
        deleted = [named(one.resource["relationships"]) for one in state.deleted["notification_rules"]]
        wanted = named(relationships(arguments))
        return wanted is not None and wanted in deleted

    crash_if(patch, "update_incident_notification_rule", was_of_a_deleted_rule)


@mutant("deep crash", "get_incident_notification_template")
def template_of_a_deleted_type_crashes_if_its_type_is_included(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: the template exists, and no valid request is a 500."""

    def is_orphan(state: MockState, arguments: Arguments) -> bool:
        template = state.members["notification_templates"].get(own_id(arguments))
        if template is None or "incident_type" not in arguments.query.get("include", ()):
            return False
        return template.resource["relationships"]["incident_type"]["data"]["id"] not in state.members["types"]

    crash_if(patch, "get_incident_notification_template", is_orphan)


@mutant("deep crash", "get_incident_integration")
def integration_of_a_deleted_incident_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: an incident that does not exist is a 404."""
    deleted = remember(patch, "delete_incident")
    created = remember(patch, "create_incident_integration")

    def is_left(state: MockState, arguments: Arguments) -> bool:
        return any(one.id == own_id(arguments) for one in created(state)) and any(
            one.id == arguments.path["incident_id"] for one in deleted(state)
        )

    crash_if(patch, "get_incident_integration", is_left)


@mutant("deep crash", "update_incident_user_defined_field")
def valid_value_that_an_incident_has_cannot_be_removed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: `valid_values` is any list, and no valid request a 500."""

    def is_in_use(state: MockState, arguments: Arguments) -> bool:
        field, sent = target(state, arguments), attributes(arguments).get("valid_values")
        if field is None or not sent:
            return False
        name, kept = field["attributes"]["name"], [one["value"] for one in sent]
        removed = {one["value"] for one in field["attributes"].get("valid_values") or ()}.difference(kept)
        found = (one["attributes"]["fields"].get(name, {}).get("value") for one in state.incidents.values())
        return any(not removed.isdisjoint(one if isinstance(one, list) else [one]) for one in found)

    crash_if(patch, "update_incident_user_defined_field", is_in_use)


@mutant("deep crash", "create_incident")
def incident_after_all_others_were_deleted_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: a valid incident is a 201, no matter what was deleted."""
    deleted = remember(patch, "delete_incident")

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if deleted(state) and not state.incidents:
            return crash()
        return handler(state, arguments)

    wrap(patch, "create_incident", around)
