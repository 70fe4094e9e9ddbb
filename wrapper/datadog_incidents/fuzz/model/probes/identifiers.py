"""Probe of identifiers: an ID in the path that does not exist, or cannot, gives 404."""

from __future__ import annotations

from ...exchanges import Request
from ..check_registry import check
from ..hints import UNKNOWN_ID, is_counted
from ..operation_schemas import id_schemas, statuses
from .probe import Probe, Refusals
from .sample import encoded

UNKNOWN_NOT_FOUND = check(
    "unknown_id_not_found",
    "An ID in the path is any string; an unknown or malformed one gives 404 by the spec.",
)
EXCLUDED_REFUSED = check(
    "excluded_id_refused", "An ID that the spec excludes in the path gives 400 (EVIDENCE.md#impacts)."
)
TYPE_BEFORE_ID = check(
    "wrong_type_before_unknown_id",
    "A wrong JSON:API type gives 400 even if the ID is unknown (EVIDENCE.md#notification-rules).",
)
REQUESTS = 30
"""Requests per operation at most: two IDs with all texts, and what a fresh resource needs."""
TEXTS = {
    "an unknown ID": UNKNOWN_ID,
    "a malformed ID": "no-such-id",
    "a number": "1",
    "an ID with a slash": "a/b",
    "an ID that is not ASCII": "\u00e9\U0001f525",
    "an ID with a NUL character": "a\x00b",
    "an ID with a quote": "a'b\"",
    "an ID with a percent sign": "100%",
    "a long ID": "x" * 1000,
    "white space": " ",
    "an ID with an addition": "",
}
IN_PROXIES = ("an ID with a slash", "an ID with a NUL character")
"""Texts that proxies in front of a server may refuse by themselves, or understand as another path."""
NEAR = ("a number", "an ID with an addition")
"""Texts that may be the IDs of others on a server that counts."""
RECORDED = frozenset({"notification_rules", "notification_templates"})
"""Tags for which the order of the checks is recorded."""


def probe_identifiers(probe: Probe) -> None:
    """Replace each ID in the path."""
    _probe_excluded(probe)
    sample = probe.sample
    if not probe.runs(UNKNOWN_NOT_FOUND, TYPE_BEFORE_ID) or 404 not in statuses(probe.operation):
        return
    requests: list[tuple[str, Request]] = []
    in_proxies: list[tuple[str, Request]] = []
    for place, part in enumerate(sample.operation.path.split("/")):
        if part.startswith("{"):
            own = sample.path.split("/")[place]
            for name, text in TEXTS.items():
                if name in NEAR and is_counted(own):
                    continue
                subject, path = f"{part[1:-1]}: {name}", sample.with_id(place, text or own + "0")
                if not probe.session.is_mock and name in IN_PROXIES:
                    in_proxies.append((subject, sample.request(path=path, operation=None)))
                else:
                    requests.append((subject, sample.request(path=path)))
    groups = [Refusals(UNKNOWN_NOT_FOUND, (404,), probe.some(requests))]
    probe.all_refused([*groups, Refusals(UNKNOWN_NOT_FOUND, (400, 404), in_proxies)])
    if sample.body is not None and sample.unknown != sample.path and sample.operation.tag in RECORDED:
        body = {**sample.body, "data": {**sample.body["data"], "type": "no_such_type"}}
        request = sample.request(path=sample.unknown, body=encoded(body))
        probe.refused(TYPE_BEFORE_ID, [("a wrong type and an unknown ID", request)], (400,))


def _probe_excluded(probe: Probe) -> None:
    requests: list[tuple[str, Request]] = []
    schemas = id_schemas(probe.operation)
    for place, part in enumerate(probe.sample.operation.path.split("/")):
        excluded = schemas.get(part[1:-1], {}).get("not", {}).get("const")
        if part.startswith("{") and excluded is not None:
            path = probe.sample.with_id(place, excluded)
            requests.append((f"{part[1:-1]}: {excluded}", probe.sample.request(path=path)))
    if probe.runs(EXCLUDED_REFUSED):
        probe.refused(EXCLUDED_REFUSED, requests, (400,))
