"""No value of a response, and no key that users choose, appears in a log record or a disagreement."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import APIError, DecodingError, UnexpectedResponseError

from .wrong_responses import INCIDENT, client, right

SECRET = "s3cr3t"
secrets = st.sampled_from([SECRET, f"{SECRET} text/{SECRET}", f"$.{SECRET}", f"<{SECRET}>\n"])
planted: st.SearchStrategy[Any] = st.recursive(
    st.one_of(secrets, st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(secrets, inner, max_size=3),
    max_leaves=6,
)


@st.composite
def bodies(draw: st.DrawFn) -> Any:
    """Body of an incident with values replaced, and members added, at random places."""
    body = json.loads(right().content)
    if draw(st.booleans()):  # a map, whose keys users choose
        body["data"]["attributes"]["fields"][draw(secrets)] = draw(planted)
    for _ in range(draw(st.integers(1, 4))):
        node: Any = body
        while True:
            keys: list[Any] = [*node] if isinstance(node, dict) else [*range(len(node))]
            key = draw(st.sampled_from(keys)) if keys else None
            if key is None or not isinstance(node[key], dict | list) or draw(st.booleans()):
                break
            node = node[key]
        if isinstance(node, dict) and draw(st.booleans()):
            node[draw(secrets)] = draw(planted)
        elif key is not None:
            node[key] = draw(planted)
    return draw(st.sampled_from([body, {"errors": draw(planted)}, draw(planted)]))


@st.composite
def responses(draw: st.DrawFn) -> httpx.Response:
    content = draw(st.one_of(bodies().map(json.dumps), secrets))
    kind = draw(st.sampled_from(["application/json", f"text/{SECRET}", "text/html", f"{SECRET}/json", ""]))
    headers = {"content-type": kind, f"x-{SECRET}": SECRET}
    status = draw(st.sampled_from([200, 200, 200, 404, 204, 418]))
    return httpx.Response(status, content=content.encode(), headers=headers)


class Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(f"{record.getMessage()} {vars(record)} {record.exc_info}")


def _raised(dd: IncidentsClient) -> UnexpectedResponseError | None:
    try:
        with suppress(APIError, DecodingError):
            dd.incidents.get(INCIDENT)
    except UnexpectedResponseError as error:
        return error
    return None


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(responses())
def test_no_value_of_a_response_is_shown(response: httpx.Response) -> None:
    records, logger = Records(), logging.getLogger("datadog_incidents")
    logger.addHandler(records)
    try:
        with client(response, check_replies="raise", retry=None) as dd:
            raised = _raised(dd)
            assert SECRET not in f"{raised} {raised!r} {raised and raised.disagreements}"
            assert str(raised).isprintable()
            assert SECRET not in f"{[*dd.disagreements]} {dd.disagreements} {[*map(str, dd.disagreements)]}"
    finally:
        logger.removeHandler(records)
    assert not any(SECRET in text or "could not be checked" in text for text in records.texts)


def test_secrets_in_the_request_id_are_redacted() -> None:
    echo = httpx.Response(200, json=[], headers={"x-request-id": "k3yk3yk3yk3y"})
    with client(echo, check_replies="raise") as dd:
        with pytest.raises(UnexpectedResponseError) as caught:
            dd.incidents.get(INCIDENT)
        assert [one.request_id for one in dd.disagreements] == [caught.value.request_id] == ["<redacted>"]
        assert "k3yk3yk3yk3y" not in str(caught.value)
