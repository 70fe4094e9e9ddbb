# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PUT /api/v2/incidents/config/impact-fields/{field_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_incident_impact_field"]


def prepare(
    field_id: str, *, body: models.IncidentImpactFieldRequest
) -> Call[models.IncidentImpactFieldResponse]:
    """Replace an impact field.

    Replaces the whole field. The request body has the same form as on creation.

    Args:
        field_id: UUID of the impact field. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/impact-fields/{path_segment('field_id', field_id)}",
        lambda source: models.IncidentImpactFieldResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    display_name: str,
    field_type: models.IncidentImpactFieldValueType | str,
    name: str,
    incident_type: str,
    field_choices: Sequence[models.IncidentImpactFieldChoice | dicts.IncidentImpactFieldChoiceDict]
    | Unset = UNSET,
    tag_key: str | Unset | None = UNSET,
) -> models.IncidentImpactFieldRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentImpactFieldDataAttributes(
        display_name=display_name,
        field_type=field_type,
        name=name,
        field_choices=cast("Any", field_choices),
        tag_key=tag_key,
    )
    return models.IncidentImpactFieldRequest(
        data=models.IncidentImpactFieldDataRequest(
            attributes=attributes,
            relationships=models.IncidentTypeSettingRelationshipsRequest(
                incident_type=models.RelationshipToIncidentType(
                    data=models.RelationshipToIncidentTypeData(id=incident_type)
                )
            ),
        )
    )


def sync_detailed(
    field_id: str, *, body: models.IncidentImpactFieldRequest, client: Executor
) -> Response[models.IncidentImpactFieldResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(field_id, body=body))


def sync(
    field_id: str, *, body: models.IncidentImpactFieldRequest, client: Executor
) -> models.IncidentImpactFieldResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(field_id, body=body)).whole()


async def asyncio_detailed(
    field_id: str, *, body: models.IncidentImpactFieldRequest, client: AsyncExecutor
) -> Response[models.IncidentImpactFieldResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(field_id, body=body))


async def asyncio(
    field_id: str, *, body: models.IncidentImpactFieldRequest, client: AsyncExecutor
) -> models.IncidentImpactFieldResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(field_id, body=body))).whole()
