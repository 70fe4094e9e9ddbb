# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `responders` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..views.responders import IncidentResponderView

if TYPE_CHECKING:
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class RespondersResource:
    """Users who take part in the response to an incident.

    Synchronous; available as `client.responders`.

    Methods:
        create: Add a responder to an incident.
        delete: Remove a responder.
        get: Get a responder.
        list: List responders of an incident.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(self, incident_id: str, *, user: str) -> IncidentResponderView:
        """Add a responder to an incident.

        Adds a user to the responders of the incident.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            user: UUID of the related user; the clients accept an email address or handle, too.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.responders import create_incident_responder

        return IncidentResponderView.of(
            self._executor.execute(
                create_incident_responder.prepare(incident_id, body=create_incident_responder.flat(user=user))
            )
        )

    def delete(self, incident_id: str, responder_id: str) -> None:
        """Remove a responder.

        Removes a responder from the incident. The user is not deleted.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            responder_id: UUID of the responder, not of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the responder does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.responders import delete_incident_responder

        self._executor.execute(delete_incident_responder.prepare(incident_id, responder_id))

    def get(self, incident_id: str, responder_id: str) -> IncidentResponderView:
        """Get a responder.

        Returns one responder of an incident, with activity and role assignments.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            responder_id: UUID of the responder, not of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the responder does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.responders import get_incident_responder

        return IncidentResponderView.of(
            self._executor.execute(get_incident_responder.prepare(incident_id, responder_id))
        )

    def list(self, incident_id: str, *, errors: OnError = "raise") -> Listing[IncidentResponderView]:
        """List responders of an incident.

        Returns all responders of the incident, without pagination.

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
        from ..api.responders import list_incident_responders

        def items(response: Response[Any]) -> list[IncidentResponderView]:
            return IncidentResponderView.each(response, "data")

        return self._executor.listing(list_incident_responders.prepare(incident_id), items, errors)


class AsyncRespondersResource:
    """Users who take part in the response to an incident.

    Asynchronous; available as `client.responders`.

    Methods:
        create: Add a responder to an incident.
        delete: Remove a responder.
        get: Get a responder.
        list: List responders of an incident.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(self, incident_id: str, *, user: str) -> IncidentResponderView:
        """Add a responder to an incident.

        Adds a user to the responders of the incident.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            user: UUID of the related user; the clients accept an email address or handle, too.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.responders import create_incident_responder

        return IncidentResponderView.of(
            await self._executor.execute(
                create_incident_responder.prepare(incident_id, body=create_incident_responder.flat(user=user))
            )
        )

    async def delete(self, incident_id: str, responder_id: str) -> None:
        """Remove a responder.

        Removes a responder from the incident. The user is not deleted.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            responder_id: UUID of the responder, not of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the responder does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.responders import delete_incident_responder

        await self._executor.execute(delete_incident_responder.prepare(incident_id, responder_id))

    async def get(self, incident_id: str, responder_id: str) -> IncidentResponderView:
        """Get a responder.

        Returns one responder of an incident, with activity and role assignments.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            responder_id: UUID of the responder, not of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the responder does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.responders import get_incident_responder

        return IncidentResponderView.of(
            await self._executor.execute(get_incident_responder.prepare(incident_id, responder_id))
        )

    def list(self, incident_id: str, *, errors: OnError = "raise") -> AsyncListing[IncidentResponderView]:
        """List responders of an incident.

        Returns all responders of the incident, without pagination.

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
        from ..api.responders import list_incident_responders

        def items(response: Response[Any]) -> list[IncidentResponderView]:
            return IncidentResponderView.each(response, "data")

        return self._executor.listing(list_incident_responders.prepare(incident_id), items, errors)
