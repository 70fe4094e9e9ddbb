"""Rules of the document, by name. A rule yields where in the document it is broken, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from . import examples, operations, prose, schemas

Rule = Callable[[dict[str, Any]], Iterator[tuple[str, str]]]


@dataclass(frozen=True)
class Finding:
    """One thing wrong with the document."""

    rule: str
    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem} [{self.rule}]"


RULES: dict[str, Rule] = {
    "nullable-component": schemas.nullable_component,
    "nullable-enum": schemas.nullable_enum,
    "inline-enum": schemas.inline_enum,
    "inline-object": schemas.inline_object,
    "one-value-enum": schemas.one_value_enum,
    "enum-collision": schemas.enum_collision,
    "member-collision": schemas.member_collision,
    "ref-sibling": schemas.ref_sibling,
    "one-of-union": schemas.one_of_union,
    "path-item-ref": operations.path_item_ref,
    "operation-id": operations.operation_id,
    "one-tag": operations.one_tag,
    "one-body-type": operations.one_body_type,
    "query-style": operations.query_style,
    "query-default": operations.query_default,
    "security-scope": operations.security_scope,
    "statuses": operations.statuses,
    "link-target": operations.link_target,
    "create-links": operations.create_links,
    "example-valid": examples.example_valid,
    "example-present": examples.example_present,
    "described": prose.described,
    "plain-json": prose.plain_json,
}
