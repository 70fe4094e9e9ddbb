"""Check that each of the two keys is required on its own.

`ignored_auth` of schemathesis omits both keys, or sends only a wrong one, so that a server which verifies
just one of them passes.
"""

from __future__ import annotations

from typing import Any

from attrs import evolve
from schemathesis.checks import CheckContext
from schemathesis.core.transport import Response

from .connection_transport import ConnectionTransport, ReceivedResponse
from .contract_failure import ContractFailure
from .schemathesis_types import Case, Check

KEY_HEADERS = ("DD-API-KEY", "DD-APPLICATION-KEY")
REFUSED = (401, 403)


def ignored_key_check(transport: ConnectionTransport) -> Check:
    """Return the check. It repeats a successful request without one of the keys and expects a 401 or 403.

    It runs once per operation and key, because whether a server verifies a key does not depend on the rest of
    the request.

    Args:
        transport: transport of the run.
    """
    refused: set[tuple[str, str]] = set()

    def ignored_key(ctx: CheckContext, response: Response, case: Case) -> bool | None:
        if not isinstance(response, ReceivedResponse) or response.exchange is None:
            return True
        sent, operation = response.exchange.request, case.operation.label
        keys = transport.credential_headers
        if not 200 <= response.status_code < 300 or sent.credentials is not None or {*keys} != {*KEY_HEADERS}:
            return True
        if sent.method != case.operation.method.upper():  # such as OPTIONS, which browsers send without keys
            return True
        for name in KEY_HEADERS:
            if (operation, name) in refused:
                continue
            internals: Any = ctx.internals
            probe: Case = case.derive(keep_auth=True)  # pyright: ignore[reportUnknownMemberType]
            internals.record_case(parent_id=case.id, case=probe)
            others = {key: value for key, value in transport.credentials.items() if key != name}
            repeated = transport.repeated(response, evolve(sent, credentials=others))
            internals.record_response(case_id=probe.id, response=repeated)
            if repeated.exchange is not None and repeated.status_code not in REFUSED:
                raise ContractFailure(
                    "ignored_key",
                    operation,
                    name,
                    f"expected 401 or 403 without the header {name}, found {repeated.status_code}",
                    probe.id,
                )
            refused.add((operation, name))
        return None

    return ignored_key
