# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `integrations` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import datetime

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_embedded_user import IncidentEmbeddedUser
    from ..models.jira_integration_metadata import JiraIntegrationMetadata
    from ..models.ms_teams_integration_metadata import MSTeamsIntegrationMetadata
    from ..models.slack_integration_metadata import SlackIntegrationMetadata
    from ..views.integrations import IncidentIntegrationMetadataView


class IntegrationsResource:
    """Operations on `integrations`; reached as `client.integrations`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        integration_type: int,
        metadata: SlackIntegrationMetadata
        | JiraIntegrationMetadata
        | MSTeamsIntegrationMetadata
        | dict[str, Any],
        created: datetime.datetime | Unset = UNSET,
        created_by: IncidentEmbeddedUser | Unset | None = UNSET,
        created_by_uuid: str | Unset | None = UNSET,
        last_modified_by: IncidentEmbeddedUser | Unset | None = UNSET,
        last_modified_by_uuid: str | Unset | None = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        status: int | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Create an integration

        Notes that an incident is dealt with in a channel or a ticket elsewhere. Nothing is created
        in the other service.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            integration_type: Which service it is, 1 for Slack and 8 for Jira.
            metadata: Where in the service the incident is.
            created: When it was connected.
            created_by: Who connected it.
            created_by_uuid: Id of the user who connected it.
            last_modified_by: Who changed it last.
            last_modified_by_uuid: Id of the user who changed it last.
            modified: When it last changed.
            status: How far the connection has come: 0 for unknown, 1 for pending, 2 for
                complete, 3 for created by hand, 4 for updated by hand, 5 for failed. The server's
                to say.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_integration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.integrations import create_incident_integration
        from ..views.integrations import IncidentIntegrationMetadataView

        return IncidentIntegrationMetadataView.of(
            self._executor.execute(
                create_incident_integration.prepare(
                    incident_id,
                    body=create_incident_integration.flat(
                        incident_id=incident_id,
                        integration_type=integration_type,
                        metadata=metadata,
                        created=created,
                        created_by=created_by,
                        created_by_uuid=created_by_uuid,
                        last_modified_by=last_modified_by,
                        last_modified_by_uuid=last_modified_by_uuid,
                        modified=modified,
                        status=status,
                    ),
                )
            )
        )

    def delete(
        self,
        incident_id: str,
        integration_metadata_id: str,
    ) -> None:
        """Delete an integration

        Takes an integration off its incident; the channel or ticket itself stays.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            integration_metadata_id: Id of the integration, a UUID. One of any other form
                belongs to no integration.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_integration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.integrations import delete_incident_integration

        self._executor.execute(
            delete_incident_integration.prepare(
                incident_id,
                integration_metadata_id,
            )
        )

    def get(
        self,
        incident_id: str,
        integration_metadata_id: str,
    ) -> IncidentIntegrationMetadataView:
        """Get an integration

        Reads one integration of an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            integration_metadata_id: Id of the integration, a UUID. One of any other form
                belongs to no integration.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_integration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.integrations import get_incident_integration
        from ..views.integrations import IncidentIntegrationMetadataView

        return IncidentIntegrationMetadataView.of(
            self._executor.execute(
                get_incident_integration.prepare(
                    incident_id,
                    integration_metadata_id,
                )
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        errors: OnError = "raise",
    ) -> Listing[IncidentIntegrationMetadataView]:
        """List an incident's integrations

        Gives all integrations of an incident at once.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_integrations` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.integrations import list_incident_integrations
        from ..views.integrations import IncidentIntegrationMetadataView

        def items(response: Response[Any]) -> list[IncidentIntegrationMetadataView]:
            return IncidentIntegrationMetadataView.each(response, "data")

        return self._executor.listing(
            list_incident_integrations.prepare(
                incident_id,
            ),
            items,
            errors,
        )

    def update(
        self,
        incident_id: str,
        integration_metadata_id: str,
        *,
        integration_type: int,
        metadata: SlackIntegrationMetadata
        | JiraIntegrationMetadata
        | MSTeamsIntegrationMetadata
        | dict[str, Any],
        created: datetime.datetime | Unset = UNSET,
        created_by: IncidentEmbeddedUser | Unset | None = UNSET,
        created_by_uuid: str | Unset | None = UNSET,
        last_modified_by: IncidentEmbeddedUser | Unset | None = UNSET,
        last_modified_by_uuid: str | Unset | None = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        status: int | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Update an integration

        Changes an integration. Type and metadata have to be sent, changed or not; the metadata is
        replaced as a whole.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            integration_metadata_id: Id of the integration, a UUID. One of any other form
                belongs to no integration.
            integration_type: Which service it is, 1 for Slack and 8 for Jira.
            metadata: Where in the service the incident is.
            created: When it was connected.
            created_by: Who connected it.
            created_by_uuid: Id of the user who connected it.
            last_modified_by: Who changed it last.
            last_modified_by_uuid: Id of the user who changed it last.
            modified: When it last changed.
            status: How far the connection has come: 0 for unknown, 1 for pending, 2 for
                complete, 3 for created by hand, 4 for updated by hand, 5 for failed. The server's
                to say.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_integration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.integrations import update_incident_integration
        from ..views.integrations import IncidentIntegrationMetadataView

        return IncidentIntegrationMetadataView.of(
            self._executor.execute(
                update_incident_integration.prepare(
                    incident_id,
                    integration_metadata_id,
                    body=update_incident_integration.flat(
                        incident_id=incident_id,
                        integration_type=integration_type,
                        metadata=metadata,
                        created=created,
                        created_by=created_by,
                        created_by_uuid=created_by_uuid,
                        last_modified_by=last_modified_by,
                        last_modified_by_uuid=last_modified_by_uuid,
                        modified=modified,
                        status=status,
                    ),
                )
            )
        )


class AsyncIntegrationsResource:
    """Operations on `integrations`, asynchronous; reached as `client.integrations`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        integration_type: int,
        metadata: SlackIntegrationMetadata
        | JiraIntegrationMetadata
        | MSTeamsIntegrationMetadata
        | dict[str, Any],
        created: datetime.datetime | Unset = UNSET,
        created_by: IncidentEmbeddedUser | Unset | None = UNSET,
        created_by_uuid: str | Unset | None = UNSET,
        last_modified_by: IncidentEmbeddedUser | Unset | None = UNSET,
        last_modified_by_uuid: str | Unset | None = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        status: int | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Create an integration

        Notes that an incident is dealt with in a channel or a ticket elsewhere. Nothing is created
        in the other service.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            integration_type: Which service it is, 1 for Slack and 8 for Jira.
            metadata: Where in the service the incident is.
            created: When it was connected.
            created_by: Who connected it.
            created_by_uuid: Id of the user who connected it.
            last_modified_by: Who changed it last.
            last_modified_by_uuid: Id of the user who changed it last.
            modified: When it last changed.
            status: How far the connection has come: 0 for unknown, 1 for pending, 2 for
                complete, 3 for created by hand, 4 for updated by hand, 5 for failed. The server's
                to say.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_integration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.integrations import create_incident_integration
        from ..views.integrations import IncidentIntegrationMetadataView

        return IncidentIntegrationMetadataView.of(
            await self._executor.execute(
                create_incident_integration.prepare(
                    incident_id,
                    body=create_incident_integration.flat(
                        incident_id=incident_id,
                        integration_type=integration_type,
                        metadata=metadata,
                        created=created,
                        created_by=created_by,
                        created_by_uuid=created_by_uuid,
                        last_modified_by=last_modified_by,
                        last_modified_by_uuid=last_modified_by_uuid,
                        modified=modified,
                        status=status,
                    ),
                )
            )
        )

    async def delete(
        self,
        incident_id: str,
        integration_metadata_id: str,
    ) -> None:
        """Delete an integration

        Takes an integration off its incident; the channel or ticket itself stays.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            integration_metadata_id: Id of the integration, a UUID. One of any other form
                belongs to no integration.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_integration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.integrations import delete_incident_integration

        await self._executor.execute(
            delete_incident_integration.prepare(
                incident_id,
                integration_metadata_id,
            )
        )

    async def get(
        self,
        incident_id: str,
        integration_metadata_id: str,
    ) -> IncidentIntegrationMetadataView:
        """Get an integration

        Reads one integration of an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            integration_metadata_id: Id of the integration, a UUID. One of any other form
                belongs to no integration.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_integration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.integrations import get_incident_integration
        from ..views.integrations import IncidentIntegrationMetadataView

        return IncidentIntegrationMetadataView.of(
            await self._executor.execute(
                get_incident_integration.prepare(
                    incident_id,
                    integration_metadata_id,
                )
            )
        )

    def list(
        self,
        incident_id: str,
        *,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentIntegrationMetadataView]:
        """List an incident's integrations

        Gives all integrations of an incident at once.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_integrations` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.integrations import list_incident_integrations
        from ..views.integrations import IncidentIntegrationMetadataView

        def items(response: Response[Any]) -> list[IncidentIntegrationMetadataView]:
            return IncidentIntegrationMetadataView.each(response, "data")

        return self._executor.listing(
            list_incident_integrations.prepare(
                incident_id,
            ),
            items,
            errors,
        )

    async def update(
        self,
        incident_id: str,
        integration_metadata_id: str,
        *,
        integration_type: int,
        metadata: SlackIntegrationMetadata
        | JiraIntegrationMetadata
        | MSTeamsIntegrationMetadata
        | dict[str, Any],
        created: datetime.datetime | Unset = UNSET,
        created_by: IncidentEmbeddedUser | Unset | None = UNSET,
        created_by_uuid: str | Unset | None = UNSET,
        last_modified_by: IncidentEmbeddedUser | Unset | None = UNSET,
        last_modified_by_uuid: str | Unset | None = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        status: int | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Update an integration

        Changes an integration. Type and metadata have to be sent, changed or not; the metadata is
        replaced as a whole.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            integration_metadata_id: Id of the integration, a UUID. One of any other form
                belongs to no integration.
            integration_type: Which service it is, 1 for Slack and 8 for Jira.
            metadata: Where in the service the incident is.
            created: When it was connected.
            created_by: Who connected it.
            created_by_uuid: Id of the user who connected it.
            last_modified_by: Who changed it last.
            last_modified_by_uuid: Id of the user who changed it last.
            modified: When it last changed.
            status: How far the connection has come: 0 for unknown, 1 for pending, 2 for
                complete, 3 for created by hand, 4 for updated by hand, 5 for failed. The server's
                to say.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_integration` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.integrations import update_incident_integration
        from ..views.integrations import IncidentIntegrationMetadataView

        return IncidentIntegrationMetadataView.of(
            await self._executor.execute(
                update_incident_integration.prepare(
                    incident_id,
                    integration_metadata_id,
                    body=update_incident_integration.flat(
                        incident_id=incident_id,
                        integration_type=integration_type,
                        metadata=metadata,
                        created=created,
                        created_by=created_by,
                        created_by_uuid=created_by_uuid,
                        last_modified_by=last_modified_by,
                        last_modified_by_uuid=last_modified_by_uuid,
                        modified=modified,
                        status=status,
                    ),
                )
            )
        )
