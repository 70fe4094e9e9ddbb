# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `org_settings` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..views.org_settings import IncidentOrgSettingsView


class OrgSettingsResource:
    """Operations on `org_settings`; reached as `client.org_settings`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def get_by_incident_type(
        self,
        incident_type_id: str,
        *,
        include: str | Unset = UNSET,
    ) -> IncidentOrgSettingsView:
        """Get a type's settings

        Reads the organization's settings for one type of incident.

        Args:
            incident_type_id: Id of the type of incident, a UUID. One of any other form belongs
                to no type.
            include: Relationships to send along, `incident_type` being the only one.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_org_settings_by_incident_type` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.org_settings import get_org_settings_by_incident_type
        from ..views.org_settings import IncidentOrgSettingsView

        return IncidentOrgSettingsView.of(
            self._executor.execute(
                get_org_settings_by_incident_type.prepare(
                    incident_type_id,
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        include_deleted: bool | Unset = UNSET,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentOrgSettingsView]:
        """List settings by type

        Gives the organization's settings for each type of incident, a page at a time.

        Args:
            page_size: Items a page, 10 where it is not given and 100 at most.
            page_offset: Items to pass over before the first one given, 0 where it is not given.
            include_deleted: Whether to give settings of deleted types too; false where it is
                not given.
            include: Relationships to send along, `incident_type` being the only one.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_org_settings` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.org_settings import list_org_settings
        from ..views.org_settings import IncidentOrgSettingsView

        def items(response: Response[Any]) -> list[IncidentOrgSettingsView]:
            return IncidentOrgSettingsView.each(response, "data")

        return self._executor.listing(
            list_org_settings.prepare(
                page_size=page_size,
                page_offset=page_offset,
                include_deleted=include_deleted,
                include=include,
            ),
            items,
            errors,
        )


class AsyncOrgSettingsResource:
    """Operations on `org_settings`, asynchronous; reached as `client.org_settings`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def get_by_incident_type(
        self,
        incident_type_id: str,
        *,
        include: str | Unset = UNSET,
    ) -> IncidentOrgSettingsView:
        """Get a type's settings

        Reads the organization's settings for one type of incident.

        Args:
            incident_type_id: Id of the type of incident, a UUID. One of any other form belongs
                to no type.
            include: Relationships to send along, `incident_type` being the only one.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_org_settings_by_incident_type` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.org_settings import get_org_settings_by_incident_type
        from ..views.org_settings import IncidentOrgSettingsView

        return IncidentOrgSettingsView.of(
            await self._executor.execute(
                get_org_settings_by_incident_type.prepare(
                    incident_type_id,
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        include_deleted: bool | Unset = UNSET,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentOrgSettingsView]:
        """List settings by type

        Gives the organization's settings for each type of incident, a page at a time.

        Args:
            page_size: Items a page, 10 where it is not given and 100 at most.
            page_offset: Items to pass over before the first one given, 0 where it is not given.
            include_deleted: Whether to give settings of deleted types too; false where it is
                not given.
            include: Relationships to send along, `incident_type` being the only one.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_org_settings` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.org_settings import list_org_settings
        from ..views.org_settings import IncidentOrgSettingsView

        def items(response: Response[Any]) -> list[IncidentOrgSettingsView]:
            return IncidentOrgSettingsView.each(response, "data")

        return self._executor.listing(
            list_org_settings.prepare(
                page_size=page_size,
                page_offset=page_offset,
                include_deleted=include_deleted,
                include=include,
            ),
            items,
            errors,
        )
