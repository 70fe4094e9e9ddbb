"""Completion of the parsed models: openapi-python-client copies models before it parses their members."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openapi_python_client.parser.openapi import GeneratorData

from .properties import ListProperty, ModelProperty, UnionProperty


def fill_models(data: GeneratorData) -> None:
    """Set the members of every copy of a model to those of the original."""
    originals = {str(model.class_info.name): model for model in data.models}

    def fill(prop: Any) -> None:
        if isinstance(prop, ListProperty):
            fill(prop.inner_property)
        elif isinstance(prop, UnionProperty):
            for inner in prop.inner_properties:
                fill(inner)
        elif isinstance(prop, ModelProperty):
            original = originals[str(prop.class_info.name)]
            prop.required_properties = original.required_properties
            prop.optional_properties = original.optional_properties
            prop.additional_properties = original.additional_properties

    for prop in _uses(data):
        fill(prop)


def _uses(data: GeneratorData) -> Iterator[Any]:
    for model in data.models:
        yield from model.required_properties or []
        yield from model.optional_properties or []
        if model.additional_properties is not None:
            yield model.additional_properties
    for collection in data.endpoint_collections_by_tag.values():
        for endpoint in collection.endpoints:
            yield from endpoint.list_all_parameters()
            yield from (response.prop for response in endpoint.responses.patterns)
