# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_todo_attributes import IncidentTodoAttributes


class IncidentTodoRequestData(Model):
    """Todo to create or update, as a JSON:API resource."""

    type: Literal["incident_todos"] = member(Constant("incident_todos"), default="incident_todos")
    """JSON:API type of todos."""
    attributes: IncidentTodoAttributes = member(Nested(IncidentTodoAttributes))
    """Content, assignees, due date, completion and audit data of a todo."""
