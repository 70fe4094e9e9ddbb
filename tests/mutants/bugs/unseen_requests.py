"""Bugs written without a look at the fuzzer, which missed most of them: single requests with rare values.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, Request, no_content
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, relationships
from ..tools.failures import crash_if
from ..tools.handlers import alter_arguments, alter_attributes, wrap
from ..tools.messages import rewrite_requests

SIZE = re.compile(r"page(?:%5B|\[)size(?:%5D|\])=(\d+)")
MAXIMUM = 100


@mutant("validation", "list_incidents")
def page_size_is_unchecked_beside_an_offset(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the maximum of `page[size]`."""

    def capped(request: Request) -> Request:
        size = SIZE.search(request.query)
        if size is None or int(size[1]) <= MAXIMUM or "offset" not in request.query:
            return request
        return evolve(request, query=request.query.replace(size[0], f"page[size]={MAXIMUM}"))

    rewrite_requests(patch, "list_incidents", capped)


@mutant("crash", "search_incidents")
def blank_query_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the statuses of the operation: a query may be any text."""
    crash_if(
        patch,
        "search_incidents",
        lambda _, arguments: bool(arguments.query["query"]) and not arguments.query["query"].strip(),
    )


@mutant("crash", "create_user")
def address_with_a_plus_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the statuses of the operation: an email address may have a plus sign (RFC 5322)."""
    crash_if(patch, "create_user", lambda _, arguments: "+" in attributes(arguments)["email"])


@mutant("update", "update_incident", "get_incident", "list_incidents")
def field_in_other_case_is_taken_for_a_known_field(patch: pytest.MonkeyPatch) -> None:
    """Contradicts JSON, in which names that differ in case are two members."""

    def rename(state: MockState, arguments: Arguments) -> None:
        incident, sent = state.incidents.get(own_id(arguments)), attributes(arguments)
        if incident is not None and "fields" in sent:
            known = {name.lower(): name for name in incident["attributes"]["fields"]}
            sent["fields"] = {known.get(name.lower(), name): one for name, one in sent["fields"].items()}

    alter_arguments(patch, "update_incident", rename)


@mutant("update", "update_incident_attachment", "list_incident_attachments")
def host_of_an_updated_document_is_in_lower_case(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of attachments: the URL in a response is the one that was sent."""

    def lower(sent: Record) -> None:
        document = sent.get("attachment") or {}
        if "documentUrl" in document:
            url: str = document["documentUrl"]
            document["documentUrl"] = re.sub(r"\A\w+://[^/]*", lambda found: found[0].lower(), url)

    alter_attributes(patch, "update_incident_attachment", lower)


@mutant("update", "create_user", "get_user", "list_users")
def new_user_has_the_first_role_only(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the relationship `roles`, which is to any number of roles."""

    def cut(_: MockState, arguments: Arguments) -> None:
        roles = relationships(arguments).get("roles") or {}
        if "data" in roles:
            roles["data"] = roles["data"][:1]

    alter_arguments(patch, "create_user", cut)


@mutant(
    "delete",
    "delete_incident_notification_rule",
    "get_incident_notification_rule",
    "list_incident_notification_rules",
)
def delete_of_a_notification_rule_with_include_has_no_effect(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the delete, which has the parameter `include`."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        exists = own_id(arguments) in state.members["notification_rules"]
        return no_content() if exists and arguments.query.get("include") else handler(state, arguments)

    wrap(patch, "delete_incident_notification_rule", around)
