"""A run on a live server calls no operation that its dry run does not list."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.fuzz.live.dry_run import plan
from datadog_incidents.fuzz.live.routes import route
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.server import live_run, open_session
from datadog_incidents.mock import MockDatadog

from ...amounts import amount, some

REQUESTS = amount(150, 2000)
TODO, PAGE = "get_incident_todo", "link_page_to_incident"


def called(mock: MockDatadog) -> set[str]:
    """Return the IDs of the operations that were called."""
    routes = [route(one.method, one.path.partition("?")[0]) for one in mock.calls]
    return {one.operation.id for one in routes if one is not None}


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(
    ("engine", "selection", "prepares"),
    some(
        [
            ("model", {"resources": ("todos",)}, {"create_incident", "delete_incident"}),
            ("model", {"resources": ("responders",)}, {"create_incident", "create_user", "disable_user"}),
            ("contract", {"resources": ("responders",)}, set()),
            (
                "model",
                {"operations": (TODO,)},
                {"create_incident", "create_incident_todo", "delete_incident"},
            ),
            (
                "model",
                {"resources": ("user_defined_roles",)},
                {"create_incident_type", "delete_incident_type"},
            ),
            ("model", {"operations": (PAGE, "list_users")}, {"create_incident", "delete_incident"}),
        ],
        3,
    ),
)
def test_a_run_calls_only_what_its_dry_run_lists(
    engine: str,
    selection: dict[str, Any],
    prepares: set[str],
    url: str,
    datadog_mock: MockDatadog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    options = Options(
        base_url=url,
        live_writes=True,
        loopback_is_live=True,
        engine=engine,
        profile="quick",
        seed=1,
        max_requests=REQUESTS,
        **selection,
    )
    session = open_session(options)
    with closing(session.connection), live_run(options, session):
        execute(session, engines(engine))
    expected = plan(
        options.selection(read_only=False), options.amounts(), opted_in=options.opted_in, live_writes=True
    )
    assert called(datadog_mock) <= expected.called
    assert prepares <= called(datadog_mock)
