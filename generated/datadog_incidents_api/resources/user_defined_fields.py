# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `user_defined_fields` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import builtins

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_user_defined_field_category import IncidentUserDefinedFieldCategory
    from ..models.incident_user_defined_field_collected import IncidentUserDefinedFieldCollected
    from ..models.incident_user_defined_field_field_type import IncidentUserDefinedFieldFieldType
    from ..models.incident_user_defined_field_valid_value import IncidentUserDefinedFieldValidValue
    from ..views.user_defined_fields import IncidentUserDefinedFieldView


class UserDefinedFieldsResource:
    """Operations on `user_defined_fields`; reached as `client.user_defined_fields`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        name: str,
        type: IncidentUserDefinedFieldFieldType | int,
        incident_type: str,
        category: IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
        collected: IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
        default_value: str | Unset | None = UNSET,
        display_name: str | Unset = UNSET,
        ordinal: str | Unset | None = UNSET,
        required: bool | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
        valid_values: builtins.list[IncidentUserDefinedFieldValidValue] | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Create a field

        Adds a field to incidents of one type.

        Args:
            name: Key of the field, of letters, digits, underscores and dots, the first a letter
                or digit.
            type: What the field holds: 1 one of several values (dropdown), 2 any of several
                values (multiselect), 3 a text (textbox), 4 a list of texts (textarray), 5 values of
                a metric tag (metrictag), 6 values found while typing (autocomplete), 7 a number, 8
                a date and time.
            incident_type: Link to a type of incident.
            category: Section of the incident to show the field in; null for none of the two.
            collected: State at which people are asked for a value, null for none; not for a
                required field.
            default_value: Value of the field where nobody gives one, among `valid_values` if
                there are any; null for none.
            display_name: Name that people see; made from `name` where it is not given.
            ordinal: Place among the fields, the least first, as a decimal number in a string;
                null for no place.
            required: Whether the field has to be filled in.
            tag_key: Key of the metric tag whose values are to be offered, for a field of the
                type 5; null for none.
            valid_values: Values to choose from, for fields of the types 1 and 2; 1000 at most.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_user_defined_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_fields import create_incident_user_defined_field
        from ..views.user_defined_fields import IncidentUserDefinedFieldView

        return IncidentUserDefinedFieldView.of(
            self._executor.execute(
                create_incident_user_defined_field.prepare(
                    body=create_incident_user_defined_field.flat(
                        name=name,
                        type=type,
                        incident_type=incident_type,
                        category=category,
                        collected=collected,
                        default_value=default_value,
                        display_name=display_name,
                        ordinal=ordinal,
                        required=required,
                        tag_key=tag_key,
                        valid_values=valid_values,
                    ),
                    include=include,
                )
            )
        )

    def delete(
        self,
        field_id: str,
    ) -> None:
        """Delete a field

        Deletes a field. Lists show it still where deleted ones are asked for.

        Args:
            field_id: Id of the field, a UUID. One of any other form belongs to no field.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_user_defined_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_fields import delete_incident_user_defined_field

        self._executor.execute(
            delete_incident_user_defined_field.prepare(
                field_id,
            )
        )

    def get(
        self,
        field_id: str,
        *,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Get a field

        Reads one field.

        Args:
            field_id: Id of the field, a UUID. One of any other form belongs to no field.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_user_defined_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_fields import get_incident_user_defined_field
        from ..views.user_defined_fields import IncidentUserDefinedFieldView

        return IncidentUserDefinedFieldView.of(
            self._executor.execute(
                get_incident_user_defined_field.prepare(
                    field_id,
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        page_number: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        include_deleted: bool | Unset = UNSET,
        filter_incident_type: str | Unset = UNSET,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentUserDefinedFieldView]:
        """List fields

        Gives the organization's fields, or those for one type of incident, a page at a time. Fields
        that come with Datadog are among them.

        Args:
            page_number: Page to give, counted from 0; the first one where it is not given.
            page_size: Fields a page, 1000 at most; the server's choice where it is not given.
            include_deleted: Whether to give deleted fields too; false where it is not given.
            filter_incident_type: Id of a type of incident; fields for others are left out.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_user_defined_fields` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_fields import list_incident_user_defined_fields
        from ..views.user_defined_fields import IncidentUserDefinedFieldView

        def items(response: Response[Any]) -> list[IncidentUserDefinedFieldView]:
            return IncidentUserDefinedFieldView.each(response, "data")

        return self._executor.listing(
            list_incident_user_defined_fields.prepare(
                page_number=page_number,
                page_size=page_size,
                include_deleted=include_deleted,
                filter_incident_type=filter_incident_type,
                include=include,
            ),
            items,
            errors,
        )

    def update(
        self,
        field_id: str,
        *,
        category: IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
        collected: IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
        default_value: str | Unset | None = UNSET,
        display_name: str | Unset = UNSET,
        ordinal: str | Unset | None = UNSET,
        required: bool | Unset | None = UNSET,
        valid_values: builtins.list[IncidentUserDefinedFieldValidValue] | Unset | None = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Update a field

        Changes a field; attributes that are not sent are left as they are. Its name, what it holds
        and the type of incident cannot be changed.

        Args:
            field_id: Id of the field, a UUID. One of any other form belongs to no field.
            category: Section of the incident to show the field in; null for none of the two.
            collected: State at which people are asked for a value, null for none; not for a
                required field.
            default_value: Value of the field where nobody gives one, among `valid_values` if
                there are any; null for none.
            display_name: Name that people see.
            ordinal: Place among the fields, the least first, as a decimal number in a string;
                null for no place.
            required: Whether the field has to be filled in; null leaves it to the server.
            valid_values: Values to choose from, 1000 at most; null for none.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_user_defined_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_fields import update_incident_user_defined_field
        from ..views.user_defined_fields import IncidentUserDefinedFieldView

        return IncidentUserDefinedFieldView.of(
            self._executor.execute(
                update_incident_user_defined_field.prepare(
                    field_id,
                    body=update_incident_user_defined_field.flat(
                        field_id=field_id,
                        category=category,
                        collected=collected,
                        default_value=default_value,
                        display_name=display_name,
                        ordinal=ordinal,
                        required=required,
                        valid_values=valid_values,
                    ),
                    include=include,
                )
            )
        )


class AsyncUserDefinedFieldsResource:
    """Operations on `user_defined_fields`, asynchronous; reached as `client.user_defined_fields`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        name: str,
        type: IncidentUserDefinedFieldFieldType | int,
        incident_type: str,
        category: IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
        collected: IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
        default_value: str | Unset | None = UNSET,
        display_name: str | Unset = UNSET,
        ordinal: str | Unset | None = UNSET,
        required: bool | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
        valid_values: builtins.list[IncidentUserDefinedFieldValidValue] | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Create a field

        Adds a field to incidents of one type.

        Args:
            name: Key of the field, of letters, digits, underscores and dots, the first a letter
                or digit.
            type: What the field holds: 1 one of several values (dropdown), 2 any of several
                values (multiselect), 3 a text (textbox), 4 a list of texts (textarray), 5 values of
                a metric tag (metrictag), 6 values found while typing (autocomplete), 7 a number, 8
                a date and time.
            incident_type: Link to a type of incident.
            category: Section of the incident to show the field in; null for none of the two.
            collected: State at which people are asked for a value, null for none; not for a
                required field.
            default_value: Value of the field where nobody gives one, among `valid_values` if
                there are any; null for none.
            display_name: Name that people see; made from `name` where it is not given.
            ordinal: Place among the fields, the least first, as a decimal number in a string;
                null for no place.
            required: Whether the field has to be filled in.
            tag_key: Key of the metric tag whose values are to be offered, for a field of the
                type 5; null for none.
            valid_values: Values to choose from, for fields of the types 1 and 2; 1000 at most.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_user_defined_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_fields import create_incident_user_defined_field
        from ..views.user_defined_fields import IncidentUserDefinedFieldView

        return IncidentUserDefinedFieldView.of(
            await self._executor.execute(
                create_incident_user_defined_field.prepare(
                    body=create_incident_user_defined_field.flat(
                        name=name,
                        type=type,
                        incident_type=incident_type,
                        category=category,
                        collected=collected,
                        default_value=default_value,
                        display_name=display_name,
                        ordinal=ordinal,
                        required=required,
                        tag_key=tag_key,
                        valid_values=valid_values,
                    ),
                    include=include,
                )
            )
        )

    async def delete(
        self,
        field_id: str,
    ) -> None:
        """Delete a field

        Deletes a field. Lists show it still where deleted ones are asked for.

        Args:
            field_id: Id of the field, a UUID. One of any other form belongs to no field.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_user_defined_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_fields import delete_incident_user_defined_field

        await self._executor.execute(
            delete_incident_user_defined_field.prepare(
                field_id,
            )
        )

    async def get(
        self,
        field_id: str,
        *,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Get a field

        Reads one field.

        Args:
            field_id: Id of the field, a UUID. One of any other form belongs to no field.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_user_defined_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_fields import get_incident_user_defined_field
        from ..views.user_defined_fields import IncidentUserDefinedFieldView

        return IncidentUserDefinedFieldView.of(
            await self._executor.execute(
                get_incident_user_defined_field.prepare(
                    field_id,
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        page_number: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        include_deleted: bool | Unset = UNSET,
        filter_incident_type: str | Unset = UNSET,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentUserDefinedFieldView]:
        """List fields

        Gives the organization's fields, or those for one type of incident, a page at a time. Fields
        that come with Datadog are among them.

        Args:
            page_number: Page to give, counted from 0; the first one where it is not given.
            page_size: Fields a page, 1000 at most; the server's choice where it is not given.
            include_deleted: Whether to give deleted fields too; false where it is not given.
            filter_incident_type: Id of a type of incident; fields for others are left out.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_user_defined_fields` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_fields import list_incident_user_defined_fields
        from ..views.user_defined_fields import IncidentUserDefinedFieldView

        def items(response: Response[Any]) -> list[IncidentUserDefinedFieldView]:
            return IncidentUserDefinedFieldView.each(response, "data")

        return self._executor.listing(
            list_incident_user_defined_fields.prepare(
                page_number=page_number,
                page_size=page_size,
                include_deleted=include_deleted,
                filter_incident_type=filter_incident_type,
                include=include,
            ),
            items,
            errors,
        )

    async def update(
        self,
        field_id: str,
        *,
        category: IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
        collected: IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
        default_value: str | Unset | None = UNSET,
        display_name: str | Unset = UNSET,
        ordinal: str | Unset | None = UNSET,
        required: bool | Unset | None = UNSET,
        valid_values: builtins.list[IncidentUserDefinedFieldValidValue] | Unset | None = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Update a field

        Changes a field; attributes that are not sent are left as they are. Its name, what it holds
        and the type of incident cannot be changed.

        Args:
            field_id: Id of the field, a UUID. One of any other form belongs to no field.
            category: Section of the incident to show the field in; null for none of the two.
            collected: State at which people are asked for a value, null for none; not for a
                required field.
            default_value: Value of the field where nobody gives one, among `valid_values` if
                there are any; null for none.
            display_name: Name that people see.
            ordinal: Place among the fields, the least first, as a decimal number in a string;
                null for no place.
            required: Whether the field has to be filled in; null leaves it to the server.
            valid_values: Values to choose from, 1000 at most; null for none.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_user_defined_field` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.user_defined_fields import update_incident_user_defined_field
        from ..views.user_defined_fields import IncidentUserDefinedFieldView

        return IncidentUserDefinedFieldView.of(
            await self._executor.execute(
                update_incident_user_defined_field.prepare(
                    field_id,
                    body=update_incident_user_defined_field.flat(
                        field_id=field_id,
                        category=category,
                        collected=collected,
                        default_value=default_value,
                        display_name=display_name,
                        ordinal=ordinal,
                        required=required,
                        valid_values=valid_values,
                    ),
                    include=include,
                )
            )
        )
