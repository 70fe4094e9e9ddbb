"""The header `Accept`: ignored like by the recorded server, or respected if the mock is strict."""

from __future__ import annotations

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.messages import Refused
from datadog_incidents.mock.core.negotiation import check_accept
from datadog_incidents_api.operations import OPERATIONS

from ..conftest import INCIDENTS, OPENAPI, Api

JSON, JSON_API = "application/json", "application/vnd.api+json"


@pytest.mark.parametrize(
    ("accept", "offered"),
    [
        ("", [JSON]),
        (" , ", [JSON]),
        (" ;q=0, ;; ", [JSON]),
        ("*/*", [JSON]),
        ("text/html, application/*;q=0.1", [JSON_API]),
        ("Application/JSON", [JSON]),
        (f"{JSON_API}, {JSON}", [JSON]),
        (f"text/html;q=1.0, {JSON} ; charset=utf-8 ; q=0.001", [JSON]),
        (f"{JSON};q=2", [JSON]),  # no quality
        ("text/html", []),
        (JSON, [JSON_API, JSON]),
        (f'text/html;x="a\\",b", {JSON}', [JSON]),
        (f'{JSON};x="; q=0"', [JSON]),
    ],
)
def test_a_media_type_that_is_accepted(accept: str, offered: list[str]) -> None:
    check_accept(accept, offered)


@pytest.mark.parametrize(
    ("accept", "offered"),
    [
        ("text/html", [JSON]),
        (JSON, [JSON_API]),
        ("application/*;q=0", [JSON]),
        (f"*/*, {JSON};q=0", [JSON]),
        ("json", [JSON]),
        (f'{JSON};x="a,b";q=0', [JSON]),
        (f'text/html;x="a\\",{JSON},"', [JSON]),
        (f'{JSON};x="a;b";q=0', [JSON]),
        ('"' * 10_000 + '"\\' * 10_000, [JSON]),
    ],
)
def test_a_media_type_that_is_not_accepted(accept: str, offered: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        check_accept(accept, offered)
    assert refused.value.reply().status == 406
    assert (
        refused.value.reply().body
        == b'{"errors":["Not acceptable: the response is %s"]}\n' % offered[0].encode()
    )


def test_the_mock_ignores_the_header_by_default(api: Api) -> None:
    assert api.call("GET", INCIDENTS, headers={"Accept": "text/html"}).status_code == 200


def test_a_strict_mock_refuses_after_checking_credentials() -> None:
    mock = MockDatadog(strict_accept=True)
    api = Api(mock)
    types = f"{INCIDENTS}/config/types"
    refused = api.call("GET", types, headers={"Accept": JSON})
    assert (refused.status_code, refused.headers["content-type"]) == (406, JSON)
    assert api.call("GET", types, headers={"Accept": JSON_API}).status_code == 200
    assert api.call("GET", types).status_code == 200
    anonymous = httpx.Client(transport=mock.transport, base_url="http://localhost")
    assert anonymous.get(types, headers={"Accept": "text/html"}).status_code == 401


@pytest.mark.parametrize("operation", OPERATIONS)
def test_the_clients_accept_every_media_type_of_the_responses(operation: str) -> None:
    found = OPERATIONS[operation]
    responses = OPENAPI["paths"][found.path][found.method.lower()]["responses"].values()
    resolved = [
        OPENAPI["components"]["responses"][one["$ref"].rpartition("/")[2]] if "$ref" in one else one
        for one in responses
    ]
    declared = {kind for one in resolved for kind in one.get("content", ())}
    accept = found.accept.split(", ")
    assert {*accept} == declared
    assert accept[0] == next(iter([*resolved[0].get("content", ()), accept[0]]))


def test_the_clients_work_with_a_strict_mock() -> None:
    mock = MockDatadog(strict_accept=True)
    with mock.client() as dd:
        incident = dd.incidents.create(title="t", customer_impacted=False)
        assert dd.impacts.list(incident.id).take(1) == []
        assert dd.types.list().take(1)
        dd.types.delete(dd.types.create(name="n").id)
