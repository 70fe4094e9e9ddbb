"""What is derived from the members that a model declares: constructor, signature, slots and copies."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents_api import models
from datadog_incidents_api._model import Model
from datadog_incidents_api.models import IncidentNotificationHandle, IncidentRuleCondition

CLASSES = [
    found
    for name in models.__all__
    if isinstance(found := getattr(models, name), type) and issubclass(found, Model)
]


class Derived(IncidentNotificationHandle):
    """Model derived by an application."""

    def greeting(self) -> str:
        return f"Hello {self.display_name}"


@pytest.mark.parametrize("model", CLASSES, ids=lambda cls: cls.__name__)
def test_the_signature_is_that_of_the_constructor(model: type[Model]) -> None:
    parameters = inspect.signature(model).parameters.values()
    assert [parameter.name for parameter in parameters] == [
        *(field.name for field in model._fields),
        "additional_properties",
    ]
    required: dict[str, Any] = {
        one.name: None for one in parameters if one.default is inspect.Parameter.empty
    }
    assert {one.kind for one in parameters} == {inspect.Parameter.KEYWORD_ONLY}
    created: Any = model(**required)
    others = [one for one in parameters if one.name not in {*required, "additional_properties"}]
    assert all(getattr(created, one.name) is one.default for one in others)
    assert not hasattr(created, "__dict__")


def test_a_missing_or_unknown_argument_is_a_type_error() -> None:
    model: Any = IncidentRuleCondition
    for arguments in ({"field": "severity"}, {"field": "severity", "values": [], "value": 1}):
        for _ in range(2):  # the constructor is compiled by the first call
            with pytest.raises(TypeError, match=r"IncidentRuleCondition\.__init__\(\)"):
                model(**arguments)


def test_additional_properties_belong_to_one_instance() -> None:
    first, second = (IncidentNotificationHandle(handle="@ana") for _ in range(2))
    first.additional_properties["new"] = 1
    assert first.to_dict() == {"handle": "@ana", "new": 1}
    assert second.to_dict() == {"handle": "@ana"}


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_are_equal(copied: Callable[[Any], Any]) -> None:
    for handle in (
        IncidentNotificationHandle(handle="@ana"),
        IncidentNotificationHandle.from_dict({"handle": "@ana", "new": 1}),
    ):
        assert copied(handle) == handle and copied(handle).to_dict() == handle.to_dict()


def test_a_model_can_be_derived() -> None:
    derived = Derived(handle="@ana", display_name="Ana")
    assert derived.greeting() == "Hello Ana"
    assert derived.to_sendable() == {"display_name": "Ana", "handle": "@ana"}
    assert list(inspect.signature(Derived).parameters) == [
        *(field.name for field in Derived._fields),
        "additional_properties",
    ]
