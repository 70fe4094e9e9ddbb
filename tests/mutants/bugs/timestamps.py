"""Bugs of the class `time`: timestamps are not set, move back, or change without a reason."""

from __future__ import annotations

import datetime

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import settings, timestamps
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import afterwards, alter_arguments, alter_attributes, alter_success, wrap
from ..tools.stored import attributes_of, siblings, target


def shifted(value: str | None, **by: float) -> str | None:
    """Return a timestamp shifted by a duration, in the format of a request; other text unchanged."""
    parsed = timestamps.parse(value)
    return value if parsed is None else (parsed + datetime.timedelta(**by)).isoformat()


def _shift(stored: Record, name: str, **by: float) -> None:
    """Shift a stored timestamp, and keep its format."""
    attributes = attributes_of(stored)
    later = shifted(attributes[name], **by)
    if later is not None:
        attributes[name] = later.replace("+00:00", "Z") if attributes[name].endswith("Z") else later


@mutant(
    "time",
    *("update_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def update_of_role_sets_created(patch: pytest.MonkeyPatch) -> None:
    def set_created(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            stored["attributes"]["created"] = state.instant()

    alter_arguments(patch, "update_incident_user_defined_role", set_created)


@mutant(
    "time",
    *("update_incident_notification_rule", "get_incident_notification_rule"),
    "list_incident_notification_rules",
)
def put_of_notification_rule_sets_created(patch: pytest.MonkeyPatch) -> None:
    def set_created(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            stored["attributes"]["created"] = state.instant()

    alter_arguments(patch, "update_incident_notification_rule", set_created)


@mutant("time", "update_incident", "get_incident", "list_incidents", "search_incidents")
def update_of_incident_sets_created(patch: pytest.MonkeyPatch) -> None:
    def set_created(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            stored["attributes"]["created"] = state.now()

    alter_arguments(patch, "update_incident", set_created)


@mutant("time", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def update_of_rule_does_not_set_modified(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = None if stored is None else stored["attributes"]["modified"]
        instant = state.instant
        if before is not None:
            state.instant = lambda digits=6: before  # type: ignore[method-assign]
        try:
            return handler(state, arguments)
        finally:
            state.instant = instant  # type: ignore[method-assign]

    wrap(patch, "update_incident_rule", around)


@mutant("time", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def completion_of_todo_does_not_set_modified(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = None if stored is None else stored["modified"]
        now = state.now
        if before is not None and attributes(arguments).get("completed") is not None:
            state.now = lambda earlier_ms=0: before  # type: ignore[method-assign]
        try:
            return handler(state, arguments)
        finally:
            state.now = now  # type: ignore[method-assign]

    wrap(patch, "update_incident_todo", around)


@mutant("time", "update_incident_type", "get_incident_type", "list_incident_types")
def modified_of_incident_type_moves_back(patch: pytest.MonkeyPatch) -> None:
    def move_back(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            _shift(stored, "modifiedAt", hours=-1)

    afterwards(patch, "update_incident_type", move_back)


@mutant(
    "time",
    *("create_incident_notification_template", "get_incident_notification_template"),
    "list_incident_notification_templates",
)
def notification_template_is_modified_before_it_is_created(patch: pytest.MonkeyPatch) -> None:
    def move_back(state: MockState, arguments: Arguments, document: Record) -> None:
        stored = state.members["notification_templates"][document["data"]["id"]].resource
        _shift(stored, "modified", seconds=-2)
        document["data"]["attributes"]["modified"] = stored["attributes"]["modified"]

    alter_success(patch, "create_incident_notification_template", move_back)


@mutant(
    "time",
    *("update_incident_user_defined_field", "get_incident_user_defined_field"),
    "list_incident_user_defined_fields",
)
def update_of_field_sets_modified_of_all_fields(patch: pytest.MonkeyPatch) -> None:
    def touch(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            for sibling in siblings(state, "user_defined_fields", stored):
                sibling["attributes"]["modified"] = stored["attributes"]["modified"]

    afterwards(patch, "update_incident_user_defined_field", touch)


@mutant("time", "create_incident_todo", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def due_date_of_todo_loses_its_offset(patch: pytest.MonkeyPatch) -> None:
    def lose(sent: Record) -> None:
        parsed = timestamps.parse(sent.get("due_date"))
        if parsed is not None:
            sent["due_date"] = parsed.replace(tzinfo=datetime.UTC).isoformat()

    for operation in ("create_incident_todo", "update_incident_todo"):
        alter_attributes(patch, operation, lose)


@mutant("time", "create_incident_impact", "patch_incident_impact", "list_incident_impacts")
def start_of_impact_is_an_hour_late(patch: pytest.MonkeyPatch) -> None:
    def shift(sent: Record) -> None:
        if "start_at" in sent:
            sent["start_at"] = shifted(sent["start_at"], hours=1)

    for operation in ("create_incident_impact", "patch_incident_impact"):
        alter_attributes(patch, operation, shift)


@mutant("time", "create_timestamp_override", "update_timestamp_override", "list_timestamp_overrides")
def value_of_timestamp_override_loses_its_time_of_day(patch: pytest.MonkeyPatch) -> None:
    def truncate(sent: Record) -> None:
        parsed = timestamps.parse(sent["timestamp_value"])
        if parsed is not None:
            sent["timestamp_value"] = parsed.replace(hour=0, minute=0, second=0, microsecond=0).isoformat()

    for operation in ("create_timestamp_override", "update_timestamp_override"):
        alter_attributes(patch, operation, truncate)


@mutant("time", "update_incident", "get_incident", "list_incidents", "search_incidents")
def end_of_customer_impact_is_stored_as_its_start(patch: pytest.MonkeyPatch) -> None:
    def mix_up(sent: Record) -> None:
        if sent.get("customer_impact_end") is not None:
            sent["customer_impact_start"] = sent["customer_impact_end"]

    alter_attributes(patch, "update_incident", mix_up)


@mutant("time", "update_incident", "get_incident", "list_incidents", "search_incidents")
def resolved_is_set_by_any_update(patch: pytest.MonkeyPatch) -> None:
    def resolve(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            stored["attributes"]["resolved"] = state.now()

    alter_arguments(patch, "update_incident", resolve)


@mutant("time", "update_incident", "get_incident", "list_incidents", "search_incidents")
def resolved_is_cleared_by_a_later_update(patch: pytest.MonkeyPatch) -> None:
    def clear(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None and "fields" not in attributes(arguments):
            stored["attributes"]["resolved"] = None

    alter_arguments(patch, "update_incident", clear)


@mutant("time", "get_incident", "list_incidents", "search_incidents")
def read_of_incident_sets_modified(patch: pytest.MonkeyPatch) -> None:
    def touch(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            stored["attributes"]["modified"] = state.now()

    alter_arguments(patch, "get_incident", touch)


@mutant("time", "list_incident_postmortem_templates", "get_incident_postmortem_template")
def list_of_postmortem_templates_sets_modified(patch: pytest.MonkeyPatch) -> None:
    def touch(state: MockState, arguments: Arguments) -> None:
        for member in state.members["postmortem_templates"].values():
            member.resource["attributes"]["modifiedAt"] = state.instant()

    alter_arguments(patch, "list_incident_postmortem_templates", touch)


@mutant("time", "update_global_incident_settings", "get_global_incident_settings")
def update_of_global_settings_sets_created(patch: pytest.MonkeyPatch) -> None:
    def set_created(state: MockState, arguments: Arguments) -> None:
        settings._global(state, arguments)["attributes"]["created"] = state.instant()

    alter_arguments(patch, "update_global_incident_settings", set_created)


@mutant("time", "create_incident_todo", "get_incident_todo", "list_incident_todos", "update_incident_todo")
def todo_is_created_in_the_future(patch: pytest.MonkeyPatch) -> None:
    def postpone(state: MockState, arguments: Arguments, document: Record) -> None:
        stored = state.todos[document["data"]["id"]]
        _shift(stored, "created", hours=2)
        document["data"]["attributes"]["created"] = stored["created"]

    alter_success(patch, "create_incident_todo", postpone)


@mutant("time", "import_incident", "get_incident", "list_incidents", "search_incidents")
def declaration_of_imported_incident_is_now(patch: pytest.MonkeyPatch) -> None:
    alter_attributes(patch, "import_incident", lambda sent: sent.pop("declared", None))
