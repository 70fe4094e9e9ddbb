"""Bugs at values that are nearly right, nearly equal, or look like something else; several classes.

Written without a look at the fuzzer, which missed them.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.failures import crash_if, refuse_if
from ..tools.handlers import with_document, wrap
from ..tools.memory import remember
from ..tools.messages import rewrite_bodies, rewrite_responses
from .identity import fixed_id

CREATE_ROLE = "create_incident_user_defined_role"


@mutant("crash", "create_user")
def user_with_a_plus_in_the_address_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_user", lambda _, arguments: "+" in attributes(arguments)["email"])


@mutant("crash", "list_users")
def filter_of_users_with_a_plus_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "list_users", lambda _, arguments: "+" in arguments.query.get("filter", ""))


@mutant("validation", CREATE_ROLE)
def name_of_a_role_in_other_case_is_refused(patch: pytest.MonkeyPatch) -> None:
    def is_taken(state: MockState, arguments: Arguments) -> bool:
        name = attributes(arguments)["name"]
        known = [one.resource["attributes"]["name"] for one in state.members["user_defined_roles"].values()]
        return any(one != name and one.lower() == name.lower() for one in known)

    refuse_if(patch, CREATE_ROLE, is_taken)


@mutant("validation", "update_incident_rule")
def whether_a_rule_is_enabled_may_be_a_text(patch: pytest.MonkeyPatch) -> None:
    def convert(body: Any) -> None:
        sent = body["data"]["attributes"]
        if sent.get("enabled") in ("true", "false"):
            sent["enabled"] = sent["enabled"] == "true"

    rewrite_bodies(patch, "update_incident_rule", convert)


@mutant("validation", "create_incident_integration")
def type_of_an_integration_may_be_a_text_of_digits(patch: pytest.MonkeyPatch) -> None:
    def convert(body: Any) -> None:
        sent = body["data"]["attributes"]
        if isinstance(sent["integration_type"], str) and sent["integration_type"].isdigit():
            sent["integration_type"] = int(sent["integration_type"])

    rewrite_bodies(patch, "create_incident_integration", convert)


@mutant("validation", "update_incident_type")
def null_as_name_of_a_type_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def omit(body: Any) -> None:
        if body["data"]["attributes"]["name"] is None:
            del body["data"]["attributes"]["name"]

    rewrite_bodies(patch, "update_incident_type", omit)


@mutant("identity", CREATE_ROLE)
def roles_with_names_in_other_case_have_one_id(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, CREATE_ROLE)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        name = attributes(arguments)["name"]
        for one in reversed(past(state)):
            if one.sent["name"] != name and one.sent["name"].lower() == name.lower():
                return fixed_id(handler, state, arguments, one.id)
        return handler(state, arguments)

    wrap(patch, CREATE_ROLE, around)


@mutant("protocol", "list_incident_notification_rules")
def rules_that_include_nothing_have_null(patch: pytest.MonkeyPatch) -> None:
    def changed(request: Request, reply: Reply) -> Reply:
        document = json.loads(reply.body)
        if "include" not in request.query or document.get("included"):
            return reply
        return with_document(reply, {**document, "included": None})

    rewrite_responses(patch, "list_incident_notification_rules", changed, 200)
