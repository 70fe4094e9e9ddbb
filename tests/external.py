"""Material outside of the repository that some tests compare with; without it, they are skipped."""

from __future__ import annotations

import os
from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[2] / "shared"

NO_RECORDINGS = "no recordings: DATADOG_RECORDINGS is not set, and ../shared/recordings does not exist"
NOT_PUBLISHED = "no published API: DATADOG_PUBLISHED_API is not set, and ../shared does not have it"


def recordings() -> Path | None:
    """Return the folder of the recordings: `DATADOG_RECORDINGS`, else `../shared/recordings`, if it exists.

    Raises:
        NotADirectoryError: `DATADOG_RECORDINGS` is set to anything but a folder.
    """
    return _folder("DATADOG_RECORDINGS", _BESIDE / "recordings")


def published_api() -> Path | None:
    """Return the folder of material on the published API, likewise from `DATADOG_PUBLISHED_API`."""
    return _folder("DATADOG_PUBLISHED_API", _BESIDE)


def _folder(variable: str, default: Path) -> Path | None:
    named = os.environ.get(variable)
    if named and not Path(named).is_dir():
        raise NotADirectoryError(f"{variable}: no folder {named}")
    folder = Path(named) if named else default
    return folder if folder.is_dir() else None
