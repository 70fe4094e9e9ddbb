"""Several organizations at one address: their own credentials, and nothing in common."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ForbiddenError, NotFoundError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from .conftest import INCIDENTS, Api

RESET = "/__mock__/reset"


@pytest.fixture
def other(datadog_mock: MockDatadog) -> MockDatadog:
    return datadog_mock.add_organization(api_key="other-api", app_key="other-app", access_token="other-token")


@pytest.fixture
def other_api(other: MockDatadog) -> Iterator[Api]:
    client = Api(other)
    with client.http:
        yield client


def titles(mock: MockDatadog) -> list[str]:
    with mock.client() as client:
        return [one.attributes.title for one in client.incidents.list()]


def ids_of(mock: MockDatadog) -> set[str]:
    """IDs of all resources and of everything that they refer to."""
    state = mock._server.state
    members = {key for resources in state.members.values() for key in resources}
    own = {state.organization, state.incident_type, state.current_user, *state.field_ids}
    return {*state.users, *state.incidents, *state.todos, *members, *own}


def test_incidents_of_one_organization_are_unknown_in_the_other(api: Api, other_api: Api) -> None:
    incident = api.create(title="first")["id"]
    todo = api.add_todo(incident)["id"]
    paths = [f"{INCIDENTS}/{incident}", f"{INCIDENTS}/{incident}/relationships/todos/{todo}"]
    for path in paths:
        assert api.call("GET", path).status_code == 200
        assert other_api.call("GET", path).status_code == 404
        assert other_api.call("DELETE", path).status_code == 404
    other_api.create(title="second")
    assert (titles(api.mock), titles(other_api.mock)) == (["first"], ["second"])


def test_users_types_and_settings_are_not_shared(api: Api, other_api: Api) -> None:
    user = api.create_user("a@example.com")["id"]
    assert other_api.call("GET", f"/api/v2/users/{user}").status_code == 404
    kind = api.mock._server.state.incident_type
    path = "/api/v2/incidents/config/types"
    assert api.call("GET", f"{path}/{kind}").status_code == 200
    assert other_api.call("GET", f"{path}/{kind}").status_code == 404
    with api.mock.client() as client:
        client.types.create(name="Security")
        assert len([*client.types.list()]) == 2
    with other_api.mock.client() as client:
        assert len([*client.types.list()]) == 1


def test_a_user_of_another_organization_cannot_command(api: Api, other: MockDatadog) -> None:
    with api.mock.client() as client, pytest.raises(NotFoundError):
        client.incidents.create(title="Drill", commander=other.user_id)


def test_no_id_belongs_to_two_organizations(api: Api, other_api: Api) -> None:
    third = api.mock.add_organization()
    fourth = other_api.mock.add_organization()
    every = [api, other_api, Api(third), Api(fourth)]
    for one in every:
        one.add_todo(one.create()["id"])
        one.create_user("a@example.com")
    found = [ids_of(one.mock) for one in every]
    assert sum(map(len, found)) == len(set.union(*found))


def test_incidents_are_numbered_in_each_organization(api: Api, other_api: Api) -> None:
    assert [one.create()["attributes"]["public_id"] for one in (api, other_api, api)] == [1, 1, 2]


@pytest.mark.parametrize(
    ("api_key", "app_key"),
    [
        ("mock-api-key", "other-app"),
        ("other-api", "mock-app-key"),
        ("other-api", "wrong"),
        ("other-app", "other-api"),
    ],
)
def test_keys_of_two_organizations_do_not_fit(
    datadog_mock: MockDatadog, other: MockDatadog, api_key: str, app_key: str
) -> None:
    for mock in (datadog_mock, other):
        with mock.client(api_key=api_key, app_key=app_key) as client, pytest.raises(ForbiddenError):
            client.incidents.create(title="Drill")
    assert titles(datadog_mock) == titles(other) == []


def test_tokens_belong_to_one_organization(datadog_mock: MockDatadog, other: MockDatadog) -> None:
    other.add_token("reader", ["incident_read"])
    with datadog_mock.client(access_token="other-token") as client:
        client.incidents.create(title="second")
    with datadog_mock.client(access_token="mock-access-token") as client:
        client.incidents.create(title="first")
    with datadog_mock.client(access_token="reader") as client:
        assert [one.attributes.title for one in client.incidents.list()] == ["second"]
        with pytest.raises(ForbiddenError, match="incident_write"):
            client.incidents.create(title="Drill")


def test_the_token_decides_and_not_the_key(datadog_mock: MockDatadog, other: MockDatadog) -> None:
    headers = {"Authorization": "Bearer other-token", "DD-API-KEY": "mock-api-key"}
    with httpx.Client(transport=datadog_mock.transport, base_url="http://localhost") as http:
        assert http.get(INCIDENTS, headers=headers).status_code == 200
    assert [len(one.calls) for one in (datadog_mock, other)] == [0, 1]


def test_calls_are_those_of_the_organization(api: Api, other_api: Api) -> None:
    api.create()
    other_api.call("GET", INCIDENTS)
    other_api.call("GET", INCIDENTS, headers={"DD-API-KEY": "unknown"})
    assert [one.operation for one in other_api.mock.calls] == ["list_incidents"]
    assert [one.status for one in api.mock.calls] == [201, 403]


def test_faults_are_those_of_the_organization(api: Api, other_api: Api) -> None:
    other_api.mock.fail_next(503)
    assert api.call("GET", INCIDENTS).status_code == 200
    assert other_api.call("GET", INCIDENTS).status_code == 503


def test_rate_limits_are_counted_for_each_organization() -> None:
    mock = MockDatadog(rate_limit="1/60s")
    both = [Api(mock), Api(mock.add_organization())]
    assert [one.call("GET", INCIDENTS).status_code for one in both] == [200, 200]
    assert [one.call("GET", INCIDENTS).status_code for one in both] == [429, 429]


def test_a_reset_of_an_organization_leaves_the_others_alone(api: Api, other_api: Api) -> None:
    user = other_api.mock.user_id
    api.create(title="first")
    other_api.create(title="second")
    other_api.mock.reset()
    assert (titles(api.mock), titles(other_api.mock)) == (["first"], [])
    assert other_api.mock.user_id == user


def test_a_reset_of_the_first_resets_those_added_to_it(api: Api, other_api: Api) -> None:
    third = Api(other_api.mock.add_organization())
    for one in (api, other_api, third):
        one.create()
    api.mock.reset()
    assert [one.mock.calls for one in (api, other_api, third)] == [[]] * 3
    assert [titles(one.mock) for one in (api, other_api, third)] == [[]] * 3


def test_the_same_seed_gives_the_same_organizations() -> None:
    def bodies() -> list[bytes]:
        mock = MockDatadog(seed=5)
        apis = [Api(mock), Api(mock.add_organization()), Api(mock.add_organization(api_key="k"))]
        return [one.call("GET", "/api/v2/users").content for one in apis]

    assert bodies() == bodies()
    assert len({*bodies()}) == 3


def test_organizations_have_the_options_of_the_mock() -> None:
    mock = MockDatadog(strict_accept=True, max_calls=1)
    other = Api(mock.add_organization())
    statuses = [other.call("GET", INCIDENTS, headers={"Accept": "text/html"}).status_code for _ in range(2)]
    assert (statuses, len(other.mock.calls)) == ([406, 406], 1)


async def _create(mock: MockDatadog) -> None:
    async with mock.async_client() as client:
        await client.incidents.create(title="second")


@pytest.mark.anyio
async def test_an_asynchronous_client_belongs_to_its_organization(
    datadog_mock: MockDatadog, other: MockDatadog
) -> None:
    await _create(other)
    assert (len(datadog_mock.calls), len(other.calls)) == (0, 1)


def test_one_server_serves_all(datadog_mock: MockDatadog, other: MockDatadog) -> None:
    assert other.app is datadog_mock.app
    with serving(datadog_mock) as url, other.client(base_url=url, transport=None) as client:
        client.incidents.create(title="second")
    assert (titles(datadog_mock), titles(other)) == ([], ["second"])


def test_control_requests_concern_the_organization_of_the_key() -> None:
    mock = MockDatadog(control=True)
    both = [Api(mock), Api(mock.add_organization())]
    for one in both:
        one.create()
        assert len(one.call("GET", "/__mock__/calls").json()["calls"]) == 1
    both[1].call("POST", "/__mock__/fail_next", {"status": 503})
    assert [one.call("GET", INCIDENTS).status_code for one in both] == [200, 503]
    both[1].call("POST", RESET, {})
    assert [len(one.mock.calls) for one in both] == [2, 0]


def test_a_control_request_without_a_key_concerns_the_first_and_resets_all() -> None:
    mock = MockDatadog(control=True)
    other = Api(mock.add_organization())
    other.create()
    with httpx.Client(transport=mock.transport, base_url="http://localhost") as http:
        assert http.get("/__mock__/calls").json() == {"calls": []}
        assert http.post(RESET, json={}).status_code == 204
    assert other.mock.calls == [] and titles(other.mock) == []


def test_calls_at_the_same_time_stay_in_their_organizations(api: Api, other_api: Api) -> None:
    def work(number: int) -> None:
        one = (api, other_api)[number % 2]
        one.create(title=f"{number % 2}")

    with ThreadPoolExecutor(8) as pool:
        assert len([*pool.map(work, range(40))]) == 40
    assert (titles(api.mock), titles(other_api.mock)) == (["0"] * 20, ["1"] * 20)


@pytest.mark.parametrize(
    ("credentials", "message"),
    [
        ({"api_key": "mock-api-key"}, "^api_key is that of another organization"),
        ({"app_key": "other-app"}, "^app_key is that of another organization"),
        ({"access_token": "other-token"}, "^access_token is that of another organization"),
        ({"access_token": "reader"}, "^access_token is that of another organization"),
        ({"api_key": ""}, "^api_key must consist of printable ASCII"),
        ({"app_key": "a b"}, "^app_key must consist of printable ASCII"),
        ({"access_token": "t\u00f6ken"}, "^access_token must consist of printable ASCII"),
        ({"api_key": 5}, "^api_key must consist of printable ASCII"),
    ],
)
def test_unusable_credentials_are_refused(
    datadog_mock: MockDatadog, other: MockDatadog, credentials: dict[str, str], message: str
) -> None:
    datadog_mock.add_token("reader", [])
    with pytest.raises(ValueError, match=message):
        datadog_mock.add_organization(**credentials)
    with datadog_mock.client(access_token="other-token") as client:
        assert [*client.incidents.list()] == []


@pytest.mark.parametrize("token", ["other-token", "reader"])
def test_a_token_of_another_organization_cannot_be_added(
    datadog_mock: MockDatadog, other: MockDatadog, token: str
) -> None:
    other.add_token("reader", ["incident_read"])
    with pytest.raises(ValueError, match=r"^the token is that of another organization"):
        datadog_mock.add_token(token, ["incident_read"])
    other.add_token("reader", [])


def test_credentials_are_in_no_text(datadog_mock: MockDatadog, other: MockDatadog) -> None:
    parts = [
        datadog_mock,
        other,
        other._server,
        other._keys,
        other._organizations,
        other.transport,
        other.app,
    ]
    assert "other-" not in " ".join(map(repr, parts))
