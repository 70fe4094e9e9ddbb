"""Change that a command makes on the server, for the message if the command fails halfway."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import incident_text

if TYPE_CHECKING:
    from .._views.incident import Incident
    from ..hooks import After, Attempt


class Change:
    """Change that a command makes, as far as it has progressed.

    Attributes:
        begun: whether it may have been made: a request was sent, and was not refused.
        incident: IDs of the changed incident; None until the server has returned it.
    """

    def __init__(self) -> None:
        self.begun = False
        self.incident: str | None = None

    def before_attempt(self, attempt: Attempt) -> After | None:
        """Hook of the client that observes the request of the change."""
        if attempt.method == "GET":
            return None
        self.begun = True
        return self._after_attempt

    def _after_attempt(self, attempt: Attempt) -> None:
        if attempt.status is not None and 400 <= attempt.status < 500:
            self.begun = False

    def complete(self, incident: Incident) -> None:
        """Record the incident that the server has returned."""
        self.incident = incident_text.identity(incident)
