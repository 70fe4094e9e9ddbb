"""`scripts/lint --spec`: checks that the spec is valid OpenAPI and follows the rules of this repository."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator

from .bundle import SpecError, bundle, escape
from .rules import RULES, Finding
from .rules.traversal import operations

SPEC = Path(__file__).resolve().parents[2] / "spec"
# All other rules require plain JSON and valid OpenAPI.
PREREQUISITE = "plain-json"


def findings(document: dict[str, Any]) -> list[Finding]:
    """Validate a bundled document.

    The steps rely on one another, so the first one that finds a problem is the last to run: plain JSON, the
    JSON Schema of OpenAPI, semantic validity (references, parameters, examples), the rules of this package.
    """
    validator = OpenAPIV31SpecValidator(document)
    return (
        _run_rule(document, PREREQUISITE)
        or _validation_findings(validator.schema_validator.iter_errors(document))
        or _validation_findings(validator.iter_errors())
        or [finding for name in RULES if name != PREREQUISITE for finding in _run_rule(document, name)]
    )


def _run_rule(document: dict[str, Any], name: str) -> list[Finding]:
    return [Finding(name, where, problem) for where, problem in RULES[name](document)]


def _validation_findings(errors: Iterable[Any]) -> list[Finding]:
    # Further lines of a message repeat the invalid part of the spec.
    return [
        Finding(
            "openapi", "/".join(["#", *map(escape, error.absolute_path)]), error.message.partition("\n")[0]
        )
        for error in errors
    ]


def main() -> int:
    try:
        document = bundle(SPEC)
    except SpecError as error:
        print(f"scripts/lint: {error}", file=sys.stderr)
        return 2
    found = findings(document)
    for finding in found:
        print(finding)
    if found:
        print(f"{len(found)} findings", file=sys.stderr)
        return 1
    count = sum(1 for _ in operations(document))
    schemas = len(document.get("components", {}).get("schemas", {}))
    print(f"{count} operations, {schemas} schemas, {len(RULES)} rules: no findings")
    return 0


if __name__ == "__main__":
    sys.exit(main())
