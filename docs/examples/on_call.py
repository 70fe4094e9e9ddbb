"""On-call script: shows an incident, and takes it over, adds a todo, or resolves it.

Run `python on_call.py IR-1234 --take ana@example.com --todo "Roll back" --due 45`.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from datetime import UTC, datetime, timedelta

from datadog_incidents import IncidentsClient
from datadog_incidents.errors import DatadogError


def main() -> int:
    parser = ArgumentParser(description="Shows an incident, and changes it.")
    parser.add_argument("incident", help="number, such as IR-1234, or URL of the page")
    parser.add_argument("--take", metavar="EMAIL", help="make this user the commander")
    parser.add_argument("--severity", help="such as SEV-2")
    parser.add_argument("--todo", metavar="TEXT", help="add a todo")
    parser.add_argument("--due", metavar="MINUTES", type=int, default=60, help="due date of the todo")
    parser.add_argument("--resolve", metavar="ROOT_CAUSE", help="resolve the incident")
    options = parser.parse_args()
    try:
        with IncidentsClient(unstable_operations=["incidents", "todos"]) as dd:
            incident = dd.incidents.get(options.incident)
            if options.take:
                dd.incidents.set_commander(incident.id, options.take)
            if options.severity:
                dd.incidents.set_severity(incident.id, options.severity)
            if options.todo:
                due = datetime.now(UTC) + timedelta(minutes=options.due)
                dd.todos.create(incident.id, content=options.todo, due_date=due)
            if options.resolve:
                dd.incidents.resolve(incident.id, root_cause=options.resolve)
            show(dd, incident.id)
    except DatadogError as error:
        print(f"on_call: {error}", file=sys.stderr)
        return 1
    return 0


def show(dd: IncidentsClient, incident_id: str) -> None:
    incident = dd.incidents.get(incident_id, include=["users"])
    leader = incident.commander and incident.commander.attributes
    name = (leader.name or leader.handle) if leader else "nobody"
    print(f"#{incident.public_id} {incident.title}: {incident.severity}, {incident.state}")
    print(f"open for {incident.open_for}, led by {name}", incident.url or "")
    for todo in dd.todos.list(incident.id):
        due = f", due {todo.attributes.due_date}" if todo.attributes.due_date else ""
        print(f"- {todo.attributes.content}{', done' if todo.attributes.completed else due}")


if __name__ == "__main__":
    sys.exit(main())
