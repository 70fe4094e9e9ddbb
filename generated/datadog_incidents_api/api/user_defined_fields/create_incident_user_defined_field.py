# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/user-defined-fields"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest
from ...models.incident_user_defined_field_attributes_create_request import (
    IncidentUserDefinedFieldAttributesCreateRequest,
)
from ...models.incident_user_defined_field_create_data import IncidentUserDefinedFieldCreateData
from ...models.incident_user_defined_field_create_request import IncidentUserDefinedFieldCreateRequest
from ...models.relationship_to_incident_type import RelationshipToIncidentType
from ...models.relationship_to_incident_type_data import RelationshipToIncidentTypeData
from ...operations import OPERATIONS
from ...parameters import comma_separated
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_type_setting_related_object import IncidentTypeSettingRelatedObject
    from ...models.incident_user_defined_field_category import IncidentUserDefinedFieldCategory
    from ...models.incident_user_defined_field_collected import IncidentUserDefinedFieldCollected
    from ...models.incident_user_defined_field_field_type import IncidentUserDefinedFieldFieldType
    from ...models.incident_user_defined_field_response import IncidentUserDefinedFieldResponse
    from ...models.incident_user_defined_field_valid_value import IncidentUserDefinedFieldValidValue

OPERATION = OPERATIONS["create_incident_user_defined_field"]


def _read(source: Any) -> IncidentUserDefinedFieldResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_user_defined_field_response import IncidentUserDefinedFieldResponse

    return IncidentUserDefinedFieldResponse.from_dict(source)


def prepare(
    *,
    body: IncidentUserDefinedFieldCreateRequest,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentUserDefinedFieldResponse]:
    """Create a user-defined field.

    Adds a custom field to the incidents of one incident type.

    Args:
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/user-defined-fields",
        _read,
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    name: str,
    type: IncidentUserDefinedFieldFieldType | int,
    incident_type: str,
    category: IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
    collected: IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
    default_value: str | Unset | None = UNSET,
    display_name: str | Unset = UNSET,
    ordinal: str | Unset | None = UNSET,
    required: bool | Unset = UNSET,
    tag_key: str | Unset | None = UNSET,
    valid_values: list[IncidentUserDefinedFieldValidValue] | Unset = UNSET,
) -> IncidentUserDefinedFieldCreateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentUserDefinedFieldAttributesCreateRequest(
        name=name,
        type=type,
        category=category,
        collected=collected,
        default_value=default_value,
        display_name=display_name,
        ordinal=ordinal,
        required=required,
        tag_key=tag_key,
        valid_values=valid_values,
    )
    return IncidentUserDefinedFieldCreateRequest(
        data=IncidentUserDefinedFieldCreateData(
            attributes=attributes,
            relationships=IncidentTypeSettingRelationshipsRequest(
                incident_type=RelationshipToIncidentType(
                    data=RelationshipToIncidentTypeData(id=incident_type)
                )
            ),
        )
    )


def sync_detailed(
    *,
    body: IncidentUserDefinedFieldCreateRequest,
    client: Executor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentUserDefinedFieldResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body, include=include))


def sync(
    *,
    body: IncidentUserDefinedFieldCreateRequest,
    client: Executor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentUserDefinedFieldResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body, include=include)).whole()


async def asyncio_detailed(
    *,
    body: IncidentUserDefinedFieldCreateRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentUserDefinedFieldResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body, include=include))


async def asyncio(
    *,
    body: IncidentUserDefinedFieldCreateRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentUserDefinedFieldResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body, include=include))).whole()
