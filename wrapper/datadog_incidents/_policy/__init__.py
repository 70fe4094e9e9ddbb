"""Policies for calls: retries, rate limits, beta operations, options. No I/O."""
