"""Entry point of `python -m datadog_incidents.cli`."""

import sys

from . import main

sys.exit(main())
