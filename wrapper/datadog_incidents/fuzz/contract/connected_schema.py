"""The spec as loaded by schemathesis. All requests are sent by the connection of the run."""

from __future__ import annotations

import copy
from typing import Any, cast

from schemathesis.config import SchemathesisConfig
from schemathesis.filters import FilterSet
from schemathesis.specs.openapi.schemas import OpenApiSchema

from datadog_incidents._openapi.document import openapi_document

from .connection_transport import ConnectionTransport
from .response_data import ResponseData, without_deep_responses
from .schemathesis_document import adapt


class ConnectedSchema(OpenApiSchema):
    """Schema with a transport of its own, which schemathesis uses for its tests and for its checks.

    Attributes:
        connection_transport: the transport.
    """

    connection_transport: ConnectionTransport
    _response_data: ResponseData | None = None

    @property
    def transport(self) -> ConnectionTransport:
        return self.connection_transport

    def create_extra_data_source(self) -> ResponseData | None:
        """Return the data of responses that schemathesis uses in requests, the same for all runs."""
        if self._response_data is None:
            self._response_data = without_deep_responses(super().create_extra_data_source())
        return self._response_data

    def configure(self, config: SchemathesisConfig, operations: frozenset[str]) -> None:
        """Use another configuration and selection of operations, and keep everything that is compiled."""
        self.config = config.projects.get(self.raw_schema)
        filters = cast("Any", FilterSet())
        filters.include(operation_id=sorted(operations))
        self.filter_set = filters
        self.__dict__.pop("statistic", None)  # it counts the selected operations


def connected_schema(transport: ConnectionTransport) -> ConnectedSchema:
    """Load the OpenAPI document."""
    document: dict[str, Any] = copy.deepcopy(openapi_document())
    adapt(document)
    schema = ConnectedSchema(raw_schema=document, config=SchemathesisConfig().projects.get(document))
    schema.connection_transport = transport
    return schema
