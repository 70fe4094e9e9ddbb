"""Comparison of the spec with Datadog's official client, `datadog-api-client`."""
