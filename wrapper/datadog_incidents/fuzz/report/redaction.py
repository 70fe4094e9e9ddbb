"""Redaction of credentials in what a run shows and writes; what is checked is never redacted.

Credentials are removed by place, from the headers that carry them, and by value, in all forms that
`encoded_forms` recognizes. Short values are removed by place only: a key `K` is part of most words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from datadog_incidents._common.secret import Secret, Unpicklable
from datadog_incidents._http.redaction import REDACTED, Redactor

from ..exchanges import Exchange, Request
from ..failures import Failure

MIN_LENGTH = 8
"""Minimum length of a credential that is removed by value."""

VARIABLES = {"dd-api-key": "$DD_API_KEY", "dd-application-key": "$DD_APP_KEY"}
"""Text shown in place of the run's own credentials, by header: the variable that contains each."""

PLACES = frozenset({*VARIABLES, "authorization", "cookie", "set-cookie"})
"""Headers, in lower case, whose values are never shown."""


NO_CREDENTIALS: Secret[Mapping[str, str]] = Secret({})
"""No further credentials."""


class Redaction(Unpicklable):
    """Redaction of the credentials of a run, and of others similar to them that it has sent.

    Args:
        credentials: headers that authenticate the requests of the run.
        placeholders: further credentials that the run sends, from `Session.placeholders`.
    """

    def __init__(
        self, credentials: Secret[Mapping[str, str]], placeholders: Secret[Mapping[str, str]] = NO_CREDENTIALS
    ) -> None:
        self._credentials = credentials
        self._placeholders = placeholders
        self._secrets: Secret[set[str]] = Secret(set())
        self._redactor: Redactor | None = None
        # The model also addresses resources by their IDs without the last character, and one can be a key.
        own = credentials.reveal().values()
        self._learn([*own, *(value[:-1] for value in own), *placeholders.reveal().values()])

    def text(self, text: str) -> str:
        """A text with all credentials replaced."""
        return text if self._redactor is None else self._redactor.text(text)

    def content(self, content: bytes) -> bytes:
        """A body with all credentials replaced; any other byte is unchanged."""
        return content if self._redactor is None else self._redactor.content(content)

    def headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        """Headers with all credentials replaced."""
        return _without_places(headers, self.text)

    def credentials(self, request: Request) -> dict[str, str]:
        """Credentials of a request by header: e.g. `$DD_API_KEY` for those of the run, else `<redacted>`."""
        if request.credentials is None:
            return {name: self._shown(name, value) for name, value in self._credentials.reveal().items()}
        return {name: self._shown(name, value) for name, value in request.credentials.items()}

    def _shown(self, name: str, value: str) -> str:
        """Text in place of a credential; an empty one is shown as it is."""
        own = {key.lower(): one for key, one in self._credentials.reveal().items()}
        for header in (name.lower(), *own):  # its own header first, in case that both keys are the same
            if header in VARIABLES and own.get(header) == value:
                return VARIABLES[header]
        for placeholder, other in self._placeholders.reveal().items():
            if value == other:
                return placeholder
        return REDACTED if value else ""

    def exchange(self, exchange: Exchange) -> Exchange:
        """An exchange with all credentials replaced, those of the request by what is shown for them."""
        request, response = exchange.request, exchange.response
        if request.credentials is not None:
            self._learn(filter(self._is_similar, request.credentials.values()))
        text, content = (self.text, self.content) if self._may_be_in(exchange) else (str, bytes)
        return evolve(
            exchange,
            request=evolve(
                request,
                path=text(request.path),
                query=text(request.query),
                headers=_without_places(request.headers, text),
                body=content(request.body),
                credentials=self.credentials(request),
            ),
            response=evolve(
                response, headers=_without_places(response.headers, text), body=content(response.body)
            ),
        )

    def _may_be_in(self, exchange: Exchange) -> bool:
        """Whether a credential may be in an exchange: a fast check of all parts at once."""
        if self._redactor is None:
            return False
        request, response = exchange.request, exchange.response
        body = request.body + b"\n" + response.body
        if b"\0" in body:  # in an encoding in which characters are not single bytes
            return True
        headers = (text for one in (request, response) for pair in one.headers.items() for text in pair)
        parts = "\n".join((request.path, request.query, *headers, body.decode("latin-1")))
        return self._redactor.may_be_in(parts)

    def failure(self, failure: Failure) -> Failure:
        """A failure with all credentials replaced."""
        exchanges = tuple(map(self.exchange, failure.exchanges))
        return evolve(
            failure,
            subject=self.text(failure.subject),
            message=self.text(failure.message),
            reason=self.text(failure.reason),
            exchanges=exchanges,
        )

    def _learn(self, values: Iterable[str]) -> None:
        secrets = self._secrets.reveal()
        new = {value.rpartition(" ")[2] for value in values} - secrets
        new = {value for value in new if len(value) >= MIN_LENGTH and not self._is_within(value)}
        if new:
            secrets |= new
            named = {str(number): value for number, value in enumerate(sorted(secrets))}
            self._redactor = Redactor(Secret(named), Secret({}))

    def _is_within(self, value: str) -> bool:
        """Whether a whole credential of the run is a part of a value, and redacted in it.

        To learn such a value, e.g. a key in quotation marks, would cost much: those of all JSON within a text
        would be encoded parts of a secret.
        """
        own = (*self._credentials.reveal().values(), *self._placeholders.reveal().values())
        return any(len(one) >= MIN_LENGTH and one in value and one != value for one in own)

    def _is_similar(self, value: str) -> bool:
        """Whether a credential begins or ends as one of the run, e.g. a key with another last character."""
        return len(value) >= MIN_LENGTH and any(
            len(own) >= MIN_LENGTH and (own[:MIN_LENGTH] in value or own[-MIN_LENGTH:] in value)
            for own in self._credentials.reveal().values()
        )


def _without_places(headers: Mapping[str, str], text: Callable[[str], str]) -> dict[str, str]:
    """Headers, with the values of those that carry credentials replaced, and all others given to `text`."""
    return {
        text(name): REDACTED if name.lower() in PLACES and value else text(value)
        for name, value in headers.items()
    }
