# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `timestamp_overrides` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # `list` is a method there.
    import datetime

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_timestamp_type import IncidentTimestampType
    from ..views.timestamp_overrides import IncidentTimestampOverrideView


class TimestampOverridesResource:
    """Operations on `timestamp_overrides`; reached as `client.timestamp_overrides`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        timestamp_type: IncidentTimestampType | str,
        timestamp_value: datetime.datetime,
    ) -> IncidentTimestampOverrideView:
        """Override a timestamp

        Has a time given by hand take the place of one that the incident noted by itself.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            timestamp_type: A timestamp of an incident that can be overridden.
            timestamp_value: When it really was.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_timestamp_override` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.timestamp_overrides import create_timestamp_override
        from ..views.timestamp_overrides import IncidentTimestampOverrideView

        return IncidentTimestampOverrideView.of(
            self._executor.execute(
                create_timestamp_override.prepare(
                    incident_id,
                    body=create_timestamp_override.flat(
                        timestamp_type=timestamp_type,
                        timestamp_value=timestamp_value,
                    ),
                )
            )
        )

    def delete(
        self,
        incident_id: str,
        id: str,
    ) -> None:
        """Delete a timestamp override

        Takes a timestamp override off its incident, whose own time holds again.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            id: Id of the timestamp override, a UUID. One of any other form belongs to no
                override.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_timestamp_override` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.timestamp_overrides import delete_timestamp_override

        self._executor.execute(
            delete_timestamp_override.prepare(
                incident_id,
                id,
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        errors: OnError = "raise",
    ) -> Listing[IncidentTimestampOverrideView]:
        """List an incident's timestamp overrides

        Gives all timestamp overrides of an incident at once.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_timestamp_overrides` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.timestamp_overrides import list_timestamp_overrides
        from ..views.timestamp_overrides import IncidentTimestampOverrideView

        def items(response: Response[Any]) -> list[IncidentTimestampOverrideView]:
            return IncidentTimestampOverrideView.each(response, "data")

        return self._executor.listing(
            list_timestamp_overrides.prepare(
                incident_id,
            ),
            items,
            errors,
        )

    def update(
        self,
        incident_id: str,
        id: str,
        *,
        timestamp_value: datetime.datetime,
    ) -> IncidentTimestampOverrideView:
        """Update a timestamp override

        Changes the time of a timestamp override; which timestamp it overrides stays the same.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            id: Id of the timestamp override, a UUID. One of any other form belongs to no
                override.
            timestamp_value: When it really was.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_timestamp_override` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.timestamp_overrides import update_timestamp_override
        from ..views.timestamp_overrides import IncidentTimestampOverrideView

        return IncidentTimestampOverrideView.of(
            self._executor.execute(
                update_timestamp_override.prepare(
                    incident_id,
                    id,
                    body=update_timestamp_override.flat(
                        id=id,
                        timestamp_value=timestamp_value,
                    ),
                )
            )
        )


class AsyncTimestampOverridesResource:
    """Operations on `timestamp_overrides`, asynchronous; reached as `client.timestamp_overrides`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        timestamp_type: IncidentTimestampType | str,
        timestamp_value: datetime.datetime,
    ) -> IncidentTimestampOverrideView:
        """Override a timestamp

        Has a time given by hand take the place of one that the incident noted by itself.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            timestamp_type: A timestamp of an incident that can be overridden.
            timestamp_value: When it really was.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_timestamp_override` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.timestamp_overrides import create_timestamp_override
        from ..views.timestamp_overrides import IncidentTimestampOverrideView

        return IncidentTimestampOverrideView.of(
            await self._executor.execute(
                create_timestamp_override.prepare(
                    incident_id,
                    body=create_timestamp_override.flat(
                        timestamp_type=timestamp_type,
                        timestamp_value=timestamp_value,
                    ),
                )
            )
        )

    async def delete(
        self,
        incident_id: str,
        id: str,
    ) -> None:
        """Delete a timestamp override

        Takes a timestamp override off its incident, whose own time holds again.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            id: Id of the timestamp override, a UUID. One of any other form belongs to no
                override.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_timestamp_override` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.timestamp_overrides import delete_timestamp_override

        await self._executor.execute(
            delete_timestamp_override.prepare(
                incident_id,
                id,
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentTimestampOverrideView]:
        """List an incident's timestamp overrides

        Gives all timestamp overrides of an incident at once.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_timestamp_overrides` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.timestamp_overrides import list_timestamp_overrides
        from ..views.timestamp_overrides import IncidentTimestampOverrideView

        def items(response: Response[Any]) -> list[IncidentTimestampOverrideView]:
            return IncidentTimestampOverrideView.each(response, "data")

        return self._executor.listing(
            list_timestamp_overrides.prepare(
                incident_id,
            ),
            items,
            errors,
        )

    async def update(
        self,
        incident_id: str,
        id: str,
        *,
        timestamp_value: datetime.datetime,
    ) -> IncidentTimestampOverrideView:
        """Update a timestamp override

        Changes the time of a timestamp override; which timestamp it overrides stays the same.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            id: Id of the timestamp override, a UUID. One of any other form belongs to no
                override.
            timestamp_value: When it really was.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_timestamp_override` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.timestamp_overrides import update_timestamp_override
        from ..views.timestamp_overrides import IncidentTimestampOverrideView

        return IncidentTimestampOverrideView.of(
            await self._executor.execute(
                update_timestamp_override.prepare(
                    incident_id,
                    id,
                    body=update_timestamp_override.flat(
                        id=id,
                        timestamp_value=timestamp_value,
                    ),
                )
            )
        )
