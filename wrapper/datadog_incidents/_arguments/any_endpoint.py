"""Prepared calls of any endpoint, from a method, a path and plain values; for those without an operation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from datadog_incidents_api._parameters import comma_separated, path_segment, scalar
from datadog_incidents_api.errors import DecodingError, InvalidRequestError
from datadog_incidents_api.types import UNSET, Call, Operation, Unset

from .._common.argument_checks import is_a, is_mapping, is_sequence
from .._http.json_body import to_json
from .path_templates import path_template

Parameter = str | int | bool | Sequence[str] | Unset | None
"""Value of a query parameter; the items of a sequence are joined by commas, None and UNSET are left out."""

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
ANY_JSON = "application/json, application/vnd.api+json"

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class AnyEndpointCall(Call[Any]):
    """Call whose result is the parsed JSON of the response, or None if its body is empty."""

    __slots__ = ()

    def decode(self, content: bytes) -> tuple[Any, tuple[DecodingError, ...]]:
        return super().decode(content) if content else (None, ())


def prepare(
    method: str, path: str, params: Mapping[str, Parameter] | Unset | None, json: Any
) -> AnyEndpointCall:
    """Prepare a call from the arguments of a client's `request`.

    Raises:
        InvalidRequestError: an argument is invalid; its path names it.
    """
    method = _checked_method(method)
    path = _encoded_path(path)
    if json is None or json is UNSET:
        json = UNSET
    elif method == "GET":
        raise InvalidRequestError("cannot be sent with GET; use params", path="json")
    else:
        _check_body(json)
    template = path_template(method, path)
    operation = Operation(
        id=f"{method} {path}", method=method, path=template, tag="", name="request", accept=ANY_JSON
    )
    return AnyEndpointCall(operation, path, lambda source: source, _query(params), json)


def _checked_method(method: str) -> str:
    if not is_a(method, str):
        raise InvalidRequestError(f"must be a string, not {type(method).__name__}", path="method")
    if method.upper() not in METHODS:
        raise InvalidRequestError(f"must be one of {', '.join(METHODS)}, not {method!r}", path="method")
    return method.upper()


def _encoded_path(path: str) -> str:
    """Percent-encode each segment of a path, which must stay on the server and below its base URL."""
    if not is_a(path, str):
        raise InvalidRequestError(f"must be a string, not {type(path).__name__}", path="path")
    if not path.startswith("/") or path.startswith("//"):
        raise InvalidRequestError("must start with a single slash, as in '/api/v2/incidents'", path="path")
    if "?" in path or "#" in path:
        raise InvalidRequestError("must not contain ? or #; pass the query as params", path="path")
    if _CONTROL.search(path):
        raise InvalidRequestError("must not contain control characters", path="path")
    segments = path.removeprefix("/").removesuffix("/").split("/")
    encoded = "/".join(path_segment("path", segment) for segment in segments)
    return f"/{encoded}/" if path.endswith("/") else f"/{encoded}"


def _query(params: Mapping[str, Parameter] | Unset | None) -> tuple[tuple[str, str], ...]:
    if params is None or isinstance(params, Unset):
        return ()
    if not is_mapping(params):
        raise InvalidRequestError(
            f"must be a mapping of names to values, not {type(params).__name__}", path="params"
        )
    pairs: list[tuple[str, str]] = []
    for name, value in params.items():
        if not is_a(name, str) or not name:
            raise InvalidRequestError(f"{name!r} is not the name of a parameter", path="params")
        scalar("params", name)  # raises for a name that cannot be encoded
        if value is None:
            continue
        try:
            pairs += comma_separated(name, value) if is_sequence(value) else scalar(name, value)
        except InvalidRequestError as error:
            raise error.within("params") from None
    return tuple(pairs)


def _check_body(json: Any) -> None:
    """Check a body here, so that the path of a value that cannot be encoded starts with the argument."""
    try:
        to_json({"json": json})
    except InvalidRequestError as error:
        path = error.path if error.path.startswith("json") else "json"
        raise InvalidRequestError(error.problem, path=path) from None
