# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `org_settings` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.org_settings import IncidentOrgSettingsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .. import models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class OrgSettingsResource:
    """Organization settings, one set per incident type.

    Synchronous; available as `client.org_settings`.

    Methods:
        get_by_incident_type: Get the organization settings of an incident type.
        list: List organization settings by incident type.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def get_by_incident_type(
        self,
        incident_type_id: str,
        *,
        include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
    ) -> IncidentOrgSettingsView:
        """Get the organization settings of an incident type.

        The settings are identified by the ID of the incident type, not by their own ID.

        Args:
            incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.
            include: relationships whose resources are requested. It has no known effect, because
                responses have no `included`.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident type does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.org_settings import get_org_settings_by_incident_type

        return IncidentOrgSettingsView.of(
            self._executor.execute(
                get_org_settings_by_incident_type.prepare(incident_type_id, include=include)
            )
        )

    def list(
        self,
        *,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        include_deleted: bool | Unset = UNSET,
        include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> Listing[IncidentOrgSettingsView]:
        """List organization settings by incident type.

        Returns the organization settings of each incident type, one page at a time.

        Args:
            page_size: number of items per page, 10 by default and at most 100.
            page_offset: number of items to skip before the first one returned, 0 by default.
            include_deleted: whether settings of deleted incident types are returned as well; false by
                default.
            include: relationships whose resources are requested. It has no known effect, because
                responses have no `included`.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.
            prefetch: number of pages to keep in flight, 1 to 32. Above 1, pages overlap, so that each
                item is returned once, and up to `prefetch` requests are made in vain at the end.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            ConfigurationError: `prefetch` is out of range; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.org_settings import list_org_settings

        def items(response: Response[Any]) -> list[IncidentOrgSettingsView]:
            return IncidentOrgSettingsView.each(response, "data")

        return self._executor.listing(
            list_org_settings.prepare(
                page_size=page_size, page_offset=page_offset, include_deleted=include_deleted, include=include
            ),
            items,
            errors,
            prefetch,
        )


class AsyncOrgSettingsResource:
    """Organization settings, one set per incident type.

    Asynchronous; available as `client.org_settings`.

    Methods:
        get_by_incident_type: Get the organization settings of an incident type.
        list: List organization settings by incident type.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def get_by_incident_type(
        self,
        incident_type_id: str,
        *,
        include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
    ) -> IncidentOrgSettingsView:
        """Get the organization settings of an incident type.

        The settings are identified by the ID of the incident type, not by their own ID.

        Args:
            incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.
            include: relationships whose resources are requested. It has no known effect, because
                responses have no `included`.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident type does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.org_settings import get_org_settings_by_incident_type

        return IncidentOrgSettingsView.of(
            await self._executor.execute(
                get_org_settings_by_incident_type.prepare(incident_type_id, include=include)
            )
        )

    def list(
        self,
        *,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        include_deleted: bool | Unset = UNSET,
        include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> AsyncListing[IncidentOrgSettingsView]:
        """List organization settings by incident type.

        Returns the organization settings of each incident type, one page at a time.

        Args:
            page_size: number of items per page, 10 by default and at most 100.
            page_offset: number of items to skip before the first one returned, 0 by default.
            include_deleted: whether settings of deleted incident types are returned as well; false by
                default.
            include: relationships whose resources are requested. It has no known effect, because
                responses have no `included`.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.
            prefetch: number of pages to keep in flight, 1 to 32. Above 1, pages overlap, so that each
                item is returned once, and up to `prefetch` requests are made in vain at the end.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            ConfigurationError: `prefetch` is out of range; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.org_settings import list_org_settings

        def items(response: Response[Any]) -> list[IncidentOrgSettingsView]:
            return IncidentOrgSettingsView.each(response, "data")

        return self._executor.listing(
            list_org_settings.prepare(
                page_size=page_size, page_offset=page_offset, include_deleted=include_deleted, include=include
            ),
            items,
            errors,
            prefetch,
        )
