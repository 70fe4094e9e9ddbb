# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.incidents` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.attachment_data import AttachmentData
    from ..models.incident_import_response_attributes import IncidentImportResponseAttributes
    from ..models.incident_import_response_data import IncidentImportResponseData
    from ..models.incident_import_response_relationships import IncidentImportResponseRelationships
    from ..models.incident_response_attributes import IncidentResponseAttributes
    from ..models.incident_response_data import IncidentResponseData
    from ..models.incident_response_relationships import IncidentResponseRelationships
    from ..models.incident_type_object import IncidentTypeObject
    from ..models.incident_user_data import IncidentUserData


class IncidentView(View):
    """One `IncidentResponseData` with the reply it came in."""

    __slots__ = ()

    data: IncidentResponseData

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentResponseAttributes:
        """What the resource says of itself."""
        return cast("IncidentResponseAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentResponseRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentResponseRelationships", self._member("relationships"))

    @property
    def attachments(self) -> list[AttachmentData]:
        """Links to attachments of an incident.

        Raises:
            NotIncludedError: ask with `include=["attachments"]`.
        """
        found = self._many("attachments", "attachments", self.relationships.attachments)
        return cast("list[AttachmentData]", found)

    @property
    def commander(self) -> IncidentUserData | None:
        """Who leads the response.

        Raises:
            NotIncludedError: ask with `include=["users"]`.
        """
        found = self._one("commander", "users", self.relationships.commander_user, self.attributes.commander)
        return cast("IncidentUserData | None", found)

    @property
    def created_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["users"]`.
        """
        found = self._one(
            "created_by", "users", self.relationships.created_by_user, self.attributes.created_by
        )
        return cast("IncidentUserData | None", found)

    @property
    def declared_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["users"]`.
        """
        found = self._one(
            "declared_by", "users", self.relationships.declared_by_user, self.attributes.declared_by
        )
        return cast("IncidentUserData | None", found)

    @property
    def last_modified_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["users"]`.
        """
        found = self._one(
            "last_modified_by",
            "users",
            self.relationships.last_modified_by_user,
            self.attributes.last_modified_by,
        )
        return cast("IncidentUserData | None", found)


class IncidentImportView(View):
    """One `IncidentImportResponseData` with the reply it came in."""

    __slots__ = ()

    data: IncidentImportResponseData

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentImportResponseAttributes:
        """What the resource says of itself."""
        return cast("IncidentImportResponseAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentImportResponseRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentImportResponseRelationships", self._member("relationships"))

    @property
    def commander(self) -> IncidentUserData | None:
        """Who leads the response.

        Raises:
            NotIncludedError: ask with `include=["commander_user"]`.
        """
        found = self._one("commander", "commander_user", self.relationships.commander_user, None)
        return cast("IncidentUserData | None", found)

    @property
    def created_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["created_by_user"]`.
        """
        found = self._one("created_by", "created_by_user", self.relationships.created_by_user, None)
        return cast("IncidentUserData | None", found)

    @property
    def declared_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["declared_by_user"]`.
        """
        found = self._one("declared_by", "declared_by_user", self.relationships.declared_by_user, None)
        return cast("IncidentUserData | None", found)

    @property
    def incident_type(self) -> IncidentTypeObject | None:
        """Link to a type of incident.

        Raises:
            NotIncludedError: ask with `include=["incident_type"]`.
        """
        found = self._one("incident_type", "incident_type", self.relationships.incident_type, None)
        return cast("IncidentTypeObject | None", found)

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
