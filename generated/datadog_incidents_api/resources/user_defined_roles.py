# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `user_defined_roles` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.user_defined_roles import IncidentUserDefinedRoleView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class UserDefinedRolesResource:
    """Custom responder roles that an organization defines.

    Synchronous; available as `client.user_defined_roles`.

    Methods:
        create: Create a user-defined role.
        delete: Delete a user-defined role.
        get: Get a user-defined role.
        list: List user-defined roles.
        update: Update a user-defined role.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        name: str,
        incident_type: str,
        description: str | Unset | None = UNSET,
        policy: models.IncidentUserDefinedRolePolicy
        | dicts.IncidentUserDefinedRolePolicyDict
        | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Create a user-defined role.

        Adds a custom role for responders to incidents of one incident type.

        Args:
            name: name of the role, such as `Scribe`.
            incident_type: ID of the related incident type.
            description: duties of a responder with this role; None if none.
            policy: restrictions on the assignment of the role to responders.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_roles import create_incident_user_defined_role

        return IncidentUserDefinedRoleView.of(
            self._executor.execute(
                create_incident_user_defined_role.prepare(
                    body=create_incident_user_defined_role.flat(
                        name=name, incident_type=incident_type, description=description, policy=policy
                    ),
                    include=include,
                )
            )
        )

    def delete(self, role_id: str) -> None:
        """Delete a user-defined role.

        Deletes a user-defined role permanently.

        Args:
            role_id: UUID of the user-defined role. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the role does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_roles import delete_incident_user_defined_role

        self._executor.execute(delete_incident_user_defined_role.prepare(role_id))

    def get(
        self,
        role_id: str,
        *,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Get a user-defined role.

        Returns the definition of one custom role, not the responders who have it.

        Args:
            role_id: UUID of the user-defined role. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the role does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_roles import get_incident_user_defined_role

        return IncidentUserDefinedRoleView.of(
            self._executor.execute(get_incident_user_defined_role.prepare(role_id, include=include))
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentUserDefinedRoleView]:
        """List user-defined roles.

        Returns all user-defined roles of the organization, or those of one incident type, without
        pagination.

        Args:
            filter_incident_type: UUID of an incident type. Only resources that apply to this type are
                returned.
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_roles import list_incident_user_defined_roles

        def items(response: Response[Any]) -> list[IncidentUserDefinedRoleView]:
            return IncidentUserDefinedRoleView.each(response, "data")

        return self._executor.listing(
            list_incident_user_defined_roles.prepare(
                filter_incident_type=filter_incident_type, include=include
            ),
            items,
            errors,
        )

    def update(
        self,
        role_id: str,
        *,
        description: str | Unset | None = UNSET,
        name: str | Unset = UNSET,
        policy: models.IncidentUserDefinedRolePolicy
        | dicts.IncidentUserDefinedRolePolicyDict
        | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Update a user-defined role.

        Attributes that are not sent keep their values. The incident type cannot be changed.

        Args:
            role_id: UUID of the user-defined role. An unknown or malformed ID gives 404.
            description: duties of a responder with this role; None if none.
            name: name of the role, such as `Scribe`.
            policy: restrictions on the assignment of the role to responders.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the role does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_roles import update_incident_user_defined_role

        return IncidentUserDefinedRoleView.of(
            self._executor.execute(
                update_incident_user_defined_role.prepare(
                    role_id,
                    body=update_incident_user_defined_role.flat(
                        role_id=role_id, description=description, name=name, policy=policy
                    ),
                    include=include,
                )
            )
        )


class AsyncUserDefinedRolesResource:
    """Custom responder roles that an organization defines.

    Asynchronous; available as `client.user_defined_roles`.

    Methods:
        create: Create a user-defined role.
        delete: Delete a user-defined role.
        get: Get a user-defined role.
        list: List user-defined roles.
        update: Update a user-defined role.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        name: str,
        incident_type: str,
        description: str | Unset | None = UNSET,
        policy: models.IncidentUserDefinedRolePolicy
        | dicts.IncidentUserDefinedRolePolicyDict
        | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Create a user-defined role.

        Adds a custom role for responders to incidents of one incident type.

        Args:
            name: name of the role, such as `Scribe`.
            incident_type: ID of the related incident type.
            description: duties of a responder with this role; None if none.
            policy: restrictions on the assignment of the role to responders.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_roles import create_incident_user_defined_role

        return IncidentUserDefinedRoleView.of(
            await self._executor.execute(
                create_incident_user_defined_role.prepare(
                    body=create_incident_user_defined_role.flat(
                        name=name, incident_type=incident_type, description=description, policy=policy
                    ),
                    include=include,
                )
            )
        )

    async def delete(self, role_id: str) -> None:
        """Delete a user-defined role.

        Deletes a user-defined role permanently.

        Args:
            role_id: UUID of the user-defined role. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the role does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_roles import delete_incident_user_defined_role

        await self._executor.execute(delete_incident_user_defined_role.prepare(role_id))

    async def get(
        self,
        role_id: str,
        *,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Get a user-defined role.

        Returns the definition of one custom role, not the responders who have it.

        Args:
            role_id: UUID of the user-defined role. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the role does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_roles import get_incident_user_defined_role

        return IncidentUserDefinedRoleView.of(
            await self._executor.execute(get_incident_user_defined_role.prepare(role_id, include=include))
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentUserDefinedRoleView]:
        """List user-defined roles.

        Returns all user-defined roles of the organization, or those of one incident type, without
        pagination.

        Args:
            filter_incident_type: UUID of an incident type. Only resources that apply to this type are
                returned.
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_roles import list_incident_user_defined_roles

        def items(response: Response[Any]) -> list[IncidentUserDefinedRoleView]:
            return IncidentUserDefinedRoleView.each(response, "data")

        return self._executor.listing(
            list_incident_user_defined_roles.prepare(
                filter_incident_type=filter_incident_type, include=include
            ),
            items,
            errors,
        )

    async def update(
        self,
        role_id: str,
        *,
        description: str | Unset | None = UNSET,
        name: str | Unset = UNSET,
        policy: models.IncidentUserDefinedRolePolicy
        | dicts.IncidentUserDefinedRolePolicyDict
        | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Update a user-defined role.

        Attributes that are not sent keep their values. The incident type cannot be changed.

        Args:
            role_id: UUID of the user-defined role. An unknown or malformed ID gives 404.
            description: duties of a responder with this role; None if none.
            name: name of the role, such as `Scribe`.
            policy: restrictions on the assignment of the role to responders.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the role does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_roles import update_incident_user_defined_role

        return IncidentUserDefinedRoleView.of(
            await self._executor.execute(
                update_incident_user_defined_role.prepare(
                    role_id,
                    body=update_incident_user_defined_role.flat(
                        role_id=role_id, description=description, name=name, policy=policy
                    ),
                    include=include,
                )
            )
        )
