"""Objects of variants that the spec does not contain."""

from __future__ import annotations

import copy
import pickle

import pytest

from datadog_incidents_api.models import IncidentResponseAttributes, IncidentUpdateAttributes, UnknownVariant

from ..incident_json import required_attributes

RAW = {"type": "number", "value": 5}


@pytest.fixture
def variant() -> UnknownVariant:
    """A field of an incident whose type is newer than the spec."""
    attributes = IncidentResponseAttributes.from_dict(required_attributes() | {"fields": {"cost": RAW}})
    assert isinstance(attributes.fields, dict)
    found = attributes.fields["cost"]
    assert isinstance(found, UnknownVariant)
    return found


def test_type_and_members_can_be_read(variant: UnknownVariant) -> None:
    assert (variant.type, variant.value, variant.raw) == ("number", 5, RAW)
    with pytest.raises(AttributeError, match="unknown variant has no member 'unit'"):
        variant.unit  # noqa: B018


@pytest.mark.parametrize("raw", [{}, {"type": 7}, {"type": None}], ids=str)
def test_the_type_is_none_without_a_text(raw: dict[str, object]) -> None:
    assert UnknownVariant(raw).type is None


def test_it_equals_only_a_variant_of_the_same_content(variant: UnknownVariant) -> None:
    assert variant == UnknownVariant(dict(RAW))
    assert variant != UnknownVariant(RAW | {"value": 6})
    assert variant != RAW


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_are_equal(variant: UnknownVariant, copied: object) -> None:
    assert callable(copied)
    assert copied(variant) == variant


def test_a_member_named_like_a_special_method_is_not_called() -> None:
    variant = UnknownVariant(
        {"__deepcopy__": "text", "__typename": "Cost", "_repr_html_": "<b>", "type": "cost"}
    )
    assert copy.deepcopy(variant) == variant
    assert getattr(variant, "__typename") == "Cost"
    assert dir(variant) == ["raw", "to_dict", "type"]


def test_it_is_printed_with_its_content(variant: UnknownVariant) -> None:
    assert repr(variant) == "UnknownVariant({'type': 'number', 'value': 5})"
    attributes = IncidentResponseAttributes.from_dict(required_attributes() | {"fields": {"cost": RAW}})
    assert "cost: 5" in str(attributes)


def test_it_is_encoded_unchanged(variant: UnknownVariant) -> None:
    attributes = IncidentUpdateAttributes(fields={"cost": variant})
    assert attributes.to_dict()["fields"] == attributes.to_sendable()["fields"] == {"cost": RAW}
