# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `incidents` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.incidents import IncidentImportView, IncidentView

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class IncidentsResource:
    """Incidents, from declaration to resolution.

    Synchronous; available as `client.incidents`.

    Methods:
        delete: Delete an incident.
        get: Get an incident.
        import_: Import an incident.
        list: List incidents.
        search: Search for incidents.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def delete(self, incident_id: str) -> None:
        """Delete an incident.

        Deletes an incident permanently. Its public ID is not reused.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import delete_incident

        self._executor.execute(delete_incident.prepare(incident_id))

    def get(
        self, incident_id: str, *, include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET
    ) -> IncidentView:
        """Get an incident.

        Returns one incident. Users appear by ID only, unlike in responses to creates and updates;
        `include` adds them to `included`.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            include: kinds of related resources returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import get_incident

        return IncidentView.of(self._executor.execute(get_incident.prepare(incident_id, include=include)))

    def import_(
        self,
        *,
        title: str,
        declared: datetime.datetime | Unset = UNSET,
        detected: datetime.datetime | Unset = UNSET,
        fields: Mapping[
            str,
            models.IncidentImportFieldAttributesSingleValue
            | dicts.IncidentImportFieldAttributesSingleValueDict
            | models.IncidentImportFieldAttributesMultipleValue
            | dicts.IncidentImportFieldAttributesMultipleValueDict
            | models.UnknownVariant
            | Mapping[str, Any],
        ]
        | Unset = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        resolved: datetime.datetime | Unset = UNSET,
        visibility: models.IncidentImportVisibility | str | Unset = UNSET,
        commander: str | Unset | None = UNSET,
        declared_by: str | Unset | None = UNSET,
        include: Sequence[models.IncidentImportRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImportView:
        """Import an incident.

        Adds an incident with the given timestamps, such as a past incident. Its state is `active` and
        its severity `UNKNOWN`, unless set in `fields`.

        Args:
            title: title of the incident, a one-line summary of at most 1024 characters.
            declared: time at which the incident was declared, an aware datetime; the time of the import
                by default.
            detected: time at which the incident was detected, an aware datetime; the time of the import
                by default.
            fields: values of built-in and user-defined fields, by field name.
            incident_type_uuid: UUID of the incident type; the organization's default type if omitted.
            resolved: time at which the incident was resolved, an aware datetime; omitted for an
                unresolved incident.
            visibility: visibility of the incident: `organization` (all users) or `private` (only those
                involved).
            commander: incident commander, the user who led the response; null if none.
            declared_by: user who declared the incident; by default the user who imports it.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import import_incident

        return IncidentImportView.of(
            self._executor.execute(
                import_incident.prepare(
                    body=import_incident.flat(
                        title=title,
                        declared=declared,
                        detected=detected,
                        fields=fields,
                        incident_type_uuid=incident_type_uuid,
                        resolved=resolved,
                        visibility=visibility,
                        commander=commander,
                        declared_by=declared_by,
                    ),
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentView]:
        """List incidents.

        Returns the organization's incidents of all types, oldest first, one page at a time.

        Args:
            include: kinds of related resources returned in `included`; none by default.
            page_size: number of items per page, 10 by default and at most 100.
            page_offset: number of items to skip before the first one returned, 0 by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import list_incidents

        def items(response: Response[Any]) -> list[IncidentView]:
            return IncidentView.each(response, "data")

        return self._executor.listing(
            list_incidents.prepare(include=include, page_size=page_size, page_offset=page_offset),
            items,
            errors,
        )

    def search(
        self,
        query: str,
        *,
        include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
        sort: models.IncidentSearchSortOrder | str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentView]:
        """Search for incidents.

        Returns the incidents that match a query such as `state:active`, newest first by default, one
        page at a time. Facets count all matches, not only those on the page. Recent changes may take a
        while to appear.

        Args:
            query: search query, made of terms such as `state:active`.
            include: kinds of related resources returned in `included`; none by default.
            sort: sort order by creation time, `-created` by default: newest first.
            page_size: number of items per page, 10 by default and at most 100.
            page_offset: number of items to skip before the first one returned, 0 by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import search_incidents

        def items(response: Response[Any]) -> list[IncidentView]:
            return IncidentView.each(response, "data.attributes.incidents", member="data")

        return self._executor.listing(
            search_incidents.prepare(
                query, include=include, sort=sort, page_size=page_size, page_offset=page_offset
            ),
            items,
            errors,
        )


class AsyncIncidentsResource:
    """Incidents, from declaration to resolution.

    Asynchronous; available as `client.incidents`.

    Methods:
        delete: Delete an incident.
        get: Get an incident.
        import_: Import an incident.
        list: List incidents.
        search: Search for incidents.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def delete(self, incident_id: str) -> None:
        """Delete an incident.

        Deletes an incident permanently. Its public ID is not reused.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import delete_incident

        await self._executor.execute(delete_incident.prepare(incident_id))

    async def get(
        self, incident_id: str, *, include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET
    ) -> IncidentView:
        """Get an incident.

        Returns one incident. Users appear by ID only, unlike in responses to creates and updates;
        `include` adds them to `included`.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            include: kinds of related resources returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import get_incident

        return IncidentView.of(
            await self._executor.execute(get_incident.prepare(incident_id, include=include))
        )

    async def import_(
        self,
        *,
        title: str,
        declared: datetime.datetime | Unset = UNSET,
        detected: datetime.datetime | Unset = UNSET,
        fields: Mapping[
            str,
            models.IncidentImportFieldAttributesSingleValue
            | dicts.IncidentImportFieldAttributesSingleValueDict
            | models.IncidentImportFieldAttributesMultipleValue
            | dicts.IncidentImportFieldAttributesMultipleValueDict
            | models.UnknownVariant
            | Mapping[str, Any],
        ]
        | Unset = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        resolved: datetime.datetime | Unset = UNSET,
        visibility: models.IncidentImportVisibility | str | Unset = UNSET,
        commander: str | Unset | None = UNSET,
        declared_by: str | Unset | None = UNSET,
        include: Sequence[models.IncidentImportRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImportView:
        """Import an incident.

        Adds an incident with the given timestamps, such as a past incident. Its state is `active` and
        its severity `UNKNOWN`, unless set in `fields`.

        Args:
            title: title of the incident, a one-line summary of at most 1024 characters.
            declared: time at which the incident was declared, an aware datetime; the time of the import
                by default.
            detected: time at which the incident was detected, an aware datetime; the time of the import
                by default.
            fields: values of built-in and user-defined fields, by field name.
            incident_type_uuid: UUID of the incident type; the organization's default type if omitted.
            resolved: time at which the incident was resolved, an aware datetime; omitted for an
                unresolved incident.
            visibility: visibility of the incident: `organization` (all users) or `private` (only those
                involved).
            commander: incident commander, the user who led the response; null if none.
            declared_by: user who declared the incident; by default the user who imports it.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import import_incident

        return IncidentImportView.of(
            await self._executor.execute(
                import_incident.prepare(
                    body=import_incident.flat(
                        title=title,
                        declared=declared,
                        detected=detected,
                        fields=fields,
                        incident_type_uuid=incident_type_uuid,
                        resolved=resolved,
                        visibility=visibility,
                        commander=commander,
                        declared_by=declared_by,
                    ),
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentView]:
        """List incidents.

        Returns the organization's incidents of all types, oldest first, one page at a time.

        Args:
            include: kinds of related resources returned in `included`; none by default.
            page_size: number of items per page, 10 by default and at most 100.
            page_offset: number of items to skip before the first one returned, 0 by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import list_incidents

        def items(response: Response[Any]) -> list[IncidentView]:
            return IncidentView.each(response, "data")

        return self._executor.listing(
            list_incidents.prepare(include=include, page_size=page_size, page_offset=page_offset),
            items,
            errors,
        )

    def search(
        self,
        query: str,
        *,
        include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
        sort: models.IncidentSearchSortOrder | str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentView]:
        """Search for incidents.

        Returns the incidents that match a query such as `state:active`, newest first by default, one
        page at a time. Facets count all matches, not only those on the page. Recent changes may take a
        while to appear.

        Args:
            query: search query, made of terms such as `state:active`.
            include: kinds of related resources returned in `included`; none by default.
            sort: sort order by creation time, `-created` by default: newest first.
            page_size: number of items per page, 10 by default and at most 100.
            page_offset: number of items to skip before the first one returned, 0 by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.incidents import search_incidents

        def items(response: Response[Any]) -> list[IncidentView]:
            return IncidentView.each(response, "data.attributes.incidents", member="data")

        return self._executor.listing(
            search_incidents.prepare(
                query, include=include, sort=sort, page_size=page_size, page_offset=page_offset
            ),
            items,
            errors,
        )
