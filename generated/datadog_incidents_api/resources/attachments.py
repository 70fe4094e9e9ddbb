# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `attachments` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._execution import AsyncExecutor, Executor


class AttachmentsResource:
    """Documents and links attached to an incident.

    Synchronous; available as `client.attachments`.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor


class AsyncAttachmentsResource:
    """Documents and links attached to an incident.

    Asynchronous; available as `client.attachments`.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor
