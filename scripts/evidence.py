"""Write sources of the fidelity ledger in spec/evidence/, from which scripts/generate makes docs/fidelity.md.

`recordings FOLDER` counts the recorded responses in a folder of recordings: recordings.json. `published`
reads which methods of the official client belong to the operations of the spec: published.json. The third
source, fuzz.json, is the file operations.json of a report of `scripts/fuzz`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from datadog_incidents_api.operations import OPERATIONS

FOLDER = Path(__file__).resolve().parents[1] / "spec" / "evidence"
CLIENT = "datadog-api-client"


def recordings(folder: Path) -> dict[str, Any]:
    """Count recorded responses by operation, status and year.

    Raises:
        ValueError: a request belongs to no operation of the spec, or the folder has no recordings.
    """
    statuses: dict[str, Counter[str]] = {}
    years: dict[str, Counter[str]] = {}
    files = sorted(folder.glob("*.json"))
    if not files:
        raise ValueError(f"{folder}: no recordings")
    for file in files:
        recording = json.loads(file.read_text("utf-8"))
        for step in recording["interactions"]:
            operation = _operation(step["request"]["method"], step["request"]["path"])
            statuses.setdefault(operation, Counter())[str(step["response"]["status"])] += 1
            years.setdefault(operation, Counter())[recording["recorded_at"][:4]] += 1
    return {
        "recordings": len(files),
        "operations": {
            name: {"statuses": _sorted(statuses[name]), "years": _sorted(years[name])}
            for name in sorted(statuses)
        },
    }


def published() -> dict[str, Any]:
    """Find the method of the official client for each operation, by HTTP method and path; and all members."""
    # Imported here, because it takes a second and is installed for development only.
    from datadog_api_client import ApiClient, Configuration
    from datadog_api_client.v2.api.incidents_api import IncidentsApi
    from datadog_api_client.v2.api.users_api import UsersApi

    client = ApiClient(Configuration())  # type: ignore[no-untyped-call]  # it has no annotations
    found: dict[tuple[str, str], str] = {}
    for kind in (IncidentsApi, UsersApi):
        for name, endpoint in vars(kind(client)).items():
            settings = getattr(endpoint, "settings", None)
            if settings is not None:
                place = settings["http_method"], _anonymous(settings["endpoint_path"])
                found[place] = f"{kind.__name__}.{name.removeprefix('_').removesuffix('_endpoint')}"
    methods = {
        name: found.get((one.method, _anonymous(one.path))) for name, one in sorted(OPERATIONS.items())
    }
    return {
        "client": f"{CLIENT} {version(CLIENT)}",
        "operations": {name: method for name, method in methods.items() if method is not None},
        "members": _members(),
    }


def _members() -> dict[str, list[str]]:
    """Members of the official client's models, by the name that the schema has in the spec."""
    from upstreaming.__main__ import DIFFERENCES
    from upstreaming.deliberate import Deliberate
    from upstreaming.facts import child
    from upstreaming.index import installed

    names = Deliberate.read(DIFFERENCES).names
    found: dict[str, set[str]] = {}
    for name, schema in child(installed(), "schemas").items():
        for ours in {name, names.get(name, name)}:
            found.setdefault(ours, set()).update(child(schema, "fields") if isinstance(schema, dict) else ())
    return {name: sorted(members) for name, members in sorted(found.items()) if members}


def _operation(method: str, path: str) -> str:
    """ID of the operation of a recorded request; of several, e.g. `search` for an ID, the most specific."""
    matches = [
        (operation.path.count("{"), operation.id)
        for operation in OPERATIONS.values()
        if operation.method == method
        and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", operation.path), path.partition("?")[0])
    ]
    if not matches:
        raise ValueError(f"no operation of the spec is {method} {path}")
    return min(matches)[1]


def _anonymous(path: str) -> str:
    """Path template without the names of its parameters, which the official client chooses on its own."""
    return re.sub(r"\{\w+\}", "{}", path)


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="scripts/fidelity", description=__doc__)
    commands = parser.add_subparsers(dest="source", required=True)
    command = commands.add_parser("recordings", help="count the responses in a folder of recordings")
    command.add_argument("folder", type=Path)
    commands.add_parser("published", help="read the methods of the official client")
    options = parser.parse_args(arguments)
    try:
        found = published() if options.source == "published" else recordings(options.folder)
    except ValueError as error:
        print(f"scripts/fidelity: {error}", file=sys.stderr)
        return 1
    file = FOLDER / f"{options.source}.json"
    file.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    print(f"wrote {file.relative_to(FOLDER.parents[1])}; now run scripts/generate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
