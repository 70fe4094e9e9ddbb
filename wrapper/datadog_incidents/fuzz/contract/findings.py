"""Failures of schemathesis in the form of this package: check, operations, subject and message."""

from __future__ import annotations

import re
from typing import NamedTuple

from schemathesis.core import failures as general
from schemathesis.core.failures import Failure
from schemathesis.core.mutations import Mutation
from schemathesis.core.transport import Response
from schemathesis.generation.meta import CoveragePhaseData
from schemathesis.openapi import checks as openapi

from datadog_incidents_api.operations import OPERATIONS

from .contract_failure import ContractFailure
from .schemathesis_types import Case

IDS = {f"{one.method} {one.path}": one.id for one in OPERATIONS.values()}
"""Operation IDs by the label that schemathesis gives the operation."""


class Finding(NamedTuple):
    """Failure of schemathesis; the fields are those of `datadog_incidents.fuzz.failures.Failure`."""

    check: str
    operations: tuple[str, ...]
    subject: str
    message: str


def finding(failure: Failure, case: Case, response: Response) -> Finding:
    """Describe a failure.

    Args:
        failure: failure that schemathesis found.
        case: checked case.
        response: response to the case.
    """
    check = failure.check if isinstance(failure, ContractFailure) else failure.checks[0]
    status = response.status_code
    operations: tuple[str, ...]
    operations, subject, message = (case.operation.label,), str(status), f"{failure.title}. {failure.message}"
    match failure:
        case ContractFailure():
            subject, message = failure.subject, failure.message
        case general.ContentTypeServerError():
            subject = f"{status} content type"
        case general.ServerError():
            message = f"expected a status below 500, found {status}"
        case openapi.UndefinedStatusCode():
            declared = ", ".join(failure.defined_status_codes)
            message = f"expected a declared status ({declared}), found {status}"
        case openapi.UndefinedContentType() | openapi.MissingContentType() | openapi.MalformedMediaType():
            declared = ", ".join(case.operation.schema.get_content_types(case.operation, response))
            found = ", ".join(response.headers.get("content-type", ["none"]))
            subject = f"{status} {found}"
            message = (
                f"expected the content type {declared} in the response with status {status}, found {found}"
            )
        case openapi.JsonSchemaError():  # of a header, since bodies have a check of this package
            check = "response_headers_conformance"
            subject = f"{status} {failure.instance}"
            message = f"expected headers of the declared form, found {failure.validation_message}"
        case openapi.MissingHeaders():
            subject = f"{status} {', '.join(failure.missing_headers)}"
            message = f"expected the headers {', '.join(failure.missing_headers)}, found none"
        case general.AcceptedNegativeData():
            subject = _violation(case)
            message = f"expected 400 for {_invalid(failure.message)}, found {status}"
        case openapi.RejectedPositiveData():
            expected = ", ".join(failure.allowed_statuses)
            message = f"expected {expected} for a valid request, found {status}"
        case openapi.UseAfterFree():
            operations = (str(failure.operation), case.operation.label)
            subject = IDS[case.operation.label]
            message = f"expected 404 for a resource that was deleted, found {status}"
        case openapi.EnsureResourceAvailability():
            operations = (failure.created_with, failure.not_available_with)
            subject = IDS[failure.not_available_with]
            message = f"expected the resource that was created before, found {status}"
        case openapi.IgnoredAuth():
            subject = str(failure.scenario)
            message = _single_line(failure.message)
        case openapi.UnsupportedMethodResponse():
            subject = f"{failure.method} {failure.failure_reason}"
            message = f"expected 405 and the header Allow for the method {failure.method}, found {status}"
        case openapi.AllowHeaderMismatch():
            subject = failure.allow_header
            missing = ", ".join(failure.missing_methods + failure.undocumented_methods)
            message = (
                f"expected the declared methods in Allow, found {failure.allow_header} ({missing} differ)"
            )
        case general.ResponseTimeExceeded():
            subject = ""
            message = f"expected a response within {failure.deadline:g} s, found {failure.elapsed:.1f} s"
        case _:
            pass
    return Finding(check, tuple(IDS[label] for label in operations), subject, _single_line(message))


def _violation(case: Case) -> str:
    """Place of the part of a request that violates the OpenAPI document, e.g. `query page[size]`."""
    data = case.meta.phase.data if case.meta is not None else None
    if data is None or data.parameter_location is None:
        return "request"
    place = data.parameter_location.value
    if isinstance(data, CoveragePhaseData):
        if place != "body":
            return f"{place} {data.parameter} {data.scenario}"
        names = re.findall(r"/properties/([^/]+)", data.location or "")
        missing = re.search(r"Missing required property: (\S+)", data.description)
        return f"{place} {'.'.join(names + ([missing[1]] if missing else []))} {data.scenario}"
    return f"{place} {', '.join(sorted({_member(one) for one in data.mutations}))}"


def _member(mutation: Mutation) -> str:
    names = [str(part) for part in mutation.path if isinstance(part, str)]
    return f"{'.'.join(names)} {' '.join(mutation.keywords)}".strip()


def _invalid(message: str) -> str:
    """Description of the violation in a message of schemathesis."""
    _, found, description = message.partition("Invalid component: ")
    return description if found else "an invalid request"


def _single_line(text: str) -> str:
    return " ".join(text.split())
