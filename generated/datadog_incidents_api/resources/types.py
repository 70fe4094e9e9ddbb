# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `types` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import datetime

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_type_configuration import IncidentTypeConfiguration
    from ..views.types import IncidentTypeView


class TypesResource:
    """Operations on `types`; reached as `client.types`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        name: str,
        configuration: IncidentTypeConfiguration | Unset = UNSET,
        created_at: datetime.datetime | Unset = UNSET,
        created_by: str | Unset = UNSET,
        description: str | Unset = UNSET,
        is_default: bool | Unset = UNSET,
        last_modified_by: str | Unset = UNSET,
        modified_at: datetime.datetime | Unset = UNSET,
        prefix: str | Unset = UNSET,
    ) -> IncidentTypeView:
        """Create a type

        Adds a type of incident, whether or not another one has its name.

        Args:
            name: Name of the type; several may have the same.
            configuration: What may be done with incidents of a type.
            created_at: When it was created.
            created_by: Id of the user who created it.
            description: Which incidents are of this type.
            is_default: Whether incidents are of this type where nothing else is said; false
                where it is not given.
            last_modified_by: Id of the user who changed it last.
            modified_at: When it last changed.
            prefix: What the incidents' numbers follow in their short names, such as IR in
                IR-12.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_type` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.types import create_incident_type
        from ..views.types import IncidentTypeView

        return IncidentTypeView.of(
            self._executor.execute(
                create_incident_type.prepare(
                    body=create_incident_type.flat(
                        name=name,
                        configuration=configuration,
                        created_at=created_at,
                        created_by=created_by,
                        description=description,
                        is_default=is_default,
                        last_modified_by=last_modified_by,
                        modified_at=modified_at,
                        prefix=prefix,
                    ),
                )
            )
        )

    def delete(
        self,
        incident_type_id: str,
    ) -> None:
        """Delete a type

        Deletes a type of incident. Lists show it still where deleted ones are asked for.

        Args:
            incident_type_id: Id of the type of incident, a UUID. One of any other form belongs
                to no type.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_type` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.types import delete_incident_type

        self._executor.execute(
            delete_incident_type.prepare(
                incident_type_id,
            )
        )

    def get(
        self,
        incident_type_id: str,
    ) -> IncidentTypeView:
        """Get a type

        Reads one type of incident.

        Args:
            incident_type_id: Id of the type of incident, a UUID. One of any other form belongs
                to no type.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_type` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.types import get_incident_type
        from ..views.types import IncidentTypeView

        return IncidentTypeView.of(
            self._executor.execute(
                get_incident_type.prepare(
                    incident_type_id,
                )
            )
        )

    def list(
        self,
        *,
        include_deleted: bool | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentTypeView]:
        """List types

        Gives all of the organization's types of incident at once.

        Args:
            include_deleted: Whether to give deleted types too; false where it is not given.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_types` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.types import list_incident_types
        from ..views.types import IncidentTypeView

        def items(response: Response[Any]) -> list[IncidentTypeView]:
            return IncidentTypeView.each(response, "data")

        return self._executor.listing(
            list_incident_types.prepare(
                include_deleted=include_deleted,
            ),
            items,
            errors,
        )

    def update(
        self,
        incident_type_id: str,
        *,
        configuration: IncidentTypeConfiguration | Unset = UNSET,
        created_at: datetime.datetime | Unset = UNSET,
        created_by: str | Unset = UNSET,
        description: str | Unset = UNSET,
        is_default: bool | Unset = UNSET,
        last_modified_by: str | Unset = UNSET,
        modified_at: datetime.datetime | Unset = UNSET,
        name: str | Unset = UNSET,
        prefix: str | Unset = UNSET,
    ) -> IncidentTypeView:
        """Update a type

        Changes a type of incident; attributes that are not sent are left as they are.

        Args:
            incident_type_id: Id of the type of incident, a UUID. One of any other form belongs
                to no type.
            configuration: What may be done with incidents of a type.
            created_at: When the type was created.
            created_by: Id of the user who created it.
            description: Which incidents are of this type.
            is_default: Whether incidents are of this type where nothing else is said.
            last_modified_by: Id of the user who changed it last.
            modified_at: When it last changed.
            name: Name of the type; several may have the same.
            prefix: What the incidents' numbers follow in their short names, such as IR in
                IR-12.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_type` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.types import update_incident_type
        from ..views.types import IncidentTypeView

        return IncidentTypeView.of(
            self._executor.execute(
                update_incident_type.prepare(
                    incident_type_id,
                    body=update_incident_type.flat(
                        incident_type_id=incident_type_id,
                        configuration=configuration,
                        created_at=created_at,
                        created_by=created_by,
                        description=description,
                        is_default=is_default,
                        last_modified_by=last_modified_by,
                        modified_at=modified_at,
                        name=name,
                        prefix=prefix,
                    ),
                )
            )
        )


class AsyncTypesResource:
    """Operations on `types`, asynchronous; reached as `client.types`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        name: str,
        configuration: IncidentTypeConfiguration | Unset = UNSET,
        created_at: datetime.datetime | Unset = UNSET,
        created_by: str | Unset = UNSET,
        description: str | Unset = UNSET,
        is_default: bool | Unset = UNSET,
        last_modified_by: str | Unset = UNSET,
        modified_at: datetime.datetime | Unset = UNSET,
        prefix: str | Unset = UNSET,
    ) -> IncidentTypeView:
        """Create a type

        Adds a type of incident, whether or not another one has its name.

        Args:
            name: Name of the type; several may have the same.
            configuration: What may be done with incidents of a type.
            created_at: When it was created.
            created_by: Id of the user who created it.
            description: Which incidents are of this type.
            is_default: Whether incidents are of this type where nothing else is said; false
                where it is not given.
            last_modified_by: Id of the user who changed it last.
            modified_at: When it last changed.
            prefix: What the incidents' numbers follow in their short names, such as IR in
                IR-12.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_type` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.types import create_incident_type
        from ..views.types import IncidentTypeView

        return IncidentTypeView.of(
            await self._executor.execute(
                create_incident_type.prepare(
                    body=create_incident_type.flat(
                        name=name,
                        configuration=configuration,
                        created_at=created_at,
                        created_by=created_by,
                        description=description,
                        is_default=is_default,
                        last_modified_by=last_modified_by,
                        modified_at=modified_at,
                        prefix=prefix,
                    ),
                )
            )
        )

    async def delete(
        self,
        incident_type_id: str,
    ) -> None:
        """Delete a type

        Deletes a type of incident. Lists show it still where deleted ones are asked for.

        Args:
            incident_type_id: Id of the type of incident, a UUID. One of any other form belongs
                to no type.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_type` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.types import delete_incident_type

        await self._executor.execute(
            delete_incident_type.prepare(
                incident_type_id,
            )
        )

    async def get(
        self,
        incident_type_id: str,
    ) -> IncidentTypeView:
        """Get a type

        Reads one type of incident.

        Args:
            incident_type_id: Id of the type of incident, a UUID. One of any other form belongs
                to no type.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_type` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.types import get_incident_type
        from ..views.types import IncidentTypeView

        return IncidentTypeView.of(
            await self._executor.execute(
                get_incident_type.prepare(
                    incident_type_id,
                )
            )
        )

    def list(
        self,
        *,
        include_deleted: bool | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentTypeView]:
        """List types

        Gives all of the organization's types of incident at once.

        Args:
            include_deleted: Whether to give deleted types too; false where it is not given.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_types` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.types import list_incident_types
        from ..views.types import IncidentTypeView

        def items(response: Response[Any]) -> list[IncidentTypeView]:
            return IncidentTypeView.each(response, "data")

        return self._executor.listing(
            list_incident_types.prepare(
                include_deleted=include_deleted,
            ),
            items,
            errors,
        )

    async def update(
        self,
        incident_type_id: str,
        *,
        configuration: IncidentTypeConfiguration | Unset = UNSET,
        created_at: datetime.datetime | Unset = UNSET,
        created_by: str | Unset = UNSET,
        description: str | Unset = UNSET,
        is_default: bool | Unset = UNSET,
        last_modified_by: str | Unset = UNSET,
        modified_at: datetime.datetime | Unset = UNSET,
        name: str | Unset = UNSET,
        prefix: str | Unset = UNSET,
    ) -> IncidentTypeView:
        """Update a type

        Changes a type of incident; attributes that are not sent are left as they are.

        Args:
            incident_type_id: Id of the type of incident, a UUID. One of any other form belongs
                to no type.
            configuration: What may be done with incidents of a type.
            created_at: When the type was created.
            created_by: Id of the user who created it.
            description: Which incidents are of this type.
            is_default: Whether incidents are of this type where nothing else is said.
            last_modified_by: Id of the user who changed it last.
            modified_at: When it last changed.
            name: Name of the type; several may have the same.
            prefix: What the incidents' numbers follow in their short names, such as IR in
                IR-12.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_type` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.types import update_incident_type
        from ..views.types import IncidentTypeView

        return IncidentTypeView.of(
            await self._executor.execute(
                update_incident_type.prepare(
                    incident_type_id,
                    body=update_incident_type.flat(
                        incident_type_id=incident_type_id,
                        configuration=configuration,
                        created_at=created_at,
                        created_by=created_by,
                        description=description,
                        is_default=is_default,
                        last_modified_by=last_modified_by,
                        modified_at=modified_at,
                        name=name,
                        prefix=prefix,
                    ),
                )
            )
        )
