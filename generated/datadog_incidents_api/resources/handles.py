# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `handles` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.handles import IncidentHandleView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class HandlesResource:
    """Handles of the organization that declare incidents.

    Synchronous; available as `client.handles`.

    Methods:
        create: Create a handle.
        delete: Delete all handles.
        list: List handles.
        update: Replace a handle.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        fields: models.IncidentHandleAttributesFields
        | dicts.IncidentHandleAttributesFieldsDict
        | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        commander: str | Unset = UNSET,
        include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
    ) -> IncidentHandleView:
        """Create a handle.

        Adds a handle to the organization. The handle declares incidents of one incident type.

        Args:
            name: name of the handle, without the `@`.
            id: UUID of the handle to replace. Ignored on creation, because the server assigns the ID.
            fields: field values of the incidents that the handle declares.
            incident_type: ID of the related incident type.
            commander: UUID of the related user; the clients accept an email address or handle, too.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.handles import create_global_incident_handle

        return IncidentHandleView.of(
            self._executor.execute(
                create_global_incident_handle.prepare(
                    body=create_global_incident_handle.flat(
                        name=name, id=id, fields=fields, incident_type=incident_type, commander=commander
                    ),
                    include=include,
                )
            )
        )

    def delete(self) -> None:
        """Delete all handles.

        Deletes all handles of the organization. The request cannot select a single handle.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.handles import delete_global_incident_handle

        self._executor.execute(delete_global_incident_handle.prepare())

    def list(
        self,
        *,
        include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentHandleView]:
        """List handles.

        Returns all handles of the organization, without pagination.

        Args:
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.handles import list_global_incident_handles

        def items(response: Response[Any]) -> list[IncidentHandleView]:
            return IncidentHandleView.each(response, "data")

        return self._executor.listing(list_global_incident_handles.prepare(include=include), items, errors)

    def update(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        fields: models.IncidentHandleAttributesFields
        | dicts.IncidentHandleAttributesFieldsDict
        | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        commander: str | Unset = UNSET,
        include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
    ) -> IncidentHandleView:
        """Replace a handle.

        Replaces the whole handle. Its ID is sent in the request body, because the path contains none.

        Args:
            name: name of the handle, without the `@`.
            id: UUID of the handle to replace. Ignored on creation, because the server assigns the ID.
            fields: field values of the incidents that the handle declares.
            incident_type: ID of the related incident type.
            commander: UUID of the related user; the clients accept an email address or handle, too.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.handles import update_global_incident_handle

        return IncidentHandleView.of(
            self._executor.execute(
                update_global_incident_handle.prepare(
                    body=update_global_incident_handle.flat(
                        name=name, id=id, fields=fields, incident_type=incident_type, commander=commander
                    ),
                    include=include,
                )
            )
        )


class AsyncHandlesResource:
    """Handles of the organization that declare incidents.

    Asynchronous; available as `client.handles`.

    Methods:
        create: Create a handle.
        delete: Delete all handles.
        list: List handles.
        update: Replace a handle.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        fields: models.IncidentHandleAttributesFields
        | dicts.IncidentHandleAttributesFieldsDict
        | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        commander: str | Unset = UNSET,
        include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
    ) -> IncidentHandleView:
        """Create a handle.

        Adds a handle to the organization. The handle declares incidents of one incident type.

        Args:
            name: name of the handle, without the `@`.
            id: UUID of the handle to replace. Ignored on creation, because the server assigns the ID.
            fields: field values of the incidents that the handle declares.
            incident_type: ID of the related incident type.
            commander: UUID of the related user; the clients accept an email address or handle, too.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.handles import create_global_incident_handle

        return IncidentHandleView.of(
            await self._executor.execute(
                create_global_incident_handle.prepare(
                    body=create_global_incident_handle.flat(
                        name=name, id=id, fields=fields, incident_type=incident_type, commander=commander
                    ),
                    include=include,
                )
            )
        )

    async def delete(self) -> None:
        """Delete all handles.

        Deletes all handles of the organization. The request cannot select a single handle.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.handles import delete_global_incident_handle

        await self._executor.execute(delete_global_incident_handle.prepare())

    def list(
        self,
        *,
        include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentHandleView]:
        """List handles.

        Returns all handles of the organization, without pagination.

        Args:
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.handles import list_global_incident_handles

        def items(response: Response[Any]) -> list[IncidentHandleView]:
            return IncidentHandleView.each(response, "data")

        return self._executor.listing(list_global_incident_handles.prepare(include=include), items, errors)

    async def update(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        fields: models.IncidentHandleAttributesFields
        | dicts.IncidentHandleAttributesFieldsDict
        | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        commander: str | Unset = UNSET,
        include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
    ) -> IncidentHandleView:
        """Replace a handle.

        Replaces the whole handle. Its ID is sent in the request body, because the path contains none.

        Args:
            name: name of the handle, without the `@`.
            id: UUID of the handle to replace. Ignored on creation, because the server assigns the ID.
            fields: field values of the incidents that the handle declares.
            incident_type: ID of the related incident type.
            commander: UUID of the related user; the clients accept an email address or handle, too.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.handles import update_global_incident_handle

        return IncidentHandleView.of(
            await self._executor.execute(
                update_global_incident_handle.prepare(
                    body=update_global_incident_handle.flat(
                        name=name, id=id, fields=fields, incident_type=incident_type, commander=commander
                    ),
                    include=include,
                )
            )
        )
