"""Call log of the mock."""

from __future__ import annotations

from attrs import frozen


@frozen
class RecordedCall:
    """One request that the mock answered; credentials are not kept.

    Attributes:
        operation: the operation's id, None for a request that the document does not have.
        query: as sent, without the question mark.
        status: of the reply, None where the connection was dropped.
    """

    operation: str | None
    method: str
    path: str
    query: str
    body: bytes
    status: int | None
