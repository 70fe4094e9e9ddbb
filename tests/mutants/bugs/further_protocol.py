"""Bugs written without a look at the fuzzer, before it was improved again: forms of responses.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, Request, json_reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import alter_success, wrap
from ..tools.messages import rewrite_responses


@mutant("protocol", "update_incident_user_defined_role")
def policy_of_an_updated_role_is_json_in_a_text(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response: `policy` is an object."""

    def as_stored(_: MockState, arguments: Arguments, document: Record) -> None:
        shown = document["data"]["attributes"]
        if "policy" in attributes(arguments):
            shown["policy"] = json.dumps(shown["policy"])

    alter_success(patch, "update_incident_user_defined_role", as_stored)


@mutant("protocol", "create_incident_attachment")
def address_of_a_new_attachment_is_in_snake_case(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response: the member is `documentUrl`, and what is sent is stored."""

    def rename(_: MockState, __: Arguments, document: Record) -> None:
        attachment = document["data"]["attributes"].get("attachment", {})
        if "documentUrl" in attachment:
            attachment["document_url"] = attachment.pop("documentUrl")

    alter_success(patch, "create_incident_attachment", rename)


@mutant("protocol", "delete_incident_attachment")
def deletion_of_a_postmortem_returns_it(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: a delete is a 204; 200 is not declared."""

    def returned(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["attachments"].get(own_id(arguments))
        reply = handler(state, arguments)
        if member is None or member.resource["attributes"].get("attachment_type") != "postmortem":
            return reply
        return json_reply(200, {"data": member.resource})

    wrap(patch, "delete_incident_attachment", returned)


@mutant("protocol", "create_timestamp_override")
def new_override_was_deleted_at_an_empty_text(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response: `deleted_at` is a timestamp of RFC 3339 or null."""

    def zero(_: MockState, __: Arguments, document: Record) -> None:
        document["data"]["attributes"]["deleted_at"] = ""

    alter_success(patch, "create_timestamp_override", zero)


@mutant("protocol", "delete_incident_impact_field")
def deletion_of_a_missing_impact_field_redirects_to_the_list(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: an unknown ID is a 404; 303 is not declared."""

    def redirect(request: Request, reply: Reply) -> Reply:
        listed = request.path.rpartition("/")[0]
        return evolve(reply, status=303, body=b"", headers=(("Location", listed),))

    rewrite_responses(patch, "delete_incident_impact_field", redirect, 404)


@mutant("protocol", "list_incident_user_defined_roles")
def filter_that_no_role_matches_gives_null(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response: `data` is an array, which can be empty."""

    def as_null(_: MockState, arguments: Arguments, document: Record) -> None:
        if "filter[incident-type]" in arguments.query:
            document["data"] = document["data"] or None

    alter_success(patch, "list_incident_user_defined_roles", as_null)
