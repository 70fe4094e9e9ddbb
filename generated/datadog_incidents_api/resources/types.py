# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `types` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.types import IncidentTypeView

if TYPE_CHECKING:
    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class TypesResource:
    """Incident types, each with its own settings.

    Synchronous; available as `client.types`.

    Methods:
        create: Create an incident type.
        delete: Delete an incident type.
        get: Get an incident type.
        list: List incident types.
        update: Update an incident type.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        name: str,
        configuration: models.IncidentTypeConfiguration | dicts.IncidentTypeConfigurationDict | Unset = UNSET,
        description: str | Unset = UNSET,
        is_default: bool | Unset = UNSET,
    ) -> IncidentTypeView:
        """Create an incident type.

        Adds an incident type to the organization. Several types can have the same name.

        Args:
            name: name of the type. Several types can have the same name.
            configuration: configuration of an incident type: permitted actions, creation message and
                source of slugs.
            description: explanation of which incidents belong to the type.
            is_default: whether the type is the default, used for incidents that are declared without a
                type; false if omitted from a request.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.types import create_incident_type

        return IncidentTypeView.of(
            self._executor.execute(
                create_incident_type.prepare(
                    body=create_incident_type.flat(
                        name=name, configuration=configuration, description=description, is_default=is_default
                    )
                )
            )
        )

    def delete(self, incident_type_id: str) -> None:
        """Delete an incident type.

        The list of incident types still contains the deleted type if `include_deleted` is true.

        Args:
            incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident type does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.types import delete_incident_type

        self._executor.execute(delete_incident_type.prepare(incident_type_id))

    def get(self, incident_type_id: str) -> IncidentTypeView:
        """Get an incident type.

        Returns the attributes of one incident type, and its relationships to users and configurations.

        Args:
            incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident type does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.types import get_incident_type

        return IncidentTypeView.of(self._executor.execute(get_incident_type.prepare(incident_type_id)))

    def list(
        self, *, include_deleted: bool | Unset = UNSET, errors: OnError = "raise"
    ) -> Listing[IncidentTypeView]:
        """List incident types.

        Returns all incident types of the organization, without pagination.

        Args:
            include_deleted: whether deleted incident types are returned as well; false by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.types import list_incident_types

        def items(response: Response[Any]) -> list[IncidentTypeView]:
            return IncidentTypeView.each(response, "data")

        return self._executor.listing(
            list_incident_types.prepare(include_deleted=include_deleted), items, errors
        )

    def update(
        self,
        incident_type_id: str,
        *,
        configuration: models.IncidentTypeConfiguration | dicts.IncidentTypeConfigurationDict | Unset = UNSET,
        description: str | Unset = UNSET,
        is_default: bool | Unset = UNSET,
        name: str | Unset = UNSET,
    ) -> IncidentTypeView:
        """Update an incident type.

        Attributes that are not sent keep their values.

        Args:
            incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.
            configuration: configuration of an incident type: permitted actions, creation message and
                source of slugs.
            description: explanation of which incidents belong to the type.
            is_default: whether the type is the default, used for incidents that are declared without a
                type.
            name: name of the type. Several types can have the same name.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident type does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.types import update_incident_type

        return IncidentTypeView.of(
            self._executor.execute(
                update_incident_type.prepare(
                    incident_type_id,
                    body=update_incident_type.flat(
                        incident_type_id=incident_type_id,
                        configuration=configuration,
                        description=description,
                        is_default=is_default,
                        name=name,
                    ),
                )
            )
        )


class AsyncTypesResource:
    """Incident types, each with its own settings.

    Asynchronous; available as `client.types`.

    Methods:
        create: Create an incident type.
        delete: Delete an incident type.
        get: Get an incident type.
        list: List incident types.
        update: Update an incident type.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        name: str,
        configuration: models.IncidentTypeConfiguration | dicts.IncidentTypeConfigurationDict | Unset = UNSET,
        description: str | Unset = UNSET,
        is_default: bool | Unset = UNSET,
    ) -> IncidentTypeView:
        """Create an incident type.

        Adds an incident type to the organization. Several types can have the same name.

        Args:
            name: name of the type. Several types can have the same name.
            configuration: configuration of an incident type: permitted actions, creation message and
                source of slugs.
            description: explanation of which incidents belong to the type.
            is_default: whether the type is the default, used for incidents that are declared without a
                type; false if omitted from a request.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.types import create_incident_type

        return IncidentTypeView.of(
            await self._executor.execute(
                create_incident_type.prepare(
                    body=create_incident_type.flat(
                        name=name, configuration=configuration, description=description, is_default=is_default
                    )
                )
            )
        )

    async def delete(self, incident_type_id: str) -> None:
        """Delete an incident type.

        The list of incident types still contains the deleted type if `include_deleted` is true.

        Args:
            incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident type does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.types import delete_incident_type

        await self._executor.execute(delete_incident_type.prepare(incident_type_id))

    async def get(self, incident_type_id: str) -> IncidentTypeView:
        """Get an incident type.

        Returns the attributes of one incident type, and its relationships to users and configurations.

        Args:
            incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident type does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.types import get_incident_type

        return IncidentTypeView.of(await self._executor.execute(get_incident_type.prepare(incident_type_id)))

    def list(
        self, *, include_deleted: bool | Unset = UNSET, errors: OnError = "raise"
    ) -> AsyncListing[IncidentTypeView]:
        """List incident types.

        Returns all incident types of the organization, without pagination.

        Args:
            include_deleted: whether deleted incident types are returned as well; false by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.types import list_incident_types

        def items(response: Response[Any]) -> list[IncidentTypeView]:
            return IncidentTypeView.each(response, "data")

        return self._executor.listing(
            list_incident_types.prepare(include_deleted=include_deleted), items, errors
        )

    async def update(
        self,
        incident_type_id: str,
        *,
        configuration: models.IncidentTypeConfiguration | dicts.IncidentTypeConfigurationDict | Unset = UNSET,
        description: str | Unset = UNSET,
        is_default: bool | Unset = UNSET,
        name: str | Unset = UNSET,
    ) -> IncidentTypeView:
        """Update an incident type.

        Attributes that are not sent keep their values.

        Args:
            incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.
            configuration: configuration of an incident type: permitted actions, creation message and
                source of slugs.
            description: explanation of which incidents belong to the type.
            is_default: whether the type is the default, used for incidents that are declared without a
                type.
            name: name of the type. Several types can have the same name.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident type does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.types import update_incident_type

        return IncidentTypeView.of(
            await self._executor.execute(
                update_incident_type.prepare(
                    incident_type_id,
                    body=update_incident_type.flat(
                        incident_type_id=incident_type_id,
                        configuration=configuration,
                        description=description,
                        is_default=is_default,
                        name=name,
                    ),
                )
            )
        )
