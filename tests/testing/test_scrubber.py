"""The scrubber: secrets planted in every place are in no recording, and what remains is still a recording."""

from __future__ import annotations

import json
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents._common.encoded_forms import FLAGS, any_base64_form, any_form, base64_forms
from datadog_incidents.testing import Recorder, verify
from datadog_incidents.testing.conversation import Conversation
from datadog_incidents.testing.scrubber import RawExchange, Scrubber

from ..external import NO_RECORDINGS, recordings
from .wire import FIXTURES, scrubbed

FOLDER = recordings()
FILES = [*sorted(FIXTURES.glob("*.json")), *(sorted(FOLDER.glob("*.json")) if FOLDER else [])]

USER = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
"""An ID of a user."""

# What people type: a word, a key, a sentence. The `q` keeps it apart from the words of the spec.
secrets = st.builds(
    lambda start, rest, end: f"{start}q{rest}q{end}",
    st.sampled_from("abcXYZ0189"),
    st.text(st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("éß名🔑"), min_size=6),
    st.sampled_from("abcXYZ0189"),
)
ENCODINGS: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    lambda secret: quote(secret, safe=""),
    lambda secret: quote(quote(secret, safe="")),
    lambda secret: b64encode(secret.encode()).decode(),
    lambda secret: urlsafe_b64encode(b":" + secret.encode()).decode(),
    lambda secret: json.dumps({"key": secret}),
    lambda secret: json.dumps(json.dumps([secret])),
    lambda secret: (
        f"https://user:{quote(secret, safe='')}@{quote(secret, safe='')}.example/{quote(secret)}?a=1"
    ),
    lambda secret: f"{re.sub(r'[^a-zA-Z0-9]', '', secret)}@corp.example",
    lambda secret: f"@{secret}",
    lambda secret: f"incident {secret} not found: got type {secret!r} expected one of {secret}",
    lambda secret: f"state:active AND title:{secret} OR -owner:({secret})",
)
planted = st.builds(lambda encode, secret: (secret, encode(secret)), st.sampled_from(ENCODINGS), secrets)


def forms_of(secret: str) -> re.Pattern[str]:
    """Pattern of a secret in any encoding, and of the letters and digits in it."""
    plain = re.sub(r"[^a-zA-Z0-9]", "", secret)
    forms = [any_form(secret), *map(any_base64_form, base64_forms(secret))]
    forms += [any_form(plain)] if len(plain) > 5 else []
    return re.compile("|".join(forms), FLAGS)


# Members of all kinds: defined by the spec or not, free-form maps, lists, and what error responses contain.
NAMES = ("title", "email", "fields", "value", "handle", "id", "type", "data", "errors", "detail", "mood")


def bodies(text: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """JSON values with texts in every place, also as names of members."""
    scalars = st.none() | st.booleans() | st.integers() | st.floats() | text
    names = st.sampled_from(NAMES) | text
    return st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3)
    )


@st.composite
def exchanges(draw: st.DrawFn) -> tuple[str, RawExchange]:
    """A secret, and an exchange that contains it in many places and encodings."""
    secret = draw(secrets)
    text = st.sampled_from([encode(secret) for encode in ENCODINGS] + ["incidents", "", USER])
    segment = quote(draw(text), safe="")
    query = urlencode([(draw(text), draw(text)), ("query", draw(text)), ("page[size]", draw(text))])
    body, reply = (
        draw(st.one_of(bodies(text).map(lambda value: json.dumps(value).encode()), text.map(str.encode)))
        for _ in range(2)
    )
    errors = json.dumps({"errors": [draw(text), {"title": draw(text), draw(text): draw(text)}]}).encode()
    status, content = draw(st.sampled_from([(200, reply), (404, errors), (400, reply)]))
    headers = {
        name: draw(text) for name in ("content-type", "x-ratelimit-limit", "retry-after", "set-cookie")
    }
    path = draw(st.sampled_from(["/api/v2/incidents/", "/api/v2/incidents/search/", "/api/v1/users/", "/"]))
    method = draw(st.sampled_from(["GET", "POST", "PATCH"]) | text)
    return secret, RawExchange(method, f"{path}{segment}?{query}", body, status, headers, content)


@given(st.lists(exchanges(), min_size=1, max_size=3))
def test_no_planted_secret_is_in_the_file_in_any_encoding(
    tmp_path_factory: pytest.TempPathFactory, examples: list[tuple[str, RawExchange]]
) -> None:
    conversation = Conversation()
    for _, exchange in examples:
        conversation.add(exchange)
    path = tmp_path_factory.getbasetemp() / "planted.json"
    conversation.write(path, keep=())
    written = path.read_text("utf-8")
    for secret, _ in examples:
        assert forms_of(secret).search(written) is None


@given(st.data())
def test_a_secret_in_place_of_any_string_of_a_conversation_is_replaced(data: st.DataObject) -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    secret, text = data.draw(planted)
    places = [place for step in recorded["interactions"] for place in strings(step)]
    for container, key in data.draw(
        st.lists(st.sampled_from(range(len(places))), min_size=1, max_size=20).map(
            lambda numbers: [places[number] for number in numbers]
        )
    ):
        container[key] = text
    for step in recorded["interactions"]:
        step["request"]["path"] = quote(step["request"]["path"], safe="/")
    assert forms_of(secret).search(json.dumps(scrubbed(recorded)["interactions"])) is None


def strings(value: Any) -> list[tuple[Any, Any]]:
    """Containers and keys of all strings in a JSON value."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found: list[tuple[Any, Any]] = []
    for key, item in items:
        found += [(value, key)] if isinstance(item, str) else strings(item)
    return found


def test_a_planted_secret_is_recognized_in_each_encoding() -> None:
    secret = "aq sesame+street% q9"
    assert [encode(secret) for encode in ENCODINGS if not forms_of(secret).search(encode(secret))] == []


def test_numbers_are_kept_only_where_the_spec_defines_them() -> None:
    scrubber = Scrubber()
    value = {"public_id": 7, "count": 3, "org_id": 300123, "phone": 491701234567, "size": float("inf")}
    assert scrubber.value(value) == {
        "public_id": 7,
        "count": 3,
        "org_id": 1,
        "scrubbed-1": 0,
        "size": 0,
    }
    assert scrubber.value([{"org_id": 300124}, {"org_id": 300123}, 5]) == [{"org_id": 2}, {"org_id": 1}, 0]


def test_equal_data_has_equal_placeholders_and_other_data_another() -> None:
    scrubber = Scrubber()
    texts = ["ana@corp.example", "@Ana@corp.example", "Ana Sol", "ana", "#ana", "Ana Sol", "bob@corp.example"]
    assert [scrubber.text(text) for text in texts] == [
        "user-1@example.com",
        "@user-1@example.com",
        "Scrubbed text 1",
        "scrubbed-1",
        "#scrubbed-1",
        "Scrubbed text 1",
        "user-2@example.com",
    ]


@pytest.mark.parametrize(
    "text",
    ["", "SEV-1", "incidents", "commander_user", "IR-42", "2026-01-05T09:00:00.123456+00:00", "2026-01-05"],
)
def test_what_the_spec_defines_and_what_identifies_nobody_is_kept(text: str) -> None:
    assert Scrubber().text(text) == text


def test_more_can_be_kept() -> None:
    value = {"runbook": "wiki", "other": "wiki"}
    assert Scrubber(keep=["runbook", "wiki"]).value(value) == {"runbook": "wiki", "other": "wiki"}
    assert Scrubber(keep=["runbook"]).value({"runbook": "wiki"}) == {"runbook": "scrubbed-1"}


def test_a_long_text_keeps_its_length_so_that_a_limit_that_it_exceeds_is_still_exceeded() -> None:
    assert len(Scrubber().text("word " * 300)) == 1500
    assert Scrubber().text("two words") == "Scrubbed text 1"


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (f"incident {USER} not found", "incident 00000000-0000-4000-8000-000000000001 not found"),
        ('got type "ships" expected one of "incidents"', 'got type "scrubbed-1" expected one of "incidents"'),
        ("Ana Sol is unknown.", "Scrubbed text 1 is unknown."),
        ("ana@corp.example: forbidden", "user-1@example.com: forbidden"),
    ],
)
def test_error_messages_remain_readable(message: str, expected: str) -> None:
    scrubber = Scrubber()
    scrubber.value({"title": "Ana Sol"})
    assert scrubber.errors({"errors": [message]}) == {"errors": [expected]}


@pytest.mark.parametrize(
    "text",
    [
        "@" * 100_000,
        "a@" + "a." * 100_000 + " ",
        "[" * 100_000,
        '{"a":' * 100_000,
        "\ud800",
        "9" * 5000,
    ],
)
def test_unusual_bodies_are_replaced_too(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    exchange = Scrubber().exchange(RawExchange("POST", "/", content, 400, {}, content))
    assert len(json.dumps(exchange["request"])) < len(text) + 200
    assert "999" not in json.dumps(exchange) and "[[" not in json.dumps(exchange)


def test_search_queries_remain_queries() -> None:
    target = (
        "/api/v2/incidents/search?query=state%3A(active+OR+stable)+AND+-title%3ACheckout&page%5Bsize%5D=5"
    )
    exchange = Scrubber().exchange(RawExchange("GET", target, b"", 200, {}, b""))
    assert exchange["request"]["query"] == [
        ["query", "state:(active OR stable) AND -title:scrubbed-1"],
        ["page[size]", "5"],
    ]


def test_of_the_headers_only_content_type_and_rate_limit_are_kept() -> None:
    headers = {"content-type": "application/json", "x-ratelimit-remaining": "7", "x-org": "acme"}
    response = Scrubber().exchange(RawExchange("GET", "/", b"", 200, headers, b"{}"))["response"]
    assert response == {
        "status": 200,
        "content_type": "application/json",
        "headers": {"x-ratelimit-remaining": "7"},
        "body": {},
    }


@pytest.mark.parametrize(
    ("content_type", "recorded"),
    [
        ("application/json; charset=UTF-8", "application/json; charset=UTF-8"),
        ('application/json ; charset="utf-8"', "application/json"),
        ("Application/JSON;charset=utf-8; profile=acme", "Application/JSON"),
        ("application/x-acme", "application/octet-stream"),
        ("application/json, text/acme", "application/octet-stream"),
    ],
)
def test_a_known_media_type_is_kept_without_unknown_parameters(content_type: str, recorded: str) -> None:
    raw = RawExchange("GET", "/", b"", 200, {"content-type": content_type}, b"{}")
    assert Scrubber().exchange(raw)["response"]["content_type"] == recorded


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_scrubbed_recording_passes_all_checks(file: Path, tmp_path: Path) -> None:
    recorded = json.loads(file.read_text("utf-8"))
    copy = tmp_path / file.name
    copy.write_text(json.dumps(scrubbed(recorded)), "utf-8")
    before, after = verify(file), verify(copy)
    assert after.disagreements == []
    assert after == before


@pytest.mark.skipif(FOLDER is None, reason=NO_RECORDINGS)
def test_recordings_of_the_server_are_scrubbed_too() -> None:
    assert len(FILES) > len(list(FIXTURES.glob("*.json")))


def test_an_exchange_shows_nothing_in_its_repr() -> None:
    assert "secret" not in repr(RawExchange("GET", "/secret", b"secret", 200, {"a": "secret"}, b"secret"))


def test_a_recorder_shows_nothing_in_its_repr(tmp_path: Path) -> None:
    assert "secret" not in repr(Recorder(tmp_path, scenario="drill", keep=["secret"]))
