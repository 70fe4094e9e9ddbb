# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `impacts` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.impacts import IncidentImpactView

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from .. import models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class ImpactsResource:
    """Impacts of an incident: who or what is affected, and for how long.

    Synchronous; available as `client.impacts`.

    Methods:
        create: Create an impact.
        delete: Delete an impact.
        list: List impacts of an incident.
        patch: Update an impact.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        description: str,
        start_at: datetime.datetime,
        end_at: datetime.datetime | Unset | None = UNSET,
        fields: dict[str, Any] | Unset = UNSET,
        include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImpactView:
        """Create an impact.

        Records who or what an incident affects or affected, how, and for how long.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404. The nil UUID, all
                zeros, gives 400, like a missing ID.
            description: description of who or what is affected, and how, such as `Carts in the EU`.
            start_at: start of the impact, an aware datetime.
            end_at: end of the impact, an aware datetime; None while the impact continues.
            fields: values of the impact fields that the organization has defined, by field name.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impacts import create_incident_impact

        return IncidentImpactView.of(
            self._executor.execute(
                create_incident_impact.prepare(
                    incident_id,
                    body=create_incident_impact.flat(
                        description=description, start_at=start_at, end_at=end_at, fields=fields
                    ),
                    include=include,
                )
            )
        )

    def delete(self, incident_id: str, impact_id: str) -> None:
        """Delete an impact.

        Deletes an impact permanently. Deleting it again gives 404.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            impact_id: UUID of the impact. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the incident or the impact does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impacts import delete_incident_impact

        self._executor.execute(delete_incident_impact.prepare(incident_id, impact_id))

    def list(
        self,
        incident_id: str,
        *,
        include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentImpactView]:
        """List impacts of an incident.

        Returns all impacts of the incident, without pagination.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impacts import list_incident_impacts

        def items(response: Response[Any]) -> list[IncidentImpactView]:
            return IncidentImpactView.each(response, "data")

        return self._executor.listing(
            list_incident_impacts.prepare(incident_id, include=include), items, errors
        )

    def patch(
        self,
        incident_id: str,
        impact_id: str,
        *,
        description: str | Unset = UNSET,
        end_at: datetime.datetime | Unset | None = UNSET,
        fields: dict[str, Any] | Unset = UNSET,
        start_at: datetime.datetime | Unset = UNSET,
        include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImpactView:
        """Update an impact.

        Attributes that are not sent keep their values.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            impact_id: UUID of the impact. An unknown or malformed ID gives 404.
            description: description of who or what is affected, and how, such as `Carts in the EU`.
            end_at: end of the impact, an aware datetime; None while the impact continues.
            fields: values of the impact fields that the organization has defined, by field name.
            start_at: start of the impact, an aware datetime.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the impact does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impacts import patch_incident_impact

        return IncidentImpactView.of(
            self._executor.execute(
                patch_incident_impact.prepare(
                    incident_id,
                    impact_id,
                    body=patch_incident_impact.flat(
                        description=description, end_at=end_at, fields=fields, start_at=start_at
                    ),
                    include=include,
                )
            )
        )


class AsyncImpactsResource:
    """Impacts of an incident: who or what is affected, and for how long.

    Asynchronous; available as `client.impacts`.

    Methods:
        create: Create an impact.
        delete: Delete an impact.
        list: List impacts of an incident.
        patch: Update an impact.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        description: str,
        start_at: datetime.datetime,
        end_at: datetime.datetime | Unset | None = UNSET,
        fields: dict[str, Any] | Unset = UNSET,
        include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImpactView:
        """Create an impact.

        Records who or what an incident affects or affected, how, and for how long.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404. The nil UUID, all
                zeros, gives 400, like a missing ID.
            description: description of who or what is affected, and how, such as `Carts in the EU`.
            start_at: start of the impact, an aware datetime.
            end_at: end of the impact, an aware datetime; None while the impact continues.
            fields: values of the impact fields that the organization has defined, by field name.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impacts import create_incident_impact

        return IncidentImpactView.of(
            await self._executor.execute(
                create_incident_impact.prepare(
                    incident_id,
                    body=create_incident_impact.flat(
                        description=description, start_at=start_at, end_at=end_at, fields=fields
                    ),
                    include=include,
                )
            )
        )

    async def delete(self, incident_id: str, impact_id: str) -> None:
        """Delete an impact.

        Deletes an impact permanently. Deleting it again gives 404.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            impact_id: UUID of the impact. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the incident or the impact does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impacts import delete_incident_impact

        await self._executor.execute(delete_incident_impact.prepare(incident_id, impact_id))

    def list(
        self,
        incident_id: str,
        *,
        include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentImpactView]:
        """List impacts of an incident.

        Returns all impacts of the incident, without pagination.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impacts import list_incident_impacts

        def items(response: Response[Any]) -> list[IncidentImpactView]:
            return IncidentImpactView.each(response, "data")

        return self._executor.listing(
            list_incident_impacts.prepare(incident_id, include=include), items, errors
        )

    async def patch(
        self,
        incident_id: str,
        impact_id: str,
        *,
        description: str | Unset = UNSET,
        end_at: datetime.datetime | Unset | None = UNSET,
        fields: dict[str, Any] | Unset = UNSET,
        start_at: datetime.datetime | Unset = UNSET,
        include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImpactView:
        """Update an impact.

        Attributes that are not sent keep their values.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            impact_id: UUID of the impact. An unknown or malformed ID gives 404.
            description: description of who or what is affected, and how, such as `Carts in the EU`.
            end_at: end of the impact, an aware datetime; None while the impact continues.
            fields: values of the impact fields that the organization has defined, by field name.
            start_at: start of the impact, an aware datetime.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the impact does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impacts import patch_incident_impact

        return IncidentImpactView.of(
            await self._executor.execute(
                patch_incident_impact.prepare(
                    incident_id,
                    impact_id,
                    body=patch_incident_impact.flat(
                        description=description, end_at=end_at, fields=fields, start_at=start_at
                    ),
                    include=include,
                )
            )
        )
