"""Cookie jar that stays empty: the API needs no cookies, and two clients must not share a session by them."""

from http.cookiejar import CookieJar
from typing import Any


class NoCookies(CookieJar):
    """Cookie jar that accepts nothing."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Ignore the cookies of a response, without taking a lock that an interrupt could leave locked."""
