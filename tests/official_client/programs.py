"""Programs in two versions: with the official client and with ours.

The first seven correspond to the Python examples in Datadog's published docs; the others cover the other
operations.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import frozen
from datadog_api_client import ApiClient
from datadog_api_client.v2.model.incident_create_attributes import IncidentCreateAttributes
from datadog_api_client.v2.model.incident_create_data import IncidentCreateData
from datadog_api_client.v2.model.incident_create_relationships import IncidentCreateRelationships
from datadog_api_client.v2.model.incident_create_request import IncidentCreateRequest
from datadog_api_client.v2.model.incident_field_attributes_single_value import (
    IncidentFieldAttributesSingleValue,
)
from datadog_api_client.v2.model.incident_field_attributes_single_value_type import (
    IncidentFieldAttributesSingleValueType,
)
from datadog_api_client.v2.model.incident_related_object import IncidentRelatedObject
from datadog_api_client.v2.model.incident_todo_anonymous_assignee import IncidentTodoAnonymousAssignee
from datadog_api_client.v2.model.incident_todo_anonymous_assignee_source import (
    IncidentTodoAnonymousAssigneeSource,
)
from datadog_api_client.v2.model.incident_todo_assignee_array import IncidentTodoAssigneeArray
from datadog_api_client.v2.model.incident_todo_attributes import IncidentTodoAttributes
from datadog_api_client.v2.model.incident_todo_create_data import IncidentTodoCreateData
from datadog_api_client.v2.model.incident_todo_create_request import IncidentTodoCreateRequest
from datadog_api_client.v2.model.incident_todo_patch_data import IncidentTodoPatchData
from datadog_api_client.v2.model.incident_todo_patch_request import IncidentTodoPatchRequest
from datadog_api_client.v2.model.incident_todo_type import IncidentTodoType
from datadog_api_client.v2.model.incident_type import IncidentType
from datadog_api_client.v2.model.incident_update_attributes import IncidentUpdateAttributes
from datadog_api_client.v2.model.incident_update_data import IncidentUpdateData
from datadog_api_client.v2.model.incident_update_relationships import IncidentUpdateRelationships
from datadog_api_client.v2.model.incident_update_request import IncidentUpdateRequest
from datadog_api_client.v2.model.nullable_relationship_to_user import NullableRelationshipToUser
from datadog_api_client.v2.model.nullable_relationship_to_user_data import NullableRelationshipToUserData
from datadog_api_client.v2.model.query_sort_order import QuerySortOrder
from datadog_api_client.v2.model.user_create_attributes import UserCreateAttributes
from datadog_api_client.v2.model.user_create_data import UserCreateData
from datadog_api_client.v2.model.user_create_request import UserCreateRequest
from datadog_api_client.v2.model.users_type import UsersType

from datadog_incidents_api.models import IncidentTodoAnonymousAssignee as OurAssignee

from .peers import Scene, incidents_of, users_of

# The official client has no type annotations for this class.
assignees: Callable[[list[Any]], Any] = IncidentTodoAssigneeArray


@frozen
class Program:
    """Program in two versions.

    Attributes:
        theirs: version for the official client.
        ours: version for our clients; the result of the asynchronous client must be awaited.
        changes: whether it changes the scene.
    """

    theirs: Callable[[ApiClient, Scene], Any]
    ours: Callable[[Any, Scene], Any]
    changes: bool = True


def commander(user: str | None) -> NullableRelationshipToUser:
    link = None if user is None else NullableRelationshipToUserData(type=UsersType.USERS, id=user)
    return NullableRelationshipToUser(data=link)


def dropdown(value: str) -> IncidentFieldAttributesSingleValue:
    kind = IncidentFieldAttributesSingleValueType.DROPDOWN
    return IncidentFieldAttributesSingleValue(type=kind, value=value)


def create(client: ApiClient, scene: Scene) -> Any:
    data = IncidentCreateData(
        type=IncidentType.INCIDENTS,
        attributes=IncidentCreateAttributes(
            title="Mail is late", customer_impacted=False, fields={"state": dropdown("resolved")}
        ),
        relationships=IncidentCreateRelationships(commander_user=commander(scene.user)),
    )
    return incidents_of(client).create_incident(body=IncidentCreateRequest(data=data))


def update(client: ApiClient, scene: Scene, **changes: Any) -> Any:
    data = IncidentUpdateData(type=IncidentType.INCIDENTS, id=scene.incident, **changes)
    body = IncidentUpdateRequest(data=data)
    return incidents_of(client).update_incident(incident_id=scene.incident, body=body)


def add_commander(client: ApiClient, scene: Scene) -> Any:
    links = IncidentUpdateRelationships(commander_user=commander(scene.user))
    return update(client, scene, relationships=links)


def remove_commander(client: ApiClient, scene: Scene) -> Any:
    links = IncidentUpdateRelationships(commander_user=commander(None))
    return update(client, scene, relationships=links)


def change_fields(client: ApiClient, scene: Scene) -> Any:
    attributes = IncidentUpdateAttributes(title="Queue grew", fields={"state": dropdown("resolved")})
    return update(client, scene, attributes=attributes)


def get(client: ApiClient, scene: Scene) -> Any:
    return incidents_of(client).get_incident(incident_id=scene.incident)


def get_with_users(client: ApiClient, scene: Scene) -> Any:
    include = [IncidentRelatedObject.USERS, IncidentRelatedObject.ATTACHMENTS]
    return incidents_of(client).get_incident(incident_id=scene.incident, include=include)


def delete(client: ApiClient, scene: Scene) -> Any:
    return incidents_of(client).delete_incident(incident_id=scene.incident)


def get_todo(client: ApiClient, scene: Scene) -> Any:
    return incidents_of(client).get_incident_todo(incident_id=scene.incident, todo_id=scene.todo)


def create_todo(client: ApiClient, scene: Scene) -> Any:
    bo = IncidentTodoAnonymousAssignee(
        source=IncidentTodoAnonymousAssigneeSource.SLACK, id="U7", name="Bo", icon="https://example.com/bo"
    )
    attributes = IncidentTodoAttributes(
        content="Inform support",
        assignees=assignees(["@ana@example.com", bo]),
        due_date="2026-03-01T17:00:00+00:00",
    )
    data = IncidentTodoCreateData(type=IncidentTodoType.INCIDENT_TODOS, attributes=attributes)
    body = IncidentTodoCreateRequest(data=data)
    return incidents_of(client).create_incident_todo(incident_id=scene.incident, body=body)


def list_todos(client: ApiClient, scene: Scene) -> Any:
    return incidents_of(client).list_incident_todos(incident_id=scene.incident)


def update_todo(client: ApiClient, scene: Scene) -> Any:
    attributes = IncidentTodoAttributes(
        content="Drained",
        assignees=assignees([]),
        completed="2026-02-28T17:00:00+00:00",
        due_date=None,
    )
    data = IncidentTodoPatchData(type=IncidentTodoType.INCIDENT_TODOS, attributes=attributes)
    body = IncidentTodoPatchRequest(data=data)
    return incidents_of(client).update_incident_todo(
        incident_id=scene.incident, todo_id=scene.todo, body=body
    )


def delete_todo(client: ApiClient, scene: Scene) -> Any:
    return incidents_of(client).delete_incident_todo(incident_id=scene.incident, todo_id=scene.todo)


def create_user(client: ApiClient, _: Scene) -> Any:
    attributes = UserCreateAttributes(email="Bo@example.com", name="Bo", title="On call")
    data = UserCreateData(type=UsersType.USERS, attributes=attributes)
    return users_of(client).create_user(body=UserCreateRequest(data=data))


def list_users(client: ApiClient, _: Scene) -> Any:
    return users_of(client).list_users(
        filter="ana@",
        filter_status="Active,Pending",
        sort="name",
        sort_dir=QuerySortOrder.DESC,
        page_size=5,
        page_number=0,
    )


def get_user(client: ApiClient, scene: Scene) -> Any:
    return users_of(client).get_user(user_id=scene.user)


def disable_user(client: ApiClient, scene: Scene) -> Any:
    return users_of(client).disable_user(user_id=scene.user)


BO = OurAssignee(source="slack", id="U7", name="Bo", icon="https://example.com/bo")

PROGRAMS = {
    "create": Program(
        create,
        lambda dd, scene: dd.incidents.create(
            title="Mail is late", fields={"state": "resolved"}, commander=scene.user
        ),
        changes=False,
    ),
    "get": Program(get, lambda dd, scene: dd.incidents.get(scene.incident), changes=False),
    "add commander": Program(
        add_commander, lambda dd, scene: dd.incidents.update(scene.incident, commander=scene.user)
    ),
    "remove commander": Program(
        remove_commander, lambda dd, scene: dd.incidents.update(scene.incident, commander=None)
    ),
    "change fields": Program(
        change_fields,
        lambda dd, scene: dd.incidents.update(
            scene.incident, title="Queue grew", fields={"state": "resolved"}
        ),
    ),
    "delete": Program(delete, lambda dd, scene: dd.incidents.delete(scene.incident)),
    "get todo": Program(get_todo, lambda dd, scene: dd.todos.get(scene.incident, scene.todo), changes=False),
    # Beyond the published examples.
    "get with users": Program(
        get_with_users,
        lambda dd, scene: dd.incidents.get(scene.incident, include=["users", "attachments"]),
        changes=False,
    ),
    "create todo": Program(
        create_todo,
        lambda dd, scene: dd.todos.create(
            scene.incident,
            content="Inform support",
            assignees=["@ana@example.com", BO],
            due_date="2026-03-01T17:00:00+00:00",
        ),
    ),
    "list todos": Program(list_todos, lambda dd, scene: dd.todos.list(scene.incident), changes=False),
    "update todo": Program(
        update_todo,
        lambda dd, scene: dd.todos.update(
            scene.incident,
            scene.todo,
            content="Drained",
            assignees=[],
            completed="2026-02-28T17:00:00+00:00",
            due_date=None,
        ),
    ),
    "delete todo": Program(delete_todo, lambda dd, scene: dd.todos.delete(scene.incident, scene.todo)),
    "list users": Program(
        list_users,
        lambda dd, _: dd.users.list(
            filter="ana@",
            filter_status=["Active", "Pending"],
            sort="name",
            sort_dir="desc",
            page_size=5,
            page_number=0,
        ),
        changes=False,
    ),
    "get user": Program(get_user, lambda dd, scene: dd.users.get(scene.user), changes=False),
    "create user": Program(
        create_user,
        lambda dd, _: dd.users.create(email="Bo@example.com", name="Bo", title="On call"),
        changes=False,
    ),
    "disable user": Program(disable_user, lambda dd, scene: dd.users.delete(scene.user)),
}
