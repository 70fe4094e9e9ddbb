# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `todos` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._execution import AsyncExecutor, Executor


class TodosResource:
    """Follow-up tasks of an incident.

    Synchronous; available as `client.todos`.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor


class AsyncTodosResource:
    """Follow-up tasks of an incident.

    Asynchronous; available as `client.todos`.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor
