# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `integrations` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.integrations import IncidentIntegrationMetadataView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class IntegrationsResource:
    """Connections of an incident to chat channels, tickets and meetings in other services.

    Synchronous; available as `client.integrations`.

    Methods:
        create: Create an integration.
        delete: Delete an integration.
        get: Get an integration.
        list: List integrations of an incident.
        update: Update an integration.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        integration_type: int,
        metadata: models.SlackIntegrationMetadata
        | dicts.SlackIntegrationMetadataDict
        | models.JiraIntegrationMetadata
        | dicts.JiraIntegrationMetadataDict
        | models.MSTeamsIntegrationMetadata
        | dicts.MSTeamsIntegrationMetadataDict
        | models.UnknownVariant
        | Mapping[str, Any],
        status: int | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Create an integration.

        Records the channel or ticket in another service where the incident is handled. Nothing is
        created in that service.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            integration_type: number of the service, such as 1 for Slack or 8 for Jira.
            metadata: location of the incident in the other service, such as its channels or issues.
            status: status of the integration: 0 unknown, 1 pending, 2 complete, 3 manually created, 4
                manually updated, 5 failed. The server determines it, whatever a request contains.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.integrations import create_incident_integration

        return IncidentIntegrationMetadataView.of(
            self._executor.execute(
                create_incident_integration.prepare(
                    incident_id,
                    body=create_incident_integration.flat(
                        incident_id=incident_id,
                        integration_type=integration_type,
                        metadata=metadata,
                        status=status,
                    ),
                )
            )
        )

    def delete(self, incident_id: str, integration_metadata_id: str) -> None:
        """Delete an integration.

        Disconnects the channel or ticket from the incident. The channel or ticket itself is not
        deleted.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            integration_metadata_id: UUID of the integration. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the integration metadata does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.integrations import delete_incident_integration

        self._executor.execute(delete_incident_integration.prepare(incident_id, integration_metadata_id))

    def get(self, incident_id: str, integration_metadata_id: str) -> IncidentIntegrationMetadataView:
        """Get an integration.

        Returns one integration of an incident. Users appear by ID only, unlike in responses to creates
        and updates.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            integration_metadata_id: UUID of the integration. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the integration metadata does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.integrations import get_incident_integration

        return IncidentIntegrationMetadataView.of(
            self._executor.execute(get_incident_integration.prepare(incident_id, integration_metadata_id))
        )

    def list(
        self, incident_id: str, *, errors: OnError = "raise"
    ) -> Listing[IncidentIntegrationMetadataView]:
        """List integrations of an incident.

        Returns all integrations of the incident; no parameter selects a page. Users appear by ID only.

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
        from ..api.integrations import list_incident_integrations

        def items(response: Response[Any]) -> list[IncidentIntegrationMetadataView]:
            return IncidentIntegrationMetadataView.each(response, "data")

        return self._executor.listing(list_incident_integrations.prepare(incident_id), items, errors)

    def update(
        self,
        incident_id: str,
        integration_metadata_id: str,
        *,
        integration_type: int,
        metadata: models.SlackIntegrationMetadata
        | dicts.SlackIntegrationMetadataDict
        | models.JiraIntegrationMetadata
        | dicts.JiraIntegrationMetadataDict
        | models.MSTeamsIntegrationMetadata
        | dicts.MSTeamsIntegrationMetadataDict
        | models.UnknownVariant
        | Mapping[str, Any],
        status: int | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Update an integration.

        The type and the metadata are required even if unchanged. The metadata is replaced as a whole.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            integration_metadata_id: UUID of the integration. An unknown or malformed ID gives 404.
            integration_type: number of the service, such as 1 for Slack or 8 for Jira.
            metadata: location of the incident in the other service, such as its channels or issues.
            status: status of the integration: 0 unknown, 1 pending, 2 complete, 3 manually created, 4
                manually updated, 5 failed. The server determines it, whatever a request contains.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the integration metadata does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.integrations import update_incident_integration

        return IncidentIntegrationMetadataView.of(
            self._executor.execute(
                update_incident_integration.prepare(
                    incident_id,
                    integration_metadata_id,
                    body=update_incident_integration.flat(
                        incident_id=incident_id,
                        integration_type=integration_type,
                        metadata=metadata,
                        status=status,
                    ),
                )
            )
        )


class AsyncIntegrationsResource:
    """Connections of an incident to chat channels, tickets and meetings in other services.

    Asynchronous; available as `client.integrations`.

    Methods:
        create: Create an integration.
        delete: Delete an integration.
        get: Get an integration.
        list: List integrations of an incident.
        update: Update an integration.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        integration_type: int,
        metadata: models.SlackIntegrationMetadata
        | dicts.SlackIntegrationMetadataDict
        | models.JiraIntegrationMetadata
        | dicts.JiraIntegrationMetadataDict
        | models.MSTeamsIntegrationMetadata
        | dicts.MSTeamsIntegrationMetadataDict
        | models.UnknownVariant
        | Mapping[str, Any],
        status: int | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Create an integration.

        Records the channel or ticket in another service where the incident is handled. Nothing is
        created in that service.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            integration_type: number of the service, such as 1 for Slack or 8 for Jira.
            metadata: location of the incident in the other service, such as its channels or issues.
            status: status of the integration: 0 unknown, 1 pending, 2 complete, 3 manually created, 4
                manually updated, 5 failed. The server determines it, whatever a request contains.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.integrations import create_incident_integration

        return IncidentIntegrationMetadataView.of(
            await self._executor.execute(
                create_incident_integration.prepare(
                    incident_id,
                    body=create_incident_integration.flat(
                        incident_id=incident_id,
                        integration_type=integration_type,
                        metadata=metadata,
                        status=status,
                    ),
                )
            )
        )

    async def delete(self, incident_id: str, integration_metadata_id: str) -> None:
        """Delete an integration.

        Disconnects the channel or ticket from the incident. The channel or ticket itself is not
        deleted.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            integration_metadata_id: UUID of the integration. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the integration metadata does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.integrations import delete_incident_integration

        await self._executor.execute(
            delete_incident_integration.prepare(incident_id, integration_metadata_id)
        )

    async def get(self, incident_id: str, integration_metadata_id: str) -> IncidentIntegrationMetadataView:
        """Get an integration.

        Returns one integration of an incident. Users appear by ID only, unlike in responses to creates
        and updates.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            integration_metadata_id: UUID of the integration. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the integration metadata does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.integrations import get_incident_integration

        return IncidentIntegrationMetadataView.of(
            await self._executor.execute(
                get_incident_integration.prepare(incident_id, integration_metadata_id)
            )
        )

    def list(
        self, incident_id: str, *, errors: OnError = "raise"
    ) -> AsyncListing[IncidentIntegrationMetadataView]:
        """List integrations of an incident.

        Returns all integrations of the incident; no parameter selects a page. Users appear by ID only.

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
        from ..api.integrations import list_incident_integrations

        def items(response: Response[Any]) -> list[IncidentIntegrationMetadataView]:
            return IncidentIntegrationMetadataView.each(response, "data")

        return self._executor.listing(list_incident_integrations.prepare(incident_id), items, errors)

    async def update(
        self,
        incident_id: str,
        integration_metadata_id: str,
        *,
        integration_type: int,
        metadata: models.SlackIntegrationMetadata
        | dicts.SlackIntegrationMetadataDict
        | models.JiraIntegrationMetadata
        | dicts.JiraIntegrationMetadataDict
        | models.MSTeamsIntegrationMetadata
        | dicts.MSTeamsIntegrationMetadataDict
        | models.UnknownVariant
        | Mapping[str, Any],
        status: int | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Update an integration.

        The type and the metadata are required even if unchanged. The metadata is replaced as a whole.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            integration_metadata_id: UUID of the integration. An unknown or malformed ID gives 404.
            integration_type: number of the service, such as 1 for Slack or 8 for Jira.
            metadata: location of the incident in the other service, such as its channels or issues.
            status: status of the integration: 0 unknown, 1 pending, 2 complete, 3 manually created, 4
                manually updated, 5 failed. The server determines it, whatever a request contains.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident or the integration metadata does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.integrations import update_incident_integration

        return IncidentIntegrationMetadataView.of(
            await self._executor.execute(
                update_incident_integration.prepare(
                    incident_id,
                    integration_metadata_id,
                    body=update_incident_integration.flat(
                        incident_id=incident_id,
                        integration_type=integration_type,
                        metadata=metadata,
                        status=status,
                    ),
                )
            )
        )
