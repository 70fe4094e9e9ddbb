"""Members that every view of an incident has, whichever operation returned it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from datadog_incidents_api._view import View
from datadog_incidents_api.types import UNSET

from .._common.sites import site_of_api, web_host
from ..errors import NotIncludedError
from .fields import IncidentFields

if TYPE_CHECKING:
    from datadog_incidents_api.models import IncidentSeverity


class ReadableIncident(View):
    """Mixin of views of incidents: attributes and fields as plain values."""

    __slots__ = ()

    @property
    def fields(self) -> IncidentFields:
        """Values of all fields by name, built-in and user-defined, as plain values.

        `attributes.fields` has the same fields as the server sent them.
        """
        return IncidentFields(self._optional("fields") or {})

    @property
    def title(self) -> str:
        """Title of the incident, a one-line summary.

        Raises:
            NotIncludedError: the response lacks it.
        """
        return cast("str", self._attribute("title"))

    @property
    def public_id(self) -> int:
        """Number of the incident, by which Datadog's user interface and people refer to it.

        Raises:
            NotIncludedError: the response lacks it.
        """
        return cast("int", self._attribute("public_id"))

    @property
    def severity(self) -> IncidentSeverity | str:
        """Severity, from `SEV-0` (most severe) to `SEV-5` (least severe); `UNKNOWN` if not set."""
        return self._optional("severity") or "UNKNOWN"

    @property
    def state(self) -> str | None:
        """State of the incident, such as `active`, `stable` or `resolved`; None if not set."""
        return cast("str | None", self._optional("state"))

    @property
    def services(self) -> list[str]:
        """Affected services, the values of the field `services` that are strings; empty if none."""
        return self._list("services")

    @property
    def teams(self) -> list[str]:
        """Teams involved, the values of the field `teams` that are strings; empty if none."""
        return self._list("teams")

    @property
    def url(self) -> str | None:
        """URL of the incident's page in the web application of the Datadog site that sent the response.

        None if another server sent it, e.g. a mock, or if the response lacks the number of the incident.
        """
        site, number = site_of_api(self.response.url), self._optional("public_id")
        # Anything but an integer, which the server could send, would not be the path of a page.
        if site is None or number.__class__ is not int:
            return None
        return f"https://{web_host(site)}/incidents/{number}"

    def _list(self, name: str) -> list[str]:
        value = self.fields.get(name)
        values = value if isinstance(value, list) else [value]
        return [item for item in values if isinstance(item, str)]

    def _attribute(self, name: str) -> Any:
        value = self._optional(name)
        if value is None:
            raise NotIncludedError(f"the response has no {name} for this {type(self).__name__}")
        return value

    def _optional(self, name: str) -> Any:
        """Return an attribute; None if it is absent or null."""
        value = getattr(getattr(self.data, "attributes", None), name, None)
        return None if value is UNSET else value
