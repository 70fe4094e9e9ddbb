"""Request handlers and stored state of each resource of the API."""
