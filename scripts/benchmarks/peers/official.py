"""datadog-api-client, Datadog's official client: decodes and encodes with the client's own code."""

from __future__ import annotations

import json
import warnings
from collections import Counter
from typing import Any

from datadog_api_client import ApiClient, Configuration
from datadog_api_client.model_utils import (
    ModelComposed,
    ModelSimple,
    OpenApiModel,
    UnparsedObject,
    data_to_dict,
)
from datadog_api_client.v2.api.incidents_api import IncidentsApi
from datadog_api_client.v2.model.incident_create_attributes import IncidentCreateAttributes
from datadog_api_client.v2.model.incident_create_data import IncidentCreateData
from datadog_api_client.v2.model.incident_create_relationships import IncidentCreateRelationships
from datadog_api_client.v2.model.incident_create_request import IncidentCreateRequest
from datadog_api_client.v2.model.incident_field_attributes_multiple_value import (
    IncidentFieldAttributesMultipleValue,
)
from datadog_api_client.v2.model.incident_field_attributes_single_value import (
    IncidentFieldAttributesSingleValue,
)
from datadog_api_client.v2.model.incident_field_attributes_single_value_type import (
    IncidentFieldAttributesSingleValueType,
)
from datadog_api_client.v2.model.incident_field_attributes_value_type import IncidentFieldAttributesValueType
from datadog_api_client.v2.model.incident_notification_handle import IncidentNotificationHandle
from datadog_api_client.v2.model.incident_search_response import IncidentSearchResponse
from datadog_api_client.v2.model.incident_type import IncidentType
from datadog_api_client.v2.model.incidents_response import IncidentsResponse
from datadog_api_client.v2.model.nullable_relationship_to_user import NullableRelationshipToUser
from datadog_api_client.v2.model.nullable_relationship_to_user_data import NullableRelationshipToUserData
from datadog_api_client.v2.model.users_type import UsersType

from .. import canned, load
from . import Action, Setup, for_pages

# It warns about beta operations on every call.
warnings.filterwarnings("ignore", module="datadog_api_client")

# The client is not typed.
_configuration: Any = Configuration
_api_of: Any = IncidentsApi
_to_dict: Any = data_to_dict


def _decode(name: str, setup: Setup) -> Action:
    """Decode the text of a response as a call does, with `ApiClient.deserialize`."""
    client = ApiClient(_configuration())
    content = setup.content(name)
    kind = (IncidentSearchResponse if name == "search" else IncidentsResponse,)
    return lambda: client.deserialize(content.decode(), kind, True)


def _body(arguments: dict[str, Any]) -> Any:
    return IncidentCreateRequest(
        data=IncidentCreateData(
            type=IncidentType.INCIDENTS,
            attributes=IncidentCreateAttributes(
                title=arguments["title"],
                customer_impacted=arguments["customer_impacted"],
                customer_impact_scope=arguments["customer_impact_scope"],
                fields={name: _field(name, value) for name, value in arguments["fields"].items()},
                notification_handles=[IncidentNotificationHandle(handle=one) for one in arguments["notify"]],
            ),
            relationships=IncidentCreateRelationships(
                commander_user=NullableRelationshipToUser(
                    data=NullableRelationshipToUserData(id=arguments["commander"], type=UsersType.USERS)
                )
            ),
        )
    )


def _field(name: str, value: Any) -> Any:
    if isinstance(value, list):
        kind = IncidentFieldAttributesValueType.AUTOCOMPLETE
        return IncidentFieldAttributesMultipleValue(type=kind, value=value)
    single = IncidentFieldAttributesSingleValueType
    return IncidentFieldAttributesSingleValue(
        type=single.TEXTBOX if name == "summary" else single.DROPDOWN, value=value
    )


def _encode(setup: Setup) -> Action:
    body = _body(json.loads(setup.content("create")))
    return lambda: json.dumps(_to_dict(body))


def _encode_flat(setup: Setup) -> Action:
    arguments = json.loads(setup.content("create"))
    return lambda: json.dumps(_to_dict(_body(arguments)))


def _api(setup: Setup) -> Any:
    configuration = _configuration(host=setup.url)
    configuration.api_key = {"apiKeyAuth": canned.API_KEY, "appKeyAuth": canned.APP_KEY}
    configuration.unstable_operations["get_incident"] = True
    # The default of 4 connections would make threads wait.
    configuration.connection_pool_maxsize = load.CONCURRENCY
    return _api_of(ApiClient(configuration))


def _sequential(setup: Setup) -> Action:
    api = _api(setup)
    return lambda: load.sequential(lambda: api.get_incident(setup.incident_id), setup.requests)


def _concurrent(setup: Setup) -> Action:
    api = _api(setup)
    return lambda: load.threaded(lambda: api.get_incident(setup.incident_id), setup.requests)


ACTIONS = {
    **for_pages(_decode),
    "encode": _encode,
    "encode flat": _encode_flat,
    "sequential": _sequential,
    "concurrent": _concurrent,
}


def undecoded(reply: Any) -> str:
    """Describe the parts of a response that are plain JSON here and models in other peers."""
    found: Counter[str] = Counter()
    _count_undecoded(reply, found)
    return ", ".join(f"{count} {kind}" for kind, count in found.items())


def _count_undecoded(value: Any, found: Counter[str]) -> None:
    if isinstance(value, UnparsedObject):
        found["objects unparsed"] += 1
    elif isinstance(value, ModelComposed):
        composed: Any = value
        _count_undecoded(composed.get_oneof_instance(), found)
    elif isinstance(value, list):
        for one in value:
            _count_undecoded(one, found)
    elif isinstance(value, dict):
        # Mappings of models, such as fields, are dicts too, but have no member `data`.
        if "data" in value:
            found["embedded users as dicts"] += 1
        for one in value.values():
            _count_undecoded(one, found)
    elif isinstance(value, OpenApiModel):
        for one in getattr(value, "_data_store", {}).values():
            _count_undecoded(one, found)


def member(value: Any, name: str) -> Any:
    found = getattr(value, name, None)
    return found.value if isinstance(found, ModelSimple) else found
