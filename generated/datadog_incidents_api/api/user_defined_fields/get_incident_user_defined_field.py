# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/user-defined-fields/{field_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import comma_separated, path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_type_setting_related_object import IncidentTypeSettingRelatedObject
    from ...models.incident_user_defined_field_response import IncidentUserDefinedFieldResponse

OPERATION = OPERATIONS["get_incident_user_defined_field"]


def _read(source: Any) -> IncidentUserDefinedFieldResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_user_defined_field_response import IncidentUserDefinedFieldResponse

    return IncidentUserDefinedFieldResponse.from_dict(source)


def prepare(
    field_id: str, *, include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET
) -> Call[IncidentUserDefinedFieldResponse]:
    """Get a user-defined field.

    Returns the definition of one field, not its values in incidents.

    Args:
        field_id: UUID of the user-defined field. An unknown or malformed ID gives 404.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/user-defined-fields/{path_segment('field_id', field_id)}",
        _read,
        query=(*comma_separated("include", include),),
    )


def sync_detailed(
    field_id: str,
    *,
    client: Executor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentUserDefinedFieldResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(field_id, include=include))


def sync(
    field_id: str,
    *,
    client: Executor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentUserDefinedFieldResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(field_id, include=include)).whole()


async def asyncio_detailed(
    field_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentUserDefinedFieldResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(field_id, include=include))


async def asyncio(
    field_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentUserDefinedFieldResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(field_id, include=include))).whole()
