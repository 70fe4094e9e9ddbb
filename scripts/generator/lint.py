"""`scripts/lint --spec`: is the document valid OpenAPI, and free of what the generator trips over?"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator

from .bundle import SpecError, bundle
from .rules import RULES, Finding

SPEC = Path(__file__).resolve().parents[2] / "spec"


def findings(document: dict[str, Any]) -> Iterator[Finding]:
    """Everything wrong with a bundled document: the OpenAPI validator's findings, then ours."""
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        where = "/".join(["#", *(str(part) for part in error.absolute_path)])
        yield Finding("openapi", where, error.message)
    for name, rule in RULES.items():
        yield from (Finding(name, where, problem) for where, problem in rule(document))


def main() -> int:
    try:
        document = bundle(SPEC)
    except SpecError as error:
        print(f"scripts/lint: {error}", file=sys.stderr)
        return 2
    found = list(findings(document))
    for finding in found:
        print(finding)
    if found:
        print(f"{len(found)} findings", file=sys.stderr)
        return 1
    schemas = len(document["components"]["schemas"])
    operations = sum(len(item.keys() - {"parameters"}) for item in document["paths"].values())
    print(f"{operations} operations, {schemas} schemas, {len(RULES)} rules: nothing found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
