"""Names that differ only in case, in spaces or in form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS

from .sessions import run_quick

SCENARIO = "similar_texts_are_different"
CREATE = "create_incident_user_defined_role"
DELETE = "delete_incident_user_defined_role"
TAG = "user_defined_roles"
COMPARED: dict[str, Callable[[str], str]] = {
    "case": str.casefold,
    "spaces": str.strip,
    "punctuation": lambda text: "".join(filter(str.isalnum, text)),
    "beginning": lambda text: text[:255],
}


def name_of(arguments: Arguments) -> str:
    return str(arguments.body["data"]["attributes"]["name"])


@pytest.mark.parametrize("compared", COMPARED)
def test_a_refusal_of_a_similar_name_is_found(compared: str, monkeypatch: pytest.MonkeyPatch) -> None:
    handler, key = HANDLERS[CREATE], COMPARED[compared]

    def refusing(state: MockState, arguments: Arguments) -> Reply:
        known = [one.resource["attributes"]["name"] for one in state.members[TAG].values()]
        name = name_of(arguments)
        if any(one != name and key(one) == key(name) for one in known):
            raise Refused(400, "the name is taken")
        return handler(state, arguments)

    monkeypatch.setitem(HANDLERS, CREATE, refusing)
    assert ("valid_request_accepted", CREATE) in {one[:2] for one in run_quick(SCENARIO, TAG)}


def test_a_delete_of_a_similar_name_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    handler = HANDLERS[DELETE]

    def deleting(state: MockState, arguments: Arguments) -> Reply:
        members = state.members[TAG]
        name = members[arguments.path["role_id"]].resource["attributes"]["name"]
        reply = handler(state, arguments)
        for key, one in [*members.items()]:
            if one.resource["attributes"]["name"].lower() == name.lower():
                del members[key]
        return reply

    monkeypatch.setitem(HANDLERS, DELETE, deleting)
    assert "delete_keeps_others" in {one[0] for one in run_quick(SCENARIO, TAG)}


@pytest.mark.parametrize("tag", ["incidents", "integrations", "todos", TAG])
def test_the_mock_has_no_failures(tag: str) -> None:
    assert run_quick(SCENARIO, tag) == []
