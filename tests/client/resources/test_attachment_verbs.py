"""Links and postmortems are attached by their URL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents.errors import InvalidRequestError, NotFoundError, UnstableOperationError
from datadog_incidents_api.views.attachments import AttachmentView

if TYPE_CHECKING:
    from .conftest import Call

KINDS = {"add_link": "link", "add_postmortem": "postmortem"}
URL = "https://docs.example.com/checkout?a=1&b=%20#top"
verbs = pytest.mark.parametrize("verb", KINDS)


@verbs
@pytest.mark.parametrize("title", [{}, {"title": "Checkout"}, {"title": ""}], ids=["none", "title", "empty"])
def test_a_document_is_attached_as_what_it_is(
    call: Call, incident: str, verb: str, title: dict[str, str]
) -> None:
    added = call(f"attachments.{verb}", incident, URL, **title)
    assert isinstance(added, AttachmentView)
    assert call.sent()["attributes"] == {
        "attachment": {"documentUrl": URL, **title},
        "attachment_type": KINDS[verb],
    }
    read = call("incidents.get", incident, include=["attachments"]).attachments
    assert [(one.id, one.attributes.attachment_type) for one in read] == [(added.id, KINDS[verb])]
    assert read[0].attributes.attachment.document_url == URL


def test_what_is_attached_is_updated_and_deleted_as_before(call: Call, incident: str) -> None:
    added = call("attachments.add_link", incident, URL, title="old")
    document = added.attributes.attachment
    document.title = "new"
    changed = call("attachments.update", incident, added.id, attachment=document).attributes
    assert changed.attachment.title == "new" and changed.attachment_type == "link"
    call("attachments.delete", incident, added.id)
    assert call("incidents.get", incident, include=["attachments"]).attachments == []


@verbs
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
def test_what_is_no_url_is_refused_unshown_before_anything_is_sent(call: Call, verb: str, url: Any) -> None:
    with pytest.raises(InvalidRequestError, match=r"http or https URL|must be a string") as caught:
        call(f"attachments.{verb}", "some-id", url)
    assert caught.value.path == "url"
    assert "hunter2" not in str(caught.value)
    assert call.made() == []


@verbs
def test_a_title_is_text(call: Call, verb: str) -> None:
    with pytest.raises(InvalidRequestError, match="must be a string"):
        call(f"attachments.{verb}", "some-id", URL, title=5)
    assert call.made() == []


@verbs
def test_an_incident_that_is_not_there_is_not_found(call: Call, verb: str) -> None:
    with pytest.raises(NotFoundError):
        call(f"attachments.{verb}", "00000000-0000-4000-8000-000000000000", URL)


@verbs
def test_a_verb_asks_for_the_create_to_be_enabled(call: Call, verb: str) -> None:
    call.unstable = ()
    with pytest.raises(UnstableOperationError, match="create_incident_attachment"):
        call(f"attachments.{verb}", "some-id", URL)
    assert call.made() == []
