# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `pages` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import builtins

    from ..execution import AsyncExecutor, Executor
    from ..models.incident_on_call_page_target import IncidentOnCallPageTarget
    from ..models.incident_page_role_reference import IncidentPageRoleReference
    from ..models.incident_page_target import IncidentPageTarget
    from ..models.incident_page_uuid_response import IncidentPageUUIDResponse
    from ..views.pages import IncidentIntegrationMetadataView


class PagesResource:
    """Operations on `pages`; reached as `client.pages`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create_on_call_from_incident(
        self,
        incident_id: str,
        *,
        description: str | Unset = UNSET,
        role: IncidentPageRoleReference | Unset = UNSET,
        services: builtins.list[str] | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        target: IncidentPageTarget | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> IncidentPageUUIDResponse:
        """Page somebody

        Calls a team, a user, or whoever has a role in the response, to an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            description: What is the matter.
            role: Names a role in the response that whoever is paged is to have.
            services: Names of the services that it is about.
            tags: Tags of the page, a key and a value each with a colon between.
            target: Who is to be paged.
            title: What is the matter, in a line.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_on_call_page_from_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
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
        role: IncidentPageRoleReference | Unset = UNSET,
        services: builtins.list[str] | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        target: IncidentPageTarget | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> IncidentPageUUIDResponse:
        """Page somebody, the old way

        Calls somebody to an incident. Deprecated: `create_on_call_page_from_incident` takes its
        place.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            description: What is the matter.
            incident_public_id: Number of the incident, in digits.
            role: Names a role in the response that whoever is paged is to have.
            services: Names of the services that it is about.
            tags: Tags of the page, a key and a value each with a colon between.
            target: Who is to be paged.
            title: What is the matter, in a line.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_page_from_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
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
        page_target: IncidentOnCallPageTarget | Unset = UNSET,
        team_id: str | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Link a page

        Links a page, which the body names, with an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            id: Id of the page; the path has none.
            key: Short name of the page.
            page_target: Who was paged.
            team_id: Id of the team that was paged.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `link_page_to_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.pages import link_page_to_incident
        from ..views.pages import IncidentIntegrationMetadataView

        return IncidentIntegrationMetadataView.of(
            self._executor.execute(
                link_page_to_incident.prepare(
                    incident_id,
                    body=link_page_to_incident.flat(
                        id=id,
                        key=key,
                        page_target=page_target,
                        team_id=team_id,
                    ),
                )
            )
        )


class AsyncPagesResource:
    """Operations on `pages`, asynchronous; reached as `client.pages`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create_on_call_from_incident(
        self,
        incident_id: str,
        *,
        description: str | Unset = UNSET,
        role: IncidentPageRoleReference | Unset = UNSET,
        services: builtins.list[str] | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        target: IncidentPageTarget | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> IncidentPageUUIDResponse:
        """Page somebody

        Calls a team, a user, or whoever has a role in the response, to an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            description: What is the matter.
            role: Names a role in the response that whoever is paged is to have.
            services: Names of the services that it is about.
            tags: Tags of the page, a key and a value each with a colon between.
            target: Who is to be paged.
            title: What is the matter, in a line.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_on_call_page_from_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
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
        role: IncidentPageRoleReference | Unset = UNSET,
        services: builtins.list[str] | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        target: IncidentPageTarget | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> IncidentPageUUIDResponse:
        """Page somebody, the old way

        Calls somebody to an incident. Deprecated: `create_on_call_page_from_incident` takes its
        place.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            description: What is the matter.
            incident_public_id: Number of the incident, in digits.
            role: Names a role in the response that whoever is paged is to have.
            services: Names of the services that it is about.
            tags: Tags of the page, a key and a value each with a colon between.
            target: Who is to be paged.
            title: What is the matter, in a line.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_page_from_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
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
        page_target: IncidentOnCallPageTarget | Unset = UNSET,
        team_id: str | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Link a page

        Links a page, which the body names, with an incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            id: Id of the page; the path has none.
            key: Short name of the page.
            page_target: Who was paged.
            team_id: Id of the team that was paged.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `link_page_to_incident` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.pages import link_page_to_incident
        from ..views.pages import IncidentIntegrationMetadataView

        return IncidentIntegrationMetadataView.of(
            await self._executor.execute(
                link_page_to_incident.prepare(
                    incident_id,
                    body=link_page_to_incident.flat(
                        id=id,
                        key=key,
                        page_target=page_target,
                        team_id=team_id,
                    ),
                )
            )
        )
