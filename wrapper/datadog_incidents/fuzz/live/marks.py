"""Marks of a run in what it creates, so that its resources are known by themselves and harmless.

Both engines pass the bodies of their requests through this module. The guard refuses what lacks the marks.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy
from typing import Any

from attrs import evolve

from datadog_incidents._common.json_kinds import is_array, is_object

from ..exchanges import Exchange, Request
from .operation_rules import RULES, Access, Rule
from .routes import route

DOMAIN = "fuzz.invalid"
"""Domain of the email addresses of users; RFC 2606 reserves `.invalid`, so that no mail can be delivered."""
HANDLES = "notification_handles"
"""Attribute of incidents with the people to notify."""
INCIDENT_ID = "incident_id"
"""Attribute with the ID of the incident, which by the spec is that in the path."""
MENTION = re.compile(r"@(?=\S)")
"""Start of a mention of a person or team in a text."""
MAX_TEXT = 1024
"""Longest marked text in characters, which is the limit of the title of imported incidents."""

RUN_ID = r"(?<=\[fuzz )[0-9a-f]{12}(?=\])|(?<=\bfuzz-)[0-9a-f]{12}(?=[\w-]*@fuzz\.invalid)"
"""Pattern of the ID of a run in marks: those of titles and names, and of email addresses."""


def new_run_id() -> str:
    """Return an ID that no other run has."""
    return secrets.token_hex(6)


def run_ids(exchanges: Iterable[Exchange]) -> set[str]:
    """Return the IDs of runs in the marks of recorded requests."""
    bodies = (one.request.body.decode("latin-1") for one in exchanges)
    return {found[0] for body in bodies for found in re.finditer(RUN_ID, body)}


def mark(run_id: str) -> str:
    """Return the mark that the titles and names of a run begin with."""
    return f"[fuzz {run_id}]"


def is_marked(rule: Rule, value: object, run_id: str) -> bool:
    """Return whether the value of the marked attribute of a rule carries the mark of a run."""
    if not isinstance(value, str):
        return False
    return is_own_email(value, run_id) if rule.mark == "email" else f"{value} ".startswith(f"{mark(run_id)} ")


def is_own_email(text: str, run_id: str) -> bool:
    """Return whether a text is the email address, or handle, of a user that a run creates."""
    return (
        re.fullmatch(rf"fuzz-{re.escape(run_id)}(-[\w-]+)?@{re.escape(DOMAIN)}", text, re.ASCII) is not None
    )


def marked_request(request: Request, run_id: str, allowed: Collection[str] = ()) -> Request:
    """Return a request with the marks in its body; unchanged if the body is not JSON or needs none.

    For arguments see `marked_body`.
    """
    found = route(request.method, request.path)
    if found is None or not request.body:
        return request
    try:
        body = json.loads(request.body)
        marked = marked_body(found.operation.id, body, run_id, allowed)
        if marked == body:
            return request
        content = json.dumps(marked, ensure_ascii=False, separators=(",", ":")).encode()
    except (ValueError, RecursionError):
        return request
    return evolve(request, body=content)


def marked_body(operation: str, body: Any, run_id: str, allowed: Collection[str] = ()) -> Any:
    """Return the body of a request with the marks of a run.

    Titles and names get the mark, attributes with one permitted value get this value, assignees, the ID of
    the incident and `notification_handles` are removed, and texts mention no one. An invalid body stays
    invalid, and the guard may refuse it. Marking twice changes nothing more.

    Args:
        operation: ID of the operation.
        body: body, as parsed JSON; not modified.
        run_id: ID of the run.
        allowed: names of what is not removed, of which `notification_handles` is one.
    """
    rule = RULES[operation]
    data = body.get("data") if is_object(body) else None
    if rule.access is Access.READ or not is_object(data):
        return body
    # A value of another type is meant to be refused, and stays.
    own_id = rule.access is Access.CREATE and isinstance(data.get("id"), str)
    data = {name: value for name, value in data.items() if name != "id" or not own_id}
    if rule.required:
        data.setdefault("attributes", {})
    attributes = data.get("attributes")
    if is_object(attributes):
        data["attributes"] = _marked_attributes(rule, attributes, run_id, allowed)
    return _without_mentions({**body, "data": data}, run_id)


def _marked_attributes(
    rule: Rule, attributes: Mapping[str, Any], run_id: str, allowed: Collection[str]
) -> dict[str, Any]:
    marked = deepcopy({**attributes})
    if HANDLES not in allowed and (marked.get(HANDLES) is None or is_array(marked[HANDLES])):
        marked.pop(HANDLES, None)
    if isinstance(marked.get(INCIDENT_ID), str):
        del marked[INCIDENT_ID]  # a random one could be that of another incident
    for name, value in rule.required.items():
        if name not in marked or _may_be_valid(marked[name], value):
            marked[name] = value
    for name, value in rule.limited.items():
        if name in marked and _may_be_valid(marked[name], value):
            marked[name] = value
    text = marked.get(rule.mark or "")
    if rule.mark is not None and isinstance(text, str) and not is_marked(rule, text, run_id):
        marked[rule.mark] = _email(text, run_id) if rule.mark == "email" else _text(text, run_id)
    assignees = marked.get("assignees")
    if is_array(assignees):
        texts = [one for one in assignees if isinstance(one, str) or is_object(one)]
        foreign = [one for one in texts if not is_assignable(one, run_id)]
        marked["assignees"] = [one for one in assignees if one not in foreign]
    return marked


def _may_be_valid(found: object, permitted: object) -> bool:
    """Return whether a value can be that of an attribute with one permitted value: a flag, a time or null."""
    return found is None or isinstance(found, str if permitted is None else type(permitted))


def is_assignable(assignee: object, run_id: str) -> bool:
    """Return whether an assignee of a todo is a user of the run; others would be notified."""
    return isinstance(assignee, str) and is_own_email(assignee.removeprefix("@"), run_id)


def _text(text: str, run_id: str) -> str:
    marked = f"{mark(run_id)} {text}" if text else mark(run_id)
    return marked if len(text) > MAX_TEXT else marked[:MAX_TEXT]  # what is too long by itself stays so


def _email(text: str, run_id: str) -> str:
    name = re.sub(r"[^\w-]", "", text.partition("@")[0].lower(), flags=re.ASCII)[:30]
    suffix = f"-{name}" if name else ""
    return f"fuzz-{run_id}{suffix}@{DOMAIN}" if "@" in text else text


def _without_mentions(value: Any, run_id: str) -> Any:
    if isinstance(value, str):
        return value if is_assignable(value, run_id) else MENTION.sub("_", value)
    if is_object(value):
        return {name: _without_mentions(one, run_id) for name, one in value.items()}
    return [_without_mentions(one, run_id) for one in value] if is_array(value) else value
