"""Lets `python -m datadog_incidents.cli` be the command `datadog-incidents`."""

import sys

from . import main

sys.exit(main())
