"""Calls of deprecated operations give a `DeprecationWarning` at the calling line."""

from __future__ import annotations

import asyncio
import warnings
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.errors import UnstableOperationError
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from ..client.sync_and_async import Execute, both

DEPRECATED = [operation.id for operation in OPERATIONS.values() if operation.deprecated]
MESSAGE = (
    "create_page_from_incident is deprecated: the server may remove it; its documentation names a replacement"
)


def test_one_operation_is_deprecated() -> None:
    assert DEPRECATED == ["create_page_from_incident"]


def page_in_sync(mock: MockDatadog) -> None:
    with mock.client() as dd:
        incident = dd.incidents.create(title="Drill")
        dd.pages.create_from_incident(incident.id, title="Drill")


def page_in_async(mock: MockDatadog) -> None:
    async def main() -> None:
        async with mock.async_client() as dd:
            incident = await dd.incidents.create(title="Drill")
            await dd.pages.create_from_incident(incident.id, title="Drill")

    asyncio.run(main())


@pytest.mark.parametrize("page", [page_in_sync, page_in_async], ids=["sync", "async"])
def test_warning_points_at_the_calling_line(page: Any) -> None:
    with pytest.warns(DeprecationWarning, match=f"^{MESSAGE}$") as warned:
        page(MockDatadog())
    (warning,) = warned
    line = Path(warning.filename).read_text("utf-8").splitlines()[warning.lineno - 1]
    assert "dd.pages.create_from_incident(" in line


@both
def test_warning_turned_into_an_error_prevents_sending(execute: Execute) -> None:
    def answer(request: Any) -> Any:
        raise AssertionError("a request was sent")

    with pytest.raises(DeprecationWarning, match="is deprecated"):
        execute("create_page_from_incident", answer=answer)


@both
def test_operation_that_is_not_enabled_gives_no_warning(execute: Execute) -> None:
    with warnings.catch_warnings(record=True) as warned, pytest.raises(UnstableOperationError):
        execute("create_page_from_incident", unstable_operations=())
    assert warned == []
