"""`UNSET`: a single falsy object that no JSON encoder accepts."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from enum import Enum
from typing import Any

import orjson
import pytest

from datadog_incidents_api.models import IncidentNotificationHandle
from datadog_incidents_api.types import UNSET, Unset

IN_PLACES: list[Callable[[], Any]] = [
    lambda: UNSET,
    lambda: [UNSET],
    lambda: {"a": {"b": UNSET}},
    lambda: {UNSET: 1},
]
"""Values that an application might serialize by accident."""


@pytest.mark.parametrize("value", IN_PLACES)
@pytest.mark.parametrize("encode", [json.dumps, orjson.dumps])
def test_json_encoders_refuse_it(encode: Callable[[Any], object], value: Callable[[], Any]) -> None:
    with pytest.raises(TypeError):
        encode(value())


def test_json_encoders_refuse_a_member_of_a_model() -> None:
    display_name = IncidentNotificationHandle(handle="@ana@example.com").display_name
    with pytest.raises(TypeError):
        orjson.dumps({"display_name": display_name}, option=orjson.OPT_NON_STR_KEYS)


def test_pydantic_refuses_it() -> None:
    core = pytest.importorskip("pydantic_core")
    for value in (UNSET, [UNSET], {"a": UNSET}):
        with pytest.raises(core.PydanticSerializationError, match="Unset"):
            core.to_json(value)
        with pytest.raises(core.PydanticSerializationError, match="Unset"):
            core.to_jsonable_python(value)


def test_fastapi_refuses_it() -> None:
    encoders = pytest.importorskip("fastapi.encoders")
    for value in (UNSET, [UNSET], {"a": UNSET}):
        with pytest.raises((ValueError, TypeError)):
            encoders.jsonable_encoder(value)


def test_it_is_no_enum_and_has_no_attributes() -> None:
    assert not isinstance(UNSET, Enum)
    with pytest.raises(TypeError):
        vars(UNSET)
    with pytest.raises(AttributeError):
        UNSET.note = 1


def test_it_is_falsy_and_has_a_short_repr() -> None:
    assert (bool(UNSET), repr(UNSET), f"{UNSET}") == (False, "UNSET", "UNSET")


def test_there_is_a_single_instance() -> None:
    create: Any = Unset
    assert create() is UNSET
    assert Unset.UNSET is UNSET
    assert isinstance(UNSET, Unset)
    with pytest.raises(TypeError, match="subclassed"):
        type("Other", (create,), {})


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickling_preserves_identity(protocol: int) -> None:
    again = pickle.loads(pickle.dumps({"a": [UNSET]}, protocol))
    assert again["a"][0] is UNSET


def test_a_new_process_unpickles_it_as_its_own() -> None:
    program = (
        "import pickle, sys; found = pickle.load(sys.stdin.buffer);"
        "from datadog_incidents import UNSET; assert found is UNSET"
    )
    subprocess.run([sys.executable, "-c", program], input=pickle.dumps(UNSET), check=True)


def test_copying_preserves_identity() -> None:
    assert copy.copy(UNSET) is UNSET
    assert copy.deepcopy([UNSET])[0] is UNSET
    handle = IncidentNotificationHandle(handle="@ana@example.com")
    assert copy.deepcopy(handle).display_name is UNSET


def test_pattern_matching_finds_it() -> None:
    match IncidentNotificationHandle(handle="@ana@example.com").display_name:
        case Unset.UNSET:
            pass
        case found:
            pytest.fail(f"matched {found!r}")
