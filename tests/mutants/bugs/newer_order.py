"""Bugs written without a look at the fuzzer, before it was improved: order of calls."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, query_parameters
from ..tools.handlers import afterwards, alter_arguments, alter_success, wrap
from ..tools.memory import notes
from ..tools.overlap import wrap_overlapping
from ..tools.stored import target


@mutant("order", "list_global_incident_handles")
def list_of_handles_includes_what_the_one_before_did(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `include`: no resources are returned in `included` by default."""

    def repeat(state: MockState, arguments: Arguments) -> None:
        query = query_parameters(arguments)
        if "include" in query:
            notes(state)["include"] = query["include"]
        elif "include" in notes(state):
            query["include"] = notes(state)["include"]

    alter_arguments(patch, "list_global_incident_handles", repeat)


@mutant("order", "create_incident_impact_field", "list_incident_impact_fields")
def new_impact_field_has_the_choices_of_those_created_before_it_too(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `field_choices`, the choices of this field, which the request names."""

    def collect(state: MockState, arguments: Arguments) -> None:
        sent = attributes(arguments)
        if "field_choices" in sent:
            choices: list[Record] = notes(state).setdefault("choices", [])
            choices += sent["field_choices"]
            sent["field_choices"] = [*choices]

    alter_arguments(patch, "create_incident_impact_field", collect)


@mutant("order", "update_timestamp_override", "list_timestamp_overrides", "get_incident")
def timestamp_override_can_be_updated_only_once_between_two_lists(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, whose effect does not depend on whether the resource was read before."""

    def update(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        if found is not None and own_id(arguments) in notes(state):
            attributes(arguments)["timestamp_value"] = found["attributes"]["timestamp_value"]
        reply = handler(state, arguments)
        notes(state)[own_id(arguments)] = True
        return reply

    wrap(patch, "update_timestamp_override", update)
    afterwards(patch, "list_timestamp_overrides", lambda state, _: notes(state).clear())


@mutant("order", "create_user", "get_user", "list_users")
def users_created_at_once_have_the_title_of_the_one_before(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `title`, which is that of the request, whatever others are handled at the same time."""

    def around(handler: Handler, state: MockState, arguments: Arguments, others: int) -> Reply:
        sent = attributes(arguments)
        before = notes(state).get("title")
        notes(state)["title"] = sent.get("title")
        if others and before is not None:
            sent["title"] = before
        return handler(state, arguments)

    wrap_overlapping(patch, "create_user", around)


@mutant(
    "order",
    *("update_incident_notification_template", "get_incident_notification_template"),
    "list_incident_notification_templates",
)
def content_of_a_notification_template_is_fixed_once_its_subject_changes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH: updates of different attributes have the same result in any order."""

    def drop(state: MockState, arguments: Arguments) -> None:
        if own_id(arguments) in notes(state):
            attributes(arguments).pop("content", None)

    def fix(state: MockState, arguments: Arguments) -> None:
        if "subject" in attributes(arguments):
            notes(state)[own_id(arguments)] = True

    alter_arguments(patch, "update_incident_notification_template", drop)
    afterwards(patch, "update_incident_notification_template", fix)


@mutant("order", "get_incident_type")
def type_is_read_with_the_configuration_of_the_one_read_before_it(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list of types: the result of a GET does not depend on those before."""

    def delay(state: MockState, arguments: Arguments, document: Record) -> None:
        found = document["data"]["attributes"]
        own = found["configuration"]
        found["configuration"] = notes(state).get("configuration", own)
        notes(state)["configuration"] = own

    alter_success(patch, "get_incident_type", delay)
