# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.notification_templates` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_notification_template_attributes import IncidentNotificationTemplateAttributes
    from ..models.incident_notification_template_response_data import IncidentNotificationTemplateResponseData
    from ..models.incident_type_object import IncidentTypeObject
    from ..models.incident_type_setting_relationships import IncidentTypeSettingRelationships
    from ..models.user import User


class IncidentNotificationTemplateView(View):
    """One `IncidentNotificationTemplateResponseData` with the reply it came in."""

    __slots__ = ()

    data: IncidentNotificationTemplateResponseData

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentNotificationTemplateAttributes:
        """What the resource says of itself."""
        return cast("IncidentNotificationTemplateAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentTypeSettingRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentTypeSettingRelationships", self._member("relationships"))

    @property
    def created_by(self) -> User | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["created_by_user"]`.
        """
        found = self._one("created_by", "created_by_user", self.relationships.created_by_user, None)
        return cast("User | None", found)

    @property
    def incident_type(self) -> IncidentTypeObject | None:
        """Link to a type of incident.

        Raises:
            NotIncludedError: ask with `include=["incident_type"]`.
        """
        found = self._one("incident_type", "incident_type", self.relationships.incident_type, None)
        return cast("IncidentTypeObject | None", found)

    @property
    def last_modified_by(self) -> User | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["last_modified_by_user"]`.
        """
        found = self._one(
            "last_modified_by", "last_modified_by_user", self.relationships.last_modified_by_user, None
        )
        return cast("User | None", found)
