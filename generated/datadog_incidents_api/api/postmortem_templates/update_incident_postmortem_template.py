# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/postmortem-templates/{template_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_type_only_relationships import IncidentTypeOnlyRelationships
from ...models.postmortem_template_attributes_request import PostmortemTemplateAttributesRequest
from ...models.postmortem_template_data_request import PostmortemTemplateDataRequest
from ...models.postmortem_template_request import PostmortemTemplateRequest
from ...models.relationship_to_incident_type import RelationshipToIncidentType
from ...models.relationship_to_incident_type_data import RelationshipToIncidentTypeData
from ...operations import OPERATIONS
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    import datetime

    from ...execution import AsyncExecutor, Executor
    from ...models.confluence_postmortem_settings import ConfluencePostmortemSettings
    from ...models.google_docs_postmortem_settings import GoogleDocsPostmortemSettings
    from ...models.postmortem_template_location import PostmortemTemplateLocation
    from ...models.postmortem_template_response import PostmortemTemplateResponse

OPERATION = OPERATIONS["update_incident_postmortem_template"]


def _read(source: Any) -> PostmortemTemplateResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.postmortem_template_response import PostmortemTemplateResponse

    return PostmortemTemplateResponse.from_dict(source)


def prepare(template_id: str, *, body: PostmortemTemplateRequest) -> Call[PostmortemTemplateResponse]:
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
        _read,
        body=body.to_sendable(),
    )


def flat(
    *,
    template_id: str,
    name: str,
    confluence_postmortem_settings: ConfluencePostmortemSettings | Unset = UNSET,
    content: str | Unset = UNSET,
    google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset = UNSET,
    is_default: datetime.datetime | Unset | None = UNSET,
    location: PostmortemTemplateLocation | str | Unset = UNSET,
    incident_type: str | Unset = UNSET,
) -> PostmortemTemplateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if incident_type is UNSET
        else IncidentTypeOnlyRelationships(
            incident_type=RelationshipToIncidentType(data=RelationshipToIncidentTypeData(id=incident_type))
        )
    )
    attributes = PostmortemTemplateAttributesRequest(
        name=name,
        confluence_postmortem_settings=confluence_postmortem_settings,
        content=content,
        google_docs_postmortem_settings=google_docs_postmortem_settings,
        is_default=is_default,
        location=location,
    )
    return PostmortemTemplateRequest(
        data=PostmortemTemplateDataRequest(
            type="postmortem_template", id=template_id, attributes=attributes, relationships=relationships
        )
    )


def sync_detailed(
    template_id: str, *, body: PostmortemTemplateRequest, client: Executor
) -> Response[PostmortemTemplateResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(template_id, body=body))


def sync(
    template_id: str, *, body: PostmortemTemplateRequest, client: Executor
) -> PostmortemTemplateResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(template_id, body=body)).whole()


async def asyncio_detailed(
    template_id: str, *, body: PostmortemTemplateRequest, client: AsyncExecutor
) -> Response[PostmortemTemplateResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(template_id, body=body))


async def asyncio(
    template_id: str, *, body: PostmortemTemplateRequest, client: AsyncExecutor
) -> PostmortemTemplateResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(template_id, body=body))).whole()
