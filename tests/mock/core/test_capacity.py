"""The state of the mock is limited, and says so with 507."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.errors import ServerError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core import capacity

from ..conftest import Api


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch, datadog_mock: MockDatadog) -> int:
    """Limit the resources to three more than those of a new mock."""
    state = datadog_mock._server.state
    limit = len(state.users) + len(state.members["types"]) + 3
    monkeypatch.setattr(capacity, "MAX_RESOURCES", limit)
    return limit


def test_creates_and_updates_beyond_the_number_of_resources_are_refused(api: Api, few: int) -> None:
    incident = api.create()["id"]
    todo = api.add_todo(incident)["id"]
    api.create_user("a@example.com")
    before = api.get(incident)
    refused = [
        api.call("POST", "/api/v2/incidents", NEW),
        api.call("POST", "/api/v2/users", {"data": {"type": "users", "attributes": {"email": "b@b.b"}}}),
        api.call("PATCH", f"/api/v2/incidents/{incident}", {"data": {"id": incident, "type": "incidents"}}),
    ]
    message = f"Insufficient storage: the mock has {few} resources; reset the mock, or start another one"
    assert [reply.status_code for reply in refused] == [507] * 3
    assert refused[0].json() == {"errors": [message]}
    assert message in refused[1].text
    assert api.get(incident) == before
    assert api.call("DELETE", f"/api/v2/incidents/{incident}/relationships/todos/{todo}").status_code == 204
    api.create()


NEW = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}


def test_deleted_resources_that_are_remembered_count(api: Api, few: int) -> None:
    body = {"data": {"type": "incident_types", "attributes": {"name": "n", "is_default": False}}}
    statuses = []
    for _ in range(5):
        created = api.call("POST", "/api/v2/incidents/config/types", body)
        statuses.append(created.status_code)
        if created.status_code == 201:
            api.call("DELETE", f"/api/v2/incidents/config/types/{created.json()['data']['id']}")
    assert statuses == [201, 201, 201, 507, 507]


def test_what_was_written_is_limited(
    api: Api, monkeypatch: pytest.MonkeyPatch, datadog_mock: MockDatadog
) -> None:
    monkeypatch.setattr(capacity, "MAX_WRITTEN", 10_000)
    incident = api.create(title="x" * 3000)["id"]
    api.update(incident, title="y" * 3000)
    for _ in range(50):  # what is refused, or reads, is not counted
        assert api.call("POST", "/api/v2/incidents", {"data": "x" * 3000}).status_code == 400
        api.get(incident)
    api.update(incident, title="z" * 3000)
    reply = api.call("POST", "/api/v2/incidents", {"data": NEW["data"] | {"attributes": ATTRIBUTES}})
    assert (reply.status_code, reply.json()) == (
        507,
        {
            "errors": [
                "Insufficient storage: 10,000 bytes have been written since the start or the last reset;"
                " reset the mock, or start another one"
            ]
        },
    )
    api.create()  # a small one still fits
    datadog_mock.reset()
    api.create(title="x" * 3000)


ATTRIBUTES: dict[str, Any] = {"title": "x" * 3000, "customer_impacted": False}


def test_each_organization_has_limits_of_its_own(few: int, datadog_mock: MockDatadog) -> None:
    other = datadog_mock.add_organization()
    with datadog_mock.client(retry=None) as one, other.client(retry=None) as second:
        for _ in range(3):
            one.incidents.create(title="t")
        with pytest.raises(ServerError) as caught:
            one.incidents.create(title="t")
        assert caught.value.status == 507
        second.incidents.create(title="t")


def test_the_limits_are_those_of_the_documentation() -> None:
    assert (capacity.MAX_RESOURCES, capacity.MAX_WRITTEN) == (200_000, 2**30)


def created(api: Api, times: int) -> list[int]:
    return [api.call("POST", "/api/v2/incidents", NEW).status_code for _ in range(times)]


def test_what_is_seeded_leaves_room_for_the_same_number_of_resources(api: Api, few: int) -> None:
    (first, *_) = api.mock.generate(few * 2).incidents
    api.update(first, title="changed")  # which adds a responder
    assert created(api, 3) == [201, 201, 507]
    api.mock.seed(incidents=[{"title": "t"}])
    assert created(api, 1) == [507]


def test_a_restored_state_leaves_the_room_that_it_had(api: Api, few: int) -> None:
    api.mock.generate(few * 2)
    created(api, 1)
    snapshot = api.mock.snapshot()
    assert created(api, 3) == [201, 201, 507]
    other = MockDatadog()
    other.generate(few * 3)
    for mock in (api.mock, other):
        mock.restore(snapshot)
        assert created(Api(mock), 3) == [201, 201, 507]
    api.mock.reset()
    assert created(api, 4) == [201] * 3 + [507]
