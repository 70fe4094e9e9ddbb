"""The webhook service while Datadog fails, lags, limits, forbids, or has changed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents.mock import MockDatadog, ServedMock
from datadog_incidents.testing import no_waiting

from .conftest import ANA, Service, alert


def states(dd: IncidentsClient) -> list[str | None]:
    return [one.state for one in dd.incidents.list(page_size=100)]


def test_a_retry_after_a_minute_takes_no_time(service: Service, datadog_mock: MockDatadog) -> None:
    datadog_mock.freeze()
    datadog_mock.fail_next(503, times=2, headers={"Retry-After": "30"}, operation="search_incidents")
    datadog_mock.fail_next(429, headers={"Retry-After": "60"}, operation="create_incident")
    before = datadog_mock.now
    service.accepts(alert())
    assert datadog_mock.now - before == timedelta(seconds=30 + 30 + 60)
    assert [call.status for call in datadog_mock.calls] == [503, 503, 200, 429, 201]


def test_a_service_with_its_own_client_retries(
    datadog_mock_server: ServedMock, datadog_mock: MockDatadog
) -> None:
    datadog_mock.fail_next(429, headers={"Retry-After": "60"}, operation="create_incident")
    with no_waiting() as waits:
        Service().accepts(alert())
    assert len(waits) == 1 and waits[0] >= 60
    datadog_mock.assert_called("create_incident", times=2)


def test_a_create_that_fails_is_left_to_the_next_delivery(
    service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    datadog_mock.fail_next(500, operation="create_incident")
    (response,) = service.post(alert())
    assert (response.status_code, "500" in response.json()["error"]) == (502, True)
    assert states(datadog_client) == []
    service.accepts(alert())
    assert states(datadog_client) == ["active"]


def test_a_refused_connection_is_no_error(service: Service, datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(refuse=True, times=2)
    service.accepts(alert())
    assert [call.status for call in datadog_mock.calls] == [200, 201]


@pytest.mark.parametrize("truncate", [False, True])
def test_a_lost_response_declares_no_second_incident(
    truncate: bool, service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    datadog_mock.fail_next(drop=not truncate, truncate=truncate, operation="create_incident")
    assert [one.status_code for one in service.post(alert())] == [502]
    datadog_mock.assert_called("create_incident", times=1)
    service.accepts(alert())  # delivered again, because of the 502
    datadog_mock.assert_called("create_incident", times=1)
    assert states(datadog_client) == ["active"]


@pytest.mark.datadog_mock(search_delay=30)
@pytest.mark.parametrize(("seconds", "incidents"), [(5, 2), (31, 1)])
def test_a_lost_response_declares_a_second_incident_before_searches_show_the_first(
    seconds: int,
    incidents: int,
    service: Service,
    datadog_mock: MockDatadog,
    datadog_client: IncidentsClient,
) -> None:
    """A known limit of the service: the API has no key that makes a create idempotent."""
    datadog_mock.fail_next(drop=True, operation="create_incident")
    service.post(alert())
    datadog_mock.advance(timedelta(seconds=seconds))
    service.accepts(alert())
    assert states(datadog_client) == ["active"] * incidents


@pytest.mark.datadog_mock(search_delay=3600)
def test_deduplication_in_a_process_needs_no_search(
    service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    (first,) = service.accepts(alert())
    (again,) = service.accepts(alert())
    assert first["id"] == again["id"]
    datadog_mock.assert_called("search_incidents", times=1)
    service.accepts(alert("resolved"))
    assert states(datadog_client) == ["resolved"]


@pytest.mark.datadog_mock(search_delay=30)
@pytest.mark.parametrize(("seconds", "incidents"), [(5, 2), (31, 1)])
def test_a_restart_forgets_what_searches_do_not_show_yet(
    seconds: int,
    incidents: int,
    datadog_mock: MockDatadog,
    async_datadog_client: AsyncIncidentsClient,
    datadog_client: IncidentsClient,
) -> None:
    """A known limit of the service, which its comment on `declared` states."""
    Service(async_datadog_client).accepts(alert())
    datadog_mock.advance(timedelta(seconds=seconds))
    Service(async_datadog_client).accepts(alert())
    assert states(datadog_client) == ["active"] * incidents


@pytest.mark.datadog_mock(search_delay=30)
def test_an_alert_that_fires_again_before_searches_show_its_end_is_declared(
    service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    service.accepts(alert())
    datadog_mock.advance(timedelta(minutes=5))
    service.accepts(alert("resolved"))
    service.accepts(alert())
    assert states(datadog_client) == ["resolved", "active"]


@pytest.mark.datadog_mock(rate_limit={"create_incident": "3/10s"})
def test_a_burst_of_alerts_gets_through_the_rate_limit(
    service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    before = datadog_mock.now
    service.accepts(*(alert(id=f"alert {number}") for number in range(10)))
    assert states(datadog_client) == ["active"] * 10
    assert {call.status for call in datadog_mock.calls} == {200, 201}
    assert timedelta(seconds=20) < datadog_mock.now - before < timedelta(seconds=60)


@pytest.mark.parametrize(
    ("scopes", "owner", "missing"),
    [
        (["incident_read"], None, "incident_write"),
        (["incident_write"], None, "incident_read"),
        (["incident_read", "incident_write"], ANA["email"], "user_access_read"),
        (["incident_read", "incident_write"], None, None),
        (["incident_read", "incident_write", "user_access_read"], ANA["email"], None),
    ],
)
def test_the_scopes_that_the_service_needs(
    scopes: list[str], owner: str | None, missing: str | None, datadog_mock: MockDatadog
) -> None:
    datadog_mock.seed(users=[ANA])
    datadog_mock.add_token("token-of-the-service", scopes)
    service = Service(datadog_mock.async_client(access_token="token-of-the-service"))
    (response,) = service.post(alert(owner=owner))
    assert response.status_code == (502 if missing else 200)
    if missing:
        assert f"missing {missing}" in response.json()["error"]
    assert states(datadog_mock.client()) == ([] if missing else ["active"])


def test_organizations_have_incidents_of_their_own(datadog_mock: MockDatadog) -> None:
    other = datadog_mock.add_organization()
    (first,) = Service(datadog_mock.async_client()).accepts(alert())
    (second,) = Service(other.async_client()).accepts(alert(), alert())[:1]
    assert first["id"] != second["id"]
    other.assert_called("create_incident", times=1)
    Service(other.async_client()).accepts(alert("resolved"))
    assert (states(datadog_mock.client()), states(other.client())) == (["active"], ["resolved"])


@pytest.mark.parametrize("seed", range(5))
def test_a_later_version_of_the_api(seed: int) -> None:
    mock = MockDatadog(seed=seed)
    mock.seed(users=[ANA])
    mock.fail_next(evolve=True, times=100)
    service = Service(mock.async_client())
    (first,) = service.accepts(alert(owner=ANA["email"]))
    restarted = Service(mock.async_client())
    (again,) = restarted.accepts(alert())
    (end,) = restarted.accepts(alert("resolved"))
    assert first["id"] == again["id"] == end["id"]
    mock.clear_faults()
    assert states(mock.client()) == ["resolved"]
