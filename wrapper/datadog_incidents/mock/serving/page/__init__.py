"""Pages of the served mock for browsers: `/` shows and controls the mock, `/docs` is the API reference."""

from .files import browser_page

__all__ = ["browser_page"]
