"""`add_link` and `add_postmortem` attach URLs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents.errors import InvalidRequestError, NotFoundError, UnstableOperationError
from datadog_incidents_api.views.attachments import AttachmentView

if TYPE_CHECKING:
    from .conftest import Call

TYPES = {"add_link": "link", "add_postmortem": "postmortem"}
URL = "https://docs.example.com/checkout?a=1&b=%20#top"
each_method = pytest.mark.parametrize("method", TYPES)


@each_method
@pytest.mark.parametrize("title", [{}, {"title": "Checkout"}, {"title": ""}], ids=["none", "title", "empty"])
def test_link_is_attached_with_its_type(
    call: Call, incident: str, method: str, title: dict[str, str]
) -> None:
    added = call(f"attachments.{method}", incident, URL, **title)
    assert isinstance(added, AttachmentView)
    assert call.sent()["attributes"] == {
        "attachment": {"documentUrl": URL, **title},
        "attachment_type": TYPES[method],
    }
    attachments = call("incidents.get", incident, include=["attachments"]).attachments
    assert [(attachment.id, attachment.attributes.attachment_type) for attachment in attachments] == [
        (added.id, TYPES[method])
    ]
    assert attachments[0].attributes.attachment.document_url == URL


def test_attached_link_can_be_updated_and_deleted(call: Call, incident: str) -> None:
    added = call("attachments.add_link", incident, URL, title="old")
    document = added.attributes.attachment
    document.title = "new"
    changed = call("attachments.update", incident, added.id, attachment=document).attributes
    assert changed.attachment.title == "new" and changed.attachment_type == "link"
    call("attachments.delete", incident, added.id)
    assert call("incidents.get", incident, include=["attachments"]).attachments == []


@each_method
@pytest.mark.parametrize(
    "url",
    [
        "",
        "docs.example.com/checkout",
        "/checkout",
        "ftp://docs.example.com/hunter2",
        "javascript:alert(1)",
        "https://",
        "https:///checkout",
        "https://[::1/hunter2",
        "https://docs.example.com/a b",
        "https://docs.example.com/\n",
        b"https://docs.example.com/",
        None,
    ],
)
def test_invalid_url_is_rejected_without_being_shown(call: Call, method: str, url: Any) -> None:
    with pytest.raises(InvalidRequestError, match=r"http or https URL|must be a string") as caught:
        call(f"attachments.{method}", "some-id", url)
    assert caught.value.path == "url"
    assert "hunter2" not in str(caught.value)
    assert call.operations() == []


@each_method
def test_title_must_be_a_string(call: Call, method: str) -> None:
    with pytest.raises(InvalidRequestError, match="must be a string"):
        call(f"attachments.{method}", "some-id", URL, title=5)
    assert call.operations() == []


@each_method
def test_unknown_incident_is_not_found(call: Call, method: str) -> None:
    with pytest.raises(NotFoundError):
        call(f"attachments.{method}", "00000000-0000-4000-8000-000000000000", URL)


@each_method
def test_shortcut_requires_the_create_operation(call: Call, method: str) -> None:
    call.unstable = ()
    with pytest.raises(UnstableOperationError, match="create_incident_attachment"):
        call(f"attachments.{method}", "some-id", URL)
    assert call.operations() == []
