# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `user_defined_fields` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.user_defined_fields import IncidentUserDefinedFieldView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class UserDefinedFieldsResource:
    """Custom fields that an organization defines for incidents.

    Synchronous; available as `client.user_defined_fields`.

    Methods:
        create: Create a user-defined field.
        delete: Delete a user-defined field.
        get: Get a user-defined field.
        list: List user-defined fields.
        update: Update a user-defined field.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        name: str,
        type: models.IncidentUserDefinedFieldFieldType | int,
        incident_type: str,
        category: models.IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
        collected: models.IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
        default_value: str | Unset | None = UNSET,
        display_name: str | Unset = UNSET,
        ordinal: str | Unset | None = UNSET,
        required: bool | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
        valid_values: Sequence[
            models.IncidentUserDefinedFieldValidValue | dicts.IncidentUserDefinedFieldValidValueDict
        ]
        | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Create a user-defined field.

        Adds a custom field to the incidents of one incident type.

        Args:
            name: key of the field. May contain letters, digits, underscores and dots, and must start with
                a letter or digit.
            type: type of the field: 1 single choice (`dropdown`), 2 multiple choice (`multiselect`), 3
                text (`textbox`), 4 list of texts (`textarray`), 5 values of a metric tag (`metrictag`), 6
                values searched for while typing (`autocomplete`), 7 number, 8 date and time.
            incident_type: ID of the related incident type.
            category: section of the incident in which the field is shown, `what_happened` or
                `why_it_happened`; None if in neither.
            collected: incident state at which users are prompted for a value; None if none. Not allowed
                for a required field.
            default_value: default value of the field; None if none. If the field has `valid_values`, it
                must be one of them.
            display_name: name of the field shown to users; derived from `name` if omitted.
            ordinal: position among the fields, in ascending order: a decimal number as a string, such as
                `1.5`; None if none.
            required: whether a value of the field is required.
            tag_key: key of the metric tag whose values are offered, for a field of type 5; None if none.
            valid_values: choices of a field of type 1 or 2; at most 1000.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_fields import create_incident_user_defined_field

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

    def delete(self, field_id: str) -> None:
        """Delete a user-defined field.

        The list of fields still contains the deleted field if `include-deleted` is true.

        Args:
            field_id: UUID of the user-defined field. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the field does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_fields import delete_incident_user_defined_field

        self._executor.execute(delete_incident_user_defined_field.prepare(field_id))

    def get(
        self,
        field_id: str,
        *,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Get a user-defined field.

        Returns the definition of one field, not its values in incidents.

        Args:
            field_id: UUID of the user-defined field. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the field does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_fields import get_incident_user_defined_field

        return IncidentUserDefinedFieldView.of(
            self._executor.execute(get_incident_user_defined_field.prepare(field_id, include=include))
        )

    def list(
        self,
        *,
        page_number: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        include_deleted: bool | Unset = UNSET,
        filter_incident_type: str | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> Listing[IncidentUserDefinedFieldView]:
        """List user-defined fields.

        Returns the user-defined fields of the organization, or those of one incident type, one page at
        a time. Fields built into Datadog are returned as well.

        Args:
            page_number: number of the page to return, counted from 0; 0 by default.
            page_size: number of fields per page, at most 1000. The default is chosen by the server.
            include_deleted: whether deleted fields are returned as well; false by default.
            filter_incident_type: UUID of an incident type. Only fields that apply to this type are
                returned.
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.
            prefetch: number of pages to keep in flight, 1 to 32. Above 1, pages overlap, so that each
                item is returned once, and up to `prefetch` requests are made in vain at the end.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            ConfigurationError: `prefetch` is out of range; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_fields import list_incident_user_defined_fields

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
            prefetch,
        )

    def update(
        self,
        field_id: str,
        *,
        category: models.IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
        collected: models.IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
        default_value: str | Unset | None = UNSET,
        display_name: str | Unset = UNSET,
        ordinal: str | Unset | None = UNSET,
        required: bool | Unset | None = UNSET,
        valid_values: Sequence[
            models.IncidentUserDefinedFieldValidValue | dicts.IncidentUserDefinedFieldValidValueDict
        ]
        | Unset
        | None = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Update a user-defined field.

        Attributes that are not sent keep their values. The name, the field type and the incident type
        cannot be changed.

        Args:
            field_id: UUID of the user-defined field. An unknown or malformed ID gives 404.
            category: section of the incident in which the field is shown, `what_happened` or
                `why_it_happened`; None if in neither.
            collected: incident state at which users are prompted for a value; None if none. Not allowed
                for a required field.
            default_value: default value of the field; None if none. If the field has `valid_values`, it
                must be one of them.
            display_name: name of the field shown to users.
            ordinal: position among the fields, in ascending order: a decimal number as a string, such as
                `1.5`; None if none.
            required: whether a value of the field is required; None leaves this to the server.
            valid_values: choices of the field, at most 1000; None if none.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the field does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_fields import update_incident_user_defined_field

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
    """Custom fields that an organization defines for incidents.

    Asynchronous; available as `client.user_defined_fields`.

    Methods:
        create: Create a user-defined field.
        delete: Delete a user-defined field.
        get: Get a user-defined field.
        list: List user-defined fields.
        update: Update a user-defined field.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        name: str,
        type: models.IncidentUserDefinedFieldFieldType | int,
        incident_type: str,
        category: models.IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
        collected: models.IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
        default_value: str | Unset | None = UNSET,
        display_name: str | Unset = UNSET,
        ordinal: str | Unset | None = UNSET,
        required: bool | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
        valid_values: Sequence[
            models.IncidentUserDefinedFieldValidValue | dicts.IncidentUserDefinedFieldValidValueDict
        ]
        | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Create a user-defined field.

        Adds a custom field to the incidents of one incident type.

        Args:
            name: key of the field. May contain letters, digits, underscores and dots, and must start with
                a letter or digit.
            type: type of the field: 1 single choice (`dropdown`), 2 multiple choice (`multiselect`), 3
                text (`textbox`), 4 list of texts (`textarray`), 5 values of a metric tag (`metrictag`), 6
                values searched for while typing (`autocomplete`), 7 number, 8 date and time.
            incident_type: ID of the related incident type.
            category: section of the incident in which the field is shown, `what_happened` or
                `why_it_happened`; None if in neither.
            collected: incident state at which users are prompted for a value; None if none. Not allowed
                for a required field.
            default_value: default value of the field; None if none. If the field has `valid_values`, it
                must be one of them.
            display_name: name of the field shown to users; derived from `name` if omitted.
            ordinal: position among the fields, in ascending order: a decimal number as a string, such as
                `1.5`; None if none.
            required: whether a value of the field is required.
            tag_key: key of the metric tag whose values are offered, for a field of type 5; None if none.
            valid_values: choices of a field of type 1 or 2; at most 1000.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_fields import create_incident_user_defined_field

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

    async def delete(self, field_id: str) -> None:
        """Delete a user-defined field.

        The list of fields still contains the deleted field if `include-deleted` is true.

        Args:
            field_id: UUID of the user-defined field. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the field does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_fields import delete_incident_user_defined_field

        await self._executor.execute(delete_incident_user_defined_field.prepare(field_id))

    async def get(
        self,
        field_id: str,
        *,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Get a user-defined field.

        Returns the definition of one field, not its values in incidents.

        Args:
            field_id: UUID of the user-defined field. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the field does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_fields import get_incident_user_defined_field

        return IncidentUserDefinedFieldView.of(
            await self._executor.execute(get_incident_user_defined_field.prepare(field_id, include=include))
        )

    def list(
        self,
        *,
        page_number: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        include_deleted: bool | Unset = UNSET,
        filter_incident_type: str | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> AsyncListing[IncidentUserDefinedFieldView]:
        """List user-defined fields.

        Returns the user-defined fields of the organization, or those of one incident type, one page at
        a time. Fields built into Datadog are returned as well.

        Args:
            page_number: number of the page to return, counted from 0; 0 by default.
            page_size: number of fields per page, at most 1000. The default is chosen by the server.
            include_deleted: whether deleted fields are returned as well; false by default.
            filter_incident_type: UUID of an incident type. Only fields that apply to this type are
                returned.
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.
            prefetch: number of pages to keep in flight, 1 to 32. Above 1, pages overlap, so that each
                item is returned once, and up to `prefetch` requests are made in vain at the end.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            ConfigurationError: `prefetch` is out of range; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_fields import list_incident_user_defined_fields

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
            prefetch,
        )

    async def update(
        self,
        field_id: str,
        *,
        category: models.IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
        collected: models.IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
        default_value: str | Unset | None = UNSET,
        display_name: str | Unset = UNSET,
        ordinal: str | Unset | None = UNSET,
        required: bool | Unset | None = UNSET,
        valid_values: Sequence[
            models.IncidentUserDefinedFieldValidValue | dicts.IncidentUserDefinedFieldValidValueDict
        ]
        | Unset
        | None = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentUserDefinedFieldView:
        """Update a user-defined field.

        Attributes that are not sent keep their values. The name, the field type and the incident type
        cannot be changed.

        Args:
            field_id: UUID of the user-defined field. An unknown or malformed ID gives 404.
            category: section of the incident in which the field is shown, `what_happened` or
                `why_it_happened`; None if in neither.
            collected: incident state at which users are prompted for a value; None if none. Not allowed
                for a required field.
            default_value: default value of the field; None if none. If the field has `valid_values`, it
                must be one of them.
            display_name: name of the field shown to users.
            ordinal: position among the fields, in ascending order: a decimal number as a string, such as
                `1.5`; None if none.
            required: whether a value of the field is required; None leaves this to the server.
            valid_values: choices of the field, at most 1000; None if none.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the field does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.user_defined_fields import update_incident_user_defined_field

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
