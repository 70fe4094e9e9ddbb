# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `notification_rules` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import builtins

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_notification_rule_attributes_visibility import (
        IncidentNotificationRuleAttributesVisibility,
    )
    from ..models.incident_rule_condition import IncidentRuleCondition
    from ..views.notification_rules import IncidentNotificationRuleView


class NotificationRulesResource:
    """Operations on `notification_rules`; reached as `client.notification_rules`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        conditions: builtins.list[IncidentRuleCondition],
        handles: builtins.list[str],
        trigger: str,
        enabled: bool | Unset = UNSET,
        renotify_on: builtins.list[str] | Unset = UNSET,
        visibility: IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        notification_template: str | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Create a notification rule

        Adds a rule of who is notified when, for incidents of every type unless a relationship names
        one.

        Args:
            conditions: What an incident has to fulfil, all of it; nothing where the list is
                empty.
            handles: Whom to notify, each after an `@`.
            trigger: What sets the rule off, such as incident_created_trigger.
            enabled: Whether the rule is in force.
            renotify_on: Names of fields whose change notifies again; none where it is not
                given.
            visibility: Which incidents the rule is for, all, those that the organization may
                see, or private ones.
            incident_type: Link to a type of incident.
            notification_template: Link to a notification template.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_notification_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_rules import create_incident_notification_rule
        from ..views.notification_rules import IncidentNotificationRuleView

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
        """Delete a notification rule

        Deletes a notification rule for good.

        Args:
            id: Id of the notification rule, a UUID. One of any other form belongs to no rule.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `last_modified_by_user`, `incident_type` and
                `notification_template`, with commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_notification_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_rules import delete_incident_notification_rule

        self._executor.execute(
            delete_incident_notification_rule.prepare(
                id,
                include=include,
            )
        )

    def get(
        self,
        id: str,
        *,
        include: str | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Get a notification rule

        Reads one notification rule.

        Args:
            id: Id of the notification rule, a UUID. One of any other form belongs to no rule.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `last_modified_by_user`, `incident_type` and
                `notification_template`, with commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_notification_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_rules import get_incident_notification_rule
        from ..views.notification_rules import IncidentNotificationRuleView

        return IncidentNotificationRuleView.of(
            self._executor.execute(
                get_incident_notification_rule.prepare(
                    id,
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentNotificationRuleView]:
        """List notification rules

        Gives all of the organization's notification rules at once.

        Args:
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `last_modified_by_user`, `incident_type` and
                `notification_template`, with commas between.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_notification_rules` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_rules import list_incident_notification_rules
        from ..views.notification_rules import IncidentNotificationRuleView

        def items(response: Response[Any]) -> list[IncidentNotificationRuleView]:
            return IncidentNotificationRuleView.each(response, "data")

        return self._executor.listing(
            list_incident_notification_rules.prepare(
                include=include,
            ),
            items,
            errors,
        )

    def update(
        self,
        id: str,
        *,
        conditions: builtins.list[IncidentRuleCondition],
        handles: builtins.list[str],
        trigger: str,
        enabled: bool | Unset = UNSET,
        renotify_on: builtins.list[str] | Unset = UNSET,
        visibility: IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        notification_template: str | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Replace a notification rule

        Replaces a notification rule's attributes as a whole.

        Args:
            id: Id of the notification rule, a UUID. One of any other form belongs to no rule.
            conditions: What an incident has to fulfil, all of it; nothing where the list is
                empty.
            handles: Whom to notify, each after an `@`.
            trigger: What sets the rule off, such as incident_created_trigger.
            enabled: Whether the rule is in force.
            renotify_on: Names of fields whose change notifies again; none where it is not
                given.
            visibility: Which incidents the rule is for, all, those that the organization may
                see, or private ones.
            incident_type: Link to a type of incident.
            notification_template: Link to a notification template.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `last_modified_by_user`, `incident_type` and
                `notification_template`, with commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_notification_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_rules import update_incident_notification_rule
        from ..views.notification_rules import IncidentNotificationRuleView

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
    """Operations on `notification_rules`, asynchronous; reached as `client.notification_rules`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        conditions: builtins.list[IncidentRuleCondition],
        handles: builtins.list[str],
        trigger: str,
        enabled: bool | Unset = UNSET,
        renotify_on: builtins.list[str] | Unset = UNSET,
        visibility: IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        notification_template: str | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Create a notification rule

        Adds a rule of who is notified when, for incidents of every type unless a relationship names
        one.

        Args:
            conditions: What an incident has to fulfil, all of it; nothing where the list is
                empty.
            handles: Whom to notify, each after an `@`.
            trigger: What sets the rule off, such as incident_created_trigger.
            enabled: Whether the rule is in force.
            renotify_on: Names of fields whose change notifies again; none where it is not
                given.
            visibility: Which incidents the rule is for, all, those that the organization may
                see, or private ones.
            incident_type: Link to a type of incident.
            notification_template: Link to a notification template.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_notification_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_rules import create_incident_notification_rule
        from ..views.notification_rules import IncidentNotificationRuleView

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
        """Delete a notification rule

        Deletes a notification rule for good.

        Args:
            id: Id of the notification rule, a UUID. One of any other form belongs to no rule.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `last_modified_by_user`, `incident_type` and
                `notification_template`, with commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_notification_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_rules import delete_incident_notification_rule

        await self._executor.execute(
            delete_incident_notification_rule.prepare(
                id,
                include=include,
            )
        )

    async def get(
        self,
        id: str,
        *,
        include: str | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Get a notification rule

        Reads one notification rule.

        Args:
            id: Id of the notification rule, a UUID. One of any other form belongs to no rule.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `last_modified_by_user`, `incident_type` and
                `notification_template`, with commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_notification_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_rules import get_incident_notification_rule
        from ..views.notification_rules import IncidentNotificationRuleView

        return IncidentNotificationRuleView.of(
            await self._executor.execute(
                get_incident_notification_rule.prepare(
                    id,
                    include=include,
                )
            )
        )

    def list(
        self,
        *,
        include: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentNotificationRuleView]:
        """List notification rules

        Gives all of the organization's notification rules at once.

        Args:
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `last_modified_by_user`, `incident_type` and
                `notification_template`, with commas between.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_notification_rules` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_rules import list_incident_notification_rules
        from ..views.notification_rules import IncidentNotificationRuleView

        def items(response: Response[Any]) -> list[IncidentNotificationRuleView]:
            return IncidentNotificationRuleView.each(response, "data")

        return self._executor.listing(
            list_incident_notification_rules.prepare(
                include=include,
            ),
            items,
            errors,
        )

    async def update(
        self,
        id: str,
        *,
        conditions: builtins.list[IncidentRuleCondition],
        handles: builtins.list[str],
        trigger: str,
        enabled: bool | Unset = UNSET,
        renotify_on: builtins.list[str] | Unset = UNSET,
        visibility: IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
        notification_template: str | Unset = UNSET,
        include: str | Unset = UNSET,
    ) -> IncidentNotificationRuleView:
        """Replace a notification rule

        Replaces a notification rule's attributes as a whole.

        Args:
            id: Id of the notification rule, a UUID. One of any other form belongs to no rule.
            conditions: What an incident has to fulfil, all of it; nothing where the list is
                empty.
            handles: Whom to notify, each after an `@`.
            trigger: What sets the rule off, such as incident_created_trigger.
            enabled: Whether the rule is in force.
            renotify_on: Names of fields whose change notifies again; none where it is not
                given.
            visibility: Which incidents the rule is for, all, those that the organization may
                see, or private ones.
            incident_type: Link to a type of incident.
            notification_template: Link to a notification template.
            include: Relationships whose resources are to be sent along, in the reply's
                `included`: `created_by_user`, `last_modified_by_user`, `incident_type` and
                `notification_template`, with commas between.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_notification_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.notification_rules import update_incident_notification_rule
        from ..views.notification_rules import IncidentNotificationRuleView

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
