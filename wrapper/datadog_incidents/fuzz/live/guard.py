"""Guard of a run on a live server: requests that cannot affect anything but what the run has created."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl

from datadog_incidents._common.json_kinds import is_array, is_object

from ..connection import NotPermittedError
from ..exchanges import Request
from .marks import HANDLES, MENTION, is_assignable, is_marked
from .operation_rules import RULES, Access, Rule
from .owned import Owned, as_uuid
from .request_body import folded_body, members, part
from .routes import Route, route

OVERRIDES = frozenset(
    {
        *("x-http-method", "x-http-method-override", "x-method-override", "-method"),
        *("x-original-url", "x-rewrite-url", "host", "forwarded", "x-forwarded-host", "x-forwarded-prefix"),
        *("content-encoding", "content-length", "transfer-encoding"),
    }
)
"""Headers and query parameters by which some servers replace the method, host, path or body of a request.

With hyphens, as some servers do not distinguish them from underscores.
"""
REFERENCES = frozenset({"id", "uuid", "incident_id", "postmortem_template_id"})
"""Members of bodies with the ID of a resource, beside those whose names end in `_uuid`."""


def refuse_writes(request: Request) -> None:
    """Permit GET requests only; the guard of runs without live writes.

    Raises:
        NotPermittedError: the request has another method.
    """
    if request.method != "GET":
        raise NotPermittedError("without live writes, only GET requests are sent")
    _check_head(request)


def _check_head(request: Request) -> None:
    """Check that a request goes to the server, and has the method that it shows."""
    if not request.path.startswith("/"):
        raise NotPermittedError("the path does not start with a slash, so the host could be another one")
    names = [*request.headers, *(name for name, _ in _query(request))]
    if any(name.strip().lower().replace("_", "-") in OVERRIDES for name in names):
        raise NotPermittedError("a header or query parameter replaces a part of the request")


def _query(request: Request) -> list[tuple[str, str]]:
    return parse_qsl(request.query.replace(";", "&"), keep_blank_values=True)


class Guard:
    """Guard of a run with live writes.

    Args:
        owned: resources that the run has created.
        run_id: ID of the run.
        opted_in: IDs of excluded operations that may be called, and `notification_handles`.
        notes: list that gets one note for each operation and reason of a refusal.
        verify: function of the tag and ID of a resource that a request changes, adds something to, or names
            as its type; raises `NotPermittedError` unless the server shows it as the run's own. None
            verifies nothing.

    Attributes:
        refused: number of refused requests by operation ID, or method, and reason.
    """

    def __init__(
        self,
        owned: Owned,
        run_id: str,
        *,
        opted_in: Collection[str] = (),
        notes: list[str] | None = None,
        verify: Callable[[str, str], None] | None = None,
    ) -> None:
        self._owned = owned
        self._run_id = run_id
        self._opted_in = frozenset(opted_in)
        self._notes = [] if notes is None else notes
        self._verify = verify
        self._lock = Lock()
        self._permitted: Counter[str] = Counter()
        self.refused: Counter[tuple[str, str]] = Counter()

    def __call__(self, request: Request) -> None:
        """Permit a request.

        Raises:
            NotPermittedError: it could affect something that the run has not created, or reach people.
        """
        found = route(request.method, request.path)
        try:
            self._check(request, found)
        except NotPermittedError as refusal:
            name = f"{request.method} outside of the API" if found is None else found.operation.id
            self._note(name, str(refusal))
            raise

    def _note(self, name: str, reason: str) -> None:
        with self._lock:
            self.refused[name, reason] += 1
            if self.refused[name, reason] == 1:
                self._notes.append(f"{name}: some requests were not sent: {reason}")

    def _check(self, request: Request, found: Route | None) -> None:
        _check_head(request)
        if request.method == "GET":
            return
        if found is None:
            raise NotPermittedError("no operation of the API has this method and path")
        rule = RULES.get(found.operation.id)
        if rule is None:
            raise NotPermittedError("the operation has no rule for live servers")
        if rule.is_excluded and found.operation.id not in self._opted_in:
            raise NotPermittedError(f"excluded unless it is selected by its ID: {rule.reason}")
        for name, value in found.path.items():
            if not self._owned.has(found.tag(name), value):
                raise NotPermittedError(f"the run has not created the resource in the path ({name})")
        for name, value in _query(request):
            self._check_reference(name.lower(), value)
        if request.method == "DELETE" and request.body:
            raise NotPermittedError("no DELETE of the API has a body, so its effect is unknown")
        body = folded_body(request.body)
        self._check_target(found, part(body, "data", "id"))
        for name, value in members(body):
            self._check_member(rule, name, value)
        self._check_attributes(found, rule, body)
        self._check_shown(found, rule, body)  # last, since it sends requests
        self._check_limit(found.operation.id, rule)

    def _check_limit(self, operation: str, rule: Rule) -> None:
        with self._lock:
            if rule.limit is not None and self._permitted[operation] >= rule.limit:
                raise NotPermittedError(
                    f"a run sends at most {rule.limit}, as no operation deletes the result"
                )
            self._permitted[operation] += 1

    def _check_target(self, found: Route, named: Any) -> None:
        """Check the ID of the resource itself in the body, which some servers prefer to that in the path."""
        if named is not None and not self._owned.has(found.operation.tag, named):
            raise NotPermittedError("the run has not created the resource in the body")

    def _check_shown(self, found: Route, rule: Rule, body: Any) -> None:
        """Check that the server shows as the run's own what a request affects.

        A child of an incident is as its incident, in whose path it is.
        """
        if self._verify is None:
            return
        if rule.needs_type and (named := _type_in(body)) is not None:
            self._verify("types", self._owned.as_named("types", named))
        affected = {found.tag(name): value for name, value in found.path.items()}
        if "incidents" in affected:
            affected = {"incidents": affected["incidents"]}
        elif not affected and isinstance(named := part(body, "data", "id"), str):
            affected = {found.operation.tag: named}
        for tag, value in affected.items():
            self._verify(tag, self._owned.as_named(tag, value))

    def _check_member(self, rule: Rule, name: str, value: Any) -> None:
        """Check one member of a body, at any depth: IDs, people, and attributes with one permitted value."""
        if name == HANDLES and HANDLES not in self._opted_in:
            raise NotPermittedError("notification_handles would notify people")
        for constants in (rule.required, rule.limited):
            if name in constants and value is not constants[name]:
                raise NotPermittedError(f"{name} is not {json.dumps(constants[name])}")
        if name == "assignees" and not is_array(value) and not is_assignable(value, self._run_id):
            raise NotPermittedError("assignees who are not users of the run would be notified")
        self._check_reference(name, value)
        if isinstance(value, str) and MENTION.search(value) and not is_assignable(value, self._run_id):
            raise NotPermittedError("a text in the body may mention people")

    def _check_reference(self, name: str, value: Any) -> None:
        """Check a member of a body, or a query parameter, that can refer to a resource."""
        is_named = value is not None and (name in REFERENCES or name.endswith("_uuid"))
        is_uuid = isinstance(value, str) and as_uuid(value) is not None
        if (is_named or is_uuid) and not self._owned.has_any(value):
            raise NotPermittedError("the run has not created a resource that the body or query refers to")

    def _check_attributes(self, found: Route, rule: Rule, body: Any) -> None:
        """Check the attributes that a request must have."""
        attributes = part(body, "data", "attributes")
        given = attributes if is_object(attributes) else {}
        replaces = rule.access is Access.CREATE or found.operation.method == "PUT"
        for name in rule.required if replaces else ():
            if name not in given:
                raise NotPermittedError(f"{name} is not {json.dumps(rule.required[name])}")
        needs_mark = rule.mark is not None and (replaces or rule.mark in given)
        if needs_mark and not is_marked(rule, given.get(rule.mark or ""), self._run_id):
            raise NotPermittedError(f"{rule.mark} lacks the mark of the run")
        if rule.needs_type and replaces and not self._owned.has("types", _type_in(body)):
            raise NotPermittedError("the run has not created the incident type")


def _type_in(body: Any) -> Any:
    """Return the ID of the incident type that a body names; None if it names none."""
    named = part(body, "data", "relationships", "incident_type", "data", "id")
    return named or part(body, "data", "attributes", "incident_type_uuid")
