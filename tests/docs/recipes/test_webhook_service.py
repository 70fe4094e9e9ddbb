"""The webhook service declares, deduplicates, assigns and resolves, in an organization as it may be found."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog, ServedMock, Snapshot, Webhook

from .conftest import ANA, Service, alert


def titles(dd: IncidentsClient) -> list[str]:
    return [one.title for one in dd.incidents.list(page_size=100)]


def test_an_alert_is_declared_once_and_resolved(
    service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    (first,) = service.accepts(alert())
    (again,) = service.accepts(alert())
    (end,) = service.accepts(alert("resolved"))
    assert first["id"] == again["id"] == end["id"]
    incident = datadog_client.incidents.get(first["id"])
    assert (incident.title, incident.severity) == ("[checkout-latency] Checkout is slow", "SEV-2")
    assert (incident.state, end["state"]) == ("resolved", "resolved")
    datadog_mock.assert_called("create_incident", times=1)
    resolved = {"data": {"attributes": {"fields": {"state": {"value": "resolved"}}}}}
    datadog_mock.assert_called("update_incident", times=1, body=resolved)


def test_simultaneous_deliveries_declare_one_incident_for_each_alert(
    service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    incidents = service.accepts(alert(), alert(id="disk"), alert(), alert(id="disk"), alert())
    assert len({one["id"] for one in incidents}) == 2
    assert sorted(titles(datadog_client)) == [
        "[checkout-latency] Checkout is slow",
        "[disk] Checkout is slow",
    ]
    datadog_mock.assert_called("create_incident", times=2)


@pytest.mark.parametrize("name", ['disk: "full" (db-1) AND *', "state:resolved", "-"])
def test_an_alert_with_a_special_name_is_found_by_a_search(
    name: str, datadog_mock: MockDatadog, async_datadog_client: AsyncIncidentsClient
) -> None:
    (first,) = Service(async_datadog_client).accepts(alert(id=name))
    (again,) = Service(async_datadog_client).accepts(alert(id=name))
    assert first["id"] == again["id"]
    datadog_mock.assert_called("create_incident", times=1)


def test_an_alert_without_an_incident_recovers(service: Service, datadog_mock: MockDatadog) -> None:
    assert service.accepts(alert("resolved")) == [None]
    datadog_mock.assert_called("update_incident", times=0)
    datadog_mock.assert_called("create_incident", times=0)


def test_the_owner_becomes_the_commander(
    service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    ids = datadog_mock.seed(users=[ANA])
    (incident,) = service.accepts(alert(owner=ANA["email"]))
    commander = datadog_client.incidents.get(incident["id"], include=["users"]).commander
    assert commander is not None and commander.id == ids.users[ANA["email"]]


def test_an_unknown_owner_is_an_error_of_the_alert(service: Service, datadog_mock: MockDatadog) -> None:
    (response,) = service.post(alert(owner="nobody@example.com"))
    assert response.status_code == 400
    assert "nobody@example.com" in response.json()["error"]
    datadog_mock.assert_called("create_incident", times=0)


@pytest.mark.datadog_mock(clock=datetime(2026, 11, 24, 18, 0, tzinfo=UTC), search_delay=3600)
def test_incidents_of_an_earlier_process_are_found(service: Service, datadog_mock: MockDatadog) -> None:
    ids = datadog_mock.seed(
        users=[ANA],
        incidents=[
            {
                "title": "[checkout-latency] Checkout is slow",
                "created": "2026-11-20T09:00:00Z",
                "resolved": "2026-11-20T10:30:00Z",
                "commander": ANA["email"],
            },
            {"title": "[checkout-latency-2] Not this one", "created": "2026-11-23T09:00:00Z"},
            {"title": "On [checkout-latency] elsewhere", "created": "2026-11-23T09:00:00Z"},
            {
                "title": "[checkout-latency] Slow again",
                "state": "stable",
                "created": "2026-11-24T17:00:00Z",
            },
        ],
    )
    (incident,) = service.accepts(alert())
    assert (incident["id"], incident["state"]) == (ids.incidents[3], "stable")
    datadog_mock.assert_called("create_incident", times=0)


def test_an_alert_among_a_year_of_incidents(
    service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    datadog_mock.generate(150, seed=7)
    before = {one.id: one.state for one in datadog_client.incidents.list(page_size=100)}
    assert len(before) == 150 and "active" in before.values()
    (incident,) = service.accepts(alert())
    assert incident["id"] not in before
    service.accepts(alert("resolved"))
    after = {one.id: one.state for one in datadog_client.incidents.list(page_size=100)}
    assert after == {**before, incident["id"]: "resolved"}


@pytest.fixture(scope="module")
def prepared() -> Snapshot:
    mock = MockDatadog()
    mock.generate(30)
    mock.seed(incidents=[{"title": "[disk] Disk is full"}])
    return mock.snapshot()


@pytest.mark.parametrize(("name", "count"), [("disk", 31), ("memory", 32), ("network", 32)])
def test_from_a_prepared_state(
    name: str,
    count: int,
    prepared: Snapshot,
    service: Service,
    datadog_mock: MockDatadog,
    datadog_client: IncidentsClient,
) -> None:
    datadog_mock.restore(prepared)
    assert datadog_mock.snapshot() == prepared
    (incident,) = service.accepts(alert(id=name))
    assert incident["number"] == count
    assert len(titles(datadog_client)) == count


def test_the_time_to_resolve_is_that_of_the_alert(
    service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    datadog_mock.freeze(datetime(2026, 3, 2, 10, 0, tzinfo=UTC))
    (incident,) = service.accepts(alert())
    datadog_mock.advance(timedelta(minutes=20))
    service.accepts(alert())  # changes nothing
    datadog_mock.advance(timedelta(minutes=25))
    service.accepts(alert("resolved"))
    assert datadog_client.incidents.get(incident["id"]).time_to_resolve == timedelta(minutes=45)


@pytest.mark.parametrize("change", ["deleted", "completed", "resolved"])
def test_an_alert_whose_incident_a_person_has_ended_is_declared_again(
    change: str, service: Service, datadog_client: IncidentsClient
) -> None:
    (first,) = service.accepts(alert())
    if change == "deleted":
        datadog_client.incidents.delete(first["id"])
    else:
        datadog_client.incidents.update(first["id"], fields={"state": change})
    (second,) = service.accepts(alert())
    assert (second["id"] != first["id"], second["state"]) == (True, "active")
    assert service.accepts(alert())[0]["id"] == second["id"]


def test_a_severe_alert_notifies_once(
    service: Service, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    datadog_client.notification_rules.create(
        trigger="incident_saved_trigger",
        conditions=[{"field": "severity", "values": ["SEV-1"]}],
        renotify_on=["state"],
        handles=["@slack-ops"],
        enabled=True,
    )
    severe: dict[str, Any] = {"id": "carts", "fields": {"severity": "SEV-1"}}
    (_, incident) = service.accepts(alert(), alert(**severe))
    service.accepts(alert(**severe))
    assert [one.event for one in datadog_mock.notifications] == ["declared"]
    service.accepts(alert("resolved"), alert("resolved", **severe))
    assert [(one.event, one.incident_id) for one in datadog_mock.notifications] == [
        ("declared", incident["id"]),
        ("renotified", incident["id"]),
    ]


def test_a_notification_reaches_the_webhook() -> None:
    received: list[bytes] = []

    def receive(request: httpx.Request) -> httpx.Response:
        received.append(request.content)
        return httpx.Response(204)

    webhook = Webhook(
        "https://receiver.example/hook",
        payload={"text": "$INCIDENT_SEVERITY: $INCIDENT_TITLE"},
        transport=httpx.MockTransport(receive),
    )
    mock = MockDatadog(webhook=webhook)
    mock.client().notification_rules.create(
        trigger="incident_created_trigger", conditions=[], handles=["@webhook-ops"], enabled=True
    )
    Service(mock.async_client()).accepts(alert())
    (notification,) = mock.notifications.wait()
    assert (notification.status, notification.body) == ("sent", received[0])
    assert notification.payload == {"text": "SEV-2: [checkout-latency] Checkout is slow"}


def test_the_service_creates_its_own_client(
    datadog_mock_server: ServedMock, datadog_mock: MockDatadog
) -> None:
    service = Service()
    service.accepts(alert())
    (incident,) = service.accepts(alert("resolved"))
    assert incident["state"] == "resolved"
    operations = [call.operation for call in datadog_mock.calls]
    assert operations == ["search_incidents", "create_incident", "get_incident", "update_incident"]
