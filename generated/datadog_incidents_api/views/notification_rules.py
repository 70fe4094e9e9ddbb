# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.notification_rules` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_notification_rule_attributes import IncidentNotificationRuleAttributes
    from ..models.incident_notification_rule_relationships import IncidentNotificationRuleRelationships
    from ..models.incident_notification_rule_response_data import IncidentNotificationRuleResponseData
    from ..models.incident_notification_template_response_data import IncidentNotificationTemplateResponseData
    from ..models.incident_type_object import IncidentTypeObject
    from ..models.user import User


class IncidentNotificationRuleView(View):
    """One `IncidentNotificationRuleResponseData` with the reply it came in."""

    __slots__ = ()

    data: IncidentNotificationRuleResponseData

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentNotificationRuleAttributes:
        """What the resource says of itself."""
        return cast("IncidentNotificationRuleAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentNotificationRuleRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentNotificationRuleRelationships", self._member("relationships"))

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

    @property
    def notification_template(self) -> IncidentNotificationTemplateResponseData | None:
        """Link to a notification template.

        Raises:
            NotIncludedError: ask with `include=["notification_template"]`.
        """
        found = self._one(
            "notification_template", "notification_template", self.relationships.notification_template, None
        )
        return cast("IncidentNotificationTemplateResponseData | None", found)
