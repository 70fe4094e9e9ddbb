# %% [markdown]
# # Review of the year
# A notebook in the percent format, which Jupyter (with Jupytext), VS Code and PyCharm open.

# %%
from datetime import UTC, datetime

import pandas as pd

from datadog_incidents import IncidentsClient

dd = IncidentsClient(unstable_operations=["search_incidents", "get_incident", "list_incident_todos"])
incidents = list(dd.incidents.created_between(datetime(2026, 1, 1, tzinfo=UTC), include=["users"]))

# %% [markdown]
# One row per incident: columns are attributes, `fields.*` the fields of the organization.

# %%
COLUMNS = ["public_id", "title", "severity", "state", "created", "time_to_resolve"]
rows = [one.to_flat() for one in incidents]
frame = pd.DataFrame(rows, columns=None if rows else COLUMNS)  # no rows have no columns of their own
frame["created"] = pd.to_datetime(frame["created"])
frame["time_to_resolve"] = pd.to_timedelta(frame["time_to_resolve"], unit="s")
print(frame[COLUMNS[:4]].to_string(index=False))

# %%
print(frame.groupby("severity")["time_to_resolve"].agg(["count", "median"]))

# %% [markdown]
# What is still open, and who leads it.

# %%
for one in incidents:
    if one.state in ("active", "stable"):
        leader = one.commander and one.commander.attributes
        name = (leader.name or leader.handle) if leader else "nobody"
        print(f"{one.public_id}: {one.title}, open for {one.open_for}, led by {name}")
        print(*(f"  - {todo.attributes.content}" for todo in dd.todos.list(one.id)), sep="\n")

# %%
incidents[0] if incidents else "no incidents"
