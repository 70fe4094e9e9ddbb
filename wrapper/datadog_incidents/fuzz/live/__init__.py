"""Safety on servers that others use: what a run may call, and removal of everything that it created."""
