# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from typing import Final, Literal, get_args

UserStatus = Literal["Active", "Disabled", "Pending"]
"""Status of an account."""

USER_STATUS_VALUES: Final[tuple[UserStatus, ...]] = get_args(UserStatus)
"""Values in the spec; the server may send others, which are kept unchanged."""
