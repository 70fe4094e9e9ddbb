"""Gate for beta operations."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents._policy import unstable_operations
from datadog_incidents._policy.unstable_operations import UnstableArgument, UnstableOperations
from datadog_incidents.errors import ConfigurationError, UnstableOperationError
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call

BETA = [operation.id for operation in OPERATIONS.values() if operation.unstable]
STABLE = [operation.id for operation in OPERATIONS.values() if not operation.unstable]
TODOS = {operation.id for operation in OPERATIONS.values() if operation.tag == "todos"}

MakeCall = Callable[[str, httpx.MockTransport, UnstableArgument], None]


class Network(httpx.MockTransport):
    """Network that returns 200, and records the requests."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        super().__init__(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200)


def prepared(operation: str) -> Call[Any]:
    return Call(operation=OPERATIONS[operation], path="/anything", read=None)


def call_sync(operation: str, network: httpx.MockTransport, enabled: UnstableArgument) -> None:
    with IncidentsClient(access_token="token", transport=network, unstable_operations=enabled) as client:
        client.execute(prepared(operation))


def call_async(operation: str, network: httpx.MockTransport, enabled: UnstableArgument) -> None:
    async def main() -> None:
        async with AsyncIncidentsClient(
            access_token="token", transport=network, unstable_operations=enabled
        ) as client:
            await client.execute(prepared(operation))

    asyncio.run(main())


both = pytest.mark.parametrize("call", [call_sync, call_async], ids=["sync", "async"])


def enabled_in(gate: UnstableOperations) -> set[str]:
    return {operation for operation, enabled in gate.items() if enabled}


@both
@pytest.mark.parametrize("operation", BETA)
def test_beta_operation_is_rejected_before_any_request(call: MakeCall, operation: str) -> None:
    network = Network()
    with pytest.raises(UnstableOperationError) as caught:
        call(operation, network, ())
    assert network.requests == []
    assert caught.value.operation == operation
    assert str(caught.value).startswith(operation)
    assert f'unstable_operations=["{operation}"]' in str(caught.value)
    assert f'client.unstable_operations["{operation}"] = True' in str(caught.value)


@both
@pytest.mark.filterwarnings("ignore:create_page_from_incident is deprecated:DeprecationWarning")
@pytest.mark.parametrize("operation", BETA)
def test_argument_named_in_the_message_enables_the_operation(call: MakeCall, operation: str) -> None:
    network = Network()
    call(operation, network, [operation])
    assert len(network.requests) == 1


@both
@pytest.mark.parametrize("operation", STABLE)
def test_stable_operation_needs_no_enabling(
    call: MakeCall, operation: str, caplog: pytest.LogCaptureFixture
) -> None:
    network = Network()
    call(operation, network, ())
    assert len(network.requests) == 1
    assert [record for record in caplog.records if record.name == "datadog_incidents"] == []


def test_operations_on_users_are_stable() -> None:
    assert {operation for operation in STABLE if OPERATIONS[operation].tag == "users"}


def test_resource_methods_are_rejected_like_their_operations() -> None:
    network = Network()
    client = IncidentsClient(access_token="token", transport=network)
    with pytest.raises(UnstableOperationError, match="get_incident_todo"):
        client.todos.get("i", "t")
    with pytest.raises(UnstableOperationError, match="list_incident_todos"):
        list(client.todos.list("i"))
    with pytest.raises(UnstableOperationError, match="create_incident "):
        client.incidents.create(title="t")
    assert network.requests == []


@pytest.mark.parametrize(
    "spelling",
    ["get_incident_todo", "v2.get_incident_todo", "v2.GetIncidentTodo", "v2.getIncidentTodo"],
)
def test_every_published_spelling_is_accepted(spelling: str) -> None:
    assert enabled_in(UnstableOperations([spelling])) == {"get_incident_todo"}
    gate = UnstableOperations("all")
    gate[spelling] = False
    assert gate["get_incident_todo"] is gate[spelling] is False
    assert enabled_in(gate) == set(BETA) - {"get_incident_todo"}


@pytest.mark.parametrize(
    "names",
    [
        ["get_incident", "delete_incident"],
        ("get_incident", "v2.DeleteIncident"),
        {"get_incident", "delete_incident"},
        (name for name in ["get_incident", "delete_incident"]),
        {"get_incident": True, "delete_incident": True, "create_incident": False},
    ],
    ids=["list", "tuple", "set", "generator", "mapping"],
)
def test_names_are_accepted_in_any_collection(names: Iterable[str]) -> None:
    assert enabled_in(UnstableOperations(names)) == {"get_incident", "delete_incident"}


@pytest.mark.parametrize(
    ("argument", "enabled"),
    [
        ((), set()),
        ("todos", TODOS),
        (["todos", "get_incident"], {*TODOS, "get_incident"}),
        ("get_incident", {"get_incident"}),
        ("all", set(BETA)),
        (["all"], set(BETA)),
        ({"all": True, "todos": False}, set(BETA) - TODOS),
        ({"todos": True, "get_incident_todo": False}, TODOS - {"get_incident_todo"}),
    ],
)
def test_resource_names_and_all_select_their_operations(
    argument: UnstableArgument, enabled: set[str]
) -> None:
    assert enabled_in(UnstableOperations(argument)) == enabled


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("get_incident_tudo", "get_incident_todo"),
        ("v2.get_incident_tod", "get_incident_todo"),
        ("v2.GetIncidentTodos", "get_incident_todo"),
        ("incident", "incidents"),
        ("todo", "todos"),
        ("al", "all"),
    ],
)
@pytest.mark.parametrize("argument", [list, dict.fromkeys], ids=["names", "mapping"])
def test_unknown_name_suggests_the_most_similar(
    name: str, suggestion: str, argument: Callable[[list[str]], UnstableArgument]
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        IncidentsClient(access_token="token", unstable_operations=argument([name]))
    assert repr(name) in str(caught.value)
    assert f"did you mean {suggestion!r}?" in str(caught.value)


@pytest.mark.parametrize("name", ["", "v2.", "???"])
def test_dissimilar_name_gives_no_suggestion(name: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        UnstableOperations([name])
    assert "did you mean" not in str(caught.value)


@pytest.mark.parametrize("wrong", [None, 5, True, b"all", [5], {5: True}], ids=repr)
def test_invalid_argument_types_are_rejected(wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="unstable_operations accepts names"):
        UnstableOperations(wrong)


@pytest.mark.parametrize("value", ["false", 0, None])
def test_values_must_be_booleans(value: Any) -> None:
    gate = UnstableOperations()
    with pytest.raises(ConfigurationError, match=f"'all' must be True or False, not {value!r}"):
        gate["all"] = value
    with pytest.raises(ConfigurationError, match=f"'all' must be True or False, not {value!r}"):
        UnstableOperations({"all": value})
    assert enabled_in(gate) == set()


def test_operations_can_be_toggled_on_an_existing_client() -> None:
    network = Network()
    client = IncidentsClient(access_token="token", transport=network)
    client.unstable_operations["v2.GetIncident"] = True
    client.execute(prepared("get_incident"))
    for switch_off in ("get_incident", "incidents", "all"):
        client.unstable_operations["get_incident"] = True
        client.unstable_operations[switch_off] = False
        with pytest.raises(UnstableOperationError):
            client.execute(prepared("get_incident"))
    client.unstable_operations.update({"incidents": True})
    del client.unstable_operations["get_incident"]
    with pytest.raises(UnstableOperationError):
        client.execute(prepared("get_incident"))
    assert len(network.requests) == 1


def test_unknown_name_is_not_a_key() -> None:
    gate = UnstableOperations("all")
    with pytest.raises(ConfigurationError):
        gate["get_incidentt"] = True
    with pytest.raises(ConfigurationError):
        gate["get_incidentt"]


def test_clients_do_not_share_their_gate() -> None:
    first, second = (IncidentsClient(access_token="token") for _ in range(2))
    first.unstable_operations["all"] = True
    assert enabled_in(second.unstable_operations) == set()


def test_the_gate_is_a_mapping_of_beta_operations() -> None:
    gate = UnstableOperations(["get_incident"])
    assert list(gate) == BETA
    assert len(gate) == len(BETA)
    assert dict(gate) == {operation: operation == "get_incident" for operation in BETA}
    assert repr(gate) == "UnstableOperations(['get_incident'])"


@pytest.fixture
def unlogged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what this process has logged."""
    monkeypatch.setattr(unstable_operations, "_unlogged", dict.fromkeys(OPERATIONS, True))


def operations_logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    """IDs of the operations in the warnings of the client, in order."""
    logged = [record for record in caplog.records if record.levelno == logging.WARNING]
    assert {record.name for record in logged} <= {"datadog_incidents"}
    return [record.getMessage().split()[0] for record in logged]


@both
@pytest.mark.usefixtures("unlogged")
def test_first_use_is_logged_once_per_operation_and_process(
    call: MakeCall, caplog: pytest.LogCaptureFixture
) -> None:
    for operation in ("get_incident", "delete_incident", "get_incident", "delete_incident"):
        call(operation, Network(), "all")
    assert operations_logged(caplog) == ["get_incident", "delete_incident"]


@pytest.mark.usefixtures("unlogged")
@pytest.mark.parametrize(
    ("argument", "is_logged"),
    [
        ("all", True),
        (["all"], True),
        ({"all": True}, True),
        ({"all": True, "todos": True}, True),
        ("get_incident", False),
        (["v2.GetIncident"], False),
        (["incidents"], False),
        (["all", "incidents"], False),
        (["get_incident", "all"], False),
        ({"get_incident": True, "incidents": False, "all": True}, True),
    ],
    ids=str,
)
def test_only_operations_enabled_by_all_are_logged(
    argument: UnstableArgument, is_logged: bool, caplog: pytest.LogCaptureFixture
) -> None:
    call_sync("get_incident", Network(), argument)
    assert operations_logged(caplog) == ["get_incident"] * is_logged


def test_rejected_operation_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(UnstableOperationError):
        call_sync("get_incident", Network(), ())
    assert caplog.records == []
