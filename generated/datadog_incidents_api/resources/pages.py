# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `pages` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._unset import UNSET, Unset
from ..views.pages import IncidentIntegrationMetadataView

if TYPE_CHECKING:
    import builtins  # `list` is a method of resource classes

    from .. import dicts, models
    from .._execution import AsyncExecutor, Executor


class PagesResource:
    """Pages that call responders to an incident.

    Synchronous; available as `client.pages`.

    Methods:
        create_on_call_from_incident: Page a team or user.
        create_from_incident: Page a team or user (deprecated).
        link_to_incident: Link a page to an incident.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create_on_call_from_incident(
        self,
        incident_id: str,
        *,
        description: str | Unset = UNSET,
        role: models.IncidentPageRoleReference | dicts.IncidentPageRoleReferenceDict | Unset = UNSET,
        services: builtins.list[str] | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        target: models.IncidentPageTarget | dicts.IncidentPageTargetDict | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> models.IncidentPageUUIDResponse:
        """Page a team or user.

        Pages a team, a user or the holder of a role in the incident response through Datadog On-Call,
        to respond to the incident.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            description: details of the problem.
            role: role in the incident response that the paged user or team takes.
            services: names of the services that the page is about.
            tags: tags of the page, each in the form `key:value`.
            target: team or user to page.
            title: one-line summary of the problem.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.pages import create_on_call_page_from_incident

        return (
            self._executor.execute(
                create_on_call_page_from_incident.prepare(
                    incident_id,
                    body=create_on_call_page_from_incident.flat(
                        description=description,
                        role=role,
                        services=services,
                        tags=tags,
                        target=target,
                        title=title,
                    ),
                )
            )
        ).parsed

    def create_from_incident(
        self,
        incident_id: str,
        *,
        description: str | Unset = UNSET,
        incident_public_id: str | Unset = UNSET,
        role: models.IncidentPageRoleReference | dicts.IncidentPageRoleReferenceDict | Unset = UNSET,
        services: builtins.list[str] | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        target: models.IncidentPageTarget | dicts.IncidentPageTargetDict | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> models.IncidentPageUUIDResponse:
        """Page a team or user (deprecated).

        Pages a team or user to respond to an incident. Deprecated: use
        `create_on_call_page_from_incident` instead.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            description: details of the problem.
            incident_public_id: public ID of the incident: its number, as decimal digits.
            role: role in the incident response that the paged user or team takes.
            services: names of the services that the page is about.
            tags: tags of the page, each in the form `key:value`.
            target: team or user to page.
            title: one-line summary of the problem.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.pages import create_page_from_incident

        return (
            self._executor.execute(
                create_page_from_incident.prepare(
                    incident_id,
                    body=create_page_from_incident.flat(
                        description=description,
                        incident_public_id=incident_public_id,
                        role=role,
                        services=services,
                        tags=tags,
                        target=target,
                        title=title,
                    ),
                )
            )
        ).parsed

    def link_to_incident(
        self,
        incident_id: str,
        *,
        id: str,
        key: str | Unset = UNSET,
        page_target: models.IncidentOnCallPageTarget | dicts.IncidentOnCallPageTargetDict | Unset = UNSET,
        team_id: str | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Link a page to an incident.

        The request body identifies the page. The link is stored as an integration of the incident.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            id: ID of the page to link, which the path does not contain.
            key: short name of the page, such as `PAGE-7`.
            page_target: team or user that was paged.
            team_id: ID of the team that was paged.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.pages import link_page_to_incident

        return IncidentIntegrationMetadataView.of(
            self._executor.execute(
                link_page_to_incident.prepare(
                    incident_id,
                    body=link_page_to_incident.flat(id=id, key=key, page_target=page_target, team_id=team_id),
                )
            )
        )


class AsyncPagesResource:
    """Pages that call responders to an incident.

    Asynchronous; available as `client.pages`.

    Methods:
        create_on_call_from_incident: Page a team or user.
        create_from_incident: Page a team or user (deprecated).
        link_to_incident: Link a page to an incident.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create_on_call_from_incident(
        self,
        incident_id: str,
        *,
        description: str | Unset = UNSET,
        role: models.IncidentPageRoleReference | dicts.IncidentPageRoleReferenceDict | Unset = UNSET,
        services: builtins.list[str] | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        target: models.IncidentPageTarget | dicts.IncidentPageTargetDict | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> models.IncidentPageUUIDResponse:
        """Page a team or user.

        Pages a team, a user or the holder of a role in the incident response through Datadog On-Call,
        to respond to the incident.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            description: details of the problem.
            role: role in the incident response that the paged user or team takes.
            services: names of the services that the page is about.
            tags: tags of the page, each in the form `key:value`.
            target: team or user to page.
            title: one-line summary of the problem.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.pages import create_on_call_page_from_incident

        return (
            await self._executor.execute(
                create_on_call_page_from_incident.prepare(
                    incident_id,
                    body=create_on_call_page_from_incident.flat(
                        description=description,
                        role=role,
                        services=services,
                        tags=tags,
                        target=target,
                        title=title,
                    ),
                )
            )
        ).parsed

    async def create_from_incident(
        self,
        incident_id: str,
        *,
        description: str | Unset = UNSET,
        incident_public_id: str | Unset = UNSET,
        role: models.IncidentPageRoleReference | dicts.IncidentPageRoleReferenceDict | Unset = UNSET,
        services: builtins.list[str] | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        target: models.IncidentPageTarget | dicts.IncidentPageTargetDict | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> models.IncidentPageUUIDResponse:
        """Page a team or user (deprecated).

        Pages a team or user to respond to an incident. Deprecated: use
        `create_on_call_page_from_incident` instead.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            description: details of the problem.
            incident_public_id: public ID of the incident: its number, as decimal digits.
            role: role in the incident response that the paged user or team takes.
            services: names of the services that the page is about.
            tags: tags of the page, each in the form `key:value`.
            target: team or user to page.
            title: one-line summary of the problem.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.pages import create_page_from_incident

        return (
            await self._executor.execute(
                create_page_from_incident.prepare(
                    incident_id,
                    body=create_page_from_incident.flat(
                        description=description,
                        incident_public_id=incident_public_id,
                        role=role,
                        services=services,
                        tags=tags,
                        target=target,
                        title=title,
                    ),
                )
            )
        ).parsed

    async def link_to_incident(
        self,
        incident_id: str,
        *,
        id: str,
        key: str | Unset = UNSET,
        page_target: models.IncidentOnCallPageTarget | dicts.IncidentOnCallPageTargetDict | Unset = UNSET,
        team_id: str | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Link a page to an incident.

        The request body identifies the page. The link is stored as an integration of the incident.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            id: ID of the page to link, which the path does not contain.
            key: short name of the page, such as `PAGE-7`.
            page_target: team or user that was paged.
            team_id: ID of the team that was paged.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.pages import link_page_to_incident

        return IncidentIntegrationMetadataView.of(
            await self._executor.execute(
                link_page_to_incident.prepare(
                    incident_id,
                    body=link_page_to_incident.flat(id=id, key=key, page_target=page_target, team_id=team_id),
                )
            )
        )
