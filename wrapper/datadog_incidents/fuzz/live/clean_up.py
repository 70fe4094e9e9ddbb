"""Clean-up: deletes everything that a run created, by its journal. Doing so twice is harmless."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import define, field

from datadog_incidents._common.log_text import single_line
from datadog_incidents.errors import ConfigurationError

from ..budget import BudgetExhausted
from ..connection import Connection, UnreachableError
from ..report.redaction import Redaction
from .created import Created, created_by
from .fingerprint import fingerprint
from .journal import Content, Create, read
from .operation_rules import RULES
from .owned import USABLE_ID, canonical
from .routes import route
from .sweep import found_by_mark, is_swept, swept_tags
from .verification import ABSENT_STATUSES, Shown, is_of_type, shown

PASSES = 2
"""Times that a resource is deleted at most. The second one is for errors that were temporary."""
DISABLED = "disabled; no operation deletes it"
MAX_UNREACHABLE = 3
"""Requests in a row without a response after which a pass sends no more."""
NOT_OWN = "the server shows it without the mark of the run, so it was not deleted"
TYPE_NOT_READ = "it may be of an incident type of the run that cannot be read, so it was not deleted"
UNRECORDED = "that the run may have created and not recorded"
OTHER_KEY = "not found, but the API key is not that of the run; repeat with its key"
INTERRUPTED = "interrupted"


class CleanUpInterrupted(KeyboardInterrupt):
    """Interrupt of a clean-up.

    Args:
        result: what was done until then, and what is left.
    """

    def __init__(self, result: CleanUp) -> None:
        super().__init__()
        self.result = result


@define
class CleanUp:
    """What a clean-up did.

    Attributes:
        file: the journal.
        base_url: URL of the server.
        deleted: resources that were deleted, or disabled.
        absent: resources that did not exist any more.
        kept: what remains because no operation deletes its kind, one message each.
        failed: what could not be deleted, and why, one message each.
        ended: why the clean-up ended before it was done; None if it was.
        redacted: function that removes credentials from a text, which can be part of what a server returned.
    """

    file: Path
    base_url: str
    deleted: list[Created] = field(factory=list[Created])
    absent: list[Created] = field(factory=list[Created])
    kept: list[str] = field(factory=list[str])
    failed: list[str] = field(factory=list[str])
    ended: str | None = None
    redacted: Callable[[str], str] = field(default=str, repr=False)

    @property
    def is_complete(self) -> bool:
        """Whether everything is deleted that can be."""
        return not self.failed and self.ended is None

    def lines(self) -> list[str]:
        """Return the result as text, for the user; without what a server could send to a terminal."""
        done, gone = len(self.deleted), len(self.absent)
        left = f", {len(self.failed)} NOT DELETED" if self.failed else ""
        url, file = shlex.quote(self.base_url), shlex.quote(str(self.file))
        lines = [
            f"Clean-up: {done} resources deleted, {gone} did not exist any more{left}",
            *([f"The clean-up ended early: {self.ended}"] if self.ended else []),
            *(f"Remains: {one}" for one in self.kept),
            *(f"NOT DELETED: {one}" for one in self.failed),
            *(
                []
                if self.is_complete
                else [f"Continue: datadog-incidents fuzz --base-url {url} --clean-up {file}"]
            ),
        ]
        return [single_line(self.redacted(line)) for line in lines]


def clean_up_journal(file: Path, connection: Connection) -> CleanUp:
    """Delete everything that a run created, children before their parents.

    Nothing is deleted that the server does not show as the run's own. Waits for rate limits as requested.
    Errors do not end the clean-up; they are part of the result, as is the end of the connection's budget.

    Args:
        file: journal of the run.
        connection: connection to the same server, without guards.

    Raises:
        ConfigurationError: the file is no journal, or that of a run against another server.
        OSError: the file cannot be read.
        CleanUpInterrupted: an interrupt or SIGTERM ended the clean-up; it has the result so far.
    """
    cleaner = _cleaner(file, connection)
    try:
        cleaner.run()
    except BudgetExhausted as end:
        cleaner.end(end.reason)
    except KeyboardInterrupt:
        cleaner.end(INTERRUPTED)
        raise CleanUpInterrupted(cleaner.result) from None
    return cleaner.result


def not_cleaned_up(file: Path, connection: Connection) -> CleanUp:
    """Return the result of a clean-up that was interrupted before its first request."""
    cleaner = _cleaner(file, connection)
    cleaner.end(INTERRUPTED)
    return cleaner.result


def _cleaner(file: Path, connection: Connection) -> _Cleaner:
    content = read(file)
    header = content.header
    if header.base_url != connection.base_url:
        raise ConfigurationError(
            f"{file} is the journal of a run against {header.base_url}, not {connection.base_url}; "
            "use the site or base URL of that run"
        )
    redacted = Redaction(connection.credentials).text
    return _Cleaner(connection, content, CleanUp(file, connection.base_url, redacted=redacted))


class _Cleaner:
    def __init__(self, connection: Connection, content: Content, result: CleanUp) -> None:
        self._connection = connection
        self._run_id, self._key = content.header.run_id, content.header.key
        self._creates = content.creates
        self._deleted = {(tag, canonical(one)) for tag, one in content.deleted}
        self._tried: dict[Created, int] = {}
        self._created = [one for create in reversed(self._creates) for one in created_by(create)]
        self._all_types = [one for one in dict.fromkeys(self._created) if one.tag == "types"]
        self._types = set[str]()
        self._own = set[Created]()
        self._foreign = set[Created]()
        self._errors: dict[Created, str] = {}
        self._not_searched: dict[str, str] = {}
        self._unreachable = 0
        self.result = result

    def run(self) -> None:
        self._verify_types()
        for create in reversed(self._creates):
            for one in created_by(create):
                if not self._is_recorded_as_deleted(one):
                    self._delete(one)
                elif one.is_only_disabled:
                    self.result.kept.append(f"{one}: {DISABLED}")
            self._report_unknown(create)
        for _ in range(PASSES):
            self._unreachable = 0
            self._verify_types()
            for one in [*self._errors]:
                self._delete(one)
            self._sweep()
        self.result.failed += (f"{one}: {error}" for one, error in self._errors.items())
        self.result.failed += (
            f"{tag} {UNRECORDED}: they cannot be searched for: {error}"
            for tag, error in self._not_searched.items()
        )
        self._doubt_absence(f"{tag} {UNRECORDED}" for tag in self._unrecorded())

    def _doubt_absence(self, unrecorded: Iterable[str] = ()) -> None:
        """Take nothing for deleted if nothing was found with other credentials than those of the run.

        Args:
            unrecorded: what else was searched for.
        """
        result, missing = self.result, [*map(str, self.result.absent), *unrecorded]
        if not self._key or result.deleted or self._own or not missing:
            return
        if fingerprint(self._connection.credentials, self._run_id) != self._key:
            result.failed += (f"{one}: {OTHER_KEY}" for one in missing)
            result.absent.clear()

    def _unrecorded(self) -> list[str]:
        """Return the tags of what creates without a recorded response may have made, and is searched for."""
        return swept_tags(one for one in self._creates if not (one.ids or one.is_refused))

    def end(self, reason: str) -> None:
        """Record why the clean-up has ended before it was done, and what is left."""
        result = self.result
        result.ended = reason
        done = {*result.deleted, *result.absent}
        for one in dict.fromkeys((*self._created, *self._errors)):
            if one.deletion is not None and one not in done and not self._is_recorded_as_deleted(one):
                result.failed.append(f"{one}: {self._errors.get(one, 'not reached')}")
        result.failed += (f"{tag} {UNRECORDED}: not searched for" for tag in self._unrecorded())
        self._doubt_absence()

    def _verify_types(self) -> None:
        """Read the incident types of the run, so that rules of other types are not taken for own ones."""
        for one in self._unread_types():
            if self._unreachable < MAX_UNREACHABLE:
                self._is_own(one)

    def _unread_types(self) -> list[Created]:
        return [one for one in self._all_types if one.id not in self._types and one not in self._foreign]

    def _is_own(self, one: Created) -> bool:
        """Return whether the server shows a resource as the run's own; if not, the reason is recorded."""
        owner = one if one.incident is None else Created("incidents", one.incident)
        if owner in self._own:
            return True
        try:
            found = Shown.FOREIGN if owner in self._foreign else self._shown(owner)
        except (UnreachableError, LookupError) as error:
            self._errors[one] = str(error)
            return False
        if owner.tag == "types" and found is not Shown.FOREIGN:
            self._types.add(owner.id)  # rules can remain of one that is absent
        if found is Shown.OWN:
            self._own.add(owner)
        elif found is Shown.FOREIGN and is_of_type(owner.tag) and self._unread_types():
            self._errors[one] = TYPE_NOT_READ
        elif found is Shown.FOREIGN:
            self._foreign.add(owner)
            self._errors[one] = NOT_OWN
        elif one not in (*self.result.absent, *self.result.deleted) and not self._is_recorded_as_deleted(one):
            self.result.absent.append(one)
        return found is Shown.OWN

    def _shown(self, one: Created) -> Shown:
        try:
            found = shown(self._connection, one, self._run_id, self._types)
        except UnreachableError:
            self._unreachable += 1
            raise
        self._unreachable = 0
        return found

    def _is_recorded_as_deleted(self, one: Created) -> bool:
        """Whether the run has deleted a resource or its incident; the sweep finds it if it is still there."""
        return (one.tag, canonical(one.id)) in self._deleted or (
            one.incident is not None and ("incidents", canonical(one.incident)) in self._deleted
        )

    def _delete(self, one: Created, *, is_own: bool = False) -> None:
        """Delete a resource, unless that has been done or tried often enough.

        Args:
            one: the resource.
            is_own: whether the server has shown it as the run's own.
        """
        if not USABLE_ID.fullmatch(one.id):  # `..` would make another path of it
            self._errors[one] = "the server shows it with an ID that cannot be part of a path"
            return
        request = one.deletion
        if request is None:
            if one.incident is None and one not in self._tried:
                self._tried[one] = 1
                self.result.kept.append(f"{one}: no operation deletes it")
            return
        if self._tried.get(one, 0) >= PASSES:
            return
        self._tried[one] = self._tried.get(one, 0) + 1
        self._errors.pop(one, None)
        if self._unreachable >= MAX_UNREACHABLE:
            self._errors[one] = "the server does not respond"
            return
        if not is_own and not self._is_own(one):
            return
        try:
            status = self._connection.send(request).response.status
        except UnreachableError as error:
            self._unreachable += 1
            self._errors[one] = str(error)
            return
        self._unreachable = 0
        if status in ABSENT_STATUSES:
            if one not in self.result.deleted and one not in self.result.absent:
                self.result.absent.append(one)
        elif not 200 <= status < 300:
            self._errors[one] = f"the server responded with status {status}"
        elif one in self.result.deleted:
            self._errors[one] = "the server responds as if it were deleted, but still shows it"
        else:
            self.result.deleted.append(one)
            if one.is_only_disabled:
                self.result.kept.append(f"{one}: {DISABLED}")

    def _sweep(self) -> None:
        """Delete what the server shows with the mark of the run."""
        # An ID of others stands for one that is not known.
        thorough = any(one.tag == "incidents" for one in self._foreign) or any(
            one.operation == "create_incident" and not one.ids for one in self._creates
        )
        for tag in swept_tags(self._creates):
            self._not_searched.pop(tag, None)
            try:
                found = found_by_mark(self._connection, tag, self._run_id, self._types, thorough=thorough)
                for one in [*found]:
                    self._delete(one, is_own=True)
            except (UnreachableError, LookupError) as error:
                self._not_searched[tag] = str(error)

    def _report_unknown(self, create: Create) -> None:
        """Report what a create may have left that cannot be found."""
        self.result.failed += (
            f"{one}, returned by {create.operation}: it existed before, or lacks the mark of the run"
            for one in create.not_owned
        )
        found = route("POST", create.path)
        if create.ids or create.is_refused or found is None or "incident_id" in found.path:
            return
        if not is_swept(found.operation.tag):
            name = f" {create.name}" if RULES[create.operation].mark else ""
            reason = "possibly created; no operation finds it, so look for it yourself"
            self.result.kept.append(f"{found.operation.tag}{name}: {reason}")
