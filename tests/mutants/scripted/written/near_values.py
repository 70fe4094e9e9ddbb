"""Script of values that are nearly equal, or look like something else."""

from __future__ import annotations

from .transcript import Script, Transcript, link


def near_values(transcript: Transcript) -> None:
    """Create roles whose names differ in case alone, and a user with a plus in the address; filter by it."""
    of_type = {"incident_type": link("incident_types", transcript.incident_type)}
    for name in ("Scribe", "scribe"):
        attributes = {"name": name, "policy": {"is_single": True}}
        body = {"attributes": attributes, "relationships": of_type}
        transcript.create("create_incident_user_defined_role", body=body)
    transcript.call("list_incident_user_defined_roles")
    transcript.create("create_user", body={"attributes": {"email": "a+b@example.com"}})
    transcript.call("list_users", filter="a+b")


NEAR_VALUES: tuple[Script, ...] = (near_values,)
