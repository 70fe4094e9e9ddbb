# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.service_now` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_author_relationships import IncidentAuthorRelationships
    from ..models.incident_integration_metadata_attributes import IncidentIntegrationMetadataAttributes
    from ..models.incident_integration_metadata_response_data import IncidentIntegrationMetadataResponseData
    from ..models.user import User


class IncidentIntegrationMetadataView(View):
    """One `IncidentIntegrationMetadataResponseData` with the reply it came in."""

    __slots__ = ()

    data: IncidentIntegrationMetadataResponseData

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentIntegrationMetadataAttributes:
        """What the resource says of itself."""
        return cast("IncidentIntegrationMetadataAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentAuthorRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentAuthorRelationships", self._member("relationships"))

    @property
    def created_by(self) -> User | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["created_by_user"]`.
        """
        found = self._one(
            "created_by", "created_by_user", self.relationships.created_by_user, self.attributes.created_by
        )
        return cast("User | None", found)

    @property
    def last_modified_by(self) -> User | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["last_modified_by_user"]`.
        """
        found = self._one(
            "last_modified_by",
            "last_modified_by_user",
            self.relationships.last_modified_by_user,
            self.attributes.last_modified_by,
        )
        return cast("User | None", found)
