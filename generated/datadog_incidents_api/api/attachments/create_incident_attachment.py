# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/attachments"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_attachment"]


def prepare(
    incident_id: str,
    *,
    body: models.CreateAttachmentRequest,
    include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Call[models.Attachment]:
    """Attach a document to an incident.

    Attaches a document by its URL. The linked file is not moved or copied.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.
        include: relationships whose resources are returned in `included`. The only value is included in
            any case.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/attachments",
        lambda source: models.Attachment.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str | Unset = UNSET,
    attachment: models.AttachmentDataAttributesAttachment
    | dicts.AttachmentDataAttributesAttachmentDict
    | Unset = UNSET,
    attachment_type: models.AttachmentDataAttributesAttachmentType | str | Unset = UNSET,
) -> models.CreateAttachmentRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.CreateAttachmentRequestDataAttributes(
        attachment=cast("Any", attachment), attachment_type=attachment_type
    )
    return models.CreateAttachmentRequest(
        data=models.CreateAttachmentRequestData(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    incident_id: str,
    *,
    body: models.CreateAttachmentRequest,
    client: Executor,
    include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Response[models.Attachment]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body, include=include))


def sync(
    incident_id: str,
    *,
    body: models.CreateAttachmentRequest,
    client: Executor,
    include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> models.Attachment:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body, include=include)).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    body: models.CreateAttachmentRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> Response[models.Attachment]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body, include=include))


async def asyncio(
    incident_id: str,
    *,
    body: models.CreateAttachmentRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentAttachmentRelatedObject | str] | Unset = UNSET,
) -> models.Attachment:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body, include=include))).whole()
