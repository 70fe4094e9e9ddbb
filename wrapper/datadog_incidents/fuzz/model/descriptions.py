"""Rules that the spec states in descriptions only, so that a server may refuse what the schemas permit.

On other servers than the mock, what is drawn keeps to these rules, and a refusal of other values is right.
"""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from . import hints
from .comparison import TIMESTAMP, nanoseconds
from .json_parts import as_array, as_object
from .leaves import LONGEST, timestamp


@frozen
class Form:
    """Form of a text.

    Attributes:
        holds: whether a text has it.
        text: function that returns such a text, another one for each number.
    """

    holds: Callable[[str], object]
    text: Callable[[int], str]


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


NAME = re.compile(r"[A-Za-z0-9][\w.]*", re.ASCII).fullmatch
HANDLE = Form(re.compile(r"@\S+|\S+@\S+").fullmatch, "@handle-{}".format)
TIME = Form(TIMESTAMP.fullmatch, timestamp)
URL = Form(re.compile(r"https?://[\w.-]+(/[\w./-]*)?", re.ASCII).fullmatch, "https://example.com/{}".format)
ZONES = ("Europe/Paris", "America/New_York", "UTC")
FORMS: Mapping[tuple[str, str], Form] = {
    ("google_chat", "space_time_zone"): Form(ZONES.__contains__, lambda number: ZONES[number % len(ZONES)]),
    ("handles", "name"): Form(re.compile(r"[\w-]+", re.ASCII).fullmatch, "handle-{}".format),
    ("impact_fields", "name"): Form(NAME, "key_{}".format),
    ("incidents", "handle"): HANDLE,
    ("notification_rules", "handles"): HANDLE,
    ("pages", "incident_public_id"): Form(re.compile(r"\d+", re.ASCII).fullmatch, str),
    ("pages", "tags"): Form(re.compile(r"\w+:\w+", re.ASCII).fullmatch, "key:{}".format),
    ("rules", "task_payload"): Form(_is_json, lambda number: json.dumps({"name": f"ir-{number}"})),
    ("todos", "assignees"): HANDLE,
    ("todos", "completed"): TIME,
    ("todos", "due_date"): TIME,
    ("user_defined_fields", "name"): Form(NAME, "key_{}".format),
    ("user_defined_fields", "ordinal"): Form(re.compile(r"\d+(\.\d+)?", re.ASCII).fullmatch, "{}.5".format),
    ("users", "email"): Form(
        re.compile(r"[\w.+-]{1,64}@([\w-]+\.)+\w+", re.ASCII).fullmatch, "User-{}@example.com".format
    ),
}
"""Forms of texts that descriptions state, by tag and name of the member; those of items if it is a list."""
UNIQUE: Mapping[tuple[str, str], Callable[[str], str]] = {
    ("handles", "name"): "handle-{}".format,
    ("impact_fields", "name"): "key_{}".format,
    ("user_defined_fields", "name"): "key_{}".format,
    ("users", "email"): "User-{}@example.com".format,
}
"""Texts that may have to be unique, by tag and name, as a function of a word."""
URLS = frozenset({"documentUrl", "redirect_url", "icon"})
SEQUENCES = (
    ("customer_impact_start", "detected", "declared", "customer_impact_end", "resolved"),
    ("start_at", "end_at"),
)
"""Names of times of one resource in the order in which they come."""
EARLY, LATE = "2025-12-01T08:00:00Z", "2026-03-01T08:00:00Z"
"""Times before and after all that are drawn."""
NEAR = range(2000, 2100)
"""Years of times that servers must accept."""
CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Categories of control characters, surrogates and separators of lines."""
MARKUP = re.compile(r"<[/!?A-Za-z]|&\w+;")
FIELDS = frozenset({"incidents", "impacts"})
"""Tags of resources whose `fields` have names that are defined."""


def may_break(operation: str, body: Any) -> bool:
    """Return whether a body may break a rule of a description, or has texts or times that servers refuse."""
    tag, attributes = (
        OPERATIONS[operation].tag,
        as_object(as_object(as_object(body).get("data")).get("attributes")),
    )
    return (
        any(_is_unusual(text) or not _has_form(tag, name, text) for name, text in _texts("", body))
        or any(_may_be_out_of_order(operation, attributes, order) for order in SEQUENCES)
        or not as_object(attributes.get("fields")).keys() <= _defined(tag, attributes)
        or attributes != _consistent(attributes)
    )


def obeying(
    operation: str, sent: dict[str, Any], stored: Mapping[str, Any], new_word: Callable[[], str]
) -> dict[str, Any]:
    """Return attributes that break no rule of a description, as similar as possible to others.

    Args:
        operation: ID of the operation.
        sent: attributes of a request.
        stored: attributes that an update finds.
        new_word: function that returns another word each time.
    """
    tag = OPERATIONS[operation].tag
    found: dict[str, Any] = _consistent(_mended(tag, "", sent))
    if "fields" in found:
        defined = _defined(tag, found)
        found["fields"] = {name: one for name, one in as_object(found["fields"]).items() if name in defined}
    for order in SEQUENCES:
        found |= _in_order(found, stored, order)
    for (of, name), text in UNIQUE.items():
        if of == tag and name in found:
            found[name] = text(new_word())
    return found


def without_ignored(tag: str, name: str, sent: Any, shown: Any) -> Any:
    """Return the value of an attribute without the fields that a server has ignored: they are not defined."""
    if name != "fields" or tag not in FIELDS or not is_object(sent) or not is_object(shown):
        return sent
    defined = hints.FIELDS if tag == "incidents" else {}
    return {field: one for field, one in sent.items() if field in shown or field in defined}


def _defined(tag: str, attributes: Mapping[str, Any]) -> set[str]:
    if tag not in FIELDS:
        return {*as_object(attributes.get("fields"))}
    return {*hints.FIELDS} if tag == "incidents" else set()


def _consistent(attributes: dict[str, Any]) -> dict[str, Any]:
    """Return attributes without those of a user-defined field that contradict others, and unknown numbers."""
    found = {**attributes}
    if found.get("required") and found.get("collected") is not None:
        del found["collected"]
    if "condition_table_type" in found:
        found["condition_table_type"] = 1  # the only value that is known
    choices = [one.get("value") for one in as_array(found.get("valid_values")) if is_object(one)]
    if choices and found.get("default_value") is not None and found["default_value"] not in choices:
        found["default_value"] = choices[0]
    return found


def _texts(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the texts in a body with the names of their members; names of members are texts, too."""
    if isinstance(value, str):
        yield name, value
    elif is_object(value):
        for key, one in value.items():
            yield "", key
            yield from _texts(key, one)
    elif is_array(value):
        for one in value:
            yield from _texts(name, one)


def _form(tag: str, name: str) -> Form | None:
    return URL if name in URLS else FORMS.get((tag, name))


def _has_form(tag: str, name: str, text: str) -> bool:
    form = _form(tag, name)
    return form is None or bool(form.holds(text))


def _is_unusual(text: str) -> bool:
    """Return whether a server may refuse a text anywhere, such as one that a database cannot contain."""
    time = TIMESTAMP.fullmatch(text)
    return (
        len(text) > LONGEST
        or any(unicodedata.category(one) in CONTROLS for one in text)
        or MARKUP.search(text) is not None
        or (time is not None and int(text[:4]) not in NEAR)
    )


def _mended(tag: str, name: str, value: Any) -> Any:
    if isinstance(value, str):
        form = _form(tag, name)
        number = zlib.crc32(value.encode(errors="replace")) % 1000
        if form is not None and not form.holds(value):
            return form.text(number)
        if _is_unusual(value):
            return timestamp(number) if TIMESTAMP.fullmatch(value) else f"text {number}"
        return value
    if is_object(value):
        return {key: _mended(tag, key, one) for key, one in value.items()}
    return [_mended(tag, name, one) for one in value] if is_array(value) else value


def _may_be_out_of_order(operation: str, sent: Mapping[str, Any], order: tuple[str, ...]) -> bool:
    """Return whether times are in another order, or may be together with those that a resource has."""
    times = [time for name in order if (time := nanoseconds(sent.get(name))) is not None]
    is_partial = OPERATIONS[operation].method == "PATCH" and 0 < len(times) < len(order)
    return is_partial or times != sorted({*times})


def _in_order(sent: Mapping[str, Any], stored: Mapping[str, Any], order: tuple[str, ...]) -> dict[str, str]:
    """Return the times that are sent, in the order in which they come, and around those that are stored."""
    names = [name for name in order if nanoseconds(sent.get(name)) is not None]
    times = sorted({nanoseconds(sent[name]) or 0: sent[name] for name in names}.items())
    if len(times) < len(names):  # some are equal
        times = [(0, timestamp(60 * number)) for number in range(len(names))]
    found: dict[str, str] = {name: text for name, (_, text) in zip(names, times, strict=True)}
    others = {name: time for name in order if name not in sent and (time := nanoseconds(stored.get(name)))}
    for name, text in found.items():
        before, time = order[: order.index(name)], nanoseconds(text) or 0
        if any(one >= time for other, one in others.items() if other in before):
            found[name] = LATE
        elif any(one <= time for other, one in others.items() if other not in before):
            found[name] = EARLY
    return found
