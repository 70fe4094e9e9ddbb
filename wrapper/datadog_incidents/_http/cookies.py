"""Cookies of a client that has none: the API needs none, and two clients must not share a session by them."""

import httpx


class NoCookies(httpx.Cookies):
    """Cookies that stay empty."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Ignore the cookies of a response, for which `httpx` would convert it to one of `urllib`."""
