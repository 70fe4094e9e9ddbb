# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `service_now` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._unset import UNSET, Unset
from ..views.service_now import IncidentIntegrationMetadataView

if TYPE_CHECKING:
    from .._execution import AsyncExecutor, Executor


class ServiceNowResource:
    """ServiceNow records of incidents.

    Synchronous; available as `client.service_now`.

    Methods:
        create: Create a ServiceNow record of an incident.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        assignment_group: str,
        configuration_item_mapping: str,
        instance_name: str,
        record_id: str | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Create a ServiceNow record of an incident.

        Creates a new record in ServiceNow, or links the incident to the existing record that
        `record_id` identifies.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            assignment_group: ServiceNow group to which the record is assigned.
            configuration_item_mapping: mapping that determines the configuration item of the record, such
                as `service`.
            instance_name: name of the ServiceNow instance that holds the record.
            record_id: ID of an existing record, such as `INC0000042`; omitted to create a new record.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.service_now import create_incident_service_now_record

        return IncidentIntegrationMetadataView.of(
            self._executor.execute(
                create_incident_service_now_record.prepare(
                    incident_id,
                    body=create_incident_service_now_record.flat(
                        assignment_group=assignment_group,
                        configuration_item_mapping=configuration_item_mapping,
                        instance_name=instance_name,
                        record_id=record_id,
                    ),
                )
            )
        )


class AsyncServiceNowResource:
    """ServiceNow records of incidents.

    Asynchronous; available as `client.service_now`.

    Methods:
        create: Create a ServiceNow record of an incident.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        assignment_group: str,
        configuration_item_mapping: str,
        instance_name: str,
        record_id: str | Unset = UNSET,
    ) -> IncidentIntegrationMetadataView:
        """Create a ServiceNow record of an incident.

        Creates a new record in ServiceNow, or links the incident to the existing record that
        `record_id` identifies.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            assignment_group: ServiceNow group to which the record is assigned.
            configuration_item_mapping: mapping that determines the configuration item of the record, such
                as `service`.
            instance_name: name of the ServiceNow instance that holds the record.
            record_id: ID of an existing record, such as `INC0000042`; omitted to create a new record.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.service_now import create_incident_service_now_record

        return IncidentIntegrationMetadataView.of(
            await self._executor.execute(
                create_incident_service_now_record.prepare(
                    incident_id,
                    body=create_incident_service_now_record.flat(
                        assignment_group=assignment_group,
                        configuration_item_mapping=configuration_item_mapping,
                        instance_name=instance_name,
                        record_id=record_id,
                    ),
                )
            )
        )
