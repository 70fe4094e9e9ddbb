# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/postmortem-templates/{template_id}"""

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
    import datetime

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_incident_postmortem_template"]


def prepare(
    template_id: str, *, body: models.PostmortemTemplateRequest
) -> Call[models.PostmortemTemplateResponse]:
    """Update a postmortem template.

    The name is required even if unchanged. Other attributes that are not sent keep their values.

    Args:
        template_id: UUID of the postmortem template. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/postmortem-templates/{path_segment('template_id', template_id)}",
        lambda source: models.PostmortemTemplateResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    template_id: str,
    name: str,
    confluence_postmortem_settings: models.ConfluencePostmortemSettings
    | dicts.ConfluencePostmortemSettingsDict
    | Unset = UNSET,
    content: str | Unset = UNSET,
    google_docs_postmortem_settings: models.GoogleDocsPostmortemSettings
    | dicts.GoogleDocsPostmortemSettingsDict
    | Unset = UNSET,
    is_default: datetime.datetime | Unset | None = UNSET,
    location: models.PostmortemTemplateLocation | str | Unset = UNSET,
    incident_type: str | Unset = UNSET,
) -> models.PostmortemTemplateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if incident_type is UNSET
        else models.IncidentTypeOnlyRelationships(
            incident_type=models.RelationshipToIncidentType(
                data=models.RelationshipToIncidentTypeData(id=incident_type)
            )
        )
    )
    attributes = models.PostmortemTemplateAttributesRequest(
        name=name,
        confluence_postmortem_settings=cast("Any", confluence_postmortem_settings),
        content=content,
        google_docs_postmortem_settings=cast("Any", google_docs_postmortem_settings),
        is_default=is_default,
        location=location,
    )
    return models.PostmortemTemplateRequest(
        data=models.PostmortemTemplateDataRequest(
            type="postmortem_template", id=template_id, attributes=attributes, relationships=relationships
        )
    )


def sync_detailed(
    template_id: str, *, body: models.PostmortemTemplateRequest, client: Executor
) -> Response[models.PostmortemTemplateResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(template_id, body=body))


def sync(
    template_id: str, *, body: models.PostmortemTemplateRequest, client: Executor
) -> models.PostmortemTemplateResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(template_id, body=body)).whole()


async def asyncio_detailed(
    template_id: str, *, body: models.PostmortemTemplateRequest, client: AsyncExecutor
) -> Response[models.PostmortemTemplateResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(template_id, body=body))


async def asyncio(
    template_id: str, *, body: models.PostmortemTemplateRequest, client: AsyncExecutor
) -> models.PostmortemTemplateResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(template_id, body=body))).whole()
