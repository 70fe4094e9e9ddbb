# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.attachments`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._unset import UNSET
from .._view import View

if TYPE_CHECKING:
    from ..models.attachment_data import AttachmentData
    from ..models.attachment_data_attributes import AttachmentDataAttributes
    from ..models.attachment_data_relationships import AttachmentDataRelationships
    from ..models.incident_user_data import IncidentUserData


class AttachmentView(View):
    """View of `AttachmentData`, with the response that contained it."""

    __slots__ = ()

    data: AttachmentData

    @property
    def attributes(self) -> AttachmentDataAttributes:
        """Attributes of the resource."""
        return cast("AttachmentDataAttributes", self._member("attributes"))

    @property
    def relationships(self) -> AttachmentDataRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("AttachmentDataRelationships", self._member("relationships"))

    @property
    def last_modified_by(self) -> IncidentUserData:
        """Resource that the relationship `last_modified_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; request it with
                `include=["last_modified_by_user"]`.
        """
        found = self._one(
            "last_modified_by", "last_modified_by_user", self.relationships.last_modified_by_user, UNSET
        )
        return cast("IncidentUserData", found)
