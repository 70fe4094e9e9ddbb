"""Program with one expression per line, the types that checkers infer, and the mistakes that they report."""

from __future__ import annotations

from pathlib import Path

NAME = "expressions.py"
"""Name of the file."""

PREAMBLE = """\
# pyright: reportUnusedExpression=false, reportUnusedCoroutine=false, reportUnusedVariable=false
from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents_api.models import IncidentNotificationHandle, IncidentTypeConfiguration

async def main(dd: IncidentsClient, add: AsyncIncidentsClient) -> None:
    incident = dd.incidents.get("id")
    attributes = incident.attributes
"""

REVEALED = {
    "dd.incidents.get('id').attributes.title": "str",
    "attributes.public_id": "int",
    "attributes.is_test": "bool | Unset",
    "incident.created_by.id": "str",
    "attributes.created": "datetime",
    "attributes.fields or {}": "dict[str, IncidentFieldAttributesSingleValue"
    " | IncidentFieldAttributesMultipleValue | UnknownVariant]",
    "incident.commander": "IncidentUserData | None",
    "incident.included": "Sequence[object]",
    "incident.response.status": "int",
    "dd.incidents.list()": "Listing[Incident]",
    "[one.attributes.title for one in dd.incidents.list()]": "list[str]",
    "[one for one in dd.incidents.search('state:active')]": "list[Incident]",
    "next(dd.incidents.list(errors='collect').pages()).errors": "tuple[DecodingError, ...]",
    "next(dd.todos.list('id').pages()).items": "list[IncidentTodoView]",
    "dd.todos.get('id', 'todo').attributes.assignees": "list[str | IncidentTodoAnonymousAssignee"
    " | UnknownVariant]",
    "IncidentTypeConfiguration(allow_workflows=True).create_message": "str | Unset",
    "(await add.incidents.get('id')).attributes.title": "str",
    "add.incidents.list()": "AsyncListing[Incident]",
    "[one async for one in add.incidents.search('state:active')]": "list[Incident]",
    "await add.incidents.list().first()": "Incident | None",
}
"""Types that both checkers infer, by expression."""

MISTAKES = {
    "incident.attributes.titel": ("attr-defined", "reportAttributeAccessIssue"),
    "incident.titel": ("attr-defined", "reportAttributeAccessIssue"),
    "dd.incident": ("attr-defined", "reportAttributeAccessIssue"),
    "attributes.customer_impact_duration + 1": ("operator", "reportOperatorIssue"),
    "dd.incidents.create(titel='t')": ("call-arg", "reportCallIssue"),
    "dd.incidents.create(title=7)": ("arg-type", "reportArgumentType"),
    "dd.incidents.list(errors='ignore')": ("arg-type", "reportArgumentType"),
    "dd.incidents.update('id', detected='today')": ("arg-type", "reportArgumentType"),
    "IncidentTypeConfiguration(allow_workflow=True)": ("call-arg", "reportCallIssue"),
    "IncidentTypeConfiguration(allow_workflows='yes')": ("arg-type", "reportArgumentType"),
    "IncidentNotificationHandle.create_message": ("attr-defined", "reportAttributeAccessIssue"),
    "dd.types.create(name='n', configuration={'allow_workflow': True})": (
        "arg-type",
        "reportArgumentType",
    ),
    "dd.types.create(name='n', configuration={'allow_workflows': 'yes'})": (
        "arg-type",
        "reportArgumentType",
    ),
    "add.incidents.get('id').attributes": ("attr-defined", "reportAttributeAccessIssue"),
}
"""Rules of mypy and of pyright that report the mistake, by expression."""


def write_expressions(folder: Path) -> None:
    """Write the program."""
    lines = [f"    reveal_type({text})" for text in REVEALED] + [f"    {text}" for text in MISTAKES]
    (folder / NAME).write_text(PREAMBLE + "\n".join(lines) + "\n", "utf-8")


def expected(rule: int) -> dict[int, str]:
    """Expected report of a checker by line: the inferred type, or the violated rule."""
    first = PREAMBLE.count("\n") + 1
    reports = [*REVEALED.values(), *(rules[rule] for rules in MISTAKES.values())]
    return dict(enumerate(reports, first))
