"""Clean-up by a journal: what it deletes, what it leaves, and what it reports."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from datadog_incidents._common.secret import Secret
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.live import created
from datadog_incidents.fuzz.live.clean_up import CleanUp, clean_up_journal
from datadog_incidents.fuzz.live.fingerprint import fingerprint
from datadog_incidents.fuzz.live.journal import Header, Journal
from datadog_incidents.fuzz.live.marks import mark, marked_body
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL

from .example_requests import example_body, example_request
from .foreign import connection_to, state_of

RUN_ID = "0123456789ab"
INCIDENTS = "/api/v2/incidents"
TYPES = f"{INCIDENTS}/config/types"
EMPTY: dict[str, list[object]] = {"data": []}


def shown(request: httpx.Request) -> httpx.Response:
    """Respond to a GET: with the mark of the run to one of a single resource, and an empty list to others."""
    *_, kind, resource_id = request.url.path.split("/")
    if kind not in ("types", "incidents") or resource_id == "search":
        found = {"data": {"attributes": {"incidents": list[object]()}}}
        return httpx.Response(200, json=found if resource_id == "search" else EMPTY)
    names = {"name": f"{mark(RUN_ID)} x", "title": f"{mark(RUN_ID)} x"}
    return httpx.Response(200, json={"data": {"id": resource_id, "attributes": names}})


class Setting:
    """Journal that a test fills, and a mock."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.mock = MockDatadog(seed=1)
        self.start_journal("journal.ndjson")

    def start_journal(self, name: str, key: str = "") -> None:
        """Start a journal in place of the one before, with a fingerprint of the run's key."""
        self.file = self._folder / name
        self.journal = Journal(self.file, Header(BASE_URL, RUN_ID, 1, key))

    def created(self, operation: str, path: str, resource_id: str | None, *, status: int = 201) -> None:
        self.journal.after(
            self.journal.before(operation, path, f"{mark(RUN_ID)} x"), status, resource_id, is_owned=True
        )

    def make(self, operation: str, name: str | None = None, parent: str = "") -> str:
        """Create a resource in the mock, and return its ID."""
        body = marked_body(operation, example_body(operation, lambda _: parent), RUN_ID)
        body["data"].get("relationships", {}).pop("notification_template", None)
        for attribute in ("title", "name", "task_payload"):
            if name is not None and attribute in body["data"]["attributes"]:
                body["data"]["attributes"][attribute] = name
        response = connection_to(self.mock).send(example_request(operation, lambda _: parent, body)).response
        assert response.ok, response.body
        return str(response.json()["data"]["id"])

    def clean_up(self) -> CleanUp:
        return clean_up_journal(self.file, connection_to(self.mock))

    def against(
        self, respond: Callable[[httpx.Request], httpx.Response], budget: Budget | None = None
    ) -> CleanUp:
        transport = httpx.MockTransport(respond)
        connection = Connection(BASE_URL, {}, budget or Budget(), transport=transport, trust_env=False)
        return clean_up_journal(self.file, connection)


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    return Setting(tmp_path)


def test_children_are_deleted_before_their_parents(setting: Setting) -> None:
    kind = setting.make("create_incident_type")
    setting.created("create_incident_type", TYPES, kind)
    incident = setting.make("create_incident")
    setting.created("create_incident", INCIDENTS, incident)
    todo = setting.make("create_incident_todo", parent=incident)
    setting.created("create_incident_todo", f"{INCIDENTS}/{incident}/relationships/todos", todo)
    clean_up = setting.clean_up()
    assert [one.id for one in clean_up.deleted] == [todo, incident, kind]
    assert clean_up.is_complete
    again = setting.clean_up()
    assert again.deleted == []
    assert len(again.absent) == 3
    assert again.is_complete


def test_creates_without_a_response_are_found_by_the_exact_mark(setting: Setting) -> None:
    setting.journal.before("create_incident", INCIDENTS, f"{mark(RUN_ID)} x")
    setting.journal.before("create_incident_type", TYPES, f"{mark(RUN_ID)} x")
    names = [
        f"{mark(RUN_ID)} x",
        f"about {mark(RUN_ID)} x",
        f"{mark('another')} {RUN_ID}",
        f"[fuzz {RUN_ID}0] x",
    ]
    names += [f"{mark(RUN_ID)}x", mark(RUN_ID).upper(), f" {mark(RUN_ID)} x"]
    incidents = [setting.make("create_incident", name) for name in names]
    types = [setting.make("create_incident_type", name) for name in names]
    clean_up = setting.clean_up()
    assert clean_up.is_complete
    assert {one.id for one in clean_up.deleted} == {incidents[0], types[0]}
    state = state_of(setting.mock)
    assert [*state.incidents] == incidents[1:]
    assert [*state.members["types"]][1:] == types[1:]


def test_rules_are_found_by_their_payload_or_the_type_of_the_run(setting: Setting) -> None:
    kind, other = setting.make("create_incident_type"), setting.make("create_incident_type", "other")
    setting.created("create_incident_type", TYPES, kind)
    for operation, path in (
        ("create_incident_rule", "rules"),
        ("create_incident_notification_rule", "notification-rules"),
    ):
        setting.journal.before(operation, f"{INCIDENTS}/config/{path}", None)
        for one in (kind, other):
            setting.make(operation, None if one == kind else "of others", parent=one)
    assert setting.clean_up().is_complete
    members = state_of(setting.mock).members
    assert (len(members["rules"]), len(members["notification_rules"])) == (1, 1)


def test_second_resource_of_one_create_is_deleted_too(setting: Setting) -> None:
    setting.created("create_incident", INCIDENTS, setting.make("create_incident"))
    setting.make("create_incident")
    assert len(setting.clean_up().deleted) == 2
    assert state_of(setting.mock).incidents == {}


def test_users_are_disabled_and_listed(setting: Setting) -> None:
    user = setting.make("create_user")
    setting.created("create_user", "/api/v2/users", user)
    clean_up = setting.clean_up()
    assert state_of(setting.mock).users[user]["attributes"]["disabled"]
    assert clean_up.kept == [f"users {user}: disabled; no operation deletes it"]
    assert clean_up.is_complete


def test_users_without_a_response_are_found_by_their_address_and_disabled_once(setting: Setting) -> None:
    lost, gone = setting.make("create_user"), setting.make("create_user")
    other = setting.mock.user_id
    with setting.mock.client() as dd:
        dd.users.delete(gone)
    setting.journal.before("create_user", "/api/v2/users", "fuzz-0123456789ab@fuzz.invalid")
    clean_up = setting.clean_up()
    assert [one.id for one in clean_up.deleted] == [lost]
    users = state_of(setting.mock).users
    assert (users[lost]["attributes"]["disabled"], users[other]["attributes"]["disabled"]) == (True, False)
    deletes = [one for one in setting.mock.calls if one.operation == "disable_user"]
    assert len(deletes) == 2
    assert clean_up.is_complete


def test_what_may_have_been_created_and_cannot_be_searched_for_is_listed(setting: Setting) -> None:
    path = f"{INCIDENTS}/config/google-meet-configurations"
    setting.journal.before("create_incident_google_meet_configuration", path, None)
    clean_up = setting.clean_up()
    assert clean_up.kept == ["google_meet: possibly created; no operation finds it, so look for it yourself"]


def test_kind_without_delete_is_listed(setting: Setting) -> None:
    path = f"{INCIDENTS}/config/google-meet-configurations"
    setting.created("create_incident_google_meet_configuration", path, "7")
    clean_up = setting.clean_up()
    assert clean_up.kept == ["google_meet 7: no operation deletes it"]
    assert "Remains: google_meet 7: no operation deletes it" in clean_up.lines()


def test_resource_that_existed_before_is_reported_and_not_deleted(setting: Setting) -> None:
    incident = setting.make("create_incident", "of others")
    number = setting.journal.before("create_incident", INCIDENTS, f"{mark(RUN_ID)} x")
    setting.journal.after(number, 201, incident, is_owned=False)
    clean_up = setting.clean_up()
    assert not clean_up.is_complete
    assert any(incident in one and "existed before" in one for one in clean_up.failed)
    assert incident in state_of(setting.mock).incidents


@pytest.mark.parametrize("unusable", ["..", ".", "a/b", "", "%2e%2e"])
def test_id_that_changes_the_path_is_not_used(setting: Setting, unusable: str) -> None:
    setting.created("create_incident_type", TYPES, unusable)
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.method)
        return httpx.Response(200, json=EMPTY)

    setting.against(respond)
    assert "DELETE" not in sent


def test_journal_of_another_server_is_refused(setting: Setting) -> None:
    connection = connection_to(setting.mock, "https://api.example.com")
    with pytest.raises(ConfigurationError, match=r"run against http://localhost, not https://api\."):
        clean_up_journal(setting.file, connection)
    assert connection.budget.requests == 0


@pytest.mark.parametrize("key", ["its own", "another", "a token"])
def test_other_keys_that_find_nothing_do_not_show_that_it_was_deleted(key: str, setting: Setting) -> None:
    credentials = {"DD-API-KEY": "own-0123456789", "DD-APPLICATION-KEY": "app-0123456789"}
    setting.start_journal("another", fingerprint(Secret(credentials), RUN_ID))
    setting.created("create_incident_type", TYPES, "7")
    assert all(one not in setting.file.read_text() for one in credentials.values())
    used = {
        "its own": credentials | {"DD-APPLICATION-KEY": "app-of-somebody-else"},
        "another": credentials | {"DD-API-KEY": "of-another-organization"},
        "a token": {"authorization": "Bearer x"},
    }[key]

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(404) if request.url.path.endswith("/7") else shown(request)

    transport = httpx.MockTransport(respond)
    clean_up = clean_up_journal(
        setting.file, Connection(BASE_URL, used, Budget(), transport=transport, trust_env=False)
    )
    assert clean_up.is_complete is (key == "its own")
    assert len(clean_up.absent) == (1 if key == "its own" else 0)
    if key != "its own":
        reason = "not found, but the API key is not that of the run; repeat with its key"
        assert clean_up.failed == [f"types 7: {reason}"]


def test_other_keys_do_not_show_that_a_create_without_a_response_made_nothing(setting: Setting) -> None:
    setting.start_journal("another", "of another key")
    setting.journal.before("create_incident_type", TYPES, f"{mark(RUN_ID)} x")
    (problem,) = setting.clean_up().failed
    assert problem.startswith(
        "types that the run may have created and not recorded: not found, but the API key"
    )


def test_other_keys_do_not_show_that_something_was_deleted_before_a_clean_up_ended(setting: Setting) -> None:
    setting.start_journal("another", "of another key")
    for name in ("7", "8"):
        setting.created("create_incident_type", TYPES, name)
    setting.journal.before("create_incident_type", TYPES, f"{mark(RUN_ID)} x")
    clean_up = setting.against(lambda _: httpx.Response(404), Budget(max_requests=1))
    assert clean_up.absent == []
    assert [one.rpartition(": ")[0] for one in clean_up.failed] == [
        "types 7",
        "types that the run may have created and not recorded",
        "types 8",
    ]


def test_rotated_key_that_finds_something_is_that_of_the_organization(setting: Setting) -> None:
    setting.start_journal("another", "of another key")
    setting.created("create_incident_type", TYPES, setting.make("create_incident_type"))
    setting.created("create_incident_type", TYPES, "7")
    clean_up = setting.clean_up()
    assert clean_up.is_complete
    assert (len(clean_up.deleted), len(clean_up.absent)) == (1, 1)


def test_rotated_key_that_is_shown_something_is_that_of_the_organization(setting: Setting) -> None:
    setting.start_journal("another", "of another key")
    setting.created("create_incident_type", TYPES, "7")
    setting.created("create_incident_type", TYPES, "8")

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/7"):
            return httpx.Response(404)
        return httpx.Response(403) if request.method == "DELETE" else shown(request)

    clean_up = setting.against(respond)
    assert [one.id for one in clean_up.absent] == ["7"]
    assert clean_up.failed == ["types 8: the server responded with status 403"]


def test_fingerprint_of_one_key_differs_from_run_to_run() -> None:
    key = Secret({"DD-API-KEY": "own-0123456789"})
    assert fingerprint(key, RUN_ID) != fingerprint(key, "ba9876543210")


def test_type_that_the_run_has_deleted_is_not_counted_as_absent(setting: Setting) -> None:
    setting.created("create_incident_type", TYPES, "7")
    setting.journal.deleted("types", "7")
    clean_up = setting.against(
        lambda request: httpx.Response(404) if request.url.path.endswith("/7") else shown(request)
    )
    assert clean_up.is_complete and clean_up.absent == []


def test_command_that_continues_quotes_the_name_of_the_file(setting: Setting) -> None:
    setting.start_journal("my journal")
    setting.created("create_incident_type", TYPES, "7")
    *_, line = setting.against(lambda _: httpx.Response(500)).lines()
    assert line.endswith(f" --clean-up '{setting.file}'")


def test_type_of_others_that_a_journal_says_was_deleted_is_not_that_of_the_run(setting: Setting) -> None:
    request = example_request("create_incident_type", str, example_body("create_incident_type", str))
    foreign = str(connection_to(setting.mock).send(request).response.json()["data"]["id"])
    rule = setting.make("create_incident_notification_rule", parent=foreign)
    setting.created("create_incident_type", TYPES, foreign)
    setting.journal.deleted("types", foreign)
    setting.journal.before(
        "create_incident_notification_rule", f"{INCIDENTS}/config/notification-rules", None
    )
    before = {one for one in state_of(setting.mock).members["notification_rules"]}
    clean_up = setting.clean_up()
    assert rule in before and {*state_of(setting.mock).members["notification_rules"]} == before
    assert any("without the mark of the run" in one for one in clean_up.failed)


def test_rate_limit_is_waited_for(setting: Setting) -> None:
    setting.created("create_incident_type", TYPES, "7")
    waits: list[float] = []
    limited = [httpx.Response(429, headers={"retry-after": "12"})]

    def respond(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return shown(request)
        return limited.pop() if limited else httpx.Response(204)

    clean_up = setting.against(respond, Budget(sleep=waits.append))
    assert waits == [12]
    assert clean_up.is_complete


@pytest.mark.parametrize("temporary", [500, 403, None])
def test_temporary_error_is_tried_again(setting: Setting, temporary: int | None) -> None:
    setting.created("create_incident_type", TYPES, "7")
    errors = [temporary]

    def respond(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return shown(request)
        if not errors:
            return httpx.Response(204)
        status = errors.pop()
        if status is None:
            raise httpx.ConnectError("refused")
        return httpx.Response(status)

    clean_up = setting.against(respond)
    assert clean_up.is_complete
    assert len(clean_up.deleted) == 1


def test_resource_that_cannot_be_deleted_is_listed(setting: Setting) -> None:
    setting.created("create_incident_type", TYPES, "7")
    clean_up = setting.against(
        lambda request: httpx.Response(403) if request.method == "DELETE" else shown(request)
    )
    assert clean_up.failed == ["types 7: the server responded with status 403"]
    assert clean_up.lines()[0] == "Clean-up: 0 resources deleted, 0 did not exist any more, 1 NOT DELETED"
    assert clean_up.lines()[-1] == (
        f"Continue: datadog-incidents fuzz --base-url {BASE_URL} --clean-up {setting.file}"
    )


def test_delete_without_effect_is_noticed(setting: Setting) -> None:
    setting.created("create_incident_type", TYPES, "7")
    listed = {"data": [{"id": "7", "type": "incident_types", "attributes": {"name": f"{mark(RUN_ID)} x"}}]}

    def respond(request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            return httpx.Response(204)
        return shown(request) if request.url.path.endswith("/7") else httpx.Response(200, json=listed)

    assert any("still shows it" in one for one in setting.against(respond).failed)


def test_what_the_run_has_deleted_is_not_deleted_again(setting: Setting) -> None:
    setting.created("create_incident", INCIDENTS, "7")
    setting.created("create_incident_todo", f"{INCIDENTS}/7/relationships/todos", "8")
    setting.created("create_user", "/api/v2/users", "9")
    setting.journal.deleted("incidents", "7")
    setting.journal.deleted("users", "9")
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.method)
        return httpx.Response(200, json={"data": {"attributes": {"incidents": []}}})

    assert setting.against(respond).kept == ["users 9: disabled; no operation deletes it"]
    assert "DELETE" not in sent


def test_delete_of_the_run_without_effect_is_repeated(setting: Setting) -> None:
    kind = setting.make("create_incident_type")
    setting.created("create_incident_type", TYPES, kind)
    setting.journal.deleted("types", kind)
    assert [one.id for one in setting.clean_up().deleted] == [kind]


def test_failed_search_is_reported(setting: Setting) -> None:
    setting.journal.before("create_incident_type", TYPES, f"{mark(RUN_ID)} x")
    clean_up = setting.against(lambda _: httpx.Response(500))
    assert clean_up.failed == [
        "types that the run may have created and not recorded: they cannot be searched for: "
        "list_incident_types gave status 500"
    ]


def test_server_that_does_not_respond_is_given_up_on(setting: Setting) -> None:
    for number in range(20):
        setting.created("create_incident_todo", f"{INCIDENTS}/1/relationships/todos", f"{number}")
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.url.path)
        raise httpx.ConnectError("refused")

    clean_up = setting.against(respond)
    assert len(clean_up.failed) == 20
    assert len(sent) < 10


def test_all_pages_are_searched_once(setting: Setting) -> None:
    setting.journal.before("create_incident", INCIDENTS, f"{mark(RUN_ID)} x")
    wanted = {"id": "w", "attributes": {"title": f"{mark(RUN_ID)} x"}}
    others = [{"id": f"{number}", "attributes": {"title": "x"}} for number in range(250)]
    remaining = [*others, wanted]

    def respond(request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            assert request.url.path.endswith("/w")
            remaining.remove(wanted)
            return httpx.Response(204)
        if request.url.path.endswith("/search"):  # which does not find new incidents yet
            return httpx.Response(200, json={"data": {"attributes": {"incidents": []}}})
        offset, size = (int(request.url.params[f"page[{name}]"]) for name in ("offset", "size"))
        return httpx.Response(200, content=json.dumps({"data": remaining[offset : offset + size]}))

    clean_up = setting.against(respond)
    assert [one.id for one in clean_up.deleted] == ["w"]
    assert clean_up.is_complete


@pytest.mark.parametrize("hostile", ["..", ".", "", "a/b", "\x1b]0;x\x07"])
def test_id_that_would_change_the_path_is_not_deleted(tmp_path: Path, hostile: str) -> None:
    setting, sent = Setting(tmp_path), list[str]()
    setting.journal.before("create_incident_type", TYPES, f"{mark(RUN_ID)} x")

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.method)
        item = {"id": hostile, "attributes": {"name": f"{mark(RUN_ID)} x"}}
        return httpx.Response(200, json={"data": [item]})

    result = setting.against(respond)
    assert {*sent} == {"GET"}
    assert not result.is_complete and "cannot be part of a path" in "".join(result.lines())


def test_result_has_neither_keys_nor_characters_that_control_a_terminal(tmp_path: Path) -> None:
    setting, key = Setting(tmp_path), "api-0123456789abcdef"
    number = setting.journal.before("create_incident_type", TYPES, f"{mark(RUN_ID)} x")
    setting.journal.after(number, 201, f"\x1b]0;{key}\x07", is_owned=False)

    def respond(_: httpx.Request) -> httpx.Response:
        raise httpx.RemoteProtocolError(f"illegal status line: {key}\x1b[2J")

    transport = httpx.MockTransport(respond)
    keys = {"DD-API-KEY": key}
    connection = Connection(BASE_URL, keys, Budget(), transport=transport, trust_env=False)
    text = "".join(clean_up_journal(setting.file, connection).lines())
    assert "it existed before" in text and "illegal status line" in text
    assert key not in text and "\x1b" not in text


def test_clean_up_without_time_left_says_what_is_left_and_how_to_go_on(setting: Setting) -> None:
    kinds = [setting.make("create_incident_type") for _ in range(3)]
    for kind in kinds:
        setting.created("create_incident_type", TYPES, kind)
    clean_up = setting.against(shown, Budget(max_requests=1))
    assert clean_up.ended == "1 request was sent"
    assert not clean_up.is_complete
    lines = clean_up.lines()
    assert lines[1] == "The clean-up ended early: 1 request was sent"
    assert all(any(f"NOT DELETED: types {kind}: not reached" in line for line in lines) for kind in kinds)
    assert lines[-1].endswith(f" --base-url {BASE_URL} --clean-up {setting.file}")
    assert len(setting.clean_up().deleted) == 3


def test_clean_up_that_ends_early_says_what_was_not_searched_for(setting: Setting) -> None:
    setting.journal.before("create_incident_type", TYPES, f"{mark(RUN_ID)} x")
    assert setting.against(shown, Budget(max_requests=0)).failed == [
        "types that the run may have created and not recorded: not searched for"
    ]


def test_list_without_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(created, "MAX_PAGES", 20)
    setting, numbers = Setting(tmp_path), count()
    setting.journal.before("create_incident", INCIDENTS, f"{mark(RUN_ID)} x")
    result = setting.against(lambda _: httpx.Response(200, json={"data": [{"id": f"id-{next(numbers)}"}]}))
    assert "no end after 20 pages" in "".join(result.lines())
