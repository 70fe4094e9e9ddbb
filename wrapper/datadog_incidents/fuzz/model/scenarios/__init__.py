"""Scenarios: short sequences of calls, each for every resource to which it applies."""

from __future__ import annotations

from importlib import import_module

from .scenario import SCENARIOS, Scenario

__all__ = ["MODULES", "SCENARIOS", "Scenario"]

MODULES = (
    "attributes.updates",
    "attributes.alternations",
    "identity.belonging",
    "relations.related_deleted",
    "relations.new_related",
    "incidents.busy",
    "attributes.by_name",
    "others.bystanders",
    "lists.filters",
    "lists.type_filter",
    "lists.pages",
    "lists.including",
    "lists.sorting",
    "lists.combinations",
    "incidents.commanders",
    "concurrency.creates",
    "deletes.deleted",
    "concurrency.changes",
    "concurrency.siblings",
    "attributes.defaults",
    "identity.created_again",
    "incidents.derived",
    "times.durations",
    "searches.agreement",
    "incidents.effects",
    "incidents.drafts",
    "existing",
    "times.order_of_times",
    "times.far_times",
    "identity.twins",
    "identity.similar_texts",
    "attributes.forms",
    "others.frame",
    "identity.full_twins",
    "deletes.in_use",
    "attributes.in_use",
    "relations.included",
    "incidents.kinds",
    "lists.long_lists",
    "lists.changes",
    "lists.contents",
    "lists.queries",
    "attributes.member_combinations",
    "attributes.named",
    "deletes.no_longer_used",
    "identity.same_elsewhere",
    "others.of_one_type",
    "relations.parents",
    "attributes.present_values",
    "attributes.reads",
    "attributes.refusals",
    "relations.related_changes",
    "attributes.settings",
    "incidents.default_type",
    "relations.related_settings",
    "relations.related_stay",
    "relations.relationships",
    "incidents.reopened",
    "attributes.repeated_reads",
    "attributes.repeats",
    "searches.after_changes",
    "searches.parameters",
    "searches.results",
    "attributes.sequences",
    "identity.siblings_in_turn",
    "lists.text_filters",
    "times.requested",
    "attributes.unnamed",
)
"""Modules that register scenarios, in the order in which these run."""

for _module in MODULES:
    import_module(f".{_module}", __name__)
