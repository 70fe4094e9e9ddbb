# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `postmortem_attachments` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._unset import UNSET, Unset
from ..views.postmortem_attachments import AttachmentView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .. import dicts, models
    from .._execution import AsyncExecutor, Executor


class PostmortemAttachmentsResource:
    """Postmortems written from a template and attached to an incident.

    Synchronous; available as `client.postmortem_attachments`.

    Methods:
        create: Create a postmortem.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        incident_id: str,
        *,
        cells: Sequence[models.PostmortemCell | dicts.PostmortemCellDict] | Unset = UNSET,
        content: str | Unset = UNSET,
        postmortem_template_id: str | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> AttachmentView:
        """Create a postmortem.

        Writes a postmortem from a template, or from text in the request, and attaches it to the
        incident.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            cells: sections of the postmortem, in order.
            content: text of the postmortem as a whole.
            postmortem_template_id: UUID of the postmortem template to start from. An unknown ID gives
                404.
            title: title of the postmortem, such as `Postmortem of IR-1`.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_attachments import create_incident_postmortem_attachment

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
    """Postmortems written from a template and attached to an incident.

    Asynchronous; available as `client.postmortem_attachments`.

    Methods:
        create: Create a postmortem.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        incident_id: str,
        *,
        cells: Sequence[models.PostmortemCell | dicts.PostmortemCellDict] | Unset = UNSET,
        content: str | Unset = UNSET,
        postmortem_template_id: str | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> AttachmentView:
        """Create a postmortem.

        Writes a postmortem from a template, or from text in the request, and attaches it to the
        incident.

        Args:
            incident_id: UUID of the incident. An unknown or malformed ID gives 404.
            cells: sections of the postmortem, in order.
            content: text of the postmortem as a whole.
            postmortem_template_id: UUID of the postmortem template to start from. An unknown ID gives
                404.
            title: title of the postmortem, such as `Postmortem of IR-1`.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the incident does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_attachments import create_incident_postmortem_attachment

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
