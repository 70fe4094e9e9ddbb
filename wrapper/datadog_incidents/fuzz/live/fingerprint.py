"""Fingerprint of the credentials of a run: a clean-up with others may be in another organization.

Such a clean-up finds nothing, as if everything had been deleted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from datadog_incidents._common.secret import Secret

API_KEY = "DD-API-KEY"
ROUNDS = 100_000
"""Rounds of PBKDF2, a twentieth of a second, so that short keys of tests cannot be guessed from it either."""


def fingerprint(credentials: Secret[Mapping[str, str]], run_id: str) -> str:
    """Return what identifies the API key, or else the token, of a run, and does not reveal it.

    Args:
        credentials: headers with the credentials.
        run_id: ID of the run, so that two runs with one key have different fingerprints.
    """
    headers = credentials.reveal()
    key = headers.get(API_KEY) or "".join(headers.values())
    return hashlib.pbkdf2_hmac("sha256", key.encode(), run_id.encode(), ROUNDS).hex()[:16]
