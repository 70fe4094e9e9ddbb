"""Bugs seeded into the clients and the generated decoders, which the fuzzer must find."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from attrs import frozen
from client_fuzzing.cases import Kind
from client_fuzzing.generation import NAMES

import datadog_incidents_api.models as models
from datadog_incidents._http.decompression import Decompressor
from datadog_incidents._http.library import httpx
from datadog_incidents._http.library_errors import LibraryErrors
from datadog_incidents._http.redaction import Redactor
from datadog_incidents._policy.rate_limiter import Limiter
from datadog_incidents._policy.reply_checker import ReplyChecker
from datadog_incidents._policy.retry import RetryPolicy
from datadog_incidents.errors import APIError, InvalidRequestError
from datadog_incidents_api._model import Model
from datadog_incidents_api._shapes import ListOf, Nullable, ShapeMismatchError, Timestamp
from datadog_incidents_api._unions import OneOf
from datadog_incidents_api._unknown_variant import UnknownVariant
from datadog_incidents_api._view import View
from datadog_incidents_api.errors import DecodingError
from datadog_incidents_api.models import IncidentResponseData, IncidentTypeObject
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import UNSET, Response

if TYPE_CHECKING:
    from datadog_incidents._http.library import Library

Patch = AbstractContextManager[Any]
PAGED = [name for name, operation in OPERATIONS.items() if operation.paging is not None]

for one in models.__all__:  # a model that is imported while a bug is seeded would keep it
    getattr(models, one)


@frozen
class SeededBug:
    """Bug in the client.

    Attributes:
        name: description of the bug.
        check: name of a check that finds it.
        kind: kind of the responses that show it.
        operations: IDs of operations that it concerns.
        cases: seed of cases that show it, of rare bugs one whose first cases do.
        seed: function that returns a context in which the client has the bug.
    """

    name: str
    check: str
    kind: Kind
    operations: Sequence[str]
    cases: int
    seed: Callable[[], Patch]


BUGS: list[SeededBug] = []


def bug(
    check: str, kind: Kind, *operations: str, cases: int = 3
) -> Callable[[Callable[[], Patch]], Callable[[], Patch]]:
    """Add a bug; its name is that of the function. It concerns all operations unless some are given."""

    def add(seed: Callable[[], Patch]) -> Callable[[], Patch]:
        name = seed.__name__.replace("_", " ")
        BUGS.append(SeededBug(name, check, kind, operations or NAMES, cases, seed))
        return seed

    return add


def decoder_of(model: type[Model], before: Callable[[Any], None]) -> Patch:
    """Have the decoder of a model call a function first."""
    original = model._decode

    def decode(source: Any) -> Any:
        before(source)
        return original(source)

    return patch.object(model, "_decode", staticmethod(decode))


@bug("only DatadogError", "valid")
def key_error_for_an_absent_optional_member() -> Patch:
    original = Response.whole

    def of(cls: Any, response: Response[Any]) -> Any:
        _ = response.parsed._source["included"] if hasattr(response.parsed, "included") else original
        return cls(response.parsed.data, getattr(response.parsed, "included", None), response)

    return patch.object(View, "of", classmethod(of))


@bug("decodes", "evolved", "get_incident")
def unknown_enum_value_is_refused() -> Patch:
    def require_known(source: Any) -> None:
        if source.get("type") != "incidents":
            raise ShapeMismatchError

    return decoder_of(IncidentResponseData, require_known)


@bug("decodes", "evolved")
def unknown_variant_is_refused() -> Patch:
    original = OneOf.decode

    def decode(self: OneOf, value: Any) -> Any:
        found = original(self, value)
        if isinstance(found, UnknownVariant):
            raise ShapeMismatchError
        return found

    return patch.object(OneOf, "decode", decode)


@bug("decodes", "evolved", "get_incident_type")
def null_member_is_refused() -> Patch:
    def require_data(source: Any) -> None:
        if source.get("id", "") is None:
            raise ShapeMismatchError

    return decoder_of(IncidentTypeObject, require_data)


@bug("identity", "evolved")
def unknown_members_are_dropped() -> Patch:
    return patch.object(Model, "additional_properties", property(lambda _: {}))


@bug("identity", "evolved")
def members_of_unknown_variants_are_dropped() -> Patch:
    return patch.object(UnknownVariant, "to_dict", lambda self: {"type": self.type})


@bug("identity", "valid")
def nulls_are_dropped() -> Patch:
    original = Model.to_dict

    def to_dict(self: Model) -> dict[str, Any]:
        return {key: value for key, value in original(self).items() if value is not None}

    return patch.object(Model, "to_dict", to_dict)


@bug("identity", "evolved")
def offset_of_a_timestamp_is_dropped() -> Patch:
    original = Timestamp.decode

    def decode(self: Timestamp, value: Any) -> Any:
        found = original(self, value)
        return (
            found.replace(tzinfo=None) if hasattr(found, "replace") and not isinstance(found, str) else found
        )

    return patch.object(Timestamp, "decode", decode)


@bug("identity", "evolved")
def empty_list_becomes_absent() -> Patch:
    original = ListOf.decode

    def decode(self: Any, value: Any) -> Any:
        return UNSET if value == [] else original(self, value)

    return patch.object(ListOf, "decode", decode)


@bug("identity", "evolved")
def last_item_of_a_list_is_lost() -> Patch:
    original = ListOf.decode
    return patch.object(ListOf, "decode", lambda self, value: (original(self, value) or [None])[:-1])


@bug("only DatadogError", "hostile")
def encoding_recurses() -> Patch:
    def encode(value: Any) -> Any:
        if isinstance(value, Model | UnknownVariant):
            return value.to_dict()
        if isinstance(value, Mapping):
            return {key: encode(item) for key, item in value.items()}
        if isinstance(value, list):
            return [encode(item) for item in value]
        return value.isoformat() if hasattr(value, "isoformat") else value

    return patch("datadog_incidents_api._model.encode", encode)


@bug("only DatadogError", "hostile")
def deeply_nested_json_is_not_expected() -> Patch:
    def parse(content: bytes) -> Any:
        try:
            return json.loads(content)
        except RecursionError:
            raise RuntimeError("nested too deeply") from None

    return patch("datadog_incidents_api._json_parsing.parse", parse)


@bug("only DatadogError", "hostile")
def body_that_is_no_json_is_not_expected() -> Patch:
    def parse(content: bytes) -> Any:
        try:
            return json.loads(content)
        except ValueError:
            raise LookupError("no JSON") from None

    return patch("datadog_incidents_api._json_parsing.parse", parse)


def _expecting(client: str, *failures: type[Exception]) -> Patch:
    """Let clients, `_sync` or `_async`, expect only these exceptions of the HTTP library."""

    def errors(error: Exception, library: Library) -> LibraryErrors | None:
        return LibraryErrors(library) if isinstance(error, failures) else None

    return patch(f"datadog_incidents.{client}.http.errors_for", errors)


@bug("only DatadogError", "hostile")
def location_of_a_redirect_is_parsed() -> Patch:
    return _expecting("_sync", httpx.TransportError, httpx.DecodingError)


@bug("sync and async", "hostile")
def asynchronous_client_alone_parses_the_location() -> Patch:
    return _expecting("_async", httpx.TransportError, httpx.DecodingError)


@bug("only DatadogError", "hostile")
def raw_resource_of_null() -> Patch:
    return patch.object(View, "raw", property(lambda self: self.data._source))


@bug("only DatadogError", "hostile")
def wait_that_is_no_date_is_not_expected() -> Patch:
    def seconds(headers: Mapping[str, str], now: float) -> float | None:
        return float(headers["retry-after"]) if "retry-after" in headers else None

    return patch("datadog_incidents.errors.retry_after_seconds", seconds)


@bug("ends", "hostile", "get_incident", cases=44)
def wait_that_the_server_states_is_not_limited() -> Patch:
    original = RetryPolicy.wait

    def wait(self: RetryPolicy, method: str, attempt: int, failure: Any, **options: Any) -> float | None:
        found = original(self, method, attempt, failure, **options)
        stated = failure.headers.get("retry-after", "")
        return float(stated) if found is not None and stated.isascii() and stated.isdigit() else found

    return patch.object(RetryPolicy, "wait", wait)


@bug("ends", "hostile", "get_incident", cases=9)
def reset_of_a_rate_limit_is_not_limited() -> Patch:
    original = Limiter.record

    def record(self: Any, ticket: Any, status: int, headers: Any, now: float, max_wait: float) -> None:
        original(self, ticket, status, headers, now, 1e12)

    return patch.object(Limiter, "record", record)


@bug("ends", "hostile", *PAGED, cases=6)
def repeated_pages_are_not_noticed() -> Patch:
    return patch("datadog_incidents._async.lists.contents_of", lambda _: object())


@bug("sync and async", "hostile", *PAGED)
def asynchronous_lists_end_after_the_first_page() -> Patch:
    return patch("datadog_incidents._async.lists.is_last", lambda received, size: True)


@bug("sync and async", "hostile")
def asynchronous_client_takes_404_for_a_success() -> Patch:
    def succeeded(call: Any, reply: Any, attempt: int) -> bool:
        return bool(200 <= reply.status < 300 or reply.status == 404)

    return patch("datadog_incidents._async.engine._succeeded", succeeded)


@bug("raises", "valid")
def errors_have_the_base_class() -> Patch:
    return patch("datadog_incidents._http.reply.class_for", lambda _: APIError)


@bug("raises", "valid")
def messages_of_the_server_are_lost() -> Patch:
    return patch("datadog_incidents._http.reply.read_errors", lambda *_: ())


@bug("no secret", "hostile")
def secrets_in_bodies_are_not_redacted() -> Patch:
    return patch.object(Redactor, "content", lambda self, content: content)


@bug("no secret", "hostile")
def secrets_in_texts_are_not_redacted() -> Patch:
    return patch.object(Redactor, "text", lambda self, text: text)


@bug("only DatadogError", "hostile")
def compressed_garbage_is_not_expected() -> Patch:
    def decompress(self: Decompressor, data: bytes) -> Iterator[bytes]:
        yield zlib.decompress(data, wbits=47)

    return patch.object(Decompressor, "decompress", decompress)


@bug("only DatadogError", "hostile")
def lost_connection_is_not_expected() -> Patch:
    return _expecting("_sync", httpx.ConnectError, httpx.DecodingError, httpx.InvalidURL, UnicodeError)


@bug("only DatadogError", "hostile")
def wrong_type_is_located_wrongly() -> Patch:
    def locate(self: Nullable[Any], value: Any, path: str) -> DecodingError | None:
        raise IndexError

    return patch.object(ListOf, "locate", locate)


@bug("agrees", "valid")
def valid_responses_disagree() -> Patch:
    original = ReplyChecker._found

    def found(self: Any, operation: Any, reply: Any, redactor: Any) -> Any:
        return original(self, operation._replace(path="/api/v2/incidents", method="GET"), reply, redactor)

    return patch.object(ReplyChecker, "_found", found)


@bug("decodes", "evolved", "update_incident_todo")
def todo_without_assignees_cannot_be_updated() -> Patch:
    def flat(**members: Any) -> Any:
        raise InvalidRequestError("must be a list, not null", path="assignees")

    return patch("datadog_incidents_api.api.todos.update_incident_todo.flat", flat)
