"""Sequences of calls in a shell: pasted, they show the same failure on another server."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.report.redaction import Redaction
from datadog_incidents.fuzz.report.shell_calls import shell_calls
from datadog_incidents.fuzz.server import open_session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from ..sessions import exchange

JSON = {"content-type": "application/json"}

CURL = """\
#!{python}
import sys, httpx
words, headers, method, content = sys.argv[1:], dict(), "GET", None
while words:
    word = words.pop(0)
    if word == "-X": method = words.pop(0)
    elif word == "-H":
        name, _, value = words.pop(0).partition(": ")
        headers[name] = value
    elif word == "--data-binary": content = words.pop(0).encode()
    elif word != "-sS": url = word
print(httpx.request(method, url, headers=headers, content=content, trust_env=False).text)
"""
JQ = """\
#!{python}
import json, sys
assert sys.argv[1:] == ["-r", ".data.id"]
print(json.load(sys.stdin)["data"]["id"])
"""


def sequence(connection: Connection) -> list[str]:
    """Create an incident and a todo, and read both; return the commands."""
    create = {
        "data": {"type": "incidents", "attributes": {"title": "it's $HOME", "customer_impacted": False}}
    }
    todo = {"data": {"type": "incident_todos", "attributes": {"content": "x", "assignees": []}}}
    sent = [connection.send(Request("POST", "/api/v2/incidents", "", JSON, json.dumps(create).encode()))]
    path = f"/api/v2/incidents/{sent[0].response.json()['data']['id']}"
    todos = f"{path}/relationships/todos"
    sent.append(connection.send(Request("POST", todos, "", JSON, json.dumps(todo).encode())))
    sent.append(connection.send(Request("GET", f"{todos}/{sent[1].response.json()['data']['id']}")))
    sent.append(connection.send(Request("GET", path)))
    redaction = Redaction(connection.credentials)
    return shell_calls([redaction.exchange(one) for one in sent], "http://127.0.0.1:8282")


def test_a_pasted_sequence_works_on_another_server(tmp_path: Path) -> None:
    commands = sequence(open_session(Options(seed=1)).connection)
    assert [line.partition("=")[0] for line in commands[:2]] == ["id1", "id2"]
    for name, program in (("curl", CURL), ("jq", JQ)):
        (tmp_path / name).write_text(program.format(python=sys.executable), "utf-8")
        (tmp_path / name).chmod(0o755)
    mock = MockDatadog(seed=2)
    with serving(mock) as url:
        script = "\n".join(commands).replace("http://127.0.0.1:8282", url)
        environment = {
            "PATH": f"{tmp_path}:/usr/bin:/bin",
            "DD_API_KEY": mock.api_key,
            "DD_APP_KEY": mock.app_key,
        }
        done = subprocess.run(
            ["/bin/sh", "-ec", script], env=environment, capture_output=True, text=True, check=True
        )
    assert [call.status for call in mock.calls] == [201, 201, 200, 200]
    assert json.loads(done.stdout.strip().splitlines()[-1])["data"]["attributes"]["title"] == "it's $HOME"


@pytest.mark.parametrize("body", [b"[]", b"{", b'{"data":[]}', b'{"data":{"id":5}}', b'{"data":{"id":"x"}}'])
def test_a_response_without_id_assigns_no_variable(body: bytes) -> None:
    created = evolve(exchange(1, Request("POST", "/x"))).response
    one = evolve(exchange(1, Request("POST", "/x")), response=evolve(created, status=201, body=body))
    later = exchange(2, Request("GET", "/5/x"))
    assert shell_calls([one, later], "http://h")[1] == "curl -sS http://h/5/x"
