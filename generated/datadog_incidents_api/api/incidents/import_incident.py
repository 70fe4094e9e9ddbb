# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/import"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_import_relationships import IncidentImportRelationships
from ...models.incident_import_request import IncidentImportRequest
from ...models.incident_import_request_attributes import IncidentImportRequestAttributes
from ...models.incident_import_request_data import IncidentImportRequestData
from ...models.nullable_relationship_to_user import NullableRelationshipToUser
from ...models.relationship_to_user_data import RelationshipToUserData
from ...operations import OPERATIONS
from ...parameters import comma_separated
from ...types import UNSET, Unset

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_import_field_attributes_multiple_value import (
        IncidentImportFieldAttributesMultipleValue,
    )
    from ...models.incident_import_field_attributes_single_value import (
        IncidentImportFieldAttributesSingleValue,
    )
    from ...models.incident_import_related_object import IncidentImportRelatedObject
    from ...models.incident_import_response import IncidentImportResponse
    from ...models.incident_import_visibility import IncidentImportVisibility

OPERATION = OPERATIONS["import_incident"]


def _read(source: Any) -> IncidentImportResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_import_response import IncidentImportResponse

    return IncidentImportResponse.from_dict(source)


def prepare(
    *, body: IncidentImportRequest, include: Sequence[IncidentImportRelatedObject | str] | Unset = UNSET
) -> Call[IncidentImportResponse]:
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
        _read,
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    title: str,
    declared: datetime.datetime | Unset = UNSET,
    detected: datetime.datetime | Unset = UNSET,
    fields: dict[
        str,
        IncidentImportFieldAttributesSingleValue
        | IncidentImportFieldAttributesMultipleValue
        | dict[str, Any],
    ]
    | Unset = UNSET,
    incident_type_uuid: str | Unset = UNSET,
    resolved: datetime.datetime | Unset = UNSET,
    visibility: IncidentImportVisibility | str | Unset = UNSET,
    commander: str | Unset | None = UNSET,
    declared_by: str | Unset | None = UNSET,
) -> IncidentImportRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if commander is UNSET and declared_by is UNSET
        else IncidentImportRelationships(
            commander_user=UNSET
            if commander is UNSET
            else NullableRelationshipToUser(
                data=None if commander is None else RelationshipToUserData(id=commander)
            ),
            declared_by_user=UNSET
            if declared_by is UNSET
            else NullableRelationshipToUser(
                data=None if declared_by is None else RelationshipToUserData(id=declared_by)
            ),
        )
    )
    attributes = IncidentImportRequestAttributes(
        title=title,
        declared=declared,
        detected=detected,
        fields=fields,
        incident_type_uuid=incident_type_uuid,
        resolved=resolved,
        visibility=visibility,
    )
    return IncidentImportRequest(
        data=IncidentImportRequestData(attributes=attributes, relationships=relationships)
    )


def sync_detailed(
    *,
    body: IncidentImportRequest,
    client: Executor,
    include: Sequence[IncidentImportRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentImportResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body, include=include))


def sync(
    *,
    body: IncidentImportRequest,
    client: Executor,
    include: Sequence[IncidentImportRelatedObject | str] | Unset = UNSET,
) -> IncidentImportResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body, include=include)).whole()


async def asyncio_detailed(
    *,
    body: IncidentImportRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentImportRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentImportResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body, include=include))


async def asyncio(
    *,
    body: IncidentImportRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentImportRelatedObject | str] | Unset = UNSET,
) -> IncidentImportResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body, include=include))).whole()
