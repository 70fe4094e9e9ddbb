# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_todo_request_data import IncidentTodoRequestData


class IncidentTodoRequest(Model):
    """Request to create or update a todo."""

    data: IncidentTodoRequestData = member(Nested(IncidentTodoRequestData))
    """Todo to create or update, as a JSON:API resource."""
