"""The mock logs a line for each call, without keys, queries and bodies."""

from __future__ import annotations

import logging
import re

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

from ..conftest import INCIDENTS, Api

LOGGER = "datadog_incidents.mock"


def test_a_line_for_each_call(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, LOGGER)
    api.create()
    api.call("GET", f"{INCIDENTS}?page[size]=1&secret=1")
    api.mock.fail_next(drop=True)
    with pytest.raises(httpx.RemoteProtocolError):
        api.call("DELETE", f"{INCIDENTS}/i")
    api.mock.fail_next(delay=0.01)
    api.call("GET", f"{INCIDENTS}/i")
    api.call("GET", "/nowhere%0aforged", headers={"DD-API-KEY": "secret"})
    lines = [record.getMessage() for record in caplog.records if record.name == LOGGER]
    assert [re.sub(r" [0-9.]+ ms$", " N ms", line) for line in lines] == [
        "POST /api/v2/incidents 201 N ms",
        "GET /api/v2/incidents 200 N ms",
        "DELETE /api/v2/incidents/i no response N ms",
        "GET /api/v2/incidents/i 404 N ms",
        "GET /nowhere%0aforged 404 N ms",
    ]
    assert float(lines[3].split()[-2]) >= 10
    assert {record.levelname for record in caplog.records if record.name == LOGGER} == {"INFO"}


def test_nothing_is_logged_by_default(datadog_mock: MockDatadog, capfd: pytest.CaptureFixture[str]) -> None:
    with datadog_mock.client() as client:
        client.incidents.create(title="t")
    assert capfd.readouterr() == ("", "")
