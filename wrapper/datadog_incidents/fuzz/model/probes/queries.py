"""Probe of queries: every query that the OpenAPI document allows succeeds, at each edge of each parameter."""

from __future__ import annotations

from urllib.parse import quote

from .. import checks
from ..leaves import FORMATS
from ..operation_schemas import Parameter, query_parameters
from ..schemas import resolved
from .edges import PUNCTUATION
from .probe import Probe, shortened

MAY_BE_REFUSED = frozenset({"search_incidents"})
"""Operations that may refuse a valid request (EVIDENCE.md#assumptions-of-the-fuzzer)."""
SEARCHES = (
    *("state:(active OR", "'", '"', ":", "title:it's", "-", "state:active AND", "()", "*"),
    *("\u00e9:\U0001f525", "a" * 2000),
)
"""Searches that are unusual or malformed."""
FILTERS = ("", "no_such_value", "\u00e9\U0001f525", PUNCTUATION, "a\x00b", "x" * 2000)
"""Values of parameters that may be any text."""
HIGHEST = 2**53
"""Largest value of an integer without a maximum: what a server computes from it must not exceed 64 bits."""


def probe_queries(probe: Probe) -> None:
    """Send each query parameter at its edges, for lists also where there is nothing to list."""
    sample = probe.sample
    if sample.operation.method not in ("GET", "DELETE"):
        return
    if not probe.runs(checks.VALID_ACCEPTED, checks.SERVER_ERROR):
        return
    if sample.empty is not None:
        probe.send(sample.request(path=sample.empty))
    for name, parameter in query_parameters(probe.operation).items():
        others = [] if parameter.required else [sample.query] if sample.query else []
        for text in _texts(parameter):
            query = "&".join([*others, f"{quote(name, safe='')}={quote(text, safe=',')}"])
            # A resource can be deleted once.
            usable = sample.fresh() if sample.operation.method == "DELETE" else sample
            exchange = probe.send(usable.request(query=query))
            status = exchange.response.status
            expected = [*sample.accepted, *([400] if probe.operation in MAY_BE_REFUSED else [])]
            expected += [404] if parameter.schema.get("format") == "uuid" or "id" in name else []
            if sample.empty is not None:
                probe.send(sample.request(path=sample.empty, query=query))
            subject = f"{name} = {shortened(text)}"
            message = f"expected success for {subject}, which is valid, got {status}"
            probe.expect(checks.VALID_ACCEPTED, status in expected, subject, message, exchange)


def _texts(parameter: Parameter) -> list[str]:
    """Return valid values of a query parameter."""
    schema = resolved(parameter.schema)
    kind = schema.get("type", "string")
    if kind == "boolean":
        return ["true", "false"]
    if kind == "integer":
        low, high = schema.get("minimum", 0), schema.get("maximum", HIGHEST)
        return [str(one) for one in dict.fromkeys((low, low + 1, min(high, 2**31), high - 1, high))]
    if kind == "array":
        names = parameter.values
        return [*names, ",".join(names), ",".join(reversed(names)), f"{names[0]},{names[0]}"]
    if schema.get("format") == "uuid":
        return [*FORMATS["uuid"][1]]
    if parameter.values:
        return parameter.values
    return [*(SEARCHES if parameter.required else FILTERS)]
