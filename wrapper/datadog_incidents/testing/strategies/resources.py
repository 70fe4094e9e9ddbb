"""Strategies for incidents, todos, pages of them, and values of any schema."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, Literal, TypeVar, overload

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

import datadog_incidents_api.models as models
from datadog_incidents_api._model import Model
from datadog_incidents_api.types import Page
from datadog_incidents_api.views.todos import IncidentTodoView

from ..._common.argument_checks import is_a
from ..._common.json_kinds import JsonObject, is_object
from ..._common.log_text import truncated
from ..._openapi.document import openapi_document
from ..._views.incident import Incident
from .decoding import KINDS, Kind, kind_of, page, view
from .drawn_source import DrawnSource
from .profiles import Profile, check, check_as_json, values

V = TypeVar("V", Incident, IncidentTodoView)

_SCHEMAS = "#/components/schemas/"


@overload
def incidents(
    profile: Profile = "realistic", *, as_json: Literal[False] = False
) -> SearchStrategy[Incident]: ...
@overload
def incidents(profile: Profile = "realistic", *, as_json: Literal[True]) -> SearchStrategy[JsonObject]: ...
def incidents(
    profile: Profile = "realistic", *, as_json: bool = False
) -> SearchStrategy[Incident] | SearchStrategy[JsonObject]:
    """Return a strategy for incidents, as `client.incidents.get` returns them.

    Realistic ones include their commander and authors. Their timestamps are in order, and durations agree
    with them. The ID depends on the number (`public_id`) alone.

    Args:
        profile: `realistic`, `valid` or `evolved`.
        as_json: whether to generate JSON:API resources, as `to_dict` returns them, rather than views.

    Raises:
        ValueError: the profile does not exist, or is `hostile`, or `as_json` is not a bool.
    """
    return _resources(KINDS["incidents"], profile, as_json=as_json)


@overload
def todos(
    profile: Profile = "realistic", *, as_json: Literal[False] = False
) -> SearchStrategy[IncidentTodoView]: ...
@overload
def todos(profile: Profile = "realistic", *, as_json: Literal[True]) -> SearchStrategy[JsonObject]: ...
def todos(
    profile: Profile = "realistic", *, as_json: bool = False
) -> SearchStrategy[IncidentTodoView] | SearchStrategy[JsonObject]:
    """Return a strategy for todos, as `client.todos.get` returns them.

    Args:
        profile: `realistic`, `valid` or `evolved`.
        as_json: whether to generate JSON:API resources, as `to_dict` returns them, rather than views.

    Raises:
        ValueError: the profile does not exist, or is `hostile`, or `as_json` is not a bool.
    """
    return _resources(KINDS["incident_todos"], profile, as_json=as_json)


@overload
def pages_of(items: SearchStrategy[V], *, max_size: int = 5) -> SearchStrategy[Page[V]]: ...
@overload
def pages_of(items: SearchStrategy[JsonObject], *, max_size: int = 5) -> SearchStrategy[JsonObject]: ...
def pages_of(items: SearchStrategy[Any], *, max_size: int = 5) -> SearchStrategy[Any]:
    """Return a strategy for pages of a list, as `client.incidents.list().pages()` yields them.

    Args:
        items: strategy for incidents or todos. If it generates JSON, pages are the JSON of response bodies.
        max_size: most items of a page. Their IDs are different.

    Raises:
        ValueError: `items` is no strategy, or `max_size` is not a whole number of at least 0.
        TypeError: on generation, if an item is neither an incident nor a todo.
    """
    if not is_a(items, SearchStrategy):
        raise ValueError(f"items must be a strategy, such as incidents(), not {truncated(repr(items), 100)}")
    if not is_a(max_size, int) or is_a(max_size, bool) or max_size < 0:
        raise ValueError(
            f"max_size must be a whole number of at least 0, not {truncated(repr(max_size), 100)}"
        )
    return _pages(items, max_size)


def schema(name: str, profile: Profile = "realistic", *, as_json: bool = False) -> SearchStrategy[Any]:
    """Return a strategy for the values of a schema in the spec.

    Args:
        name: name in `components.schemas` of the OpenAPI document, e.g. `IncidentTodoAttributes`.
        profile: `realistic`, `valid` or `evolved`.
        as_json: whether to generate JSON rather than models of `datadog_incidents_api.models`. Values of
            schemas without a model, such as enumerations and unions, are JSON anyway.

    Raises:
        ValueError: the spec has no such schema, the profile does not exist or is `hostile`, or `as_json` is
            not a bool.
    """
    check(profile)
    check_as_json(as_json)
    if not is_a(name, str):
        raise ValueError(
            "name must be the name of a schema, e.g. 'IncidentTodoAttributes', "
            f"not {truncated(repr(name), 100)}"
        )
    known: JsonObject = openapi_document()["components"]["schemas"]
    if name not in known:
        near = get_close_matches(name, known, n=1)
        raise ValueError(f"the spec has no schema {name!r}{f'; did you mean {near[0]!r}?' if near else ''}")
    found: Any = getattr(models, name) if name in models.__all__ else None
    is_model = isinstance(found, type) and issubclass(found, Model)
    return _values(name, profile, found if is_model and not as_json else None)


def _resources(kind: Kind, profile: Profile, *, as_json: bool) -> SearchStrategy[Any]:
    check(profile)
    check_as_json(as_json)
    return _resource(kind, profile, as_json)


@st.composite
def _resource(draw: DrawFn, kind: Kind, profile: Profile, as_json: bool) -> Any:
    resource = values(profile, DrawnSource(draw)).value({"$ref": _SCHEMAS + kind.schema})
    return resource if as_json else view(kind, resource)


@st.composite
def _values(draw: DrawFn, name: str, profile: Profile, model: Any) -> Any:
    value = values(profile, DrawnSource(draw)).value({"$ref": _SCHEMAS + name})
    return value if model is None else model.from_dict(value)


@st.composite
def _pages(draw: DrawFn, items: SearchStrategy[Any], max_size: int) -> Any:
    # A number of items, rather than lists(unique_by=...), from which Hypothesis often fails to remove items.
    drawn = [draw(items) for _ in range(draw(st.integers(0, max_size)))]
    first = drawn[0] if drawn else draw(items)  # an empty page is one of incidents or todos, too
    different = {_identity(item): item for item in reversed(drawn)}
    found = [*reversed(different.values())]
    return page(kind_of(first), found, draw(st.integers(0, 10_000)), as_json=isinstance(first, dict))


def _identity(item: Any) -> str:
    resource: JsonObject = item if is_object(item) else getattr(item, "raw", {})
    return repr(resource.get("id"))
