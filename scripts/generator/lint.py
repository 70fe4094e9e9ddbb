"""`scripts/lint --spec`: is the document valid OpenAPI, and free of what the generator trips over?"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator

from .bundle import SpecError, bundle, escape
from .rules import RULES, Finding
from .rules.walk import operations

SPEC = Path(__file__).resolve().parents[2] / "spec"
# Rules take for granted that a document is JSON, and OpenAPI.
FIRST = "plain-json"


def findings(document: dict[str, Any]) -> list[Finding]:
    """What is wrong with a bundled document.

    In steps, each of which relies on those before it: is it JSON, is it shaped like OpenAPI, does it
    hang together, does it follow our rules? The first step that finds something is the last.
    """
    validator = OpenAPIV31SpecValidator(document)
    return (
        _broken(document, FIRST)
        or _passed_on(validator.schema_validator.iter_errors(document))
        or _passed_on(validator.iter_errors())
        or [finding for name in RULES if name != FIRST for finding in _broken(document, name)]
    )


def _broken(document: dict[str, Any], name: str) -> list[Finding]:
    return [Finding(name, where, problem) for where, problem in RULES[name](document)]


def _passed_on(errors: Iterable[Any]) -> list[Finding]:
    # Only the first line of a message: the others repeat the part of the document.
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
    print(f"{count} operations, {schemas} schemas, {len(RULES)} rules: nothing found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
