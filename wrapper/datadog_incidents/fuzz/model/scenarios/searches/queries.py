"""Queries, with the model's own reading of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .facets import field_value

Predicate = Callable[[dict[str, Any]], bool]
Query = tuple[str, Predicate]
TITLE_WORDS = ("kappa", "beta", "gamma")
"""Words that titles alone contain. No other text of an incident does, where a search would find them too."""
TITLES = ("kappa beta", "beta kappa", "gamma", "SEV-2 gamma stable", "kappa SEV-1 monitor web")
"""Titles, beside the word of a search; some have values of fields, which no search in a field finds there."""
SPECIAL = '\u00dcber "caf\u00e9"'
"""Text with letters that are not ASCII, and with characters of the query language."""


def in_title(word: str) -> Predicate:
    """Return a predicate for a word in the title."""
    return lambda one: word in str(one.get("title"))


def queries(word: str, *, is_first: bool = True) -> list[Query]:
    """Return queries with the model's own reading of each. All of them find only titles with a word.

    Args:
        word: the word.
        is_first: whether the titles begin with the word. If the mark of a live run is before it, servers may
            compare a query for a title with the whole title or with words in it.
    """

    def title(attributes: dict[str, Any]) -> str:
        return attributes.get("title") or ""

    def severity(attributes: dict[str, Any]) -> Any:
        return attributes.get("severity")

    def state(attributes: dict[str, Any]) -> Any:
        return attributes.get("state")

    def services(attributes: dict[str, Any]) -> Any:
        return field_value(attributes, "services") or []

    found: list[Query] = [
        (word, lambda one: True),
        (f"  {word} ", lambda one: True),
        (f"{word} OR {word} AND NOT state:active OR {word} -severity:SEV-1", lambda one: True),
        (f"{word} AND severity:SEV-1", lambda one: severity(one) == "SEV-1"),
        (f"severity:(SEV-1 OR SEV-2) {word}", lambda one: severity(one) in ("SEV-1", "SEV-2")),
        (f"{word} AND state:active", lambda one: state(one) == "active"),
        (f"{word} AND NOT state:active", lambda one: state(one) != "active"),
        (f"{word} -state:resolved", lambda one: state(one) != "resolved"),
        (
            f"{word} AND (state:resolved OR severity:SEV-1)",
            lambda one: state(one) == "resolved" or severity(one) == "SEV-1",
        ),
        (
            f"{word} AND state:active OR {word} AND severity:SEV-2",
            lambda one: state(one) == "active" or severity(one) == "SEV-2",
        ),
        (f"{word} AND customer_impacted:true", lambda one: one.get("customer_impacted") is True),
        (f"{word} AND services:web", lambda one: "web" in services(one)),
        (
            f"{word} AND detection_method:(customer OR monitor)",
            lambda one: field_value(one, "detection_method") in ("customer", "monitor"),
        ),
        (f"{word} AND services:we", lambda one: "we" in services(one)),
        (f'{word} AND "kappa beta"', in_title("kappa beta")),
        (f"title:{word}*", lambda one: title(one).startswith(word)),
        (f"{word} AND beta", in_title("beta")),
        (f"({word} beta)", in_title("beta")),
        (f"{word} -gamma", lambda one: "gamma" not in title(one)),
        (f'title:"{word} gamma"', lambda one: title(one) == f"{word} gamma"),
        (
            f"{word} severity:SEV-1 OR {word} severity:SEV-2 state:active",
            lambda one: severity(one) == "SEV-1" or (severity(one) == "SEV-2" and state(one) == "active"),
        ),
        (
            f"{word} AND NOT (severity:SEV-1 OR state:resolved)",
            lambda one: severity(one) != "SEV-1" and state(one) != "resolved",
        ),
        (
            f"{word} AND NOT (severity:(SEV-1 OR SEV-2) OR state:active)",
            lambda one: severity(one) not in ("SEV-1", "SEV-2") and state(one) != "active",
        ),
        (
            f"{word} AND (severity:SEV-1 OR (severity:UNKNOWN AND (state:stable OR state:active)))",
            lambda one: (
                severity(one) == "SEV-1"
                or (severity(one) == "UNKNOWN" and state(one) in ("stable", "active"))
            ),
        ),
        (
            f"NOT state:active AND severity:SEV-1 AND {word}",
            lambda one: state(one) != "active" and severity(one) == "SEV-1",
        ),
        (
            f"-state:resolved severity:SEV-2 {word}",
            lambda one: state(one) != "resolved" and severity(one) == "SEV-2",
        ),
    ]
    return [one for one in found if is_first or "title:" not in one[0]]


def queries_of_special(word: str, *, all_forms: bool) -> list[Query]:
    """Return queries for titles that consist of a word and of `SPECIAL`.

    Args:
        word: the word.
        all_forms: whether to return those with wildcards and escapes, which only the mock is known to have.
    """
    title = f"{word} {SPECIAL}"
    escaped = title.replace('"', '\\"')
    forms = (f'title:"{escaped}"', f"{word} title:*CAF\u00c9*", f"title:{word}*\u00fcber*", f"{word} *ber*")
    found = [
        (query, in_title(title))  # the mark of a live run is before it
        for query in (f"{word} \u00dcber", f"{word} AND caf\u00e9", *(forms if all_forms else ()))
    ]
    # In quotation marks, an asterisk stands for itself.
    return [*found, *([(f'{word} "*ber"', lambda _: False)] if all_forms else [])]
