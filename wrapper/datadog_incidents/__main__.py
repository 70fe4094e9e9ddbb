"""Entry point of `python -m datadog_incidents`."""

import sys

from .cli import main

sys.exit(main())
