# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `impact_fields` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.impact_fields import IncidentImpactFieldView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class ImpactFieldsResource:
    """Custom fields that an organization defines for impacts.

    Synchronous; available as `client.impact_fields`.

    Methods:
        create: Create an impact field.
        delete: Delete an impact field.
        list: List impact fields.
        update: Replace an impact field.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        display_name: str,
        field_type: models.IncidentImpactFieldValueType | str,
        name: str,
        incident_type: str,
        field_choices: Sequence[models.IncidentImpactFieldChoice | dicts.IncidentImpactFieldChoiceDict]
        | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
    ) -> IncidentImpactFieldView:
        """Create an impact field.

        Adds a custom field to the impacts of incidents of one incident type.

        Args:
            display_name: name of the field shown to users.
            field_type: type of the field: `dropdown` for a single choice, `multiselect` for multiple
                choice, `text`, `textarray` for a list of texts, `metrictag` for values of a metric tag,
                `number`, or `datetime` for a date and time.
            name: key of the field in the `fields` of an impact.
            incident_type: ID of the related incident type.
            field_choices: choices of a field of type `dropdown` or `multiselect`.
            tag_key: key of the metric tag whose values are offered, for a field of type `metrictag`; None
                if none.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impact_fields import create_incident_impact_field

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
                    )
                )
            )
        )

    def delete(self, field_id: str) -> None:
        """Delete an impact field.

        Deletes the definition of an impact field.

        Args:
            field_id: UUID of the impact field. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the field does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impact_fields import delete_incident_impact_field

        self._executor.execute(delete_incident_impact_field.prepare(field_id))

    def list(self, *, errors: OnError = "raise") -> Listing[IncidentImpactFieldView]:
        """List impact fields.

        Returns the impact fields of all incident types, without pagination.

        Args:
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impact_fields import list_incident_impact_fields

        def items(response: Response[Any]) -> list[IncidentImpactFieldView]:
            return IncidentImpactFieldView.each(response, "data")

        return self._executor.listing(list_incident_impact_fields.prepare(), items, errors)

    def update(
        self,
        field_id: str,
        *,
        display_name: str,
        field_type: models.IncidentImpactFieldValueType | str,
        name: str,
        incident_type: str,
        field_choices: Sequence[models.IncidentImpactFieldChoice | dicts.IncidentImpactFieldChoiceDict]
        | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
    ) -> IncidentImpactFieldView:
        """Replace an impact field.

        Replaces the whole field. The request body has the same form as on creation.

        Args:
            field_id: UUID of the impact field. An unknown or malformed ID gives 404.
            display_name: name of the field shown to users.
            field_type: type of the field: `dropdown` for a single choice, `multiselect` for multiple
                choice, `text`, `textarray` for a list of texts, `metrictag` for values of a metric tag,
                `number`, or `datetime` for a date and time.
            name: key of the field in the `fields` of an impact.
            incident_type: ID of the related incident type.
            field_choices: choices of a field of type `dropdown` or `multiselect`.
            tag_key: key of the metric tag whose values are offered, for a field of type `metrictag`; None
                if none.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the field does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impact_fields import update_incident_impact_field

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
    """Custom fields that an organization defines for impacts.

    Asynchronous; available as `client.impact_fields`.

    Methods:
        create: Create an impact field.
        delete: Delete an impact field.
        list: List impact fields.
        update: Replace an impact field.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        display_name: str,
        field_type: models.IncidentImpactFieldValueType | str,
        name: str,
        incident_type: str,
        field_choices: Sequence[models.IncidentImpactFieldChoice | dicts.IncidentImpactFieldChoiceDict]
        | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
    ) -> IncidentImpactFieldView:
        """Create an impact field.

        Adds a custom field to the impacts of incidents of one incident type.

        Args:
            display_name: name of the field shown to users.
            field_type: type of the field: `dropdown` for a single choice, `multiselect` for multiple
                choice, `text`, `textarray` for a list of texts, `metrictag` for values of a metric tag,
                `number`, or `datetime` for a date and time.
            name: key of the field in the `fields` of an impact.
            incident_type: ID of the related incident type.
            field_choices: choices of a field of type `dropdown` or `multiselect`.
            tag_key: key of the metric tag whose values are offered, for a field of type `metrictag`; None
                if none.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impact_fields import create_incident_impact_field

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
                    )
                )
            )
        )

    async def delete(self, field_id: str) -> None:
        """Delete an impact field.

        Deletes the definition of an impact field.

        Args:
            field_id: UUID of the impact field. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the field does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impact_fields import delete_incident_impact_field

        await self._executor.execute(delete_incident_impact_field.prepare(field_id))

    def list(self, *, errors: OnError = "raise") -> AsyncListing[IncidentImpactFieldView]:
        """List impact fields.

        Returns the impact fields of all incident types, without pagination.

        Args:
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impact_fields import list_incident_impact_fields

        def items(response: Response[Any]) -> list[IncidentImpactFieldView]:
            return IncidentImpactFieldView.each(response, "data")

        return self._executor.listing(list_incident_impact_fields.prepare(), items, errors)

    async def update(
        self,
        field_id: str,
        *,
        display_name: str,
        field_type: models.IncidentImpactFieldValueType | str,
        name: str,
        incident_type: str,
        field_choices: Sequence[models.IncidentImpactFieldChoice | dicts.IncidentImpactFieldChoiceDict]
        | Unset = UNSET,
        tag_key: str | Unset | None = UNSET,
    ) -> IncidentImpactFieldView:
        """Replace an impact field.

        Replaces the whole field. The request body has the same form as on creation.

        Args:
            field_id: UUID of the impact field. An unknown or malformed ID gives 404.
            display_name: name of the field shown to users.
            field_type: type of the field: `dropdown` for a single choice, `multiselect` for multiple
                choice, `text`, `textarray` for a list of texts, `metrictag` for values of a metric tag,
                `number`, or `datetime` for a date and time.
            name: key of the field in the `fields` of an impact.
            incident_type: ID of the related incident type.
            field_choices: choices of a field of type `dropdown` or `multiselect`.
            tag_key: key of the metric tag whose values are offered, for a field of type `metrictag`; None
                if none.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the field does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.impact_fields import update_incident_impact_field

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
