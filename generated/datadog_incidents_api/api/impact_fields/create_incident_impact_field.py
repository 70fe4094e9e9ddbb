# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/impact-fields"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_impact_field_data_attributes import IncidentImpactFieldDataAttributes
from ...models.incident_impact_field_data_request import IncidentImpactFieldDataRequest
from ...models.incident_impact_field_request import IncidentImpactFieldRequest
from ...models.incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest
from ...models.relationship_to_incident_type import RelationshipToIncidentType
from ...models.relationship_to_incident_type_data import RelationshipToIncidentTypeData
from ...operations import OPERATIONS
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_impact_field_choice import IncidentImpactFieldChoice
    from ...models.incident_impact_field_response import IncidentImpactFieldResponse
    from ...models.incident_impact_field_value_type import IncidentImpactFieldValueType

OPERATION = OPERATIONS["create_incident_impact_field"]


def _read(source: Any) -> IncidentImpactFieldResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_impact_field_response import IncidentImpactFieldResponse

    return IncidentImpactFieldResponse.from_dict(source)


def prepare(*, body: IncidentImpactFieldRequest) -> Call[IncidentImpactFieldResponse]:
    """Create an impact field.

    Adds a custom field to the impacts of incidents of one incident type.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, "/api/v2/incidents/config/impact-fields", _read, body=body.to_sendable())


def flat(
    *,
    display_name: str,
    field_type: IncidentImpactFieldValueType | str,
    name: str,
    incident_type: str,
    field_choices: list[IncidentImpactFieldChoice] | Unset = UNSET,
    tag_key: str | Unset | None = UNSET,
) -> IncidentImpactFieldRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentImpactFieldDataAttributes(
        display_name=display_name,
        field_type=field_type,
        name=name,
        field_choices=field_choices,
        tag_key=tag_key,
    )
    return IncidentImpactFieldRequest(
        data=IncidentImpactFieldDataRequest(
            attributes=attributes,
            relationships=IncidentTypeSettingRelationshipsRequest(
                incident_type=RelationshipToIncidentType(
                    data=RelationshipToIncidentTypeData(id=incident_type)
                )
            ),
        )
    )


def sync_detailed(
    *, body: IncidentImpactFieldRequest, client: Executor
) -> Response[IncidentImpactFieldResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: IncidentImpactFieldRequest, client: Executor) -> IncidentImpactFieldResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: IncidentImpactFieldRequest, client: AsyncExecutor
) -> Response[IncidentImpactFieldResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(*, body: IncidentImpactFieldRequest, client: AsyncExecutor) -> IncidentImpactFieldResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
