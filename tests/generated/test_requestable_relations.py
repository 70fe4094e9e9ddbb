"""Errors and docstrings of related resources advise `include` only if an operation has the parameter."""

from __future__ import annotations

import inspect
import re

import pytest

from datadog_incidents import types
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.errors import NotIncludedError

from .calls import sync_client


def test_a_resource_that_cannot_be_requested_is_not_to_be_requested() -> None:
    with MockDatadog().client() as dd:
        user = dd.users.create(email="ana@example.com")
        responder = dd.responders.create(dd.incidents.create(title="t").id, user=user.id)
    with pytest.raises(NotIncludedError) as caught:
        _ = responder.user
    assert str(caught.value) == (
        f"'user' is users {user.id}, which the response does not include; it cannot be requested with include"
    )


def test_docstrings_advise_include_where_a_method_has_it() -> None:
    client = sync_client(b"{}")
    methods = [
        inspect.signature(method)
        for resource in (getattr(client, name) for name in dir(client))
        if type(resource).__module__.startswith(("datadog_incidents.", "datadog_incidents_api.resources."))
        for name, method in inspect.getmembers(resource, inspect.ismethod)
        if not name.startswith("_")
    ]
    returned = {str(one.return_annotation) for one in methods if "include" in one.parameters}
    including = set(re.findall(r"\w+", " ".join(returned)))
    assert {"Incident", "ImportedIncident", "IncidentImpactView"} <= including
    views = {name: getattr(types, name) for name in types.__all__ if inspect.isclass(getattr(types, name))}
    advising = {
        name
        for name, view in views.items()
        if issubclass(view, types.View)
        if any(
            "`include=[" in (one.__doc__ or "")
            for _, one in inspect.getmembers(view, lambda member: isinstance(member, property))
        )
    }
    assert advising and advising <= including
