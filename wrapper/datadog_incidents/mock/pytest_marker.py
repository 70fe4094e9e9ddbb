"""Marker `datadog_mock` of pytest: the arguments of the mock of a test."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import Any

import pytest

from datadog_incidents._common.argument_checks import is_mapping

from .mock_datadog import MockDatadog

CREDENTIALS = ("api_key", "app_key", "access_token")
"""Members of `organization`."""
ARGUMENTS = ("organization", *(name for name in inspect.signature(MockDatadog).parameters))
"""Arguments of the marker: those of `MockDatadog`, and one for all credentials."""


def marked_mock(marks: Iterable[pytest.Mark], test: str) -> MockDatadog:
    """Create the mock of a test.

    Args:
        marks: markers of the test, the closest one first. An argument of a closer one takes precedence.
        test: ID of the test.

    Raises:
        UsageError: an argument is unknown, or has a value that the mock does not accept; the message names
            the test and the argument.
    """
    __tracebackhide__ = True
    arguments: dict[str, Any] = {}
    for mark in marks:
        arguments = _checked(mark, test) | arguments
    try:
        return MockDatadog(**arguments)
    except (TypeError, ValueError) as error:
        raise pytest.UsageError(f"{_place(test)}: {error}") from None


def check_marks(marks: Iterable[pytest.Mark], test: str) -> None:
    """Check the names of arguments, and the types of those that `MockDatadog` does not have.

    Raises:
        UsageError: a name is unknown, or a value has another type.
    """
    __tracebackhide__ = True
    for mark in marks:
        _checked(mark, test)


def _checked(mark: pytest.Mark, test: str) -> dict[str, Any]:
    """Return the arguments of one marker for `MockDatadog`, with the members of `organization` among them."""
    __tracebackhide__ = True
    if mark.args:
        raise pytest.UsageError(f"{_place(test)} takes keyword arguments only, not {mark.args[0]!r}")
    for name in mark.kwargs:
        if name not in ARGUMENTS:
            raise pytest.UsageError(
                f"{_place(test)} has the unknown argument {name!r}; the arguments are {', '.join(ARGUMENTS)}"
            )
    arguments = dict(mark.kwargs)
    credentials: dict[str, Any] = arguments.pop("organization", {})
    _check_organization(credentials, test)
    for name in credentials:
        if name in arguments:
            raise pytest.UsageError(f"{_place(test)} has {name} twice: alone, and in organization")
    return arguments | credentials


def _check_organization(organization: Any, test: str) -> None:
    __tracebackhide__ = True
    expected = f"{_place(test)}: organization must be a mapping of {', '.join(CREDENTIALS)} to strings, "
    if not is_mapping(organization):
        raise pytest.UsageError(f"{expected}not {type(organization).__name__}")
    for name, value in organization.items():
        if name not in CREDENTIALS:
            raise pytest.UsageError(f"{expected}and has no {name!r}")
        if not isinstance(value, str):  # not shown, as it may be a key
            raise pytest.UsageError(f"{expected}but {name} is {type(value).__name__}")


def _place(test: str) -> str:
    return f"{test}: @pytest.mark.datadog_mock"
