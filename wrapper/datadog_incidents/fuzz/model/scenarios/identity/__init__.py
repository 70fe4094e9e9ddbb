"""Identity: a resource is itself, and no sibling, namesake or predecessor."""
