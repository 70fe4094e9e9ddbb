# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `responders` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # `list` is a method there.

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..views.responders import IncidentResponderView


class RespondersResource:
    """Operations on `responders`; reached as `client.responders`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        user: str,
    ) -> IncidentResponderView:
        """Add a responder

        Has a user respond to an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            user: Link to a user.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_responder` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.responders import create_incident_responder
        from ..views.responders import IncidentResponderView

        return IncidentResponderView.of(
            self._executor.execute(
                create_incident_responder.prepare(
                    incident_id,
                    body=create_incident_responder.flat(
                        user=user,
                    ),
                )
            )
        )

    def delete(
        self,
        incident_id: str,
        responder_id: str,
    ) -> None:
        """Remove a responder

        Takes a responder off an incident; the user stays.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            responder_id: Id of the responder, a UUID and not the user's. One of any other form
                belongs to no responder.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_responder` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.responders import delete_incident_responder

        self._executor.execute(
            delete_incident_responder.prepare(
                incident_id,
                responder_id,
            )
        )

    def get(
        self,
        incident_id: str,
        responder_id: str,
    ) -> IncidentResponderView:
        """Get a responder

        Reads one responder of an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            responder_id: Id of the responder, a UUID and not the user's. One of any other form
                belongs to no responder.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_responder` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.responders import get_incident_responder
        from ..views.responders import IncidentResponderView

        return IncidentResponderView.of(
            self._executor.execute(
                get_incident_responder.prepare(
                    incident_id,
                    responder_id,
                )
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        errors: OnError = "raise",
    ) -> Listing[IncidentResponderView]:
        """List an incident's responders

        Gives all responders of an incident at once.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_responders` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.responders import list_incident_responders
        from ..views.responders import IncidentResponderView

        def items(response: Response[Any]) -> list[IncidentResponderView]:
            return IncidentResponderView.each(response, "data")

        return self._executor.listing(
            list_incident_responders.prepare(
                incident_id,
            ),
            items,
            errors,
        )


class AsyncRespondersResource:
    """Operations on `responders`, asynchronous; reached as `client.responders`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        user: str,
    ) -> IncidentResponderView:
        """Add a responder

        Has a user respond to an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            user: Link to a user.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_responder` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.responders import create_incident_responder
        from ..views.responders import IncidentResponderView

        return IncidentResponderView.of(
            await self._executor.execute(
                create_incident_responder.prepare(
                    incident_id,
                    body=create_incident_responder.flat(
                        user=user,
                    ),
                )
            )
        )

    async def delete(
        self,
        incident_id: str,
        responder_id: str,
    ) -> None:
        """Remove a responder

        Takes a responder off an incident; the user stays.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            responder_id: Id of the responder, a UUID and not the user's. One of any other form
                belongs to no responder.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_responder` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.responders import delete_incident_responder

        await self._executor.execute(
            delete_incident_responder.prepare(
                incident_id,
                responder_id,
            )
        )

    async def get(
        self,
        incident_id: str,
        responder_id: str,
    ) -> IncidentResponderView:
        """Get a responder

        Reads one responder of an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            responder_id: Id of the responder, a UUID and not the user's. One of any other form
                belongs to no responder.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_responder` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.responders import get_incident_responder
        from ..views.responders import IncidentResponderView

        return IncidentResponderView.of(
            await self._executor.execute(
                get_incident_responder.prepare(
                    incident_id,
                    responder_id,
                )
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentResponderView]:
        """List an incident's responders

        Gives all responders of an incident at once.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_responders` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.responders import list_incident_responders
        from ..views.responders import IncidentResponderView

        def items(response: Response[Any]) -> list[IncidentResponderView]:
            return IncidentResponderView.each(response, "data")

        return self._executor.listing(
            list_incident_responders.prepare(
                incident_id,
            ),
            items,
            errors,
        )
