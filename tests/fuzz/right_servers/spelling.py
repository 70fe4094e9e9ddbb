"""Servers that compare texts by other rules: of case, words and the order of letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Any

import pytest

from datadog_incidents._common.json_kinds import is_array
from datadog_incidents.mock.core.state import Record
from datadog_incidents.mock.resources import collection, users
from datadog_incidents.mock.search import facets, query
from datadog_incidents.mock.search.search import IncidentTexts

from .right_server import right_server


@right_server("That searches for a value ignore case is assumed; its facet shows how to spell it.")
def values_are_searched_with_case(patch: pytest.MonkeyPatch) -> None:
    folded, anywhere = IncidentTexts.of, query._Compiler.anywhere

    def pattern(token: Any) -> str:
        text, literal = str(token), "[?"
        if token.type == "QUOTED":
            text, literal = re.sub(r'\\(["\\])', r"\1", text[1:-1]), "[?*"
        return re.sub(f"[{re.escape(literal)}]", r"[\g<0>]", text)

    def spelled(texts: IncidentTexts, field: str) -> Collection[str]:
        attributes, state = texts._incident["attributes"], texts._state
        if field in ("incident_type", "postmortem"):
            kind = attributes["incident_type_uuid"]
            return (
                (kind, facets.type_name(state, kind))
                if field == "incident_type"
                else (facets.postmortem(state, texts._incident),)
            )
        fields = {name.lower(): one["value"] for name, one in attributes["fields"].items()}
        value = {**attributes, **fields}.get(field)
        if isinstance(value, str):
            return (value,)
        return [str(one) for one in value] if is_array(value) else folded(texts, field)

    def fold(compiler: query._Compiler, parts: list[Any]) -> query.Predicate:
        return anywhere(compiler, [parts[0].update(value=parts[0].lower())])

    patch.setattr(query, "_pattern", pattern)
    patch.setattr(IncidentTexts, "of", spelled)
    patch.setattr(query._Compiler, "anywhere", fold)


@right_server("A query for a title may find it by a word: no source says that it is for the whole title.")
def titles_are_searched_by_words(patch: pytest.MonkeyPatch) -> None:
    whole = IncidentTexts.of

    def words(texts: IncidentTexts, field: str) -> Collection[str]:
        found = [*whole(texts, field)]
        parts = [one.split() for one in found] if field == "title" else []
        return found + [
            " ".join(one[start:end])
            for one in parts
            for start in range(len(one))
            for end in range(start + 1, len(one) + 1)
        ]

    patch.setattr(IncidentTexts, "of", words)


def _natural(text: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[^a-z0-9]", "", letters), text


@right_server("How texts are sorted is not documented: databases have rules of their own for languages.")
def names_are_sorted_like_in_a_dictionary(patch: pytest.MonkeyPatch) -> None:
    def sort(members: list[Record], by: str, *, descending: bool = False) -> None:
        name = by.removeprefix("-")
        key = _natural if name == "name" else str
        members.sort(
            key=lambda one: key(str(one["attributes"].get(name, ""))),
            reverse=descending or by.startswith("-"),
        )
        members.sort(key=lambda one: one["attributes"].get(name) is None)

    for module in (collection, users):
        patch.setattr(module, "sort", sort)
