# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.google_chat` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_google_chat_configuration_data_attributes_response import (
        IncidentGoogleChatConfigurationDataAttributesResponse,
    )
    from ..models.incident_google_chat_configuration_data_response import (
        IncidentGoogleChatConfigurationDataResponse,
    )
    from ..models.incident_type_setting_relationships import IncidentTypeSettingRelationships
    from ..models.incident_user_data import IncidentUserData


class IncidentGoogleChatConfigurationView(View):
    """One `IncidentGoogleChatConfigurationDataResponse` with the reply it came in."""

    __slots__ = ()

    data: IncidentGoogleChatConfigurationDataResponse

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentGoogleChatConfigurationDataAttributesResponse:
        """What the resource says of itself."""
        return cast("IncidentGoogleChatConfigurationDataAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> IncidentTypeSettingRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentTypeSettingRelationships", self._member("relationships"))

    @property
    def created_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["created_by_user"]`.
        """
        found = self._one("created_by", "created_by_user", self.relationships.created_by_user, None)
        return cast("IncidentUserData | None", found)

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
