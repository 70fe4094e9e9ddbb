# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.responders`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._view import View

if TYPE_CHECKING:
    from ..models.incident_responder_data_attributes_response import IncidentResponderDataAttributesResponse
    from ..models.incident_responder_data_response import IncidentResponderDataResponse
    from ..models.incident_responder_relationships import IncidentResponderRelationships
    from ..models.incident_user_data import IncidentUserData


class IncidentResponderView(View):
    """View of `IncidentResponderDataResponse`, with the response that contained it."""

    __slots__ = ()

    data: IncidentResponderDataResponse

    @property
    def attributes(self) -> IncidentResponderDataAttributesResponse:
        """Attributes of the resource."""
        return cast("IncidentResponderDataAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> IncidentResponderRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentResponderRelationships", self._member("relationships"))

    @property
    def created_by(self) -> IncidentUserData | None:
        """Resource that the relationship `created_by` refers to; None if it is empty.

        Raises:
            NotIncludedError: the response lacks it; no operation on the resource has `include`.
        """
        found = self._to_one("created_by", "", self.relationships.created_by, None)
        return cast("IncidentUserData | None", found)

    @property
    def last_modified_by(self) -> IncidentUserData | None:
        """Resource that the relationship `last_modified_by` refers to; None if it is empty.

        Raises:
            NotIncludedError: the response lacks it; no operation on the resource has `include`.
        """
        found = self._to_one("last_modified_by", "", self.relationships.last_modified_by, None)
        return cast("IncidentUserData | None", found)

    @property
    def user(self) -> IncidentUserData | None:
        """Datadog user who responds; null if the responder is not a Datadog user.

        Raises:
            NotIncludedError: the response lacks it; no operation on the resource has `include`.
        """
        found = self._to_one("user", "", self.relationships.user, None)
        return cast("IncidentUserData | None", found)
