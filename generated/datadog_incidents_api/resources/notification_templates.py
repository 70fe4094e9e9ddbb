# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `notification_templates` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.notification_templates import IncidentNotificationTemplateView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .. import models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class NotificationTemplatesResource:
    """Message templates for notifications.

    Synchronous; available as `client.notification_templates`.

    Methods:
        create: Create a notification template.
        delete: Delete a notification template.
        get: Get a notification template.
        list: List notification templates.
        update: Update a notification template.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self, *, category: str, content: str, name: str, subject: str, incident_type: str | Unset = UNSET
    ) -> IncidentNotificationTemplateView:
        """Create a notification template.

        The template applies to incidents of all types, unless the `incident_type` relationship limits
        it to one.

        Args:
            category: category of the notification, such as `alert` or `update`.
            content: body text of the notification.
            name: name of the template, such as `Declaration`.
            subject: subject line of the notification.
            incident_type: ID of the related incident type.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_templates import create_incident_notification_template

        return IncidentNotificationTemplateView.of(
            self._executor.execute(
                create_incident_notification_template.prepare(
                    body=create_incident_notification_template.flat(
                        category=category,
                        content=content,
                        name=name,
                        subject=subject,
                        incident_type=incident_type,
                    )
                )
            )
        )

    def delete(
        self, id: str, *, include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET
    ) -> None:
        """Delete a notification template.

        Deletes a notification template permanently.

        Args:
            id: UUID of the notification template. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_templates import delete_incident_notification_template

        self._executor.execute(delete_incident_notification_template.prepare(id, include=include))

    def get(
        self, id: str, *, include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET
    ) -> IncidentNotificationTemplateView:
        """Get a notification template.

        Returns the category, name, subject and content of one template.

        Args:
            id: UUID of the notification template. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_templates import get_incident_notification_template

        return IncidentNotificationTemplateView.of(
            self._executor.execute(get_incident_notification_template.prepare(id, include=include))
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentNotificationTemplateView]:
        """List notification templates.

        Returns all notification templates of the organization, or those of one incident type, without
        pagination.

        Args:
            filter_incident_type: UUID of an incident type. Only resources that apply to this type are
                returned.
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_templates import list_incident_notification_templates

        def items(response: Response[Any]) -> list[IncidentNotificationTemplateView]:
            return IncidentNotificationTemplateView.each(response, "data")

        return self._executor.listing(
            list_incident_notification_templates.prepare(
                filter_incident_type=filter_incident_type, include=include
            ),
            items,
            errors,
        )

    def update(
        self,
        id: str,
        *,
        category: str | Unset = UNSET,
        content: str | Unset = UNSET,
        name: str | Unset = UNSET,
        subject: str | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentNotificationTemplateView:
        """Update a notification template.

        Attributes that are not sent keep their values. The incident type cannot be changed.

        Args:
            id: UUID of the notification template. An unknown or malformed ID gives 404.
            category: category of the notification, such as `alert` or `update`.
            content: body text of the notification.
            name: name of the template, such as `Declaration`.
            subject: subject line of the notification.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_templates import update_incident_notification_template

        return IncidentNotificationTemplateView.of(
            self._executor.execute(
                update_incident_notification_template.prepare(
                    id,
                    body=update_incident_notification_template.flat(
                        id=id, category=category, content=content, name=name, subject=subject
                    ),
                    include=include,
                )
            )
        )


class AsyncNotificationTemplatesResource:
    """Message templates for notifications.

    Asynchronous; available as `client.notification_templates`.

    Methods:
        create: Create a notification template.
        delete: Delete a notification template.
        get: Get a notification template.
        list: List notification templates.
        update: Update a notification template.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self, *, category: str, content: str, name: str, subject: str, incident_type: str | Unset = UNSET
    ) -> IncidentNotificationTemplateView:
        """Create a notification template.

        The template applies to incidents of all types, unless the `incident_type` relationship limits
        it to one.

        Args:
            category: category of the notification, such as `alert` or `update`.
            content: body text of the notification.
            name: name of the template, such as `Declaration`.
            subject: subject line of the notification.
            incident_type: ID of the related incident type.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_templates import create_incident_notification_template

        return IncidentNotificationTemplateView.of(
            await self._executor.execute(
                create_incident_notification_template.prepare(
                    body=create_incident_notification_template.flat(
                        category=category,
                        content=content,
                        name=name,
                        subject=subject,
                        incident_type=incident_type,
                    )
                )
            )
        )

    async def delete(
        self, id: str, *, include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET
    ) -> None:
        """Delete a notification template.

        Deletes a notification template permanently.

        Args:
            id: UUID of the notification template. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_templates import delete_incident_notification_template

        await self._executor.execute(delete_incident_notification_template.prepare(id, include=include))

    async def get(
        self, id: str, *, include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET
    ) -> IncidentNotificationTemplateView:
        """Get a notification template.

        Returns the category, name, subject and content of one template.

        Args:
            id: UUID of the notification template. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_templates import get_incident_notification_template

        return IncidentNotificationTemplateView.of(
            await self._executor.execute(get_incident_notification_template.prepare(id, include=include))
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentNotificationTemplateView]:
        """List notification templates.

        Returns all notification templates of the organization, or those of one incident type, without
        pagination.

        Args:
            filter_incident_type: UUID of an incident type. Only resources that apply to this type are
                returned.
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_templates import list_incident_notification_templates

        def items(response: Response[Any]) -> list[IncidentNotificationTemplateView]:
            return IncidentNotificationTemplateView.each(response, "data")

        return self._executor.listing(
            list_incident_notification_templates.prepare(
                filter_incident_type=filter_incident_type, include=include
            ),
            items,
            errors,
        )

    async def update(
        self,
        id: str,
        *,
        category: str | Unset = UNSET,
        content: str | Unset = UNSET,
        name: str | Unset = UNSET,
        subject: str | Unset = UNSET,
        include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
    ) -> IncidentNotificationTemplateView:
        """Update a notification template.

        Attributes that are not sent keep their values. The incident type cannot be changed.

        Args:
            id: UUID of the notification template. An unknown or malformed ID gives 404.
            category: category of the notification, such as `alert` or `update`.
            content: body text of the notification.
            name: name of the template, such as `Declaration`.
            subject: subject line of the notification.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_templates import update_incident_notification_template

        return IncidentNotificationTemplateView.of(
            await self._executor.execute(
                update_incident_notification_template.prepare(
                    id,
                    body=update_incident_notification_template.flat(
                        id=id, category=category, content=content, name=name, subject=subject
                    ),
                    include=include,
                )
            )
        )
