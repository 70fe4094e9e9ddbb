"""Package of the asynchronous client. Run scripts/generate to derive the synchronous one."""
