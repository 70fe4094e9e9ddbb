# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `incidents` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._execution import AsyncExecutor, Executor


class IncidentsResource:
    """Incidents, from declaration to resolution.

    Synchronous; available as `client.incidents`.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor


class AsyncIncidentsResource:
    """Incidents, from declaration to resolution.

    Asynchronous; available as `client.incidents`.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor
