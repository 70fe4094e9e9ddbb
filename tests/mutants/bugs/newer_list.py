"""Bugs written without a look at the fuzzer, before it was improved: lists."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources.paging import DEFAULT_SIZE
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import query_parameters
from ..tools.handlers import alter_arguments, alter_items, alter_success, altered, wrap


@mutant("list", "list_incident_rules")
def filter_of_rules_by_trigger_finds_all_that_contain_it(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `filter[trigger]`, which is the trigger of the rules to return."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        wanted = query_parameters(arguments).pop("filter[trigger]", "").lower()

        def select(document: Record) -> None:
            document["data"] = [
                one for one in document["data"] if wanted in str(one["attributes"].get("trigger")).lower()
            ]

        return altered(handler(state, arguments), select)

    wrap(patch, "list_incident_rules", around)


@mutant("list", "list_incident_user_defined_fields")
def offset_of_a_page_of_user_defined_fields_is_its_number(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `meta.offset`, the number of fields before the first one on the page."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        document["meta"]["offset"] = min(arguments.query.get("page[number]", 0), document["meta"]["offset"])

    alter_success(patch, "list_incident_user_defined_fields", replace)


@mutant("list", "list_incident_types")
def incident_types_of_one_name_are_listed_once(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-types: names need not be unique."""

    def by_name(items: list[Record]) -> list[Record]:
        return [*{one["attributes"]["name"]: one for one in items}.values()]

    alter_items(patch, "list_incident_types", by_name)


@mutant("list", "list_incident_user_defined_roles")
def roles_of_all_types_match_the_filter_for_the_default_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `filter[incident-type]`: only roles that apply to this type are returned."""

    def ignore(state: MockState, arguments: Arguments) -> None:
        query = query_parameters(arguments)
        if str(query.get("filter[incident-type]", "")).lower() == state.incident_type:
            del query["filter[incident-type]"]

    alter_arguments(patch, "list_incident_user_defined_roles", ignore)


@mutant("list", "list_incident_impact_fields")
def impact_fields_without_choices_are_listed_with_those_of_the_one_before(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the response to the create of the field, which has no choices."""

    def carry(items: list[Record]) -> list[Record]:
        choices: Any = None
        for one in items:
            choices = one["attributes"].get("field_choices") or choices
            if choices:
                one["attributes"]["field_choices"] = choices
        return items

    alter_items(patch, "list_incident_impact_fields", carry)


@mutant("list", "list_org_settings")
def settings_of_the_default_type_are_the_first_on_every_page(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `page[offset]`, the number of items to skip before the first one returned."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        everything = evolve(arguments, query={**arguments.query, "page[offset]": 0, "page[size]": 1000})
        known: list[Record] = json.loads(handler(state, everything).body)["data"]
        first = [one for one in known if _incident_type(one) == state.incident_type]
        size: int = arguments.query.get("page[size]", DEFAULT_SIZE)

        def put_first(document: Record) -> None:
            rest = [one for one in document["data"] if one not in first]
            document["data"] = [*first, *rest][:size]

        return altered(handler(state, arguments), put_first)

    wrap(patch, "list_org_settings", around)


def _incident_type(settings: Record) -> str:
    found: str = settings["relationships"]["incident_type"]["data"]["id"]
    return found
