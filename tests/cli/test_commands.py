"""The six commands on incidents: what each sends, what it shows to people, and what it hands to pipes."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.models import AttachmentDataAttributesAttachment

from .conftest import Record, Run


def sent(mock: MockDatadog) -> Record:
    """The `data` of the last request's body."""
    data: Record = json.loads(mock.calls[-1].body)["data"]
    return data


def told(out: str) -> dict[str, str]:
    """What is shown of an incident, by name."""
    width = len(out) - len(out[2:].lstrip())
    return {line[:width].strip(): line[width:] for line in out.splitlines()}


def test_create_sends_all_that_is_given(served: Run, dd: IncidentsClient, datadog_mock: MockDatadog) -> None:
    kind = dd.types.create(name="Security Incident").id
    done = served(
        "create",
        *("--title", "Checkout returns 500s", "--severity", "SEV-2", "--state", "stable"),
        *("--field", "services=web", "--field", "services=checkout", "--field", "teams=ops"),
        *("--field", "summary=a=b", "--field", "runbook:textbox=see wiki", "--field", "zones=eu"),
        *("--field", "hosts:multiselect=h1"),
        *("--customer-impact-scope", "Carts in the EU", "--commander", datadog_mock.user_id),
        *("--notify", "@slack-ops", "--notify", "@ana@example.com", "--note", "**first**"),
        *("--type", kind, "--test"),
    )
    assert (done.status, done.err) == (0, "")
    body = sent(datadog_mock)
    attributes = body["attributes"]
    assert attributes.pop("initial_cells")[0]["content"] == {"content": "**first**"}
    assert attributes == {
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
        "incident_type_uuid": kind,
        "is_test": True,
    }
    assert body["relationships"]["commander_user"]["data"]["id"] == datadog_mock.user_id


def test_create_sends_nothing_that_is_not_given(served: Run, datadog_mock: MockDatadog) -> None:
    assert served("create", "--title", "t").status == 0
    assert sent(datadog_mock) == {
        "type": "incidents",
        "attributes": {"title": "t", "customer_impacted": False},
    }


def test_create_shows_the_incident(served: Run, dd: IncidentsClient) -> None:
    done = served("create", "--title", "Checkout returns 500s", "--severity", "SEV-2")
    made = dd.incidents.list().take(1)[0]
    shown = told(done.out)
    assert shown["id"] == made.id
    assert shown["title"] == "Checkout returns 500s" and shown["severity"] == "SEV-2"
    assert shown["commander"] == "-" and shown["created by"] == "mock@example.com"


def test_create_hands_on_the_servers_object(served: Run, dd: IncidentsClient) -> None:
    done = served("create", "--title", "t", "--json")
    assert (done.status, done.err) == (0, "")
    [made] = done.objects
    assert list(made) == ["type", "id", "attributes", "relationships"]
    assert made["attributes"]["resolved"] is None  # what is null came along
    assert dd.incidents.get(made["id"]).attributes.title == "t"


def test_update_changes_only_what_is_named(
    served: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    made = dd.incidents.create(title="t", commander=datadog_mock.user_id, fields={"summary": "s"})
    done = served("update", made.id, "--title", "u", "--severity", "SEV-1", "--notify", "@ops")
    assert (done.status, done.err) == (0, "") and told(done.out)["title"] == "u"
    assert sent(datadog_mock) == {
        "type": "incidents",
        "id": made.id,
        "attributes": {
            "title": "u",
            "fields": {"severity": {"type": "dropdown", "value": "SEV-1"}},
            "notification_handles": [{"handle": "@ops"}],
        },
    }
    assert dd.incidents.get(made.id, include=["users"]).commander is not None


def test_update_sets_and_removes_the_commander(
    served: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    made = dd.incidents.create(title="t")
    assert served("update", made.id, "--commander", datadog_mock.user_id).status == 0
    assert dd.incidents.get(made.id, include=["users"]).commander is not None
    done = served("update", made.id, "--no-commander", "--json")
    assert sent(datadog_mock)["relationships"] == {"commander_user": {"data": None}}
    assert done.objects[0]["attributes"]["commander"] is None
    assert dd.incidents.get(made.id, include=["users"]).commander is None


def test_update_clears_a_field(served: Run, dd: IncidentsClient) -> None:
    made = dd.incidents.create(title="t", fields={"summary": "s", "services": ["web"]})
    done = served("update", made.id, "--clear-field", "summary", "--json")
    fields = done.objects[0]["attributes"]["fields"]
    assert fields["summary"]["value"] is None and fields["services"]["value"] == ["web"]


def test_resolve_sets_the_state_and_what_is_known_by_then(served: Run, dd: IncidentsClient) -> None:
    made = dd.incidents.create(title="t")
    done = served("resolve", made.id, "--summary", "A bad release", "--root-cause", "A typo")
    shown = told(done.out)
    assert (done.status, shown["state"], shown["summary"]) == (0, "resolved", "A bad release")
    assert shown["root_cause"] == "A typo"
    assert dd.incidents.get(made.id).attributes.resolved is not None


def test_resolve_leaves_the_summary_alone(served: Run, dd: IncidentsClient) -> None:
    made = dd.incidents.create(title="t", fields={"summary": "s"})
    [resolved] = served("resolve", made.id, "--json").objects
    assert resolved["attributes"]["state"] == "resolved"
    assert resolved["attributes"]["fields"]["summary"]["value"] == "s"


def test_show_tells_people_all_they_want_to_know(served: Run, dd: IncidentsClient) -> None:
    ana = dd.users.create(email="ana@example.com", name="Ana Lima")
    made = dd.incidents.create(
        title="Checkout returns 500s",
        customer_impacted=True,
        customer_impact_scope="Carts in the EU",
        commander=ana.id,
        fields={"summary": "First line\nsecond line", "services": ["web", "checkout"]},
        is_test=True,
    )
    dd.attachments.create(
        made.id,
        attachment=AttachmentDataAttributesAttachment(
            title="Notes", document_url="https://docs.example.com/1"
        ),
        attachment_type="link",
    )
    dd.todos.create(made.id, content="Roll back", assignees=["@ana"], completed="2026-01-05T10:00:00Z")
    dd.todos.create(made.id, content="Tell customers")
    done = served("show", made.id, "--todos")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == [
        f"id                {made.id}",
        f"public id         {made.attributes.public_id}",
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
        f"slug              IR-{made.attributes.public_id}",
        "attachment        Notes https://docs.example.com/1",
        "todo              [x] Roll back (@ana)",
        "todo              [ ] Tell customers",
    ]


def test_show_hands_on_the_incident_then_what_was_asked_for_with_it(
    served: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    made = dd.incidents.create(title="t", commander=datadog_mock.user_id)
    todo = dd.todos.create(made.id, content="Roll back")
    [alone] = served("show", made.id, "--json").objects
    assert alone == dd.incidents.get(made.id).raw
    together = served("show", made.id, "--json", "--include", "users", "--todos").objects
    assert [(one["type"], one["id"]) for one in together] == [
        ("incidents", made.id),
        ("users", datadog_mock.user_id),
        ("incident_todos", todo.id),
    ]
    assert (
        together[1] in json.loads(dd.incidents.get(made.id, include=["users"]).response.content)["included"]
    )


def test_related_objects_are_handed_on_as_they_came(served: Run, datadog_mock: MockDatadog) -> None:
    data = {"type": "incidents", "id": "x", "attributes": {"title": "t"}, "new": [1.0]}
    user = {"new": 1, "type": "users", "id": "u", "attributes": {"created_at": "2026-01-05T09:00:00Z"}}
    datadog_mock.fail_next(200, body=json.dumps({"data": data, "included": [{"type": "new"}, user]}))
    done = served("show", "x", "--json", "--include", "users")
    lines = [json.dumps(one, separators=(",", ":")) for one in (data, {"type": "new"}, user)]
    assert done.out.splitlines() == lines


def test_show_names_by_id_whom_the_reply_does_not_include(
    served: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    made = dd.incidents.create(title="t", commander=datadog_mock.user_id)
    shown = told(served("show", made.id, "--include", "attachments").out)
    assert shown["commander"] == shown["created by"] == datadog_mock.user_id


def test_list_shows_a_table(served: Run, dd: IncidentsClient, datadog_mock: MockDatadog) -> None:
    first = dd.incidents.create(title="Checkout returns 500s", fields={"severity": "SEV-2"})
    second = dd.incidents.create(title="Search is slow", commander=datadog_mock.user_id)
    done = served("list")
    assert (done.status, done.err) == (0, "")
    heading, *rows = done.out.splitlines()
    assert heading.split("  ")[0] == "ID" and heading.endswith("TITLE")
    assert [row.split()[0] for row in rows] == [first.id, second.id]
    assert "SEV-2" in rows[0] and rows[0].endswith("  Checkout returns 500s")
    assert "mock@example.com" in rows[1] and "2026-01-05 09:00" in rows[1]


def test_list_hands_on_the_servers_objects_a_line_each(served: Run, dd: IncidentsClient) -> None:
    for title in ("a", "b\nc", "ü"):
        dd.incidents.create(title=title)
    done = served("list", "--json")
    assert (done.status, done.err) == (0, "")
    assert done.objects == [one.raw for one in dd.incidents.list()]
    assert done.out.isascii() and done.out.count("\n") == 3


def test_search_joins_its_words(served: Run, dd: IncidentsClient, datadog_mock: MockDatadog) -> None:
    dd.incidents.create(title="a", fields={"severity": "SEV-1"})
    dd.incidents.create(title="b")
    done = served("search", "state:active", "AND", "severity:SEV-1", "--json")
    assert [one["attributes"]["title"] for one in done.objects] == ["a"]
    assert parse_qs(datadog_mock.calls[-1].query)["query"] == ["state:active AND severity:SEV-1"]
    table = served("search", "--", "-severity:SEV-1").out.splitlines()
    assert len(table) == 2 and table[1].endswith("  b")


@pytest.mark.parametrize(("option", "titles"), [([], ["b", "a"]), (["--oldest-first"], ["a", "b"])])
def test_search_sorts(served: Run, dd: IncidentsClient, option: list[str], titles: list[str]) -> None:
    dd.incidents.create(title="a")
    dd.incidents.create(title="b")
    found = served("search", "state:active", "--json", *option).objects
    assert [one["attributes"]["title"] for one in found] == titles


@pytest.mark.parametrize("command", [["list"], ["search", "state:active"]], ids=["list", "search"])
def test_nothing_found_leaves_stdout_empty(served: Run, command: list[str]) -> None:
    for_people, for_pipes = served(*command), served(*command, "--json")
    assert (for_people.status, for_people.out, for_people.err) == (0, "", "no incidents\n")
    assert (for_pipes.status, for_pipes.out, for_pipes.err) == (0, "", "")


def test_verbose_tells_of_attempts(served: Run, datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(503, operation="list_incidents")
    done = served("list", "--json", "--verbose")
    assert (done.status, done.out) == (0, "")
    assert "list_incidents: attempt 1 failed (503)" in done.err
    assert served("list", "--json").err == ""  # and no longer
