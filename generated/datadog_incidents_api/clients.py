# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""The resources a client offers without any handwritten method, as attributes made on first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .execution import AsyncExecutor, Executor

if TYPE_CHECKING:
    from .resources.users import AsyncUsersResource, UsersResource


class Resources:
    """Mixed into a client that can carry out calls."""

    @property
    def _executor(self) -> Executor:
        raise NotImplementedError

    @cached_property
    def users(self) -> UsersResource:
        """Operations: create, delete."""
        from .resources.users import UsersResource

        return UsersResource(self._executor)


class AsyncResources:
    """Mixed into a client that can carry out asynchronous calls."""

    @property
    def _executor(self) -> AsyncExecutor:
        raise NotImplementedError

    @cached_property
    def users(self) -> AsyncUsersResource:
        """Operations: create, delete."""
        from .resources.users import AsyncUsersResource

        return AsyncUsersResource(self._executor)
