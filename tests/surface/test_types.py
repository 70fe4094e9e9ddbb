"""`datadog_incidents.types` has every type that an application may want to annotate a result with."""

from __future__ import annotations

import ast
import inspect
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, get_origin

import pytest

from datadog_incidents import types
from datadog_incidents_api import models
from datadog_incidents_api.views import incidents

from .pinned import views

RETURNED = [view for view in views() if view.__module__ != incidents.__name__]
"""Views of the generated package that clients return; those of incidents are subclasses of the wrapper."""


def names_in(annotation: str) -> set[str]:
    """Names in an annotation, e.g. `IncidentUserData` in `IncidentUserData | None`."""
    return {node.id for node in ast.walk(ast.parse(annotation)) if isinstance(node, ast.Name)}


def test_every_view_is_a_type() -> None:
    assert {view.__name__ for view in RETURNED} <= set(types.__all__)
    assert all(getattr(types, view.__name__) is view for view in RETURNED)


@pytest.mark.parametrize("view", [types.Incident, types.ImportedIncident, *RETURNED])
def test_attributes_and_related_resources_of_views_are_types(view: type[types.View]) -> None:
    properties = inspect.getmembers(view, lambda member: isinstance(member, property))
    annotations = [
        inspect.signature(found.fget).return_annotation
        for name, found in properties
        if name not in ("relationships", "id", "raw")
    ]
    found = {name for annotation in annotations for name in names_in(annotation)}
    assert {name for name in found if hasattr(models, name)} <= set(types.__all__)


def test_every_enumeration_is_a_type() -> None:
    folder = Path(models.__file__).parent
    modules = [import_module(f"{models.__name__}.{path.stem}") for path in folder.glob("*.py")]
    enumerations = {
        name for module in modules for name, value in vars(module).items() if get_origin(value) is Literal
    }
    assert enumerations and enumerations <= set(types.__all__)


def test_names_are_those_of_the_models() -> None:
    for name in types.__all__:
        value: Any = getattr(types, name)
        assert getattr(models, name, value) is value
    assert set(types.__all__) <= set(dir(types))
    with pytest.raises(AttributeError, match="IncidentView"):
        types.__getattr__("IncidentView")  # never returned


def test_models_are_imported_on_first_use() -> None:
    from .test_exports import imported_by

    assert [name for name in imported_by("import datadog_incidents.types") if ".models." in name] == []
    assert "datadog_incidents.types" not in imported_by("from datadog_incidents import IncidentsClient")
