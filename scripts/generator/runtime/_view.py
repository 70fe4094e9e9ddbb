"""Base class of views: a resource with its relationships resolved, and the response that contained it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Self, cast

from ._call import Response
from ._completion import public_names
from ._execution import ResultList
from ._model import Model, encode
from ._unset import UNSET
from .errors import NotIncludedError


class View:
    """Resource returned by the API.

    Attributes:
        data: model of the resource: `id`, `type`, attributes and relationships.
        included: models of the related resources in the response.
        response: the HTTP response, with its status and headers.
    """

    __slots__ = ("data", "included", "response")

    data: Any

    def __init__(self, data: Model, included: object, response: Response[Any]) -> None:
        self.data = data
        self.included: Sequence[object] = included if isinstance(included, list) else ()
        self.response = response

    @classmethod
    def of(cls, response: Response[Any]) -> Self:
        """Return the view of a response with a single resource."""
        return cls(response.parsed.data, getattr(response.parsed, "included", None), response)

    @classmethod
    def each(cls, response: Response[Any], path: str = "data", member: str | None = None) -> list[Self]:
        """Return the views of a response with a list; a null item becomes None.

        Args:
            response: the response.
            path: path of the list in the body, e.g. `data.attributes.incidents`.
            member: member of an item that holds the resource; None if the item is the resource itself.
        """
        found: Any = response.parsed
        for key in path.split("."):
            found = getattr(found, key, None)
        resources = [item if member is None else getattr(item, member, None) for item in found or ()]
        included = getattr(response.parsed, "included", None)
        views = ResultList([one if one is None else cls(one, included, response) for one in resources])
        return cast("list[Self]", views)

    @property
    def id(self) -> str:
        """ID of the resource."""
        return cast("str", self._member("id"))

    @property
    def raw(self) -> Mapping[str, Any]:
        """JSON object of the resource, as received.

        Raises:
            NotIncludedError: the response has null in place of the resource.
        """
        if not isinstance(self.data, Model):
            raise NotIncludedError(f"the response has no resource for this {type(self).__name__}")
        return self.data._source or self.data.to_dict()

    def to_dict(self) -> dict[str, Any]:
        """Return a copy of the JSON object of the resource, as received, e.g. for `json.dumps`.

        Raises:
            NotIncludedError: the response has null in place of the resource.
        """
        copied: dict[str, Any] = encode(self.raw)
        return copied

    def to_flat(self) -> dict[str, Any]:
        """Return the resource as received in the form of one flat row, e.g. for pandas or a CSV file.

        The keys are `id`, `type`, the names of attributes, the names of nested members separated by periods,
        `fields.NAME` with the plain value of a user-defined field, and `NAME.id` or `NAME.ids` with the IDs
        of a relationship. The values are strings, numbers, booleans, None, and lists of these; timestamps are
        ISO 8601 text, and a list of objects is JSON text. What the response does not contain is left out.
        Null in place of an object, e.g. of a commander, is None for each of its members. A name that is taken
        is replaced by its path in the JSON, e.g. `attributes.type`.

        Raises:
            NotIncludedError: the response has null in place of the resource.
        """
        from ._flat import flat_row

        return flat_row(self.raw, type(self.data))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, View) and type(other) is type(self) and bool(other.data == self.data)

    __hash__ = None  # type: ignore[assignment]  # mutable, like its model

    def __repr__(self) -> str:
        from ._printing import brief

        return f"<{type(self).__name__}{brief(getattr(self, 'data', None))}>"

    def __str__(self) -> str:
        """Format the resource, one member per line, without nulls and empty values."""
        from ._printing import outline

        return outline(self._shown())

    def _repr_html_(self) -> str:
        """Format the most significant members of the resource, for notebooks."""
        from ._html import card

        return card(self._shown(), getattr(self, "included", ()))

    def __dir__(self) -> list[str]:
        return public_names(self, without=("of", "each"))

    def _shown(self) -> object:
        """Return the resource as it is printed; None for a view without one."""
        return getattr(self, "data", None)

    def _member(self, name: str) -> Any:
        """Return a member of the resource that is optional in the spec, but that the server always sends."""
        value = getattr(self.data, name, UNSET)
        if value is UNSET or value is None:
            raise NotIncludedError(f"the response has no {name} for this {type(self).__name__}")
        return value

    def _to_one(self, name: str, include: str, relationship: Any, embedded: Any) -> Any:
        """Resolve a to-one relationship; None if it is empty."""
        data = getattr(embedded, "data", None)
        if isinstance(data, Model):
            return data
        link = getattr(relationship, "data", UNSET)
        if link is None or (link is UNSET and embedded is None):
            return None
        return self._resolve(name, include, link)

    def _one(self, name: str, include: str, relationship: Any, embedded: Any) -> Any:
        """Resolve a to-one relationship that is never empty in recorded responses."""
        found = self._to_one(name, include, relationship, embedded)
        if found is None:
            reason = ", e.g. because this was not done by a Datadog user" if name.endswith("_by") else ""
            raise NotIncludedError(f"the response has null for {name!r}{reason}")
        return found

    def _to_many(self, name: str, include: str, relationship: Any) -> list[Any]:
        """Resolve a to-many relationship, in the order of the response."""
        links = getattr(relationship, "data", UNSET)
        if links is UNSET:
            return [self._resolve(name, include, links)]
        return [self._resolve(name, include, link) for link in links or ()]

    def _resolve(self, name: str, include: str, link: Any) -> Any:
        remedy = (
            f"request it with include=[{include!r}]" if include else "it cannot be requested with include"
        )
        if link is UNSET:
            raise NotIncludedError(f"the response does not contain {name!r}; {remedy}")
        wanted = (getattr(link, "type", None), getattr(link, "id", None))
        for model in self.included:
            if (getattr(model, "type", None), getattr(model, "id", None)) == wanted:
                return model
        raise NotIncludedError(
            f"{name!r} is {wanted[0]} {wanted[1]}, which the response does not include; {remedy}"
        )
