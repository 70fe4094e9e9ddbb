"""Clean-up of rules without a mark, which are the run's own if their incident type is."""

from __future__ import annotations

from pathlib import Path

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.live.clean_up import TYPE_NOT_READ

from .foreign import state_of
from .test_clean_up import EMPTY, INCIDENTS, TYPES, Setting

RULE = "create_incident_notification_rule"
RULES = f"{INCIDENTS}/config/notification-rules"


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    return Setting(tmp_path)


def add_rule(setting: Setting) -> tuple[str, str]:
    """Create a notification rule and its incident type as a run does, and return their IDs."""
    kind = setting.make("create_incident_type")
    setting.created("create_incident_type", TYPES, kind)
    rule = setting.make(RULE, parent=kind)
    setting.created(RULE, RULES, rule)
    return rule, kind


def test_rule_is_deleted_although_its_type_could_not_be_read_at_first(setting: Setting) -> None:
    rule, kind = add_rule(setting)
    setting.mock.fail_next(500, operation="get_incident_type")
    clean_up = setting.clean_up()
    assert clean_up.failed == []
    assert {one.id for one in clean_up.deleted} == {rule, kind}
    assert [*state_of(setting.mock).members["notification_rules"]] == []


def test_rule_whose_type_cannot_be_read_is_left_for_another_clean_up(setting: Setting) -> None:
    rule, kind = add_rule(setting)
    setting.mock.fail_next(500, operation="get_incident_type", times=9)
    setting.mock.fail_next(500, operation="list_incident_types", times=9)
    clean_up = setting.clean_up()
    assert clean_up.deleted == []
    assert f"notification_rules {rule}: {TYPE_NOT_READ}" in clean_up.failed
    assert any(one.startswith(f"types {kind}: ") for one in clean_up.failed)
    setting.mock.clear_faults()
    again = setting.clean_up()
    assert again.is_complete
    assert {one.id for one in again.deleted} == {rule, kind}


def test_rule_whose_type_is_gone_is_deleted(setting: Setting) -> None:
    """A clean-up has deleted the type, and could not delete the rule."""
    setting.created("create_incident_type", TYPES, "7")
    setting.created(RULE, RULES, "9")
    type_ = {"incident_type": {"data": {"id": "7", "type": "incident_types"}}}
    rule = {"id": "9", "type": "incident_notification_rules", "attributes": {}, "relationships": type_}

    def respond(request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            return httpx.Response(204)
        if request.url.path.endswith("/7"):
            return httpx.Response(404)
        return httpx.Response(200, json={"data": rule} if request.url.path.endswith("/9") else EMPTY)

    clean_up = setting.against(respond)
    assert clean_up.is_complete
    assert [one.id for one in clean_up.deleted] == ["9"]
    assert [one.id for one in clean_up.absent] == ["7"]
