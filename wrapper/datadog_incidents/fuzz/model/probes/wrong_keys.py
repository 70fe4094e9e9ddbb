"""Keys that are missing, and keys and tokens that differ from the right ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Headers = Mapping[str, str]

NONSENSE = "x" * 32


def keys_of(valid: Headers) -> dict[str, str]:
    """Return the headers with keys; none if a token authenticates the requests of the run."""
    return {name: key for name, key in valid.items() if name.lower() != "authorization"}


def missing_keys(valid: Headers) -> Iterator[tuple[str, Headers]]:
    """Yield what is missing, and headers in which one of the keys is absent or empty."""
    if len(valid) > 1:
        for name in valid:
            yield f"{name} missing", {other: one for other, one in valid.items() if other != name}
            yield f"{name} empty", {**valid, name: ""}


def wrong_keys(valid: Headers) -> Iterator[tuple[str, Headers]]:
    """Yield what is wrong, and headers with complete keys that are not the right ones."""
    keys = keys_of(valid)
    for name, key in keys.items():
        yield f"{name} wrong", {**valid, name: NONSENSE}
        for subject, one in altered(key):
            yield f"{name} {subject}", {**valid, name: one}
        yield f"{name} in a list", {**valid, name: f"{key},{NONSENSE}"}
    if len({*keys.values()}) > 1:
        names = [*keys]
        yield "keys exchanged", dict(zip(names, [keys[one] for one in reversed(names)], strict=True))
        for name, key in keys.items():
            yield f"{name} in all headers", dict.fromkeys(names, key)


def altered(key: str) -> Iterator[tuple[str, str]]:
    """Yield a key or token that differs from the right one in a part, with a description of it."""
    if key.swapcase() != key:
        yield "in another case", key.swapcase()
    if len(key) > 1:
        yield "without its end", key[:-1]
        yield "with another end", f"{key[:-1]}{'y' if key.endswith('x') else 'x'}"
    yield "with an addition", f"{key}x"
    yield "with an addition in front", f"x{key}"
    yield "in quotation marks", f'"{key}"'
