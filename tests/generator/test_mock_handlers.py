"""An operation that the mock does not handle fails the build by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from datadog_incidents.mock import server
from datadog_incidents_api.operations import OPERATIONS
from generator import mock_handlers
from generator.mock_handlers import MOCK, MissingHandlerError

ROOT = Path(__file__).parents[2]


def test_the_mock_handles_every_operation() -> None:
    mock_handlers.check(ROOT)
    assert server.HANDLERS.keys() == OPERATIONS.keys()


def test_an_operation_without_a_handler_is_named_with_the_files_to_edit() -> None:
    merge = OPERATIONS["create_incident"]._replace(id="merge_incidents", name="merge")
    with pytest.raises(LookupError, match=r"no handler for the operation merge_incidents: .*HANDLER_MODULES"):
        server._handler(merge)


def test_the_error_of_the_mock_is_that_of_the_build(tmp_path: Path) -> None:
    module = tmp_path / MOCK
    module.parent.mkdir(parents=True)
    (module.parents[1] / "__init__.py").touch()
    module.with_name("__init__.py").touch()
    module.write_text("raise LookupError('no handler for the operation merge_incidents')", "utf-8")
    with pytest.raises(MissingHandlerError, match=r"^LookupError: no handler .* merge_incidents$"):
        mock_handlers.check(tmp_path)
