"""Recorder of what a run creates: a guard that writes the journal, and a listener that reads responses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from threading import Lock
from typing import Any

from attrs import frozen

from datadog_incidents_api.operations import OPERATIONS

from ..connection import asks_to_repeat
from ..exchanges import Exchange, Request
from .journal import Journal
from .marks import is_marked
from .operation_rules import RULES, Access
from .owned import Owned, canonical
from .request_body import folded_body, members, part
from .routes import created_tag, route
from .verification import is_readable


@frozen
class _Pending:
    """Create without a response.

    Attributes:
        request: the request, kept so that no other object can get its identity.
        number: number in the journal.
        position: number of responses before it was sent.
    """

    request: Request
    number: int
    position: int


class Recorder:
    """Record of creates, in the journal and as owned resources.

    Args:
        journal: journal of the run.
        owned: resources that the run has created.
        run_id: ID of the run.
    """

    def __init__(self, journal: Journal, owned: Owned, run_id: str) -> None:
        self._journal = journal
        self._owned = owned
        self._run_id = run_id
        self._pending: defaultdict[int, list[_Pending]] = defaultdict(list)
        self._lock = Lock()

    def before(self, request: Request) -> None:
        """Record a permitted request that creates something; the last guard of the connection.

        Raises:
            OSError: the journal cannot be written, so the request must not be sent.
        """
        with self._lock:
            found = route(request.method, request.path)
            if found is None or RULES[found.operation.id].access is not Access.CREATE:
                return
            mark = RULES[found.operation.id].mark
            name = part(folded_body(request.body), "data", "attributes", mark) if mark else None
            number = self._journal.before(found.operation.id, request.path, name)
            self._pending[id(request)].append(_Pending(request, number, self._owned.position))

    def after(self, exchange: Exchange) -> None:
        """Record the response to a create or delete, and the IDs in any response.

        A listener of the connection.

        Raises:
            OSError: the journal cannot be written.
        """
        response = exchange.response
        value = response.json()
        if not asks_to_repeat(response):  # after which the same request is sent again
            self._settle(exchange, value)
            self._record_delete(exchange)
        self._owned.see(_ids(value))

    def _settle(self, exchange: Exchange, value: Any) -> None:
        request, response = exchange.request, exchange.response
        with self._lock:
            waiting = self._pending.get(id(request))
            if not waiting:
                return
            pending = waiting.pop(0)
            if not waiting:
                del self._pending[id(request)]
        found = route(request.method, request.path)
        created = part(value, "data", "id") if response.ok else None
        resource_id = created if isinstance(created, str) else None
        is_owned = (
            resource_id is not None
            and found is not None
            and self._is_marked(found.operation.id, value)
            and self._owned.claim(created_tag(found.operation), resource_id, pending.position)
        )
        self._journal.after(pending.number, response.status, resource_id, is_owned=is_owned)

    def _is_marked(self, operation: str, value: Any) -> bool:
        """Return whether the response to a create does not show a resource of others.

        It need not show the marked attribute, unless this cannot be read later.
        """
        rule = RULES[operation]
        shown = None if rule.mark is None else part(value, "data", "attributes", rule.mark)
        if shown is None:
            return rule.mark is None or is_readable(created_tag(OPERATIONS[operation]))
        return is_marked(rule, shown, self._run_id)

    def _record_delete(self, exchange: Exchange) -> None:
        request = exchange.request
        if request.method != "DELETE" or not exchange.response.ok:
            return
        found = route(request.method, request.path)
        if found is not None and found.path:
            self._journal.deleted(found.operation.tag, canonical([*found.path.values()][-1]))


def _ids(value: Any) -> Iterator[str]:
    return (one for name, one in members(value) if name == "id" and isinstance(one, str))
