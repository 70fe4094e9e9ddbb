# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `user_defined_roles` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_user_defined_role_policy import IncidentUserDefinedRolePolicy
    from ..views.user_defined_roles import IncidentUserDefinedRoleView


class UserDefinedRolesResource:
    """Operations on `user_defined_roles`; reached as `client.user_defined_roles`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        name: str,
        incident_type: str,
        description: str | Unset | None = UNSET,
        policy: IncidentUserDefinedRolePolicy | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Create a role

        Adds a role for responders to incidents of one type.

        Args:
            name: Name of the role.
            incident_type: Link to a type of incident.
            description: What somebody with the role does; null for nothing in particular.
            policy: Who may have the role.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_user_defined_role` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_roles import create_incident_user_defined_role
        from ..views.user_defined_roles import IncidentUserDefinedRoleView

        return IncidentUserDefinedRoleView.of(
            self._executor.execute(
                create_incident_user_defined_role.prepare(
                    body=create_incident_user_defined_role.flat(
                        name=name,
                        incident_type=incident_type,
                        description=description,
                        policy=policy,
                    ),
                    include=include,
                )
            )
        )

    def delete(
        self,
        role_id: str,
    ) -> None:
        """Delete a role

        Deletes one of the organization's own roles.

        Args:
            role_id: Id of the role, a UUID. One of any other form belongs to no role.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_user_defined_role` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_roles import delete_incident_user_defined_role

        self._executor.execute(
            delete_incident_user_defined_role.prepare(
                role_id,
            )
        )

    def get(
        self,
        role_id: str,
        *,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Get a role

        Reads one of the organization's own roles.

        Args:
            role_id: Id of the role, a UUID. One of any other form belongs to no role.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_user_defined_role` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_roles import get_incident_user_defined_role
        from ..views.user_defined_roles import IncidentUserDefinedRoleView

        return IncidentUserDefinedRoleView.of(
            self._executor.execute(
                get_incident_user_defined_role.prepare(
                    role_id,
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentUserDefinedRoleView]:
        """List roles

        Gives all of the organization's own roles at once, or those for one type of incident.

        Args:
            filter_incident_type: Id of a type of incident; what belongs to others is left out.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_user_defined_roles` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_roles import list_incident_user_defined_roles
        from ..views.user_defined_roles import IncidentUserDefinedRoleView

        def items(response: Response[Any]) -> list[IncidentUserDefinedRoleView]:
            return IncidentUserDefinedRoleView.each(response, "data")

        return self._executor.listing(
            list_incident_user_defined_roles.prepare(
                filter_incident_type=filter_incident_type,
                include=include,
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
        policy: IncidentUserDefinedRolePolicy | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Update a role

        Changes a role; attributes that are not sent are left as they are. Its type of incident
        cannot be changed.

        Args:
            role_id: Id of the role, a UUID. One of any other form belongs to no role.
            description: What somebody with the role does; null for nothing in particular.
            name: Name of the role.
            policy: Who may have the role.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_user_defined_role` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_roles import update_incident_user_defined_role
        from ..views.user_defined_roles import IncidentUserDefinedRoleView

        return IncidentUserDefinedRoleView.of(
            self._executor.execute(
                update_incident_user_defined_role.prepare(
                    role_id,
                    body=update_incident_user_defined_role.flat(
                        role_id=role_id,
                        description=description,
                        name=name,
                        policy=policy,
                    ),
                    include=include,
                )
            )
        )


class AsyncUserDefinedRolesResource:
    """Operations on `user_defined_roles`, asynchronous; reached as `client.user_defined_roles`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        name: str,
        incident_type: str,
        description: str | Unset | None = UNSET,
        policy: IncidentUserDefinedRolePolicy | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Create a role

        Adds a role for responders to incidents of one type.

        Args:
            name: Name of the role.
            incident_type: Link to a type of incident.
            description: What somebody with the role does; null for nothing in particular.
            policy: Who may have the role.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_user_defined_role` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_roles import create_incident_user_defined_role
        from ..views.user_defined_roles import IncidentUserDefinedRoleView

        return IncidentUserDefinedRoleView.of(
            await self._executor.execute(
                create_incident_user_defined_role.prepare(
                    body=create_incident_user_defined_role.flat(
                        name=name,
                        incident_type=incident_type,
                        description=description,
                        policy=policy,
                    ),
                    include=include,
                )
            )
        )

    async def delete(
        self,
        role_id: str,
    ) -> None:
        """Delete a role

        Deletes one of the organization's own roles.

        Args:
            role_id: Id of the role, a UUID. One of any other form belongs to no role.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_user_defined_role` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_roles import delete_incident_user_defined_role

        await self._executor.execute(
            delete_incident_user_defined_role.prepare(
                role_id,
            )
        )

    async def get(
        self,
        role_id: str,
        *,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Get a role

        Reads one of the organization's own roles.

        Args:
            role_id: Id of the role, a UUID. One of any other form belongs to no role.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_user_defined_role` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_roles import get_incident_user_defined_role
        from ..views.user_defined_roles import IncidentUserDefinedRoleView

        return IncidentUserDefinedRoleView.of(
            await self._executor.execute(
                get_incident_user_defined_role.prepare(
                    role_id,
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentUserDefinedRoleView]:
        """List roles

        Gives all of the organization's own roles at once, or those for one type of incident.

        Args:
            filter_incident_type: Id of a type of incident; what belongs to others is left out.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_user_defined_roles` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_roles import list_incident_user_defined_roles
        from ..views.user_defined_roles import IncidentUserDefinedRoleView

        def items(response: Response[Any]) -> list[IncidentUserDefinedRoleView]:
            return IncidentUserDefinedRoleView.each(response, "data")

        return self._executor.listing(
            list_incident_user_defined_roles.prepare(
                filter_incident_type=filter_incident_type,
                include=include,
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
        policy: IncidentUserDefinedRolePolicy | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedRoleView:
        """Update a role

        Changes a role; attributes that are not sent are left as they are. Its type of incident
        cannot be changed.

        Args:
            role_id: Id of the role, a UUID. One of any other form belongs to no role.
            description: What somebody with the role does; null for nothing in particular.
            name: Name of the role.
            policy: Who may have the role.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_user_defined_role` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_roles import update_incident_user_defined_role
        from ..views.user_defined_roles import IncidentUserDefinedRoleView

        return IncidentUserDefinedRoleView.of(
            await self._executor.execute(
                update_incident_user_defined_role.prepare(
                    role_id,
                    body=update_incident_user_defined_role.flat(
                        role_id=role_id,
                        description=description,
                        name=name,
                        policy=policy,
                    ),
                    include=include,
                )
            )
        )
