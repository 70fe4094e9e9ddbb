"""Environment of a benchmark run: machine, date and versions."""

from __future__ import annotations

import datetime
import os
import platform
from importlib.metadata import version
from pathlib import Path

PACKAGES = (
    *("datadog-incidents", "httpx", "httpx2", "attrs", "orjson", "msgspec", "pydantic", "cattrs"),
    *("openapi-python-client", "datadog-api-client"),
)


def describe() -> dict[str, str]:
    """Describe the machine and return the date and the versions of all packages involved, as text."""
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    return {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "machine": f"{_processor()}, {os.cpu_count()} cores, load {load} at the start",
        "system": f"{platform.system()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        **{name: version(name) for name in PACKAGES},
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
