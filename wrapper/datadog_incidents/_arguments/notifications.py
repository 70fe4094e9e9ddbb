"""Who is told of an incident, and what its timeline starts with, by plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from datadog_incidents_api.errors import InvalidRequestError

from .._common.argument_checks import is_mapping, is_sequence

if TYPE_CHECKING:
    from datadog_incidents_api.model import Model
    from datadog_incidents_api.models import (
        IncidentNotificationHandle,
        IncidentTimelineCellMarkdownCreateAttributes,
    )

    Handle: TypeAlias = str | IncidentNotificationHandle | Mapping[str, Any]
    """An address such as `@slack-ops` or `@ana@example.com`, or one with what to call it, as in
    `{"handle": "@ana@example.com", "display_name": "Ana"}`."""

    Cell: TypeAlias = str | IncidentTimelineCellMarkdownCreateAttributes | Mapping[str, Any]
    """Markdown, or Markdown that is to stand out, as in `{"content": "*Paged*", "important": True}`."""

    M = TypeVar("M", bound=Model)


def to_models(handles: Sequence[Handle]) -> list[IncidentNotificationHandle]:
    """Spell out handles.

    Raises:
        InvalidRequestError: something else than a list of handles; the path says which is wrong.
    """
    from datadog_incidents_api.models import IncidentNotificationHandle

    listed = _listed("notify", handles)
    return [
        _model(
            IncidentNotificationHandle, {"handle": one} if isinstance(one, str) else one, f"notify[{index}]"
        )
        for index, one in enumerate(listed)
    ]


def to_cells(cells: Sequence[Cell]) -> list[IncidentTimelineCellMarkdownCreateAttributes | dict[str, Any]]:
    """Spell out timeline cells.

    Raises:
        InvalidRequestError: something else than a list of cells; the path says which is wrong.
    """
    from datadog_incidents_api.models import IncidentTimelineCellMarkdownCreateAttributes

    listed = _listed("initial_cells", cells)
    return [
        _model(IncidentTimelineCellMarkdownCreateAttributes, _cell(one), f"initial_cells[{index}]")
        for index, one in enumerate(listed)
    ]


def _cell(one: object) -> object:
    """A cell as it goes over the wire, where its text lies one level deeper."""
    cell = {"content": one} if isinstance(one, str) else one
    if not is_mapping(cell):
        return cell
    text = cell.get("content")
    return {"cell_type": "markdown", **cell} | (
        {"content": {"content": text}} if isinstance(text, str) else {}
    )


def _model(model: type[M], value: object, path: str) -> M:
    """A model as it is, or the one that a mapping spells out."""
    if isinstance(value, model):
        return value
    if not is_mapping(value):
        raise InvalidRequestError(f"takes a string or a mapping, not {type(value).__name__}", path=path)
    known = [field.key for field in model._fields]  # pyright: ignore[reportPrivateUsage]
    for key in value:
        # The server would pass over it in silence.
        if key not in known:
            raise InvalidRequestError(f"has no member {key!r}; it takes {', '.join(known)}", path=path)
    try:
        return model.from_dict(model.checked(value))
    except InvalidRequestError as error:
        raise error.within(path) from None


def _listed(name: str, values: object) -> Sequence[Any]:
    if isinstance(values, str):
        raise InvalidRequestError(f"takes a list of strings, not one string: [{values!r}]", path=name)
    if not is_sequence(values):
        raise InvalidRequestError(f"takes a list, not {type(values).__name__}", path=name)
    return values
