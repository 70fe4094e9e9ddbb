"""Reasons of the checks of the engine `contract`: why what each of them requires must hold of any server."""

from __future__ import annotations

REASONS = {
    "not_a_server_error": "No request may make a server fail; the status of an invalid one is 4xx.",
    "status_code_conformance": "Clients handle the statuses that the spec declares, and no others.",
    "content_type_conformance": "Clients decode the content types that the spec declares.",
    "response_schema_conformance": "Clients decode bodies by the schemas of the spec.",
    "response_headers_conformance": "Clients read headers by the schemas of the spec.",
    "negative_data_rejection": "A request that violates the spec gives 400.",
    "positive_data_acceptance": "A request that the spec permits succeeds, or gives 404 for an unknown ID.",
    "use_after_free": "A deleted resource gives 404.",
    "ensure_resource_availability": "A resource that was created, and not deleted since, can be used.",
    "missing_required_header": "A request without a required header is refused.",
    "ignored_auth": "A request without credentials, or with wrong ones, gives 401 or 403.",
    "ignored_key": "Each of the two keys is required: a request without it gives 401 or 403.",
    "object_level_authorization": "Users can only read the resources that they have access to.",
    "unsupported_method": "A method that a path does not have gives 405 and the header Allow.",
    "allow_header_conformance": "The header Allow lists the methods that the spec declares.",
    "max_response_time": "A response that takes more than 10 seconds looks like a hang to clients.",
}
"""Reasons by name of the check."""
