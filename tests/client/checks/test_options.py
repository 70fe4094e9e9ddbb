"""Options of `check_replies`: their validation, inheritance, limits, and the extra that they require."""

from __future__ import annotations

import os
import sys
import threading
from typing import Any

import pytest

from datadog_incidents import UNSET, AsyncIncidentsClient, IncidentsClient, ReplyChecks
from datadog_incidents._http.library import httpx
from datadog_incidents._http.reply import Reply
from datadog_incidents.errors import ConfigurationError, UnexpectedResponseError
from datadog_incidents_api.operations import OPERATIONS

from .wrong_responses import INCIDENT, OPTIONS, changed, client, right

CLASSES = pytest.mark.parametrize("kind", [IncidentsClient, AsyncIncidentsClient])
WRONG = ("data", "attributes", "title")


@CLASSES
def test_without_the_extra_the_client_cannot_be_created(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema_rs", None)
    with pytest.raises(ConfigurationError, match=r"check_replies: .*pip install 'datadog-incidents\[mock\]'"):
        kind(**OPTIONS, check_replies="log")
    kind(**OPTIONS)


@CLASSES
@pytest.mark.parametrize("checks", ["warn", True, {"mode": "log"}, ["log"]])
def test_another_value_is_rejected(kind: Any, checks: Any) -> None:
    with pytest.raises(ConfigurationError, match="check_replies must be"):
        kind(**OPTIONS, check_replies=checks)


@pytest.mark.parametrize(
    ("name", "value"), [("mode", "warn"), ("values", 1), ("keep", -1), ("keep", True), ("keep", "9")]
)
def test_an_invalid_option_is_rejected_by_name(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"check_replies: {name} must be"):
        ReplyChecks(**{name: value})


@CLASSES
def test_without_checks_there_are_no_disagreements(kind: Any) -> None:
    found = kind(**OPTIONS).disagreements
    assert [*found] == [] and found.dropped == 0


def test_derived_clients_check_responses_and_share_the_disagreements() -> None:
    with client(changed(*WRONG, value=4), changed(*WRONG, value=5), check_replies="raise") as dd:
        derived = dd.with_options(timeout=5).with_options(headers={"X-A": "1"})
        for each in (derived, dd):
            with pytest.raises(UnexpectedResponseError):
                each.incidents.get(INCIDENT)
        assert len(dd.disagreements) == 2
        assert derived.disagreements is dd.disagreements


def test_clients_do_not_share_disagreements() -> None:
    with client(changed(*WRONG, value=4), check_replies="log") as dd, client(check_replies="log") as other:
        dd.incidents.get(INCIDENT)
        assert (len(dd.disagreements), len(other.disagreements)) == (1, 0)


def test_the_newest_disagreements_are_kept_and_the_others_counted() -> None:
    responses = [changed("data", "attributes", "title", value=4), *[httpx.Response(200, json=[])] * 2]
    with client(*responses, check_replies=ReplyChecks(keep=2)) as dd:
        dd.incidents.get(INCIDENT)
        for _ in range(2):
            with pytest.raises(ValueError, match="get_incident"):
                dd.incidents.get(INCIDENT)
        found = dd.disagreements
    assert (len(found), found.dropped) == (2, 1)
    assert [one.path for one in found] == ["$", "$"] and found[-1] == found[0] == found[:1][0]
    assert repr(found) == "<2 disagreements, 1 dropped>"


def test_values_are_kept_only_if_requested(caplog: pytest.LogCaptureFixture) -> None:
    for checks, value in ((ReplyChecks(), UNSET), (ReplyChecks(values=True), {"a": "<redacted>"})):
        wrong = changed(*WRONG, value={"a": OPTIONS["api_key"]})
        with client(wrong, check_replies=checks) as dd:
            dd.incidents.get(INCIDENT)
            assert [one.value for one in dd.disagreements] == [value]
        assert ("{'a': '<redacted>'}" in caplog.text) == (value is not UNSET)
        assert OPTIONS["api_key"] not in caplog.text


def test_threads_can_add_while_others_read() -> None:
    dd = client(check_replies=ReplyChecks(keep=50))
    checker, found = dd._checker, dd.disagreements
    assert checker is not None
    reply = Reply(418, {}, b"")

    def add() -> None:
        for _ in range(500):
            checker.checked(OPERATIONS["get_incident"], reply, dd._engine.redactor)

    threads = [threading.Thread(target=add) for _ in range(8)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert all(each.rule == "status" for each in found) and found.dropped >= 0
    assert (len(found), found.dropped) == (50, 8 * 500 - 50)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_child_process_has_disagreements_of_its_own() -> None:
    with client(changed(*WRONG, value=4), changed(*WRONG, value=5), right(), check_replies="log") as dd:
        dd.incidents.get(INCIDENT)
        child = os.fork()
        if child == 0:
            dd.incidents.get(INCIDENT)
            os._exit(len(dd.disagreements))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 2
        assert len(dd.disagreements) == 1


def test_the_plain_client_imports_nothing_for_checks() -> None:
    from tests.surface.test_exports import imported_by

    plain = "from datadog_incidents import IncidentsClient; dd = IncidentsClient(access_token='t'{})"
    modules = {"datadog_incidents.checks", "datadog_incidents._openapi.responses", "jsonschema_rs"}
    assert not imported_by(plain.format("")) & modules
    assert {
        "datadog_incidents.checks",
        "datadog_incidents._openapi.responses",
        "jsonschema_rs",
    } <= imported_by(plain.format(", check_replies='log'"))
