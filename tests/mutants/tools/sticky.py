"""Parameters that stay for the next request."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState

from .arguments import query_parameters
from .handlers import alter_arguments
from .memory import notes


def stay_for_the_next(patch: pytest.MonkeyPatch, operation: str, parameter: str) -> None:
    """Let the next request without a query parameter have its value of the request before."""

    def stay(state: MockState, arguments: Arguments) -> None:
        before = notes(state).pop(parameter, None)
        if parameter in arguments.query:
            notes(state)[parameter] = arguments.query[parameter]
        elif before is not None:
            query_parameters(arguments)[parameter] = before

    alter_arguments(patch, operation, stay)
