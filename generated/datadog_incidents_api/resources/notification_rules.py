# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `notification_rules` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.notification_rules import IncidentNotificationRuleView

if TYPE_CHECKING:
    import builtins  # `list` is a method of resource classes
    from collections.abc import Sequence

    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class NotificationRulesResource:
    """Rules that determine which events send notifications, to whom, and with which message.

    Synchronous; available as `client.notification_rules`.

    Methods:
        create: Create a notification rule.
        delete: Delete a notification rule.
        get: Get a notification rule.
        list: List notification rules.
        update: Replace a notification rule.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict],
        handles: builtins.list[str],
        trigger: str,
        enabled: bool | Unset = UNSET,
        renotify_on: builtins.list[str] | Unset = UNSET,
        visibility: models.IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        notification_template: str | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Create a notification rule.

        The rule applies to incidents of one type, that of the `incident_type` relationship.

        Args:
            conditions: conditions that an incident must satisfy, all of them. An empty array matches
                every incident.
            handles: handles of the recipients, each starting with `@`, such as `@ana@example.com`.
            trigger: event that triggers the rule, such as `incident_created_trigger`.
            enabled: whether the rule is active and sends notifications.
            renotify_on: names of incident fields whose changes trigger another notification; empty by
                default.
            visibility: visibility of the incidents that the rule applies to: `all`, `organization` for
                those visible to the whole organization, or `private`.
            incident_type: ID of the related incident type.
            notification_template: ID of the related notification template.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_rules import create_incident_notification_rule

        return IncidentNotificationRuleView.of(
            self._executor.execute(
                create_incident_notification_rule.prepare(
                    body=create_incident_notification_rule.flat(
                        conditions=conditions,
                        handles=handles,
                        trigger=trigger,
                        enabled=enabled,
                        renotify_on=renotify_on,
                        visibility=visibility,
                        incident_type=incident_type,
                        notification_template=notification_template,
                    )
                )
            )
        )

    def delete(
        self,
        id: str,
        *,
        include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
    ) -> None:
        """Delete a notification rule.

        Deletes a notification rule permanently.

        Args:
            id: UUID of the notification rule. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_rules import delete_incident_notification_rule

        self._executor.execute(delete_incident_notification_rule.prepare(id, include=include))

    def get(
        self,
        id: str,
        *,
        include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Get a notification rule.

        Returns the conditions, trigger and recipients of one rule.

        Args:
            id: UUID of the notification rule. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_rules import get_incident_notification_rule

        return IncidentNotificationRuleView.of(
            self._executor.execute(get_incident_notification_rule.prepare(id, include=include))
        )

    def list(
        self,
        *,
        include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentNotificationRuleView]:
        """List notification rules.

        Returns all notification rules of the organization, without pagination.

        Args:
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_rules import list_incident_notification_rules

        def items(response: Response[Any]) -> list[IncidentNotificationRuleView]:
            return IncidentNotificationRuleView.each(response, "data")

        return self._executor.listing(
            list_incident_notification_rules.prepare(include=include), items, errors
        )

    def update(
        self,
        id: str,
        *,
        conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict],
        handles: builtins.list[str],
        trigger: str,
        enabled: bool | Unset = UNSET,
        renotify_on: builtins.list[str] | Unset = UNSET,
        visibility: models.IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        notification_template: str | Unset = UNSET,
        include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Replace a notification rule.

        Replaces all attributes of the rule; those that are omitted are not kept.

        Args:
            id: UUID of the notification rule. An unknown or malformed ID gives 404.
            conditions: conditions that an incident must satisfy, all of them. An empty array matches
                every incident.
            handles: handles of the recipients, each starting with `@`, such as `@ana@example.com`.
            trigger: event that triggers the rule, such as `incident_created_trigger`.
            enabled: whether the rule is active and sends notifications.
            renotify_on: names of incident fields whose changes trigger another notification; empty by
                default.
            visibility: visibility of the incidents that the rule applies to: `all`, `organization` for
                those visible to the whole organization, or `private`.
            incident_type: ID of the related incident type.
            notification_template: ID of the related notification template.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_rules import update_incident_notification_rule

        return IncidentNotificationRuleView.of(
            self._executor.execute(
                update_incident_notification_rule.prepare(
                    id,
                    body=update_incident_notification_rule.flat(
                        id=id,
                        conditions=conditions,
                        handles=handles,
                        trigger=trigger,
                        enabled=enabled,
                        renotify_on=renotify_on,
                        visibility=visibility,
                        incident_type=incident_type,
                        notification_template=notification_template,
                    ),
                    include=include,
                )
            )
        )


class AsyncNotificationRulesResource:
    """Rules that determine which events send notifications, to whom, and with which message.

    Asynchronous; available as `client.notification_rules`.

    Methods:
        create: Create a notification rule.
        delete: Delete a notification rule.
        get: Get a notification rule.
        list: List notification rules.
        update: Replace a notification rule.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict],
        handles: builtins.list[str],
        trigger: str,
        enabled: bool | Unset = UNSET,
        renotify_on: builtins.list[str] | Unset = UNSET,
        visibility: models.IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        notification_template: str | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Create a notification rule.

        The rule applies to incidents of one type, that of the `incident_type` relationship.

        Args:
            conditions: conditions that an incident must satisfy, all of them. An empty array matches
                every incident.
            handles: handles of the recipients, each starting with `@`, such as `@ana@example.com`.
            trigger: event that triggers the rule, such as `incident_created_trigger`.
            enabled: whether the rule is active and sends notifications.
            renotify_on: names of incident fields whose changes trigger another notification; empty by
                default.
            visibility: visibility of the incidents that the rule applies to: `all`, `organization` for
                those visible to the whole organization, or `private`.
            incident_type: ID of the related incident type.
            notification_template: ID of the related notification template.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_rules import create_incident_notification_rule

        return IncidentNotificationRuleView.of(
            await self._executor.execute(
                create_incident_notification_rule.prepare(
                    body=create_incident_notification_rule.flat(
                        conditions=conditions,
                        handles=handles,
                        trigger=trigger,
                        enabled=enabled,
                        renotify_on=renotify_on,
                        visibility=visibility,
                        incident_type=incident_type,
                        notification_template=notification_template,
                    )
                )
            )
        )

    async def delete(
        self,
        id: str,
        *,
        include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
    ) -> None:
        """Delete a notification rule.

        Deletes a notification rule permanently.

        Args:
            id: UUID of the notification rule. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_rules import delete_incident_notification_rule

        await self._executor.execute(delete_incident_notification_rule.prepare(id, include=include))

    async def get(
        self,
        id: str,
        *,
        include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Get a notification rule.

        Returns the conditions, trigger and recipients of one rule.

        Args:
            id: UUID of the notification rule. An unknown or malformed ID gives 404.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_rules import get_incident_notification_rule

        return IncidentNotificationRuleView.of(
            await self._executor.execute(get_incident_notification_rule.prepare(id, include=include))
        )

    def list(
        self,
        *,
        include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentNotificationRuleView]:
        """List notification rules.

        Returns all notification rules of the organization, without pagination.

        Args:
            include: relationships whose resources are returned in `included`; none by default.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_rules import list_incident_notification_rules

        def items(response: Response[Any]) -> list[IncidentNotificationRuleView]:
            return IncidentNotificationRuleView.each(response, "data")

        return self._executor.listing(
            list_incident_notification_rules.prepare(include=include), items, errors
        )

    async def update(
        self,
        id: str,
        *,
        conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict],
        handles: builtins.list[str],
        trigger: str,
        enabled: bool | Unset = UNSET,
        renotify_on: builtins.list[str] | Unset = UNSET,
        visibility: models.IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        notification_template: str | Unset = UNSET,
        include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Replace a notification rule.

        Replaces all attributes of the rule; those that are omitted are not kept.

        Args:
            id: UUID of the notification rule. An unknown or malformed ID gives 404.
            conditions: conditions that an incident must satisfy, all of them. An empty array matches
                every incident.
            handles: handles of the recipients, each starting with `@`, such as `@ana@example.com`.
            trigger: event that triggers the rule, such as `incident_created_trigger`.
            enabled: whether the rule is active and sends notifications.
            renotify_on: names of incident fields whose changes trigger another notification; empty by
                default.
            visibility: visibility of the incidents that the rule applies to: `all`, `organization` for
                those visible to the whole organization, or `private`.
            incident_type: ID of the related incident type.
            notification_template: ID of the related notification template.
            include: relationships whose resources are returned in `included`; none by default.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the id does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.notification_rules import update_incident_notification_rule

        return IncidentNotificationRuleView.of(
            await self._executor.execute(
                update_incident_notification_rule.prepare(
                    id,
                    body=update_incident_notification_rule.flat(
                        id=id,
                        conditions=conditions,
                        handles=handles,
                        trigger=trigger,
                        enabled=enabled,
                        renotify_on=renotify_on,
                        visibility=visibility,
                        incident_type=incident_type,
                        notification_template=notification_template,
                    ),
                    include=include,
                )
            )
        )
