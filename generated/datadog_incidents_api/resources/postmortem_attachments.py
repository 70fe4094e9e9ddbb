# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `postmortem_attachments` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import builtins

    from ..execution import AsyncExecutor, Executor
    from ..models.postmortem_cell import PostmortemCell
    from ..views.postmortem_attachments import AttachmentView


class PostmortemAttachmentsResource:
    """Operations on `postmortem_attachments`; reached as `client.postmortem_attachments`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        cells: builtins.list[PostmortemCell] | Unset = UNSET,
        content: str | Unset = UNSET,
        postmortem_template_id: str | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> AttachmentView:
        """Create a postmortem

        Writes a postmortem, from a template or from text of one's own, and attaches it to an
        incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            cells: Its sections, in order.
            content: Its text as a whole.
            postmortem_template_id: Id of the postmortem template that it starts from.
            title: Its title.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_postmortem_attachment` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_attachments import create_incident_postmortem_attachment
        from ..views.postmortem_attachments import AttachmentView

        return AttachmentView.of(
            self._executor.execute(
                create_incident_postmortem_attachment.prepare(
                    incident_id,
                    body=create_incident_postmortem_attachment.flat(
                        cells=cells,
                        content=content,
                        postmortem_template_id=postmortem_template_id,
                        title=title,
                    ),
                )
            )
        )


class AsyncPostmortemAttachmentsResource:
    """Operations on `postmortem_attachments`, asynchronous; reached as `client.postmortem_attachments`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        cells: builtins.list[PostmortemCell] | Unset = UNSET,
        content: str | Unset = UNSET,
        postmortem_template_id: str | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> AttachmentView:
        """Create a postmortem

        Writes a postmortem, from a template or from text of one's own, and attaches it to an
        incident.

        Args:
            incident_id: Id of the incident, a UUID. One of any other form belongs to no
                incident.
            cells: Its sections, in order.
            content: Its text as a whole.
            postmortem_template_id: Id of the postmortem template that it starts from.
            title: Its title.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_postmortem_attachment` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_attachments import create_incident_postmortem_attachment
        from ..views.postmortem_attachments import AttachmentView

        return AttachmentView.of(
            await self._executor.execute(
                create_incident_postmortem_attachment.prepare(
                    incident_id,
                    body=create_incident_postmortem_attachment.flat(
                        cells=cells,
                        content=content,
                        postmortem_template_id=postmortem_template_id,
                        title=title,
                    ),
                )
            )
        )
