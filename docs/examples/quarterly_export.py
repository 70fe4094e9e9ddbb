"""Quarterly export: incidents as CSV, and the time to resolve by severity on stderr.

Run `python quarterly_export.py 2026 1 > incidents.csv`.
"""

from __future__ import annotations

import csv
import sys
from argparse import ArgumentParser
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from statistics import median

from datadog_incidents import IncidentsClient

COLUMNS = ["public_id", "title", "severity", "state", "services", "teams", "created", "resolved", "url"]
OPERATIONS = ("search_incidents", "get_incident")


def main() -> None:
    parser = ArgumentParser(description="Exports the incidents that were created in a quarter (UTC) as CSV.")
    parser.add_argument("year", type=int)
    parser.add_argument("quarter", type=int, choices=range(1, 5))
    options = parser.parse_args()
    if not 2000 <= options.year < 2100:
        parser.error(f"argument year: must be from 2000 to 2099, not {options.year}")
    start = datetime(options.year, 3 * options.quarter - 2, 1, tzinfo=UTC)
    end = (start + timedelta(days=100)).replace(day=1)

    hours: defaultdict[str, list[float]] = defaultdict(list)
    table = csv.DictWriter(sys.stdout, [*COLUMNS, "hours_to_resolve"], extrasaction="ignore")
    table.writeheader()
    with IncidentsClient(unstable_operations=OPERATIONS) as dd:
        for incident in dd.incidents.created_between(start, end, page_size=100):
            time = incident.time_to_resolve
            taken = None if time is None else round(time / timedelta(hours=1), 2)
            table.writerow(
                incident.to_flat()
                | {
                    "services": ", ".join(incident.services),
                    "teams": ", ".join(incident.teams),
                    "url": incident.url,
                    "hours_to_resolve": taken,
                }
            )
            if taken is not None:
                hours[incident.severity].append(taken)

    for severity, found in sorted(hours.items()):
        print(f"{severity}: {len(found)} resolved, median {median(found):.2f} hours", file=sys.stderr)


if __name__ == "__main__":
    main()
