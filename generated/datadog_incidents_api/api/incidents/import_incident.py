# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/import"""

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
    import datetime
    from collections.abc import Mapping, Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["import_incident"]


def prepare(
    *,
    body: models.IncidentImportRequest,
    include: Sequence[models.IncidentImportRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentImportResponse]:
    """Import an incident.

    Adds an incident with the given timestamps, such as a past incident. Its state is `active` and its
    severity `UNKNOWN`, unless set in `fields`.

    Args:
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/import",
        lambda source: models.IncidentImportResponse.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    title: str,
    declared: datetime.datetime | Unset = UNSET,
    detected: datetime.datetime | Unset = UNSET,
    fields: Mapping[
        str,
        models.IncidentImportFieldAttributesSingleValue
        | dicts.IncidentImportFieldAttributesSingleValueDict
        | models.IncidentImportFieldAttributesMultipleValue
        | dicts.IncidentImportFieldAttributesMultipleValueDict
        | models.UnknownVariant
        | Mapping[str, Any],
    ]
    | Unset = UNSET,
    incident_type_uuid: str | Unset = UNSET,
    resolved: datetime.datetime | Unset = UNSET,
    visibility: models.IncidentImportVisibility | str | Unset = UNSET,
    commander: str | Unset | None = UNSET,
    declared_by: str | Unset | None = UNSET,
) -> models.IncidentImportRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if commander is UNSET and declared_by is UNSET
        else models.IncidentImportRelationships(
            commander_user=UNSET
            if commander is UNSET
            else models.NullableRelationshipToUser(
                data=None if commander is None else models.RelationshipToUserData(id=commander)
            ),
            declared_by_user=UNSET
            if declared_by is UNSET
            else models.NullableRelationshipToUser(
                data=None if declared_by is None else models.RelationshipToUserData(id=declared_by)
            ),
        )
    )
    attributes = models.IncidentImportRequestAttributes(
        title=title,
        declared=declared,
        detected=detected,
        fields=cast("Any", fields),
        incident_type_uuid=incident_type_uuid,
        resolved=resolved,
        visibility=visibility,
    )
    return models.IncidentImportRequest(
        data=models.IncidentImportRequestData(attributes=attributes, relationships=relationships)
    )


def sync_detailed(
    *,
    body: models.IncidentImportRequest,
    client: Executor,
    include: Sequence[models.IncidentImportRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentImportResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body, include=include))


def sync(
    *,
    body: models.IncidentImportRequest,
    client: Executor,
    include: Sequence[models.IncidentImportRelatedObject | str] | Unset = UNSET,
) -> models.IncidentImportResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body, include=include)).whole()


async def asyncio_detailed(
    *,
    body: models.IncidentImportRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentImportRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentImportResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body, include=include))


async def asyncio(
    *,
    body: models.IncidentImportRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentImportRelatedObject | str] | Unset = UNSET,
) -> models.IncidentImportResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body, include=include))).whole()
