"""Views of responses that have null, or nothing, in place of the resource."""

from __future__ import annotations

import pytest

from datadog_incidents.errors import DecodingError, NotIncludedError

from .calls import sync_client

BODIES = {
    "get": (b'{"data": null}', b'{"data": null, "included": null}'),
    "list": (b'{"data": [{"id": "1", "type": "incidents"}], "included": []}',),
}


@pytest.mark.parametrize("body", BODIES["get"])
def test_a_view_of_null_has_no_raw_resource(body: bytes) -> None:
    view = sync_client(body).incidents.get("x")
    for name in ("raw", "id", "attributes", "relationships", "commander"):
        with pytest.raises(NotIncludedError, match="the response has no"):
            getattr(view, name)


def test_a_view_without_data_has_no_raw_resource() -> None:
    user = sync_client(b"{}").users.create(email="a@example.com")
    with pytest.raises(NotIncludedError, match="the response has no resource for this UserView"):
        _ = user.raw


def test_an_empty_resource_is_not_taken_for_null() -> None:
    with pytest.raises(DecodingError, match=r"data\.id: required key is missing"):
        sync_client(b'{"data": {}}').users.create(email="a@example.com")


def test_a_view_of_an_empty_resource_has_its_raw_object() -> None:
    assert sync_client(b'{"data": {"id": "u"}}').users.create(email="a@example.com").raw == {"id": "u"}
