"""The six incident commands: their requests, their text output and their JSON output."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.cli import incident_text
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.models import AttachmentDataAttributesAttachment

from ..incident_json import incident_json
from .conftest import Record, Run


def sent(mock: MockDatadog) -> Record:
    """The member `data` of the last request's body."""
    data: Record = json.loads(mock.calls[-1].body)["data"]
    return data


def attributes(out: str) -> dict[str, str]:
    """Attributes in the text output of an incident, by name."""
    width = len(out) - len(out[2:].lstrip())
    return {line[:width].strip(): line[width:] for line in out.splitlines()}


def test_create_sends_all_options(run_on_mock: Run, dd: IncidentsClient, datadog_mock: MockDatadog) -> None:
    type_id = dd.types.create(name="Security Incident").id
    result = run_on_mock(
        "create",
        *("--title", "Checkout returns 500s", "--severity", "SEV-2", "--state", "stable"),
        *("--field", "services=web", "--field", "services=checkout", "--field", "teams=ops"),
        *("--field", "summary=a=b", "--field", "runbook:textbox=see wiki", "--field", "zones=eu"),
        *("--field", "hosts:multiselect=h1"),
        *("--customer-impact-scope", "Carts in the EU", "--commander", datadog_mock.user_id),
        *("--notify", "@slack-ops", "--notify", "@ana@example.com", "--note", "**first**"),
        *("--type", type_id, "--test"),
    )
    assert (result.status, result.err) == (0, "")
    body = sent(datadog_mock)
    assert body["attributes"].pop("initial_cells")[0]["content"] == {"content": "**first**"}
    assert body["attributes"] == {
        "title": "Checkout returns 500s",
        "customer_impacted": True,
        "customer_impact_scope": "Carts in the EU",
        "fields": {
            "severity": {"type": "dropdown", "value": "SEV-2"},
            "state": {"type": "dropdown", "value": "stable"},
            "services": {"type": "autocomplete", "value": ["web", "checkout"]},
            "teams": {"type": "autocomplete", "value": ["ops"]},
            "summary": {"type": "textbox", "value": "a=b"},
            "runbook": {"type": "textbox", "value": "see wiki"},
            "zones": {"type": "dropdown", "value": "eu"},
            "hosts": {"type": "multiselect", "value": ["h1"]},
        },
        "notification_handles": [{"handle": "@slack-ops"}, {"handle": "@ana@example.com"}],
        "incident_type_uuid": type_id,
        "is_test": True,
    }
    assert body["relationships"]["commander_user"]["data"]["id"] == datadog_mock.user_id


def test_create_does_not_send_omitted_options(run_on_mock: Run, datadog_mock: MockDatadog) -> None:
    assert run_on_mock("create", "--title", "t").status == 0
    assert sent(datadog_mock) == {
        "type": "incidents",
        "attributes": {"title": "t", "customer_impacted": False},
    }


def test_create_shows_the_incident(run_on_mock: Run, dd: IncidentsClient) -> None:
    result = run_on_mock("create", "--title", "Checkout returns 500s", "--severity", "SEV-2")
    incident = dd.incidents.list().take(1)[0]
    shown = attributes(result.out)
    assert shown["id"] == incident.id
    assert shown["title"] == "Checkout returns 500s" and shown["severity"] == "SEV-2"
    assert shown["commander"] == "-" and shown["created by"] == "mock@example.com"


def test_create_prints_the_json_of_the_server(run_on_mock: Run, dd: IncidentsClient) -> None:
    result = run_on_mock("create", "--title", "t", "--json")
    assert (result.status, result.err) == (0, "")
    [incident] = result.objects
    assert list(incident) == ["type", "id", "attributes", "relationships"]
    assert incident["attributes"]["resolved"] is None  # null members are printed
    assert dd.incidents.get(incident["id"]).attributes.title == "t"


def test_update_sends_only_the_given_options(
    run_on_mock: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    incident = dd.incidents.create(title="t", commander=datadog_mock.user_id, fields={"summary": "s"})
    result = run_on_mock("update", incident.id, "--title", "u", "--severity", "SEV-1", "--notify", "@ops")
    assert (result.status, result.err) == (0, "") and attributes(result.out)["title"] == "u"
    assert sent(datadog_mock) == {
        "type": "incidents",
        "id": incident.id,
        "attributes": {
            "title": "u",
            "fields": {"severity": {"type": "dropdown", "value": "SEV-1"}},
            "notification_handles": [{"handle": "@ops"}],
        },
    }
    assert dd.incidents.get(incident.id, include=["users"]).commander is not None


def test_update_sets_and_removes_the_commander(
    run_on_mock: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    incident = dd.incidents.create(title="t")
    assert run_on_mock("update", incident.id, "--commander", datadog_mock.user_id).status == 0
    assert dd.incidents.get(incident.id, include=["users"]).commander is not None
    result = run_on_mock("update", incident.id, "--no-commander", "--json")
    assert sent(datadog_mock)["relationships"] == {"commander_user": {"data": None}}
    assert result.objects[0]["attributes"]["commander"] is None
    assert dd.incidents.get(incident.id, include=["users"]).commander is None


def test_update_clears_a_field(run_on_mock: Run, dd: IncidentsClient) -> None:
    incident = dd.incidents.create(title="t", fields={"summary": "s", "services": ["web"]})
    result = run_on_mock("update", incident.id, "--clear-field", "summary", "--json")
    fields = result.objects[0]["attributes"]["fields"]
    assert fields["summary"]["value"] is None and fields["services"]["value"] == ["web"]


def test_update_clears_a_field_of_a_given_type(
    run_on_mock: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    incident = dd.incidents.create(title="t")
    assert run_on_mock("update", incident.id, "--clear-field", "hosts:multiselect").status == 0
    assert sent(datadog_mock)["attributes"]["fields"] == {"hosts": {"type": "multiselect", "value": None}}


def test_field_name_may_contain_colons_if_the_type_is_given(
    run_on_mock: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    incident = dd.incidents.create(title="t")
    assert run_on_mock("update", incident.id, "--field", "a:b:textbox=x:y").status == 0
    assert sent(datadog_mock)["attributes"]["fields"] == {"a:b": {"type": "textbox", "value": "x:y"}}


def test_resolve_sets_the_state_the_summary_and_the_root_cause(run_on_mock: Run, dd: IncidentsClient) -> None:
    incident = dd.incidents.create(title="t")
    result = run_on_mock("resolve", incident.id, "--summary", "A bad release", "--root-cause", "A typo")
    shown = attributes(result.out)
    assert (result.status, shown["state"], shown["summary"]) == (0, "resolved", "A bad release")
    assert shown["root_cause"] == "A typo"
    assert dd.incidents.get(incident.id).attributes.resolved is not None


def test_resolve_leaves_the_summary_unchanged(run_on_mock: Run, dd: IncidentsClient) -> None:
    incident = dd.incidents.create(title="t", fields={"summary": "s"})
    [resolved] = run_on_mock("resolve", incident.id, "--json").objects
    assert resolved["attributes"]["state"] == "resolved"
    assert resolved["attributes"]["fields"]["summary"]["value"] == "s"


def test_show_prints_the_attributes_of_the_incident(run_on_mock: Run, dd: IncidentsClient) -> None:
    ana = dd.users.create(email="ana@example.com", name="Ana Lima")
    incident = dd.incidents.create(
        title="Checkout returns 500s",
        customer_impacted=True,
        customer_impact_scope="Carts in the EU",
        commander=ana.id,
        fields={"summary": "First line\nsecond line", "services": ["web", "checkout"]},
        is_test=True,
    )
    dd.attachments.create(
        incident.id,
        attachment=AttachmentDataAttributesAttachment(
            title="Notes", document_url="https://docs.example.com/1"
        ),
        attachment_type="link",
    )
    dd.todos.create(incident.id, content="Roll back", assignees=["@ana"], completed="2026-01-05T10:00:00Z")
    dd.todos.create(incident.id, content="Inform customers")
    result = run_on_mock("show", incident.id, "--todos")
    assert (result.status, result.err) == (0, "")
    assert result.out.splitlines() == [
        f"id                {incident.id}",
        f"public id         {incident.attributes.public_id}",
        "title             Checkout returns 500s",
        "severity          UNKNOWN",
        "state             active",
        "visibility        organization",
        "commander         Ana Lima (ana@example.com)",
        "created by        mock@example.com",
        "created           2026-01-05 09:00 UTC",
        "detected          2026-01-05 09:00 UTC",
        "modified          2026-01-05 09:00 UTC",
        "customer impact   Carts in the EU",
        "test              yes",
        "detection_method  unknown",
        "summary           First line",
        "                  second line",
        "services          web, checkout",
        f"slug              IR-{incident.attributes.public_id}",
        "attachment        Notes https://docs.example.com/1",
        "todo              [x] Roll back (@ana)",
        "todo              [ ] Inform customers",
    ]


@pytest.mark.parametrize("form", ["{}", "IR-{}", "https://app.datadoghq.com/incidents/{}"])
def test_incidents_are_found_by_their_number(run_on_mock: Run, dd: IncidentsClient, form: str) -> None:
    incident = dd.incidents.create(title="Checkout returns 500s")
    dd.todos.create(incident.id, content="Roll back")
    dd.incidents.create(title="Another incident")
    number = form.format(incident.public_id)
    assert attributes(run_on_mock("show", number, "--todos").out)["todo"] == "[ ] Roll back"
    assert attributes(run_on_mock("update", number, "--title", "t").out)["id"] == incident.id
    assert attributes(run_on_mock("resolve", number).out)["id"] == incident.id
    found = dd.incidents.get(incident.id)
    assert (found.title, found.state) == ("t", "resolved")


def test_a_page_of_another_site_is_a_usage_error(run: Run) -> None:
    page = "https://us3.datadoghq.com/incidents/7"
    result = run("show", page, "--site", "datadoghq.eu")
    assert result.status == 2 and "is a page of the site us3.datadoghq.com, but the client" in result.err


def test_show_prints_the_page_of_the_incident(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client(site="datadoghq.eu") as client:
        incident = client.incidents.create(title="t")
    shown = attributes("\n".join(incident_text.lines(incident)))
    assert shown["url"] == f"https://app.datadoghq.eu/incidents/{incident.public_id}"


def test_show_prints_the_json_of_the_incident_and_then_of_related_objects(
    run_on_mock: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    incident = dd.incidents.create(title="t", commander=datadog_mock.user_id)
    todo = dd.todos.create(incident.id, content="Roll back")
    [alone] = run_on_mock("show", incident.id, "--json").objects
    assert alone == dd.incidents.get(incident.id).raw
    objects = run_on_mock("show", incident.id, "--json", "--include", "users", "--todos").objects
    assert [(item["type"], item["id"]) for item in objects] == [
        ("incidents", incident.id),
        ("users", datadog_mock.user_id),
        ("incident_todos", todo.id),
    ]
    response = dd.incidents.get(incident.id, include=["users"]).response
    assert objects[1] in json.loads(response.content)["included"]


def test_json_of_related_objects_is_printed_unchanged(run_on_mock: Run, datadog_mock: MockDatadog) -> None:
    data = {**incident_json("x"), "new": [1.0]}
    user = {"new": 1, "type": "users", "id": "u", "attributes": {"created_at": "2026-01-05T09:00:00Z"}}
    datadog_mock.fail_next(200, body=json.dumps({"data": data, "included": [{"type": "new"}, user]}))
    result = run_on_mock("show", "x", "--json", "--include", "users")
    lines = [json.dumps(item, separators=(",", ":")) for item in (data, {"type": "new"}, user)]
    assert result.out.splitlines() == lines


def test_show_prints_the_id_of_a_user_that_the_response_does_not_include(
    run_on_mock: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    incident = dd.incidents.create(title="t", commander=datadog_mock.user_id)
    shown = attributes(run_on_mock("show", incident.id, "--include", "attachments").out)
    assert shown["commander"] == shown["created by"] == datadog_mock.user_id


def test_list_prints_a_table(run_on_mock: Run, dd: IncidentsClient, datadog_mock: MockDatadog) -> None:
    first = dd.incidents.create(title="Checkout returns 500s", fields={"severity": "SEV-2"})
    second = dd.incidents.create(title="Search is slow", commander=datadog_mock.user_id)
    result = run_on_mock("list")
    assert (result.status, result.err) == (0, "")
    heading, *rows = result.out.splitlines()
    assert heading.split("  ")[0] == "ID" and heading.endswith("TITLE")
    assert [row.split()[0] for row in rows] == [first.id, second.id]
    assert "SEV-2" in rows[0] and rows[0].endswith("  Checkout returns 500s")
    assert "mock@example.com" in rows[1] and "2026-01-05 09:00" in rows[1]


def test_list_prints_the_json_of_the_server_one_object_per_line(
    run_on_mock: Run, dd: IncidentsClient
) -> None:
    for title in ("a", "b\nc", "ü"):
        dd.incidents.create(title=title)
    result = run_on_mock("list", "--json")
    assert (result.status, result.err) == (0, "")
    assert result.objects == [incident.raw for incident in dd.incidents.list()]
    assert result.out.isascii() and result.out.count("\n") == 3


def test_search_joins_its_arguments(run_on_mock: Run, dd: IncidentsClient, datadog_mock: MockDatadog) -> None:
    dd.incidents.create(title="a", fields={"severity": "SEV-1"})
    dd.incidents.create(title="b")
    result = run_on_mock("search", "state:active", "AND", "severity:SEV-1", "--json")
    assert [incident["attributes"]["title"] for incident in result.objects] == ["a"]
    assert parse_qs(datadog_mock.calls[-1].query)["query"] == ["state:active AND severity:SEV-1"]
    table = run_on_mock("search", "--", "-severity:SEV-1").out.splitlines()
    assert len(table) == 2 and table[1].endswith("  b")


@pytest.mark.parametrize(("option", "titles"), [([], ["b", "a"]), (["--oldest-first"], ["a", "b"])])
def test_search_sorts_by_creation_time(
    run_on_mock: Run, dd: IncidentsClient, option: list[str], titles: list[str]
) -> None:
    dd.incidents.create(title="a")
    dd.incidents.create(title="b")
    found = run_on_mock("search", "state:active", "--json", *option).objects
    assert [incident["attributes"]["title"] for incident in found] == titles


@pytest.mark.parametrize("command", [["list"], ["search", "state:active"]], ids=["list", "search"])
def test_empty_list_prints_nothing_to_stdout(run_on_mock: Run, command: list[str]) -> None:
    text, json_lines = run_on_mock(*command), run_on_mock(*command, "--json")
    assert (text.status, text.out, text.err) == (0, "", "no incidents\n")
    assert (json_lines.status, json_lines.out, json_lines.err) == (0, "", "")


def test_verbose_logs_failed_attempts(run_on_mock: Run, datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(503, operation="list_incidents")
    result = run_on_mock("list", "--json", "--verbose")
    assert (result.status, result.out) == (0, "")
    assert "list_incidents: attempt 1 failed (503)" in result.err
    assert run_on_mock("list", "--json").err == ""  # the log is off again


@pytest.mark.parametrize(
    ("arguments", "source"),
    [(["--base-url", "URL"], "base_url"), ([], "DD_INCIDENTS_BASE_URL")],
    ids=["argument", "environment"],
)
def test_verbose_prints_where_calls_go(
    run: Run, url: str, monkeypatch: pytest.MonkeyPatch, arguments: list[str], source: str
) -> None:
    if not arguments:
        monkeypatch.setenv(source, url)
    given = [url if one == "URL" else one for one in arguments]
    commands = ["list"], ["search", "x"], ["show", "x"], ["create", "--title", "x"], ["resolve", "x"]
    for command in (*commands, ["update", "x", "--title", "y"]):
        result = run(*command, *given, "--verbose")
        assert result.err.startswith(f"<IncidentsClient of {url} ({source})>\n")
        assert f"({source})" not in run(*command, *given).err


def test_verbose_fuzz_prints_which_server_is_tested(run: Run, url: str) -> None:
    result = run("fuzz", "--base-url", url, "--verbose", "--dry-run")
    assert (result.status, result.err.splitlines()[0]) == (0, f"{url} (base_url)")
