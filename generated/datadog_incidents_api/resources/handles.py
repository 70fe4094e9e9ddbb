# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `handles` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_handle_attributes_fields import IncidentHandleAttributesFields
    from ..views.handles import IncidentHandleView


class HandlesResource:
    """Operations on `handles`; reached as `client.handles`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        fields: IncidentHandleAttributesFields | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        commander: str | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentHandleView:
        """Create a handle

        Adds a handle that declares incidents of one type.

        Args:
            name: The handle, without an `@`.
            id: Id of the handle to be replaced; a new one is given its own.
            fields: Fields of the incidents that the handle declares.
            incident_type: Link to a type of incident.
            commander: Link to a user.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `commander_user`, `created_by_user`, `incident_type` and
                `last_modified_by_user`, with commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_global_incident_handle` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.handles import create_global_incident_handle
        from ..views.handles import IncidentHandleView

        return IncidentHandleView.of(
            self._executor.execute(
                create_global_incident_handle.prepare(
                    body=create_global_incident_handle.flat(
                        name=name,
                        id=id,
                        fields=fields,
                        incident_type=incident_type,
                        commander=commander,
                    ),
                    include=include,
                )
            )
        )

    def delete(
        self,
    ) -> None:
        """Delete the handles

        Deletes the organization's handles; the request has no way to name a single one.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_global_incident_handle` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.handles import delete_global_incident_handle

        self._executor.execute(delete_global_incident_handle.prepare())

    def list(
        self,
        *,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentHandleView]:
        """List handles

        Gives all of the organization's handles at once.

        Args:
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `commander_user`, `created_by_user`, `incident_type` and
                `last_modified_by_user`, with commas between.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_global_incident_handles` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.handles import list_global_incident_handles
        from ..views.handles import IncidentHandleView

        def items(response: Response[Any]) -> list[IncidentHandleView]:
            return IncidentHandleView.each(response, "data")

        return self._executor.listing(
            list_global_incident_handles.prepare(
                include=include,
            ),
            items,
            errors,
        )

    def update(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        fields: IncidentHandleAttributesFields | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        commander: str | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentHandleView:
        """Replace a handle

        Replaces a handle, named by the body's id, as a whole.

        Args:
            name: The handle, without an `@`.
            id: Id of the handle to be replaced; a new one is given its own.
            fields: Fields of the incidents that the handle declares.
            incident_type: Link to a type of incident.
            commander: Link to a user.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `commander_user`, `created_by_user`, `incident_type` and
                `last_modified_by_user`, with commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_global_incident_handle` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.handles import update_global_incident_handle
        from ..views.handles import IncidentHandleView

        return IncidentHandleView.of(
            self._executor.execute(
                update_global_incident_handle.prepare(
                    body=update_global_incident_handle.flat(
                        name=name,
                        id=id,
                        fields=fields,
                        incident_type=incident_type,
                        commander=commander,
                    ),
                    include=include,
                )
            )
        )


class AsyncHandlesResource:
    """Operations on `handles`, asynchronous; reached as `client.handles`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        fields: IncidentHandleAttributesFields | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        commander: str | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentHandleView:
        """Create a handle

        Adds a handle that declares incidents of one type.

        Args:
            name: The handle, without an `@`.
            id: Id of the handle to be replaced; a new one is given its own.
            fields: Fields of the incidents that the handle declares.
            incident_type: Link to a type of incident.
            commander: Link to a user.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `commander_user`, `created_by_user`, `incident_type` and
                `last_modified_by_user`, with commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_global_incident_handle` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.handles import create_global_incident_handle
        from ..views.handles import IncidentHandleView

        return IncidentHandleView.of(
            await self._executor.execute(
                create_global_incident_handle.prepare(
                    body=create_global_incident_handle.flat(
                        name=name,
                        id=id,
                        fields=fields,
                        incident_type=incident_type,
                        commander=commander,
                    ),
                    include=include,
                )
            )
        )

    async def delete(
        self,
    ) -> None:
        """Delete the handles

        Deletes the organization's handles; the request has no way to name a single one.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_global_incident_handle` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.handles import delete_global_incident_handle

        await self._executor.execute(delete_global_incident_handle.prepare())

    def list(
        self,
        *,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentHandleView]:
        """List handles

        Gives all of the organization's handles at once.

        Args:
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `commander_user`, `created_by_user`, `incident_type` and
                `last_modified_by_user`, with commas between.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_global_incident_handles` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.handles import list_global_incident_handles
        from ..views.handles import IncidentHandleView

        def items(response: Response[Any]) -> list[IncidentHandleView]:
            return IncidentHandleView.each(response, "data")

        return self._executor.listing(
            list_global_incident_handles.prepare(
                include=include,
            ),
            items,
            errors,
        )

    async def update(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        fields: IncidentHandleAttributesFields | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        commander: str | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentHandleView:
        """Replace a handle

        Replaces a handle, named by the body's id, as a whole.

        Args:
            name: The handle, without an `@`.
            id: Id of the handle to be replaced; a new one is given its own.
            fields: Fields of the incidents that the handle declares.
            incident_type: Link to a type of incident.
            commander: Link to a user.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `commander_user`, `created_by_user`, `incident_type` and
                `last_modified_by_user`, with commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_global_incident_handle` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.handles import update_global_incident_handle
        from ..views.handles import IncidentHandleView

        return IncidentHandleView.of(
            await self._executor.execute(
                update_global_incident_handle.prepare(
                    body=update_global_incident_handle.flat(
                        name=name,
                        id=id,
                        fields=fields,
                        incident_type=incident_type,
                        commander=commander,
                    ),
                    include=include,
                )
            )
        )
