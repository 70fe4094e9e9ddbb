# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `rules` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import builtins

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.incident_rule_condition import IncidentRuleCondition
    from ..models.incident_rule_execution_type import IncidentRuleExecutionType
    from ..models.incident_rule_query_condition import IncidentRuleQueryCondition
    from ..models.incident_rule_task_id_type import IncidentRuleTaskIDType
    from ..models.incident_rule_trigger_type import IncidentRuleTriggerType
    from ..views.rules import IncidentRuleView


class RulesResource:
    """Operations on `rules`; reached as `client.rules`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        condition: IncidentRuleQueryCondition,
        condition_table_type: int,
        enabled: bool,
        execution_type: IncidentRuleExecutionType | int,
        task_id: IncidentRuleTaskIDType | str,
        task_payload: str,
        conditions: builtins.list[IncidentRuleCondition] | Unset = UNSET,
        incident_type_uuid: str | Unset | None = UNSET,
        match_any_condition: bool | Unset = UNSET,
        trigger: IncidentRuleTriggerType | str | Unset = UNSET,
    ) -> IncidentRuleView:
        """Create a rule

        Adds a rule of what is done when an incident that fits its conditions changes.

        Args:
            condition: What incidents have to be like, as a query.
            condition_table_type: How the conditions are given; 1 for a query.
            enabled: Whether the rule is followed.
            execution_type: How often a rule may be followed for one incident, 1 once or 2 any
                number of times.
            task_id: What is done.
            task_payload: What the task needs to know, as a JSON text.
            conditions: What incidents have to be like, field by field.
            incident_type_uuid: Id of the type of incident that the rule is for; null for every
                type.
            match_any_condition: Whether one condition that is met is enough; else all have to
                be.
            trigger: After which change to an incident a rule is followed, its creation, a later
                one or either.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.rules import create_incident_rule
        from ..views.rules import IncidentRuleView

        return IncidentRuleView.of(
            self._executor.execute(
                create_incident_rule.prepare(
                    body=create_incident_rule.flat(
                        condition=condition,
                        condition_table_type=condition_table_type,
                        enabled=enabled,
                        execution_type=execution_type,
                        task_id=task_id,
                        task_payload=task_payload,
                        conditions=conditions,
                        incident_type_uuid=incident_type_uuid,
                        match_any_condition=match_any_condition,
                        trigger=trigger,
                    ),
                )
            )
        )

    def delete(
        self,
        rule_id: str,
    ) -> None:
        """Delete a rule

        Deletes a rule; what it has done already stays done.

        Args:
            rule_id: Id of the rule, a UUID. One of any other form belongs to no rule.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.rules import delete_incident_rule

        self._executor.execute(
            delete_incident_rule.prepare(
                rule_id,
            )
        )

    def get(
        self,
        rule_id: str,
    ) -> IncidentRuleView:
        """Get a rule

        Reads one rule.

        Args:
            rule_id: Id of the rule, a UUID. One of any other form belongs to no rule.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.rules import get_incident_rule
        from ..views.rules import IncidentRuleView

        return IncidentRuleView.of(
            self._executor.execute(
                get_incident_rule.prepare(
                    rule_id,
                )
            )
        )

    def list(
        self,
        *,
        filter_task_id: str | Unset = UNSET,
        filter_trigger: str | Unset = UNSET,
        incidentTypeUUID: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentRuleView]:
        """List rules

        Gives all of the organization's rules at once, or those that fit the filters.

        Args:
            filter_task_id: Task, such as `slack-create-channel-job`; rules with others are left
                out.
            filter_trigger: Trigger, such as `incident_created_trigger`; rules with others are
                left out.
            incidentTypeUUID: Id of a type of incident; rules for others are left out.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_rules` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.rules import list_incident_rules
        from ..views.rules import IncidentRuleView

        def items(response: Response[Any]) -> list[IncidentRuleView]:
            return IncidentRuleView.each(response, "data")

        return self._executor.listing(
            list_incident_rules.prepare(
                filter_task_id=filter_task_id,
                filter_trigger=filter_trigger,
                incidentTypeUUID=incidentTypeUUID,
            ),
            items,
            errors,
        )

    def update(
        self,
        rule_id: str,
        *,
        condition: IncidentRuleQueryCondition | Unset = UNSET,
        conditions: builtins.list[IncidentRuleCondition] | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        task_payload: str | Unset = UNSET,
        trigger: IncidentRuleTriggerType | str | Unset = UNSET,
    ) -> IncidentRuleView:
        """Update a rule

        Changes a rule; attributes that are not sent are left as they are. Its task, how often it is
        done and the type of incident cannot be changed.

        Args:
            rule_id: Id of the rule, a UUID. One of any other form belongs to no rule.
            condition: What incidents have to be like, as a query.
            conditions: What incidents have to be like, field by field; replaced as a whole.
            enabled: Whether the rule is followed.
            task_payload: What the task needs to know, as a JSON text.
            trigger: After which change to an incident a rule is followed, its creation, a later
                one or either.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.rules import update_incident_rule
        from ..views.rules import IncidentRuleView

        return IncidentRuleView.of(
            self._executor.execute(
                update_incident_rule.prepare(
                    rule_id,
                    body=update_incident_rule.flat(
                        rule_id=rule_id,
                        condition=condition,
                        conditions=conditions,
                        enabled=enabled,
                        task_payload=task_payload,
                        trigger=trigger,
                    ),
                )
            )
        )


class AsyncRulesResource:
    """Operations on `rules`, asynchronous; reached as `client.rules`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        condition: IncidentRuleQueryCondition,
        condition_table_type: int,
        enabled: bool,
        execution_type: IncidentRuleExecutionType | int,
        task_id: IncidentRuleTaskIDType | str,
        task_payload: str,
        conditions: builtins.list[IncidentRuleCondition] | Unset = UNSET,
        incident_type_uuid: str | Unset | None = UNSET,
        match_any_condition: bool | Unset = UNSET,
        trigger: IncidentRuleTriggerType | str | Unset = UNSET,
    ) -> IncidentRuleView:
        """Create a rule

        Adds a rule of what is done when an incident that fits its conditions changes.

        Args:
            condition: What incidents have to be like, as a query.
            condition_table_type: How the conditions are given; 1 for a query.
            enabled: Whether the rule is followed.
            execution_type: How often a rule may be followed for one incident, 1 once or 2 any
                number of times.
            task_id: What is done.
            task_payload: What the task needs to know, as a JSON text.
            conditions: What incidents have to be like, field by field.
            incident_type_uuid: Id of the type of incident that the rule is for; null for every
                type.
            match_any_condition: Whether one condition that is met is enough; else all have to
                be.
            trigger: After which change to an incident a rule is followed, its creation, a later
                one or either.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.rules import create_incident_rule
        from ..views.rules import IncidentRuleView

        return IncidentRuleView.of(
            await self._executor.execute(
                create_incident_rule.prepare(
                    body=create_incident_rule.flat(
                        condition=condition,
                        condition_table_type=condition_table_type,
                        enabled=enabled,
                        execution_type=execution_type,
                        task_id=task_id,
                        task_payload=task_payload,
                        conditions=conditions,
                        incident_type_uuid=incident_type_uuid,
                        match_any_condition=match_any_condition,
                        trigger=trigger,
                    ),
                )
            )
        )

    async def delete(
        self,
        rule_id: str,
    ) -> None:
        """Delete a rule

        Deletes a rule; what it has done already stays done.

        Args:
            rule_id: Id of the rule, a UUID. One of any other form belongs to no rule.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.rules import delete_incident_rule

        await self._executor.execute(
            delete_incident_rule.prepare(
                rule_id,
            )
        )

    async def get(
        self,
        rule_id: str,
    ) -> IncidentRuleView:
        """Get a rule

        Reads one rule.

        Args:
            rule_id: Id of the rule, a UUID. One of any other form belongs to no rule.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.rules import get_incident_rule
        from ..views.rules import IncidentRuleView

        return IncidentRuleView.of(
            await self._executor.execute(
                get_incident_rule.prepare(
                    rule_id,
                )
            )
        )

    def list(
        self,
        *,
        filter_task_id: str | Unset = UNSET,
        filter_trigger: str | Unset = UNSET,
        incidentTypeUUID: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentRuleView]:
        """List rules

        Gives all of the organization's rules at once, or those that fit the filters.

        Args:
            filter_task_id: Task, such as `slack-create-channel-job`; rules with others are left
                out.
            filter_trigger: Trigger, such as `incident_created_trigger`; rules with others are
                left out.
            incidentTypeUUID: Id of a type of incident; rules for others are left out.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_rules` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.rules import list_incident_rules
        from ..views.rules import IncidentRuleView

        def items(response: Response[Any]) -> list[IncidentRuleView]:
            return IncidentRuleView.each(response, "data")

        return self._executor.listing(
            list_incident_rules.prepare(
                filter_task_id=filter_task_id,
                filter_trigger=filter_trigger,
                incidentTypeUUID=incidentTypeUUID,
            ),
            items,
            errors,
        )

    async def update(
        self,
        rule_id: str,
        *,
        condition: IncidentRuleQueryCondition | Unset = UNSET,
        conditions: builtins.list[IncidentRuleCondition] | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        task_payload: str | Unset = UNSET,
        trigger: IncidentRuleTriggerType | str | Unset = UNSET,
    ) -> IncidentRuleView:
        """Update a rule

        Changes a rule; attributes that are not sent are left as they are. Its task, how often it is
        done and the type of incident cannot be changed.

        Args:
            rule_id: Id of the rule, a UUID. One of any other form belongs to no rule.
            condition: What incidents have to be like, as a query.
            conditions: What incidents have to be like, field by field; replaced as a whole.
            enabled: Whether the rule is followed.
            task_payload: What the task needs to know, as a JSON text.
            trigger: After which change to an incident a rule is followed, its creation, a later
                one or either.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_rule` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.rules import update_incident_rule
        from ..views.rules import IncidentRuleView

        return IncidentRuleView.of(
            await self._executor.execute(
                update_incident_rule.prepare(
                    rule_id,
                    body=update_incident_rule.flat(
                        rule_id=rule_id,
                        condition=condition,
                        conditions=conditions,
                        enabled=enabled,
                        task_payload=task_payload,
                        trigger=trigger,
                    ),
                )
            )
        )
