"""Comparison of two OpenAPI documents: their operations, servers and security schemes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from ..change import Change
from .place import Place
from .schemas import SchemaComparison, text_changes
from .shape import COSMETIC, Json, resolve, texts
from .unchanged import unchanged

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def compare_specs(old: Json, new: Json) -> Iterator[Change]:
    """Compare two bundled OpenAPI documents."""
    yield from _document(old, new)
    before, after = dict(_operations(old)), dict(_operations(new))
    same = unchanged(old, new)
    for name in sorted(before.keys() | after.keys()):
        place = Place(name, "request")
        if name not in after:
            yield place.change("breaking", "operation removed")
        elif name not in before:
            yield place.change("additive", "operation added")
        else:
            yield from OperationComparison(old, new, name, same).compare(before[name], after[name])


def _operations(document: Json) -> Iterator[tuple[str, dict[str, Any]]]:
    """Operations by ID, with method and path, and with the inherited parameters and security."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                operation = item[method]
                parameters = {}
                for given in [*item.get("parameters", ()), *operation.get("parameters", ())]:
                    parameter, _ = resolve(document, given)
                    parameters[parameter["in"], parameter["name"]] = parameter
                security = operation.get("security", document.get("security", []))
                call = f"{method.upper()} {path}"
                yield (
                    operation["operationId"],
                    {**operation, "call": call, "parameters": parameters, "security": security},
                )


def _document(old: Json, new: Json) -> Iterator[Change]:
    def section(*keys: str) -> tuple[Any, Any]:
        values: list[Any] = [old, new]
        for key in keys:
            values = [value.get(key, {}) for value in values]
        return values[0], values[1]

    place = Place("document", "request")
    yield from text_changes({"info": old.get("info")}, {"info": new.get("info")}, place)
    before, after = section("components", "securitySchemes")
    for name in sorted(before.keys() | after.keys()):
        scheme = Place(f"security scheme {name}", "request")
        if name not in after:
            yield scheme.change("breaking", "removed")
        elif name not in before:
            yield scheme.change("additive", "added")
        else:
            for key in ("type", "in", "name", "scheme"):
                if before[name].get(key) != after[name].get(key):
                    yield scheme.change("breaking", f"{key} changed")
    yield from _servers(*section("servers"))


def _servers(old: Any, new: Any) -> Iterator[Change]:
    before, after = ({server["url"]: server for server in found} for found in (old, new))
    for url in sorted(before.keys() | after.keys()):
        place = Place(f"server {url}", "request")
        if url not in after:
            yield place.change("breaking", "removed")
        elif url not in before:
            yield place.change("additive", "added")
        else:
            variables = (before[url].get("variables", {}), after[url].get("variables", {}))
            for name in sorted(variables[0].keys() & variables[1].keys()):
                comparison = SchemaComparison({}, {})  # variables have no references
                yield from comparison.compare(variables[0][name], variables[1][name], place.member(name))


class OperationComparison:
    """Comparison of one operation of two documents, in which some schemas are the same."""

    def __init__(self, old: Json, new: Json, name: str, same: Collection[str]) -> None:
        self._old = old
        self._new = new
        self._name = name
        self._schemas = SchemaComparison(old, new, same)

    def compare(self, old: Json, new: Json) -> Iterator[Change]:
        """Compare the operation."""
        place = Place(self._name, "request")
        if old["call"] != new["call"]:
            yield place.change("breaking", f"changed from {old['call']} to {new['call']}")
        if old.get("tags") != new.get("tags"):
            yield place.change("breaking", f"resource changed from {old.get('tags')} to {new.get('tags')}")
        yield from text_changes(texts(old), texts(new), place)
        if bool(old.get("x-unstable")) != bool(new.get("x-unstable")):
            beta = bool(new.get("x-unstable"))
            yield place.narrowed("is beta") if beta else place.widened("is no longer beta")
        if bool(old.get("deprecated")) != bool(new.get("deprecated")):
            deprecated = bool(new.get("deprecated"))
            yield place.change("additive", "is deprecated" if deprecated else "is no longer deprecated")
        yield from _security(old["security"], new["security"], place)
        yield from self._parameters(old["parameters"], new["parameters"])
        yield from self._body(old.get("requestBody"), new.get("requestBody"))
        yield from self._responses(old.get("responses", {}), new.get("responses", {}))

    def _parameters(
        self, old: dict[tuple[str, str], Json], new: dict[tuple[str, str], Json]
    ) -> Iterator[Change]:
        for key in sorted(old.keys() | new.keys()):
            place = Place(f"{self._name}, {key[0]} parameter {key[1]}", "request")
            required = [bool(found[key].get("required")) if key in found else False for found in (old, new)]
            if key not in new:
                yield place.change("breaking", "parameter removed")
            elif key not in old:
                yield (
                    place.change("breaking", "required parameter added")
                    if required[1]
                    else place.change("additive", "parameter added")
                )
            else:
                yield from _required(required, place)
                for keyword in ("style", "explode", "allowReserved"):
                    if old[key].get(keyword) != new[key].get(keyword):
                        yield place.change("breaking", f"{keyword} changed")
                if old[key].get("deprecated") != new[key].get("deprecated"):
                    yield place.change("additive", "deprecation changed")
                yield from text_changes(texts(old[key]), texts(new[key]), place)
                schemas = (old[key].get("schema", {}), new[key].get("schema", {}))
                yield from self._schemas.compare(*schemas, place)

    def _body(self, old: Json | None, new: Json | None) -> Iterator[Change]:
        place = Place(f"{self._name}, request body", "request")
        before, _ = resolve(self._old, old or {})
        after, _ = resolve(self._new, new or {})
        required = [bool(body.get("required")) for body in (before, after)]
        if old is None and new is not None:
            yield (
                place.change("breaking", "required body added")
                if required[1]
                else place.change("additive", "body added")
            )
        elif old is not None and new is None:
            yield place.change("breaking", "body removed")
        else:
            yield from _required(required, place)
            yield from text_changes(texts(before), texts(after), place)
            yield from self._content(before.get("content", {}), after.get("content", {}), place)

    def _responses(self, old: Json, new: Json) -> Iterator[Change]:
        for status in sorted(old.keys() | new.keys()):
            place = Place(f"{self._name}, response {status}", "response")
            if status not in new:
                # An error that no longer occurs needs no handling.
                yield place.change("breaking" if status.startswith("2") else "additive", "status removed")
            elif status not in old:
                yield place.change("additive", "status added")
            else:
                before, component = resolve(self._old, old[status])
                after, _ = resolve(self._new, new[status])
                place = place.within(component)
                yield from text_changes(texts(before), texts(after), place)
                yield from self._headers(before.get("headers", {}), after.get("headers", {}), place)
                yield from self._content(before.get("content", {}), after.get("content", {}), place)

    def _headers(self, old: Json, new: Json, place: Place) -> Iterator[Change]:
        for name in sorted(old.keys() | new.keys()):
            if name not in new:
                yield place.change("breaking", f"header {name} removed")
            elif name not in old:
                yield place.change("additive", f"header {name} added")
            else:
                before, component = resolve(self._old, old[name])
                after, _ = resolve(self._new, new[name])
                header = replace(place, part=f"{place.part}, header {name}").within(component)
                yield from text_changes(texts(before), texts(after), header)
                yield from self._schemas.compare(before.get("schema", {}), after.get("schema", {}), header)

    def _content(self, old: Json, new: Json, place: Place) -> Iterator[Change]:
        for kind in sorted(old.keys() | new.keys()):
            if kind not in new:
                yield place.change("breaking", f"content type {kind} removed")
            elif kind not in old:
                yield place.change("additive", f"content type {kind} added")
            else:
                yield from text_changes(old[kind], new[kind], place, [key for key in COSMETIC if "ex" in key])
                yield from self._schemas.compare(
                    old[kind].get("schema", {}), new[kind].get("schema", {}), place
                )


def _required(required: list[bool], place: Place) -> Iterator[Change]:
    if required[0] != required[1]:
        yield place.narrowed("is required") if required[1] else place.widened("is no longer required")


def _security(old: list[Any], new: list[Any], place: Place) -> Iterator[Change]:
    """Compare the alternative credentials, each of which is a set of schemes with scopes."""
    before, after = ([_needs(alternative) for alternative in found] for found in (old, new))
    for needs in before:
        if not any(other <= needs for other in after):
            yield place.narrowed(f"{_text(needs)} no longer suffices")
    for needs in after:
        if not any(other <= needs for other in before):
            yield place.widened(f"{_text(needs)} suffices")


def _needs(alternative: dict[str, list[str]]) -> frozenset[str]:
    """Return the schemes, and each scheme with each scope, since fewer scopes are a weaker requirement."""
    return frozenset(
        text
        for scheme, scopes in alternative.items()
        for text in (scheme, *(f"{scheme} with {scope}" for scope in scopes))
    )


def _text(needs: frozenset[str]) -> str:
    texts = [one for one in sorted(needs) if not any(other.startswith(f"{one} with ") for other in needs)]
    return " and ".join(texts) or "no authentication"
