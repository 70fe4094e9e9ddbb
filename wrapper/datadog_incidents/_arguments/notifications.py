"""Conversion of plain values to notification handles and initial timeline cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from datadog_incidents_api.errors import InvalidRequestError

from .._common.argument_checks import is_mapping, is_sequence

if TYPE_CHECKING:
    from datadog_incidents_api._model import Model
    from datadog_incidents_api.models import (
        IncidentNotificationHandle,
        IncidentTimelineCellMarkdownCreateAttributes,
    )

    Handle: TypeAlias = str | IncidentNotificationHandle | Mapping[str, Any]
    """Address such as `@slack-ops` or `@ana@example.com`, or an object with a display name, such as
    `{"handle": "@ana@example.com", "display_name": "Ana"}`."""

    Cell: TypeAlias = str | IncidentTimelineCellMarkdownCreateAttributes | Mapping[str, Any]
    """Markdown, or an object that marks it as important: `{"content": "*Paged*", "important": True}`."""

    M = TypeVar("M", bound=Model)


def to_models(handles: Sequence[Handle]) -> list[IncidentNotificationHandle]:
    """Convert notification handles to models.

    Raises:
        InvalidRequestError: the argument is not a list, or an item is invalid; the path names the item.
    """
    from datadog_incidents_api.models import IncidentNotificationHandle

    return [
        _model(
            IncidentNotificationHandle,
            {"handle": handle} if isinstance(handle, str) else handle,
            f"notify[{index}]",
        )
        for index, handle in enumerate(_checked_list("notify", handles))
    ]


def to_cells(cells: Sequence[Cell]) -> list[IncidentTimelineCellMarkdownCreateAttributes | dict[str, Any]]:
    """Convert timeline cells to models.

    Raises:
        InvalidRequestError: the argument is not a list, or an item is invalid; the path names the item.
    """
    from datadog_incidents_api.models import IncidentTimelineCellMarkdownCreateAttributes

    return [
        _model(IncidentTimelineCellMarkdownCreateAttributes, _cell(cell), f"initial_cells[{index}]")
        for index, cell in enumerate(_checked_list("initial_cells", cells))
    ]


def _cell(cell: object) -> object:
    """A cell in the API's format, which nests the text one level deeper."""
    cell = {"content": cell} if isinstance(cell, str) else cell
    if not is_mapping(cell):
        return cell
    text = cell.get("content")
    return {"cell_type": "markdown", **cell} | (
        {"content": {"content": text}} if isinstance(text, str) else {}
    )


def _model(model: type[M], value: object, path: str) -> M:
    """A model, unchanged or built from a mapping."""
    if isinstance(value, model):
        return value
    if not is_mapping(value):
        raise InvalidRequestError(f"must be a string or a mapping, not {type(value).__name__}", path=path)
    known = [field.key for field in model._fields]  # pyright: ignore[reportPrivateUsage]
    for key in value:
        # The server silently ignores unknown keys.
        if key not in known:
            raise InvalidRequestError(f"unknown key {key!r}; known keys: {', '.join(known)}", path=path)
    try:
        return model.from_dict(model.checked(value))
    except InvalidRequestError as error:
        raise error.within(path) from None


def _checked_list(name: str, values: object) -> Sequence[Any]:
    if isinstance(values, str):
        raise InvalidRequestError(f"must be a list of strings, not one string: [{values!r}]", path=name)
    if not is_sequence(values):
        raise InvalidRequestError(f"must be a list, not {type(values).__name__}", path=name)
    return values
