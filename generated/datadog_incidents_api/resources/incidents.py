# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `incidents` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import datetime
    from collections.abc import Sequence

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_import_field_attributes_multiple_value import (
        IncidentImportFieldAttributesMultipleValue,
    )
    from ..models.incident_import_field_attributes_single_value import (
        IncidentImportFieldAttributesSingleValue,
    )
    from ..models.incident_import_related_object import IncidentImportRelatedObject
    from ..models.incident_import_visibility import IncidentImportVisibility
    from ..models.incident_related_object import IncidentRelatedObject
    from ..models.incident_search_sort_order import IncidentSearchSortOrder
    from ..views.incidents import IncidentImportView, IncidentView


class IncidentsResource:
    """Operations on `incidents`; reached as `client.incidents`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def delete(
        self,
        incident_id: str,
    ) -> None:
        """Delete an incident

        Deletes an incident for good; its number is not given again.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import delete_incident

        self._executor.execute(
            delete_incident.prepare(
                incident_id,
            )
        )

    def get(
        self,
        incident_id: str,
        *,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    ) -> IncidentView:
        """Get an incident

        Reads one incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            include: Kinds of related resources to send along, in the reply's `included`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import get_incident
        from ..views.incidents import IncidentView

        return IncidentView.of(
            self._executor.execute(
                get_incident.prepare(
                    incident_id,
                    include=include,
                )
            )
        )

    def import_(
        self,
        *,
        title: str,
        declared: datetime.datetime | Unset = UNSET,
        detected: datetime.datetime | Unset = UNSET,
        fields: dict[
            str,
            IncidentImportFieldAttributesSingleValue
            | IncidentImportFieldAttributesMultipleValue
            | dict[str, Any],
        ]
        | Unset = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        resolved: datetime.datetime | Unset = UNSET,
        visibility: IncidentImportVisibility | str | Unset = UNSET,
        commander: str | Unset | None = UNSET,
        declared_by: str | Unset | None = UNSET,
        include: Sequence[IncidentImportRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImportView:
        """Import an incident

        Adds an incident with times of its own, such as one of the past. It starts in the state
        `active` with severity UNKNOWN unless `fields` say otherwise.

        Args:
            title: What happened, in a line.
            declared: When it was declared; now where it is not given.
            detected: When it was noticed; now where it is not given.
            fields: Values of fields, built-in ones and the organization's own, by name.
            incident_type_uuid: Id of the incident's type; the organization's default where it
                is not given.
            resolved: When it was resolved, if it is.
            visibility: Who may see it, the whole organization or only those involved.
            commander: Who led the response; null for nobody.
            declared_by: Who declared it; whoever imports it where it is not given.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `import_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import import_incident
        from ..views.incidents import IncidentImportView

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
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentView]:
        """List incidents

        Gives the organization's incidents of every type, oldest first, a page at a time. A page
        shorter than asked for is the last one.

        Args:
            include: Kinds of related resources to send along, in the reply's `included`.
            page_size: Items a page, 10 where it is not given and 100 at most.
            page_offset: Items to pass over before the first one given, 0 where it is not given.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incidents` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import list_incidents
        from ..views.incidents import IncidentView

        def items(response: Response[Any]) -> list[IncidentView]:
            return IncidentView.each(response, "data")

        return self._executor.listing(
            list_incidents.prepare(
                include=include,
                page_size=page_size,
                page_offset=page_offset,
            ),
            items,
            errors,
        )

    def search(
        self,
        query: str,
        *,
        include: IncidentRelatedObject | str | Unset = UNSET,
        sort: IncidentSearchSortOrder | str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentView]:
        """Search for incidents

        Finds incidents by a query such as `state:active`, newest first unless sorted otherwise, a
        page at a time. The facets count over everything that was found, not over the page. What has
        just changed may take a while to be found.

        Args:
            query: What to look for, as terms of the form `field:value`.
            include: Kind of related resources to send along, in the reply's `included`.
            sort: In which order to give what was found, `-created` where it is not given.
            page_size: Items a page, 10 where it is not given and 100 at most.
            page_offset: Items to pass over before the first one given, 0 where it is not given.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `search_incidents` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import search_incidents
        from ..views.incidents import IncidentView

        def items(response: Response[Any]) -> list[IncidentView]:
            return IncidentView.each(response, "data.attributes.incidents", member="data")

        return self._executor.listing(
            search_incidents.prepare(
                query,
                include=include,
                sort=sort,
                page_size=page_size,
                page_offset=page_offset,
            ),
            items,
            errors,
        )


class AsyncIncidentsResource:
    """Operations on `incidents`, asynchronous; reached as `client.incidents`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def delete(
        self,
        incident_id: str,
    ) -> None:
        """Delete an incident

        Deletes an incident for good; its number is not given again.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import delete_incident

        await self._executor.execute(
            delete_incident.prepare(
                incident_id,
            )
        )

    async def get(
        self,
        incident_id: str,
        *,
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    ) -> IncidentView:
        """Get an incident

        Reads one incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            include: Kinds of related resources to send along, in the reply's `included`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import get_incident
        from ..views.incidents import IncidentView

        return IncidentView.of(
            await self._executor.execute(
                get_incident.prepare(
                    incident_id,
                    include=include,
                )
            )
        )

    async def import_(
        self,
        *,
        title: str,
        declared: datetime.datetime | Unset = UNSET,
        detected: datetime.datetime | Unset = UNSET,
        fields: dict[
            str,
            IncidentImportFieldAttributesSingleValue
            | IncidentImportFieldAttributesMultipleValue
            | dict[str, Any],
        ]
        | Unset = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        resolved: datetime.datetime | Unset = UNSET,
        visibility: IncidentImportVisibility | str | Unset = UNSET,
        commander: str | Unset | None = UNSET,
        declared_by: str | Unset | None = UNSET,
        include: Sequence[IncidentImportRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImportView:
        """Import an incident

        Adds an incident with times of its own, such as one of the past. It starts in the state
        `active` with severity UNKNOWN unless `fields` say otherwise.

        Args:
            title: What happened, in a line.
            declared: When it was declared; now where it is not given.
            detected: When it was noticed; now where it is not given.
            fields: Values of fields, built-in ones and the organization's own, by name.
            incident_type_uuid: Id of the incident's type; the organization's default where it
                is not given.
            resolved: When it was resolved, if it is.
            visibility: Who may see it, the whole organization or only those involved.
            commander: Who led the response; null for nobody.
            declared_by: Who declared it; whoever imports it where it is not given.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `import_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import import_incident
        from ..views.incidents import IncidentImportView

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
        include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentView]:
        """List incidents

        Gives the organization's incidents of every type, oldest first, a page at a time. A page
        shorter than asked for is the last one.

        Args:
            include: Kinds of related resources to send along, in the reply's `included`.
            page_size: Items a page, 10 where it is not given and 100 at most.
            page_offset: Items to pass over before the first one given, 0 where it is not given.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incidents` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import list_incidents
        from ..views.incidents import IncidentView

        def items(response: Response[Any]) -> list[IncidentView]:
            return IncidentView.each(response, "data")

        return self._executor.listing(
            list_incidents.prepare(
                include=include,
                page_size=page_size,
                page_offset=page_offset,
            ),
            items,
            errors,
        )

    def search(
        self,
        query: str,
        *,
        include: IncidentRelatedObject | str | Unset = UNSET,
        sort: IncidentSearchSortOrder | str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_offset: int | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentView]:
        """Search for incidents

        Finds incidents by a query such as `state:active`, newest first unless sorted otherwise, a
        page at a time. The facets count over everything that was found, not over the page. What has
        just changed may take a while to be found.

        Args:
            query: What to look for, as terms of the form `field:value`.
            include: Kind of related resources to send along, in the reply's `included`.
            sort: In which order to give what was found, `-created` where it is not given.
            page_size: Items a page, 10 where it is not given and 100 at most.
            page_offset: Items to pass over before the first one given, 0 where it is not given.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `search_incidents` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.incidents import search_incidents
        from ..views.incidents import IncidentView

        def items(response: Response[Any]) -> list[IncidentView]:
            return IncidentView.each(response, "data.attributes.incidents", member="data")

        return self._executor.listing(
            search_incidents.prepare(
                query,
                include=include,
                sort=sort,
                page_size=page_size,
                page_offset=page_offset,
            ),
            items,
            errors,
        )
