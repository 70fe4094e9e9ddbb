"""Bugs of the classes `list` and `search`: parameters have an effect alone, and not together with others."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState, Record

from ..mutant import mutant
from ..tools.arguments import query_parameters
from ..tools.handlers import alter_arguments, alter_success


def _ignore(patch: pytest.MonkeyPatch, operation: str, ignored: str, *present: str) -> None:
    """Ignore a parameter of an operation if others have a value that is not empty or 0."""

    def ignore(state: MockState, arguments: Arguments) -> None:
        if all(arguments.query.get(name) for name in present):
            query_parameters(arguments).pop(ignored, None)

    alter_arguments(patch, operation, ignore)


@mutant("list", "list_incident_user_defined_fields")
def filter_of_user_defined_fields_is_ignored_on_later_pages(patch: pytest.MonkeyPatch) -> None:
    _ignore(patch, "list_incident_user_defined_fields", "filter[incident-type]", "page[number]")


@mutant("list", "list_incidents")
def include_of_incidents_is_ignored_on_later_pages(patch: pytest.MonkeyPatch) -> None:
    _ignore(patch, "list_incidents", "include", "page[offset]")


@mutant("list", "list_incidents")
def page_offset_of_incidents_is_ignored_with_include(patch: pytest.MonkeyPatch) -> None:
    _ignore(patch, "list_incidents", "page[offset]", "include")


@mutant("list", "list_incident_postmortem_templates")
def sort_of_postmortem_templates_is_ignored_with_a_filter(patch: pytest.MonkeyPatch) -> None:
    _ignore(patch, "list_incident_postmortem_templates", "sort", "filter[incident-type]")


@mutant("list", "list_incident_postmortem_templates")
def filter_of_postmortem_templates_is_ignored_if_they_are_sorted_downwards(patch: pytest.MonkeyPatch) -> None:
    def ignore(state: MockState, arguments: Arguments) -> None:
        if arguments.query.get("sort", "").startswith("-"):
            query_parameters(arguments).pop("filter[incident-type]", None)

    alter_arguments(patch, "list_incident_postmortem_templates", ignore)


@mutant("list", "list_incident_rules")
def second_filter_of_rules_replaces_the_first(patch: pytest.MonkeyPatch) -> None:
    _ignore(patch, "list_incident_rules", "filter[task_id]", "filter[trigger]")


@mutant("list", "list_incident_attachments")
def filter_of_attachments_is_ignored_with_include(patch: pytest.MonkeyPatch) -> None:
    _ignore(patch, "list_incident_attachments", "filter[attachment_type]", "include")


@mutant("search", "search_incidents")
def sort_of_searches_is_ignored_with_include(patch: pytest.MonkeyPatch) -> None:
    _ignore(patch, "search_incidents", "sort", "include")


@mutant("search", "search_incidents")
def include_of_searches_is_ignored_on_later_pages(patch: pytest.MonkeyPatch) -> None:
    _ignore(patch, "search_incidents", "include", "page[offset]")


@mutant("search", "search_incidents")
def include_of_searches_lacks_the_attachments(patch: pytest.MonkeyPatch) -> None:
    def remove(state: MockState, arguments: Arguments, document: Record) -> None:
        document["included"] = [one for one in document["included"] if one["type"] != "incident_attachments"]

    alter_success(patch, "search_incidents", remove)


@mutant("search", "search_incidents")
def searches_include_users_who_were_not_requested(patch: pytest.MonkeyPatch) -> None:
    def add(state: MockState, arguments: Arguments) -> None:
        query_parameters(arguments)["include"] = [*arguments.query.get("include", ()), "users"]

    alter_arguments(patch, "search_incidents", add)


@mutant("list", "get_incident")
def include_of_an_incident_lacks_all_but_the_first_attachment(patch: pytest.MonkeyPatch) -> None:
    def remove(state: MockState, arguments: Arguments, document: Record) -> None:
        included = document.get("included", [])
        attachments = [one for one in included if one["type"] == "incident_attachments"]
        if attachments:
            document["included"] = [one for one in included if one not in attachments[1:]]

    alter_success(patch, "get_incident", remove)
