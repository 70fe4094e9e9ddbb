# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `notification_templates` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..views.notification_templates import IncidentNotificationTemplateView


class NotificationTemplatesResource:
    """Operations on `notification_templates`; reached as `client.notification_templates`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        category: str,
        content: str,
        name: str,
        subject: str,
        incident_type: str | Unset = UNSET,
    ) -> IncidentNotificationTemplateView:
        """Create a notification template

        Adds a text for notifications, for incidents of every type unless a relationship names one.

        Args:
            category: What kind of news the notification brings, such as alert or update.
            content: Body of the notification.
            name: Name of the template.
            subject: Subject line of the notification.
            incident_type: Link to a type of incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_notification_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_templates import create_incident_notification_template
        from ..views.notification_templates import IncidentNotificationTemplateView

        return IncidentNotificationTemplateView.of(
            self._executor.execute(
                create_incident_notification_template.prepare(
                    body=create_incident_notification_template.flat(
                        category=category,
                        content=content,
                        name=name,
                        subject=subject,
                        incident_type=incident_type,
                    ),
                )
            )
        )

    def delete(
        self,
        id: str,
        *,
        include: str | Unset = UNSET,
    ) -> None:
        """Delete a notification template

        Deletes a notification template for good.

        Args:
            id: Id of the notification template, a UUID. One of any other form belongs to no
                template.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_notification_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_templates import delete_incident_notification_template

        self._executor.execute(
            delete_incident_notification_template.prepare(
                id,
                include=include,
            )
        )

    def get(
        self,
        id: str,
        *,
        include: str | Unset = UNSET,
    ) -> IncidentNotificationTemplateView:
        """Get a notification template

        Reads one notification template.

        Args:
            id: Id of the notification template, a UUID. One of any other form belongs to no
                template.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_notification_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_templates import get_incident_notification_template
        from ..views.notification_templates import IncidentNotificationTemplateView

        return IncidentNotificationTemplateView.of(
            self._executor.execute(
                get_incident_notification_template.prepare(
                    id,
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentNotificationTemplateView]:
        """List notification templates

        Gives all of the organization's notification templates at once, or those for one type of
        incident.

        Args:
            filter_incident_type: Id of a type of incident; what belongs to others is left out.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_notification_templates` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_templates import list_incident_notification_templates
        from ..views.notification_templates import IncidentNotificationTemplateView

        def items(response: Response[Any]) -> list[IncidentNotificationTemplateView]:
            return IncidentNotificationTemplateView.each(response, "data")

        return self._executor.listing(
            list_incident_notification_templates.prepare(
                filter_incident_type=filter_incident_type,
                include=include,
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
        include: str | Unset = UNSET,
    ) -> IncidentNotificationTemplateView:
        """Update a notification template

        Changes a notification template; attributes that are not sent are left as they are. It stays
        with its type of incident.

        Args:
            id: Id of the notification template, a UUID. One of any other form belongs to no
                template.
            category: What kind of news the notification brings, such as alert or update.
            content: Body of the notification.
            name: Name of the template.
            subject: Subject line of the notification.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_notification_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_templates import update_incident_notification_template
        from ..views.notification_templates import IncidentNotificationTemplateView

        return IncidentNotificationTemplateView.of(
            self._executor.execute(
                update_incident_notification_template.prepare(
                    id,
                    body=update_incident_notification_template.flat(
                        id=id,
                        category=category,
                        content=content,
                        name=name,
                        subject=subject,
                    ),
                    include=include,
                )
            )
        )


class AsyncNotificationTemplatesResource:
    """Operations on `notification_templates`, asynchronous; reached as `client.notification_templates`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        category: str,
        content: str,
        name: str,
        subject: str,
        incident_type: str | Unset = UNSET,
    ) -> IncidentNotificationTemplateView:
        """Create a notification template

        Adds a text for notifications, for incidents of every type unless a relationship names one.

        Args:
            category: What kind of news the notification brings, such as alert or update.
            content: Body of the notification.
            name: Name of the template.
            subject: Subject line of the notification.
            incident_type: Link to a type of incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_notification_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_templates import create_incident_notification_template
        from ..views.notification_templates import IncidentNotificationTemplateView

        return IncidentNotificationTemplateView.of(
            await self._executor.execute(
                create_incident_notification_template.prepare(
                    body=create_incident_notification_template.flat(
                        category=category,
                        content=content,
                        name=name,
                        subject=subject,
                        incident_type=incident_type,
                    ),
                )
            )
        )

    async def delete(
        self,
        id: str,
        *,
        include: str | Unset = UNSET,
    ) -> None:
        """Delete a notification template

        Deletes a notification template for good.

        Args:
            id: Id of the notification template, a UUID. One of any other form belongs to no
                template.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_notification_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_templates import delete_incident_notification_template

        await self._executor.execute(
            delete_incident_notification_template.prepare(
                id,
                include=include,
            )
        )

    async def get(
        self,
        id: str,
        *,
        include: str | Unset = UNSET,
    ) -> IncidentNotificationTemplateView:
        """Get a notification template

        Reads one notification template.

        Args:
            id: Id of the notification template, a UUID. One of any other form belongs to no
                template.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_notification_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_templates import get_incident_notification_template
        from ..views.notification_templates import IncidentNotificationTemplateView

        return IncidentNotificationTemplateView.of(
            await self._executor.execute(
                get_incident_notification_template.prepare(
                    id,
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentNotificationTemplateView]:
        """List notification templates

        Gives all of the organization's notification templates at once, or those for one type of
        incident.

        Args:
            filter_incident_type: Id of a type of incident; what belongs to others is left out.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_notification_templates` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_templates import list_incident_notification_templates
        from ..views.notification_templates import IncidentNotificationTemplateView

        def items(response: Response[Any]) -> list[IncidentNotificationTemplateView]:
            return IncidentNotificationTemplateView.each(response, "data")

        return self._executor.listing(
            list_incident_notification_templates.prepare(
                filter_incident_type=filter_incident_type,
                include=include,
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
        include: str | Unset = UNSET,
    ) -> IncidentNotificationTemplateView:
        """Update a notification template

        Changes a notification template; attributes that are not sent are left as they are. It stays
        with its type of incident.

        Args:
            id: Id of the notification template, a UUID. One of any other form belongs to no
                template.
            category: What kind of news the notification brings, such as alert or update.
            content: Body of the notification.
            name: Name of the template.
            subject: Subject line of the notification.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `incident_type` and `last_modified_by_user`, with
                commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_notification_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_templates import update_incident_notification_template
        from ..views.notification_templates import IncidentNotificationTemplateView

        return IncidentNotificationTemplateView.of(
            await self._executor.execute(
                update_incident_notification_template.prepare(
                    id,
                    body=update_incident_notification_template.flat(
                        id=id,
                        category=category,
                        content=content,
                        name=name,
                        subject=subject,
                    ),
                    include=include,
                )
            )
        )
