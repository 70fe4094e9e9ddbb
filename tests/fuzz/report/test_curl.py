"""`curl` commands: a shell passes to curl what the request contained, byte for byte."""

from __future__ import annotations

import json
import shlex
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.report.curl import curl

OWN = {"DD-API-KEY": "$DD_API_KEY", "DD-APPLICATION-KEY": "$DD_APP_KEY"}

FAKE_CURL = """\
#!/usr/bin/env python3
import json, os, sys
body = None
words = sys.argv[1:]
for option, value in zip(words, words[1:]):
    if option == "--data-binary":
        body = sys.stdin.buffer.read() if value == "@-" else os.fsencode(value)
print(json.dumps({"words": words, "body": None if body is None else body.hex()}))
"""


def sent(request: Request, folder: Path, base_url: str = "http://127.0.0.1:8282") -> tuple[list[str], bytes]:
    """Arguments and body that a shell passes to curl."""
    program = folder / "curl"
    program.write_text(FAKE_CURL, "utf-8")
    program.chmod(0o755)
    environment = {
        "PATH": f"{folder}:/usr/bin:/bin:/usr/local/bin",
        "DD_API_KEY": "first 'key'",
        "DD_APP_KEY": "second",
        "DD_FUZZ_READ_TOKEN": "third",
        "PYTHONIOENCODING": "utf-8:surrogateescape",
    }
    command = curl(request, base_url)
    assert "\n" not in command
    done = subprocess.run(["/bin/sh", "-c", command], env=environment, capture_output=True, check=True)
    received = json.loads(done.stdout)
    return received["words"], bytes.fromhex(received["body"] or "")


def headers(words: list[str]) -> list[str]:
    return [value for option, value in pairwise(words) if option == "-H"]


def test_keys_are_variables_that_the_shell_expands(tmp_path: Path) -> None:
    request = Request("GET", "/api/v2/incidents", "page%5Bsize%5D=1&query=a%20b", credentials=OWN)
    assert curl(request, "https://x.test") == (
        "curl -sS 'https://x.test/api/v2/incidents?page%5Bsize%5D=1&query=a%20b'"
        ' -H "DD-API-KEY: $DD_API_KEY" -H "DD-APPLICATION-KEY: $DD_APP_KEY"'
    )
    words, body = sent(request, tmp_path)
    assert headers(words) == ["DD-API-KEY: first 'key'", "DD-APPLICATION-KEY: second"]
    assert body == b""


def test_a_token_is_a_variable_that_the_shell_expands(tmp_path: Path) -> None:
    token = {"Authorization": "Bearer $DD_FUZZ_READ_TOKEN"}
    words, _ = sent(Request("GET", "/api/v2/incidents", credentials=token), tmp_path)
    assert headers(words) == ["Authorization: Bearer third"]


@pytest.mark.parametrize(
    "body",
    [
        b'{"data":{"attributes":{"title":"it\'s $HOME `id` \\"x\\" !"}}}',
        '{"title":"é 🔥"}'.encode(),
        b"line\nline\r\n\n",
        b"nul \0 percent % backslash \\n quote ' \\",
        b"\xff\xfe not UTF-8",
        b"@/etc/passwd",
        b"-d",
        b"%s%d",
    ],
)
def test_bodies_are_sent_byte_for_byte(body: bytes, tmp_path: Path) -> None:
    request = Request("POST", "/api/v2/incidents", headers={"Content-Type": "application/json"}, body=body)
    words, received = sent(request, tmp_path)
    assert received == body
    assert words[1:3] == ["-X", "POST"] and "Content-Type: application/json" in words


def test_a_body_without_content_type_is_sent_without_one(tmp_path: Path) -> None:
    words, _ = sent(Request("PUT", "/x", body=b"{}"), tmp_path)
    assert headers(words) == ["Content-Type:"]


@pytest.mark.parametrize(
    ("headers_", "expected"),
    [
        ({"Accept": "a/b; q='1'"}, "Accept: a/b; q='1'"),
        ({"X-Empty": ""}, "X-Empty;"),
        ({"X-Tab": "a\tb"}, "X-Tab: a\tb"),
    ],
)
def test_headers_are_quoted(headers_: dict[str, str], expected: str, tmp_path: Path) -> None:
    words, _ = sent(Request("GET", "/x", headers=headers_), tmp_path)
    assert headers(words) == [expected]


@pytest.mark.parametrize(
    ("request_", "option"),
    [
        (Request("HEAD", "/x"), "--head"),
        (Request("GET", "/x", "page[size]=1"), "--globoff"),
        (Request("GET", "/a/../b"), "--path-as-is"),
        (Request("GET", "/x", body=b"{}"), "-X"),
        (Request("DELETE", "/x"), "DELETE"),
    ],
)
def test_options_keep_curl_from_changing_the_request(request_: Request, option: str, tmp_path: Path) -> None:
    words, _ = sent(request_, tmp_path)
    assert option in words
    assert option not in sent(Request("GET", "/x"), tmp_path)[0]


def test_another_key_than_that_of_the_run_stays_a_wrong_key(tmp_path: Path) -> None:
    request = Request("GET", "/x", credentials={"DD-API-KEY": "<redacted>", "DD-APPLICATION-KEY": ""})
    assert headers(sent(request, tmp_path)[0]) == ["DD-API-KEY: <redacted>", "DD-APPLICATION-KEY;"]


def test_variables_replace_their_values_in_url_and_body(tmp_path: Path) -> None:
    body = b'{"a":"0-1-2","b":"it\'s 0-1-2"}'
    request = Request("PATCH", "/x/0-1-2/y", "id=0-1-2", {"Content-Type": "a/b"}, body)
    command = curl(request, "http://h", {"0-1-2": "id1"})
    assert command.startswith("""curl -sS -X PATCH http://h/x/"$id1"'/y?id='"$id1" """)
    assert shlex.split(command.replace("$id1", "0-1-2"))[-1].encode() == body


@pytest.mark.parametrize("body", [b"-e\0", b"-- \n", b"-n\n", b"!!\n", b"a!b\0"])
def test_printf_takes_no_body_for_an_option_and_no_shell_expands_its_history(
    body: bytes, tmp_path: Path
) -> None:
    request = Request("POST", "/api/v2/incidents", body=body)
    assert sent(request, tmp_path)[1] == body
    assert "!" not in curl(request, "http://127.0.0.1:8282")
