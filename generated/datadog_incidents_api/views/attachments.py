# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.attachments` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.attachment_data import AttachmentData
    from ..models.attachment_data_attributes import AttachmentDataAttributes
    from ..models.attachment_data_relationships import AttachmentDataRelationships
    from ..models.incident_user_data import IncidentUserData


class AttachmentView(View):
    """One `AttachmentData` with the reply it came in."""

    __slots__ = ()

    data: AttachmentData

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> AttachmentDataAttributes:
        """What the resource says of itself."""
        return cast("AttachmentDataAttributes", self._member("attributes"))

    @property
    def relationships(self) -> AttachmentDataRelationships:
        """Ids of related resources, by relation."""
        return cast("AttachmentDataRelationships", self._member("relationships"))

    @property
    def last_modified_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["last_modified_by_user"]`.
        """
        found = self._one(
            "last_modified_by", "last_modified_by_user", self.relationships.last_modified_by_user, None
        )
        return cast("IncidentUserData | None", found)
