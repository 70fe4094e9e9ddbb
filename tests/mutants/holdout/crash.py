"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: crashes.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState, Record

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.failures import crash_if
from ..tools.stored import attributes_of, target


def _stored(state: MockState, arguments: Arguments) -> Record:
    """Return the attributes of the resource in the path; empty if there is none."""
    found = target(state, arguments)
    return {} if found is None else attributes_of(found)


@mutant("crash", "create_incident_todo")
def todo_of_someone_from_microsoft_teams_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of assignees, whose source can be `microsoft_teams`."""

    def is_from_teams(_: MockState, arguments: Arguments) -> bool:
        people = [one for one in attributes(arguments)["assignees"] if isinstance(one, dict)]
        return any(one["source"] == "microsoft_teams" for one in people)

    crash_if(patch, "create_incident_todo", is_from_teams)


@mutant("crash", "delete_incident_attachment")
def delete_of_an_attachment_whose_address_has_no_host_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of attachments, by which the address is any text."""

    def lacks_host(state: MockState, arguments: Arguments) -> bool:
        address = (_stored(state, arguments).get("attachment") or {}).get("documentUrl")
        try:
            return address is not None and not urlsplit(address).hostname
        except ValueError:
            return True

    crash_if(patch, "delete_incident_attachment", lacks_host)


@mutant("crash", "create_incident_type")
def type_whose_name_is_only_punctuation_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the create, by which the name is any text: no prefix is derived from it."""

    def has_no_initials(_: MockState, arguments: Arguments) -> bool:
        return not any(one.isalnum() for one in attributes(arguments)["name"])

    crash_if(patch, "create_incident_type", has_no_initials)


@mutant("crash", "list_incidents")
def page_behind_the_last_incident_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `page[offset]`, which has no maximum: such a page is empty."""

    def is_behind(state: MockState, arguments: Arguments) -> bool:
        offset: int = arguments.query.get("page[offset]", 0)
        return bool(state.incidents) and offset >= len(state.incidents)

    crash_if(patch, "list_incidents", is_behind)


@mutant("crash", "get_incident_todo")
def completed_todo_without_a_due_date_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of todos, in which the due date can be null, of completed ones too."""

    def was_it_late(state: MockState, arguments: Arguments) -> bool:
        todo = _stored(state, arguments)
        return todo.get("completed") is not None and todo["due_date"] is None

    crash_if(patch, "get_incident_todo", was_it_late)


@mutant("crash", "create_incident_configuration")
def configuration_without_attributes_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the create, in which the attributes are optional."""

    def has_none(_: MockState, arguments: Arguments) -> bool:
        return "attributes" not in arguments.body["data"]

    crash_if(patch, "create_incident_configuration", has_none)
