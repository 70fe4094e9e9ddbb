# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `timestamp_overrides` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..views.timestamp_overrides import IncidentTimestampOverrideView

if TYPE_CHECKING:
    import datetime

    from .. import models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class TimestampOverridesResource:
    """Manual corrections of the timestamps of an incident.

    Synchronous; available as `client.timestamp_overrides`.

    Methods:
        create: Override a timestamp of an incident.
        delete: Delete a timestamp override.
        list: List timestamp overrides of an incident.
        update: Update a timestamp override.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        timestamp_type: models.IncidentTimestampType | str,
        timestamp_value: datetime.datetime,
    ) -> IncidentTimestampOverrideView:
        """Override a timestamp of an incident.

        Replaces a timestamp that was recorded automatically with a time set manually.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            timestamp_type: timestamp of an incident that can be overridden: its detection, resolution or
                declaration time.
            timestamp_value: time that replaces the original timestamp, an aware datetime.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.timestamp_overrides import create_timestamp_override

        return IncidentTimestampOverrideView.of(
            self._executor.execute(
                create_timestamp_override.prepare(
                    incident_id,
                    body=create_timestamp_override.flat(
                        timestamp_type=timestamp_type, timestamp_value=timestamp_value
                    ),
                )
            )
        )

    def delete(self, incident_id: str, id: str) -> None:
        """Delete a timestamp override.

        Removes the override, so that the incident has its original timestamp again.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            id: UUID of the timestamp override. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.timestamp_overrides import delete_timestamp_override

        self._executor.execute(delete_timestamp_override.prepare(incident_id, id))

    def list(self, incident_id: str, *, errors: OnError = "raise") -> Listing[IncidentTimestampOverrideView]:
        """List timestamp overrides of an incident.

        Returns all timestamp overrides of the incident, without pagination.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.timestamp_overrides import list_timestamp_overrides

        def items(response: Response[Any]) -> list[IncidentTimestampOverrideView]:
            return IncidentTimestampOverrideView.each(response, "data")

        return self._executor.listing(list_timestamp_overrides.prepare(incident_id), items, errors)

    def update(
        self, incident_id: str, id: str, *, timestamp_value: datetime.datetime
    ) -> IncidentTimestampOverrideView:
        """Update a timestamp override.

        Changes the time that the override sets. The timestamp that it replaces stays the same.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            id: UUID of the timestamp override. An unknown or malformed ID gives 404.
            timestamp_value: time that replaces the original timestamp, an aware datetime.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.timestamp_overrides import update_timestamp_override

        return IncidentTimestampOverrideView.of(
            self._executor.execute(
                update_timestamp_override.prepare(
                    incident_id,
                    id,
                    body=update_timestamp_override.flat(id=id, timestamp_value=timestamp_value),
                )
            )
        )


class AsyncTimestampOverridesResource:
    """Manual corrections of the timestamps of an incident.

    Asynchronous; available as `client.timestamp_overrides`.

    Methods:
        create: Override a timestamp of an incident.
        delete: Delete a timestamp override.
        list: List timestamp overrides of an incident.
        update: Update a timestamp override.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        timestamp_type: models.IncidentTimestampType | str,
        timestamp_value: datetime.datetime,
    ) -> IncidentTimestampOverrideView:
        """Override a timestamp of an incident.

        Replaces a timestamp that was recorded automatically with a time set manually.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            timestamp_type: timestamp of an incident that can be overridden: its detection, resolution or
                declaration time.
            timestamp_value: time that replaces the original timestamp, an aware datetime.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.timestamp_overrides import create_timestamp_override

        return IncidentTimestampOverrideView.of(
            await self._executor.execute(
                create_timestamp_override.prepare(
                    incident_id,
                    body=create_timestamp_override.flat(
                        timestamp_type=timestamp_type, timestamp_value=timestamp_value
                    ),
                )
            )
        )

    async def delete(self, incident_id: str, id: str) -> None:
        """Delete a timestamp override.

        Removes the override, so that the incident has its original timestamp again.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            id: UUID of the timestamp override. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.timestamp_overrides import delete_timestamp_override

        await self._executor.execute(delete_timestamp_override.prepare(incident_id, id))

    def list(
        self, incident_id: str, *, errors: OnError = "raise"
    ) -> AsyncListing[IncidentTimestampOverrideView]:
        """List timestamp overrides of an incident.

        Returns all timestamp overrides of the incident, without pagination.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.timestamp_overrides import list_timestamp_overrides

        def items(response: Response[Any]) -> list[IncidentTimestampOverrideView]:
            return IncidentTimestampOverrideView.each(response, "data")

        return self._executor.listing(list_timestamp_overrides.prepare(incident_id), items, errors)

    async def update(
        self, incident_id: str, id: str, *, timestamp_value: datetime.datetime
    ) -> IncidentTimestampOverrideView:
        """Update a timestamp override.

        Changes the time that the override sets. The timestamp that it replaces stays the same.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            id: UUID of the timestamp override. An unknown or malformed ID gives 404.
            timestamp_value: time that replaces the original timestamp, an aware datetime.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.timestamp_overrides import update_timestamp_override

        return IncidentTimestampOverrideView.of(
            await self._executor.execute(
                update_timestamp_override.prepare(
                    incident_id,
                    id,
                    body=update_timestamp_override.flat(id=id, timestamp_value=timestamp_value),
                )
            )
        )
