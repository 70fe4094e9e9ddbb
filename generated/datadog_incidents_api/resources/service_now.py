# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `service_now` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.

    from ..execution import AsyncExecutor, Executor
    from ..views.service_now import IncidentIntegrationMetadataView


class ServiceNowResource:
    """Operations on `service_now`; reached as `client.service_now`."""

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
        """Create a record in ServiceNow

        Creates a record of an incident in ServiceNow, or links the incident with one there already.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            assignment_group: Group in ServiceNow that is to see to the record.
            configuration_item_mapping: How the record's configuration item is found.
            instance_name: Name of the instance of ServiceNow.
            record_id: Id of the record, where it is there already.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_service_now_record` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.service_now import create_incident_service_now_record
        from ..views.service_now import IncidentIntegrationMetadataView

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
    """Operations on `service_now`, asynchronous; reached as `client.service_now`."""

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
        """Create a record in ServiceNow

        Creates a record of an incident in ServiceNow, or links the incident with one there already.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            assignment_group: Group in ServiceNow that is to see to the record.
            configuration_item_mapping: How the record's configuration item is found.
            instance_name: Name of the instance of ServiceNow.
            record_id: Id of the record, where it is there already.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_service_now_record` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.service_now import create_incident_service_now_record
        from ..views.service_now import IncidentIntegrationMetadataView

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
