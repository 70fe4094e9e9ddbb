"""The frame condition: bugs that need a list and two changes, and runs that are not cut short."""

from __future__ import annotations

import copy

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.model import checks
from datadog_incidents.fuzz.model.engine import run_scenario
from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.scenarios import SCENARIOS
from datadog_incidents.fuzz.model.scenarios.others import everything, frame
from datadog_incidents.fuzz.model.scenarios.others.organization import Organization
from datadog_incidents.fuzz.model.server_model import ServerModel
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState, Record
from tests.mutants.tools.handlers import afterwards
from tests.mutants.tools.memory import notes

from .sessions import session_of


def _run(session: Session, scenario: str = "everything_else_stays", tag: str = "incidents") -> set[str]:
    """Run a scenario once and return the checks that failed."""
    run_scenario(session, History(), SCENARIOS[scenario], resources()[tag])
    return {one.check for one in session.failures}


def _attributes(state: MockState, tag: str) -> dict[str, Record]:
    """Return the attributes of all resources of a kind, to be altered in place."""
    if tag == "incidents":
        return {key: one["attributes"] for key, one in state.incidents.items()}
    return {key: one.resource["attributes"] for key, one in state.members[tag].items()}


def _writes_back(patch: pytest.MonkeyPatch, tag: str, operation: str, *, read_by: str) -> None:
    """Write resources back as one operation has shown them last after another one."""

    def load(state: MockState, arguments: Arguments) -> None:
        notes(state).update(copy.deepcopy(_attributes(state, tag)))

    def write_back(state: MockState, arguments: Arguments) -> None:
        for key, attributes in _attributes(state, tag).items():
            attributes.update(notes(state).get(key, {}))

    afterwards(patch, read_by, load)
    afterwards(patch, operation, write_back)


@pytest.mark.parametrize(
    ("tag", "reader", "operation"),
    [
        ("rules", "list_incident_rules", "update_global_incident_settings"),
        ("impacts", "list_incident_impacts", "link_page_to_incident"),
        ("user_defined_fields", "get_incident_user_defined_field", "update_incident_configuration"),
        ("attachments", "list_incident_attachments", "delete_incident_notification_rule"),
    ],
)
def test_write_back_of_what_was_read_is_found(
    tag: str, reader: str, operation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _writes_back(monkeypatch, tag, operation, read_by=reader)
    session = session_of(MockDatadog())
    _run(session)
    assert [one for one in session.failures if operation in one.operations]


def test_relationship_that_vanishes_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def drop(state: MockState, arguments: Arguments) -> None:
        for one in state.members["notification_rules"].values():
            one.resource["relationships"].pop("created_by_user", None)

    afterwards(monkeypatch, "create_page_from_incident", drop)
    assert checks.OTHERS_UNCHANGED.name in _run(session_of(MockDatadog()))


def test_deleted_override_that_applies_to_another_incident_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def move(state: MockState, arguments: Arguments) -> None:
        for attributes in _attributes(state, "timestamp_overrides").values():
            attributes["timestamp_value"] = "2020-01-01T00:00:00Z"

    afterwards(monkeypatch, "update_incident_todo", move)
    assert checks.DERIVED.name in _run(session_of(MockDatadog()))


class _Refusing(httpx.BaseTransport):
    """Mock that changes incidents when it refuses an update."""

    def __init__(self, mock: MockDatadog) -> None:
        self._mock = mock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Handle a request."""
        response = self._mock.transport.handle_request(request)
        if request.method == "PATCH" and response.status_code == 400:
            for one in self._mock._server.state.incidents.values():
                one["attributes"]["modified"] = "2027-01-01T00:00:00Z"
        return response


def test_change_by_a_refused_request_is_found_even_if_servers_may_make_it_otherwise() -> None:
    mock, history = MockDatadog(), History()
    history.turn("everything_else_stays")
    session = session_of(mock, transport=_Refusing(mock), checks=[checks.REFUSED_CHANGES_NOTHING.name])
    run_scenario(session, history, SCENARIOS["everything_else_stays"], resources()["incidents"])
    assert {one.subject for one in session.failures} >= {"modified"}


@pytest.mark.parametrize("seed", range(1, 4))
def test_run_is_not_cut_short_by_the_limit_of_hypothesis(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    observed: list[int] = []
    observe = everything.observe_everything

    def counted(model: ServerModel, organization: Organization) -> everything.Shown:
        shown = observe(model, organization)
        observed.append(len(shown))
        return shown

    monkeypatch.setattr(frame, "observe_everything", counted)
    assert not _run(session_of(MockDatadog(), seed=seed))
    assert len(observed) == 3
    assert min(observed) > 60


def test_value_that_is_lost_when_it_returns_after_another_change_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def lose(state: MockState, arguments: Arguments) -> None:
        for key, attributes in _attributes(state, "user_defined_roles").items():
            changed = {"name", "description", "policy"}
            versions: list[Record] = notes(state).setdefault(key, [])
            for name in changed & attributes.keys() if len(versions) > 1 else ():
                was_changed_before = versions[-1][name] != versions[-2][name]
                if attributes[name] in [one[name] for one in versions[:-1]] and not was_changed_before:
                    attributes[name] = versions[-1][name]
            versions.append(copy.deepcopy(attributes))

    afterwards(monkeypatch, "update_incident_user_defined_role", lose)
    session = session_of(MockDatadog())
    assert checks.READ_YOUR_WRITES.name in _run(session, "earlier_value_returns", "user_defined_roles")
