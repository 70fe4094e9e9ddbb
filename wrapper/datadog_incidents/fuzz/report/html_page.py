"""HTML summary: one file without scripts or links to others. All text is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

from ..failures import Failure
from . import commands
from .counts import counts
from .failure_text import headline
from .shell_calls import shell_calls
from .summary import Summary

MAX_SHOWN = 20_000
"""Maximum number of characters of a body."""

_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Characters that HTML cannot contain, and that control a terminal in which the file is shown."""

PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Fuzzing: {verdict}</title>
<style>
:root {{ color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }}
body {{ max-width: 70rem; margin: 2rem auto; padding: 0 1rem }}
pre {{ overflow: auto; padding: .6rem; background: #8881; white-space: pre-wrap; overflow-wrap: anywhere }}
table {{ border-collapse: collapse }} td, th {{ padding: .1rem .8rem .1rem 0; text-align: left }}
section {{ border-top: 1px solid #8886; margin-top: 1.5rem }}
</style>
</head>
<body>
<h1>{verdict}</h1>
{body}
</body>
</html>
"""


def write_html(file: Path, summary: Summary) -> None:
    """Write the summary of a run as a page."""
    result, session, redaction = summary.result, summary.result.session, summary.redaction
    verdict = escape(summary.verdict())
    parts = [f"<p>{'<br>'.join(map(escape, counts(session).lines()))}</p>"]
    parts.append(f"<p>Repeat: <code>{escape(commands.repeat(session, summary.options))}</code></p>")
    parts += [_failure(number, one, summary) for number, one in enumerate(summary.failures, 1)]
    label = "Not covered" if result.is_incomplete else "Not reached"
    parts.append(_listed(label, map(redaction.text, result.gaps)))
    parts.append(_listed("Notes", map(redaction.text, session.progress.notes)))
    parts.append(_table("Responses by operation", sorted(session.progress.replies.items())))
    parts.append(_table("Results by check", sorted(session.progress.checks.items())))
    page = PAGE.format(verdict=verdict, body="\n".join(filter(None, parts)))
    file.write_bytes(_CONTROL.sub("\ufffd", page).encode("utf-8", "replace"))


def _failure(number: int, failure: Failure, summary: Summary) -> str:
    session = summary.result.session
    url = commands.shown_url(session)
    parts = [
        f"<section><h2>{escape(headline(failure))}</h2>",
        f"<p>{escape(failure.message)}</p><p>Because: {escape(failure.reason)}</p>",
    ]
    if summary.failures_file is not None:
        command = commands.replay(session, summary.options, summary.failures_file, number)
        parts.append(f"<p>Replay: <code>{escape(command)}</code></p>")
    calls = shell_calls(failure.exchanges, url)
    for exchange, call in zip(failure.exchanges, calls, strict=True):
        body = exchange.response.body.decode("utf-8", "replace")
        cut = f"\n… {len(body):,} characters" if len(body) > MAX_SHOWN else ""
        parts.append(f"<pre>{escape(call)}</pre>")
        parts.append(f"<p>{exchange.response.status}</p><pre>{escape(body[:MAX_SHOWN])}{cut}</pre>")
    return "\n".join([*parts, "</section>"])


def _listed(title: str, texts: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<section><h2>{title}</h2><ul>{items}</ul></section>" if items else ""


def _table(title: str, rows: Iterable[tuple[str, int]]) -> str:
    cells = "".join(f"<tr><td>{escape(name)}</td><td>{count:,}</td></tr>" for name, count in rows)
    return f"<section><h2>{title}</h2><table>{cells}</table></section>" if cells else ""
