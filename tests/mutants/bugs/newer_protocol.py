"""Bugs written without a look at the fuzzer, before it was improved: forms of responses.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import alter_success, wrap
from ..tools.messages import rewrite_content
from ..tools.stored import attributes_of, target


@mutant("protocol", "list_global_incident_handles")
def users_whom_handles_include_have_no_attributes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of users in `included`, which requires attributes, as resources have them."""

    def only_identify(_: MockState, __: Arguments, document: Record) -> None:
        for one in document.get("included", ()):
            if one["type"] == "users":
                del one["attributes"]

    alter_success(patch, "list_global_incident_handles", only_identify)


@mutant("protocol", "create_incident_rule")
def new_rule_has_the_type_of_the_request(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response, whose type is `incidents_rules`, unlike that of the request."""
    alter_success(
        patch,
        "create_incident_rule",
        lambda state, arguments, document: document["data"].update(type=arguments.body["data"]["type"]),
    )


@mutant("protocol", "update_incident_user_defined_field")
def updated_field_without_valid_values_has_null(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response, in which `valid_values` is an array."""

    def empty(_: MockState, __: Arguments, document: Record) -> None:
        shown = document["data"]["attributes"]
        shown["valid_values"] = shown["valid_values"] or None

    alter_success(patch, "update_incident_user_defined_field", empty)


@mutant("protocol", "create_incident_postmortem_template")
def unknown_type_of_a_postmortem_template_is_a_single_error(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of errors, which requires the list `errors`."""

    def single(document: Any) -> Record:
        return {"error": document["errors"][0]}

    rewrite_content(patch, "create_incident_postmortem_template", single, 404)


@mutant("protocol", "create_incident")
def only_responder_of_a_new_incident_is_no_list(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response and JSON:API: a relationship to many has an array."""

    def unwrap(_: MockState, __: Arguments, document: Record) -> None:
        responders = document["data"]["relationships"]["responders"]
        if len(responders["data"]) == 1:
            (responders["data"],) = responders["data"]

    alter_success(patch, "create_incident", unwrap)


@mutant("protocol", "update_incident_attachment")
def update_that_changes_nothing_of_an_attachment_has_no_content(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: a successful update is a 200; 204 is not declared."""

    def unchanged(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        attachment, sent = target(state, arguments), attributes(arguments)
        before = {} if attachment is None else {**attributes_of(attachment)}
        reply = handler(state, arguments)
        return Reply(204) if all(before.get(name) == sent[name] for name in sent) else reply

    wrap(patch, "update_incident_attachment", unchanged)
