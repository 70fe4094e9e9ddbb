"""Probe of queries: every query that the OpenAPI document allows succeeds, at each edge of each parameter."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote

from .. import checks
from ..leaves import FORMATS
from ..operation_schemas import Parameter, query_parameters
from ..schemas import resolved
from .covering import covering_rows
from .edges import PUNCTUATION, SHAPES
from .probe import Probe, shortened

MAY_BE_REFUSED = frozenset({"search_incidents"})
"""Operations that may refuse a valid request (EVIDENCE.md#assumptions-of-the-fuzzer)."""
SEARCHES = (
    *("state:(active OR", "'", '"', ":", "title:it's", "-", "state:active AND", "()", "*"),
    *("\u00e9:\U0001f525", "a" * 2000, " "),
)
"""Searches that are unusual or malformed."""
FILTERS = ("", "no_such_value", "\u00e9\U0001f525", PUNCTUATION, "a\x00b", "x" * 2000, " ", *SHAPES)
"""Values of parameters that may be any text."""
VALUES = 3
"""Values of each parameter in combinations."""
QUICK = 8
"""Combinations of parameters per operation in the profile `quick`, in which most pairs are."""
MOST = 60
"""Combinations of parameters per operation in other profiles."""
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
            _send(probe, [*others, _written(name, text)], f"{name} = {shortened(text)}", [parameter])
    if sample.operation.method == "GET":
        _send_combinations(probe)


def _send_combinations(probe: Probe) -> None:
    """Send queries in which every two values of different parameters occur together."""
    parameters = query_parameters(probe.operation)
    if len(parameters) < 2:
        return
    usual = dict(parse_qsl(probe.sample.query))  # what the spec requires
    options = [[usual.get(name), *dict.fromkeys(_texts(one)[:VALUES])] for name, one in parameters.items()]
    limit = QUICK if probe.session.profile.name == "quick" else MOST
    seed = f"{probe.session.seed} {probe.operation}"
    for row in covering_rows([len(one) for one in options], seed, limit):
        texts = {name: values[option] for name, values, option in zip(parameters, options, row, strict=True)}
        query = [_written(name, text) for name, text in texts.items() if text is not None]
        sent = [parameters[name] for name, text in texts.items() if text is not None]
        _send(probe, query, " and ".join(one.name for one in sent), sent)


def _written(name: str, text: str) -> str:
    return f"{quote(name, safe='')}={quote(text, safe=',')}"


def _send(probe: Probe, query: list[str], subject: str, parameters: list[Parameter]) -> None:
    """Send a valid query, also where there is nothing to list, and report it if it is not accepted."""
    sample = probe.sample
    # A resource can be deleted once.
    usable = sample.fresh() if sample.operation.method == "DELETE" else sample
    exchange = probe.send(usable.request(query="&".join(query)))
    status = exchange.response.status
    expected = [*sample.accepted, *([400] if probe.operation in MAY_BE_REFUSED else [])]
    if any(one.schema.get("format") == "uuid" or "id" in one.name for one in parameters):
        expected.append(404)
    if sample.empty is not None:
        probe.send(sample.request(path=sample.empty, query="&".join(query)))
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
