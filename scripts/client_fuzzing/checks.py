"""Checks of what the clients do with the responses of a case; the names of all checks are in `CHECKS`."""

from __future__ import annotations

import datetime
import json
import traceback
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from attrs import frozen

from datadog_incidents.errors import DatadogError, NotIncludedError, UnexpectedResponseError, class_for
from datadog_incidents_api._json_parsing import parse
from datadog_incidents_api._model import Model
from datadog_incidents_api.operations import OPERATIONS

from .cases import Canned, Case
from .clients import Clients
from .clock import EndlessError
from .response_corruptions import API_KEY, APP_KEY
from .results import Result, readings, summary

CHECKS = {
    "only DatadogError": "Applications handle `DatadogError`; any other exception ends them.",
    "ends": "A call ends after a bounded number of requests and waits, whatever the server responds.",
    "decodes": "A response that the spec allows, or that is evolved compatibly, gives a result.",
    "raises": "A declared error status gives the error class of that status.",
    "agrees": "A response that the spec allows passes `check_replies`.",
    "identity": "Encoding a decoded response gives what was received, and so does decoding that again.",
    "sync and async": "Both clients give the same results, and send the same requests.",
    "no secret": "Credentials that the server echoes are in no error, traceback or log message.",
}
"""Names of the checks, and why they must hold."""


@frozen
class Failure:
    """Violation of a check by a case.

    Attributes:
        check: name of the check.
        subject: what identifies the fault, e.g. the exception and the function that raised it.
        detail: description with values.
        case: the case that shows it.
    """

    check: str
    subject: str
    detail: str
    case: Case

    @property
    def key(self) -> tuple[str, str]:
        """Key that is the same for all cases that show the same fault."""
        return self.check, self.subject


def failures(case: Case, clients: Clients) -> list[Failure]:
    """Make the calls of a case with both clients, and return the violations of checks."""
    found: list[Failure] = []
    summaries = []
    for name, call in (("sync", clients.call_sync), ("async", clients.call_async)):
        result = call(case)
        try:
            found += [
                Failure(check, subject, f"{name}: {detail}", case)
                for check, subject, detail in _one(case, result)
            ]
            summaries.append(summary(result))
        except Exception as error:
            detail = f"{name}: reading the result raised {_described(error)}"
            found.append(Failure("only DatadogError", _origin(error), detail, case))
    if len(summaries) == 2:
        pairs = zip_longest(*summaries)
        differing = next((pair for pair in pairs if _differ(*pair)), None)
        if differing is not None:
            detail = f"sync: {differing[0]!r:.500}\nasync: {differing[1]!r:.500}"
            found.append(Failure("sync and async", case.operation, detail, case))
    return found


def _differ(one: Any, other: Any) -> bool:
    """Whether two parts of summaries differ; values nested too deeply to compare are there as text, too."""
    try:
        return bool(one != other)
    except RecursionError:
        return False


Found = Iterator[tuple[str, str, str]]
"""Check, subject and detail of violations."""


def _one(case: Case, result: Result) -> Found:
    """Yield the violations of the checks that concern one client."""
    for error in result.errors:
        if isinstance(error, EndlessError):
            yield "ends", str(error), f"{error} ({len(result.requests)} requests)"
        elif not isinstance(error, DatadogError):
            yield "only DatadogError", _origin(error), _described(error)
    status = _last_response(case, result).status
    if status >= 300 and not result.errors and not _is_deleted_before(case, status):
        yield "raises", str(status), f"{status} raised nothing"
    if case.kind != "hostile":
        yield from _promised(case, result)
    yield from _identity(case, result)
    for view in result.views:
        for _ in readings(view):
            pass
    yield from _secrets(case, result)


def _last_response(case: Case, result: Result) -> Canned:
    return case.responses[min(len(result.requests), len(case.responses)) - 1]


def _is_deleted_before(case: Case, status: int) -> bool:
    """Whether 404 is a success, because an earlier attempt may have deleted the resource."""
    return OPERATIONS[case.operation].method == "DELETE" and status == 404 and len(case.responses) > 1


_EXPECTED = ("repeats the previous one", "lone surrogate")
"""Parts of messages of rightful errors: pages without an end, and todos that cannot be sent back."""


def _promised(case: Case, result: Result) -> Found:
    """Yield violations of the promises for responses that the spec, or its evolution, allows."""
    last = _last_response(case, result)
    status = last.status
    for error in result.errors:
        if isinstance(error, EndlessError):
            continue
        if isinstance(error, UnexpectedResponseError):
            yield "agrees", case.operation, str(error)
        elif status < 300:
            if not isinstance(error, NotIncludedError) and not any(text in str(error) for text in _EXPECTED):
                yield "decodes", f"{case.operation}: {type(error).__name__}", str(error)
        elif not isinstance(error, class_for(status)):
            yield "raises", str(status), f"{status} raised {_described(error)}"
        elif case.kind == "valid" and not error.errors and json.loads(last.body).get("errors"):
            yield "raises", f"{status} without details", str(error)
    for _, response in result.decoded:
        if response is not None and response.errors:
            yield "decodes", f"{case.operation}: item", str(response.errors[0])


def _identity(case: Case, result: Result) -> Found:
    for parsed, response in result.decoded:
        if response is None or response.errors or not isinstance(parsed, Model):
            continue
        received = parse(response.content)
        encoded = parsed.to_dict()
        difference = next(_differences(encoded, received), None)
        if difference is not None:
            yield "identity", f"{type(parsed).__name__}: encoding", difference
            return
        difference = next(_differences(type(parsed).from_dict(encoded).to_dict(), encoded), None)
        if difference is not None:
            yield "identity", f"{type(parsed).__name__}: decoding again", difference
        difference = next(_wrong_times(parsed), None)
        if difference is not None:
            yield "identity", f"{type(parsed).__name__}: times", difference


def _wrong_times(parsed: Any) -> Iterator[str]:
    """Yield the datetimes that differ from the text in the response, which encoding returns instead."""
    pending = [parsed]
    while pending:
        value = pending.pop()
        if isinstance(value, dict | list):
            pending += value.values() if isinstance(value, dict) else value
        elif isinstance(value, Model):
            for field in value._fields:
                member = getattr(value, field.name)
                pending.append(member)
                received = (value._source or {}).get(field.key)
                if isinstance(member, datetime.datetime) and not _is_same_time(member.isoformat(), received):
                    yield f"{field.key} is {member.isoformat()!r}, received {received!r}"


def _differences(found: Any, expected: Any) -> Iterator[str]:
    """Yield the differences between JSON values; `1`, `1.0` and `true` differ.

    Equal timestamps in different formats do not differ; digits beyond microseconds are discarded.
    """
    pending: list[tuple[str, Any, Any]] = [("$", found, expected)]
    while pending:
        path, one, other = pending.pop()
        if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
            pending += [(f"{path}.{key}"[:200], one[key], other[key]) for key in one]
        elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
            pending += [(f"{path}[]"[:200], *pair) for pair in zip(one, other, strict=True)]
        elif (type(one) is not type(other) or one != other) and not _is_same_time(one, other):
            yield f"{path} is {str(one)[:100]!r}, received {str(other)[:100]!r}"


def _is_same_time(found: Any, expected: Any) -> bool:
    try:
        parse_time = datetime.datetime.fromisoformat
        return parse_time(found) == parse_time(expected)
    except (TypeError, ValueError):
        return False


def _secrets(case: Case, result: Result) -> Found:
    if not any(secret.encode() in repr(case.responses).encode() for secret in (API_KEY, APP_KEY)):
        return
    for error in result.errors:
        shown = "".join(traceback.format_exception(error)) + repr(vars(error))
        if API_KEY in shown or APP_KEY in shown:
            yield "no secret", type(error).__name__, "the error contains a credential"
    if any(API_KEY in message or APP_KEY in message for message in result.log):
        yield "no secret", "log", "a log message contains a credential"


def _described(error: BaseException) -> str:
    return f"{type(error).__name__}: {error!s:.200}"


def _origin(error: BaseException) -> str:
    """Return the class of an exception, and the innermost function of the client that it passed through."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "/datadog_incidents" in frame.filename]
    place = f" in {own[-1].filename.rpartition('/datadog_incidents')[2]}:{own[-1].name}" if own else ""
    return f"{type(error).__name__}{place}"
