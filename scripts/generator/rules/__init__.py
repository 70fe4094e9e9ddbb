"""Lint rules of the spec, by name. A rule yields the JSON pointer and a description of each violation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from . import components, examples, links, operations, parameters, prose, schemas, unions, wording

Rule = Callable[[dict[str, Any]], Iterator[tuple[str, str]]]


@dataclass(frozen=True)
class Finding:
    """Violation of a rule.

    Attributes:
        rule: name of the rule, or `openapi` for the OpenAPI validator.
        where: JSON pointer into the bundled document.
        problem: description of the violation.
    """

    rule: str
    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem} [{self.rule}]"


RULES: dict[str, Rule] = {
    "plain-json": prose.plain_json,
    "nullable-component": schemas.nullable_component,
    "nullable-enum": schemas.nullable_enum,
    "nullable-keyword": schemas.nullable_keyword,
    "inline-enum": schemas.inline_enum,
    "inline-object": schemas.inline_object,
    "one-value-enum": schemas.one_value_enum,
    "enum-collision": schemas.enum_collision,
    "member-collision": schemas.member_collision,
    "ref-sibling": schemas.ref_sibling,
    "one-of-union": schemas.one_of_union,
    "union-discriminator": unions.union_discriminator,
    "absence-tolerated": schemas.absence_tolerated,
    "often-absent": schemas.often_absent,
    "text-timestamp": schemas.text_timestamp,
    "read-only": schemas.read_only,
    "unused-component": components.unused_component,
    "same-component": components.same_component,
    "path-item-ref": operations.path_item_ref,
    "other-method": operations.other_method,
    "operation-id": operations.operation_id,
    "method-name": operations.method_name,
    "one-tag": operations.one_tag,
    "one-body-type": operations.one_body_type,
    "parameter-schema": parameters.parameter_schema,
    "query-style": parameters.query_style,
    "query-default": parameters.query_default,
    "security-scope": operations.security_scope,
    "beta-described": operations.beta_described,
    "response-headers": operations.response_headers,
    "statuses": operations.statuses,
    "link-target": links.link_target,
    "link-body": links.link_body,
    "create-links": links.create_links,
    "example-valid": examples.example_valid,
    "example-present": examples.example_present,
    "described": prose.described,
    "restated-name": wording.restated_name,
    "duration-unit": wording.duration_unit,
    "timestamp-format": wording.timestamp_format,
    "retired-words": wording.retired_words,
}
