# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident"]


def prepare(*, body: models.IncidentCreateRequest) -> Call[models.IncidentResponse]:
    """Create an incident.

    Declares an incident. Its state is `active` and its severity `UNKNOWN`, unless set in `fields`.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents",
        lambda source: models.IncidentResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    title: str,
    customer_impacted: bool,
    customer_impact_scope: str | Unset = UNSET,
    fields: Mapping[
        str,
        models.IncidentFieldAttributesSingleValue
        | dicts.IncidentFieldAttributesSingleValueDict
        | models.IncidentFieldAttributesMultipleValue
        | dicts.IncidentFieldAttributesMultipleValueDict
        | models.UnknownVariant
        | Mapping[str, Any],
    ]
    | Unset = UNSET,
    incident_type_uuid: str | Unset = UNSET,
    initial_cells: Sequence[
        models.IncidentTimelineCellMarkdownCreateAttributes
        | dicts.IncidentTimelineCellMarkdownCreateAttributesDict
        | models.UnknownVariant
        | Mapping[str, Any]
    ]
    | Unset = UNSET,
    is_test: bool | Unset = UNSET,
    notification_handles: Sequence[models.IncidentNotificationHandle | dicts.IncidentNotificationHandleDict]
    | Unset = UNSET,
    commander: str | Unset | None = UNSET,
) -> models.IncidentCreateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if commander is UNSET
        else models.IncidentCreateRelationships(
            commander_user=models.NullableRelationshipToUser(
                data=None if commander is None else models.RelationshipToUserData(id=commander)
            )
        )
    )
    attributes = models.IncidentCreateAttributes(
        title=title,
        customer_impacted=customer_impacted,
        customer_impact_scope=customer_impact_scope,
        fields=cast("Any", fields),
        incident_type_uuid=incident_type_uuid,
        initial_cells=cast("Any", initial_cells),
        is_test=is_test,
        notification_handles=cast("Any", notification_handles),
    )
    return models.IncidentCreateRequest(
        data=models.IncidentCreateData(attributes=attributes, relationships=relationships)
    )


def sync_detailed(
    *, body: models.IncidentCreateRequest, client: Executor
) -> Response[models.IncidentResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: models.IncidentCreateRequest, client: Executor) -> models.IncidentResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: models.IncidentCreateRequest, client: AsyncExecutor
) -> Response[models.IncidentResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(*, body: models.IncidentCreateRequest, client: AsyncExecutor) -> models.IncidentResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
