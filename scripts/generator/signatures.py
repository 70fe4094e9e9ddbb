"""Parameter lists of the functions of an operation and of its method, and the arguments of their calls.

They have no trailing comma, so that the formatter puts them on one line if they fit.
"""

from __future__ import annotations

from .bodies import FlatArgument
from .operations import OperationPlan


def of_function(operation: OperationPlan, *required: str) -> str:
    """Return the parameters of `prepare`, or, with further required ones, of the functions that call it."""
    body = [f"body: {operation.body.name}"] if operation.body else []
    return _parameters(operation, [*body, *required])


def of_method(operation: OperationPlan, *, listed: bool = False) -> str:
    """Return the parameters of a resource's method; a list has `errors`, and `prefetch` if it is paged."""
    keywords = [argument.declaration for argument in flat_arguments(operation)]
    if operation.body and not operation.body.flat:
        keywords.append(f"body: {operation.body.name}")
    last = ['errors: OnError = "raise"', *["prefetch: int = 1"] * bool(operation.paging)] if listed else []
    # `list` is a method in the class.
    return _parameters(operation, keywords, last, ["self"]).replace("list[", "builtins.list[")


def arguments(operation: OperationPlan) -> str:
    """Return the arguments with which a function calls `prepare`."""
    return _arguments(operation, "body")


def method_arguments(operation: OperationPlan) -> str:
    """Return the arguments with which a method calls `prepare`."""
    if operation.body is None or not operation.body.flat:
        return _arguments(operation, "body")
    names = [*operation.body.from_path, *(argument.name for argument in flat_arguments(operation))]
    return _arguments(operation, f"{operation.id}.flat({', '.join(f'{name}={name}' for name in names)})")


def flat_arguments(operation: OperationPlan) -> list[FlatArgument]:
    """Return the arguments of a method that its request body is built from."""
    return operation.body.arguments if operation.body and operation.body.flat else []


def _parameters(
    operation: OperationPlan,
    keywords: list[str],
    last: list[str] | None = None,
    first: list[str] | None = None,
) -> str:
    positional = [*(first or []), *(argument.declaration for argument in operation.positional)]
    keywords = [*keywords, *(argument.declaration for argument in operation.keywords), *(last or [])]
    return ", ".join([*positional, *(["*"] if keywords else []), *keywords])


def _arguments(operation: OperationPlan, body: str) -> str:
    names = [argument.name for argument in operation.positional]
    bodies = [f"body={body}"] if operation.body else []
    return ", ".join([*names, *bodies, *(f"{one.name}={one.name}" for one in operation.keywords)])
