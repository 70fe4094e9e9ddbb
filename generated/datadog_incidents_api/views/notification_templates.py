# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.notification_templates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._unset import UNSET
from .._view import View

if TYPE_CHECKING:
    from ..models.incident_notification_template_attributes import IncidentNotificationTemplateAttributes
    from ..models.incident_notification_template_response_data import IncidentNotificationTemplateResponseData
    from ..models.incident_type_object import IncidentTypeObject
    from ..models.incident_type_setting_relationships import IncidentTypeSettingRelationships
    from ..models.user import User


class IncidentNotificationTemplateView(View):
    """View of `IncidentNotificationTemplateResponseData`, with the response that contained it."""

    __slots__ = ()

    data: IncidentNotificationTemplateResponseData

    @property
    def attributes(self) -> IncidentNotificationTemplateAttributes:
        """Attributes of the resource."""
        return cast("IncidentNotificationTemplateAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentTypeSettingRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentTypeSettingRelationships", self._member("relationships"))

    @property
    def created_by(self) -> User:
        """Resource that the relationship `created_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; request it with
                `include=["created_by_user"]`.
        """
        found = self._one("created_by", "created_by_user", self.relationships.created_by_user, UNSET)
        return cast("User", found)

    @property
    def incident_type(self) -> IncidentTypeObject | None:
        """Resource that the relationship `incident_type` refers to; None if it is empty.

        Raises:
            NotIncludedError: the response lacks it; request it with `include=["incident_type"]`.
        """
        found = self._to_one("incident_type", "incident_type", self.relationships.incident_type, None)
        return cast("IncidentTypeObject | None", found)

    @property
    def last_modified_by(self) -> User:
        """Resource that the relationship `last_modified_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; request it with
                `include=["last_modified_by_user"]`.
        """
        found = self._one(
            "last_modified_by", "last_modified_by_user", self.relationships.last_modified_by_user, UNSET
        )
        return cast("User", found)
