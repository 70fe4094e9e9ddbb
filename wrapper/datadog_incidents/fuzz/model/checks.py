"""Checks of the engine `model` on sequences of calls. Those on single requests are in `probes`."""

from __future__ import annotations

from .check_registry import check

SERVER_ERROR = check("server_error", "No request, valid or not, may make a server fail with a 5xx status.")
VALID_ACCEPTED = check(
    "valid_request_accepted", "A request that the spec allows, for resources that exist, succeeds."
)
RESPONSE_CONFORMS = check(
    "response_conforms", "A response has a status, content type and body that the OpenAPI document declares."
)
READ_YOUR_WRITES = check(
    "read_your_writes", "What a request sent is what the response and every later response contain."
)
UPDATE_MERGES = check("update_merges", "A PATCH changes the members that it names, and no others.")
UPDATE_REPLACES = check(
    "update_replaces", "A PUT replaces the attributes: those that it omits return to their defaults."
)
NULL_CLEARS = check("null_clears", "Null in a request clears a member that may be null.")
REFUSED_CHANGES_NOTHING = check(
    "refused_changes_nothing", "A refused request changes nothing, not even a part."
)
OTHERS_UNCHANGED = check("others_unchanged", "A request changes no resource but the one that it addresses.")
READS_CHANGE_NOTHING = check("reads_change_nothing", "Reading a resource does not change it.")
DELETED_IS_GONE = check(
    "deleted_is_gone",
    "A deleted resource gives 404, and no list contains it; a disabled user is shown as disabled.",
)
DELETE_KEEPS_OTHERS = check("delete_keeps_others", "Deleting a resource deletes no other one.")
IDS_ARE_UNIQUE = check("ids_are_unique", "No ID and no public number is given twice, even after a delete.")
CREATE_MAKES_ONE = check("create_makes_one", "One create makes one resource, which a list contains once.")
LIST_IS_COMPLETE = check("list_is_complete", "A list contains every existing resource, each once.")
LIST_AGREES = check("list_agrees_with_get", "A list shows a resource as it is when read alone.")
GET_IS_THE_ONE = check("identity", "A response shows the resource that the request addresses.")
PAGES_PARTITION = check("pages_partition", "Pages of any size and offset are parts of one sequence.")
PAGE_SIZE = check("page_size", "A page has no more items than requested, and as many if there are enough.")
SORT_SORTS = check(
    "sort_sorts",
    "`sort` determines the order of the items. Without it, those of the mock are in order of creation.",
)
FILTER_FILTERS = check("filter_filters", "A filter selects the items that match it, and all of them.")
INCLUDE_INCLUDES = check("include_includes", "`include` adds each related resource once, and nothing else.")
INCLUDED_AGREES = check("included_agrees", "An included resource is as it is when read alone.")
META_COUNTS = check("meta_counts", "The counts in `meta` are those of the items.")
SEARCH_AGREES = check("search_agrees", "A search finds the incidents that match its query, and no others.")
FACETS_AGREE = check("facets_agree", "Facets count the incidents that a search finds.")
BELONGS = check("belongs_to_parent", "A resource is found under its own incident only.")
RELATED_KEPT = check("related_ids_kept", "A relationship leads to the resource that was sent.")
UNKNOWN_RELATED = check("unknown_related_refused", "A reference to a resource that does not exist gives 404.")
PEOPLE_AGREE = check(
    "people_agree", "An embedded or included user is the user whose ID the response has in the same role."
)
PARENT_NAMES_CHILDREN = check(
    "parent_names_children", "An incident is related to its children, and to no others."
)
CREATED_CONSTANT = check("created_constant", "The time of creation never changes.")
MODIFIED_MOVES_ON = check(
    "modified_moves_on", "The time of the last change moves on with each change, and never back."
)
DERIVED = check("derived_attributes", "Attributes that mirror others, or follow from them, agree with them.")
COMMUTES = check("updates_commute", "Updates of different members have the same result in either order.")
REPEATABLE = check("repeat_changes_nothing", "Repeating a PUT, a PATCH or a DELETE changes nothing.")
DEFAULTS = check(
    "defaults_are_constant", "What a create does not send has the same value in each new resource."
)
CONCURRENT_UPDATES = check(
    "concurrent_updates",
    "Updates at the same time lose nothing: PATCHes are merged, and one PUT is the last.",
)
CONCURRENT_DELETES = check(
    "concurrent_deletes",
    "Of several deletes of one resource at the same time, one succeeds and the others give 404.",
)
CONCURRENT = check("concurrent_creates", "Creates at the same time lose nothing and give no ID twice.")
