"""Encoding of arguments in URLs and query strings, and rejection of invalid ones before any request."""

from __future__ import annotations

import asyncio
import inspect
import re
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from importlib import import_module
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote_to_bytes
from uuid import UUID

import pytest

from datadog_incidents import UNSET, AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import InvalidRequestError, NotFoundError
from datadog_incidents_api._parameters import comma_separated, scalar
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call

ClientClass = type[IncidentsClient] | type[AsyncIncidentsClient]
sync_and_async = pytest.mark.parametrize("client_class", [IncidentsClient, AsyncIncidentsClient])

SLOTS = [
    pytest.param(operation.id, index, name, id=f"{operation.id}-{name}")
    for operation in OPERATIONS.values()
    for index, name in enumerate(re.findall(r"{(\w+)}", operation.path))
]
"""Path parameters of all operations: operation, position and name."""

INVALID_IDS: list[object] = [
    *("", ".", "..", "/", "a/b", "../users", "a/", "\\", "a\\b", "..\\users", "\udc80", "a\ud800b"),
    *(None, 5, 0, True, 1.5, b"abc", ["abc"], object, UNSET),
]

ENCODED = {
    "8a7d0e2b-1f3c": "8a7d0e2b-1f3c",
    "a b": "a%20b",
    "a+b": "a%2Bb",
    "é…": "%C3%A9%E2%80%A6",
    "%2e%2e": "%252e%252e",
    "%2F": "%252F",
    "a?b=c": "a%3Fb%3Dc",
    "a#b": "a%23b",
    "a;b&c": "a%3Bb%26c",
    "a:b@c": "a%3Ab%40c",
    "a\r\nb\0": "a%0D%0Ab%00",
    "...": "...",
    "..a": "..a",
    "{id}": "%7Bid%7D",
    "~_-.": "~_-.",
}


SETTINGS: dict[str, Any] = {"access_token": "token", "unstable_operations": "all"}


class Network(httpx.MockTransport):
    """Transport that responds to every request with 404 and records the request targets."""

    def __init__(self) -> None:
        self.targets: list[str] = []
        super().__init__(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.targets.append(request.url.raw_path.decode())
        return httpx.Response(404)


def arguments(operation: str, index: int, value: object) -> list[object]:
    """Return path arguments: a valid ID for all but the one at `index`."""
    path: list[object] = ["some-id"] * OPERATIONS[operation].path.count("{")
    path[index] = value
    return path


def invoke(client: IncidentsClient | AsyncIncidentsClient, operation: str, path: list[object]) -> None:
    """Call the method of an operation with path arguments and a value for every other required one."""
    method = getattr(getattr(client, OPERATIONS[operation].tag), OPERATIONS[operation].name)
    parameters = inspect.signature(method).parameters.values()
    required = [one.name for one in parameters if one.kind is one.KEYWORD_ONLY and one.default is one.empty]
    result = method(*path, **dict.fromkeys(required, "x"))
    if inspect.iscoroutine(result):
        asyncio.run(result)
    elif hasattr(result, "first"):
        first = result.first()
        if inspect.iscoroutine(first):
            asyncio.run(first)


def execute(client: IncidentsClient | AsyncIncidentsClient, call: Call[Any]) -> None:
    result = client.execute(call)
    if inspect.iscoroutine(result):
        asyncio.run(result)


def prepare(operation: str, path: list[object]) -> Call[Any]:
    module = import_module(f"datadog_incidents_api.api.{OPERATIONS[operation].tag}.{operation}")
    if "body" in inspect.signature(module.prepare).parameters:
        prepared: Call[Any] = module.prepare(*path, body=SimpleNamespace(to_sendable=dict))
    else:
        prepared = module.prepare(*path)
    return prepared


def test_slots_include_operations_of_several_resources() -> None:
    assert {"get_incident_todo", "update_incident", "disable_user"} <= {slot.values[0] for slot in SLOTS}


def refused(action: Callable[[], object]) -> str:
    """Return the path in the error that refuses an argument, and in its message; `accepted` if none does."""
    try:
        action()
    except InvalidRequestError as error:
        path, _, problem = str(error).encode().decode().partition(": ")
        return path if error.path == path and problem else f"{error.path}, but {error}"
    return "accepted"


@pytest.mark.parametrize(("operation", "index", "name"), SLOTS)
def test_prepare_rejects_ids_that_would_address_another_resource(
    operation: str, index: int, name: str
) -> None:
    found = {
        ascii(invalid): refused(partial(prepare, operation, arguments(operation, index, invalid)))
        for invalid in INVALID_IDS
    }
    assert found == dict.fromkeys(map(ascii, INVALID_IDS), name)


@sync_and_async
@pytest.mark.parametrize(("operation", "index", "name"), SLOTS)
def test_clients_reject_invalid_ids_before_any_request(
    client_class: ClientClass, operation: str, index: int, name: str
) -> None:
    network, some = Network(), ("", "..", "a/b", None)
    client = client_class(transport=network, **SETTINGS)
    found = {
        ascii(invalid): refused(partial(invoke, client, operation, arguments(operation, index, invalid)))
        for invalid in some
    }
    assert found == dict.fromkeys(map(ascii, some), name)
    assert network.targets == []


@sync_and_async
@pytest.mark.filterwarnings("ignore:create_page_from_incident is deprecated:DeprecationWarning")
@pytest.mark.parametrize(("operation", "index", "name"), SLOTS)
def test_ids_are_inserted_into_the_path_template_of_the_spec(
    client_class: ClientClass, operation: str, index: int, name: str
) -> None:
    network = Network()
    call = prepare(operation, arguments(operation, index, "a b"))
    with pytest.raises(NotFoundError):
        execute(client_class(transport=network, **SETTINGS), call)
    template = OPERATIONS[operation].path.replace(f"{{{name}}}", "a%20b")
    assert network.targets == [re.sub(r"{\w+}", "some-id", template)]


@pytest.mark.parametrize(("value", "encoded"), ENCODED.items(), ids=ascii)
def test_ids_are_percent_encoded(value: str, encoded: str) -> None:
    network = Network()
    client = IncidentsClient(transport=network, **SETTINGS)
    with pytest.raises(NotFoundError):
        client.incidents.get(value)
    assert network.targets == [f"/api/v2/incidents/{encoded}"]
    assert unquote_to_bytes(encoded).decode() == value


def test_uuids_and_string_enums_are_accepted_as_ids() -> None:
    class Known(StrEnum):
        FIRST = "abc"

    uuid = UUID(int=7)
    assert prepare("get_incident", [uuid]).path == f"/api/v2/incidents/{uuid}"
    assert prepare("get_incident", [Known.FIRST]).path == "/api/v2/incidents/abc"


@pytest.mark.parametrize(
    ("include", "query"),
    [
        (["users", "attachments"], "?include=users,attachments"),
        (("attachments", "users"), "?include=attachments,users"),
        (["users"], "?include=users"),
        (["new&odd"], "?include=new%26odd"),
        ([], ""),
        (UNSET, ""),
    ],
)
def test_include_is_joined_with_commas(include: Any, query: str) -> None:
    network = Network()
    client = IncidentsClient(transport=network, **SETTINGS)
    with pytest.raises(NotFoundError):
        client.incidents.get("i", include=include)
    with pytest.raises(NotFoundError):
        client.incidents.update("i", include=include)
    assert network.targets == [f"/api/v2/incidents/i{query}"] * 2


@pytest.mark.parametrize(
    ("include", "path"),
    [
        ("users", "include"),
        ("users,attachments", "include"),
        ("", "include"),
        (None, "include"),
        (5, "include"),
        ([5], "include[0]"),
        (["users", None], "include[1]"),
        (["users", "a,b"], "include[1]"),
        (["users", "\udc80"], "include[1]"),
    ],
    ids=ascii,
)
def test_an_include_that_is_not_a_list_of_strings_is_rejected(include: Any, path: str) -> None:
    network = Network()
    client = IncidentsClient(transport=network, **SETTINGS)
    with pytest.raises(InvalidRequestError) as caught:
        client.incidents.get("i", include=include)
    assert caught.value.path == path
    assert network.targets == []


def test_the_error_for_a_string_in_place_of_a_list_shows_the_list() -> None:
    with pytest.raises(InvalidRequestError, match=re.escape("['users']")):
        comma_separated("include", "users")


@pytest.mark.parametrize(
    ("value", "pairs"),
    [
        (UNSET, []),
        (True, [("p", "true")]),
        (False, [("p", "false")]),
        (0, [("p", "0")]),
        ("", [("p", "")]),
    ],
)
def test_scalar_query_values_are_formatted_as_in_json(value: Any, pairs: list[tuple[str, str]]) -> None:
    assert scalar("p", value) == pairs


@pytest.mark.parametrize("value", [None, ["a"], b"a", {"a"}], ids=repr)
def test_query_values_that_are_not_scalars_are_rejected(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="p: "):
        scalar("p", value)


@pytest.mark.parametrize("title", [None, 5, True, b"t", {"a"}], ids=repr)
def test_a_member_of_the_wrong_type_is_rejected_before_any_request(title: Any) -> None:
    network = Network()
    client = IncidentsClient(transport=network, **SETTINGS)
    with pytest.raises(InvalidRequestError, match="must be a string, not ") as caught:
        client.incidents.create(title=title)
    assert caught.value.path == "title"
    assert network.targets == []


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), object(), {"a"}, "\udc80"], ids=lambda value: type(value).__name__
)
def test_a_body_that_json_cannot_represent_is_rejected_before_any_request(value: Any) -> None:
    network = Network()
    client = IncidentsClient(transport=network, **SETTINGS)
    with pytest.raises(InvalidRequestError) as caught:
        client.incidents.create(title="t", fields={"own": {"type": "new", "value": value}})
    assert caught.value.path == "fields.own.value"
    assert network.targets == []
