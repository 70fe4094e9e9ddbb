# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/user-defined-fields"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_user_defined_field"]


def prepare(
    *,
    body: models.IncidentUserDefinedFieldCreateRequest,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentUserDefinedFieldResponse]:
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
        lambda source: models.IncidentUserDefinedFieldResponse.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    name: str,
    type: models.IncidentUserDefinedFieldFieldType | int,
    incident_type: str,
    category: models.IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
    collected: models.IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
    default_value: str | Unset | None = UNSET,
    display_name: str | Unset = UNSET,
    ordinal: str | Unset | None = UNSET,
    required: bool | Unset = UNSET,
    tag_key: str | Unset | None = UNSET,
    valid_values: Sequence[
        models.IncidentUserDefinedFieldValidValue | dicts.IncidentUserDefinedFieldValidValueDict
    ]
    | Unset = UNSET,
) -> models.IncidentUserDefinedFieldCreateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentUserDefinedFieldAttributesCreateRequest(
        name=name,
        type=type,
        category=category,
        collected=collected,
        default_value=default_value,
        display_name=display_name,
        ordinal=ordinal,
        required=required,
        tag_key=tag_key,
        valid_values=cast("Any", valid_values),
    )
    return models.IncidentUserDefinedFieldCreateRequest(
        data=models.IncidentUserDefinedFieldCreateData(
            attributes=attributes,
            relationships=models.IncidentTypeSettingRelationshipsRequest(
                incident_type=models.RelationshipToIncidentType(
                    data=models.RelationshipToIncidentTypeData(id=incident_type)
                )
            ),
        )
    )


def sync_detailed(
    *,
    body: models.IncidentUserDefinedFieldCreateRequest,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedFieldResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body, include=include))


def sync(
    *,
    body: models.IncidentUserDefinedFieldCreateRequest,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedFieldResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body, include=include)).whole()


async def asyncio_detailed(
    *,
    body: models.IncidentUserDefinedFieldCreateRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedFieldResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body, include=include))


async def asyncio(
    *,
    body: models.IncidentUserDefinedFieldCreateRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedFieldResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body, include=include))).whole()
