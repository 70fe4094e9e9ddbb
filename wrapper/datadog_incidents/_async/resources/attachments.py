"""Attachments of incidents, with verbs for the two kinds there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datadog_incidents_api.resources.attachments import AsyncAttachmentsResource
from datadog_incidents_api.types import UNSET, Unset

from ..._arguments.urls import checked

if TYPE_CHECKING:
    from datadog_incidents_api.models import AttachmentDataAttributesAttachmentType
    from datadog_incidents_api.views.attachments import AttachmentView


class AsyncAttachments(AsyncAttachmentsResource):
    """Operations on an incident's attachments, asynchronous; reached as `client.attachments`."""

    async def add_link(self, incident_id: str, url: str, *, title: str | Unset = UNSET) -> AttachmentView:
        """Attach a document, which stays where it is.

        Args:
            incident_id: id of the incident.
            url: where the document is, an `http` or `https` URL.
            title: what to call it.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_attachment` has not been enabled; nothing was sent.
            NotFoundError: there is no such incident.
            DatadogError: the call failed; the subclass says how.
        """
        return await self._add("link", incident_id, url, title)

    async def add_postmortem(
        self, incident_id: str, url: str, *, title: str | Unset = UNSET
    ) -> AttachmentView:
        """Attach the incident's postmortem, which stays where it is.

        `client.postmortem_attachments` is for a postmortem to be written in Datadog.

        Args:
            incident_id: id of the incident.
            url: where the postmortem is, an `http` or `https` URL.
            title: what to call it.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_attachment` has not been enabled; nothing was sent.
            NotFoundError: there is no such incident.
            DatadogError: the call failed; the subclass says how.
        """
        return await self._add("postmortem", incident_id, url, title)

    async def _add(
        self,
        kind: AttachmentDataAttributesAttachmentType,
        incident_id: str,
        url: str,
        title: str | Unset,
    ) -> AttachmentView:
        from datadog_incidents_api.models import AttachmentDataAttributesAttachment

        document = AttachmentDataAttributesAttachment(document_url=checked("url", url), title=title)
        return await self.create(incident_id, attachment=document, attachment_type=kind)
