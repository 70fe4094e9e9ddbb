"""Files of the report: valid for the programs that read them, without keys, and safe to open."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from attrs import evolve

from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz.exchanges import Exchange, Request
from datadog_incidents.fuzz.execution import Result
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.report import exchange_log
from datadog_incidents.fuzz.report.folder import ReportFolder
from datadog_incidents.fuzz.report.redaction import Redaction
from datadog_incidents.fuzz.report.summary import Summary
from datadog_incidents.fuzz.session import Session
from datadog_incidents_api.operations import OPERATIONS

from ..sessions import KEYS, failure, session

API_KEY, APP_KEY = KEYS.values()
HOSTILE = (
    "]]></failure></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)> & \x00\x1b[2J\ud800 é"
)


def hostile(request: httpx.Request) -> httpx.Response:
    """A response that echoes everything, and contains markup."""
    content = f"{HOSTILE} {dict(request.headers)} {request.url}".encode("utf-8", "surrogatepass")
    headers = {"x-echo": API_KEY, "content-type": "text/html", "location": f"/{APP_KEY}"}
    return httpx.Response(500, headers=headers, content=content + request.content + b"\xff")


def run(folder: Path, *, count: int = 2, **parts: Any) -> tuple[Session, list[Exchange]]:
    """Report of a run against the hostile server."""
    created = session(hostile)
    redaction = Redaction(created.connection.credentials)
    report = ReportFolder(folder, created, redaction)
    sent = [
        created.connection.send(
            Request(
                "POST",
                f"/api/v2/{number}",
                f"q={APP_KEY}&page%5Bsize%5D=1",
                {"Content-Type": "application/json"},
                json.dumps({"title": API_KEY}).encode(),
                "create_incident",
            )
        )
        for number in range(count)
    ]
    found = failure("status", "create_incident", HOSTILE, sent)
    created.failures.add(evolve(found, message=f"{HOSTILE} {API_KEY}", reason=APP_KEY))
    created.progress.gaps.append(f"gap {HOSTILE} {API_KEY}")
    created.progress.notes.append(f"note {HOSTILE} {API_KEY}")
    created.progress.checks.update(["status", "read_after_create"])
    report.write(Summary(Result(created, **parts), redaction, Options(), report.failures_file))
    return created, sent


def junit(folder: Path) -> ElementTree.Element:
    return ElementTree.fromstring((folder / "junit.xml").read_bytes())  # noqa: S314  # written by the report


def test_no_file_contains_a_key(tmp_path: Path) -> None:
    run(tmp_path)
    names = {"exchanges.ndjson", "exchanges.har", "junit.xml", "summary.html", "operations.json"}
    assert {file.name for file in tmp_path.iterdir()} == names
    for file in tmp_path.iterdir():
        content = file.read_text("utf-8")
        assert API_KEY not in content and APP_KEY not in content, file
    assert "$DD_API_KEY" in (tmp_path / "summary.html").read_text("utf-8")


def test_exchanges_are_on_disk_while_the_run_goes_on(tmp_path: Path) -> None:
    created = session()
    report = ReportFolder(tmp_path, created, Redaction(created.connection.credentials))
    created.connection.send(Request("GET", "/api/v2/incidents", operation="list_incidents"))
    (line,) = (tmp_path / "exchanges.ndjson").read_text("utf-8").splitlines()
    report.close()
    written = json.loads(line)
    assert (written["number"], written["operation"]) == (1, "list_incidents")
    assert written["request"]["method"] == "GET" and written["response"]["status"] == 200
    assert written["response"]["body"] == '{"data":[]}'


@pytest.mark.parametrize(
    ("body", "logged"),
    [
        (b"1234567", {"body": "12345"}),
        ("1234é67".encode(), {"body": "1234"}),
        (b"1\xff34567", {"body": "Mf8zNDU=", "encoding": "base64"}),
    ],
    ids=["text", "cut within a character", "not UTF-8"],
)
def test_a_long_body_is_cut_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: bytes, logged: dict[str, str]
) -> None:
    monkeypatch.setattr(exchange_log, "MAX_BODY", 5)
    created = session(lambda _: httpx.Response(200, content=body))
    report = ReportFolder(tmp_path, created, Redaction(created.connection.credentials))
    created.connection.send(Request("GET", "/"))
    report.close()
    response = json.loads((tmp_path / "exchanges.ndjson").read_text("utf-8"))["response"]
    assert response.items() >= {**logged, "body_bytes": len(body)}.items()


def test_the_har_file_has_the_structure_of_har_1_2(tmp_path: Path) -> None:
    run(tmp_path)
    log = json.loads((tmp_path / "exchanges.har").read_text("utf-8"))["log"]
    assert log["version"] == "1.2" and log["creator"].keys() == {"name", "version"} and log["comment"] == ""
    assert len(log["entries"]) == 2
    entry: dict[str, Any] = log["entries"][0]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", entry["startedDateTime"])
    request, response = entry["request"], entry["response"]
    common = {"httpVersion", "cookies", "headers", "headersSize", "bodySize"}
    assert request.keys() == common | {"method", "url", "queryString", "postData"}
    assert response.keys() == common | {"status", "statusText", "content", "redirectURL"}
    assert request["url"] == "http://localhost/api/v2/0?q=<redacted>&page%5Bsize%5D=1"
    assert request["queryString"][1] == {"name": "page[size]", "value": "1"}
    assert request["postData"]["mimeType"] == "application/json"
    assert {"name": "DD-API-KEY", "value": "$DD_API_KEY"} in request["headers"]
    assert response["content"].keys() == {"size", "mimeType", "text", "encoding"}
    assert entry["timings"].keys() == {"send", "wait", "receive"} and entry["cache"] == {}


def test_the_har_file_states_how_many_exchanges_it_omits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange_log, "MAX_HAR_ENTRIES", 3)
    run(tmp_path, count=5)
    log = json.loads((tmp_path / "exchanges.har").read_text("utf-8"))["log"]
    assert len(log["entries"]) == 3
    assert log["comment"] == "2 later exchanges are in exchanges.ndjson only"
    assert len((tmp_path / "exchanges.ndjson").read_text("utf-8").splitlines()) == 5


def test_the_junit_file_is_valid_for_the_schema_of_ant_and_jenkins(tmp_path: Path) -> None:
    run(tmp_path)
    root = junit(tmp_path)
    assert root.tag == "testsuites" and len(root) == 3
    for suite in root:
        assert [child.tag for child in suite if child.tag != "testcase"] == [
            "properties",
            "system-out",
            "system-err",
        ]
        assert suite.attrib.keys() == {
            *("id", "package", "name", "timestamp", "hostname"),
            *("tests", "failures", "errors", "skipped", "time"),
        }
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.attrib["timestamp"])
        cases = suite.findall("testcase")
        assert len(cases) == int(suite.attrib["tests"]) > 0
        for kind in ("failure", "error", "skipped"):
            found = suite.findall(f"testcase/{kind}")
            plural = {"failure": "failures", "error": "errors"}.get(kind, kind)
            assert len(found) == int(suite.attrib[plural])
        for case in cases:
            assert case.attrib.keys() == {"classname", "name", "time"}
            assert [child.tag for child in case] in ([], ["failure"], ["error"], ["skipped"])
    assert len({(one.get("classname"), one.get("name")) for one in root.iter("testcase")}) == len(
        [*root.iter("testcase")]
    )


def test_the_junit_file_has_a_case_for_each_check_and_operation(tmp_path: Path) -> None:
    run(tmp_path)
    cases = {f"{one.get('classname')} {one.get('name')}": one for one in junit(tmp_path).iter("testcase")}
    assert len(cases["fuzz.checks read_after_create"]) == 0
    (failed,) = (one for name, one in cases.items() if name.startswith("fuzz.checks.status create_incident"))
    problem = failed.find("failure")
    assert problem is not None and problem.text is not None
    assert "curl -sS -X POST" in problem.text and "--failure 1" in problem.text
    assert {name.removeprefix("fuzz.operations ") for name in cases if "fuzz.operations " in name} == {
        *OPERATIONS
    }
    result = cases["fuzz.operations create_incident"].find("skipped")
    assert result is not None
    assert result.get("message", "").startswith("failed checks: status: create_incident")
    assert cases["fuzz.operations get_incident"].find("skipped") is not None


def test_the_junit_file_counts_each_failure_once(tmp_path: Path) -> None:
    created = session(hostile)
    redaction = Redaction(created.connection.credentials)
    report = ReportFolder(tmp_path, created, redaction)
    for subject in ("a", "b"):
        created.failures.add(failure("status", "create_incident", subject))
    report.write(Summary(Result(created), redaction, Options(), report.failures_file))
    assert len([*junit(tmp_path).iter("failure")]) == 2
    assert sum(int(suite.get("failures", "")) for suite in junit(tmp_path)) == 2


@pytest.mark.parametrize(
    ("parts", "kind"),
    [({}, "failure"), ({"ended": "10 requests were sent"}, "skipped"), ({"unreachable": "refused"}, "error")],
)
def test_gaps_fail_only_a_complete_run_in_the_junit_file(
    parts: dict[str, Any], kind: str, tmp_path: Path
) -> None:
    run(tmp_path, **parts)
    (case,) = (one for one in junit(tmp_path).iter("testcase") if one.get("classname") == "fuzz.coverage")
    assert case.find(kind) is not None


class Elements(HTMLParser):
    """Names and attributes of the elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_the_page_shows_a_hostile_body_as_text(tmp_path: Path) -> None:
    run(tmp_path)
    elements = Elements()
    page = (tmp_path / "summary.html").read_text("utf-8")
    elements.feed(page)
    assert not elements.tags & {"script", "img", "link", "a", "iframe"}
    assert elements.attributes <= {"lang", "charset", "http-equiv", "content", "name"}
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "\x1b" not in page and "\0" not in page
    assert "default-src 'none'" in page


def test_results_by_operation_are_those_of_the_ledger(tmp_path: Path) -> None:
    run(tmp_path, count=3)
    written = json.loads((tmp_path / "operations.json").read_text("utf-8"))
    assert {name: written[name] for name in ("exit_status", "seed", "max_examples", "mock")} == {
        "exit_status": 1,
        "seed": 7,
        "max_examples": 5,
        "mock": False,
    }
    assert written["operations"]["create_incident"] == {
        "cases": 3,
        "responses": {"500": 3},
        "parameters": {},
        "injected": [],
    }
    assert written["operations"]["get_incident"]["parameters"] == {"path incident_id": 0, "query include": 0}
    assert written["operations"].keys() == OPERATIONS.keys()


def test_files_of_an_earlier_run_are_replaced(tmp_path: Path) -> None:
    (tmp_path / "failures.json").write_text("of an earlier run", "utf-8")
    (tmp_path / "other.txt").write_text("kept", "utf-8")
    run(tmp_path, count=1)
    assert not (tmp_path / "failures.json").exists()
    assert (tmp_path / "other.txt").read_text("utf-8") == "kept"
    assert len((tmp_path / "exchanges.ndjson").read_text("utf-8").splitlines()) == 1


def test_a_file_in_place_of_the_folder_is_a_configuration_error(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.touch()
    created = session()
    with pytest.raises(ConfigurationError, match=r"report\.json is a file"):
        ReportFolder(file, created, Redaction(created.connection.credentials))


def test_nothing_is_left_of_a_discarded_report_but_what_others_have_written(tmp_path: Path) -> None:
    for folder in (tmp_path / "new", tmp_path / "journal", tmp_path / "old"):
        if folder.name == "old":
            folder.mkdir()
        created = session()
        report = ReportFolder(folder, created, Redaction(created.connection.credentials))
        if folder.name == "journal":
            (folder / "journal.jsonl").touch()
        report.discard()
    left = {str(one.relative_to(tmp_path)) for one in tmp_path.rglob("*")}
    assert left == {"journal", "journal/journal.jsonl", "old"}


@pytest.mark.parametrize("ended", [None, "60 requests were sent"])
def test_a_run_that_ended_early_has_not_reached_everything(ended: str | None, tmp_path: Path) -> None:
    created = session()
    redaction = Redaction(created.connection.credentials)
    ReportFolder(tmp_path, created, redaction).write(
        Summary(Result(created, ended=ended), redaction, Options())
    )
    (case,) = (one for one in junit(tmp_path).iter("testcase") if one.get("classname") == "fuzz.coverage")
    skipped = [one.get("message", "") for one in case.iter("skipped")]
    assert case.get("name") == "everything was reached"
    assert [one.startswith(f"{ended}; reached: 0 of 96 operations") for one in skipped] == [True] * bool(
        ended
    )
