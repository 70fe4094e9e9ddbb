# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `impact_fields` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import builtins

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_impact_field_choice import IncidentImpactFieldChoice
    from ..models.incident_impact_field_value_type import IncidentImpactFieldValueType
    from ..views.impact_fields import IncidentImpactFieldView


class ImpactFieldsResource:
    """Operations on `impact_fields`; reached as `client.impact_fields`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        display_name: str,
        field_type: IncidentImpactFieldValueType | str,
        name: str,
        incident_type: str,
        field_choices: builtins.list[IncidentImpactFieldChoice] | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
    ) -> IncidentImpactFieldView:
        """Create an impact field

        Adds a field to impacts of incidents of one type.

        Args:
            display_name: Name that people see.
            field_type: What the field holds: one or any of several values, a text or a list of
                them, values of a metric tag, a number, or a date and time.
            name: Key of the field in an impact's `fields`.
            incident_type: Link to a type of incident.
            field_choices: Values to choose from, for a dropdown or multiselect.
            tag_key: Key of the metric tag whose values are offered, for a metrictag; null for
                none.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_impact_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impact_fields import create_incident_impact_field
        from ..views.impact_fields import IncidentImpactFieldView

        return IncidentImpactFieldView.of(
            self._executor.execute(
                create_incident_impact_field.prepare(
                    body=create_incident_impact_field.flat(
                        display_name=display_name,
                        field_type=field_type,
                        name=name,
                        incident_type=incident_type,
                        field_choices=field_choices,
                        tag_key=tag_key,
                    ),
                )
            )
        )

    def delete(
        self,
        field_id: str,
    ) -> None:
        """Delete an impact field

        Deletes a field of impacts.

        Args:
            field_id: Id of the field, a UUID. One of any other form belongs to no field.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_impact_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impact_fields import delete_incident_impact_field

        self._executor.execute(
            delete_incident_impact_field.prepare(
                field_id,
            )
        )

    def list(
        self,
        *,
        errors: OnError = "raise",
    ) -> Listing[IncidentImpactFieldView]:
        """List impact fields

        Gives all of the organization's fields of impacts at once, for incidents of every type.

        Args:
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_impact_fields` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impact_fields import list_incident_impact_fields
        from ..views.impact_fields import IncidentImpactFieldView

        def items(response: Response[Any]) -> list[IncidentImpactFieldView]:
            return IncidentImpactFieldView.each(response, "data")

        return self._executor.listing(list_incident_impact_fields.prepare(), items, errors)

    def update(
        self,
        field_id: str,
        *,
        display_name: str,
        field_type: IncidentImpactFieldValueType | str,
        name: str,
        incident_type: str,
        field_choices: builtins.list[IncidentImpactFieldChoice] | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
    ) -> IncidentImpactFieldView:
        """Replace an impact field

        Replaces a field of impacts as a whole.

        Args:
            field_id: Id of the field, a UUID. One of any other form belongs to no field.
            display_name: Name that people see.
            field_type: What the field holds: one or any of several values, a text or a list of
                them, values of a metric tag, a number, or a date and time.
            name: Key of the field in an impact's `fields`.
            incident_type: Link to a type of incident.
            field_choices: Values to choose from, for a dropdown or multiselect.
            tag_key: Key of the metric tag whose values are offered, for a metrictag; null for
                none.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_impact_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impact_fields import update_incident_impact_field
        from ..views.impact_fields import IncidentImpactFieldView

        return IncidentImpactFieldView.of(
            self._executor.execute(
                update_incident_impact_field.prepare(
                    field_id,
                    body=update_incident_impact_field.flat(
                        display_name=display_name,
                        field_type=field_type,
                        name=name,
                        incident_type=incident_type,
                        field_choices=field_choices,
                        tag_key=tag_key,
                    ),
                )
            )
        )


class AsyncImpactFieldsResource:
    """Operations on `impact_fields`, asynchronous; reached as `client.impact_fields`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        display_name: str,
        field_type: IncidentImpactFieldValueType | str,
        name: str,
        incident_type: str,
        field_choices: builtins.list[IncidentImpactFieldChoice] | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
    ) -> IncidentImpactFieldView:
        """Create an impact field

        Adds a field to impacts of incidents of one type.

        Args:
            display_name: Name that people see.
            field_type: What the field holds: one or any of several values, a text or a list of
                them, values of a metric tag, a number, or a date and time.
            name: Key of the field in an impact's `fields`.
            incident_type: Link to a type of incident.
            field_choices: Values to choose from, for a dropdown or multiselect.
            tag_key: Key of the metric tag whose values are offered, for a metrictag; null for
                none.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_impact_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impact_fields import create_incident_impact_field
        from ..views.impact_fields import IncidentImpactFieldView

        return IncidentImpactFieldView.of(
            await self._executor.execute(
                create_incident_impact_field.prepare(
                    body=create_incident_impact_field.flat(
                        display_name=display_name,
                        field_type=field_type,
                        name=name,
                        incident_type=incident_type,
                        field_choices=field_choices,
                        tag_key=tag_key,
                    ),
                )
            )
        )

    async def delete(
        self,
        field_id: str,
    ) -> None:
        """Delete an impact field

        Deletes a field of impacts.

        Args:
            field_id: Id of the field, a UUID. One of any other form belongs to no field.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_impact_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impact_fields import delete_incident_impact_field

        await self._executor.execute(
            delete_incident_impact_field.prepare(
                field_id,
            )
        )

    def list(
        self,
        *,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentImpactFieldView]:
        """List impact fields

        Gives all of the organization's fields of impacts at once, for incidents of every type.

        Args:
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_impact_fields` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impact_fields import list_incident_impact_fields
        from ..views.impact_fields import IncidentImpactFieldView

        def items(response: Response[Any]) -> list[IncidentImpactFieldView]:
            return IncidentImpactFieldView.each(response, "data")

        return self._executor.listing(list_incident_impact_fields.prepare(), items, errors)

    async def update(
        self,
        field_id: str,
        *,
        display_name: str,
        field_type: IncidentImpactFieldValueType | str,
        name: str,
        incident_type: str,
        field_choices: builtins.list[IncidentImpactFieldChoice] | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
    ) -> IncidentImpactFieldView:
        """Replace an impact field

        Replaces a field of impacts as a whole.

        Args:
            field_id: Id of the field, a UUID. One of any other form belongs to no field.
            display_name: Name that people see.
            field_type: What the field holds: one or any of several values, a text or a list of
                them, values of a metric tag, a number, or a date and time.
            name: Key of the field in an impact's `fields`.
            incident_type: Link to a type of incident.
            field_choices: Values to choose from, for a dropdown or multiselect.
            tag_key: Key of the metric tag whose values are offered, for a metrictag; null for
                none.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_impact_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.impact_fields import update_incident_impact_field
        from ..views.impact_fields import IncidentImpactFieldView

        return IncidentImpactFieldView.of(
            await self._executor.execute(
                update_incident_impact_field.prepare(
                    field_id,
                    body=update_incident_impact_field.flat(
                        display_name=display_name,
                        field_type=field_type,
                        name=name,
                        incident_type=incident_type,
                        field_choices=field_choices,
                        tag_key=tag_key,
                    ),
                )
            )
        )
