# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `impacts` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import datetime
    from collections.abc import Sequence

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_impact_related_object import IncidentImpactRelatedObject
    from ..views.impacts import IncidentImpactView


class ImpactsResource:
    """Operations on `impacts`; reached as `client.impacts`."""

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
        include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImpactView:
        """Create an impact

        Adds to an incident who or what it hurts, or hurt.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident; the one of nothing but zeros counts as none.
            description: Who or what is hurt, and how.
            start_at: When it began.
            end_at: Until when it lasted; null while it lasts.
            fields: Values of the impact fields that the organization has defined, by name.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impacts import create_incident_impact
        from ..views.impacts import IncidentImpactView

        return IncidentImpactView.of(
            self._executor.execute(
                create_incident_impact.prepare(
                    incident_id,
                    body=create_incident_impact.flat(
                        description=description,
                        start_at=start_at,
                        end_at=end_at,
                        fields=fields,
                    ),
                    include=include,
                )
            )
        )

    def delete(
        self,
        incident_id: str,
        impact_id: str,
    ) -> None:
        """Delete an impact

        Takes an impact off its incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            impact_id: Id of the impact, a UUID. One of any other form belongs to no impact.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impacts import delete_incident_impact

        self._executor.execute(
            delete_incident_impact.prepare(
                incident_id,
                impact_id,
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentImpactView]:
        """List an incident's impacts

        Gives all impacts of an incident at once.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impacts import list_incident_impacts
        from ..views.impacts import IncidentImpactView

        def items(response: Response[Any]) -> list[IncidentImpactView]:
            return IncidentImpactView.each(response, "data")

        return self._executor.listing(
            list_incident_impacts.prepare(
                incident_id,
                include=include,
            ),
            items,
            errors,
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
        include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImpactView:
        """Update an impact

        Changes an impact; attributes that are not sent are left as they are.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            impact_id: Id of the impact, a UUID. One of any other form belongs to no impact.
            description: Who or what is hurt, and how.
            end_at: Until when it lasted; null while it lasts.
            fields: Values of the impact fields that the organization has defined, by name.
            start_at: When it began.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `patch_incident_impact` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impacts import patch_incident_impact
        from ..views.impacts import IncidentImpactView

        return IncidentImpactView.of(
            self._executor.execute(
                patch_incident_impact.prepare(
                    incident_id,
                    impact_id,
                    body=patch_incident_impact.flat(
                        description=description,
                        end_at=end_at,
                        fields=fields,
                        start_at=start_at,
                    ),
                    include=include,
                )
            )
        )


class AsyncImpactsResource:
    """Operations on `impacts`, asynchronous; reached as `client.impacts`."""

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
        include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImpactView:
        """Create an impact

        Adds to an incident who or what it hurts, or hurt.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident; the one of nothing but zeros counts as none.
            description: Who or what is hurt, and how.
            start_at: When it began.
            end_at: Until when it lasted; null while it lasts.
            fields: Values of the impact fields that the organization has defined, by name.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impacts import create_incident_impact
        from ..views.impacts import IncidentImpactView

        return IncidentImpactView.of(
            await self._executor.execute(
                create_incident_impact.prepare(
                    incident_id,
                    body=create_incident_impact.flat(
                        description=description,
                        start_at=start_at,
                        end_at=end_at,
                        fields=fields,
                    ),
                    include=include,
                )
            )
        )

    async def delete(
        self,
        incident_id: str,
        impact_id: str,
    ) -> None:
        """Delete an impact

        Takes an impact off its incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            impact_id: Id of the impact, a UUID. One of any other form belongs to no impact.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impacts import delete_incident_impact

        await self._executor.execute(
            delete_incident_impact.prepare(
                incident_id,
                impact_id,
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentImpactView]:
        """List an incident's impacts

        Gives all impacts of an incident at once.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impacts import list_incident_impacts
        from ..views.impacts import IncidentImpactView

        def items(response: Response[Any]) -> list[IncidentImpactView]:
            return IncidentImpactView.each(response, "data")

        return self._executor.listing(
            list_incident_impacts.prepare(
                incident_id,
                include=include,
            ),
            items,
            errors,
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
        include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    ) -> IncidentImpactView:
        """Update an impact

        Changes an impact; attributes that are not sent are left as they are.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            impact_id: Id of the impact, a UUID. One of any other form belongs to no impact.
            description: Who or what is hurt, and how.
            end_at: Until when it lasted; null while it lasts.
            fields: Values of the impact fields that the organization has defined, by name.
            start_at: When it began.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `patch_incident_impact` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impacts import patch_incident_impact
        from ..views.impacts import IncidentImpactView

        return IncidentImpactView.of(
            await self._executor.execute(
                patch_incident_impact.prepare(
                    incident_id,
                    impact_id,
                    body=patch_incident_impact.flat(
                        description=description,
                        end_at=end_at,
                        fields=fields,
                        start_at=start_at,
                    ),
                    include=include,
                )
            )
        )
