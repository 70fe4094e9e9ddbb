# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `rules` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.rules import IncidentRuleView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class RulesResource:
    """Rules that run a task automatically when an incident changes.

    Synchronous; available as `client.rules`.

    Methods:
        create: Create a rule.
        delete: Delete a rule.
        get: Get a rule.
        list: List rules.
        update: Update a rule.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        condition: models.IncidentRuleQueryCondition | dicts.IncidentRuleQueryConditionDict,
        condition_table_type: int,
        enabled: bool,
        execution_type: models.IncidentRuleExecutionType | int,
        task_id: models.IncidentRuleTaskIDType | str,
        task_payload: str,
        conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict] | Unset = UNSET,
        incident_type_uuid: str | Unset | None = UNSET,
        match_any_condition: bool | Unset = UNSET,
        trigger: models.IncidentRuleTriggerType | str | Unset = UNSET,
    ) -> IncidentRuleView:
        """Create a rule.

        Adds a rule that runs a task when an incident matching its conditions is created or changed.

        Args:
            condition: condition on the incident, as a search query.
            condition_table_type: form in which the conditions are given; 1 for a query.
            enabled: whether the rule is active and runs its task.
            execution_type: execution limit of a rule per incident: 1 for once, 2 for unlimited.
            task_id: task that a rule runs, such as `slack-create-channel-job` to create a Slack channel.
            task_payload: input of the task, serialized as JSON.
            conditions: conditions on single fields of the incident; `match_any_condition` selects whether
                one or all must match.
            incident_type_uuid: UUID of the incident type that the rule applies to; None for all types.
            match_any_condition: whether one matching condition is sufficient. If false, all conditions
                must match.
            trigger: change to an incident that triggers a rule: `incident_created_trigger` for its
                creation, `incident_modified_trigger` for a later change, `incident_saved_trigger` for either.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.rules import create_incident_rule

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
                    )
                )
            )
        )

    def delete(self, rule_id: str) -> None:
        """Delete a rule.

        Deletes a rule. Tasks that it has already run are not undone.

        Args:
            rule_id: UUID of the rule. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the rule does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.rules import delete_incident_rule

        self._executor.execute(delete_incident_rule.prepare(rule_id))

    def get(self, rule_id: str) -> IncidentRuleView:
        """Get a rule.

        Returns the task, trigger and conditions of one rule.

        Args:
            rule_id: UUID of the rule. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the rule does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.rules import get_incident_rule

        return IncidentRuleView.of(self._executor.execute(get_incident_rule.prepare(rule_id)))

    def list(
        self,
        *,
        filter_task_id: str | Unset = UNSET,
        filter_trigger: str | Unset = UNSET,
        incidentTypeUUID: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[IncidentRuleView]:
        """List rules.

        Returns all rules of the organization, or those that match the filters, without pagination.

        Args:
            filter_task_id: task of the rules to return, such as `slack-create-channel-job`.
            filter_trigger: trigger of the rules to return, such as `incident_created_trigger`.
            incidentTypeUUID: UUID of an incident type. Only rules that apply to this type are returned.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.rules import list_incident_rules

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
        condition: models.IncidentRuleQueryCondition | dicts.IncidentRuleQueryConditionDict | Unset = UNSET,
        conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict] | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        task_payload: str | Unset = UNSET,
        trigger: models.IncidentRuleTriggerType | str | Unset = UNSET,
    ) -> IncidentRuleView:
        """Update a rule.

        Attributes that are not sent keep their values. The task, the execution type and the incident
        type cannot be changed.

        Args:
            rule_id: UUID of the rule. An unknown or malformed ID gives 404.
            condition: condition on the incident, as a search query.
            conditions: conditions on single fields of the incident. The new array replaces the old one as
                a whole.
            enabled: whether the rule is active and runs its task.
            task_payload: input of the task, serialized as JSON.
            trigger: change to an incident that triggers a rule: `incident_created_trigger` for its
                creation, `incident_modified_trigger` for a later change, `incident_saved_trigger` for either.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the rule does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.rules import update_incident_rule

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
    """Rules that run a task automatically when an incident changes.

    Asynchronous; available as `client.rules`.

    Methods:
        create: Create a rule.
        delete: Delete a rule.
        get: Get a rule.
        list: List rules.
        update: Update a rule.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        condition: models.IncidentRuleQueryCondition | dicts.IncidentRuleQueryConditionDict,
        condition_table_type: int,
        enabled: bool,
        execution_type: models.IncidentRuleExecutionType | int,
        task_id: models.IncidentRuleTaskIDType | str,
        task_payload: str,
        conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict] | Unset = UNSET,
        incident_type_uuid: str | Unset | None = UNSET,
        match_any_condition: bool | Unset = UNSET,
        trigger: models.IncidentRuleTriggerType | str | Unset = UNSET,
    ) -> IncidentRuleView:
        """Create a rule.

        Adds a rule that runs a task when an incident matching its conditions is created or changed.

        Args:
            condition: condition on the incident, as a search query.
            condition_table_type: form in which the conditions are given; 1 for a query.
            enabled: whether the rule is active and runs its task.
            execution_type: execution limit of a rule per incident: 1 for once, 2 for unlimited.
            task_id: task that a rule runs, such as `slack-create-channel-job` to create a Slack channel.
            task_payload: input of the task, serialized as JSON.
            conditions: conditions on single fields of the incident; `match_any_condition` selects whether
                one or all must match.
            incident_type_uuid: UUID of the incident type that the rule applies to; None for all types.
            match_any_condition: whether one matching condition is sufficient. If false, all conditions
                must match.
            trigger: change to an incident that triggers a rule: `incident_created_trigger` for its
                creation, `incident_modified_trigger` for a later change, `incident_saved_trigger` for either.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.rules import create_incident_rule

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
                    )
                )
            )
        )

    async def delete(self, rule_id: str) -> None:
        """Delete a rule.

        Deletes a rule. Tasks that it has already run are not undone.

        Args:
            rule_id: UUID of the rule. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the rule does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.rules import delete_incident_rule

        await self._executor.execute(delete_incident_rule.prepare(rule_id))

    async def get(self, rule_id: str) -> IncidentRuleView:
        """Get a rule.

        Returns the task, trigger and conditions of one rule.

        Args:
            rule_id: UUID of the rule. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the rule does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.rules import get_incident_rule

        return IncidentRuleView.of(await self._executor.execute(get_incident_rule.prepare(rule_id)))

    def list(
        self,
        *,
        filter_task_id: str | Unset = UNSET,
        filter_trigger: str | Unset = UNSET,
        incidentTypeUUID: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[IncidentRuleView]:
        """List rules.

        Returns all rules of the organization, or those that match the filters, without pagination.

        Args:
            filter_task_id: task of the rules to return, such as `slack-create-channel-job`.
            filter_trigger: trigger of the rules to return, such as `incident_created_trigger`.
            incidentTypeUUID: UUID of an incident type. Only rules that apply to this type are returned.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.rules import list_incident_rules

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
        condition: models.IncidentRuleQueryCondition | dicts.IncidentRuleQueryConditionDict | Unset = UNSET,
        conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict] | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        task_payload: str | Unset = UNSET,
        trigger: models.IncidentRuleTriggerType | str | Unset = UNSET,
    ) -> IncidentRuleView:
        """Update a rule.

        Attributes that are not sent keep their values. The task, the execution type and the incident
        type cannot be changed.

        Args:
            rule_id: UUID of the rule. An unknown or malformed ID gives 404.
            condition: condition on the incident, as a search query.
            conditions: conditions on single fields of the incident. The new array replaces the old one as
                a whole.
            enabled: whether the rule is active and runs its task.
            task_payload: input of the task, serialized as JSON.
            trigger: change to an incident that triggers a rule: `incident_created_trigger` for its
                creation, `incident_modified_trigger` for a later change, `incident_saved_trigger` for either.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the rule does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.rules import update_incident_rule

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
