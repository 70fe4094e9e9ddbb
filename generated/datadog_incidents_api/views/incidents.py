# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.incidents`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._unset import UNSET
from .._view import View

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
    """View of `IncidentResponseData`, with the response that contained it."""

    __slots__ = ()

    data: IncidentResponseData

    @property
    def attributes(self) -> IncidentResponseAttributes:
        """Attributes of the resource."""
        return cast("IncidentResponseAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentResponseRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentResponseRelationships", self._member("relationships"))

    @property
    def created_by(self) -> IncidentUserData:
        """Resource that the relationship `created_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; request it with
                `include=["users"]`.
        """
        found = self._one(
            "created_by", "users", self.relationships.created_by_user, self.attributes.created_by
        )
        return cast("IncidentUserData", found)

    @property
    def last_modified_by(self) -> IncidentUserData:
        """Resource that the relationship `last_modified_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; request it with
                `include=["users"]`.
        """
        found = self._one(
            "last_modified_by",
            "users",
            self.relationships.last_modified_by_user,
            self.attributes.last_modified_by,
        )
        return cast("IncidentUserData", found)

    @property
    def attachments(self) -> list[AttachmentData]:
        """Resources that the relationship `attachments` refers to.

        Raises:
            NotIncludedError: the response lacks it; request it with `include=["attachments"]`.
        """
        found = self._to_many("attachments", "attachments", self.relationships.attachments)
        return cast("list[AttachmentData]", found)

    @property
    def commander(self) -> IncidentUserData | None:
        """Incident commander, the user who leads the response; null if none.

        Raises:
            NotIncludedError: the response lacks it; request it with `include=["users"]`.
        """
        found = self._to_one(
            "commander", "users", self.relationships.commander_user, self.attributes.commander
        )
        return cast("IncidentUserData | None", found)

    @property
    def declared_by(self) -> IncidentUserData | None:
        """Resource that the relationship `declared_by_user` refers to; None if it is empty.

        Raises:
            NotIncludedError: the response lacks it; request it with `include=["users"]`.
        """
        found = self._to_one(
            "declared_by", "users", self.relationships.declared_by_user, self.attributes.declared_by
        )
        return cast("IncidentUserData | None", found)


class IncidentImportView(View):
    """View of `IncidentImportResponseData`, with the response that contained it."""

    __slots__ = ()

    data: IncidentImportResponseData

    @property
    def attributes(self) -> IncidentImportResponseAttributes:
        """Attributes of the resource."""
        return cast("IncidentImportResponseAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentImportResponseRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentImportResponseRelationships", self._member("relationships"))

    @property
    def commander(self) -> IncidentUserData | None:
        """Incident commander, the user who led the response; null if none.

        Raises:
            NotIncludedError: the response lacks it; request it with `include=["commander_user"]`.
        """
        found = self._to_one("commander", "commander_user", self.relationships.commander_user, None)
        return cast("IncidentUserData | None", found)

    @property
    def created_by(self) -> IncidentUserData:
        """Resource that the relationship `created_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; request it with
                `include=["created_by_user"]`.
        """
        found = self._one("created_by", "created_by_user", self.relationships.created_by_user, UNSET)
        return cast("IncidentUserData", found)

    @property
    def declared_by(self) -> IncidentUserData | None:
        """Resource that the relationship `declared_by_user` refers to; None if it is empty.

        Raises:
            NotIncludedError: the response lacks it; request it with `include=["declared_by_user"]`.
        """
        found = self._to_one("declared_by", "declared_by_user", self.relationships.declared_by_user, None)
        return cast("IncidentUserData | None", found)

    @property
    def incident_type(self) -> IncidentTypeObject | None:
        """Resource that the relationship `incident_type` refers to; None if it is empty.

        Raises:
            NotIncludedError: the response lacks it; request it with `include=["incident_type"]`.
        """
        found = self._to_one("incident_type", "incident_type", self.relationships.incident_type, None)
        return cast("IncidentTypeObject | None", found)

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
