"""Users by email address or handle in place of their UUID, with both clients against the mock."""

from __future__ import annotations

import asyncio
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents.errors import (
    ForbiddenError,
    InvalidRequestError,
    NotFoundError,
    UnstableOperationError,
)
from datadog_incidents.mock import MockDatadog

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Call

NAME = "ana@example.com"
UNKNOWN = "00000000-0000-4000-8000-00000000000a"


@pytest.fixture
def ana(call: Call) -> str:
    """ID of a user, among others whose names contain hers."""
    for name in (f"x{NAME}", f"{NAME}.org"):
        call("users.create", email=name)
    user: str = call("users.create", email=NAME, name="Ana").id
    call.forget()
    return user


def commander_of(view: Any) -> Any:
    return view.raw["relationships"]["commander_user"]["data"]["id"]


@pytest.mark.parametrize("name", [NAME, f"@{NAME}", "ANA@example.com", " ana@example.com"])
def test_a_commander_is_given_by_name(call: Call, ana: str, name: str) -> None:
    created = call("incidents.create", title="t", commander=name)
    assert commander_of(created) == ana
    assert call.operations() == ["list_users", "create_incident"]


def test_a_uuid_is_not_looked_up(call: Call, ana: str) -> None:
    assert commander_of(call("incidents.create", title="t", commander=ana)) == ana
    with pytest.raises(NotFoundError):
        call("incidents.create", title="t", commander=UNKNOWN)
    call("incidents.create", title="t", commander=None)
    assert call.operations() == ["create_incident"] * 3


def test_responders_and_handles_are_given_by_name(call: Call, incident: str, ana: str) -> None:
    call("responders.create", incident, user=NAME)
    assert call.sent()["relationships"]["user"]["data"] == {"type": "users", "id": ana}
    kind = call("types.create", name="x").id
    call("handles.create", name="h", incident_type=kind, commander=f"@{NAME}")
    assert call.sent()["relationships"]["commander_user"]["data"]["id"] == ana


def test_users_are_read_and_disabled_by_name(call: Call, ana: str) -> None:
    assert call("users.get", NAME).id == ana
    call("users.delete", f"@{NAME}")
    assert call.mock._server.state.users[ana]["attributes"]["disabled"]
    with pytest.raises(InvalidRequestError, match=f"^user_id: only disabled users .*: {ana}"):
        call("users.get", NAME)
    with pytest.raises(NotFoundError):  # not a name but a malformed ID
        call("users.get", "ana")
    assert call.operations()[-1] == "get_user"


def test_a_shortcut_names_its_own_argument(call: Call, incident: str, ana: str) -> None:
    call("incidents.set_commander", incident, NAME)
    assert commander_of(call("incidents.get", incident)) == ana
    call.forget()
    with pytest.raises(
        InvalidRequestError, match=r"^user_id: no user has .*'bob@example\.com'; pass the UUID"
    ):
        call("incidents.set_commander", incident, "bob@example.com")
    assert call.operations() == ["list_users"]


def test_several_users_are_refused_by_name(call: Call, incident: str, ana: str) -> None:
    other = call("users.create", email=NAME).id
    call.forget()
    with pytest.raises(InvalidRequestError, match=r"^commander: several users .*; pass the UUID") as caught:
        call("incidents.update", incident, commander=NAME)
    assert ana in str(caught.value) and other in str(caught.value)
    assert call.operations() == ["list_users"]


def test_all_pages_are_searched(call: Call) -> None:
    state = call.mock._server.state
    for number in range(250):
        call_id = f"{number:08}-0000-4000-8000-000000000000"
        attributes = {"email": f"{number}-{NAME}", "handle": "h", "name": None, "status": "Active"}
        state.users[call_id] = {"type": "users", "id": call_id, "attributes": attributes}
    last: str = call("users.create", email=NAME).id
    call.forget()
    assert call("users.get", NAME).id == last
    assert call.operations() == ["list_users"] * 4 + ["get_user"]  # the fourth page is empty


@pytest.mark.parametrize("name", ["", "@", " "])
def test_an_empty_name_is_refused_before_sending(call: Call, incident: str, name: str) -> None:
    call.forget()
    with pytest.raises(InvalidRequestError, match=r"^commander: must be the UUID, email address or handle"):
        call("incidents.update", incident, commander=name)
    assert call.operations() == []


def test_a_name_that_is_too_long_to_be_looked_up_is_named(call: Call, incident: str) -> None:
    call.forget()
    with pytest.raises(InvalidRequestError, match=r"^commander: cannot be looked up: .*too long") as caught:
        call("incidents.update", incident, commander="x" * 100_000)
    assert len(str(caught.value)) < 200 and call.operations() == []


def test_nothing_is_sent_for_a_call_that_is_not_enabled_or_has_another_invalid_argument(
    call: Call, ana: str
) -> None:
    with pytest.raises(InvalidRequestError, match="title"):
        call("incidents.create", title=7, commander=NAME)
    with pytest.raises(InvalidRequestError, match="surrogate"):
        call("incidents.create", title="\ud800", commander=NAME)
    call.unstable = ()
    with pytest.raises(UnstableOperationError):
        call("incidents.create", title="t", commander=NAME)
    assert call.operations() == []


def test_an_error_of_the_lookup_says_how_to_do_without_it(call: Call, incident: str) -> None:
    call.mock.fail_next(403, operation="list_users")
    with pytest.raises(ForbiddenError) as caught:
        call("incidents.update", incident, commander=NAME)
    assert caught.value.operation == "list_users"
    (note,) = caught.value.__notes__
    assert NAME in note and "user_access_read" in note
    assert pickle.loads(pickle.dumps(caught.value)).operation == "list_users"


def users_listed(mock: MockDatadog) -> int:
    return sum(one.operation == "list_users" for one in mock.calls)


def test_a_name_is_looked_up_once_per_client(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client() as dd:
        dd.users.create(email=NAME)
        incident = dd.incidents.create(title="t", commander=NAME)
        dd.with_options(timeout=5).incidents.update(incident.id, commander=f"@{NAME.upper()}")
        dd.responders.create(incident.id, user=NAME)
        assert users_listed(datadog_mock) == 1
    with datadog_mock.client() as other:
        other.incidents.update(incident.id, commander=NAME)
    assert users_listed(datadog_mock) == 2


def update_after(call: Call, change: Callable[[str, Any], object], incident: str) -> Any:
    """Create an incident with a commander, apply a change to the server, and set the same commander again.

    Args:
        call: function that calls the clients.
        change: function of the ID of the user and a client of the mock.
        incident: ID of the incident to update.
    """
    ana: str = call("users.create", email=NAME).id
    mock, number = call.mock, len(call.mock.calls)

    def hook(attempt: Any) -> None:
        """Between both calls of one client, because the next client does not know the user."""
        if attempt.operation == "update_incident" and len(changed) == 0:
            changed.append(attempt)
            with mock.client() as dd:
                change(ana, dd)

    changed: list[Any] = []
    arguments: dict[str, Any] = {"title": "t", "commander": NAME}

    async def asynchronously() -> Any:
        async with mock.async_client(hooks=[hook]) as dd:
            await dd.incidents.create(**arguments)
            return await dd.incidents.update(incident, commander=NAME)

    try:
        if call.kind == "async":
            return asyncio.run(asynchronously())
        with mock.client(hooks=[hook]) as dd:
            dd.incidents.create(**arguments)
            return dd.incidents.update(incident, commander=NAME)
    finally:
        sent = ("list_users", "update_incident")
        call.after = [one.operation for one in mock.calls[number:] if one.operation in sent]


def recreate(user_id: str, dd: Any) -> None:
    dd.users.delete(user_id)
    dd.users.create(email=NAME)


def test_a_user_who_was_created_again_is_looked_up_again(call: Call, incident: str) -> None:
    update_after(call, recreate, incident)
    found = commander_of(call("incidents.get", incident))
    (ana,) = [one for one in call.taken("users.list", filter=NAME) if not one.attributes.disabled]
    assert found == ana.id
    assert call.after == ["list_users", "update_incident", "list_users", "update_incident"]


def test_a_user_who_is_gone_is_not_sent_again(call: Call, incident: str) -> None:
    with pytest.raises(InvalidRequestError, match=r"^commander: only disabled users"):
        update_after(call, lambda user_id, dd: dd.users.delete(user_id), incident)
    assert call.after == ["list_users", "update_incident", "list_users"]


def test_an_update_of_an_unknown_incident_is_sent_once(call: Call, incident: str) -> None:
    with pytest.raises(NotFoundError, match=f"incident {UNKNOWN} not found"):
        update_after(call, lambda user_id, dd: None, UNKNOWN)
    assert call.after == ["list_users", "update_incident", "list_users"]


def test_an_unknown_user_who_was_just_looked_up_is_not_looked_up_again(call: Call, ana: str) -> None:
    with pytest.raises(NotFoundError):
        call("incidents.update", UNKNOWN, commander=NAME)
    assert call.operations() == ["list_users", "update_incident"]


def test_ids_that_contain_a_secret_are_redacted(datadog_mock: MockDatadog) -> None:
    secret = "s3cret-of-the-application"
    with datadog_mock.client(headers={"X-Token": secret}) as dd:
        for number in range(2):
            dd.users.create(email=NAME)
            state = datadog_mock._server.state
            user = state.users.pop(max(state.users, key=[*state.users].index))
            state.users[f"{secret}{number}"] = {**user, "id": f"{secret}{number}"}
        with pytest.raises(InvalidRequestError, match="several users have") as caught:
            dd.incidents.create(title="t", commander=NAME)
    assert "<redacted>" in str(caught.value) and secret not in str(caught.value)


def test_an_unknown_name_is_looked_up_again(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client() as dd:
        incident = dd.incidents.create(title="t")
        with pytest.raises(InvalidRequestError):
            dd.incidents.update(incident.id, commander=NAME)
        ana = dd.users.create(email=NAME)
        dd.incidents.update(incident.id, commander=NAME)
        assert commander_of(dd.incidents.get(incident.id)) == ana.id


def test_threads_and_tasks_find_the_same_user_at_the_same_time(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client() as dd:
        ana = dd.users.create(email=NAME)
        with ThreadPoolExecutor(8) as threads:
            found = [*threads.map(lambda _: dd.users.get(NAME).id, range(16))]
    assert found == [ana.id] * 16

    async def tasks() -> list[str]:
        async with datadog_mock.async_client() as client:
            views = await asyncio.gather(*(client.users.get(NAME) for _ in range(16)))
            return [view.id for view in views]

    assert asyncio.run(tasks()) == [ana.id] * 16


def test_prepared_calls_are_sent_as_they_are(datadog_mock: MockDatadog) -> None:
    from datadog_incidents_api.api.incidents import create_incident

    body = create_incident.flat(title="t", customer_impacted=False, commander=NAME)
    with datadog_mock.client() as dd, pytest.raises(NotFoundError):
        create_incident.sync(body=body, client=dd)
    assert users_listed(datadog_mock) == 0
