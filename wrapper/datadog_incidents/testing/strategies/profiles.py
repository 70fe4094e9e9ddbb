"""Profiles, by which values are generated."""

from __future__ import annotations

from typing import Literal, get_args

from ..._common.argument_checks import is_a
from ..._common.extras import require
from ..._common.log_text import truncated
from ..generation.evolved_values import EvolvedValues
from ..generation.realistic_values import RealisticValues
from ..generation.source import Source
from ..generation.values import Values

Profile = Literal["realistic", "valid", "evolved", "hostile"]
"""What is generated: plausible values, all that the spec allows, what a newer server might send, or
responses that break the spec."""

SHARES = (0.05, 0.01, 0.3)
"""Probabilities of changes in evolved values."""


def check(profile: str, *, is_response: bool = False) -> None:
    """Check a profile before anything is generated.

    Raises:
        ValueError: there is no such profile, or only for `responses`.
        MissingExtraError: a package that it needs is not installed.
    """
    if profile not in get_args(Profile):
        raise ValueError(f"profile must be one of {', '.join(get_args(Profile))}, not {profile!r}")
    if profile == "hostile":
        if not is_response:
            raise ValueError(
                "profile='hostile' is one of whole responses: use responses(operation_id, 'hostile')"
            )
        require("fuzz", "jsonschema_rs")


def check_as_json(as_json: bool) -> None:
    """Check `as_json`: a string such as "no" would be true.

    Raises:
        ValueError: it is not a bool.
    """
    if not is_a(as_json, bool):
        raise ValueError(f"as_json must be True or False, not {truncated(repr(as_json), 100)}")


def values(profile: Profile, source: Source) -> Values:
    """Return the generator of values of a profile; hostile responses start from valid values."""
    if profile == "realistic":
        return RealisticValues(source)
    return EvolvedValues(source, source.choice(SHARES)) if profile == "evolved" else Values(source)
